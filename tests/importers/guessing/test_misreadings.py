"""What a table's words and columns must not be taken for: other sports, other sites, too long a cell, too many columns."""

from __future__ import annotations

import time
from datetime import date

import pytest

from loadwatch.importers import read
from loadwatch.importers.guessing import guess, titles_of
from loadwatch.importers.guessing.words.places import place_of
from loadwatch.importers.guessing.words.sports import is_other, is_run
from loadwatch.importers.words import looks_like_a_run


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Rückenschmerz", "low back"), ("Rückenschmerzen heute", "low back"), ("Kreuzschmerzen", "low back"), ("Ischias", "low back"),
        ("Rugpijn", "low back"), ("Mal de dos", "low back"), ("Ryggsmärta", "low back"), ("Ryggsmerter", "low back"),
        ("Lændesmerter", "low back"), ("Ból pleców", "low back"), ("Knieschmerzen", "knee"), ("Wadenschmerz", "calf"),
        ("Fersenschmerz", "foot"), ("Hüftschmerzen", "hip"), ("How sore is your lower back (0-10)?", "low back"),
    ],
)  # fmt: skip
def test_a_pain_and_its_place_in_one_word(text: str, site: str) -> None:
    """A back that is called `other` hides the very pain the runner wants to follow."""
    assert (place_of(text) or ("",))[0] == site


@pytest.mark.parametrize("text", ["Kopfschmerz", "Schmerz", "front", "Spont", "Muskelkater"])
def test_a_pain_without_a_place_has_none(text: str) -> None:
    """The end of a word is no place, and a head is none that loadwatch knows."""
    assert place_of(text) is None


@pytest.mark.parametrize(
    ("text", "run", "other"),
    [
        ("Easy + strides", True, False), ("Rolling hills", True, False), ("Run / Walk", True, False), ("DL locker", True, False),
        ("Evening Ride", False, True), ("Langlauf", False, True), ("Treadmill walk", False, True), ("Easy spin", False, True),
        ("Run + bike brick", False, False), ("skipped", False, False), ("Schnee", False, False), ("rest", False, True),
    ],
)  # fmt: skip
def test_a_run_another_sport_or_neither(text: str, run: bool, other: bool) -> None:
    """What is neither is reported with its row; what is wrongly one of them is lost or counted in silence."""
    assert (is_run(text), is_other(text)) == (run, other)


@pytest.mark.parametrize(
    ("kind", "like"),
    [
        ("stroller run", True), ("trail run / hike", True), ("schneelauf", True), ("run + bike brick", True), ("langlauf", False),
        ("eislauf", False), ("aqua jogging", False),
        ("trail ride", False), ("treadmill walk", False), ("バランス", False), ("löpning på löpband", True),
    ],
)  # fmt: skip
def test_an_unknown_type_that_sounds_like_running_is_reported(kind: str, like: bool) -> None:
    """Such a row of an export is a problem the user sees; any other is skipped as not a run."""
    assert looks_like_a_run(kind) == like


@pytest.mark.parametrize(
    ("header", "use"),
    [
        ("Puls max.", "ignored"), ("Maximaler Puls", "ignored"), ("Rest HR", "ignored"), ("Puls", "avg_hr"), ("Nome do arquivo", "ignored"),
        ("Bike HR", "ignored"),
    ],
)  # fmt: skip
def test_a_heart_rate_is_the_runs_mean_or_left_out(header: str, use: str) -> None:
    """The highest heart rate of a run as its mean would make each run look like a race."""
    found = guess(["Date", "km", header], [["2026-03-02", "10", "180"], ["2026-03-04", "8", "175"]])

    assert found is not None
    assert found.use_of(header) == use


def test_a_name_is_an_athlete_where_two_share_a_day() -> None:
    """Routes come again and again as athletes do; but one runner is not two on one day."""
    header, days = ["Date", "Name", "km"], ["2026-03-02", "2026-03-02", "2026-03-04", "2026-03-04"]
    shared = guess(header, [[day, name, "8"] for day, name in zip(days, ["Ada", "Ben"] * 2, strict=True)])
    alone = guess(header, [[f"2026-03-0{day}", name, "8"] for day, name in enumerate(["Ada", "Ben"] * 2, 1)])

    assert shared is not None
    assert alone is not None
    assert [(one.use_of("Name"), one.columns[1].sure) for one in (shared, alone)] == [
        ("athlete", False),
        ("notes", False),
    ]


TWO_A_DAY = ["2026-03-02", "2026-03-02", "2026-03-04", "2026-03-04"]


@pytest.mark.parametrize(
    ("header", "cells", "use", "sure"),
    [
        ("Client", "Ada Ben Ada Ben", "athlete", True),
        ("Participant", "7 8 7 8", "athlete", True),
        ("Runner", "7.5 8.1 7.5 8.1", "ignored", True),
        ("Athlete ID", "A1 A2 A1 A2", "athlete", True),
        ("Runner name", "Ada Ben Ada Ben", "athlete", True),
        ("Who", "Ada Ben Ada Ben", "athlete", False),
        ("Email", "a@x.y b@x.y a@x.y b@x.y", "athlete", False),
        ("Who with", "Ada Ben Ada Ben", "ignored", True),
        ("Runner age", "30 40 30 40", "ignored", True),
        ("Squad", "Ada Ben Ada Ben", "ignored", False),
        ("ID", "7 8 7 8", "athlete", False),
        ("Light", "AM PM AM PM", "ignored", False),
        ("Squad", "Ada Ada Ben Ben", "ignored", True),
        ("Athlete comments", "fine tired fine good", "notes", True),
        ("Your athlete", "Ada Ben Ada Ben", "athlete", False),
        ("Name", "Ada Ben Cleo Ben", "notes", False),
    ],
)  # fmt: skip
def test_an_athlete_by_another_name(header: str, cells: str, use: str, sure: bool) -> None:
    """Two athletes whose runs become one's is the worst that a coach's table can give: what may be a name is marked."""
    rows = [[day, cell, "8"] for day, cell in zip(TWO_A_DAY, cells.split(), strict=True)]
    found = guess(["Date", header, "km"], rows)

    assert found is not None
    assert (found.columns[1].use, found.columns[1].sure) == (use, sure)


def test_a_name_goes_before_an_address_and_a_number() -> None:
    """A form asks for all of them; runs are kept under what a coach calls the athlete."""
    header = ["Timestamp", "Email", "Athlete ID", "Name", "km"]
    people = [("a@x.y", "1", "Ada"), ("b@x.y", "2", "Ben")] * 2
    days = ["3/2/2026 7:10", "3/2/2026 8:10", "3/13/2026 7:10", "3/13/2026 9:10"]
    found = guess(header, [[day, *who, "8"] for day, who in zip(days, people, strict=True)])

    assert found is not None
    assert [one.use for one in found.columns] == ["date", "ignored", "ignored", "athlete", "distance_km"]


@pytest.mark.parametrize(
    ("header", "row", "uses"),
    [
        ("Date,Distance,Unit", "2026-03-02,10,m", "date distance ignored"),
        ("Date,Distance,Unit", "2026-03-02,9000,m", "date distance_m unit"),
        ("Date,Unit,Time,Distance", "2026-03-02,mi,50:00,10", "date unit duration_min distance_km"),
        ("Date,Climb,Unit,Distance", "2026-03-02,90,m,10", "date ignored ignored distance"),
        ("Date,Distance,km or mi", "2026-03-02,10,mi", "date distance_km unit"),
        ("Date,Distance,Time,Distance unit", "2026-03-02,10,50:00,km", "date distance_km duration_min unit"),
        ("Datum,Strecke,Einheit", "2026-03-02,10,km", "date distance_km unit"),
        ("Date,Distance,Group", "2026-03-02,10,K", "date distance ignored"),
    ],
)  # fmt: skip
def test_a_unit_is_the_distances_by_its_name_and_place(header: str, row: str, uses: str) -> None:
    """A column of M, K or Mi is a sex, a group or Wednesday as often; each run would be a thousand times too short."""
    found = guess(header.split(","), [row.split(",")])

    assert found is not None
    assert [one.use for one in found.columns] == uses.split()


def test_a_race_beside_bare_numbers_does_not_say_their_unit() -> None:
    """Everybody knows how long a marathon is; whether the 10 below it are miles is asked."""
    got = read(
        {"own.csv": b"Date,Distance,Time\n2026-03-02,HM,1:45:00\n2026-03-09,10,50:00\n"}, today=date(2026, 11, 22)
    )

    assert {question.subject for question in got.questions} == {"columns", "unit"}


def test_a_note_longer_than_the_top_of_a_file_hides_nothing() -> None:
    """A pasted page of text in one cell once made the header unknown."""
    text = f'Date,km,Notes\n2026-03-02,10,"{"x" * 300_000}"\n2026-03-03,8,ok\n'
    got = read({"own.csv": text.encode()}, today=date(2026, 11, 22))

    assert got.runs["distance_km"].tolist() == [10.0, 8.0]


def test_thousands_of_columns_of_one_name_take_no_time() -> None:
    """Each gets a title of its own; a damaged or hostile file must not hold the page for minutes."""
    started = time.process_time()
    titles = titles_of(["Date", *["km"] * 20_000])
    found = guess(["Date", *["km"] * 500], [["2026-03-02", *["1"] * 500]] * 3)

    assert len(set(titles)) == 20_001
    assert found is not None
    assert time.process_time() - started < 2
