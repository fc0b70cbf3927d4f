"""Everything measured on a block of athletes: the runs, the weeks and the sites, as arrays on one calendar."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from loadwatch.cohort import Cohort
from loadwatch.columns import SITES
from loadwatch.metrics import progression, spike
from loadwatch.metrics.load import monotony
from loadwatch.metrics.soreness import MEAN_DAYS, Trend, daily_highest, trend, unsettled
from loadwatch.metrics.windows import columns
from loadwatch.periods import Calendar, week_of

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

HISTORY_DAYS = 30
NEVER = np.int64(2**40)


def _sums(at: Ints, values: Floats, length: int) -> Floats:
    """Sum of the known values at each of `length` places. (bincount of nothing is of integers.)"""
    return np.bincount(at, weights=np.where(np.isnan(values), 0, values), minlength=length).astype(np.float64)


class RunMeasures:
    """Each run against the 30 days before it. Arrays as long as the runs, in their order."""

    def __init__(self, cohort: Cohort, calendar: Calendar) -> None:
        self.runs, self.calendar = cohort.runs, calendar
        self.position = calendar.position(self.runs.athlete, self.runs.day)
        daily = np.zeros(calendar.length, dtype=np.int64)
        np.maximum.at(daily, self.position, self.runs.metres)
        self.window = spike.longest_in_window(daily)
        self.before = spike.longest_before(self.position, self.runs.time, self.runs.metres, self.window)
        self.first_day = np.full(len(cohort.names), NEVER)
        np.minimum.at(self.first_day, self.runs.athlete, self.runs.day)

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
        self.back_run, self.days_off = progression.returns(rows.athlete, rows.day)
        self.back_athlete, self.back_day = rows.athlete[self.back_run], rows.day[self.back_run]

    @cached_property
    def load_by_day(self) -> Floats:
        """Daily loads, a row a week."""
        return self.daily_load.reshape(-1, 7)

    @cached_property
    def load(self) -> Floats:
        """Load of each week."""
        return np.asarray(columns(self.load_by_day).sum(axis=0))

    @cached_property
    def monotony(self) -> Floats:
        """Monotony of each complete week; NaN for others, and where every day is the same."""
        value = np.full(len(self.load), np.nan)
        at = np.flatnonzero(self.calendar.is_complete & (self.runs > 0))
        value[at] = monotony(self.load_by_day[at])
        return value

    @cached_property
    def same_load(self) -> Floats:
        """The daily load of complete weeks in which it was the same on all 7 days; NaN for others."""
        same = self.calendar.is_complete & (self.load > 0) & np.isnan(self.monotony)
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


class SiteMeasures:
    """Soreness of each athlete's rated sites. Each such pair has the days of its athlete on a calendar of its own."""

    def __init__(self, cohort: Cohort, calendar: Calendar) -> None:
        ratings = cohort.ratings
        there = np.zeros(len(cohort.names) * len(SITES), dtype=bool)
        key = ratings.athlete * len(SITES) + ratings.site
        there[key] = True
        keys = np.flatnonzero(there)
        self.athlete, self.site = keys // len(SITES), keys % len(SITES)
        self.athletes_calendar = calendar
        self.calendar = Calendar(calendar.first_day[self.athlete], calendar.today, calendar.week_start)
        self.position = self.calendar.position((np.cumsum(there) - 1)[key], ratings.day)
        self.rating, self.is_morning = ratings.rating, ratings.is_morning

    @cached_property
    def trend(self) -> Trend:
        """Daily means, 7-day means and baselines; what lies outside the record is missing."""
        found = trend(self.position, self.rating, self.calendar.length)
        days_over = (
            self.calendar.today - int(week_of(np.array([self.calendar.today]), self.calendar.week_start)[0])
        ) + 1
        running = self.calendar.start[1:] // 7 - 1
        by_week = found.mean_7d.reshape(-1, 7)
        by_week[running, days_over:] = np.nan
        by_week[self.calendar.week_number < 0] = np.nan  # windows of the leading weeks reach into the neighbour's days
        return found

    @cached_property
    def highest_by_moment(self) -> tuple[Floats, Floats]:
        """Each day's highest rating, of the day and of its morning; NaN = not rated."""
        length, morning = self.calendar.length, self.is_morning
        return (
            daily_highest(self.position[~morning], self.rating[~morning], length),
            daily_highest(self.position[morning], self.rating[morning], length),
        )

    @cached_property
    def highest(self) -> Floats:
        """Each day's highest rating; NaN = not rated."""
        return np.fmax(*self.highest_by_moment)

    @cached_property
    def unsettled_morning(self) -> tuple[Ints, Floats, Floats]:
        """Mornings on which the soreness of the day before had not settled: position, morning rating, rating before."""
        day, morning = self.highest_by_moment
        at = np.flatnonzero(unsettled(day, morning))
        return at + 1, morning[at + 1], day[at]

    @cached_property
    def week_of_athlete(self) -> Ints:
        """For each week of this calendar the index of that week on the athletes' calendar."""
        own = self.calendar.athlete_of_week
        shift = self.athletes_calendar.start[self.athlete] // 7 - self.calendar.start[:-1] // 7
        return np.arange(len(own)) + shift[own]

    @cached_property
    def latest(self) -> tuple[Bools, Ints]:
        """For each week: whether a 7-day mean is known on any of its days, and the position of the latest such day."""
        known = ~np.isnan(self.trend.mean_7d.reshape(-1, 7))
        some: Bools = np.any(known, axis=1)
        return some, np.arange(len(known)) * 7 + 6 - np.argmax(known[:, ::-1], axis=1)

    @cached_property
    def mean(self) -> Floats:
        """7-day mean of each week, at its latest known day; NaN = unknown."""
        known, at = self.latest
        return np.where(known, self.trend.mean_7d[at], np.nan)

    @cached_property
    def baseline(self) -> Floats:
        """Baseline of each week, at the same day; NaN = unknown."""
        return self.trend.baseline[self.latest[1]]

    @cached_property
    def rise(self) -> Floats:
        """Rise of each week, at the same day; NaN = unknown."""
        return self.mean - self.baseline

    @cached_property
    def rise_week_before(self) -> Floats:
        """Rise 7 days before that day, from ratings that share no day with the other's; NaN = unknown."""
        known, at = self.latest
        return np.where(known, self.trend.rise[at - MEAN_DAYS], np.nan)

    @cached_property
    def is_current(self) -> Bools:
        """Weeks that hold the site's latest known state, if that is not older than 6 days."""
        known, at = self.latest
        running = self.calendar.start[self.calendar.athlete_of_week + 1] // 7 - 1
        week = np.arange(len(known))
        newest = (week == running) | ((week == running - 1) & ~known[running])
        return known & newest & (self.day_of(at) > self.calendar.today - 7)

    @cached_property
    def last_rated(self) -> Ints:
        """Day of each site's last rating."""
        last = np.zeros(len(self.athlete), dtype=np.int64)
        np.maximum.at(last, self.calendar.athlete_of_week[self.position // 7], self.position)
        return self.day_of(last)

    def latest_of_7_days(self, values: Floats) -> Ints:
        """For each site the position of the latest known value of the last 7 days; of today where there is none."""
        week = self.calendar.today_position[:, None] - np.arange(7)
        back: Ints = np.argmax(~np.isnan(values[week]), axis=1)
        return self.calendar.today_position - back

    def day_of(self, position: Ints) -> Ints:
        """The day at a position of this calendar."""
        week = position // 7
        return self.calendar.week_day[week] + position - 7 * week


@dataclass(frozen=True)
class Measures:
    """All measures of one block of athletes."""

    cohort: Cohort

    @cached_property
    def calendar(self) -> Calendar:
        """The athletes' days."""
        return self.cohort.calendar

    @cached_property
    def runs(self) -> RunMeasures:
        """Run by run."""
        return RunMeasures(self.cohort, self.calendar)

    @cached_property
    def weeks(self) -> WeekMeasures:
        """Week by week."""
        return WeekMeasures(self.runs)

    @cached_property
    def sites(self) -> SiteMeasures:
        """Site by site."""
        return SiteMeasures(self.cohort, self.calendar)

    @cached_property
    def week_is_known(self) -> Bools:
        """Weeks whose load can be judged: 30 days of history, a reference in the last 30 days, no run without one."""
        calendar, runs = self.calendar, self.runs
        end = np.minimum(calendar.week_day + 6, calendar.today)
        history = end - runs.first_day[calendar.athlete_of_week] >= HISTORY_DAYS
        longest = runs.window[calendar.position(calendar.athlete_of_week, end)]
        unjudged = np.bincount(self.weeks.of_run[runs.lacks_reference], minlength=len(end))
        return history & (longest > 0) & (unjudged == 0)
