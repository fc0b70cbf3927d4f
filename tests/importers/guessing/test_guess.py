"""The guess piece by piece: the header's row, single cells, scales, and the map that is said, kept and refused."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from loadwatch.errors import BadInputError
from loadwatch.importers import Reading, read
from loadwatch.importers.guessing import ColumnMap, ColumnUse, guess, header_row, key_of, titles_of
from loadwatch.importers.guessing.words.cells import minutes_of
from loadwatch.importers.guessing.words.days import settled
from loadwatch.importers.guessing.words.places import place_of

TODAY = date(2026, 11, 22)


def lines(text: str) -> list[list[str]]:
    """Rows of cells out of a text with commas."""
    return list(csv.reader(io.StringIO(text)))


def read_text(text: str, **answers: object) -> Reading:
    """The text read as a file, on a fixed day."""
    return read({"own.csv": text.encode()}, today=TODAY, **answers)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Date,km\n2026-03-02,10\n", 0),
        ("My log,\n,\nwritten by hand,2026\nDatum,Strecke\n02.03.2026,10\n", 3),
        ("Tydzień,Kilometry\n12,40\n", 0),
        ("Day,Left knee\n2026-03-02,3\n", 0),
        ("Date,km\n", None),
        ("Name,Phone\nAda,12 34\n", None),
        ("2026-03-02,10\n2026-03-03,8\n", None),
        ("", None),
    ],
)
def test_the_row_that_names_the_columns(text: str, row: int | None) -> None:
    """Sheets begin with titles and blank lines; without a day and a measure there is no header."""
    assert header_row(lines(text)) == row


@pytest.mark.parametrize(
    ("cell", "as_minutes", "as_hours"),
    [
        ("45", 45, 2700), ("45:30", 45.5, 2730), ("1:05:00", 65, 65), ("1h05", 65, 65), ("5:30 h", 330, 330), ("45 min", 45, 45),
        ("45'30\"", 45.5, 45.5), ("0,75 h", 45, 45), ("1 Std. 10 Min.", 70, 70), ("2t", 120, 120), ("90 sec", None, None),
        ("1:75:00", None, None), ("soon", None, None), ("", None, None),
    ],
)  # fmt: skip
def test_durations_as_people_write_them(cell: str, as_minutes: float | None, as_hours: float | None) -> None:
    """Words for the unit win over the form of the column; what is no duration stays none."""
    assert minutes_of(cell, "duration_min") == (None if as_minutes is None else pytest.approx(as_minutes))
    assert minutes_of(cell, "duration_h") == (None if as_hours is None else pytest.approx(as_hours))


@pytest.mark.parametrize(
    ("cells", "year", "weeks", "expected"),
    [
        (["Mon 2 March", "Wed 4 March"], None, False, ["2026-03-02", "2026-03-04"]),
        (["Tue 30 December", "Thu 1 January"], None, False, ["2025-12-30", "2026-01-01"]),
        (["Do 1.1.", "Di 30.12."], None, False, ["2026-01-01", "2025-12-30"]),
        (["2 March", "4 March"], None, False, None),
        (["2 March", "4 March"], 2024, False, ["2024-03-02", "2024-03-04"]),
        (["14/3", "2/4"], 2026, False, ["2026-03-14", "2026-04-02"]),
        (["W52", "W53", "W1"], 2020, True, ["2020-12-21", "2020-12-28", "2021-01-04"]),
        (["2.-8.3.2026", "30.3.-5.4.2026"], None, True, ["2.3.2026", "30.3.2026"]),
        (["31 June 2026", "soon"], None, False, ["31 June 2026", "soon"]),
    ],
)
def test_days_without_a_year(cells: list[str], year: int | None, weeks: bool, expected: list[str] | None) -> None:
    """Weekdays settle the year, the turn of the year is followed both ways, and nothing is assumed without them."""
    texts, lacks = settled(cells, [0] * len(cells), year, TODAY, None, weeks=weeks)

    assert lacks == (expected is None)
    assert texts == (expected or cells)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Knie links", ("knee", "left")), ("Lower back (0-10)", ("low back", "")), ("Dolor de espalda", ("low back", "")),
        ("right Achilles pain", ("achilles", "right")), ("Łydka", ("calf", "")), ("cheville droite", ("ankle", "right")),
        ("vänster hälsena", ("achilles", "left")), ("Back squat", None), ("calf raises", None), ("knee and hip", None), ("km", None),
    ],
)  # fmt: skip
def test_places_in_many_languages(text: str, place: tuple[str, str] | None) -> None:
    """A place is one only if nothing else is said: an exercise, or two places at once, are not."""
    assert place_of(text) == place


@pytest.mark.parametrize(
    ("header", "cells", "scale"),
    [
        ("Pain", "0 3 8", "0-10"), ("Pain", "0 1 2", ""), ("Pain (0-10)", "1 2 1", "0-10"), ("Soreness", "0 3 8", ""),
        ("Soreness (1-5)", "1 4 2", ""), ("Soreness (5 = none, 1 = worst)", "1 4 2", "5-1"), ("Pain", "2/10 3/10", "0-10"),
        ("Muskelkater", "keiner leicht", "words"), ("Schmerz 0-10 (0 kein)", "1 2", "0-10"),
    ],
)  # fmt: skip
def test_a_scale_is_known_or_asked(header: str, cells: str, scale: str) -> None:
    """1 to 5 is used in both directions, and small numbers fit several scales: only what is said counts."""
    found = guess(["Date", header], [["2026-03-02", cell] for cell in cells.split()])

    assert found is not None
    assert found.scale == scale


def test_a_map_survives_being_kept() -> None:
    """It is kept as a text in the settings; one from another version, or broken, is refused and asked again."""
    kept = ColumnMap((ColumnUse("Tag", "date"), ColumnUse("Rücken", "rating:low back", "name", False)), "5-1", 2026)

    assert ColumnMap.from_json(kept.to_json()) == kept
    for broken in ("", "[]", "{}", kept.to_json().replace("5-1", "9-2"), kept.to_json().replace('"date"', '"moon"')):
        with pytest.raises(BadInputError):
            ColumnMap.from_json(broken)


def test_columns_of_one_name_are_told_apart() -> None:
    """Two columns called Time, and one without a name, need a title each; the key does not depend on their order."""
    titles = titles_of(["Time", " time ", "", "Time (2)"])

    assert len({title.casefold() for title in titles}) == 4
    assert key_of(titles, "Me") == key_of(titles[::-1], "Me")


@pytest.mark.parametrize(
    ("uses", "about"),
    [
        (("ignored", "distance_km", "rating"), "day or the week"),
        (("date", "ignored", "ignored"), "distance, the duration or the soreness"),
        (("date", "distance_km", "distance_mi"), "Two columns"),
        (("week", "distance_km", "rating"), "needs a column that holds the day"),
        (("date", "distance_km", "rating"), "means no soreness"),
        (("date", "distance_km", "notes"), ""),
    ],
)
def test_what_a_map_lacks_is_said(uses: tuple[str, ...], about: str) -> None:
    """Whoever chooses columns that cannot be read together is told which choice is missing."""
    lacks = ColumnMap(tuple(ColumnUse(f"c{at}", use) for at, use in enumerate(uses))).lacks

    assert bool(lacks) == bool(about)
    assert about in lacks


def test_a_map_of_another_table_is_not_used() -> None:
    """A file may come again under its old name with other columns: the old answer says nothing about them."""
    old = ColumnMap((ColumnUse("Date", "date"), ColumnUse("km", "distance_km")))
    got = read_text("Date,Miles\n2026-03-02,10\n", columns={"own.csv": old})

    assert [question.subject for question in got.questions] == ["columns"]
    assert got.runs["distance_km"].tolist() == [pytest.approx(16.09344)]


def test_a_correction_wins_over_the_guess() -> None:
    """What the user chooses is read, whatever the name of the column says."""
    text = "Date,km,Minutes\n2026-03-02,10,50\n"
    (question,) = read_text(text).questions
    columns = tuple(replace(one, use="distance_mi") if one.title == "km" else one for one in question.default.columns)
    got = read_text(text, columns={"own.csv": ColumnMap(columns)})

    assert not got.questions
    assert got.runs["distance_km"].tolist() == [pytest.approx(16.09344)]


def test_a_row_that_gives_two_things_counts_once() -> None:
    """What is wrong in one of them is told, and the rest of the row is read."""
    got = read_text(
        "Date,Distance (km),Minutes,Pain (0-10)\n2026-03-02,fast,,3\n2026-03-03,8,40,99\n2026-03-04,8,40,bad knee\n2026-03-05,,,ouch\n",
        columns={
            "own.csv": replace(_guess("Date,Distance (km),Minutes,Pain (0-10)\n2026-03-03,8,40,3\n"), scale="0-10")
        },
    )

    assert got.account.iloc[0, 1:].tolist() == [4, 3, 0, 1]
    assert got.problems["row"].tolist() == [2, 3, 4, 5]
    assert got.lost.tolist() == [False, False, False, True]
    assert got.runs["notes"].tolist() == ["", "bad knee"]
    assert got.soreness["rating"].tolist() == [3.0]


def _guess(text: str) -> ColumnMap:
    header, *rows = lines(text)
    found = guess(header, rows)
    assert found is not None
    return found


def test_a_converted_scale_is_said_once_and_kept_with_each_rating() -> None:
    """Nobody should wonder later where a 2.5 came from."""
    got = read_text("Date,Soreness (1 = none; 5 = worst)\n2026-03-02,2\n2026-03-03,1\n")
    (told,) = got.problems["message"]

    assert "2 as 2.5" in told
    assert got.soreness["notes"].tolist() == ["2 in the file", "1 in the file"]


def test_a_known_layout_is_never_asked_about() -> None:
    """Our own template has a date and a distance as well; it needs no guess."""
    got = read_text("started_at,distance_km\n2026-03-02,10\n")

    assert got.layouts == {"own.csv": "loadwatch runs"}
    assert not got.questions


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Datum,Ujvd,Zeit\n02.03.2026,10.0,0:52:00\n04.03.2026,8,0:41:00\n", {"Ujvd"}),
        ("Date,km,Zblk\n2026-03-02,10,52\n2026-03-04,8,41\n", {"Zblk"}),
        ("Date,Knee pain,Zqk\n2026-03-02,1,10.2\n2026-03-04,2,8\n", {"Zqk"}),
        ("Date,km,Shoe\n2026-03-02,10,1\n2026-03-04,8,2\n", set()),
        ("Date,km,Zeit,Zblk\n2026-03-02,10,50,52\n2026-03-04,8,40,41\n", set()),
    ],
)
def test_a_column_nobody_knows_that_may_be_what_is_lacking_is_marked(text, marked):
    """In a language without words here, kilometres or minutes would else be left out as if that were certain."""
    header, *rows = lines(text)
    found = guess(header, rows)

    assert found is not None
    assert {column.title for column in found.columns if column.use == "ignored" and not column.sure} == marked
