"""A week against the week before it."""

from __future__ import annotations

import numpy as np
import pytest

from tests.flags.logs import Flag, flags_of, review_on, same, weeks_of


def note(ratio: float, week: int) -> Flag:
    """More than 10% up."""
    return Flag("note", "week-jump-note", ratio, 7 * week + 6, runs=(7 * week, 7 * week + 3))


def watch(ratio: float, week: int) -> Flag:
    """More than 30% up."""
    return Flag("watch", "week-jump-watch", ratio, 7 * week + 6, runs=(7 * week, 7 * week + 3))


BACK_ON_THURSDAY = {0: 10, 3: 10, 7: 10, 10: 10, 25: 10}
"""14 days without a run; the first full week is week 4."""
BACK_ON_MONDAY = {0: 10, 3: 10, 7: 10, 10: 10, 28: 5, 31: 5}

FLAGGED = {
    "a metre above +10%": (weeks_of(20, 22.002), [note(1.1001, 1)]),
    "exactly +30% is still a note": (weeks_of(20, 26), [note(1.3, 1)]),
    "above +30%": (weeks_of(20, 26.002), [watch(1.3001, 1)]),
    "three times as much is never above watch": (weeks_of(20, 60), [watch(3.0, 1)]),
    "the week before has exactly 5 km": (weeks_of(5, 10), [watch(2.0, 1)]),
    "the week before is exactly half the median": (weeks_of(20, 20, 20, 20, 10, 20), [watch(2.0, 5)]),
    "the third week, after a cut-off first": ({1: 10, 7: 10, 10: 10, 14: 15, 17: 15}, [watch(1.5, 2)]),
    "each week has one run without a distance": (
        {0: 10, 3: 10, 4: None, 7: 20, 10: 10, 11: None},
        [Flag("watch", "week-jump-watch", 1.5, 13, runs=(7, 10, 11))],
    ),
    "13 days off are no break": ({0: 10, 3: 10, 7: 10, 10: 10, 24: 10, 28: 10, 31: 10}, [watch(2.0, 4)]),
    "the second full week after a break": (BACK_ON_THURSDAY | {28: 10, 31: 10, 35: 15, 38: 15}, [watch(1.5, 5)]),
    "back on a Monday: that week is full": (BACK_ON_MONDAY | {35: 10, 38: 10}, [watch(2.0, 5)]),
}
SILENT = {
    "exactly +10%": (weeks_of(20, 22), ""),
    "less than before": (weeks_of(20, 15), ""),
    "a first week": (weeks_of(20), "first week"),
    "the week before was cut off": ({1: 10, 7: 10, 10: 10}, "few weeks"),
    "the week before has 4.998 km": (weeks_of(4.998, 10), "low week before"),
    "the week before is under half the median of 4": (weeks_of(20, 20, 20, 20, 9.998, 20), "low week before"),
    "a rest week in a short log": (weeks_of(20, 9.998, 20), "low week before"),
    "no run in the week before": (weeks_of(20, 0, 20), "low week before"),
    "a run of the week before has no distance": ({0: 10, 3: 10, 7: 10, 10: None, 14: 10, 17: 10}, "distance missing"),
    "the week of the return": (BACK_ON_THURSDAY, "after a gap"),
    "the first full week after a break": (BACK_ON_THURSDAY | {28: 20, 31: 20}, "after a gap"),
    "back on a Monday, that week": (BACK_ON_MONDAY, "after a gap"),
}


def _after(km) -> int:
    """The Monday after the log."""
    return 7 * (int(max(km)) // 7 + 1)


@pytest.mark.parametrize(("km", "expected"), FLAGGED.values(), ids=FLAGGED)
def test_a_week_too_long_is_flagged(km, expected):
    """The 10% convention is a note, 30% a watch; a week alone is never more."""
    assert same(flags_of(review_on(_after(km), km), "week-jump"), expected)


@pytest.mark.parametrize(("km", "reason"), SILENT.values(), ids=SILENT)
def test_a_week_without_a_fair_comparison_is_not(km, reason):
    """Weekly rules alarm too often; they are silent wherever the week before is no measure, and say why."""
    found = review_on(_after(km), km)

    assert flags_of(found, "week-jump") == []
    assert found.weeks.change_reason.iloc[-2] == reason
    assert np.isnan(found.weeks.change_pct.iloc[-2]) == (reason != "")


@pytest.mark.parametrize(
    ("today", "reason", "complete", "flags"),
    [(12, "unfinished", False, 0), (13, "", False, 0), (14, "", True, 1)],
)
def test_an_unfinished_week_is_never_flagged(today, reason, complete, flags):
    """On Sunday the change is shown, on Monday it is judged."""
    found = review_on(today, weeks_of(20, 40))
    week = found.weeks.iloc[1]

    assert (week.change_reason, week.complete) == (reason, complete)
    assert len(flags_of(found, "week-jump")) == flags
    assert week.change_pct == 100 if reason == "" else np.isnan(week.change_pct)


def test_twenty_percent_is_twenty_percent():
    """10 a day for 7 days, then 12 a day: the published example of the weekly change."""
    found = review_on(14, dict.fromkeys(range(7), 10.0) | dict.fromkeys(range(7, 14), 12.0))

    assert found.weeks.change_pct.iloc[1] == pytest.approx(20.0, rel=1e-14)
    assert found.weeks.change_km.iloc[1] == 14


def test_after_a_week_of_nothing_kilometres_stand_for_the_percentage():
    """Something over nothing has no ratio; nothing over nothing is not even a change."""
    weeks = review_on(35, weeks_of(20, 0, 0, 20)).weeks

    assert weeks.change_reason.iloc[1:4].tolist() == ["", "no running", "after a gap"]
    assert weeks.change_pct.iloc[1] == -100
    assert np.isnan(weeks.change_pct.iloc[2:4]).all()
    assert weeks.change_km.iloc[1:4].tolist() == [-20, 0, 20]
