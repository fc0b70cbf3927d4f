"""Whose the rows are, where a file does not say it."""

from __future__ import annotations

from datetime import date

import pytest

from loadwatch.importers import read
from tests.importers.csvs import GARMIN, garmin, read_rows
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
SUMS = [["Athlete", "Date", "km total"], ["Anna", date(2026, 11, 30), 14], ["Bo", date(2026, 11, 30), 14]]
BOOKS = {
    "squad.xlsx": xlsx(Anna=RUNS, Bo=RUNS),
    "squad.zip": packed({"team/Anna.csv": ROWS, "team/Bo runs.csv": ROWS}),
    "books.zip": packed({"Anna.xlsx": xlsx(Sheet1=RUNS), "Bo.xlsx": xlsx(Sheet1=RUNS)}),
    "titled.xlsx": xlsx(Sheet1=[["Athlete: Anna"], *RUNS], Sheet2=[["Training log"], ["Athlete:", "Bo"], [], *RUNS]),
    "with sums.xlsx": xlsx(Summary=SUMS, Anna=RUNS, Bo=RUNS),
    "years.xlsx": xlsx(Anna=RUNS, Anna2026=[], Bo=RUNS),
}


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


@pytest.mark.parametrize("name", ["Plan", "Vorlage", "Monthly summary", "Soll 2026"])
def test_plans_and_sums_are_no_runs_beside_a_log(name):
    """What was planned was not run, and a sum is not run again; alone, such a sheet is what its owner has."""
    both = read({"log.xlsx": xlsx(**{name: RUNS, "Ist": [*RUNS[:1], [date(2026, 11, 2), 7, "40:00"]]})}, athlete="Me")
    alone = read({"log.xlsx": xlsx(**{name: RUNS})}, athlete="Me")

    assert both.runs["distance_km"].tolist() == [7]
    assert f"{name} (a plan, an example or a sum beside other tables, by its name)" in both.problems["message"].iloc[0]
    assert len(alone.runs) == 2


@pytest.mark.parametrize("title", ["Athlete", "athlete_name", "Läufer", "Coureur", "Spieler", "Player"])
def test_a_column_that_a_coach_put_beside_an_export_says_whose_each_row_is(title):
    """Two athletes' exports below each other must never be read as the runs of one."""
    ben = garmin(km="12.00", time="01:00:00", moving="01:00:00")
    rows = [f"Anna,{garmin()}", f"Ben,{ben}"]
    got = read_rows(f"{title},{GARMIN}", *rows, unit="km")

    assert got.layouts == {"a.csv": "Garmin Connect, English"}
    assert got.runs[["athlete", "distance_km"]].values.tolist() == [["Anna", 10.0], ["Ben", 12.0]]
