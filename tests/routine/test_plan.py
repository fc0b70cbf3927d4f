"""The proposed week, on real reviews of made-up logs."""

from __future__ import annotations

import pandas as pd
import pytest

import loadwatch
from loadwatch.routine import Routine, routine_for
from tests.advice.made_up import TODAY, done, log, ratings, reviewed, sign

DISC = {"back_condition": "herniated disc"}
EVERY_THIRD_DAY = range(0, 30, 3)


def planned(*soreness: pd.DataFrame, sign_key: str = "", ticked: pd.DataFrame | None = None, **profile) -> Routine:
    """The routine of the runner of the usual log."""
    review = reviewed(log(), *soreness, red_flags=sign(sign_key) if sign_key else None)
    return routine_for(review, "me", profile, ticked)


def amounts(routine: Routine) -> dict[str, str]:
    """Exercise -> how much of it."""
    return {exercise.key: exercise.amount for session in routine.sessions for exercise in session.exercises}


def test_nothing_sore_gets_a_general_week():
    """Two sessions, away from the long run on Sunday."""
    routine = planned()

    assert routine.site == ""
    assert routine.because == "Nothing is rated as sore: a general start for hips, legs and trunk."
    assert [(session.day, session.minutes) for session in routine.sessions] == [("Tuesday", 19), ("Friday", 20)]
    assert routine.days_because == "Your long run is usually on Sunday: that day and the day before stay free."
    assert {"bird-dog", "bridge", "squat", "plank"} <= set(routine.keys)


def test_a_stranger_gets_a_general_week_as_well():
    """An empty database still gets an answer, on days apart."""
    routine = routine_for(reviewed(log()), "somebody else")

    assert len(routine.sessions) == 2
    assert routine.days_because.startswith("Days apart")


def test_it_is_a_public_name():
    """Design page: `loadwatch.routine_for(review, athlete)`."""
    assert loadwatch.routine_for(reviewed(log()), "me") == planned()


def test_a_session_moves_loads_and_ends_in_comfort():
    """The order that every physiotherapist keeps."""
    for session in planned(ratings("knee", (40, 1))).sessions:
        kinds = [exercise.kind for exercise in session.exercises]

        assert kinds[0] == kinds[-1] == "mobility"
        assert set(kinds[1:-1]) == {"strength"}
        assert 2 <= len(kinds[1:-1]) <= 3


def test_each_session_works_the_site():
    """A knee is not built by the back."""
    routine = planned(ratings("knee", (40, 1), (7, 4)))

    assert routine.because == "For the knee, now at 4 of 10."
    for session in routine.sessions:
        assert {"squat", "step-down"} & {exercise.key for exercise in session.exercises}


def test_what_is_meant_for_every_other_day_gets_three_sessions():
    """Tendons answer to slow load, every other day."""
    routine = planned(ratings("achilles", (40, 1)))

    assert [session.day for session in routine.sessions] == ["Monday", "Wednesday", "Friday"]
    assert all("heel-raise" in [exercise.key for exercise in session.exercises] for session in routine.sessions)


def test_a_new_exercise_begins_at_the_low_end():
    """Whatever the dose allows at its top."""
    routine = planned(ratings("low back", (40, 1)))
    first = routine.sessions[0].exercises[1]

    assert (first.key, first.sets, first.reps) == ("bird-dog", 2, 10)
    assert (first.amount, first.because, first.form) == ("2 sets of 10 a side", "Begin at the low end.", "")


def test_two_weeks_at_a_step_lead_to_the_next():
    """Ten repetitions kept up: fifteen."""
    routine = planned(ratings("low back", (40, 1)), ticked=done(("bird-dog", EVERY_THIRD_DAY, 2, 10)))

    assert amounts(routine)["bird-dog"] == "2 sets of 15 a side"
    assert (
        routine.sessions[0].exercises[1].because == "Kept up for two weeks, and no soreness was flagged: one step more."
    )


def test_after_the_top_comes_the_harder_form():
    """And superman joins, once the bird dog was mastered."""
    routine = planned(ratings("low back", (40, 1)), ticked=done(("bird-dog", EVERY_THIRD_DAY, 3, 15)))
    bird_dog = routine.sessions[0].exercises[1]

    assert bird_dog.form == "Hold for ten seconds, or draw small squares with hand and foot."
    assert bird_dog.amount == "2 sets of 10 a side"
    assert "superman" in routine.keys


def test_a_rising_back_takes_a_step_back_and_no_load():
    """Superman and plank go, the bird dog stays with less."""
    routine = planned(
        ratings("low back", (40, 1), (7, 4)), ticked=done(("bird-dog", EVERY_THIRD_DAY, 3, 15), ("plank", (1,), 2, 20))
    )

    assert amounts(routine)["bird-dog"] == "2 sets of 15 a side"
    assert {"superman", "plank", "back-extension"}.isdisjoint(routine.keys)


@pytest.mark.parametrize(
    ("routine", "why"),
    [
        (lambda: planned(sign_key="fever"), "A warning sign stands. Leave strength work until a professional has seen it."),
        (lambda: planned(back_condition="herniated disc"),
         "You told us of a back condition. Agree on exercises with your doctor or physiotherapist."),
        (lambda: planned(ratings("knee", (40, 5), (2, 7))),
         "Knee soreness is above 5. Leave that site alone until it is 5 or less."),
        (lambda: planned(ratings("low back", (30, 1), (7, 3), (7, 5))),
         "Soreness has risen for two weeks, or is above 5. Strength waits until it has settled."),
    ],
)  # fmt: skip
def test_where_a_session_could_do_harm_there_is_none(routine, why: str):
    """An empty routine says why."""
    found = routine()

    assert found.sessions == ()
    assert found.because == why


def test_the_days_follow_the_first_day_of_the_week():
    """Where weeks begin on Sunday, a session on Sunday stands first."""
    runs = log(usual={1: 6.0, 4: 12.0})
    monday, sunday = (loadwatch.review(runs, today=TODAY, week_start=start) for start in ("monday", "sunday"))

    assert [session.day for session in routine_for(monday, "me").sessions] == ["Wednesday", "Sunday"]
    assert [session.day for session in routine_for(sunday, "me").sessions] == ["Sunday", "Wednesday"]
