"""How far a routine was kept, and honest words on what that shows."""

from __future__ import annotations

import re
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from loadwatch.columns import DONE, SORENESS_DAYS
from loadwatch.errors import BadTableError
from loadwatch.routine import WEEKS_OF_ROUTINE, adherence, what_it_shows
from tests.advice.made_up import TODAY, done

MONDAY = date(2026, 11, 16)
"""The first day of the running week; TODAY is its Thursday."""
CLAIMS = re.compile(r"\b(help(s|ed)?|because of|thanks to|work(s|ed)|prevent\w*|improv\w*|cause[sd])\b")


def kept(*ticks: tuple[date, str], sessions: int = 2, week_start: str = "monday") -> pd.DataFrame:
    """The weeks of these (day, entry) ticks."""
    rows = [{"athlete": "me", "date": pd.Timestamp(day), "entry": entry} for day, entry in ticks]
    table = DONE.conform(pd.DataFrame(rows, columns=["athlete", "date", "entry"]))
    return adherence(table, "me", sessions, today=TODAY, week_start=week_start)  # type: ignore[arg-type]


def day(weeks_ago: int, weekday: int = 0) -> date:
    """A day, counted from the running week."""
    return MONDAY - timedelta(weeks=weeks_ago) + timedelta(days=weekday)


def session(on: date) -> tuple[tuple[date, str], ...]:
    """The two exercises that make a session."""
    return (on, "plank"), (on, "squat")


def test_weeks_are_dense_from_the_first_tick():
    """A week in which nothing was done is a row, not a gap."""
    table = kept(*session(day(3)), *session(day(3, 2)), (day(3, 4), "bridge"), (day(0), "squat"))

    assert table["week"].dt.date.tolist() == [day(3), day(2), day(1), day(0)]
    assert table["sessions_done"].tolist() == [2, 0, 0, 0]
    assert table["exercises_done"].tolist() == [5, 0, 0, 1]
    assert table["complete"].tolist() == [True, True, True, False]
    assert set(table["proposed"]) == {2}
    assert list(table.columns) == WEEKS_OF_ROUTINE.names


def test_a_first_week_that_was_cut_off_is_not_complete():
    """Begun on a Thursday: two sessions were hardly possible."""
    assert kept((day(2, 3), "plank"))["complete"].tolist() == [False, True, False]


def test_weeks_begin_on_the_day_that_was_chosen():
    """15 November 2026 is a Sunday."""
    ticks = session(date(2026, 11, 15))

    assert kept(*ticks)["sessions_done"].tolist() == [1, 0]
    assert kept(*ticks, week_start="sunday")["sessions_done"].tolist() == [1]


def test_only_own_exercises_up_to_today_count():
    """The red-flag check is no exercise, tomorrow does not exist yet, twice a day is one, and one is no session."""
    table = kept((day(0), "plank"), (day(0), "plank"), (day(0), "check-warning-signs"), (day(0, 4), "bridge"))

    assert table[["sessions_done", "exercises_done"]].to_numpy().tolist() == [[0, 1]]
    assert adherence(done(("plank", (0,), 2, 20)), "you", 2, today=TODAY).empty


@pytest.mark.parametrize("nothing", [None, DONE.empty()])
def test_without_a_tick_there_is_no_week(nothing: pd.DataFrame | None):
    """An empty table in its columns, and a sentence for it."""
    table = adherence(nothing, "me", 2, today=TODAY)

    assert list(table.columns) == WEEKS_OF_ROUTINE.names
    assert what_it_shows(table, SORENESS_DAYS.empty(), "low back") == "No week is complete yet."


def test_another_table_is_refused():
    """A wrong table must not look like weeks in which nothing was done."""
    with pytest.raises(BadTableError, match="done"):
        adherence(pd.DataFrame({"who": ["me"]}), "me", 2, today=TODAY)


def history(sessions: list[int], soreness: list[float]) -> str:
    """What is said of complete weeks with so many sessions, each with one rating; the running week is empty."""
    weeks = len(sessions)
    ticks = [
        tick
        for at, count in enumerate(sessions)
        for number in range(count)
        for tick in session(day(weeks - at, 2 * number))
    ]
    table = kept((day(weeks), "leg-swings"), *ticks)
    rated = [
        {"athlete": "me", "site": "low back", "date": pd.Timestamp(day(weeks - at, 3)), "rating": value}
        for at, value in enumerate(soreness)
    ]
    rows = [
        {**dict.fromkeys(("highest", "mean_7d"), row["rating"]), "rated_7d": 1, "rated_21d": 1, **row} for row in rated
    ]
    return what_it_shows(table, SORENESS_DAYS.conform(pd.DataFrame(rows)), "low back")


def test_a_few_weeks_are_too_few():
    """The words of somebody who does not want to sell anything."""
    assert history([2, 2, 0, 3, 1, 2, 0, 2], [3.0] * 8) == (
        "Kept in 5 of the last 8 weeks. 8 weeks are too few to tell whether the soreness of the low back has to do with "
        "it; 28 are needed to look."
    )


def test_many_weeks_without_ratings_tell_nothing():
    """A site that was hardly rated cannot be compared."""
    assert history([2, 1] * 20, [3.0, 2.0, 4.0]).endswith(
        "2 of them have a rating of the low back in the week after, too few to tell whether the two go together; "
        "28 are needed to look."
    )


def test_always_the_same_has_nothing_to_compare():
    """Kept every week: nobody knows what would have been without."""
    assert history([2] * 40, list(np.linspace(1, 5, 40))).endswith("so there is nothing to compare.")


def made(weeks: int, link: float) -> str:
    """Random sessions, and soreness that follows them in the week after as strongly as asked."""
    random = np.random.default_rng(7)
    sessions = random.integers(0, 4, weeks)
    noise = random.normal(0, 0.5, weeks)
    soreness = np.clip(3 + noise, 0, 10)
    soreness[1:] = np.clip(3 + link * sessions[:-1] + noise[1:], 0, 10)
    return history(sessions.tolist(), soreness.tolist())


def test_from_28_weeks_on_a_direction_is_said_without_a_verdict():
    """A correlation, and that chance may have made it."""
    said = made(40, -0.8)

    assert "More sessions went with lower soreness of the low back in the week after" in said
    assert said.endswith("39 weeks are too few to tell it from chance; 56 are needed.")


def test_a_strong_link_is_a_link_and_no_cause():
    """Even where chance gives it rarely."""
    said = made(80, -0.8)

    assert "which chance gives rarely" in said
    assert said.endswith("That is a link, not a cause.")


def test_no_link_is_said_to_be_none():
    """Soreness that comes and goes by itself."""
    assert made(80, 0.0).endswith("No link can be told.")


def test_the_other_direction_is_said_as_plainly():
    """More sessions may go with more soreness."""
    assert "More sessions went with higher soreness" in made(80, 0.8)


@pytest.mark.parametrize("said", [made(weeks, link) for weeks in (8, 40, 80) for link in (-0.8, 0.0, 0.8)])
def test_it_never_claims_that_the_routine_did_it(said: str):
    """Weeks differ in more than the routine."""
    assert not CLAIMS.search(said.removesuffix("That is a link, not a cause."))
