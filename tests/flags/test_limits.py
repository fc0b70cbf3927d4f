"""The room left: the longest run and the week's distance that raise nothing today."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from tests.flags.logs import STEADY, flags_of, rated, review_on, runs, stretch, weeks_of

ELEVEN = dict.fromkeys((week * 7 + day for week in range(6) for day in (0, 2, 5)), 11.0)
AFTER = ELEVEN | {40: 14.2}
"""14.2 km on the Saturday of week 5, after runs of 11.0 km: 29% more."""
CLEARLY_RISING = stretch(0, 34, 1) | stretch(35, 41, 3)


def limits(found):
    """The limits of the one athlete."""
    return found.limits.iloc[0]


def test_the_room_left_after_a_long_run_depends_on_the_level():
    """At watch the long run is the new reference (15.62 km); from caution on it is left out (12.1 km)."""
    watch = limits(review_on(41, AFTER))
    caution = limits(review_on(41, AFTER, [rated(CLEARLY_RISING)]))

    assert (watch.longest_run_km, watch.longest_reference_km, watch.runs_left_out) == (15.62, 14.2, 0)
    assert (caution.longest_run_km, caution.longest_reference_km, caution.runs_left_out) == (12.1, 11.0, 1)


@pytest.mark.parametrize("sore", [{41: 6.0}, {}])
def test_any_level_from_caution_on_leaves_flagged_runs_out(sore):
    """Ease off and seek care are above caution."""
    found = review_on(41, AFTER | {41: 19}, [rated(sore)])

    assert limits(found).longest_run_km == 12.1
    assert limits(found).runs_left_out == 2


def test_nothing_is_left_when_every_run_of_30_days_is_flagged():
    """No reference is unknown, not 0 km."""
    found = review_on(45, {0: 10, 20: 10, 45: 25}, [rated({45: 6})])
    only = review_on(51, {0: 10, 20: 10, 45: 25, 46: 28}, [rated({51: 6})])

    assert limits(found).longest_run_km == 11
    assert np.isnan(limits(only).longest_run_km)
    assert np.isnan(limits(only).longest_reference_km)


@pytest.mark.parametrize(
    ("today", "km", "longest"),
    [
        (29, STEADY, np.nan),
        (30, STEADY, 11.0),
        (60, {0: 10, 30: 10}, 11.0),
        (61, {0: 10, 30: 10}, np.nan),
        (60, {0: 10, 29: 20, 30: 10}, 11.0),
        (40, {0: 10, 40: 10.5}, 11.55),
        (60, {0: 10, 40: None}, np.nan),
        (60, {}, np.nan),
    ],
    ids=[
        "29 days of history",
        "30 days",
        "day 30 before",
        "day 31 before",
        "only the last 30 days",
        "a run of this morning",
        "no distance",
        "no run",
    ],
)
def test_the_longest_run_is_known_where_there_is_a_reference(today, km, longest):
    """Unknown history gives no room, neither 0 nor infinite."""
    found = limits(review_on(today, km, [rated({0: 1})]))

    np.testing.assert_equal(found.longest_run_km, longest)


@pytest.mark.parametrize("metres", [1, 999, 7_333, 10_001, 42_195])
def test_the_limit_is_the_last_whole_metre_that_raises_nothing(metres):
    """Who runs exactly what the app allows must not be flagged; a metre more must be."""
    log = dict.fromkeys((0, 30), metres / 1000)
    most = limits(review_on(31, log)).longest_run_km

    assert flags_of(review_on(31, log | {31: most}), "long-run") == []
    assert len(flags_of(review_on(31, log | {31: most + 0.001}), "long-run")) == 1


@pytest.mark.parametrize("km", [20.0, 33.334, 51.002])
def test_the_week_limit_is_the_last_whole_metre_below_watch(km):
    """30% is where watch begins, 10% the convention: each limit is the last that does not pass it."""
    found = limits(review_on(9, weeks_of(km) | {7: 1.0}))

    assert found.week_reference_km == km
    assert found.week_so_far_km == 1.0
    for most, above in ((found.week_km, "watch"), (found.week_convention_km, "note")):
        levels = [
            flag.level
            for extra in (0, 0.001)
            for flag in flags_of(review_on(14, weeks_of(km) | {7: most + extra}), "week-jump")
        ]
        assert levels[-1] == above
        assert levels[:-1] in ([], ["note"])


@pytest.mark.parametrize(
    ("today", "km"),
    [
        (6, weeks_of(20)),
        (8, {1: 10, 7: 10}),
        (15, weeks_of(20, 0, 20)),
        (15, weeks_of(20, 4.998, 20)),
        (36, weeks_of(20, 20, 20, 20, 9.998, 20)),
        (26, weeks_of(20, 20) | {25: 5}),
        (30, weeks_of(20, 20) | {25: 10, 28: 5}),
        (60, {}),
    ],
    ids=[
        "first week",
        "after a cut-off week",
        "after a week without a run",
        "after under 5 km",
        "after a rest week",
        "week of a return",
        "first full week after a break",
        "no run",
    ],
)
def test_the_week_has_no_limit_where_it_has_no_fair_comparison(today, km):
    """The same weeks that are never flagged have no limit either."""
    found = limits(review_on(today, km, [] if km else [rated({0: 1})]))

    assert found[["week_km", "week_convention_km", "week_reference_km"]].isna().all()


def test_the_week_limit_is_that_of_the_running_week():
    """On Monday the new week begins at 0 km, and last week becomes its measure."""
    log = weeks_of(20, 24)
    sunday, monday = limits(review_on(13, log)), limits(review_on(14, log))

    assert (sunday.week_reference_km, sunday.week_km, sunday.week_so_far_km) == (20, 26, 24)
    assert (monday.week_reference_km, monday.week_km, monday.week_so_far_km) == (24, 31.2, 0)


def test_two_athletes_have_two_limits():
    """Nobody's room stands on somebody else's run."""
    both = review_on(41, pd.concat([runs(AFTER), runs({0: 5, 41: 5}, athlete="Ben")]))

    assert both.limits.longest_run_km.tolist() == [15.62, 5.5]
