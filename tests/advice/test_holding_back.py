"""The library shows everything: beside what is not for this athlete now stands why, and never beside what is proposed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loadwatch.advice import library, not_now
from loadwatch.advice.choosing import choose
from loadwatch.advice.holding_back import why_not
from loadwatch.advice.situation import Situation
from loadwatch.routine.plan import planned
from loadwatch.routine.weekdays import Habits
from tests.advice.any_situation import profiles, situations
from tests.advice.made_up import high, log, ratings, reviewed, rising, sign, situation

EXERCISES = library().section("exercises")
DISC = {"back_condition": "herniated disc"}


def why(key: str, case: Situation, profile: dict[str, Any] | None = None) -> str:
    """Why an exercise is not for now."""
    return why_not(library().entries[key], case, profile or {})


@settings(max_examples=80, deadline=None)
@given(situations(), profiles())
def test_what_is_proposed_is_never_held_back(case: Situation, profile: dict[str, Any]):
    """A card that says "do it" and a library that says "not now" would be worse than either."""
    held = {entry.key for entry in EXERCISES if why_not(entry, case, profile)}
    advised = {piece.key for piece in choose(case, profile, "km") if not piece.title.endswith("enough for now")}

    assert held.isdisjoint(advised)
    assert held.isdisjoint(planned(case, profile, Habits()).keys)


@settings(max_examples=80, deadline=None)
@given(situations(), profiles(), st.sampled_from(EXERCISES))
def test_what_loads_a_sore_site_is_held_back(case: Situation, profile: dict[str, Any], exercise: Any):
    """Worked out here by hand: spared sites above their bound, or a warning sign, or the back of somebody with a condition."""
    unrated = 11.0 if exercise.key in ("superman", "back-extension") else 0.0
    too_sore = any(case.soreness.get(site, unrated) > exercise.spares_up_to for site in exercise.spares)
    too_sore = too_sore or (exercise.kind == "strength" and max(case.soreness.values(), default=0.0) > 5)
    back = profile["back_condition"] and {"low back", "upper back"} & {*exercise.sites, *exercise.spares}
    if too_sore or back or case.signs:
        assert why_not(exercise, case, profile).endswith(".")


@pytest.mark.parametrize(
    ("case", "profile", "key", "said"),
    [
        (rising("low back", 4), {}, "superman", "Only while the low back is rated at 2 or less; it is at 4 of 10."),
        (rising("low back", 2.4), {}, "plank", "Only while the low back is rated at 2 or less; it is at 2.4 of 10."),
        (rising("knee", 3), {}, "superman", "Only while the low back is rated at 2 or less; it is not rated lately."),
        (high("knee"), {}, "squat", "Leave the knee alone until soreness has settled."),
        (high("knee"), {}, "bird-dog", "Strength waits until the knee has settled."),
        (high("knee"), {}, "lunge-stretch", ""),
        (situation("clear", soreness={"hip": 6.0}), {}, "plank", "Strength waits until the hip has settled."),
        (situation("clear"), {}, "plank", ""),
        (rising("low back", 4), {}, "side-plank", "Only while the low back is at 3 or less; it is at 4 of 10."),
        (rising("neck", 3), {}, "lat-pulldown", "Only while the neck is rated at 2 or less; it is at 3 of 10."),
        (rising("hamstring", 2.5), {}, "forward-bend", "Only while the hamstring is at 2 or less; it is at 2.5 of 10."),
        (rising("knee", 3), DISC, "bird-dog", "With a back condition: agree on it with your doctor or physiotherapist first."),
        (rising("low back", 4), {}, "bird-dog", ""),
        (rising("low back", 4), {}, "lunge-stretch", ""),
    ],
)  # fmt: skip
def test_the_reason_is_said_with_its_number(case: Situation, profile: dict[str, str], key: str, said: str):
    """Whoever sees the superman in the library has to know what to wait for."""
    assert why(key, case, profile) == said


def test_a_review_tells_all_that_is_held_back():
    """From a real log: a warning sign holds everything back, a quiet back nothing that spares only it."""
    quiet = not_now(reviewed(log(), ratings("low back", (40, 1))), "me")
    signed = not_now(reviewed(log(), red_flags=sign("night-pain")), "me")

    assert "superman" not in quiet
    assert signed == dict.fromkeys([entry.key for entry in EXERCISES], "A warning sign stands. Have it seen first.")
