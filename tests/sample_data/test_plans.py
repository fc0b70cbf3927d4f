"""What a declared plan becomes: runs and ratings on the days and in the amounts that it says."""

from __future__ import annotations

from datetime import date, time, timedelta

import numpy as np
import pytest
from sample_data import Athlete, Soreness
from sample_data.ratings import ratings_of
from sample_data.runs import runs_of

MONDAY = date(2026, 3, 2)


def athlete(plan: str, **more) -> Athlete:
    """A runner with this plan."""
    return Athlete("A", 6.0, time(7), time(9), "tue thu sat sun", MONDAY, plan, **more)


def ratings(plan: str, ran: set[date] = frozenset(), **more) -> list[tuple[date, str, int]]:
    """Day, moment and rating of a site with this plan."""
    runner = athlete("- " * len(plan.split()), soreness=(Soreness("calf", plan, **more),))
    made = ratings_of(runner, set(ran), date(2030, 1, 1), np.random.default_rng(5))
    return [(rating.date, rating.moment, rating.soreness) for rating in made]


@pytest.mark.parametrize("seed", range(20))
def test_a_drawn_week_has_its_total_and_its_long_run(seed):
    """The story's kilometres must come out whole, whatever was drawn."""
    runs = runs_of(athlete("36.1/11"), np.random.default_rng(seed))
    km = [run.distance_km for run in runs]

    assert sum(km) == pytest.approx(36.1, abs=1e-9)
    assert (len(km), max(km), km[-1]) == (4, 11.0, 11.0)
    assert runs[-1].started_at.date() == MONDAY + timedelta(days=6)
    assert all(round(100 * one) == pytest.approx(100 * one) for one in km)
    assert len({run.started_at.date() for run in runs}) == 4


def test_told_runs_are_on_their_days():
    """The week of the story is told run by run."""
    runs = runs_of(athlete("tue6.2+sat8.35 - wed3"), np.random.default_rng(1))

    assert [(run.started_at.date() - MONDAY, run.distance_km) for run in runs] == [
        (timedelta(days=1), 6.2), (timedelta(days=5), 8.35), (timedelta(days=16), 3.0),
    ]  # fmt: skip


def test_a_note_stands_at_the_run_of_its_day_and_must_have_one():
    """A note that finds no run would vanish unseen when a story is edited."""
    noted = athlete("tue5", notes={"2026-03-03": "Wind."})
    lost = athlete("tue5", notes={"2026-03-04": "Wind."})

    assert runs_of(noted, np.random.default_rng(1))[0].notes == "Wind."
    with pytest.raises(ValueError, match="days without a run: 2026-03-04"):
        runs_of(lost, np.random.default_rng(1))


def test_told_ratings_are_on_their_days():
    """Digits count from Monday; `_` is not rated; after a run on running days."""
    found = ratings("2_3___0 -", ran={MONDAY})

    assert found == [
        (MONDAY, "after", 2), (MONDAY + timedelta(days=2), "day", 3), (MONDAY + timedelta(days=6), "day", 0),
    ]  # fmt: skip


def test_drawn_ratings_have_the_level_as_their_mean():
    """Whole numbers next to the level, about as often as makes it up."""
    found = [rating for _, _, rating in ratings("0.7 " * 100)]

    assert set(found) == {0, 1}
    assert np.mean(found) == pytest.approx(0.7, abs=0.06)


def test_mornings_are_rated_after_a_run_only():
    """A morning rating says how yesterday's run settled."""
    ran = {MONDAY + timedelta(days=7 * week + day) for week in range(20) for day in (1, 2, 5)}
    found = ratings("1.0 " * 20, ran)
    mornings = {day - timedelta(days=1) for day, moment, _ in found if moment == "morning"}

    assert mornings
    assert mornings <= ran
    assert {day for day, moment, _ in found if moment == "after"} <= ran


def test_a_note_needs_a_rating():
    """As with runs: no note vanishes unseen."""
    with pytest.raises(ValueError, match="days without a rating: 2026-03-03"):
        ratings("2______", notes={"2026-03-03": "Stairs."})


def test_soreness_has_a_token_for_each_week_of_running():
    """A forgotten week would move all that follow."""
    wrong = athlete("20/8 21/8", soreness=(Soreness("calf", "0.5"),))

    with pytest.raises(ValueError, match="1 weeks of soreness, 2 of running"):
        ratings_of(wrong, set(), date(2030, 1, 1), np.random.default_rng(1))
