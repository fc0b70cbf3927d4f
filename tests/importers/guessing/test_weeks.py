"""Weeks, totals and problems of a runner's own table: told as what they are, and as the file writes them."""

from __future__ import annotations

import pytest

from loadwatch.importers import Reading
from loadwatch.importers.guessing.rows.weeks import first_day, is_sum, is_too_long, is_week
from tests.importers.guessing.test_guess import read_text
from tests.importers.guessing.test_tables import confirmed
from tests.importers.guessing.week_tables import WEEKS


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("last days of weeks in a column of days", ["week", "week"]),
        ("ranges in a column of days", ["week", "week"]),
        ("old weeks and new days", ["week", "", ""]),
        ("a run a week, and its total", ["", ""]),
    ],
)
def test_a_row_of_a_week_is_no_single_run(name: str, kinds: list[str]) -> None:
    """A week's 40 km as one run would be the longest of the athlete's life."""
    assert confirmed(WEEKS[name]).runs["kind"].tolist() == kinds


@pytest.mark.parametrize(
    ("cell", "sum_"),
    [
        ("Total", True), ("TOTAL WEEK 10", True), ("Summe KW 10", True), ("KW 10 gesamt", True), ("March 2026 total", True),
        ("Total:", True), ("total relax", False), ("week total 45", False), ("average", False), ("Total 22", False), ("10", False),
    ],
)  # fmt: skip
def test_a_cell_that_says_total_and_nothing_else(cell: str, sum_: bool) -> None:
    """A note about a total is a note, and its run counts."""
    assert is_sum(cell) == sum_


@pytest.mark.parametrize(
    ("cell", "week"),
    [
        ("2.3.-8.3.2026", True), ("2026-03-02 - 2026-03-08", True), ("w/e 8 March", True), ("02.03.2026 - 7:30", False),
        ("3/2 - easy 5 km", False), ("weekly", False), ("2026-03-02", False),
    ],
)  # fmt: skip
def test_a_cell_that_says_a_week(cell: str, week: bool) -> None:
    """Two days with a dash are a week, a day with a clock or a note behind it is a day."""
    assert is_week(cell) == week


@pytest.mark.parametrize(
    ("cell", "long"),
    [
        ("1.3.-31.3.2026", True), ("28.12.2025 - 03.01.2026", False), ("3/2-8/2/2026", False), ("3/2/2026-3/8/2026", False),
        ("2026-03-02 - 2026-03-20", True), ("30.02.-31.02.2026", False), ("2.-8.3.2026", False), ("2026-03-02", False),
    ],
)  # fmt: skip
def test_more_days_than_a_week_has(cell: str, long: bool) -> None:
    """A month in one row is no week; where the order of day and month is open, the shorter reading counts."""
    assert is_too_long(cell) == long


@pytest.mark.parametrize("text", ["2026-02-30", "soon", "0001-01-02", "2026-03-08 07:00"])
def test_what_is_no_last_day_stays(text: str) -> None:
    """It is reported as the file has it, whatever it is."""
    assert first_day(text) == text


def seen_in(text: str) -> list[tuple[str, str]]:
    """The column and the cell of each problem of a table whose guess is confirmed."""
    (columns,) = (question.default for question in read_text(text).questions if question.subject == "columns")
    got: Reading = read_text(text, columns={"own.csv": columns})
    return list(zip(got.problems["column"], got.problems["seen"], strict=True))


def test_a_problem_shows_what_the_file_holds() -> None:
    """A cell that was brought into another form, or put together with its unit, is nowhere to be found in the file."""
    assert seen_in("Date,Km,Time\n2026-03-02,10,50:00\n2026-03-04,8,41:00\n2026-03-05,21,1:52\n") == [("Time", "1:52")]
    assert seen_in("Date,Distance,Unit\n2026-03-02,5,km\n2026-03-03,6,\n2026-03-04,8,km\n") == [("Distance", "6")]
