"""Sheets of one month whose days are numbers: their name, or a line above their header, says which month."""

from __future__ import annotations

from datetime import date

import pytest

from loadwatch.importers import Reading, read
from loadwatch.importers.guessing.columns.month_sheets import month_said
from tests.importers.workbooks import xlsx

ROWS = [["Tag", "km", "Minuten"], [5, 8, 45], [7, 10, 55], ["Summe", 18, 100]]
TEXT = "Tag,km,Minuten\n5,8,45\n\n7,10,55\n"


def _days(got: Reading) -> list[str]:
    return [str(when.date()) for when in got.runs["started_at"]]


def test_each_sheet_of_a_workbook_is_a_month() -> None:
    """The days are marked: nothing but the sheet's name says their month."""
    got = read(
        {"log.xlsx": xlsx(**{"Januar 2026": ROWS, "2026-02": [["Februar"], [], *ROWS]})}, today=date(2026, 11, 22)
    )
    guesses = [question.default for question in got.questions if question.subject == "columns"]

    assert _days(got) == ["2026-01-05", "2026-01-07", "2026-02-05", "2026-02-07"]
    assert [[one.title for one in guess.columns if not one.sure] for guess in guesses] == [
        ["Tag", "Month of the table"]
    ] * 2


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("own.csv", "Laufen im Januar 2026\n"),
        ("own.csv", "Januar,2026\n\n"),
        ("2026-01.csv", ""),
        ("km_januar_2026.csv", ""),
    ],
)
def test_a_file_is_a_month(name: str, title: str) -> None:
    """Its title line or its name says which."""
    got = read({name: (title + TEXT).encode()}, today=date(2026, 11, 22))

    assert _days(got) == ["2026-01-05", "2026-01-07"]


def test_a_month_without_its_year_is_asked_for_it() -> None:
    """Until then none of its rows is read."""
    got = read({"log.xlsx": xlsx(Januar=ROWS)}, today=date(2026, 11, 22))
    (columns,) = [question for question in got.questions if question.subject == "columns"]

    assert columns.year_lacks
    assert not len(got.runs)


def test_numbers_of_days_without_a_month_are_refused() -> None:
    """No month is made up."""
    got = read({"own.csv": TEXT.encode()}, today=date(2026, 11, 22))

    assert not len(got.runs)
    assert not got.questions


@pytest.mark.parametrize(
    ("line", "month"),
    [
        ("Januar 2026", "Januar 2026"), ("2026-01", "2026-01"), ("mars", "mars"), ("Corse di marzo 2026", "marzo 2026"),
        ("Anna im Mai", ""), ("2026", ""), ("5", ""), ("January and March 2026", ""), ("Running log", ""),
    ],
)  # fmt: skip
def test_which_month_a_title_says(line: str, month: str) -> None:
    """Words beside it need the year: May and Mar are names as well."""
    assert month_said(line) == month
