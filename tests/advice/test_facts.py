"""The facts that rules ask for: what is sore, for how long, what has settled, and how far is usual."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pandas as pd
import pytest

from loadwatch.advice.entries import FACTS
from loadwatch.columns import FLAGS, SORENESS_NOW, WEEKS
from tests.advice.by_hand import NAN, RAISED, RATED, Tables, mine, raised_table, table
from tests.advice.made_up import ROOM, TODAY, flag, high, practised, rising, situation

WEEK = {"athlete": "me", "complete": True, "runs": 4, "change_reason": "", "soreness_site": "", "level": "clear"}


def week_table(*weeks: tuple[str, float], complete: bool = True) -> pd.DataFrame:
    """WEEKS of these Mondays and distances."""
    return table(
        WEEKS, *({**WEEK, "week": pd.Timestamp(week), "distance_km": km, "complete": complete} for week, km in weeks)
    )


@pytest.mark.parametrize(
    ("raised", "km"),
    [
        ([], 28.0 * 46 / 35),
        ([{"code": "week-jump", "level": "watch"}], 28.0),
        ([{"code": "long-run", "level": "caution"}], 28.0),
        ([{"code": "week-jump", "level": "note"}], 28.0 * 46 / 35),
        ([{"code": "soreness-high", "level": "ease-off", "site": "knee"}], 28.0 * 46 / 35),
    ],
    ids=["nothing", "jump", "long run", "note", "soreness"],
)
def test_an_easier_week_is_a_fifth_under_the_last_usual_one(raised: list[dict[str, Any]], km: float):
    """A week that was flagged for its load is no measure of what is usual."""
    flags = raised_table(*({**RAISED, "site": "", **one} for one in raised)) if raised else FLAGS.empty()
    read = mine(Tables(flags=flags, weeks=week_table(("2026-11-02", 35.0), ("2026-11-09", 46.0))))

    assert read.distances_km["easier_week"] == pytest.approx(km)


def test_without_a_usual_week_there_is_no_easier_one():
    """Neither the running week, nor one of last summer, nor one without a run says what is usual."""
    running = mine(Tables(weeks=week_table(("2026-11-16", 35.0), complete=False)))
    old = mine(Tables(weeks=week_table(("2026-07-06", 35.0), ("2026-11-09", 0.0))))

    assert "easier_week" not in running.distances_km
    assert "easier_week" not in old.distances_km


@pytest.mark.parametrize(("last", "known"), [("2026-10-20", True), ("2026-10-19", False), (None, False)])
def test_runs_are_known_for_thirty_days(last: str | None, known: bool):
    """Who has not run lately is not told how to run the next one."""
    tables = Tables()
    tables.verdicts["last_run"] = pd.Timestamp(last)

    assert ("runs" in mine(tables).facts) is known


@pytest.mark.parametrize(
    ("mean", "baseline", "long"), [(3.0, 2.1, True), (3.0, 2.0, False), (2.0, 3.0, False), (3.0, NAN, False)]
)
def test_sore_for_long_means_now_and_in_the_weeks_before(mean: float, baseline: float, long: bool):
    """A rise of last week is not "for weeks", nor is what has gone down since."""
    read = mine(Tables(soreness_now=table(SORENESS_NOW, {**RATED, "mean_7d": mean, "baseline": baseline})))

    assert ("sore_long" in read.facts_of("knee")) is long
    assert "sore_long" not in read.facts_of("foot")


@pytest.mark.parametrize(
    ("ratings_of", "settled"),
    [([7, 5, 5], True), ([7, 2, 0], True), ([7, 2], False), ([7, 2, 6], False), ([2], False), ([], False)],
)
def test_two_rated_days_at_5_or_less_settle_it(ratings_of: list[float], settled: bool):
    """One quiet morning is none, and one that nobody rated is none either."""
    days = {TODAY - timedelta(days=len(ratings_of) - at): rating for at, rating in enumerate(ratings_of)}

    assert replace(high("knee"), ratings={"knee": days}).is_settled is settled


def test_another_site_that_still_rises_is_not_settled():
    """The worse site decides."""
    days = {TODAY - timedelta(days=ago): 2.0 for ago in (0, 1)}
    both = situation(
        "ease-off",
        flag("soreness-high", "ease-off", "knee", now=7),
        flag("soreness-rising", "ease-off", "low back", now=4, before=1),
        ratings={"knee": days},
    )

    assert not both.is_settled


def test_an_easier_week_is_not_proposed_once_it_is_exceeded():
    """With 33 km run, "at most 32 km this week" would be mockery."""
    assert "easier_week" not in situation("caution", limits_km={**ROOM, "week_so_far_km": 33.0}).distances_km


def test_a_flagged_run_is_held_only_if_the_room_includes_it():
    """At caution the run is left out of the reference, and its length is not to be repeated."""
    run = flag("long-run", "watch")

    assert situation("watch", run, limits_km={**ROOM, "longest_run_km": 15.6}).distances_km["held_run"] == 14.2
    assert "held_run" not in situation("caution", run).distances_km


def test_another_site_above_5_is_not_settled_either():
    """It need not be flagged to count."""
    days = {TODAY - timedelta(days=ago): 2.0 for ago in (0, 1)}
    knee = replace(high("knee"), ratings={"knee": days})

    assert replace(knee, soreness={**knee.soreness, "hip": 5.0}).is_settled
    assert not replace(knee, soreness={**knee.soreness, "hip": 6.0}).is_settled


def test_facts_have_the_names_that_rules_may_use():
    """A rule that asks for a fact nobody states would never apply."""
    every = situation("watch", flag("long-run", "watch"), limits_km={**ROOM, "longest_run_km": 15.6})
    eased = replace(
        rising("low back", 4, "ease-off"),
        practice=practised(("plank", (1,), 2, 20)),
        sore_long=frozenset(("low back",)),
    )
    settled = replace(high("knee"), ratings={"knee": {TODAY - timedelta(days=ago): 2.0 for ago in (0, 1)}})

    assert every.facts | eased.facts | settled.facts == set(FACTS)
