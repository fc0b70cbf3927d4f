"""Whose a file or a sheet is by its name: a coach's workbook has a sheet for each athlete, a runner's one for each year."""

from __future__ import annotations

import pytest

from loadwatch.importers.whose import are_athletes, athlete_in


@pytest.mark.parametrize(
    ("name", "athlete"),
    [
        ("anna_berg", "anna berg"), ("Anna Activities", "Anna"), ("Activities-Anna (2)", "Anna"), ("Bo 2026-03", "Bo"),
        ("Anna-Lena", "Anna-Lena"), ("José M. Pérez", "José M Pérez"), ("Ann soreness", "Ann"), ("activities", "activities"),
        ("Activities (1)", "Activities (1)"), ("2026", "2026"), ("", ""), ("P01", "P01"), ("Runner 2", "Runner 2"),
    ],
)  # fmt: skip
def test_the_words_of_exports_are_no_part_of_a_name(name, athlete):
    """What is only an export's name stays: two of them are not one athlete."""
    assert athlete_in(name) == athlete


@pytest.mark.parametrize(
    "names",
    [
        ["January", "February"], ["Jan", "Feb"], ["März", "April"], ["2025", "2026"], ["Anna 2025", "Anna 2026"],
        ["KW1", "KW2"],
        ["Q1", "Q2"], ["Y2025", "Y2026"], ["Plan", "Actual"], ["Weekly", "Log"], ["a", "b"],
        ["Sheet1", "Sheet2"],
        ["Tabelle1", "Tabelle2"], ["Runs", "Races"], ["Läufe", "Schmerzen"], ["Week 1", "Week 2"], ["Winter", "Summer"], ["Anna"], [],
        ["training-session-2019-1", "training-session-2019-2"], ["summarizedActivities_0", "summarizedActivities_1001"],
        ["exercise-0", "exercise-100"],
    ],
)  # fmt: skip
def test_months_years_and_contents_are_no_athletes(names):
    """Nobody is asked whose the sheet of January is."""
    assert not are_athletes(names)


@pytest.mark.parametrize(
    "names",
    [
        ["Anna", "Bo"],
        ["Jan", "Anna"],
        ["June", "May", "Tom"],
        ["Lena K.", "Max"],
        ["P01", "P02"],
        ["Athlete 1", "Athlete 2"],
        ["Anna 2025", "Anna 2026", "Bo 2025", "Bo 2026"],
    ],
)
def test_names_are_asked_about(names):
    """A name may be a month's too."""
    assert are_athletes(names)
