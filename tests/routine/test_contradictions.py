"""Any athlete: no routine does what advice forbids."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from loadwatch.advice import library
from loadwatch.advice.choosing import choose
from loadwatch.advice.situation import Situation
from loadwatch.routine.plan import planned
from loadwatch.routine.weekdays import Habits
from tests.advice.any_situation import profiles, situations

LOADS_THE_BACK = {"superman", "back-extension", "renegade-row", "plank", "hamstring-walkout"}
MUST_BE_RATED = {"superman", "back-extension"}
HABITS = st.builds(Habits, st.sampled_from([None, *range(7)]), st.dictionaries(st.integers(0, 6), st.integers(0, 6)))


@settings(max_examples=80, deadline=None)
@given(situations(), profiles(), HABITS)
def test_a_routine_never_proposes_what_should_not_be_done(case: Situation, profile: dict[str, Any], habits: Habits):
    """Sore sites are spared, a professional comes first, and nobody needs what they do not have."""
    routine = planned(case, profile, habits)
    entries = [library().entries[key] for key in routine.keys]
    sites = {site for entry in entries for site in (*entry.sites, *entry.spares)}

    assert routine.because
    if case.signs or profile["back_condition"] or any(flag.level == "ease-off" for flag in case.flags):
        assert routine.sessions == ()
    if case.soreness.get("low back", 0.0) > 2:
        assert LOADS_THE_BACK.isdisjoint(routine.keys)
    if case.soreness.get("low back", 0.0) > 3:
        assert "side-plank" not in routine.keys
    if "low back" not in case.soreness:
        assert MUST_BE_RATED.isdisjoint(routine.keys)
    assert not [site for site in sites if case.soreness.get(site, 0.0) > 5]
    assert not [entry.key for entry in entries if not set(entry.equipment) <= set(profile["equipment"])]


@settings(max_examples=80, deadline=None)
@given(situations(), profiles(), HABITS)
def test_a_session_is_short_and_its_exercises_are_within_their_dose(
    case: Situation, profile: dict[str, Any], habits: Habits
):
    """10 to 20 minutes, two or three of strength, nothing twice, none oftener than its dose."""
    routine = planned(case, profile, habits)
    days = Counter(exercise.key for session in routine.sessions for exercise in session.exercises)

    assert len(routine.sessions) in (0, 2, 3)
    for session in routine.sessions:
        strength = [exercise for exercise in session.exercises if exercise.kind == "strength"]
        keys = [exercise.key for exercise in session.exercises]

        assert 10 <= session.minutes <= 20
        assert len(strength) in (2, 3)
        assert len(set(keys)) == len(keys)
        for exercise in session.exercises:
            dose = library().entries[exercise.key].amount

            assert dose.sets[0] <= exercise.sets <= dose.sets[-1]
            assert dose.reps[0] <= exercise.reps <= dose.reps[-1]
            assert days[exercise.key] <= (dose.days_a_week or (7,))[-1]


@settings(max_examples=80, deadline=None)
@given(situations(), profiles())
def test_a_routine_and_the_advice_beside_it_agree(case: Situation, profile: dict[str, Any]):
    """What advice says to leave out is in no session, and who is sent to somebody gets none."""
    told = choose(case, profile, "km")
    routine = planned(case, profile, Habits())
    paused = {entry.key for entry in case.paused} if "pause-exercise" in [advice.key for advice in told] else set()

    assert paused.isdisjoint(routine.keys)
    if {"emergency-now", "doctor-soon", "leave-running-out", "pause-while-rising", "first-run-back"} & {
        advice.key for advice in told
    }:
        assert routine.sessions == ()
    if max(case.soreness.values(), default=0.0) > 5:
        assert routine.sessions == ()
    if routine.sessions == () and not routine.because.startswith("Too much"):
        strength = [advice.key for advice in told if advice.kind == "strength" and library().entries[advice.key].sites]

        assert not strength or profile["back_condition"]
