"""Whose the rows are, where a file does not say it."""

from __future__ import annotations

from datetime import date

import pytest

from loadwatch.importers import read
from tests.importers.test_files import packed
from tests.importers.workbooks import xlsx

ROWS = b"started_at,distance_km,duration_min\n2026-11-01 08:00:00,8,45\n"
NAMED = b"athlete,started_at,distance_km,duration_min\nAnn,2026-11-01 08:00:00,8,45\n"


def test_several_files_can_be_of_one_athlete_each():
    """A coach drops an export a runner; the same start in two files is then two runs, not one repeated."""
    got = read({"Lena.csv": ROWS, "Tom.csv": ROWS, "squad.csv": NAMED}, athlete={"Lena.csv": "Lena", "Tom.csv": "Tom"})

    assert got.runs["athlete"].tolist() == ["Lena", "Tom", "Ann"]


RUNS = [["Date", "Distance (km)", "Time"], [date(2026, 11, 1), 8, "45:00"], [date(2026, 11, 3), 6, "36:00"]]
WHOSE = [["Athlete", *RUNS[0]], ["Anna", *RUNS[1]]]
BOOKS = {"squad.xlsx": xlsx(Anna=RUNS, Bo=RUNS), "squad.zip": packed({"team/Anna.csv": ROWS, "team/Bo runs.csv": ROWS})}


@pytest.mark.parametrize("file", BOOKS)
def test_whose_the_tables_of_a_file_are_is_asked(file):
    """Read as one athlete's, two athletes' kilometres would be one's: too much running, and the same run twice."""
    asked = [
        question
        for question in read({file: BOOKS[file]}, athlete="Me").questions
        if question.subject == "athlete_per_table"
    ]

    assert [(one.file, one.choices, one.blocking) for one in asked] == [(file, (False, True), True)]
    assert "Anna" in asked[0].text
    for answer, whose in ((True, ["Anna", "Bo"]), (False, ["Me"])):
        got = read({file: BOOKS[file]}, athlete="Me", athlete_per_table={file: answer})
        assert not [one for one in got.questions if one.subject == "athlete_per_table"]
        assert list(got.runs["athlete"].unique()) == whose


@pytest.mark.parametrize(
    "sheets",
    [
        {"January": RUNS, "February": RUNS}, {"Runs": RUNS, "Pain": [["Date", "Knee 0-10"], [date(2026, 11, 1), 3]]},
        {"Anna": WHOSE, "Bo": WHOSE}, {"Anna": RUNS, "Notes": [["shoes"]]}, {"Running": RUNS, "Cycling": RUNS},
    ],
)  # fmt: skip
def test_sheets_that_are_no_athletes_are_not_asked_about(sheets):
    """Months, contents, sheets that name their athletes, other sports."""
    got = read({"log.xlsx": xlsx(**sheets)}, athlete="Me")

    assert "athlete_per_table" not in {question.subject for question in got.questions}


def test_a_sheet_of_another_sport_is_left_out_and_named():
    """Its kilometres are none of running's."""
    got = read({"log.xlsx": xlsx(Running=RUNS, Cycling=RUNS)}, athlete="Me")

    assert len(got.runs) == 2
    assert "Cycling (a sheet of something else than runs, by its name)" in got.problems["message"].iloc[0]
