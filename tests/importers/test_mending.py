"""Every problem says how to mend it, and who follows what it says is rid of it."""

from __future__ import annotations

import csv
import io
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loadwatch.importers import Reading, read
from loadwatch.importers.ledger import ALL_READ, LOOK, Ledger, problem_table
from tests.importers import recorder_files as made
from tests.importers.more_json import MORE
from tests.importers.writers import EXPORTS

TODAY = date(2026, 11, 22)
RUNS = "athlete,started_at,distance_km,duration_min,rpe,kind,avg_hr,cadence_spm"
RUN = "Ann,2026-01-05 07:30,10,50,4,run,150,170"
RATINGS = "date,site,side,moment,soreness_0_none_10_worst"
RATING = "2026-01-05,knee,left,morning,3"
GARMIN = "Activity Type,Date,Title,Distance,Time,Avg HR,Avg Run Cadence,Avg Pace,Avg Stride Length,Moving Time"
TRACK = "Running,2026-01-05 07:30:00,Town,10.00,00:50:00,150,170,5:00,1.18,00:50:00"


def read_table(*lines: str) -> Reading:
    """These lines as a file."""
    return read({"a.csv": "\n".join(lines).encode()}, today=TODAY, unit="km", zone="Europe/Berlin", day_first=True)


def named(accepted: str) -> str:
    """A value among those that a problem names: its example, the first of its words, or the middle of its bounds."""
    example = re.search(r"such as ([-\d.:]+(?: \d\d:\d\d)?)", accepted)
    if example:
        return example[1]
    bounds = re.match(r"([\d.]+) to ([\d.]+)", accepted)
    if bounds:
        return f"{(float(bounds[1]) + float(bounds[2])) / 2:g}"
    day = re.search(r"\d{4}-\d\d-\d\d", accepted)
    return day[0] if day else accepted.split(", ")[0]


def with_cell(line: str, header: str, column: str, value: str) -> str:
    """The line with another value in a column."""
    cells, written = line.split(","), io.StringIO()
    cells[header.split(",").index(column)] = value
    csv.writer(written).writerow(cells)
    return written.getvalue().strip()


def whole_exports() -> dict[str, bytes]:
    """An export of every source, with its second half damaged."""
    files = {name: export.csv() for name, export in EXPORTS.items()} | {one.name: one.content for one in MORE.values()}
    return {
        name: content[: len(content) // 2] + content[len(content) // 2 :].replace(b"1", b"x")
        for name, content in files.items()
    }


def test_every_problem_of_every_export_says_how_to_mend_it():
    """What is only said to be wrong leaves people with a file they cannot use."""
    files = whole_exports() | {
        "cut.fit": made.fit_run()[:60],
        "heart.fit": made.fit_run(made.session(heart=251)),
        "route.gpx": made.gpx(),
        "all.zip": made.packed({"a.fit": b"x", "b.gpx": made.gpx()}),
        "photo.png": b"\x89PNG",
        "empty.csv": b"",
    }
    problems = read(files, today=TODAY).problems

    assert problems["file"].nunique() > len(EXPORTS)
    assert problems["mend"].str.fullmatch(r"[A-Z][^\n]*[.!]").all()
    assert not problems["mend"].str.contains(r"\.\.").any()


@settings(max_examples=30, deadline=None)
@given(
    st.sampled_from([(RUNS, RUN), (RATINGS, RATING), (GARMIN, TRACK)]),
    st.data(),
    st.sampled_from(["x", "-1", "99999", "nan", "1e9", "31.31.2026", "2150-01-01", "0024-01-01", "7:77", "elbow", ""]),
)
def test_a_cell_with_a_value_named_as_accepted_is_no_problem_any_more(table, data, wrong):
    """What is said to be accepted is accepted: the property behind every sentence of the download."""
    header, line = table
    broken = with_cell(line, header, data.draw(st.sampled_from(header.split(","))), wrong)
    for _ in header.split(","):
        problems = read_table(header, broken).problems.query("row > 0 and column != ''").to_dict("records")
        if not problems:
            break
        first = problems[0]
        seen = {(problem["column"], problem["message"]) for problem in problems}
        if named(first["accepted"])[0].isalpha() and first["accepted"].startswith(("a ", "distance", "steps")):
            break  # a sentence on several cells, which names no value
        broken = with_cell(broken, header, first["column"], named(first["accepted"]))
        left = read_table(header, broken).problems

        assert (first["column"], first["message"]) not in {
            (problem["column"], problem["message"]) for problem in left.to_dict("records")
        }, seen


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        (RUN.replace(",10,", ",900,"), "In this cell write what is accepted: 0 to 500 km. Then read the file again."),
        (RUN.replace(",4,", ",44,"), "In this cell write what is accepted: 0 to 10. Then read the file again. "
                                     "Without it the row counts all the same."),
        (RUN + ",1,2,3", "In this row write what is accepted: 8 cells in a row, separated by ',', with every "
                             "quote closed. Then read the file again."),
    ],
    ids=["a row is lost", "a cell is lost", "the cells are too many"],
)  # fmt: skip
def test_the_usual_words(line, mend):
    """They follow from what was lost and what is accepted, and are read by people."""
    assert read_table(RUNS, RUN.replace("05", "06", 1), line).problems["mend"].tolist() == [mend]


def test_two_rows_that_contradict_each_other_need_a_person():
    """No value of a single cell would mend that."""
    header, first = RUNS + ",source,source_id", RUN + ",strava,7"
    problems = read_table(header, first, first.replace(",10,", ",11,")).problems

    assert problems["mend"].tolist() == ["Delete the row that is wrong. If both are runs, log the second by hand."]


def test_nobody_is_asked_to_write_into_a_recording():
    """It has no cells; the run can be logged by hand instead."""
    got = made.read_one(made.fit_run(made.session(heart=251), made.session(metres=700_000)))

    assert got.problems["mend"].str.contains("log").all()
    assert not got.problems["mend"].str.contains("cell").any()


def test_a_remark_asks_for_a_look_and_an_own_word_wins():
    """Nothing was lost there; and a reader may know better than the usual words."""
    ledger = Ledger("a.csv", rows=2)
    ledger.add([1], "Distance", ["5"], "km", f"Odd. {ALL_READ}", lost=False)
    ledger.add([2], "Distance", ["5"], "km", "Odd.", lost=True, mend="Ask the coach.")
    problems, _ = problem_table([ledger])

    assert problems["mend"].tolist() == [LOOK, "Ask the coach."]
