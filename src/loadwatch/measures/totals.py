"""Weeks of which the total was written down: what it holds beside the runs that are known, and what it may hide."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt

from loadwatch.cohort import Cohort, RunRows, TotalRows
from loadwatch.metrics.spike import WINDOW_DAYS
from loadwatch.metrics.windows import window_max
from loadwatch.periods import MIDDLE_DAY, Calendar

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


class TotalMeasures:
    """What the weeks' totals of a block of athletes add to their runs.

    A total is of the seven days from its own on. Where the weeks of the review begin on another day, it is of the week
    that holds most of them. The runs of that week are part of it and only the rest is added; of several totals the
    largest counts. The rest lies on the week's days in equal parts, up to today.
    """

    def __init__(self, cohort: Cohort, calendar: Calendar) -> None:
        self.calendar, self._totals, self._runs = calendar, cohort.totals, cohort.runs
        self.there = len(cohort.totals.day) > 0

    def _rest(self, name: str) -> Floats:
        total, known = (self._by_week(rows, name) for rows in (self._totals, self._runs))
        return np.maximum(total - known, 0)

    def _by_week(self, rows: RunRows | TotalRows, name: str) -> Floats:
        found = np.zeros(self.calendar.length // 7)
        total = isinstance(rows, TotalRows)
        day = np.minimum(rows.day + MIDDLE_DAY, self.calendar.today) if total else rows.day
        join = np.maximum if total else np.add
        join.at(found, self.calendar.position(rows.athlete, day) // 7, np.nan_to_num(getattr(rows, name)))
        return found

    @cached_property
    def metres(self) -> Ints:
        """Distance of each week beyond its known runs."""
        weeks = self.calendar.length // 7
        return self._rest("metres").astype(np.int64) if self.there else np.zeros(weeks, dtype=np.int64)

    @cached_property
    def minutes(self) -> Floats:
        """Duration of each week that hides runs, beyond its known ones."""
        return np.where(self.hides_runs, self._rest("minutes"), 0)

    @cached_property
    def load(self) -> Floats:
        """Load of each week that hides runs, beyond its known ones."""
        return np.where(self.hides_runs, self._rest("load"), 0)

    @cached_property
    def hides_runs(self) -> Bools:
        """Weeks with runs of which nothing is known but their sum."""
        return (self.metres > 0) | self.lacks_distance

    @cached_property
    def lacks_distance(self) -> Bools:
        """Weeks whose total is of time alone, and of more than the known runs took."""
        return (self._rest("minutes") > 0) & (self._by_week(self._totals, "metres") == 0)

    @cached_property
    def longest_hidden(self) -> Ints:
        """The most that a single unknown run of each day, or of the 30 days before it, can have. [m]"""
        return window_max(np.repeat(self.metres, 7), WINDOW_DAYS + 1)

    def by_day(self, rest: Ints | Floats) -> Floats:
        """The rest of each week on its days."""
        over = self.calendar.week_day[:, None] + np.arange(7) > self.calendar.today
        share = np.where(over, 0, 1 / np.maximum(7 - over.sum(axis=1, keepdims=True), 1))
        found = (rest[:, None] * share).ravel()
        return found.astype(np.float64)

    @cached_property
    def edges(self) -> tuple[Ints, Ints]:
        """Athletes and days, two a week that hides runs: its first day, and its last up to today."""
        weeks = np.flatnonzero(self.hides_runs)
        first = self.calendar.week_day[weeks]
        last = np.minimum(first + 6, self.calendar.today)
        return np.repeat(self.calendar.athlete_of_week[weeks], 2), np.column_stack([first, last]).ravel()
