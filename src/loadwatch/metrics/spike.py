"""The single run against the longest of the 30 days before it, in whole metres. Source: frandsen-2025."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from loadwatch.metrics.windows import window_max

Ints = npt.NDArray[np.int64]
WINDOW_DAYS = 30


def longest_in_window(daily_longest: Ints) -> Ints:
    """Longest run of the last 30 days, each day itself included, from the row of each day's longest. [m], 0 = none."""
    return window_max(daily_longest, WINDOW_DAYS)


def longest_before(position: Ints, time: Ints, metres: Ints, window: Ints) -> Ints:
    """Longest run of the 30 days before each run, and of its own day before it. [m], 0 = none.

    Runs sorted by position and time; `metres` 0 = distance not recorded; `window` from `longest_in_window`.
    Two runs that start at the same moment are not before one another.
    """
    before = window[position - 1]
    later = np.flatnonzero(position[1:] == position[:-1]) + 1
    if not len(later):  # most logs have one run a day
        return before
    # The running maximum of (position, metres) is, within a day, the longest run of that day so far.
    longest = np.maximum.accumulate(position << 32 | metres)
    begins = np.concatenate([[True], (position[1:] != position[:-1]) | (time[1:] != time[:-1])])
    first_of_moment = np.maximum.accumulate(np.where(begins, np.arange(len(position)), 0))[later]
    earlier = longest[first_of_moment - 1]
    same_day = (earlier >> 32 == position[later]) & (first_of_moment > 0)
    before[later] = np.maximum(before[later], np.where(same_day, earlier & 0xFFFFFFFF, 0))
    return before
