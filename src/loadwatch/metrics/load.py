"""How much was run: session load, monotony and strain, acute and chronic load, fitness and fatigue.

All take the calendar's row of daily loads (0 on a day without a run) and `age`, the days since the athlete's first
record, and give a row of the same length; NaN = too little history.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from loadwatch.metrics.windows import Floats, columns, ewma, sample_deviation, shifted, window_sum

Age = npt.NDArray[np.int64]
_ROUNDING = 1e-9
"""Two runs of 0.1 and 0.2 min are not quite one of 0.3: without this such a week would have a monotony of 10^16."""


def session_load(minutes: Floats, rpe: Floats) -> Floats:
    """RPE x minutes of each run; the minutes alone where there is no RPE; NaN without minutes.

    Source: foster-2001 (session RPE); the fall-back is ours.
    """
    return np.where(np.isnan(rpe), minutes, rpe * minutes)


def monotony(load: Floats) -> Floats:
    """Mean over sample standard deviation of 7 daily loads, given as rows of 7.

    NaN where every day is the same (SD 0 but for rounding), a week without load included. Source: foster-1998.
    """
    mean, deviation = columns(load).mean(axis=0), sample_deviation(load)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(deviation > _ROUNDING * mean, mean / deviation, np.nan)


def last_days(row: Floats, days: int, age: Age) -> Floats:
    """Sum of the last `days` days; NaN in an athlete's first `days - 1`."""
    return np.where(age >= days - 1, window_sum(row, days), np.nan)


def daily_monotony(load: Floats, age: Age) -> Floats:
    """`monotony` of the 7 days that end on each day; NaN in an athlete's first 6."""
    if not len(load):
        return load
    windows = np.lib.stride_tricks.sliding_window_view(np.concatenate([np.zeros(6), load]), 7)
    return np.where(age >= 6, monotony(windows), np.nan)


def acwr_coupled(load: Floats, age: Age) -> Floats:
    """Mean of 7 days over the mean of 28, those 7 included. NaN before day 28, or without chronic load."""
    acute = window_sum(load, 7)
    return _ratio(acute / 7, window_sum(acute, 4, step=7) / 28, age)


def acwr_uncoupled(load: Floats, age: Age) -> Floats:
    """Mean of 7 days over the mean of the 21 before them. NaN before day 28, or without chronic load."""
    acute = window_sum(load, 7)
    return _ratio(acute / 7, window_sum(shifted(acute, 7), 3, step=7) / 21, age)


def acwr_ewma(load: Floats, age: Age) -> Floats:
    """The ratio of exponentially weighted means, lambda = 2 / (N + 1) for 7 and 28 days, seeded with day 1.

    NaN before day 28. Source: williams-2017.
    """
    return _ratio(ewma(load, 2 / 8, age, seeded=True), ewma(load, 2 / 29, age, seeded=True), age)


def fitness(load: Floats, age: Age, days: int = 42) -> Floats:
    """Exponentially weighted load with time constant `days` (42 fitness, 7 fatigue), from 0: alpha = 1 - exp(-1 / days).

    A performance model; no threshold for running injuries is known, so it never flags.
    """
    return ewma(load, float(1 - np.exp(-1 / days)), age, seeded=False)


def _ratio(acute: Floats, chronic: Floats, age: Age) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where((age >= 27) & (chronic > 0), acute / chronic, np.nan)
