"""On which days of the week the sessions stand: apart from each other, and away from the long run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations, pairwise

import pandas as pd

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKS_LOOKED_AT = 6
TIMES_USUAL = 2
"""A weekday is that of the usual long run if it held the longest run of at least so many weeks."""


@dataclass(frozen=True)
class Habits:
    """The weekday of the usual long run (0 = Monday, None = not known), and how often each weekday was run on."""

    long_run: int | None = None
    runs: Mapping[int, int] = field(default_factory=dict)


def habits_of(runs: pd.DataFrame, athlete: str, today: date) -> Habits:
    """The habits of an athlete in the last six weeks. runs: REVIEWED RUNS; a run without a distance is no longest run."""
    since = pd.Timestamp(today - timedelta(weeks=WEEKS_LOOKED_AT))
    is_mine = (runs["started_at"] > since).to_numpy() & (runs["athlete"] == athlete).to_numpy(dtype=bool)
    recent = runs.loc[is_mine, ["started_at", "distance_km", "week"]]
    measured = recent[recent["distance_km"].notna().to_numpy()]
    longest = measured.sort_values("distance_km").drop_duplicates("week", keep="last")
    counted = Counter(longest["started_at"].dt.day_of_week.tolist()).most_common(1)
    usual = counted[0][0] if counted and counted[0][1] >= TIMES_USUAL else None
    return Habits(usual, Counter(recent["started_at"].dt.day_of_week.tolist()))


def spread(sessions: int, habits: Habits, week_start: str = "monday") -> tuple[int, ...]:
    """The weekdays of so many sessions (at most 3), in the order of the week.

    Not on the day of the usual long run, nor on the day before it, and never on days in a row. Among what is left: as
    far apart as possible, rather not on the day after the long run, and rather on days without a run.
    """
    long_run = habits.long_run
    taken = set() if long_run is None else {long_run, (long_run - 1) % 7}
    free = [day for day in range(7) if day not in taken]
    choices = [days for days in combinations(free, sessions) if _closest(days) >= 2]

    def rank(days: Sequence[int]) -> tuple[int, bool, int, Sequence[int]]:
        is_after = long_run is not None and (long_run + 1) % 7 in days
        return -_closest(days), is_after, sum(habits.runs.get(day, 0) for day in days), days

    first = {"monday": 0, "sunday": 6}[week_start]
    best = min(choices, key=rank)
    return tuple(sorted(best, key=lambda day: (day - first) % 7))


def _closest(days: Sequence[int]) -> int:
    """The fewest days from one session to the next, over the end of the week as well."""
    return min((later - day for day, later in pairwise((*days, days[0] + 7))), default=7)
