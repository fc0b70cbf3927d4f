"""Which exercises of the library fit an athlete's routine now. What advice must not propose, a routine must not either."""

from __future__ import annotations

from loadwatch.advice.entries import Entry
from loadwatch.advice.guards import GUARDS, Profile
from loadwatch.advice.library import library
from loadwatch.advice.situation import Situation

GENERAL = ("bird-dog", "bridge", "plank", "squat", "side-plank", "heel-raise")
"""Strength for anybody: back, hip, front of the trunk, legs, its side, calf. It fills up what a site has too few of."""


def strength_for(site: str, situation: Situation, profile: Profile) -> list[Entry]:
    """Strength exercises that may be done now: those for the site first, then the general ones.

    The former are in the order of the library, which begins with what loads the spine least. "" = no site.
    """
    fitting = [entry for entry in _exercises("strength") if is_allowed(entry, situation, profile)]
    own = [entry for entry in fitting if site in entry.sites]
    general = [entry for entry in fitting if entry.key in GENERAL and entry not in own]
    return own + sorted(general, key=lambda entry: GENERAL.index(entry.key))


def warm_ups(situation: Situation, profile: Profile) -> list[Entry]:
    """What may be done to get moving."""
    return [entry for entry in _mobility("before") if is_allowed(entry, situation, profile)]


def comforts(site: str, situation: Situation, profile: Profile) -> list[Entry]:
    """Stretching and rolling that may be done now, what suits the site first."""
    fitting = [entry for entry in _mobility("after") if is_allowed(entry, situation, profile)]
    return sorted(fitting, key=lambda entry: site not in entry.sites)


def is_allowed(entry: Entry, situation: Situation, profile: Profile) -> bool:
    """Every guard of advice holds."""
    return all(guard(entry, situation, profile) for guard in GUARDS)


def _exercises(kind: str) -> list[Entry]:
    return [entry for entry in library().section("exercises") if entry.kind == kind and entry.amount]


def _mobility(beside_run: str) -> list[Entry]:
    return [entry for entry in _exercises("mobility") if entry.amount and entry.amount.beside_run == beside_run]
