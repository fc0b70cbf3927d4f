"""What an athlete did lately, read from DONE: how often, how much, and whether the next step up is due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from math import isnan

import pandas as pd

from loadwatch.advice.dose import Dose
from loadwatch.columns import DONE

SPAN_DAYS = 7
SPANS = 26
"""Half a year of 7-day spans back from today is looked at."""
KEPT_DAYS = 2
"""An exercise is kept up in a span of 7 days if it was done on this many of them. Our rule of thumb."""
FORGOTTEN_DAYS = 21
"""After this many days without it, an exercise begins at its low end again. Our rule of thumb."""


@dataclass(frozen=True)
class Tick:
    """An entry done on a day. `sets` of several ticks of a day are added; NaN = not said."""

    day: date
    sets: float
    reps: float

    def reaches(self, sets: int, reps: int, low: tuple[int, int]) -> bool:
        """Whether it was at least this much; what was not said counts as the low end."""
        done = (low[0] if isnan(self.sets) else self.sets), (low[1] if isnan(self.reps) else self.reps)
        return done[0] >= sets and done[1] >= reps


@dataclass(frozen=True)
class Stage:
    """What to do now: a step of the dose, in the usual or the harder form, and how it came about.

    `how` is "new", "held" (kept up for less than two weeks), "up", "harder", and where its site is flagged "sore" or
    "back", a step back.
    """

    sets: int
    reps: int
    how: str


@dataclass(frozen=True)
class Practice:
    """One athlete's ticks up to today: entry -> its days, the oldest first."""

    today: date
    ticks: Mapping[str, tuple[Tick, ...]] = field(default_factory=dict)

    def days_ago(self, key: str) -> int | None:
        """Days since an entry was last done; None = never."""
        done = self.ticks.get(key)
        return (self.today - done[-1].day).days if done else None

    def is_going_on(self, key: str) -> bool:
        """Whether an exercise was done in the last three weeks."""
        ago = self.days_ago(key)
        return ago is not None and ago < FORGOTTEN_DAYS

    def days(self, keys: Iterable[str], within: int = SPAN_DAYS) -> int:
        """On how many of the last days, today included, at least one of these was done."""
        since = self.today - timedelta(days=within)
        return len({tick.day for key in keys for tick in self.ticks.get(key, ()) if tick.day > since})

    def kept(self, key: str, dose: Dose, spans: int = SPANS) -> int:
        """The highest step of a dose kept up in two spans of 7 days running, -1 = none.

        Spans are counted back from today; with `spans=2` only the last two weeks are looked at.
        """
        if not self.is_going_on(key):
            return -1
        reached = [self._reached(key, dose, back) for back in range(spans)]
        return max((min(pair) for pair in pairwise(reached)), default=-1)

    def _reached(self, key: str, dose: Dose, back: int) -> int:
        end = self.today - timedelta(days=SPAN_DAYS * back)
        begin = end - timedelta(days=SPAN_DAYS)
        ticks = [tick for tick in self.ticks.get(key, ()) if begin < tick.day <= end]
        rungs = dose.rungs
        for at in range(len(rungs) - 1, -1, -1):
            if sum(tick.reaches(*rungs[at], rungs[0]) for tick in ticks) >= KEPT_DAYS:
                return at
        return -1

    def stage(self, key: str, dose: Dose, *, sore: bool, quiet: bool) -> Stage:
        """What to propose of an exercise now.

        A step up after two weeks kept at it, unless its site is flagged (`sore`). Above the top comes the harder form,
        only where the site is known to be quiet.
        """
        rungs, best = dose.rungs, self.kept(key, dose)
        last, before = (self._reached(key, dose, back) for back in (0, 1))
        if sore:
            return Stage(*rungs[max(best - 1, 0)], "back" if best > 0 else "sore")
        if best < 0:
            return Stage(*rungs[0], "held" if self.is_going_on(key) else "new")
        if best == len(rungs) - 1 and quiet:
            # In the harder form the steps begin again; reaching the top of it twice asks for a harder one still.
            step = last + 1 if last == before else last
            return Stage(*rungs[step if 0 <= step <= best else 0], "harder")
        if min(last, before) == best and best + 1 < len(rungs):
            return Stage(*rungs[best + 1], "up")
        return Stage(*rungs[best], "held")


NOTHING_DONE = Practice(date(1970, 1, 1))


def practice_of(done: pd.DataFrame | None, athlete: str, today: date) -> Practice:
    """An athlete's part of a DONE table, without what lies after today. Raises BadTableError for another table."""
    if done is None or not len(done):
        return NOTHING_DONE
    mine = done[(done["athlete"] == athlete).to_numpy(dtype=bool)] if "athlete" in done else done
    rows = DONE.conform(mine)
    rows = rows[(rows["date"] < pd.Timestamp(today + timedelta(days=1))).to_numpy()]
    merged: dict[str, dict[date, Tick]] = {}
    for entry, day, sets, reps in zip(
        *(rows[name].tolist() for name in ("entry", "date", "sets", "reps")), strict=True
    ):
        ticks = merged.setdefault(entry, {})
        before = ticks.get(day.date())
        ticks[day.date()] = _together(before, sets, reps) if before else Tick(day.date(), sets, reps)
    return Practice(today, {entry: tuple(ticks[day] for day in sorted(ticks)) for entry, ticks in merged.items()})


def _together(before: Tick, sets: float, reps: float) -> Tick:
    return Tick(
        before.day,
        sets if isnan(before.sets) else before.sets + (0.0 if isnan(sets) else sets),
        reps if isnan(before.reps) else max(before.reps, 0.0 if isnan(reps) else reps),
    )
