"""Each run of a block of athletes against the 30 days before it."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt

from loadwatch.cohort import Cohort
from loadwatch.measures.totals import TotalMeasures
from loadwatch.metrics import spike
from loadwatch.periods import Calendar

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

HISTORY_DAYS = 30


class RunMeasures:
    """Each run against the 30 days before it. Arrays as long as the runs, in their order."""

    def __init__(self, cohort: Cohort, calendar: Calendar) -> None:
        self.runs, self.calendar = cohort.runs, calendar
        self.position = calendar.position(self.runs.athlete, self.runs.day)
        daily = np.zeros(calendar.length, dtype=np.int64)
        np.maximum.at(daily, self.position, self.runs.metres)
        self.window = spike.longest_in_window(daily)
        self.before = spike.longest_before(self.position, self.runs.time, self.runs.metres, self.window)
        self.first_day = cohort.runs.first_days(len(cohort.names))
        self.totals = TotalMeasures(cohort, calendar)
        if self.totals.there:
            self.first_day = np.minimum(self.first_day, cohort.totals.first_days(len(cohort.names)))
            # A week's total may hide a run longer than the longest known: then nobody knows what to compare with.
            hidden = self.totals.longest_hidden
            self.before[hidden[self.position] > self.before] = 0
            self.window[hidden > self.window] = 0

    @cached_property
    def ratio(self) -> Floats:
        """Distance over the longest of the 30 days before; NaN without one, or without a distance."""
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio: Floats = self.runs.metres / self.before
        ratio[(self.before == 0) | (self.runs.metres == 0)] = np.nan
        return ratio

    @cached_property
    def has_history(self) -> Bools:
        """Whether 30 days have gone by since the athlete's first run."""
        return self.runs.day - self.first_day[self.runs.athlete] >= HISTORY_DAYS

    @cached_property
    def judged(self) -> Floats:
        """The ratio where it may be judged; NaN while there is too little history."""
        return np.where(self.has_history, self.ratio, np.nan)

    @cached_property
    def lacks_reference(self) -> Bools:
        """Runs with a distance and nothing in the 30 days before to compare it with."""
        return (self.runs.metres > 0) & (self.before == 0)
