"""What must never be proposed, whatever rule of a content file asked for it. Advice and routine hold to the same guards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from loadwatch.advice.entries import Entry
from loadwatch.advice.library import library
from loadwatch.advice.situation import MOST_SORENESS, Situation

Profile = Mapping[str, Any]
"""What the athlete said of themselves: `back_condition` (text, empty = none) and `equipment` (names at hand)."""

EXERCISE = ("strength", "mobility")
BACK = frozenset(("low back", "upper back"))


def _no_running_advice_while_easing_off(entry: Entry, situation: Situation, profile: Profile) -> bool:
    # The week of a body site is about how to run with it: nothing for weeks in which running is left out.
    return situation.level != "ease-off" or not (entry.kind in ("load", "form") or entry.section == "sites")


def no_exercise_where_it_is_to_be_left_alone(entry: Entry, situation: Situation, profile: Profile) -> bool:
    """No strength at all while a site is to be left alone, and no mobility for that site."""
    if entry.kind == "strength":
        return not situation.strength_waits
    eased = situation.eased_sites
    if entry.kind != "mobility" or not eased:
        return True
    return bool(entry.sites) and "" not in eased and eased.isdisjoint((*entry.sites, *entry.spares))


def no_load_on_a_sore_site(entry: Entry, situation: Situation, profile: Profile) -> bool:
    """What loads a site much only while that site is low; what loads it most only while it is rated."""
    # Not rated is not free of soreness: before the heaviest load it must be known to be quiet.
    unrated = float("inf") if entry.must_be_rated else 0.0
    return all(situation.soreness.get(site, unrated) <= entry.spares_up_to for site in entry.spares)


def no_exercise_above_its_own_bound(entry: Entry, situation: Situation, profile: Profile) -> bool:
    """No exercise while one of its sites is sorer than its rules allow, whichever flag asked for it."""
    return entry.kind not in EXERCISE or all(
        situation.soreness.get(site, 0.0) <= bound_of(entry, site) for site in entry.sites
    )


def bound_of(entry: Entry, site: str) -> float:
    """Up to which soreness of one of its sites an exercise may be proposed."""
    return min(MOST_SORENESS, entry.highest_soreness(site))


def _comes_after_an_easier_one(entry: Entry, situation: Situation, profile: Profile) -> bool:
    if not entry.after:
        return True
    before = library().entries[entry.after]
    assert before.amount is not None, "only an exercise with a dose can be mastered"  # noqa: S101
    return situation.practice.kept(before.key, before.amount) == len(before.amount.rungs) - 1


def a_back_condition_is_decided_with_a_professional(entry: Entry, situation: Situation, profile: Profile) -> bool:
    """No exercise for the back with a back condition in the profile."""
    if not profile.get("back_condition") or entry.kind not in EXERCISE:
        return True
    return bool(entry.sites) and BACK.isdisjoint((*entry.sites, *entry.spares))


def _equipment_is_at_hand(entry: Entry, situation: Situation, profile: Profile) -> bool:
    return set(entry.equipment) <= set(profile.get("equipment") or ())


def _not_again_so_soon(entry: Entry, situation: Situation, profile: Profile) -> bool:
    ago = situation.practice.days_ago(entry.key) if entry.not_again_days else None
    return ago is None or ago >= entry.not_again_days or is_worse_since(situation, ago)


GUARDS: tuple[Callable[[Entry, Situation, Profile], bool], ...] = (
    _no_running_advice_while_easing_off,
    no_exercise_where_it_is_to_be_left_alone,
    no_load_on_a_sore_site,
    no_exercise_above_its_own_bound,
    _comes_after_an_easier_one,
    a_back_condition_is_decided_with_a_professional,
    _equipment_is_at_hand,
    _not_again_so_soon,
)
"""What every proposed entry must pass."""


def is_worse_since(situation: Situation, days_ago: int) -> bool:
    """Whether a flagged site was rated higher after that day than in the week up to it, or for the first time."""
    day = situation.today - timedelta(days=days_ago)
    for site in {flag.site for flag in situation.sore_flags}:
        ratings = situation.ratings.get(site, {})
        before = [rating for rated, rating in ratings.items() if rated <= day]
        later = [rating for rated, rating in ratings.items() if rated > day]
        if later and max(later) > max(before, default=-1.0):
            return True
    return False
