"""What a review refuses, and the words it does it with."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from loadwatch import review
from loadwatch.errors import BadInputError, BadTableError
from tests.flags.logs import DAY_0, rated, runs, signs

GOOD_RUN = runs({0: 5.0, 1: 6.0})
GOOD_RATING = rated({0: 3.0, 1: 4.0})
BAD_RUNS = {
    "no athlete column": (GOOD_RUN.drop(columns="athlete"), "lacks the column athlete"),
    "no start": (GOOD_RUN.drop(columns="started_at"), "lacks started_at"),
    "no distance": (GOOD_RUN.drop(columns="distance_km"), "lacks distance_km"),
    "no duration": (GOOD_RUN.drop(columns="duration_min"), "lacks duration_min"),
    "a column twice": (pd.concat([GOOD_RUN, GOOD_RUN.distance_km], axis=1), "has the column distance_km twice"),
    "a run without athlete": (GOOD_RUN.assign(athlete=["Ann", None]), "no athlete in row 1"),
    "an athlete without name": (GOOD_RUN.assign(athlete=["Ann", ""]), "no athlete in row 1"),
    "the year 0024": (GOOD_RUN.assign(started_at=[pd.Timestamp("0024-03-01"), DAY_0]), "0024-03-01"),
    "the year 2400": (GOOD_RUN.assign(started_at=[pd.Timestamp("2400-03-01"), DAY_0]), "2400-03-01"),
    "no moment": (GOOD_RUN.assign(started_at=[pd.NaT, DAY_0]), "started_at NaT in row 0"),
    "a time zone": (GOOD_RUN.assign(started_at=GOOD_RUN.started_at.dt.tz_localize("UTC")), "started_at cannot be read"),
    "below 0 km": (GOOD_RUN.assign(distance_km=[5, -1.0]), "distance_km -1 in row 1; accepted: 0 to 500 km"),
    "900 km": (GOOD_RUN.assign(distance_km=[900, 5.0]), "distance_km 900 in row 0; accepted: 0 to 500 km"),
    "endless km": (GOOD_RUN.assign(distance_km=[np.inf, 5.0]), "distance_km inf in row 0"),
    "below 0 min": (GOOD_RUN.assign(duration_min=[5, -1.0]), "duration_min -1 in row 1"),
    "an RPE of the 6 to 20 scale": (GOOD_RUN.assign(rpe=[5, 13.0]), "rpe 13 in row 1; accepted: 0 to 10"),
    "km as words": (GOOD_RUN.assign(distance_km=["5 km", "6 km"]), "distance_km cannot be read"),
}
BAD_RATINGS = {
    "no athlete column": (GOOD_RATING.drop(columns="athlete"), "lacks the column athlete"),
    "no date": (GOOD_RATING.drop(columns="date"), "lacks date"),
    "no site column": (GOOD_RATING.drop(columns="site"), "lacks the column site"),
    "no rating": (GOOD_RATING.drop(columns="rating"), "lacks rating"),
    "an unknown site": (GOOD_RATING.assign(site=["calf", "toe"]), "site 'toe'; accepted: low back"),
    "no site": (GOOD_RATING.assign(site=["calf", None]), "no site in row 1"),
    "a rating of 11": (GOOD_RATING.assign(rating=[11, 3.0]), "rating 11 in row 0; accepted: 0 to 10"),
    "a rating below 0": (GOOD_RATING.assign(rating=[3, -1.0]), "rating -1 in row 1"),
    "the year 0024": (GOOD_RATING.assign(date=[pd.Timestamp("0024-03-01"), DAY_0]), "0024-03-01"),
}


@pytest.mark.parametrize(("table", "text"), BAD_RUNS.values(), ids=BAD_RUNS)
def test_bad_runs_are_refused_with_words(table, text):
    """Table, column, row, what was seen and what is accepted: never a wrong verdict, never a stack of numpy."""
    with pytest.raises(BadTableError) as error:
        review(table, GOOD_RATING, today=date(2026, 2, 1))

    assert str(error.value).startswith("The runs table")
    assert text in str(error.value)


@pytest.mark.parametrize(("table", "text"), BAD_RATINGS.values(), ids=BAD_RATINGS)
def test_bad_ratings_are_refused_with_words(table, text):
    """A rating of unknown scale or place would be shown as if it were known."""
    with pytest.raises(BadTableError) as error:
        review(GOOD_RUN, table, today=date(2026, 2, 1))

    assert str(error.value).startswith("The soreness table")
    assert text in str(error.value)


def test_bad_red_flags_are_refused_with_words():
    """The one table that overrides all others must be understood."""
    with pytest.raises(BadTableError, match="The red flags table lacks sign"):
        review(GOOD_RUN, today=date(2026, 2, 1), red_flags=signs(3).drop(columns="sign"))


def test_a_week_begins_on_monday_or_sunday():
    """Any other word is a slip."""
    with pytest.raises(BadInputError, match="week_start is 'Monday'; accepted: monday, sunday"):
        review(GOOD_RUN, today=date(2026, 2, 1), week_start="Monday")


def test_what_is_not_recorded_is_not_refused():
    """Missing is a value: a run without distance or time, a day without a rating."""
    found = review(
        GOOD_RUN.assign(distance_km=[np.nan, 6], duration_min=[30, np.nan]),
        GOOD_RATING.assign(rating=[np.nan, 4]),
        today=date(2026, 1, 6),
    )

    assert found.days.load.tolist() == [30, 0]
    np.testing.assert_array_equal(found.soreness.rating, [np.nan, 4])
