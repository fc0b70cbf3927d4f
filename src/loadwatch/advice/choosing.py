"""Chooses the pieces of advice that fit one athlete today, most important first.

The rules stand in the content files (`when`) and are held against the situation by `matching`. What must never be
proposed stands in `guards`, what must not be said together in `opposites`.
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from loadwatch.advice.cards import Advice, Cards, care
from loadwatch.advice.guards import GUARDS, Profile
from loadwatch.advice.library import library
from loadwatch.advice.matching import HARDER, Match, is_enough, matches
from loadwatch.advice.opposites import silenced
from loadwatch.advice.practice import practice_of
from loadwatch.advice.situation import Situation
from loadwatch.advice.taking_apart import Reviewed, ratings, situations
from loadwatch.phrases import check_unit

SHOWN_FIRST = 3
"""A page shows this many; of these the last is the one thing to build, where there is one."""


def advice_for(
    review: Reviewed,
    athlete: str,
    profile: Profile | None = None,
    unit: str = "km",
    done: pd.DataFrame | None = None,
) -> list[Advice]:
    """The advice that fits an athlete of a review, most important first; a page shows the first three.

    An athlete the review does not know gets the advice of a level that is unknown. `unit` is "km" or "mi". `done`: DONE
    of any athletes, so that what was done lately is not proposed as if it were new; None = nothing is known of it.
    Pure: the same review, athlete, profile, unit and done give the same list.

    Raises BadInputError for another unit, BadTableError for a `done` that is no DONE table.
    """
    check_unit(unit)
    return choose(situation_of(review, athlete, done), profile or {}, unit)


def situation_of(review: Reviewed, athlete: str, done: pd.DataFrame | None = None) -> Situation:
    """What advice and routine are chosen from: an athlete's part of a review, and what they did lately."""
    situation = situations(review).get(athlete) or Situation(today=review.today)
    practice = practice_of(done, athlete, review.today)
    is_checked = any(entry.not_again_days for key, entry in library().entries.items() if key in practice.ticks)
    is_read = is_checked or situation.flag("soreness-high") is not None
    if not practice.ticks and not is_read:
        return situation
    return replace(situation, practice=practice, ratings=ratings(review, athlete) if is_read else {})


def choose(situation: Situation, profile: Profile, unit: str) -> list[Advice]:
    """The advice for a situation. A standing warning sign leaves one: whom to see, and how soon."""
    if situation.seeks_care:
        return [care(situation)]
    best: dict[str, Match] = {}
    for match in sorted(matches(situation, bool(profile.get("back_condition"))), key=lambda match: match.order):
        best.setdefault(match.entry.key, match)
    chosen = [match for match in best.values() if _may_be_proposed(match, situation, profile)]
    said_already = {key for match in chosen for key in match.entry.replaces} | silenced([m.entry.key for m in chosen])
    chosen = [match for match in chosen if match.entry.key not in said_already]
    enough = [match for match in chosen if _has_enough(match, situation)]
    chosen = _with_one_to_build([match for match in chosen if match not in enough])
    return Cards(situation, unit).of(chosen, enough)


def _may_be_proposed(match: Match, situation: Situation, profile: Profile) -> bool:
    for guard in GUARDS:  # noqa: SIM110  `all` of a generator takes as long as the guards themselves
        if not guard(match.entry, situation, profile):
            return False
    return True


def _has_enough(match: Match, situation: Situation) -> bool:
    """Done often enough this week; a new form of it may begin all the same."""
    is_counted = bool(situation.practice.ticks) and match.when.slot == "build" and match.when is not HARDER
    return is_counted and is_enough(match.entry, situation)


def _with_one_to_build(chosen: list[Match]) -> list[Match]:
    """What this week needs comes first, but the last place on the page belongs to the one thing to build."""
    build = next((match for match in chosen if match.when.slot == "build"), None)
    if build is None:
        return chosen
    needed = [match for match in chosen if match.when.slot == "week"]
    also = [match for match in chosen if match.when.slot == "more"]
    later = [match for match in chosen if match.when.slot == "build" and match is not build]
    place = SHOWN_FIRST - 1
    return [*needed[:place], build, *needed[place:], *also, *later]
