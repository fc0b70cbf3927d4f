"""Soreness: daily means, the mean of 7 days and its baseline, and what is not rated."""

from __future__ import annotations

import numpy as np
import pytest

from loadwatch.metrics.soreness import trend, unsettled
from tests.flags.logs import STEADY, rated, review_on, stretch

LENGTH = 60


def slow(daily: np.ndarray, first: int, last: int, needs: int) -> np.ndarray:
    """Mean of days -last to -first of each day, NaN with too few ratings."""
    found = np.full(len(daily), np.nan)
    for day in range(len(daily)):
        window = daily[max(day - last, 0) : max(day - first + 1, 0)]
        if (~np.isnan(window)).sum() >= needs:
            found[day] = np.nanmean(window)
    return found


@pytest.mark.parametrize("share", [0.1, 0.4, 0.6, 0.9])
@pytest.mark.parametrize("seed", range(3))
def test_means_and_baselines_are_those_of_the_rated_days(share, seed):
    """Unrated days leave the mean alone; 4 of 7 and 10 of 21 are needed."""
    rng = np.random.default_rng(seed)
    position = np.flatnonzero(rng.random(LENGTH) < share)
    rating = rng.integers(0, 11, len(position)).astype(float)
    daily = np.full(LENGTH, np.nan)
    daily[position] = rating
    found = trend(position, rating, LENGTH)

    np.testing.assert_array_equal(found.rating, daily)
    np.testing.assert_allclose(found.mean_7d, slow(daily, 0, 6, 4), rtol=1e-12)
    np.testing.assert_allclose(found.baseline, slow(daily, 7, 27, 10), rtol=1e-12)
    np.testing.assert_allclose(found.rise, slow(daily, 0, 6, 4) - slow(daily, 7, 27, 10), atol=1e-12)


def test_the_order_of_the_ratings_of_a_day_does_not_matter():
    """Ratings of a day come from several moments and sides."""
    position, rating = np.array([3, 1, 3, 3]), np.array([9.0, 2.0, 0.0, 3.0])
    found = trend(position, rating, 5)

    np.testing.assert_array_equal(found.rating, [np.nan, 2.0, np.nan, 4.0, np.nan])
    assert found.rated_7d.tolist() == [0, 1, 1, 2, 2]


def test_a_day_without_a_rating_is_missing_and_not_0():
    """Blank is not painless: the commonest way to make soreness vanish."""
    found = review_on(34, STEADY, [rated(stretch(0, 34, 6, every=2))]).soreness

    assert found.rating.isna().sum() == 17
    assert found.mean_7d.dropna().unique().tolist() == [6.0]
    assert (found.rated_7d.iloc[-1], found.rated_21d.iloc[-1]) == (4, 10)


def test_each_site_has_a_dense_calendar_of_its_athlete():
    """Charts stand on one time axis: a site rated once has as many days as the log."""
    found = review_on(34, STEADY, [rated({20: 3}), rated({5: 2}, site="low back")]).soreness

    assert found.groupby("site", observed=True).size().to_dict() == {"low back": 35, "calf": 35}
    assert found.rating.notna().sum() == 2


@pytest.mark.parametrize(
    ("day", "morning", "expected"),
    [(2.0, 3.0, False), (2.1, 2.1, True), (5.0, 2.0, False), (5.0, 2.1, True), (5.1, 9.0, False), (np.nan, 9.0, False)],
)
def test_settled_means_2_or_less_the_next_morning(day, morning, expected):
    """The model's words are 0-2, 3-5 and above 5: ratings between the whole numbers have to fall somewhere."""
    found = unsettled(np.array([day, np.nan]), np.array([np.nan, morning]))

    assert found.tolist() == [expected, False]


def test_the_last_day_has_no_next_morning():
    """Tomorrow is not known, and the row does not begin again."""
    assert unsettled(np.array([4.0, 4.0]), np.array([9.0, np.nan])).tolist() == [False, False]
