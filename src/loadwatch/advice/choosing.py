"""Chooses the pieces of advice that fit one athlete today, most important first.

The rules stand in the content files (`when`): each is held against every current flag and against the
verdict. What must never be proposed stands here as GUARDS, so that no rule in a file can break it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from loadwatch.advice.entries import SLOTS, URGENCIES, VERDICT, Entry, When
from loadwatch.advice.library import library
from loadwatch.advice.reasons import reason
from loadwatch.advice.situation import Flag, Reviewed, Situation, situations
from loadwatch.phrases import check_unit, limit, site_name

Profile = Mapping[str, Any]
"""What the athlete said of themselves: `back_condition` (text, empty = none) and `equipment` (names at hand)."""

SHOWN_FIRST = 3
"""A page shows this many; of these the last is the one thing to build, where there is one."""

CARE = {"emergency": "emergency-now", "soon": "doctor-soon"}


@dataclass(frozen=True)
class Advice:
    """One piece of advice for one athlete: what to do, and why it is shown. Texts are final.

    `summary` is the sentence of the card, `how_to` the steps, `body` the same steps as one text. What else is
    known, such as the start of an exercise, stands under `key` in the library.
    """

    key: str
    kind: str
    title: str
    because: str
    body: str
    grade: str
    evidence: tuple[str, ...]
    summary: str = ""
    how_to: tuple[str, ...] = ()
    dose: str = ""
    when_not: str = ""
    site: str = ""
    slot: str = "more"


@dataclass(frozen=True)
class _Match:
    entry: Entry
    when: When
    flag: Flag | None

    @property
    def site(self) -> str:
        return self.flag.site if self.flag else ""


def advice_for(review: Reviewed, athlete: str, profile: Profile | None = None, unit: str = "km") -> list[Advice]:
    """The advice that fits an athlete of a review, most important first; a page shows the first three.

    An athlete the review does not know gets the advice of a level that is unknown. `unit` is "km" or "mi".
    Pure: the same review, athlete, profile and unit give the same list.
    """
    check_unit(unit)
    situation = situations(review).get(athlete) or Situation(today=review.today)
    return choose(situation, profile or {}, unit)


def choose(situation: Situation, profile: Profile, unit: str) -> list[Advice]:
    """The advice for a situation. A standing warning sign leaves one: whom to see, and how soon."""
    if situation.seeks_care:
        return [_care(situation)]
    best: dict[str, _Match] = {}
    for match in sorted(_matches(situation, bool(profile.get("back_condition"))), key=_order):
        best.setdefault(match.entry.key, match)
    chosen = [match for match in best.values() if all(guard(match.entry, situation, profile) for guard in GUARDS)]
    said_already = {key for match in chosen for key in match.entry.replaces}
    chosen = _with_one_to_build([match for match in chosen if match.entry.key not in said_already])
    reasons = {flag: reason(flag, situation, unit) for flag in {match.flag for match in chosen}}
    values = {name: limit(km, unit) for name, km in situation.distances_km.items()}
    return [_advice(match, reasons[match.flag], values) for match in chosen]


def _matches(situation: Situation, condition: bool) -> Iterator[_Match]:
    facts = situation.facts
    for flag in (*situation.flags, None):
        code, level, site = (flag.code, flag.level, flag.site) if flag else (VERDICT, situation.level, "")
        rating = situation.soreness.get(site)
        for entry, when in _rules(code, site):
            if (
                (not when.levels or level in when.levels)
                and when.condition in (None, condition)
                and facts.issuperset(when.known)
                and facts.isdisjoint(when.unknown)
                and _sore_enough(when, rating)
            ):
                yield _Match(entry, when, flag)


@cache
def _rules(code: str, site: str) -> tuple[tuple[Entry, When], ...]:
    """The rules that look at this flag code (or "verdict") on this site."""
    return tuple(
        (entry, when)
        for entry in library().entries.values()
        for when in entry.when
        if code in when.codes and (not when.sites or site in when.sites) and (not entry.sites or site in entry.sites)
    )


def _sore_enough(when: When, rating: float | None) -> bool:
    if when.soreness_over is None and when.soreness_at_most is None:
        return True
    if rating is None:
        return False
    above = when.soreness_over is None or rating > when.soreness_over
    return above and (when.soreness_at_most is None or rating <= when.soreness_at_most)


def _no_running_advice_while_easing_off(entry: Entry, situation: Situation, profile: Profile) -> bool:
    return situation.level != "ease-off" or entry.kind not in ("load", "form")


def _no_strength_where_it_is_to_be_left_alone(entry: Entry, situation: Situation, profile: Profile) -> bool:
    eased = situation.eased_sites
    if entry.kind != "strength" or not eased:
        return True
    return bool(entry.sites) and "" not in eased and eased.isdisjoint((*entry.sites, *entry.spares))


def _no_load_on_a_sore_site(entry: Entry, situation: Situation, profile: Profile) -> bool:
    # Not rated is not free of soreness: what is to be spared must be known to be quiet.
    return all(situation.soreness.get(site, float("inf")) <= entry.spares_up_to for site in entry.spares)


def _a_back_condition_is_decided_with_a_professional(entry: Entry, situation: Situation, profile: Profile) -> bool:
    if not profile.get("back_condition") or entry.kind not in ("strength", "mobility"):
        return True
    return bool(entry.sites) and "low back" not in (*entry.sites, *entry.spares)


def _equipment_is_at_hand(entry: Entry, situation: Situation, profile: Profile) -> bool:
    return set(entry.equipment) <= set(profile.get("equipment") or ())


GUARDS: tuple[Callable[[Entry, Situation, Profile], bool], ...] = (
    _no_running_advice_while_easing_off,
    _no_strength_where_it_is_to_be_left_alone,
    _no_load_on_a_sore_site,
    _a_back_condition_is_decided_with_a_professional,
    _equipment_is_at_hand,
)
"""What every proposed entry must pass, whatever rule asked for it."""


def _order(match: _Match) -> tuple[int, int, str]:
    return SLOTS.index(match.when.slot), match.when.priority, match.entry.key


def _with_one_to_build(chosen: list[_Match]) -> list[_Match]:
    """What this week needs comes first, but the last place on the page belongs to the one thing to build."""
    build = next((match for match in chosen if match.when.slot == "build"), None)
    if build is None:
        return chosen
    others = [match for match in chosen if match is not build]
    needed = sum(match.when.slot == "week" for match in others)
    place = min(needed, SHOWN_FIRST - 1)
    return [*others[:place], build, *others[place:]]


def _advice(match: _Match, because: str, values: Mapping[str, str]) -> Advice:
    entry, filled = match.entry, {**values, "site": site_name(match.site)}
    how_to = tuple(step.format_map(filled) for step in entry.how_to)
    return Advice(
        key=entry.key,
        kind=entry.kind,
        title=entry.title.format_map(filled),
        because=because,
        body=" ".join(how_to),
        grade=entry.grade,
        evidence=entry.evidence,
        summary=entry.summary.format_map(filled),
        how_to=how_to,
        dose=entry.dose,
        when_not=entry.when_not,
        site=match.site,
        slot=match.when.slot,
    )


def _care(situation: Situation) -> Advice:
    """Whom to see. A sign that nobody knows counts as an emergency: in doubt the sooner."""
    signs = [library().signs[key] for key in dict.fromkeys(situation.signs) if key in library().signs]
    unknown = len(signs) < len(set(situation.signs)) or not signs
    urgency = "emergency" if unknown else min((sign.urgency for sign in signs), key=URGENCIES.index)
    names = ", ".join(sign.name for sign in signs if sign.urgency == urgency)
    entry = library().entries[CARE[urgency]]
    filled = {"signs": names or "a warning sign"}
    how_to = (*entry.how_to, *dict.fromkeys(sign.because for sign in signs if sign.urgency == urgency))
    return Advice(
        key=entry.key,
        kind=entry.kind,
        title=entry.title,
        because=f"Answered with yes: {filled['signs']}.",
        body=" ".join(how_to),
        grade=entry.grade,
        evidence=entry.evidence,
        summary=entry.summary.format_map(filled),
        how_to=how_to,
        dose=entry.dose,
        when_not=entry.when_not,
        slot="week",
    )
