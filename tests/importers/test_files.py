"""Files that are not what they should be: damaged, packed, mislabelled, enormous."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import pytest

from loadwatch.importers import LAYOUTS, read, sources
from loadwatch.importers.torn import MOST_DAMAGED_ROWS
from tests.importers.csvs import GARMIN, RUNKEEPER, RUNS, TODAY, garmin, problem, read_rows
from tests.importers.writers import EXPORTS, HERE

OTHERS = dict(line.split("\t") for line in (HERE / "other_headers.tsv").read_text("utf-8").splitlines())
ROW = ",2026-01-0{},5,30,,,,,note {}"


def packed(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of these files."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return written.getvalue()


def read_bytes(data: bytes, name: str = "a.csv"):
    """What a file of these bytes gives."""
    return read({name: data}, today=TODAY, zone="Europe/Berlin")


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("garmin-de-32", "utf-8-sig"), ("garmin-de-32", "utf-16"), ("garmin-de-32", "utf-16-le"), ("garmin-de-32", "cp1252"),
        ("garmin-de-32", "mac_roman"), ("garmin-fr", "cp1252"), ("garmin-pl", "cp1250"), ("garmin-zh", "gb18030"),
        ("garmin-ja", "cp932"), ("strava-nl-2026", "cp1252"),
    ],
)  # fmt: skip
def test_what_spreadsheets_save_is_read_in_every_encoding(name, encoding):
    """A header in an old encoding is recognised by being known in it."""
    whole = EXPORTS[name].csv().decode().replace("®", "")

    assert read_bytes(whole.encode(encoding)).runs.equals(read_bytes(whole.encode()).runs)


def test_a_tab_separated_utf16_text_is_read():
    """Excel's "Unicode text"."""
    lines = [RUNS, ROW.format(1, "ä"), ROW.format(2, "ß")]
    got = read_bytes("\r\n".join(lines).replace(",", "\t").encode("utf-16"))

    assert got.runs["notes"].tolist() == ["note ä", "note ß"]


def test_a_first_line_that_names_the_separator_is_no_header():
    """`sep=;` is written for Excel and not counted as a row."""
    got = read_bytes(b"sep=;\r\n" + f"{RUNS}\n{ROW.format(1, 1)}\nx".replace(",", ";").encode())

    assert len(got.runs) == 1
    assert problem(got)["row"] == 3


def test_broken_characters_cost_their_cell():
    """The row is read, the damage is shown as U+FFFD and named with row and column."""
    data = f"{RUNS}\n{ROW.format(1, 'é')}\n{ROW.format(2, 'X')}\n".encode().replace(b"X", b"\xff\xfe")
    got = read_bytes(data)

    assert got.runs["notes"].tolist() == ["note é", "note \ufffd\ufffd"]
    assert (problem(got)["row"], problem(got)["column"]) == (3, "notes")


def test_broken_characters_in_a_number_cost_the_row():
    """A distance is not guessed from what is left of it."""
    data = f"{RUNS}\n{ROW.format(1, 1)}\n{ROW.format(2, 2)}\n".encode().replace(b"02,5,", b"02,\xc3(5,")
    got = read_bytes(data)

    assert len(got.runs) == 1
    assert set(got.problems["row"]) == {3}


def test_a_quote_that_is_never_closed_costs_one_row():
    """The rows behind it are read, wherever it stands, and whether or not a later quote closes it."""
    rows = [ROW.format(day, day) for day in range(1, 8)]
    rows[1] = ',2026-01-02,5,30,,,,,"never closed'
    rows[4] = ',2026-01-05,5,30,,,,,"fine"'
    got = read_rows(RUNS, *rows)

    assert got.runs["started_at"].dt.day.tolist() == [1, 3, 4, 5, 6, 7]
    assert problem(got)["row"] == 3


def test_two_forgotten_quotes_do_not_merge_rows_in_silence():
    """Together they would make one record of the right width out of several rows."""
    rows = [ROW.format(day, day) for day in range(1, 8)]
    rows[1] = '"A,2026-01-02,5,30,,,,,x'
    rows[4] = '"A,2026-01-05,5,30,,,,,x'
    got = read_rows(RUNS, *rows)

    assert got.runs["started_at"].dt.day.tolist() == [1, 3, 4, 6, 7]
    assert got.problems["row"].tolist() == [3, 6]


def test_rows_are_counted_as_a_spreadsheet_shows_them():
    """The header is row 1; a note with line ends is one row, an empty line is one too."""
    got = read_rows(RUNS, ',2026-01-01,5,30,,,,,"a\nb\n\nc"', "", ",,,,,,,,", ",2026-01-04,x,30,,,,,")

    assert problem(got)["row"] == 5
    assert got.skipped.to_dict() == {"empty row": 2}
    assert got.account.iloc[0][["rows", "read", "skipped", "problems"]].tolist() == [4, 1, 2, 1]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end(end):
    """Unix, Windows and old Mac."""
    assert len(read_bytes(end.join((RUNS, ROW.format(1, 1), ROW.format(2, 2))).encode()).runs) == 2


def test_too_many_damaged_rows_end_in_one_problem():
    """A file of rubbish must not make a million messages."""
    got = read_bytes((RUNS + "\n" + "x\n" * (MOST_DAMAGED_ROWS + 50)).encode())

    assert len(got.problems) == MOST_DAMAGED_ROWS + 1
    assert "all further lines" in got.problems["seen"].iloc[-1]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"), (b"\n\n  \n", "empty"), (b"\xef\xbb\xbf", "empty"), (b"%PDF-1.7 ...", "PDF"),
        (b"<?xml version='1.0'?><gpx>", "GPX"),
        (b"  <TrainingCenterDatabase>", "TCX"), (b"\x0e\x10C\x08(\x06\x00\x00.FIT", "FIT"), (b'[{"a": 1}]', "JSON"), (b"{}", "JSON"),
        (b"\x1f\x8b\x08 ..", "gzip"), (b"<!DOCTYPE html><html>", "web page"), (bytes(range(1, 256)) * 9, "binary"),
        (b"\xd0\xcf\x11\xe0", "Excel"), (b"a,b\n1,2\n", "a, b"), (b"hello", "hello"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_export_is_named(data, said):
    """What it is, what is accepted and what to do, as a problem of the whole file; nothing is raised."""
    got = read_bytes(data)
    told = problem(got)

    assert got.unreadable == ("a.csv",)
    assert told["row"] == 0
    assert said in told["seen"]
    assert told["accepted"]
    assert told["message"].startswith(told["seen"])


def test_an_unknown_header_names_its_columns_and_the_layouts():
    """The user sees what was found and what is known."""
    told = problem(read_rows("colour,shape", "red,5"))

    assert "colour, shape" in told["message"]
    for layout in LAYOUTS:
        assert layout.name.partition(", ")[0] in told["accepted"]


@pytest.mark.parametrize("name", OTHERS)
def test_known_tables_of_other_kinds_are_refused_with_their_name(name):
    """Never read with another layout's meaning of the columns."""
    got = read_bytes((",".join(f'"{column}"' for column in OTHERS[name].split("|")) + "\n").encode())

    assert got.unreadable == ("a.csv",)
    assert "This looks like" in problem(got)["message"]


def test_the_laps_of_one_activity_say_what_to_export_instead():
    """The commonest wrong file from Garmin."""
    got = read_rows(
        OTHERS["garmin-single-activity-laps-csv"].replace("|", ","),
        "1,05:00,05:00,1.00,5:00,150,160,170,1.2,70,4:50,180,5:00",
    )

    assert "laps of one activity" in problem(got)["message"]
    assert "Activities.csv" in problem(got)["message"]


@pytest.mark.parametrize("name", ["distance_km", "started_at", "duration_min"])
def test_an_essential_column_twice_is_not_guessed(name):
    """Which one is meant cannot be told."""
    got = read_rows(f"{RUNS},{name}", ROW.format(1, 1) + ",7")

    assert got.unreadable == ("a.csv",)
    assert f"{name} stands 2 times" in problem(got)["message"]


def test_a_layout_without_distance_and_time_is_refused():
    """Recognised, and useless."""
    got = read_rows("Activity ID,Activity Date,Activity Type", '1,"Jul 14, 2026, 10:36:55 AM",Run')

    assert "is missing" in problem(got)["message"]


def test_columns_in_any_order():
    """Columns are found by name, never by position."""
    order = list(range(len(GARMIN.split(","))))[::-1]
    rows = [
        GARMIN.split(","),
        garmin().replace('"Town, easy"', "Town").replace('"1,310"', "1310").replace('"', "").split(","),
    ]
    turned = [",".join(row[at] for at in order) for row in rows]

    assert read_rows(*turned).runs.equals(read_rows(*(",".join(row) for row in rows)).runs)


@pytest.mark.parametrize("inside", ["activities.csv", "export_123/activities.csv", "Activities.csv"])
def test_the_table_is_taken_out_of_the_accounts_zip(inside, tmp_path):
    """From memory and from disk; nothing else of the archive is unpacked."""
    table = EXPORTS["strava-en-2025"].csv()
    data = packed(
        {inside: table, "activities/1.gpx": b"<gpx>", "__MACOSX/activities.csv": b"x", "media/activities.csv.jpg": b""}
    )
    (tmp_path / "export.zip").write_bytes(data)
    from_disk = read(tmp_path / "export.zip", today=TODAY, zone="Europe/Berlin")

    assert read_bytes(data, "export.zip").runs.equals(read_bytes(table).runs)
    assert from_disk.runs.equals(read_bytes(table).runs)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (packed({"activities.csv": b"0" * 30_000_000}), "would unpack to"),
        (packed({"photo.jpg": b""}), "no table"),
        (packed({}), "holds 0 files"),
        (packed({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "Excel"),
        (packed({"a/activities.csv": b"", "b/activities.csv": b""}), "several tables"),
        (packed({"activities.csv": b"x" * 999})[:-40], "cannot be unpacked"),
        (b"PK\x03\x04" + b"\0" * 100, "cannot be unpacked"),
    ],
    ids=["bomb", "nothing known", "empty", "workbook", "two tables", "torn", "rubbish"],
)
def test_a_zip_that_cannot_be_used_says_why(data, said):
    """Bombs are recognised by their declared sizes, before anything is unpacked."""
    got = read_bytes(data, "export.zip")

    assert got.unreadable == ("export.zip",)
    assert said in problem(got)["seen"]


def test_a_table_above_the_limit_is_refused_unread(tmp_path):
    """200 MB is no list of runs; the check is in Python, whatever the browser allowed."""
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as opened:
        opened.truncate(200_000_000)
    got = read(huge, today=TODAY)

    assert sources.MOST_BYTES < 200_000_000
    assert "200 MB" in problem(got)["seen"]


def test_more_lines_than_memory_is_meant_for_are_refused():
    """A small file of empty lines can hold millions of rows."""
    got = read_bytes(RUNS.encode() + b"\n" * 1_000_002)

    assert "lines" in problem(got)["seen"]


@pytest.mark.parametrize("path", ["no such file.csv", "."])
def test_a_path_that_cannot_be_opened_is_a_problem(path, tmp_path):
    """The other files are read."""
    (tmp_path / "runs.csv").write_text(f"{RUNS}\n{ROW.format(1, 1)}\n")
    got = read([tmp_path / path, tmp_path / "runs.csv"], today=TODAY)

    assert len(got.runs) == 1
    assert "cannot be opened" in problem(got)["seen"]


def test_files_of_the_same_name_are_kept_apart(tmp_path):
    """Two athletes' exports are both called activities.csv."""
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "runs.csv").write_text(f"{RUNS}\n{folder},2026-01-01,5,30,,,,,\n")
    got = read([tmp_path / "a" / "runs.csv", tmp_path / "b" / "runs.csv"], today=TODAY)

    assert got.account["file"].is_unique
    assert len(got.runs) == 2


@pytest.mark.parametrize(("unit", "km"), [("km", 5.0), ("mi", 5.0 * 1.609344)])
def test_runkeeper_says_its_unit_in_the_header(unit, km):
    """And its durations have two parts or three."""
    got = read_rows(
        RUNKEEPER.replace("(km)", f"({unit})"),
        "2026-01-01 07:00:00,Running,,5.00,29:57,5:59,",
        "2026-01-02 07:00:00,Running,,22.00,2:12:01,6:00,",
    )

    assert got.runs["distance_km"].tolist()[0] == pytest.approx(km)
    assert got.runs["duration_min"].tolist() == pytest.approx([29.95, 132.0167], abs=1e-4)


def test_a_repeated_export_is_skipped_and_counted():
    """The same file twice, and an older export beside a newer one."""
    data = EXPORTS["strava-en-2025"].csv()
    got = read({"old.csv": data, "new.csv": data}, today=TODAY, zone="Europe/Berlin")

    assert len(got.runs) == 16
    assert got.skipped.to_dict() == {"not a run": 4, "repeated": 16}
    assert got.account["read"].tolist() == [16, 0]


def test_runkeepers_ids_tell_two_runs_of_one_minute_apart():
    """Runs typed in by hand all begin at noon; with their IDs they are two, without them a contradiction."""
    rows = ["{}2026-01-01 12:00:00,Running,,5.00,30:00,6:00,", "{}2026-01-01 12:00:00,Running,,6.00,36:00,6:00,"]
    without = read_rows(RUNKEEPER, *(row.format("") for row in rows))
    with_ids = read_rows(f"Activity Id,{RUNKEEPER}", *(row.format(f"{at},") for at, row in enumerate(rows)))

    assert (len(without.runs), problem(without)["row"]) == (1, 3)
    assert with_ids.runs["source_id"].tolist() == ["2026-01-01 12:00 #2", "2026-01-01 12:00"]


def test_a_runkeeper_table_whose_distance_lost_its_unit_is_a_table_of_ones_own():
    """Runs without any kilometre, read in silence, would look like rest; the unit is asked."""
    rows = ["2026-01-01 12:00:00,Running,,5.0,30:00,5:30,", "2026-01-02 12:00:00,Running,,6.0,30:00,5:30,"]
    got = read_rows(RUNKEEPER.replace(" (km)", ""), *rows)

    assert got.layouts == {"a.csv": "a table of your own"}
    assert {question.subject for question in got.questions} == {"columns", "unit"}


def test_a_locked_zip_says_so():
    """A password is not something the user can guess from `File <ZipInfo ...>`."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("activities.csv", "id\n")
    content = bytearray(packed.getvalue())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + flags] |= 1
    got = read({"export.zip": bytes(content)}, today=TODAY)

    assert "locked with a password" in problem(got)["message"]


def test_a_line_of_millions_of_cells_costs_little():
    """A row of commas is cut off before it becomes a list of cells: 20 MB of them are read in a fraction of the memory."""
    tracemalloc.start()
    got = read({"a.csv": f"{RUNS}\n{',' * 20_000_000}".encode()}, today=TODAY)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(got.runs) == 0
    assert peak < 150e6


def test_minutes_that_a_spreadsheet_saved_as_hours_are_minutes_where_pace_says_so():
    """Runkeeper's 58:40 opened in Excel and saved is 58:40:00; 10.44 km at 5:37 took 58:40."""
    got = read_rows(
        RUNKEEPER, "11/21/2018 14:05,Running,,10.44,58:40:00,5:37,", "11/9/2018 15:02,Running,,12.84,1:14:12,5:47,"
    )

    assert got.runs["duration_min"].tolist() == pytest.approx([58.6667, 74.2], abs=1e-3)
    assert len(got.problems) == 0
