"""What is read of a review's tables: only what is current, known, and the athlete's own."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from loadwatch.advice.entries import FACTS
from loadwatch.advice.situation import Situation
from loadwatch.advice.taking_apart import situations
from loadwatch.columns import FLAGS, LIMITS, RED_FLAGS, SORENESS_DAYS, SORENESS_NOW, VERDICTS, Table
from tests.advice.made_up import ROOM, TODAY, flag, log, practised, ratings, reviewed, rising, situation

NAN = float("nan")
RAISED = {"athlete": "me", "day": pd.Timestamp("2026-11-15"), "code": "soreness-high", "level": "ease-off", "site": "knee",
          "value": 7.0, "now_value": 7.0, "before_value": NAN, "rule": "soreness-high", "current": True}  # fmt: skip
RATED = {"athlete": "me", "site": "knee", "last_rated": pd.Timestamp(TODAY), "highest": 4.0, "rated_7d": 5, "rated_21d": 12,
         "mean_7d": 2.5}  # fmt: skip


def table(form: Table, *rows: dict[str, Any]) -> pd.DataFrame:
    """Rows in a declared table's columns and dtypes."""
    return form.conform(pd.DataFrame(rows)) if rows else form.empty()


@dataclass
class Tables:
    """A review's tables, written by hand for one athlete."""

    flags: pd.DataFrame = field(default_factory=FLAGS.empty)
    limits: pd.DataFrame = field(default_factory=LIMITS.empty)
    soreness: pd.DataFrame = field(default_factory=SORENESS_DAYS.empty)
    soreness_now: pd.DataFrame = field(default_factory=SORENESS_NOW.empty)
    red_flags: pd.DataFrame = field(default_factory=RED_FLAGS.empty)
    today: date = TODAY
    verdicts: pd.DataFrame = field(
        default_factory=lambda: table(
            VERDICTS,
            {"athlete": "me", "level": "watch", "load_known": True, "soreness_known": False, "days_of_history": 40},
        )
    )


def raised_table(*rows: dict[str, Any]) -> pd.DataFrame:
    """FLAGS with these rows."""
    complete = [
        {"runs": (), "threshold": NAN, "week": pd.Timestamp("2026-11-09"), "evidence": "ours", **row} for row in rows
    ]
    return table(FLAGS, *complete)


def mine(tables: Tables) -> Situation:
    """The situation of the one athlete."""
    return situations(tables)["me"]


def test_the_verdict_is_taken_over():
    """Level and what is known decide which rules apply."""
    read = mine(Tables())

    assert (read.level, read.load_known, read.soreness_known, read.days_of_history) == ("watch", True, False, 40)


def test_only_current_flags_count():
    """A spike of last year is history, not a reason for advice."""
    read = mine(Tables(flags=raised_table(RAISED, {**RAISED, "site": "foot", "current": False})))

    assert [flag.site for flag in read.flags] == ["knee"]


def test_flags_of_others_do_not_count():
    """On a roster each athlete gets their own advice."""
    assert mine(Tables(flags=raised_table({**RAISED, "athlete": "you"}))).flags == ()


def test_soreness_is_the_higher_of_the_latest_day_and_the_mean():
    """In doubt the careful value: a quiet mean does not hide a bad morning, nor a good morning a bad week."""
    morning = mine(Tables(soreness_now=table(SORENESS_NOW, RATED)))
    week = mine(Tables(soreness_now=table(SORENESS_NOW, {**RATED, "highest": 1.0})))

    assert (morning.soreness["knee"], week.soreness["knee"]) == (4.0, 2.5)


def test_what_was_not_rated_lately_is_not_known():
    """A rating of last month says nothing about today, and is no 0."""
    read = mine(Tables(soreness_now=table(SORENESS_NOW, {**RATED, "highest": NAN, "mean_7d": NAN})))

    assert "knee" not in read.soreness


@pytest.mark.parametrize(("days", "known"), [(9, True), (10, False)])
def test_what_is_known_counts_for_seven_days(days: int, known: bool):
    """After the last rating a 7-day mean is known for three days more, and counts for seven from then on."""
    old = ratings("knee", (40, 3.0))
    old["date"] -= pd.Timedelta(days=days)

    assert ("knee" in situations(reviewed(log(), old))["me"].soreness) is known


def test_a_current_flag_counts_as_a_rating():
    """A 7 on Sunday still stands on Thursday, although the latest rating is lower."""
    tables = Tables(flags=raised_table(RAISED), soreness_now=table(SORENESS_NOW, RATED))

    assert mine(tables).soreness["knee"] == 7.0


@pytest.mark.parametrize(
    ("answered", "cleared", "stands"),
    [("2026-11-18", None, True), ("2026-11-18", "2026-11-19", False), ("2026-11-18", "2026-11-20", True), ("2026-11-20", None, False)],
)  # fmt: skip
def test_a_sign_stands_until_it_is_cleared(answered: str, cleared: str | None, stands: bool):
    """Cleared by a date means from that day on; an answer of tomorrow does not exist yet."""
    answer = {"athlete": "me", "date": pd.Timestamp(answered), "sign": "fever", "cleared_on": pd.Timestamp(cleared)}

    assert (mine(Tables(red_flags=table(RED_FLAGS, answer))).signs == ("fever",)) is stands


def test_unknown_limits_are_not_there():
    """A missing limit is no limit of 0 km."""
    limits = table(
        LIMITS,
        {"athlete": "me", "longest_run_km": NAN, "week_reference_km": 40.0, "week_so_far_km": 0.0, "runs_left_out": 0},
    )

    assert mine(Tables(limits=limits)).distances_km == {"week_reference": 40.0, "easier_week": 32.0}


def test_an_easier_week_is_not_proposed_once_it_is_exceeded():
    """With 33 km run, "about 32 km this week" would be mockery."""
    assert "easier_week" not in situation("caution", limits_km={**ROOM, "week_so_far_km": 33.0}).distances_km


def test_a_flagged_run_is_held_only_if_the_room_includes_it():
    """At caution the run is left out of the reference, and its length is not to be repeated."""
    run = flag("long-run", "watch")

    assert situation("watch", run, limits_km={**ROOM, "longest_run_km": 15.6}).distances_km["held_run"] == 14.2
    assert "held_run" not in situation("caution", run).distances_km


def test_facts_have_the_names_that_rules_may_use():
    """A rule that asks for a fact nobody states would never apply."""
    every = situation("watch", flag("long-run", "watch"), limits_km={**ROOM, "longest_run_km": 15.6})
    eased = replace(rising("low back", 4, "ease-off"), practice=practised(("plank", (1,), 2, 20)))

    assert every.facts | eased.facts == set(FACTS)


def test_the_real_review_has_what_is_read():
    """The tables by hand above are those of the review."""
    read = situations(reviewed(log(last={1: 7.0, 3: 9.0, 5: 8.0, 6: 14.2}), ratings("knee", (40, 1), (6, 4))))["me"]

    assert read.level == "caution"
    assert read.flag("long-run").now == 14.2
    assert read.soreness == {"knee": 4.0}
    assert read.distances_km["longest_run"] == pytest.approx(12.1)
