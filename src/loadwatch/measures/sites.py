"""Soreness of the rated sites of a block of athletes: trends, baselines, and where each stands now."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt

from loadwatch.cohort import Cohort
from loadwatch.columns import SITES
from loadwatch.metrics.soreness import MEAN_DAYS, Trend, daily_highest, trend, unsettled
from loadwatch.periods import Calendar, week_of

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


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
