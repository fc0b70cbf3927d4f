"""Workbooks: every sheet is looked at, every cell becomes what its CSV would have, and none can end the app."""

from __future__ import annotations

import csv
import itertools
import zipfile
from datetime import date, datetime, time, timedelta
from io import BytesIO
from time import process_time

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904, WINDOWS_EPOCH

from loadwatch.importers import read
from loadwatch.importers.workbooks import opening, patience, tables_of
from loadwatch.importers.workbooks.cells import text_of
from loadwatch.importers.workbooks.errors import _with_texts
from tests.importers.csvs import TODAY, problem
from tests.importers.test_any_bytes import adds_up
from tests.importers.test_files import packed
from tests.importers.workbooks import cell, ods, saved, xlsb, xlsx
from tests.importers.writers import EXPORTS, HERE

HEADER = ["started_at", "distance_km", "duration_min", "notes"]
RUN = [datetime(2026, 3, 14, 7, 12, 3), 5.02, timedelta(minutes=29, seconds=57), "easy"]
ODS_HEADER = "".join(cell("string", name) for name in HEADER)

ODS_RUN = cell("date", "2026-03-14T07:12:03", "14.03.26") + cell("float", "5.02", "5,02")
ODS_RUN += cell("time", "PT00H29M57S", "29:57") + cell("string", "easy")


def read_book(data: bytes, name: str = "log.xlsx"):
    """What a workbook gives."""
    return read({name: data}, today=TODAY)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5.0, "5"), (10, "10"), (0.1 + 0.2, "0.3"), (10.020000000000001, "10.02"), (90_000_000_102.0, "90000000102"), (-3.5, "-3.5"),
        (10.125, "10.1250"), (1.5e20, "1.5e+20"), (True, "TRUE"), ("5,02", "5,02"), (date(2026, 3, 14), "2026-03-14"),
        (datetime(2026, 3, 14, 7, 12, 3), "2026-03-14 07:12:03"), (datetime(2026, 3, 14, 7, 12, 2, 999_000), "2026-03-14 07:12:03"),
        (time(0, 29, 57), "0:29:57"), (timedelta(hours=26, minutes=3), "26:03:00"), (timedelta(minutes=1, seconds=9.79), "0:01:09.79"),
        (timedelta(seconds=59.9999), "0:01:00"), (datetime(1899, 12, 31, 5, 57), "29:57:00"), (date(1904, 1, 2), "24:00:00"),
        ("PT29H57M03S", "29:57:03"), ("PTA", "PTA"),
    ],
)  # fmt: skip
def test_a_cell_becomes_the_text_of_its_csv(value, text):
    """Days in ISO, times as h:mm:ss, no noise of the arithmetic, and no point that may stand for thousands."""
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("log.xlsx", xlsx(Log=[HEADER, RUN])),
        ("log.ods", ods(ODS_HEADER, ODS_RUN)),
        ("log.xlsb", xlsb({0: dict(enumerate(HEADER)), 1: dict(enumerate(["2026-03-14 07:12:03", "5.02", "29:57", "easy"]))})),
        ("log.xls", (HERE / "exports" / "workbook.xls").read_bytes()),
    ],
    ids=["xlsx", "ods", "xlsb", "xls"],
)  # fmt: skip
def test_all_four_formats_give_the_same_run(name, data):
    """Whatever a spreadsheet saves by default is read without exporting it first; its name does not matter."""
    (run,) = read_book(data, f"{name}.bin").runs.to_dict("records")

    assert (str(run["started_at"]), run["distance_km"], run["notes"]) == ("2026-03-14 07:12:03", 5.02, "easy")
    assert run["duration_min"] == pytest.approx(29.95)


@pytest.mark.parametrize("name", ["strava-en-2025", "garmin-en-2026", "runkeeper-km"])
def test_an_export_saved_as_a_workbook_is_the_same_export(name):
    """Numbers that became numbers and texts that stayed texts are read by the export's own layout."""

    def typed(text: str) -> object:
        return float(text) if text.replace(".", "", 1).isdigit() and not text.startswith("0") else text

    rows = [[typed(text) for text in row] for row in csv.reader(EXPORTS[name].csv().decode("utf-8-sig").splitlines())]
    got = read({"a.xlsx": xlsx(Sheet1=rows)}, today=TODAY, zone="America/New_York", unit="km")
    plain = read({"a.csv": EXPORTS[name].csv()}, today=TODAY, zone="America/New_York", unit="km")

    assert got.runs.drop(columns="notes").equals(plain.runs.drop(columns="notes"))


def test_the_header_is_found_and_rows_keep_the_numbers_of_the_spreadsheet():
    """A title and blank rows stand above many a log, and a problem must name the row that its owner sees."""
    got = read_book(xlsx(Log=[["My runs 2026"], [], HEADER, RUN, [], [date(2026, 3, 16), "far", 30]]))

    assert len(got.runs) == 1
    assert (problem(got)["file"], problem(got)["row"], problem(got)["seen"]) == ("log.xlsx: Log", 6, "far")
    assert got.skipped.to_dict() == {"empty row": 1}


def test_a_table_in_the_middle_of_its_sheet_keeps_its_rows():
    """What is above and left of it is empty, and its problems still name the spreadsheet's rows."""
    got = read_book(xlsx(Log=[[], [], [], ["", "", *HEADER], ["", "", date(2026, 3, 16), "far", 30]]))

    assert (problem(got)["row"], problem(got)["seen"]) == (5, "far")


def test_one_long_text_in_many_cells_is_counted_for_each(monkeypatch):
    """A workbook keeps it once: a small file could fill the memory of the machine."""
    monkeypatch.setattr(opening, "MOST_SIGNS", 50_000)
    book = [HEADER, *([date(2026, 3, 1 + day), 5, 30, "x" * 3_000] for day in range(16))]

    assert "The cells of this workbook hold more than" in problem(read_book(xlsx(Log=[*book, book[1]])))["message"]
    assert len(read_book(xlsx(Log=book)).runs) == 16


def test_an_answer_longer_than_any_table_is_not_taken_in(monkeypatch):
    """The program that opens workbooks reads bytes of strangers, so what it says is bounded as well."""
    monkeypatch.setattr(opening, "MOST_ANSWER_BYTES", 60)

    assert "cannot be opened" in problem(read_book(xlsx(Log=[HEADER, RUN])))["message"]


@pytest.fixture
def hanging(tmp_path, monkeypatch):
    """As if the program that opens workbooks never ended."""
    program = tmp_path / "hanging.py"
    program.write_text("import sys, time; sys.stdin.buffer.read(); time.sleep(60)")
    monkeypatch.setattr(opening.cells, "__file__", str(program))
    monkeypatch.setattr(opening, "_GLANCE_S", 0.001)


def test_a_workbook_that_takes_too_long_is_refused(hanging, monkeypatch):
    """Its owner is told so, and the page goes on."""
    monkeypatch.setattr(patience, "LIMIT_S", 0.3)

    assert "takes longer than 0.3 s" in problem(read_book(xlsx(Log=[HEADER, RUN])))["message"]


def test_opening_a_workbook_can_be_cancelled_at_any_time(hanging):
    """Also while the other program is at work, which ends then."""
    told: list[int] = []

    def tell() -> None:
        told.append(1)
        if len(told) == 100:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tables_of("log.xlsx", xlsx(Log=[HEADER, RUN]), tell)

    assert len(told) == 100


def test_all_sheets_are_read_and_those_without_a_table_are_named():
    """Each year has its sheet, soreness has one, and beside them stand notes, a chart and what is hidden."""
    book = openpyxl.load_workbook(BytesIO(xlsx(
        Y2025=[HEADER, [datetime(2025, 5, 1, 7), 8, 40]], Y2026=[HEADER, RUN],
        Soreness=[["date", "site", "soreness_0_none_10_worst"], [date(2026, 3, 15), "knee", 4]],
        Notes=[["buy shoes"]], Empty=[], Old=[HEADER, RUN],
    )))  # fmt: skip
    book.create_chartsheet("Chart")
    book["Old"].sheet_state = "hidden"
    got = read_book(saved(book))

    assert (got.runs["distance_km"].tolist(), got.soreness["site"].tolist()) == ([8, 5.02], ["knee"])
    assert list(got.layouts) == ["log.xlsx", "log.xlsx: Y2025", "log.xlsx: Y2026", "log.xlsx: Soreness"]
    assert got.skipped.to_dict() == {"sheet without a table": 4}
    assert all(
        name in problem(got)["message"]
        for name in ("Notes (no row", "Empty (empty)", "Chart (a chart)", "Old (hidden)")
    )
    assert adds_up(got)


def test_formulas_are_read_as_their_values():
    """What the spreadsheet shows is what its owner means; a formula that was never calculated is no missing distance."""
    book = packed_sheet('<c r="B2"><f>2+3.02</f><v>5.02</v></c>', '<c r="B3"><f>2+3</f></c>')
    got = read_book(book)

    assert got.runs["distance_km"].tolist() == [5.02]
    assert (problem(got)["row"], problem(got)["seen"]) == (3, "=2+3")


def packed_sheet(*distances: str) -> bytes:
    """A workbook of which the cells of distances are this XML."""
    rows = [[datetime(2026, 3, 1 + number, 7), 77, 30] for number in range(len(distances))]
    whole = zipfile.ZipFile(BytesIO(xlsx(Log=[HEADER[:3], *rows])))
    parts = {name: whole.read(name) for name in whole.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    for number, xml in enumerate(distances, start=2):
        sheet = sheet.replace(f'<c r="B{number}" t="n"><v>77</v></c>', xml)
    return packed({**parts, "xl/worksheets/sheet1.xml": sheet.encode()})


@pytest.mark.parametrize(
    "data",
    [
        packed_sheet('<c r="B2" t="e"><f>A9</f><v>#REF!</v></c>'),
        ods(ODS_HEADER, cell("date", "2026-03-14") + cell("string", "", "#REF!", 'calcext:value-type="error"') + cell("float", "30")),
    ],
    ids=["Excel", "LibreOffice"],
)  # fmt: skip
def test_an_error_in_a_cell_is_seen(data):
    """A distance of #REF! is no treadmill without a distance."""
    got = read_book(data)

    assert got.runs.empty
    assert problem(got)["seen"] == "#REF!"


@pytest.mark.parametrize(
    "xml",
    [b"<c r='B2'><f>2+3</f>" + b" " * 40_000, b"<x a='1' " + b' -office:string-value=""' * 4_000],
    ids=["Excel", "LibreOffice"],
)
def test_looking_for_errors_takes_as_long_as_the_sheet_is(xml):
    """Blanks without end, or a cell with thousands of attributes, must not be gone through once for each of them."""
    began = process_time()
    assert _with_texts(xml * 2) == xml * 2

    assert process_time() - began < 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
        (ods(ODS_HEADER, manifest="<manifest:encryption-data/>"), "password"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "no workbook"),
        (packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"}), "no Excel"),
        (xlsx(Log=[HEADER, RUN])[:-200], "cannot be unpacked"),
        (xlsx(Notes=[["buy shoes"]], Empty=[]), "Notes (no row that names columns of runs or ratings); Empty (empty)"),
        (packed({"[Content_Types].xml": b"", "xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": b"0" * 30_000_000}), "would unpack to"),
        (xlsb({0: {0: "a"}, 1_048_575: {16_383: "x"}}), "row 1,048,576, column 16,384"),
        (ods(ODS_HEADER, f'<table:table-row table:number-rows-repeated="900000">{cell("float", "1")}</table:table-row>'), "row 900,001"),
        ((HERE / "exports" / "workbook.xls").read_bytes()[:3000], "no workbook can be found"),
    ],
    ids=["locked", "locked ods", "Word, old", "Word", "torn", "no table", "bomb", "far cell, binary", "repeated", "torn xls"],
)  # fmt: skip
def test_a_workbook_that_cannot_be_read_says_why(data, said):
    """The whole file is one problem; nothing of it is taken for a table."""
    got = read_book(data)

    assert got.unreadable == ("log.xlsx",)
    assert said in problem(got)["message"]


def test_one_cell_in_the_last_corner_does_not_take_the_machines_memory():
    """A stray cell makes the reader ask for 17 billion cells, which ends its process: it is found before."""
    book = openpyxl.Workbook()
    book.active.append(HEADER)
    book.active.cell(1_048_576, 16_384, "x")

    assert "Delete what stands far away" in problem(read_book(saved(book)))["message"]


def test_a_damaged_workbook_cannot_end_the_app():
    """The reader asks for as much memory as the sheet promises to need, here 340 GB, and its process ends."""
    data = bytearray((HERE / "exports" / "workbook.xls").read_bytes())
    reach = data.find(b"\x00\x02\x0e\x00") + 8
    data[reach : reach + 4] = b"\xff\xff\xff\x7f"

    assert "cannot be opened" in problem(read_book(bytes(data)))["message"]


@pytest.mark.parametrize("epoch", [WINDOWS_EPOCH, CALENDAR_MAC_1904], ids=["1900", "1904"])
def test_a_time_over_a_day_is_as_long_in_every_format(epoch):
    """A cell that shows the time of day hides its days: 24, 30 and 50.5 hours are 1, 1.25 and 2.104166 days in all of them."""
    book = openpyxl.load_workbook(BytesIO(xlsx(Log=[HEADER[:3]])))
    book.epoch = epoch
    cells = itertools.product(("h:mm:ss", "h:mm", "mm:ss", "[h]:mm"), (0.5, 1, 1.25, 50.5 / 24))
    for row, (form, days) in enumerate(cells, start=2):
        book["Log"].append([f"2026-03-{row:02d}", 100, days])
        book["Log"].cell(row, 3).number_format = form
    got = read_book(saved(book))

    assert got.runs["duration_min"].tolist() == [720, 1440, 1800, 3030] * 4
