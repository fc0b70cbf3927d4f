"""Load and soreness of one athlete: do they go together, from one day to the next?

A day resembles the day before, in load and in soreness. A test that takes each day as a fresh draw therefore finds
links where there are none: about one time in five. So the load as it was is compared with the same load moved along the
calendar: every such shift keeps the rhythm of both rows and breaks only what links them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from loadwatch.metrics.windows import Floats

LAG_DAYS = 1
"""Set beforehand. Trying several lags and keeping the best would need a test of the best."""
PAIRS_FOR_R, PAIRS_FOR_P = 28, 56
MOST_DAYS = 365
"""Only the last year of ratings is looked at: the work grows with the square of the days, and habits change."""
_ROUNDING = 1e-12


@dataclass(frozen=True)
class Association:
    """What was found.

    `pairs`: rated days with a day of load before them. `r`: Spearman's rank correlation, -1 to 1; None under 28 pairs,
    or where load or ratings are all the same. `p`: share of all shifts with an r at least as far from 0, the real one
    included; None under 56 pairs ("too few to tell"), or without r.
    """

    pairs: int
    r: float | None
    p: float | None


def load_and_soreness(load: Floats, rating: Floats) -> Association:
    """Load of each day against the soreness of the day after, for one athlete and one site.

    load: dense daily load, 0 on a day without a run. rating: the soreness of the same days, 0 to 10, NaN = not rated.
    Raises ValueError for rows of different lengths, or a load that is not known.
    Our choices: the lag of 1 day, 28 and 56 pairs, the last 365 days from the first to the last rating.
    """
    if len(load) != len(rating) or np.isnan(load).any():
        raise ValueError(f"{len(load)} days of load, {len(rating)} of ratings; needed: as many, and no load missing.")
    before, rated = _compared(np.asarray(load, dtype=np.float64), np.asarray(rating, dtype=np.float64))
    at = np.flatnonzero(~np.isnan(rated))
    pairs = len(at)
    if pairs < PAIRS_FOR_R or _is_constant(before[at]) or _is_constant(rated[at]):
        return Association(pairs, None, None)
    ranks = _standardized(_mean_ranks(rated[at]))
    r = float(_standardized(_mean_ranks(before[at])) @ ranks)
    return Association(pairs, r, _share_of_shifts(before, at, ranks, r) if pairs >= PAIRS_FOR_P else None)


def _compared(load: Floats, rating: Floats) -> tuple[Floats, Floats]:
    """Ratings from the first to the last one, at most a year, and the load of the day before each."""
    before, rating = load[:-LAG_DAYS], rating[LAG_DAYS:]
    at = np.flatnonzero(~np.isnan(rating))
    if not len(at):
        return before[:0], rating[:0]
    last = int(at[-1]) + 1
    first = max(int(at[0]), last - MOST_DAYS)
    return before[first:last], rating[first:last]


def _share_of_shifts(before: Floats, at: npt.NDArray[np.int64], ranks: Floats, r: float) -> float:
    """Share of the circular shifts of the load, none left out, whose correlation is at least as far from 0.

    The calendar is shifted, not the pairs: a day that was not rated stays so. A shift without variation counts as 0.
    """
    days = len(before)
    shifts = (_standardized(_mean_ranks(before[(at - shift) % days])) @ ranks for shift in range(days))
    as_far = sum(1 for shifted in shifts if abs(float(shifted)) >= abs(r) - _ROUNDING)
    return as_far / days


def _mean_ranks(values: Floats) -> Floats:
    """Ranks from 1; equal values share the mean of theirs."""
    _, code, count = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(count) - (count - 1) / 2)[code])


def _standardized(ranks: Floats) -> Floats:
    """Centred and of length 1, so that the product of two is their correlation; all 0 where nothing varies."""
    apart = ranks - (len(ranks) + 1) / 2
    length = float(np.sqrt(apart @ apart))
    return apart / length if length else apart


def _is_constant(values: Floats) -> bool:
    return bool((values == values[0]).all())
