"""Today's verdict on each athlete, and the room left: what is known, the highest current level, what raises nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from loadwatch.columns import LEVELS
from loadwatch.flags.raising import Raised
from loadwatch.flags.rules import CONVENTION_WEEK, CURRENT_DAYS, LIMIT_RUN, LIMIT_WEEK, RULES
from loadwatch.measures import HISTORY_DAYS, NEVER, Measures

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

RANK_OF_RULE = np.array([LEVELS.index(rule.level) for rule in RULES])
UNKNOWN, CLEAR, CAUTION = LEVELS.index("unknown"), LEVELS.index("clear"), LEVELS.index("caution")
LONG_RUN_RULES = [index for index, rule in enumerate(RULES) if rule.code == "long-run"]


@dataclass(frozen=True)
class Judged:
    """One row an athlete. Distances in whole metres, -1 = unknown; `last_run` a day number, -1 = none."""

    rank: Ints
    load_known: Bools
    soreness_known: Bools
    days_of_history: Ints
    last_run: Ints
    longest: Ints
    longest_reference: Ints
    runs_left_out: Ints
    week: Ints
    week_convention: Ints
    week_reference: Ints
    week_so_far: Ints

    @staticmethod
    def joined(parts: Sequence[Judged]) -> Judged:
        """All parts, one after the other."""
        if len(parts) == 1:
            return parts[0]
        return Judged(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Judged)))


def judged(measures: Measures, raised: Raised) -> Judged:
    """Verdict and room left of each athlete of a block."""
    athletes = len(measures.cohort.names)
    history, last_run, load_known = _load_known(measures)
    rank = np.where(load_known, CLEAR, UNKNOWN)
    now = raised.current
    np.maximum.at(rank, raised.athlete[now], RANK_OF_RULE[raised.rule[now]])
    soreness_known = np.zeros(athletes, dtype=bool)
    if len(measures.sites.athlete):
        known = measures.sites.is_current & ~np.isnan(measures.sites.rise)
        soreness_known[measures.sites.athlete[measures.sites.calendar.athlete_of_week[known]]] = True
    longest, left_out = _longest(measures, raised, rank)
    longest[history < HISTORY_DAYS] = 0
    reference, so_far = _weeks(measures)
    return Judged(
        rank=rank,
        load_known=load_known,
        soreness_known=soreness_known,
        days_of_history=history,
        last_run=last_run,
        longest=_at_most(longest, LIMIT_RUN),
        longest_reference=np.where(longest > 0, longest, -1),
        runs_left_out=left_out,
        week=_at_most(reference, LIMIT_WEEK),
        week_convention=_at_most(reference, CONVENTION_WEEK),
        week_reference=np.where(reference > 0, reference, -1),
        week_so_far=so_far,
    )


def _at_most(metres: Ints, ratio: float) -> Ints:
    """The most whole metres that do not exceed the ratio; -1 where there is nothing to stand on."""
    return np.where(metres > 0, metres * round(100 * ratio) // 100, -1)


def _load_known(measures: Measures) -> tuple[Ints, Ints, Bools]:
    """Days of history, the last run's day, and whether the load can be judged today."""
    runs, calendar = measures.runs, measures.calendar
    rows, athletes = runs.runs, len(measures.cohort.names)
    last = np.maximum(rows.last_days(athletes), measures.cohort.totals.last_days(athletes))
    history = np.where(runs.first_day < NEVER, calendar.today - runs.first_day, 0)
    unjudged = np.zeros(athletes, dtype=bool)
    unjudged[rows.athlete[runs.lacks_reference & (rows.day > calendar.today - CURRENT_DAYS)]] = True
    has_reference = runs.window[calendar.today_position] > 0
    return history, last, (history >= HISTORY_DAYS) & has_reference & ~unjudged


def _longest(measures: Measures, raised: Raised, rank: Ints) -> tuple[Ints, Ints]:
    """Longest run of the last 30 days, and how many were left out: the flagged ones, from caution on. [m], 0 = none."""
    rows, athletes = measures.runs.runs, len(measures.cohort.names)
    recent = rows.day >= measures.calendar.today - 30
    flagged = np.zeros(len(rows.day), dtype=bool)
    flagged[raised.first_run[np.isin(raised.rule, LONG_RUN_RULES)]] = True
    out = recent & flagged & (rank[rows.athlete] >= CAUTION)
    longest = np.zeros(athletes, dtype=np.int64)
    np.maximum.at(longest, rows.athlete[recent & ~out], rows.metres[recent & ~out])
    if measures.runs.totals.there:
        longest[measures.runs.totals.longest_hidden[measures.calendar.today_position] > longest] = 0
    return longest, np.bincount(rows.athlete[out], minlength=athletes)


def _weeks(measures: Measures) -> tuple[Ints, Ints]:
    """The last complete week where the running one may be held against it, else 0; and the running week. [m]"""
    calendar, weeks = measures.calendar, measures.weeks
    running = calendar.start[1:] // 7 - 1
    comparable = weeks.comparison[running] == 0
    return np.where(comparable, weeks.metres[running - 1], 0), weeks.metres[running]
