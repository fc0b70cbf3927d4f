"""A flagged load, and soreness that rises in its week or in the week after."""

from __future__ import annotations

import pytest

from tests.flags.logs import STEADY, Flag, flags_of, rated, review_on, same, stretch, weeks_of

LONG = STEADY | {35: 13.0}
"""A run 30% longer than any before, on the Monday of week 5; then as ever."""
JUMP = weeks_of(*[20] * 8) | {35: 9, 37: 9, 38: 9}
"""Week 5 is up by 35%, by runs no longer than any before."""
NOTED = weeks_of(*[20] * 8) | {37: 5}
"""Week 5 is up by 25%."""


def together(rise: float, day: int, *runs: float, site: str = "calf") -> Flag:
    """The combination, on a day of rising soreness."""
    return Flag("caution", "load-and-soreness", rise, day, site, runs)


def from_day(day: int, rating: float = 3, until: int = 55) -> dict[int, float]:
    """1 until a day, more from then on."""
    return stretch(0, day - 1, 1) | stretch(day, until, rating)


RAISED = {
    "rising in the week of the long run": (41, LONG, from_day(36, until=41), [together(12 / 7, 41, 35)]),
    "rising in the week after": (48, LONG, from_day(42, until=48), [together(2.0, 48, 35)]),
    "rising in both": (48, LONG, from_day(36), [together(12 / 7, 41, 35), together(2 - 12 / 21, 48, 35)]),
    "a weekly jump counts": (48, JUMP, from_day(42, until=48), [together(2.0, 48, 35, 37, 38)]),
    "the long run stands for its week": (48, JUMP | {38: 12}, from_day(42, until=48), [together(2.0, 48, 38)]),
    "the same week before the week before": (48, LONG | {42: 17}, from_day(42, until=48), [together(2.0, 48, 42)]),
}
SILENT = {
    "rising two weeks after": (55, LONG, from_day(49)),
    "rising the week before": (34, LONG, from_day(28, until=34)),
    "a long run and quiet legs": (55, LONG, stretch(0, 55, 1)),
    "rising by less than 1": (48, LONG, from_day(42, rating=1.9)),
    "too few ratings": (48, LONG, stretch(40, 48, 4)),
    "rising without a flagged load": (48, STEADY, from_day(42)),
    "a note is no trigger": (48, NOTED, from_day(42)),
    "the jump of an unfinished week is not judged": (41, JUMP, from_day(36)),
}


@pytest.mark.parametrize(("today", "km", "ratings", "expected"), RAISED.values(), ids=RAISED)
def test_load_and_soreness_together_are_flagged(today, km, ratings, expected):
    """The combination is worth more than either, and names the runs that it blames."""
    found = review_on(today, km, [rated(ratings)])

    assert same(flags_of(found, "load-and-soreness"), expected)


@pytest.mark.parametrize(("today", "km", "ratings"), SILENT.values(), ids=SILENT)
def test_either_alone_or_far_apart_is_not(today, km, ratings):
    """Two weeks later, by a note, or by a week that is not over: no link is claimed."""
    found = review_on(today, km, [rated({day: r for day, r in ratings.items() if day <= today})])

    assert flags_of(found, "load-and-soreness") == []


def test_only_the_site_that_rises_is_named():
    """A calf that was always sore has nothing to do with this week's long run."""
    found = review_on(48, LONG, [rated(stretch(0, 48, 4)), rated(from_day(42, until=48), site="knee")])

    assert same(flags_of(found, "load-and-soreness"), [together(2.0, 48, 35, site="knee")])
