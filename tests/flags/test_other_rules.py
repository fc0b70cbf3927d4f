"""Notes on sameness and on breaks, and the warning signs that override everything."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.flags.logs import STEADY, Flag, flags_of, of_minutes, rated, review_on, runs, same, signs, stretch, weeks_of

# Monotony

WEEK = range(7)
SAME = {
    "every day alike": (dict.fromkeys(WEEK, 30.0), "monotony-same", 30.0),
    "every day alike, one in two parts that do not add up exactly": (
        dict.fromkeys(range(1, 7), 0.3) | {0: 0.1, 0.5: 0.2},
        "monotony-same",
        0.3,
    ),
    "published example, sample deviation": (
        dict(zip(WEEK, [5, 15, 20, 20, 20, 25, 35], strict=True)),
        "monotony",
        2.190890230020664,
    ),
}
VARIED = {
    "exactly 2 by the sample deviation (2.16 by the other)": dict(zip(WEEK, [3, 3, 3, 1, 1, 1, 2], strict=True)),
    "two days off": dict.fromkeys(range(5), 30.0),
    "one run": {3: 60.0},
}


@pytest.mark.parametrize(("minutes", "rule", "value"), SAME.values(), ids=SAME)
def test_a_week_of_sameness_is_noted(minutes, rule, value):
    """A spread of 0 has no ratio, and is said for that very reason."""
    days = tuple(sorted(minutes))
    found = flags_of(review_on(7, of_minutes(minutes)), "monotony")

    assert same(found, [Flag("note", rule, value, 6, runs=days)])


@pytest.mark.parametrize("minutes", VARIED.values(), ids=VARIED)
def test_a_varied_week_is_not(minutes):
    """Rest days count as zeros; the sample deviation decides, as the documentation says."""
    assert flags_of(review_on(7, of_minutes(minutes)), "monotony") == []


def test_a_week_that_is_not_over_or_empty_has_no_monotony():
    """Six equal days are not seven, and seven days without a run are a rest."""
    running = review_on(6, of_minutes(dict.fromkeys(WEEK, 30.0)))
    resting = review_on(14, runs({}), [rated(stretch(0, 13, 1))])

    assert flags_of(running, "monotony") == flags_of(resting, "monotony") == []


# Coming back


@pytest.mark.parametrize(("back", "days_off"), [(25, 14), (26, 15), (40, 29)])
def test_a_break_of_14_days_is_noted_on_the_return(back, days_off):
    """From here on a percentage would be of nothing."""
    found = review_on(back, weeks_of(20, 20) | {back: 5})

    assert flags_of(found, "coming-back") == [Flag("note", "coming-back", days_off, back, runs=(back,))]


def test_13_days_off_or_a_break_that_lasts_are_not():
    """Two rest weeks less a day are none of our business; who does not run needs no note on running again."""
    short, lasting = review_on(60, weeks_of(20, 20) | {24: 5}), review_on(60, weeks_of(20, 20))

    assert flags_of(short, "coming-back") == flags_of(lasting, "coming-back") == []


def test_the_next_athlete_is_not_coming_back_from_another_one():
    """Rows stand end to end: the last run of one and the first of the next are no break."""
    two = pd.concat([runs({0: 5, 1: 5}), runs({30: 5, 31: 5}, athlete="Ben")])

    assert flags_of(review_on(31, two), "coming-back") == []


@pytest.mark.parametrize(("today", "current"), [(25, True), (41, True), (42, False)])
def test_the_note_stays_until_two_full_weeks_are_back(today, current):
    """Back on the Thursday of week 3: weeks 4 and 5 are full, from week 6 on it is over."""
    found = review_on(today, weeks_of(20, 20) | {25: 5})

    assert found.flags[found.flags.code == "coming-back"].current.tolist() == [current]


# Warning signs


@pytest.mark.parametrize(
    ("table", "level"),
    [
        (signs(80), "seek-care"),
        (signs(10), "seek-care"),
        (signs(80, cleared=84), "seek-care"),
        (signs(80, cleared=83), "clear"),
        (signs(80, cleared=80), "clear"),
        (signs(84), "clear"),
    ],
    ids=["now", "long ago, never cleared", "cleared tomorrow", "cleared today", "cleared at once", "reported tomorrow"],
)
def test_a_warning_sign_overrides_all_until_it_is_cleared(table, level):
    """It does not fade with time: only a professional clears it."""
    found = review_on(83, STEADY, red_flags=table)

    assert found.verdicts.level.tolist() == [level]
    assert len(flags_of(found, "red-flag")) == (level == "seek-care")


def test_a_warning_sign_is_above_every_other_flag():
    """Soreness of 9 and a run twice as long must not hide it, nor an athlete without any log."""
    worst = review_on(83, STEADY | {82: 30}, [rated({83: 9})], signs(83))
    alone = review_on(83, runs({}), red_flags=signs(83))

    assert worst.verdicts.level.tolist() == alone.verdicts.level.tolist() == ["seek-care"]
    assert flags_of(alone, "red-flag") == [Flag("seek-care", "red-flag", 1.0, 83)]
