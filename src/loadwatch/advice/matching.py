"""Holds the rules of the content files against a situation: each against every current flag and the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loadwatch.advice.entries import SLOTS, SORE, VERDICT, Entry, When
from loadwatch.advice.library import library
from loadwatch.advice.practice import Stage
from loadwatch.advice.situation import QUIET, Flag, Situation

HARDER = When(codes=(VERDICT,), levels=("clear", "note"), slot="build", priority=1)
"""The one rule for all exercises with a dose: mastered, and nothing sore -> the harder form is the thing to build."""


@dataclass(frozen=True)
class Match:
    """A rule that applies. `flag`: what it was held against, None = the verdict, or with `sore_site` that site."""

    entry: Entry
    when: When
    flag: Flag | None
    sore_site: str = ""

    @property
    def site(self) -> str:
        """The site of the flag, or the sore one; "" where there is none."""
        return self.flag.site if self.flag else self.sore_site

    @property
    def order(self) -> tuple[int, int, str]:
        """What this week needs, the one thing to build, what else fits; by priority within."""
        return SLOTS.index(self.when.slot), self.when.priority, self.entry.key


def matches(situation: Situation, condition: bool) -> Iterator[Match]:
    """Every rule that applies. `condition`: the athlete has a back condition."""
    yield from _mastered(situation)
    for flag in situation.flags:
        for entry, when in _fitting(situation, flag.code, flag.level, flag.site, condition):
            yield Match(entry, when, flag)
    for site in situation.steady_sites:
        for entry, when in _fitting(situation, SORE, situation.level, site, condition):
            yield Match(entry, when, None, site)
    for entry, when in _fitting(situation, VERDICT, situation.level, "", condition):
        yield Match(entry, when, None)


def _fitting(situation: Situation, code: str, level: str, site: str, condition: bool) -> Iterator[tuple[Entry, When]]:
    facts, rating = situation.facts_of(site), situation.soreness.get(site)
    for entry, when in _rules(code, site):
        if (
            (not when.levels or level in when.levels)
            and when.condition in (None, condition)
            and facts.issuperset(when.known)
            and facts.isdisjoint(when.unknown)
            and _sore_enough(when, rating)
        ):
            yield entry, when


@cache
def _rules(code: str, site: str) -> tuple[tuple[Entry, When], ...]:
    """The rules that look at this flag code (or "verdict", "sore") on this site."""
    return tuple(
        (entry, when)
        for entry in library().entries.values()
        for when in entry.when
        if code in when.codes
        and (not when.sites or site in when.sites)
        and (code == VERDICT or not entry.sites or site in entry.sites)
    )


def _sore_enough(when: When, rating: float | None) -> bool:
    if when.soreness_over is None and when.soreness_at_most is None:
        return True
    if rating is None:
        return False
    above = when.soreness_over is None or rating > when.soreness_over
    return above and (when.soreness_at_most is None or rating <= when.soreness_at_most)


def _mastered(situation: Situation) -> Iterator[Match]:
    if situation.level not in HARDER.levels or situation.sore_sites:
        return
    for key in situation.practice.ticks:
        entry = library().entries.get(key)
        if entry is not None and entry.kind == "strength" and is_mastered_now(entry, situation):
            yield Match(entry, HARDER, None)


def is_mastered_now(entry: Entry, situation: Situation) -> bool:
    """The top of its dose was kept up in each of the last two weeks, and its sites are rated and quiet."""
    dose = entry.amount
    if entry.section != "exercises" or dose is None or not is_quiet(entry, situation):
        return False
    return situation.practice.kept(entry.key, dose, spans=2) == len(dose.rungs) - 1


def is_quiet(entry: Entry, situation: Situation) -> bool:
    """A site of the exercise was rated in the last 7 days, none of them is above 2, and none is flagged."""
    sites = {*entry.sites, *entry.spares}
    rated = [situation.soreness[site] for site in sites if site in situation.soreness]
    return bool(rated) and max(rated) <= QUIET and not is_sore(entry, situation)


def is_sore(entry: Entry, situation: Situation) -> bool:
    """A site of the exercise stands in a current flag of soreness."""
    return any(flag.site in (*entry.sites, *entry.spares) for flag in situation.sore_flags)


def stage(entry: Entry, situation: Situation) -> Stage | None:
    """How much of an exercise to propose now; None for an entry without a dose."""
    if entry.amount is None:
        return None
    sore, quiet = is_sore(entry, situation), is_quiet(entry, situation)
    return situation.practice.stage(entry.key, entry.amount, sore=sore, quiet=quiet)


def is_enough(entry: Entry, situation: Situation) -> bool:
    """As many days of the last 7 as are proposed hold it already. A session of strength counts any strength exercise."""
    return entry.amount is not None and days_done(entry, situation) >= entry.amount.most_days


def days_done(entry: Entry, situation: Situation) -> int:
    """On how many of the last 7 days it was done."""
    return situation.practice.days(_counted(entry))


@cache
def _counted(entry: Entry) -> tuple[str, ...]:
    if entry.section == "exercises":
        return (entry.key,)
    return tuple(other.key for other in library().section("exercises") if other.kind == entry.kind)
