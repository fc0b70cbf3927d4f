"""Held against the rules: the values of one code, and which rule each of them breaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from loadwatch.columns import LEVELS
from loadwatch.flags.rules import RULES

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
_RANK = np.array([LEVELS.index(rule.level) for rule in RULES])


@dataclass(frozen=True)
class Raised:
    """Flags as arrays of one length. `site` -1 = none; `rule`: index into RULES; runs: a stretch of the sorted runs."""

    athlete: Ints
    week_day: Ints
    day: Ints
    site: Ints
    rule: Ints
    value: Floats
    now: Floats
    before: Floats
    first_run: Ints
    last_run: Ints
    current: Bools

    def moved(self, athletes: int, runs: int) -> Raised:
        """The same flags of a block that begins at this athlete and this run."""
        if athletes == 0:
            return self
        return replace(
            self, athlete=self.athlete + athletes, first_run=self.first_run + runs, last_run=self.last_run + runs
        )

    def sorted(self) -> Raised:
        """By athlete, then week, the highest level first."""
        order = np.lexsort((self.site, self.day, -_RANK[self.rule], self.week_day, self.athlete))
        return Raised(*(getattr(self, field.name)[order] for field in fields(Raised)))

    @staticmethod
    def joined(parts: Sequence[Raised]) -> Raised:
        """All parts, one after the other."""
        parts = [part for part in parts if len(part.day)] or parts[:1]
        if len(parts) == 1:
            return parts[0]
        return Raised(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Raised)))


@dataclass(frozen=True)
class Candidates:
    """What the rules of one code are held against: arrays of one length, as in Raised; `values` by measure, NaN unknown."""

    code: str
    values: Mapping[str, Floats]
    athlete: Ints
    week_day: Ints
    day: Ints
    current: Bools
    now: Floats
    before: Floats
    site: Ints | None = None
    first_run: Ints | None = None
    last_run: Ints | None = None

    @cached_property
    def highest_rule(self) -> Ints:
        """Index of the highest rule that each candidate breaks; -1 = none."""
        broken = np.full(len(self.day), -1, dtype=np.int64)
        for index, rule in enumerate(RULES):
            if rule.code == self.code:
                broken[rule.holds(self.values[rule.measure])] = index
        return broken

    @cached_property
    def breaking(self) -> Ints:
        """The candidates that break a rule."""
        return np.flatnonzero(self.highest_rule >= 0)


_NO_INTS, _NO_FLOATS = np.zeros(0, dtype=np.int64), np.zeros(0)
_NOTHING = Raised(
    athlete=_NO_INTS, week_day=_NO_INTS, day=_NO_INTS, site=_NO_INTS, rule=_NO_INTS, value=_NO_FLOATS, now=_NO_FLOATS,
    before=_NO_FLOATS, first_run=_NO_INTS, last_run=_NO_INTS, current=np.zeros(0, dtype=bool),
)  # fmt: skip


def raised(candidates: Candidates) -> Raised:
    """The flags of these candidates."""
    at = candidates.breaking
    if not len(at):
        return _NOTHING
    rule = candidates.highest_rule[at]
    none = np.zeros(len(at), dtype=np.int64)

    def picked(optional: Ints | None, otherwise: Ints) -> Ints:
        return otherwise if optional is None else optional[at]

    value = np.full(len(at), np.nan)
    for index in set(rule.tolist()):
        chosen = rule == index
        value[chosen] = candidates.values[RULES[index].measure][at[chosen]]
    return Raised(
        athlete=candidates.athlete[at],
        week_day=candidates.week_day[at],
        day=candidates.day[at],
        site=picked(candidates.site, none - 1),
        rule=rule,
        value=value,
        now=candidates.now[at],
        before=candidates.before[at],
        first_run=picked(candidates.first_run, none),
        last_run=picked(candidates.last_run, none),
        current=candidates.current[at],
    )
