"""Pace and speed that name no unit: they go with the distance's, unless the times say otherwise."""

from __future__ import annotations

import time
from datetime import date

import pytest

from loadwatch.importers import read
from loadwatch.importers.guessing.words.sports import of_list
from tests.importers.guessing.test_guess import _guess, read_text


@pytest.mark.parametrize(
    ("header", "rows", "use", "sure"),
    [
        ("Distance (mi),Pace", "5.0,8:30 6.2,8:45", "pace_mi", False),
        ("Distance (km),Pace", "5.0,5:30 6.2,5:45", "pace_km", False),
        ("Distance (mi),Speed", "5.0,7.1 6.2,6.9", "speed_mi", False),
        ("Distance (mi),Time,Pace", "5.0,42:30,8:30 6.2,54:15,8:45", "pace_mi", True),
        ("Distance (mi),Time,Pace", "5.0,42:30,5:17 6.2,54:15,5:26", "pace_km", True),
        ("Distance (km),Time,Pace", "5.0,27:30,8:51 6.0,34:30,9:15", "pace_mi", True),
        ("Distance (mi),Pace (min/km)", "5.0,5:17 6.2,5:26", "pace_km", True),
        ("Distance (mi),Pace", "5.0,5:17/km 6.2,5:26/km", "pace_km", True),
    ],
)
def test_a_pace_without_a_unit_goes_with_the_distance(header: str, rows: str, use: str, sure: bool) -> None:
    """8:30 beside miles is for a mile; a watch set to miles may still write its pace for a km, as its times then show."""
    found = _guess(f"Date,{header}\n" + "".join(f"2026-10-0{at},{row}\n" for at, row in enumerate(rows.split(), 1)))

    assert (found.columns[-1].use, found.columns[-1].sure) == (use, sure)


def test_the_duration_follows_from_the_pace_of_a_mile() -> None:
    """5 miles at 8:30 are 42.5 minutes."""
    got = read_text("Date,Distance (mi),Pace\n2026-10-01,5.0,8:30\n2026-10-03,6.0,9:00\n")

    assert got.runs["duration_min"].tolist() == pytest.approx([42.5, 54])


@pytest.mark.parametrize(("unit", "km"), [("km", 5), ("mi", 8.04672)])
def test_where_the_unit_is_answered_the_pace_goes_with_the_answer(unit: str, km: float) -> None:
    """Neither column says its unit: 5 at 8:30 are 42.5 minutes, whichever it is."""
    text = "Date,Distance,Pace\n2026-10-01,5.0,8:30\n2026-10-03,6.0,9:00\n"
    columns = next(question.default for question in read_text(text).questions if question.subject == "columns")
    got = read_text(text, columns={"own.csv": columns}, unit=unit)

    assert got.runs["distance_km"].tolist()[0] == pytest.approx(km)
    assert got.runs["duration_min"].tolist() == pytest.approx([42.5, 54])


@pytest.mark.parametrize(
    ("cell", "about"),
    [
        ("['running', 'individual']", "running"), ('["strength", "run"]', "run"), ("[yoga; ride]", "yoga"), ("[12, 3]", "[12, 3]"),
        ("easy run ", "easy run"), ("", ""), ("[]", "[]"),
    ],
)  # fmt: skip
def test_what_a_list_of_sports_is_about(cell: str, about: str) -> None:
    """Running goes first, then another sport; a list of numbers names none."""
    assert of_list(cell) == about


@pytest.mark.parametrize("inside", ["1" * 6000, "1 " * 3000, "a" * 6000, "'" * 6000, "1 a" * 2000])
def test_a_long_cell_takes_no_longer_than_others(inside: str) -> None:
    """A cell of 6 kB in brackets once took 5 seconds, and one of 60 kB would have taken hours."""
    began = time.process_time()
    got = read_text("Date,km,min,Tags\n" + f"2026-10-01,5,25,[{inside}]\n2026-10-02,6,30,\n")

    assert time.process_time() - began < 2
    assert len(got.runs) == 2


def test_a_cell_that_is_no_pace_is_reported_and_costs_no_run() -> None:
    """An app once wrote `0<ab /mi`: the miles beside it are as good as those of any other run."""
    text = "Miles,Pace,Date\n6,7:00 /mi,2026-03-02\n5,0<ab /mi,2026-03-04\n5,8:00 /mi,2026-03-05\n"
    got = read({"own.csv": text.encode()}, today=date(2026, 11, 22))

    assert len(got.runs) == 3
    assert [(problem.row, problem.column, problem.seen) for problem in got.problems.itertuples()] == [
        (3, "Pace", "0<ab /mi")
    ]
