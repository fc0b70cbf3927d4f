"""Today's level: what counts now, for how long, and when nothing can be said."""

from __future__ import annotations

import pandas as pd
import pytest

from loadwatch.columns import LEVELS
from tests.flags.logs import STEADY, rated, review_on, runs, signs, stretch, weeks_of

LONG = STEADY | {35: 13.0}
TOO_LONG = STEADY | {35: 14.0}
TWENTIES = weeks_of(*[20] * 12)
"""Two runs of 10 km a week."""


def verdict(found) -> tuple[str, bool]:
    """Level of the one athlete, and whether the load can be judged."""
    row = found.verdicts.iloc[0]
    return row.level, bool(row.load_known)


NOW = {
    "steady": (83, STEADY, [], "clear"),
    "a long run, on its day": (35, LONG, [], "watch"),
    "a long run, 6 days ago": (41, LONG, [], "watch"),
    "a long run, 7 days ago": (42, LONG, [], "clear"),
    "a run much too long": (35, TOO_LONG, [], "caution"),
    "a week up by 35%, on its last day": (41, TWENTIES | {35: 9, 37: 9, 38: 9}, [], "clear"),
    "a week up by 35%, the week after": (42, TWENTIES | {35: 9, 37: 9, 38: 9}, [], "watch"),
    "a week up by 35%, the end of the week after": (48, TWENTIES | {35: 9, 37: 9, 38: 9}, [], "watch"),
    "a week up by 35%, two weeks after": (49, TWENTIES | {35: 9, 37: 9, 38: 9}, [], "clear"),
    "a week up by 25%": (42, TWENTIES | {37: 5}, [], "note"),
    "every day the same": (42, dict.fromkeys(range(84), 5.0), [], "note"),
    "a rating of 6, today": (40, STEADY, [{40: 6}], "ease-off"),
    "a rating of 6, 6 days ago": (46, STEADY, [{40: 6}], "ease-off"),
    "a rating of 6, 7 days ago": (47, STEADY, [{40: 6}], "clear"),
    "rising": (34, STEADY, [stretch(7, 27, 1) | stretch(28, 34, 2)], "watch"),
    "rising last week, no longer now": (
        40,
        STEADY,
        [stretch(7, 27, 1) | stretch(28, 34, 2) | stretch(35, 40, 1)],
        "clear",
    ),
    "rising, then 3 days without ratings": (37, STEADY, [stretch(7, 27, 1) | stretch(28, 34, 3)], "watch"),
    "rising, then ratings ended 9 days ago": (43, STEADY, [stretch(7, 27, 1) | stretch(28, 34, 3)], "watch"),
    "rising, then ratings ended 10 days ago": (44, STEADY, [stretch(7, 27, 1) | stretch(28, 34, 3)], "clear"),
    "clearly rising": (34, STEADY, [stretch(7, 27, 1) | stretch(28, 34, 3)], "caution"),
    "load and soreness, each of them a watch": (48, LONG, [stretch(0, 41, 1) | stretch(42, 48, 2.5)], "caution"),
    "rising for two weeks": (41, STEADY, [stretch(0, 27, 0) | stretch(28, 41, 3)], "ease-off"),
    "one sore site of two": (40, STEADY, [stretch(0, 40, 0), {40: 6}], "ease-off"),
}


@pytest.mark.parametrize(("today", "km", "ratings", "level"), NOW.values(), ids=NOW)
def test_the_verdict_is_about_now(today, km, ratings, level):
    """A flag counts while it should: a week for runs and ratings, the last complete week, the latest known soreness."""
    sites = zip(("calf", "low back"), ratings, strict=False)
    found = review_on(today, km, [rated(daily, site=site) for site, daily in sites])

    assert verdict(found) == (level, True)


UNKNOWN = {
    "29 days of history": (29, STEADY, "unknown"),
    "no run in 30 days": (120, STEADY, "unknown"),
    "a first run after 30 days without one": (120, STEADY | {120: 5}, "note"),
    "one run, today": (0, {0: 5}, "unknown"),
    "no distance in 30 days": (60, {0: 10} | dict.fromkeys(range(31, 60, 3)), "unknown"),
    "soreness only": (60, {}, "unknown"),
    "a flag counts though the rest is unknown": (14, weeks_of(20, 40), "watch"),
}


@pytest.mark.parametrize(("today", "km", "level"), UNKNOWN.values(), ids=UNKNOWN)
def test_unknown_is_a_result(today, km, level):
    """Who began last week is neither in danger nor cleared."""
    found = review_on(today, km, [rated(stretch(0, 5, 1))])

    assert verdict(found) == (level, False)


@pytest.mark.parametrize(("today", "known"), [(29, False), (30, True)])
def test_thirty_days_make_a_history(today, known):
    """The first day on which the 30 days before lie wholly within the log."""
    assert verdict(review_on(today, STEADY)) == (("clear" if known else "unknown"), known)


@pytest.mark.parametrize(("today", "known"), [(76, False), (82, False), (83, True)])
def test_a_run_without_reference_leaves_a_week_unjudged(today, known):
    """A run after a break may have been far too long: nobody can tell, and no later run can make up for it."""
    back = dict.fromkeys((0, 40), 10.0) | {76: 20, 78: 20, 80: 20, 82: 20}
    found = review_on(today, back)

    assert found.runs.band[76] == "no reference"
    assert verdict(found)[1] is known


def test_ratings_are_not_needed_for_a_verdict():
    """A runner who never rates soreness gets an answer on the load, and is told that the rest is unknown."""
    found = review_on(83, STEADY)

    assert verdict(found) == ("clear", True)
    assert not found.verdicts.soreness_known.iloc[0]


@pytest.mark.parametrize(
    ("ratings", "known"),
    [(stretch(7, 34, 1), True), (stretch(19, 34, 1), False), (stretch(0, 24, 1), False)],
    ids=["enough", "9 in the baseline", "too long ago"],
)
def test_soreness_is_known_when_a_rise_can_be_told(ratings, known):
    """Absence of a flag means something only where there are enough ratings."""
    assert review_on(34, STEADY, [rated(ratings)]).verdicts.soreness_known.iloc[0] == known


def test_a_week_keeps_the_level_it_had():
    """The chart of twelve weeks shows what happened in each, whatever is true today."""
    found = review_on(83, LONG | {50: 20}, [rated({58: 7})], signs(64))
    levels = found.weeks.level.astype(str).tolist()

    assert levels[:4] == ["unknown"] * 4
    assert levels[4:] == ["clear", "watch", "clear", "caution", "ease-off", "seek-care", "clear", "clear"]


def test_the_level_is_the_highest_of_the_current_flags():
    """One word stands for all: it must be the worst of them and never something else."""
    found = review_on(35, TOO_LONG, [rated({30: 6}), rated({35: 3}, moment="after")], signs(35))
    current = found.flags[found.flags.current]

    assert found.verdicts.level.iloc[0] == max(current.level, key=LEVELS.index) == "seek-care"
    assert found.verdicts.level.dtype == pd.CategoricalDtype(pd.Index(LEVELS, dtype="str"), ordered=True)


def test_runs_after_today_do_not_exist():
    """Any past day can be reviewed as it was."""
    then, now = review_on(40, runs(LONG)[lambda log: log.index <= 40]), review_on(40, LONG)

    for table in ("weeks", "flags", "verdicts", "limits", "runs", "days"):
        pd.testing.assert_frame_equal(getattr(then, table), getattr(now, table))
