"""Sums, changes and monotony of the weeks of a block of athletes."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt

from loadwatch.measures.runs import RunMeasures
from loadwatch.metrics import progression
from loadwatch.metrics.load import monotony
from loadwatch.metrics.windows import columns

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


def _sums(at: Ints, values: Floats, length: int) -> Floats:
    """Sum of the known values at each of `length` places. (bincount of nothing is of integers.)"""
    return np.bincount(at, weights=np.where(np.isnan(values), 0, values), minlength=length).astype(np.float64)


class WeekMeasures:
    """Sums and changes of each week of the calendar, the leading empty ones included."""

    def __init__(self, runs: RunMeasures) -> None:
        calendar, rows = runs.calendar, runs.runs
        self.calendar, self.of_run = calendar, runs.position // 7
        weeks = calendar.length // 7
        self.runs = np.bincount(self.of_run, minlength=weeks)
        self.last_run = np.cumsum(self.runs)
        self.first_run = self.last_run - self.runs
        self.metres = np.bincount(self.of_run, weights=rows.metres, minlength=weeks).astype(np.int64)
        self.minutes = _sums(self.of_run, rows.minutes, weeks)
        self.unmeasured = np.bincount(self.of_run[rows.metres == 0], minlength=weeks)
        self.longest = np.zeros(weeks, dtype=np.int64)
        np.maximum.at(self.longest, self.of_run, rows.metres)
        self.daily_load = _sums(runs.position, rows.load, calendar.length)
        self.totals = runs.totals
        self._add_totals()
        self._returns(rows.athlete, rows.day)

    def _add_totals(self) -> None:
        """Count what the weeks' totals hold beside the known runs."""
        if self.totals.there:
            self.metres = self.metres + self.totals.metres
            self.minutes = self.minutes + self.totals.minutes
            self.daily_load = self.daily_load + self.totals.by_day(self.totals.load)
            self.unmeasured = self.unmeasured + self.totals.lacks_distance

    def _returns(self, athlete: Ints, day: Ints) -> None:
        """Find the first days back after a break, each with its run; a total's days have none."""
        run: Ints | None = None
        if self.totals.there:
            athletes, days = self.totals.edges
            order = np.lexsort((np.concatenate([day, days]), np.concatenate([athlete, athletes])))
            run = np.concatenate([[0], np.cumsum(order < len(day))])
            athlete, day = np.concatenate([athlete, athletes])[order], np.concatenate([day, days])[order]
        back, self.days_off = progression.returns(athlete, day)
        self.back_athlete, self.back_day = athlete[back], day[back]
        self.back_run, self.end_of_back_run = (back, back + 1) if run is None else (run[back], run[back + 1])

    @cached_property
    def load_by_day(self) -> Floats:
        """Daily loads, a row a week."""
        return self.daily_load.reshape(-1, 7)

    @cached_property
    def load(self) -> Floats:
        """Load of each week."""
        return np.asarray(columns(self.load_by_day).sum(axis=0))

    @cached_property
    def days_are_known(self) -> Bools | np.bool_:
        """Weeks without a total that hides their runs: only then can days be held against one another."""
        return ~self.totals.hides_runs if self.totals.there else np.True_

    @cached_property
    def monotony(self) -> Floats:
        """Monotony of each complete week; NaN for others, and where every day is the same."""
        value = np.full(len(self.load), np.nan)
        at = np.flatnonzero(self.calendar.is_complete & (self.runs > 0) & self.days_are_known)
        value[at] = monotony(self.load_by_day[at])
        return value

    @cached_property
    def same_load(self) -> Floats:
        """The daily load of complete weeks in which it was the same on all 7 days; NaN for others."""
        same = self.calendar.is_complete & (self.load > 0) & np.isnan(self.monotony) & self.days_are_known
        return np.where(same, self.load_by_day[:, 0], np.nan)

    @cached_property
    def before(self) -> Ints:
        """Distance of the week before. [m]"""
        return progression.week_before(self.metres)

    @cached_property
    def after_gap(self) -> Bools:
        """Weeks after a break, until two complete weeks are back."""
        return progression.after_gap(self.calendar, self.back_athlete, self.back_day)

    @cached_property
    def comparison(self) -> npt.NDArray[np.int8]:
        """Why the week before cannot be compared with, as a code of CHANGE_REASONS; 0 = it can."""
        return progression.comparison_reason(self.calendar, self.metres, self.unmeasured, self.after_gap)

    @cached_property
    def reason(self) -> npt.NDArray[np.int8]:
        """Why there is no percentage, as a code of CHANGE_REASONS; 0 = there is."""
        return progression.change_reason(self.calendar, self.metres, self.comparison)

    @cached_property
    def ratio(self) -> Floats:
        """Distance over the week before; NaN where `reason` says why."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(self.reason == 0, self.metres / self.before, np.nan)
