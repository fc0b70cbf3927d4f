"""The days of the sessions: apart, and away from the long run."""

from __future__ import annotations

from itertools import product

import pandas as pd
import pytest

from loadwatch.routine.weekdays import Habits, habits_of, spread
from tests.advice.made_up import TODAY, log, reviewed

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


def habits(runs: pd.DataFrame) -> Habits:
    """The habits of the runner of a log, by the real review."""
    return habits_of(reviewed(runs).runs, "me", TODAY)


def test_the_usual_long_run_is_found():
    """11 km on Sundays is the longest of each week."""
    found = habits(log())

    assert found.long_run == SUNDAY
    assert {day for day, runs in found.runs.items() if runs} == {TUESDAY, THURSDAY, SATURDAY, SUNDAY}


def test_only_the_last_six_weeks_count():
    """Long runs moved to Wednesday two months ago."""
    runs = log(weeks=20)
    later = runs["started_at"] > pd.Timestamp("2026-09-20")
    sundays = later & (runs["started_at"].dt.day_of_week == SUNDAY)
    runs.loc[sundays, "started_at"] -= pd.Timedelta(days=4)

    assert habits(runs).long_run == WEDNESDAY


def test_a_single_week_makes_no_habit():
    """One long run on a Tuesday keeps no Tuesday free for ever."""
    assert habits(log(weeks=1, last={1: 14.0})).long_run is None


def test_nothing_is_known_of_a_stranger():
    """Runs of others are nobody's habit, and a run without a distance is no longest one."""
    runs = log()
    runs["distance_km"] = float("nan")

    assert habits_of(reviewed(log()).runs, "you", TODAY) == Habits(None, {})
    assert habits(runs).long_run is None


@pytest.mark.parametrize(
    ("sessions", "found", "days"),
    [
        (2, Habits(SUNDAY, {TUESDAY: 6, THURSDAY: 6, SATURDAY: 6, SUNDAY: 6}), (TUESDAY, FRIDAY)),
        (2, Habits(WEDNESDAY), (FRIDAY, MONDAY)),
        (3, Habits(SUNDAY), (MONDAY, WEDNESDAY, FRIDAY)),
        (3, Habits(WEDNESDAY), (THURSDAY, SATURDAY, MONDAY)),
        (2, Habits(), (MONDAY, THURSDAY)),
        (2, Habits(None, {MONDAY: 3, THURSDAY: 3}), (TUESDAY, FRIDAY)),
    ],
)
def test_the_days_that_are_chosen(sessions: int, found: Habits, days: tuple[int, ...]):
    """As somebody would choose them by hand: far apart, free of runs where that is possible."""
    assert sorted(spread(sessions, found)) == sorted(days)


@pytest.mark.parametrize(
    ("sessions", "long_run", "start"), list(product((2, 3), (None, *range(7)), ("monday", "sunday")))
)
def test_days_are_never_in_a_row_nor_at_the_long_run(sessions: int, long_run: int | None, start: str):
    """Muscles need a day between, and the long run fresh legs."""
    days = spread(sessions, Habits(long_run), start)
    gaps = {(later - day) % 7 for day in days for later in days if later != day}
    taken = set() if long_run is None else {long_run, (long_run - 1) % 7}
    first = SUNDAY if start == "sunday" else MONDAY

    assert len(set(days)) == sessions
    assert not gaps & {1, 6}
    assert taken.isdisjoint(days)
    assert [(day - first) % 7 for day in days] == sorted((day - first) % 7 for day in days)
