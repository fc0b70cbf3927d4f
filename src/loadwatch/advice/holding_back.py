"""Why an exercise is not for an athlete now, in a sentence: the library shows everything, but says so beside it."""

from __future__ import annotations

from collections.abc import Callable

from loadwatch.advice.choosing import situation_of
from loadwatch.advice.entries import Entry
from loadwatch.advice.guards import (
    EXERCISE,
    Profile,
    a_back_condition_is_decided_with_a_professional,
    bound_of,
    no_exercise_above_its_own_bound,
    no_exercise_where_it_is_to_be_left_alone,
    no_load_on_a_sore_site,
)
from loadwatch.advice.library import library
from loadwatch.advice.situation import Situation
from loadwatch.advice.taking_apart import Reviewed
from loadwatch.phrases import site_name


def not_now(review: Reviewed, athlete: str, profile: Profile | None = None) -> dict[str, str]:
    """Key of each exercise that must not be proposed to an athlete today -> the sentence that says why. Pure.

    Equipment is left out: not having a ball is no reason against the exercise. So is what comes before it: that stands
    in the entry itself.
    """
    situation = situation_of(review, athlete)
    exercises = [
        entry for entry in library().entries.values() if entry.kind in EXERCISE and entry.section == "exercises"
    ]
    found = {entry.key: why_not(entry, situation, profile or {}) for entry in exercises}
    return {key: why for key, why in found.items() if why}


def why_not(entry: Entry, situation: Situation, profile: Profile) -> str:
    """The sentence for one exercise, "" where nothing speaks against it."""
    if situation.seeks_care:
        return "A warning sign stands. Have it seen first."
    return next((say(entry, situation) for holds, say in WHY if not holds(entry, situation, profile)), "")


def _professional(entry: Entry, situation: Situation) -> str:
    return "With a back condition: agree on it with your doctor or physiotherapist first."


def _left_alone(entry: Entry, situation: Situation) -> str:
    eased = situation.eased_sites or {situation.sore_sites[0]}
    if own := sorted(eased & {*entry.sites, *entry.spares}):
        return f"Leave {_named(own)} alone until soreness has settled."
    waits = "Strength waits" if entry.kind == "strength" else "Wait"
    return f"{waits} until {_named(sorted(eased - {''}))} has settled."


def _sore(entry: Entry, situation: Situation) -> str:
    unrated = float("inf") if entry.must_be_rated else 0.0
    site = max(entry.spares, key=lambda site: situation.soreness.get(site, unrated))
    rating = situation.soreness.get(site)
    now = "it is not rated lately" if rating is None else f"it is at {rating:.2g} of 10"
    return f"Only while the {site_name(site)} is rated at {entry.spares_up_to:g} or less; {now}."


def _above_its_bound(entry: Entry, situation: Situation) -> str:
    site = max(entry.sites, key=lambda site: situation.soreness.get(site, 0.0) - bound_of(entry, site))
    now = situation.soreness[site]
    return f"Only while the {site_name(site)} is at {bound_of(entry, site):g} or less; it is at {now:.2g} of 10."


def _named(sites: list[str]) -> str:
    return " and ".join(f"the {site_name(site)}" for site in sites) or "what is sore"


Guard = Callable[[Entry, Situation, Profile], bool]
WHY: tuple[tuple[Guard, Callable[[Entry, Situation], str]], ...] = (
    (a_back_condition_is_decided_with_a_professional, _professional),
    (no_exercise_where_it_is_to_be_left_alone, _left_alone),
    (no_load_on_a_sore_site, _sore),
    (no_exercise_above_its_own_bound, _above_its_bound),
)
"""The guards that speak against an exercise -> their sentence."""
