"""Days and weeks as numbers, and the calendar that holds every athlete's days end to end.

A day is an int64: days since 1970-01-01. Weeks begin on Monday or Sunday. No calendar arithmetic stands anywhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
import numpy.typing as npt

Days = npt.NDArray[np.int64]
WeekStart = Literal["monday", "sunday"]

_FIRST_WEEK = {"monday": 4, "sunday": 3}  # 1970-01-05 was a Monday, 1970-01-04 a Sunday
LEAD_WEEKS = 5
"""Empty weeks in front of every athlete, so that no window of up to 35 days reaches into the neighbour's days."""

MIDDLE_DAY = 3
"""The middle day of seven lies in the week that holds most of them."""


def week_of(days: Days, week_start: WeekStart) -> Days:
    """First day of the week that each day is in."""
    return days - (days - _FIRST_WEEK[week_start]) % 7


def week_told(first_days: Days, week_start: WeekStart) -> Days:
    """First day of the week that holds most of the seven days from each of these on."""
    return week_of(first_days + MIDDLE_DAY, week_start)


def to_dates(days: Days) -> npt.NDArray[np.datetime64]:
    """Day numbers as datetime64[us], the form of all tables."""
    return days.astype("datetime64[D]").astype("datetime64[us]")


@dataclass(frozen=True)
class Calendar:
    """The days of several athletes in one long row: dense, whole weeks each, with LEAD_WEEKS empty weeks in front.

    `first_day` is each athlete's first recorded day, `today` the last day that counts for all of them.
    A position is an index into that row; position // 7 is the index of its week.
    """

    first_day: Days
    today: int
    week_start: WeekStart

    @cached_property
    def begin(self) -> Days:
        """The day at each athlete's first position."""
        return week_of(self.first_day, self.week_start) - 7 * LEAD_WEEKS

    @cached_property
    def weeks(self) -> Days:
        """Number of weeks of each athlete, the leading ones included."""
        running = week_of(np.array([self.today]), self.week_start)[0]
        return (running - self.begin) // 7 + 1

    @cached_property
    def start(self) -> Days:
        """Each athlete's first position, and the length of the row at the end."""
        return np.concatenate([[0], np.cumsum(7 * self.weeks)])

    @property
    def length(self) -> int:
        """Number of positions."""
        return int(self.start[-1])

    def position(self, athlete: npt.NDArray[np.int64], day: Days) -> Days:
        """Where an athlete's day stands."""
        offset: Days = self.start[:-1] - self.begin
        found: Days = offset[athlete] + day
        return found

    @cached_property
    def today_position(self) -> Days:
        """Each athlete's position of today."""
        return self.start[:-1] + self.today - self.begin

    @cached_property
    def athlete_of_week(self) -> npt.NDArray[np.int64]:
        """The athlete of each week."""
        return np.repeat(np.arange(len(self.weeks)), self.weeks)

    @cached_property
    def week_number(self) -> Days:
        """Number of each week within its athlete: 0 is the first with a record, the leading ones are negative."""
        first = self.start[:-1] // 7
        return np.arange(self.length // 7) - first[self.athlete_of_week] - LEAD_WEEKS

    @cached_property
    def week_day(self) -> Days:
        """First day of each week."""
        athlete = self.athlete_of_week
        return self.begin[athlete] + 7 * (self.week_number + LEAD_WEEKS)

    @cached_property
    def is_complete(self) -> npt.NDArray[np.bool_]:
        """Whether every day of the week was recorded and is over: not the running week, not a cut-off first one."""
        return (self.week_day >= self.first_day[self.athlete_of_week]) & (self.week_day + 6 < self.today)

    @cached_property
    def age(self) -> Days:
        """Days since the athlete's first record at each position; negative in front of it."""
        record = self.position(np.arange(len(self.weeks)), self.first_day)
        return np.arange(self.length) - np.repeat(record, 7 * self.weeks)

    @cached_property
    def is_recorded(self) -> npt.NDArray[np.bool_]:
        """Whether each position lies between the athlete's first record and today."""
        over = np.arange(self.length) > np.repeat(self.today_position, 7 * self.weeks)
        return (self.age >= 0) & ~over
