"""The tables that a review gives, whatever it is given."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from loadwatch import columns, review
from tests.flags.logs import STEADY, rated, review_on, runs, signs, stretch

TABLES = {
    "weeks": columns.WEEKS,
    "flags": columns.FLAGS,
    "verdicts": columns.VERDICTS,
    "limits": columns.LIMITS,
    "runs": columns.RUNS_REVIEWED,
    "days": columns.DAYS,
    "soreness": columns.SORENESS_DAYS,
    "soreness_now": columns.SORENESS_NOW,
}


@pytest.mark.parametrize(
    "found",
    [
        review_on(83, STEADY | {35: 20}, [rated(stretch(0, 83, 3))], signs(3)),
        review_on(40, {0: 5}),
        review_on(40, {}, [rated({3: 4})]),
        review_on(40, {}, red_flags=signs(3)),
        review_on(-1, STEADY, [rated({3: 4})], signs(3)),
        review_on(40, {}),
        review(columns.RUNS.empty(), today=date(2026, 1, 1)),
    ],
    ids=["full", "one run", "soreness only", "a sign only", "all after today", "nothing", "empty tables"],
)
@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_as_declared(found, name):
    """Whatever is in it, a table has its columns, in order, in their dtypes; pages need no special case."""
    table, declared = getattr(found, name), TABLES[name]

    assert list(table) == declared.names
    for column in declared.columns:
        dtype = table[column.name].dtype
        if isinstance(dtype, pd.CategoricalDtype):
            assert column.dtype == columns.TEXT
            assert set(table[column.name]) <= set(column.choices or table[column.name])
        elif column.dtype != "object":
            assert str(dtype) == column.dtype


@pytest.mark.parametrize("name", ["weeks", "days", "soreness", "verdicts", "limits"])
def test_dense_tables_have_a_row_for_every_day_or_week_or_athlete(name):
    """From the first record, of whatever kind, to the day of the review."""
    found = review_on(40, {10: 5}, [rated({3: 4}), rated({20: 1}, athlete="Ben")])
    rows = getattr(found, name).groupby("athlete", observed=True).size().to_dict()

    assert (
        rows
        == {
            "weeks": {"Ann": 6, "Ben": 4},
            "days": {"Ann": 38, "Ben": 21},
            "soreness": {"Ann": 38, "Ben": 21},
            "verdicts": {"Ann": 1, "Ben": 1},
            "limits": {"Ann": 1, "Ben": 1},
        }[name]
    )


def test_runs_come_back_as_they_were_handed_in():
    """Same order, same labels, same values: a page joins them to what it knows."""
    log = runs(STEADY | {200: 5}).sample(frac=1, random_state=3).assign(notes="=1+1", shoes="red")
    found = review(log, today=date(2026, 3, 29)).runs
    handed_in = log.loc[log.index != 200, list(runs({}))]

    pd.testing.assert_frame_equal(found[list(handed_in)].astype({"athlete": "str"}), handed_in)
    assert set(found.notes) == {"=1+1"}


def test_an_athlete_whose_records_lie_ahead_is_left_out():
    """There is no first day to begin the calendar with, and nothing to say."""
    found = review(pd.concat([runs({0: 5}), runs({50: 5}, athlete="Ben")]), today=date(2026, 2, 1))

    assert found.athletes == ["Ann"]
    assert found.verdicts.athlete.tolist() == ["Ann"]


def test_weeks_go_through_the_year_end():
    """ISO week 53 of 2026 and week 1 of 2027 are two weeks, each with its seven days."""
    days = pd.date_range("2026-12-21", "2027-01-10")
    log = pd.DataFrame({"athlete": "A", "started_at": days, "distance_km": 5.0, "duration_min": 30.0})
    weeks = review(log, today=date(2027, 1, 11)).weeks

    assert [f"{week:%Y-%m-%d}" for week in weeks.week] == ["2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11"]
    assert weeks.runs.tolist() == [7, 7, 7, 0]


def test_a_leap_day_is_a_day():
    """30 days before 30 March 2024 is 29 February."""
    log = pd.DataFrame(
        {
            "athlete": "A",
            "started_at": ["2024-01-01", "2024-02-29", "2024-03-30", "2024-03-31"],
            "distance_km": [5.0, 20.0, 10.0, 10.0],
            "duration_min": 30.0,
        }
    )
    found = review(log, today=date(2024, 3, 31)).runs

    assert found.longest_before_km.tolist()[2:] == [20.0, 10.0]
