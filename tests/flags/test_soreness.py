"""Soreness: rising, high, and not settled by the next morning."""

from __future__ import annotations

import pytest

from tests.flags.logs import STEADY, Flag, flags_of, rated, review_on, same, stretch

# Rising. Day 34 is the Sunday of week 4: its mean is of days 28 to 34, its baseline of days 7 to 27.


def rising(rise: float, day: int = 34) -> Flag:
    """Up by 1 or more."""
    return Flag("watch", "soreness-rising", rise, day, "calf")


def clearly(rise: float, day: int = 34) -> Flag:
    """Up by 2 or more."""
    return Flag("caution", "soreness-clearly-rising", rise, day, "calf")


def two_weeks(mean: float, day: int = 41) -> Flag:
    """Up for two weeks, with this mean."""
    return Flag("ease-off", "soreness-two-weeks", mean, day, "calf")


def after_three_weeks_of(baseline: float, now: float) -> dict[int, float]:
    """Three weeks of one rating, then a week of another."""
    return stretch(7, 27, baseline) | stretch(28, 34, now)


RISING = {
    "exactly 1.0": (34, after_three_weeks_of(1, 2), [rising(1.0)]),
    "exactly 1.0 with the rounding of tenths": (34, after_three_weeks_of(0.3, 1.3), [rising(1.0)]),
    "just under 2.0": (34, after_three_weeks_of(1, 2.9), [rising(1.9)]),
    "exactly 2.0": (34, after_three_weeks_of(1, 3), [clearly(2.0)]),
    "4 rated days of 7": (34, stretch(7, 27, 1) | stretch(31, 34, 2), [rising(1.0)]),
    "10 rated days of 21": (34, stretch(18, 27, 1) | stretch(28, 34, 2), [rising(1.0)]),
    "unrated days are not 0": (34, stretch(8, 27, 4, every=2) | stretch(28, 34, 5, every=2), [rising(1.0)]),
    "two weeks running, 3.0": (41, stretch(0, 27, 0) | stretch(28, 41, 3), [clearly(3.0), two_weeks(3.0)]),
    "two weeks running, 2.9": (41, stretch(0, 27, 0) | stretch(28, 41, 2.9), [clearly(2.9), rising(2.9 - 2.9 / 3, 41)]),
    "Sunday and Monday are not two weeks": (
        42,
        stretch(0, 37, 2) | stretch(38, 42, 5),
        [rising(12 / 7, 41), clearly(15 / 7, 42)],
    ),
    "twice, with a quiet week between": (
        48,
        stretch(0, 27, 1) | stretch(28, 34, 4) | stretch(35, 41, 1) | stretch(42, 48, 5),
        [clearly(3.0), clearly(3.0, 48)],
    ),
    "the rest of the week before counts": (36, after_three_weeks_of(1, 4), [clearly(3.0), clearly(3 - 6 / 21, 36)]),
}
NOT_RISING = {
    "just under 1.0": after_three_weeks_of(1, 1.99),
    "falling": after_three_weeks_of(4, 1),
    "high but no higher than ever": after_three_weeks_of(5, 5),
    "3 rated days of 7": stretch(7, 27, 1) | stretch(32, 34, 4),
    "9 rated days of 21": stretch(19, 27, 1) | stretch(28, 34, 4),
    "no rating": {},
}


@pytest.mark.parametrize(("today", "ratings", "expected"), RISING.values(), ids=RISING)
def test_rising_soreness_is_flagged(today, ratings, expected):
    """The rise, its two thresholds, and the second week, with exactly as many ratings as are needed."""
    found = review_on(today, STEADY, [rated(ratings)])

    assert same(flags_of(found, "soreness-rising"), expected)


@pytest.mark.parametrize("ratings", NOT_RISING.values(), ids=NOT_RISING)
def test_soreness_that_does_not_rise_or_is_hardly_rated_is_not(ratings):
    """Too few ratings are no rise, and a high level alone belongs to another rule."""
    found = review_on(34, STEADY, [rated(ratings)])

    assert flags_of(found, "soreness-rising") == []


def test_each_site_is_measured_by_itself():
    """A calf must not raise the baseline of a back."""
    back = rated(after_three_weeks_of(0, 2), site="low back")
    found = review_on(34, STEADY, [rated(after_three_weeks_of(5, 5)), back])

    assert flags_of(found, "soreness-rising") == [Flag("caution", "soreness-clearly-rising", 2.0, 34, "low back")]


def test_several_ratings_of_a_day_count_by_their_mean():
    """Who rates three times a day must not weigh three times."""
    twice = [rated(after_three_weeks_of(1, 1)), rated(after_three_weeks_of(1, 3), moment="morning")]
    found = review_on(34, STEADY, twice)

    assert same(flags_of(found, "soreness-rising"), [rising(1.0)])


# High

HIGH = {
    "just above 5": ({30: 5.5}, [(30, 5.5)]),
    "10": ({30: 10}, [(30, 10)]),
    "the last of a week is the one shown": ({28: 9, 33: 6}, [(33, 6)]),
    "a flag a week": ({27: 7, 28: 6}, [(27, 7), (28, 6)]),
}


@pytest.mark.parametrize(("ratings", "expected"), HIGH.values(), ids=HIGH)
@pytest.mark.parametrize("moment", ["", "during", "after", "morning"])
def test_soreness_above_5_is_flagged(ratings, expected, moment):
    """One such rating, at whatever moment, is enough: it needs no history."""
    found = review_on(34, STEADY, [rated(ratings, moment=moment)])
    wanted = [Flag("ease-off", "soreness-high", rating, day, "calf") for day, rating in expected]

    assert flags_of(found, "soreness-high") == wanted


def test_exactly_5_is_not_high():
    """Up to 5 the pain-monitoring model lets people run."""
    assert flags_of(review_on(34, STEADY, [rated(stretch(0, 34, 5))]), "soreness-high") == []


# Not settled by the next morning

UNSETTLED = {
    "4, and 3 the next morning": ({30: 4}, {31: 3}, [(31, 3)]),
    "just above 2, and still so": ({30: 2.5}, {31: 2.5}, [(31, 2.5)]),
    "exactly 5": ({30: 5}, {31: 2.1}, [(31, 2.1)]),
    "the highest of the day counts": ({30: 3}, {30: 1, 31: 3}, [(31, 3)]),
    "worse the next morning": ({30: 3}, {31: 5}, [(31, 5)]),
    "the morning of the next week": ({34: 4}, {35: 4}, [(35, 4)]),
}
SETTLED = {
    "2 the next morning": ({30: 5}, {31: 2}),
    "2 on the day": ({30: 2}, {31: 3}),
    "the next morning was not rated": ({30: 5}, {32: 5}),
    "the day was not rated": ({}, {30: 4, 31: 4}),
    "the same morning is before the run": ({30: 4}, {30: 4}),
    "above 5 belongs to another rule": ({30: 5.5}, {31: 4}),
}


@pytest.mark.parametrize("moment", ["", "day", "during", "after"])
@pytest.mark.parametrize(("day", "morning", "expected"), UNSETTLED.values(), ids=UNSETTLED)
def test_soreness_that_stays_overnight_is_flagged(day, morning, expected, moment):
    """3 to 5 is acceptable only if the next morning is quiet again."""
    found = review_on(36, STEADY, [rated(day, moment=moment), rated(morning, moment="morning")])
    wanted = [Flag("caution", "soreness-persisting", rating, on, "calf") for on, rating in expected]

    assert flags_of(found, "soreness-persisting") == wanted


@pytest.mark.parametrize(("day", "morning"), SETTLED.values(), ids=SETTLED)
def test_soreness_that_settles_is_not(day, morning):
    """A morning without a rating is not a bad morning."""
    found = review_on(36, STEADY, [rated(day, moment="after"), rated(morning, moment="morning")])

    assert flags_of(found, "soreness-persisting") == []


def test_another_site_in_the_morning_is_not_the_same_soreness():
    """A calf that settled and a knee that woke up are two things."""
    found = review_on(36, STEADY, [rated({30: 4}, moment="after"), rated({31: 4}, site="knee", moment="morning")])

    assert flags_of(found, "soreness-persisting") == []
