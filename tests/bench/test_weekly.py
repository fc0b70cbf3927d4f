"""The table that is timed is the same one, whoever makes it. (The bench itself refuses polars and duckdb that differ.)"""

from __future__ import annotations

import pandas as pd
import pytest
from bench.comparing import DifferentError, assert_same
from bench.made_up import TODAY, logs
from bench.weekly import naive, ours

import loadwatch


@pytest.mark.parametrize(("athletes", "years", "seed"), [(1, 2, 1), (7, 1, 2)])
def test_groupby_apply_makes_the_same_weekly_table(athletes, years, seed):
    """A ratio of times means nothing where the results differ."""
    log = logs(athletes, years, 4.1, seed=seed)

    assert_same(ours.weekly(log), naive.weekly(log), "groupby-apply")


def test_the_timed_numbers_are_those_of_the_review():
    """What is timed as "the numbers alone" must be what the app shows, not a faster cousin of it."""
    log = logs(5, 1, 4.1)
    reviewed = loadwatch.review(log.runs, log.soreness, today=TODAY).weeks
    table = ours.weekly(log).reset_index(drop=True)
    shared = ["week", "distance_km", "monotony", "strain", "soreness"]

    pd.testing.assert_frame_equal(table[shared], reviewed.loc[reviewed["complete"], shared].reset_index(drop=True))


@pytest.mark.parametrize("column", ["distance_km", "rise"])
def test_a_difference_in_one_number_is_refused(column):
    """The comparison itself must be able to fail."""
    table = ours.weekly(logs(2, 1, 4.1))
    other = table.copy()
    other.loc[20, column] = -1.0

    with pytest.raises(DifferentError, match=f"other: {column} differs in 1 of"):
        assert_same(table, other, "other")


def test_missing_weeks_are_refused():
    """Fewer rows would be made faster."""
    table = ours.weekly(logs(2, 1, 4.1))

    with pytest.raises(DifferentError, match="weeks, ours"):
        assert_same(table, table.iloc[1:], "other")
