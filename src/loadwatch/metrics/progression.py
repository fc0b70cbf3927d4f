"""Week over week: the change of distance, and where no percentage can honestly be given."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from loadwatch.columns import CHANGE_REASONS
from loadwatch.metrics.windows import Floats, shifted
from loadwatch.periods import Calendar, week_of

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
REASON = {reason: code for code, reason in enumerate(CHANGE_REASONS)}
LOW_WEEK_M = 5_000
GAP_DAYS = 14


def week_before(metres: Ints) -> Ints:
    """Distance of the week before each week. [m]"""
    return shifted(metres, 1)


def returns(athlete: Ints, day: Ints) -> tuple[Ints, Ints]:
    """Days with a run that end 14 or more without: their indices, and the days off. Sorted by athlete and day."""
    days_off = np.diff(day) - 1
    back = np.flatnonzero((days_off >= GAP_DAYS) & (np.diff(athlete) == 0))
    return back + 1, days_off[back]


def first_full_week(calendar: Calendar, athlete: Ints, day: Ints) -> Ints:
    """Index of the first week that lies wholly on or after an athlete's day."""
    week = calendar.position(athlete, day) // 7
    return week + (week_of(day, calendar.week_start) < day)


def after_gap(calendar: Calendar, athlete: Ints, day: Ints) -> Bools:
    """Weeks from a return until two complete weeks are back: the returning week and the first full one.

    `athlete`, `day`: of the returning runs.
    """
    suppressed = np.zeros(calendar.length // 7 + 2, dtype=bool)
    suppressed[calendar.position(athlete, day) // 7] = True
    suppressed[first_full_week(calendar, athlete, day)] = True
    return suppressed[: calendar.length // 7] & (calendar.week_number >= 0)


def is_low(calendar: Calendar, metres: Ints) -> Bools:
    """Weeks too low to be compared with: under 5 km, or under half the median of the complete ones of the 4 before."""
    complete = calendar.is_complete & (calendar.week_number >= 0)
    four = np.full((4, len(metres)), np.inf)
    for back in range(1, 5):
        four[back - 1, back:] = np.where(complete, metres, np.inf)[:-back]
    return (metres < LOW_WEEK_M) | (2 * metres < _median_of_known(four))


_SORTING_FOUR = ((0, 1), (2, 3), (0, 2), (1, 3), (1, 2))


def _median_of_known(four: Floats) -> Floats:
    """Median of each column of 4 numbers, inf = unknown and left out; NaN where all are.

    Compared and swapped in a fixed order, whole rows at a time: sorting many short columns is slower.
    """
    known = np.sum(four < np.inf, axis=0)
    rows = list(four)
    for one, other in _SORTING_FOUR:
        rows[one], rows[other] = np.minimum(rows[one], rows[other]), np.maximum(rows[one], rows[other])
    low = np.where(known > 2, rows[1], rows[0])
    high = np.where(known > 3, rows[2], np.where(known > 1, rows[1], rows[0]))
    return np.where(known > 0, (low + high) / 2, np.nan)


def comparison_reason(calendar: Calendar, metres: Ints, unmeasured: Ints, gap: Bools) -> npt.NDArray[np.int8]:
    """Why a week, finished or not, has no week before that it can be compared with; 0 = it has.

    `unmeasured`: runs without a distance in each week. `gap`: from `after_gap`.
    """
    complete = calendar.is_complete & (calendar.week_number >= 0)
    reason = np.zeros(len(metres), dtype=np.int8)
    low = is_low(calendar, metres)
    reason[shifted(low, 1)] = REASON["low week before"]
    # The week before then looks shorter than it was, and this one would be flagged although nothing grew.
    reason[shifted(unmeasured, 1) > unmeasured] = REASON["distance missing"]
    reason[gap] = REASON["after a gap"]
    reason[~shifted(complete, 1)] = REASON["few weeks"]
    return reason


def change_reason(calendar: Calendar, metres: Ints, comparison: npt.NDArray[np.int8]) -> npt.NDArray[np.int8]:
    """Why a week has no percentage, as a code of CHANGE_REASONS; 0 = it has one. `comparison`: from `comparison_reason`."""
    reason = comparison.copy()
    reason[(week_before(metres) == 0) & (metres == 0)] = REASON["no running"]
    reason[calendar.week_day + 6 > calendar.today] = REASON["unfinished"]
    reason[calendar.week_number <= 0] = REASON["first week"]
    return reason
