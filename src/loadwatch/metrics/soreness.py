"""How sore: the mean of 7 days, its baseline of the 21 before, and the rise. A day without a rating is missing, never 0."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from loadwatch.metrics.windows import Floats, shifted, window_sum

Ints = npt.NDArray[np.int64]
Counts = npt.NDArray[np.uint8]
MEAN_DAYS, MEAN_NEEDS = 7, 4
BASELINE_WEEKS, BASELINE_NEEDS = 3, 10
FINE, TOO_MUCH = 2.0, 5.0
"""Pain-monitoring model (silbernagel-2007): up to 2 is fine, 3 to 5 acceptable if settled next morning, above 5 too much."""


@dataclass(frozen=True)
class Trend:
    """Rows of one length, a position a site's day; NaN where there are too few ratings."""

    rating: Floats
    rated_7d: Counts
    rated_21d: Counts
    mean_7d: Floats
    baseline: Floats

    @property
    def rise(self) -> Floats:
        """mean_7d - baseline; NaN unless both are known."""
        return self.mean_7d - self.baseline


def trend(position: Ints, rating: Floats, length: int) -> Trend:
    """Daily means of the ratings, their 7-day mean (4 rated days needed) and the baseline (10 of the 21 days before).

    `position`, `rating`: one a rating, in any order; `length`: of the row.
    """
    ratings = np.bincount(position, minlength=length)
    rated = (ratings > 0).astype(np.uint8)
    daily = np.bincount(position, weights=rating, minlength=length) / np.maximum(ratings, 1)
    sum_7, rated_7 = window_sum(daily, MEAN_DAYS), window_sum(rated, MEAN_DAYS)
    earlier_sum = window_sum(shifted(sum_7, MEAN_DAYS), BASELINE_WEEKS, step=MEAN_DAYS)
    earlier_rated = window_sum(shifted(rated_7, MEAN_DAYS), BASELINE_WEEKS, step=MEAN_DAYS)
    with np.errstate(divide="ignore", invalid="ignore"):
        return Trend(
            rating=np.where(rated > 0, daily, np.nan),
            rated_7d=rated_7,
            rated_21d=earlier_rated,
            mean_7d=np.where(rated_7 >= MEAN_NEEDS, sum_7 / rated_7, np.nan),
            baseline=np.where(earlier_rated >= BASELINE_NEEDS, earlier_sum / earlier_rated, np.nan),
        )


def daily_highest(position: Ints, rating: Floats, length: int) -> Floats:
    """Each day's highest rating; NaN = not rated."""
    highest = np.full(length, -np.inf)
    np.maximum.at(highest, position, rating)
    highest[highest == -np.inf] = np.nan
    return highest


def unsettled(day: Floats, morning: Floats) -> npt.NDArray[np.bool_]:
    """Days rated above 2 and up to 5 whose next morning is still above 2.

    `day`: the day's highest rating, mornings left out; `morning`: its highest morning rating. NaN = not rated.
    """
    next_morning = np.concatenate([morning[1:], [np.nan]])
    return (day > FINE) & (day <= TOO_MUCH) & (next_morning > FINE)
