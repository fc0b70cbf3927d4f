"""Everything measured on a block of athletes: the runs, the weeks and the sites, as arrays on one calendar."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from loadwatch.cohort import NEVER, Cohort
from loadwatch.measures.runs import HISTORY_DAYS, RunMeasures
from loadwatch.measures.sites import SiteMeasures
from loadwatch.measures.weeks import WeekMeasures
from loadwatch.periods import Calendar

__all__ = ["HISTORY_DAYS", "NEVER", "Measures", "RunMeasures", "SiteMeasures", "WeekMeasures"]

Bools = npt.NDArray[np.bool_]


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
