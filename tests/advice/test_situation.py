"""What is read of a review's tables: only what is current, known, and the athlete's own."""

from __future__ import annotations

import pandas as pd
import pytest

from loadwatch.advice.taking_apart import situations
from loadwatch.columns import LIMITS, RED_FLAGS, SORENESS_NOW
from tests.advice.by_hand import NAN, RAISED, RATED, Tables, mine, raised_table, table
from tests.advice.made_up import log, ratings, reviewed


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

    assert mine(Tables(limits=limits)).distances_km == {}


def test_the_real_review_has_what_is_read():
    """The tables by hand above are those of the review."""
    read = situations(reviewed(log(last={1: 7.0, 3: 9.0, 5: 8.0, 6: 14.2}), ratings("knee", (40, 1), (6, 4))))["me"]

    assert read.level == "caution"
    assert read.flag("long-run").now == 14.2
    assert read.soreness == {"knee": 4.0}
    assert read.distances_km["longest_run"] == pytest.approx(12.1)
