"""Why an advice is shown: one sentence with its numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from loadwatch.advice.reasons import REASONS, load_beside, reason
from loadwatch.advice.situation import Situation
from loadwatch.columns import CODES, LEVELS
from tests.advice.made_up import TODAY, flag, situation


def test_every_code_has_its_reason():
    """An advice without a reason cannot be shown."""
    assert REASONS.keys() == set(CODES)


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (flag("long-run", "watch", now=11.1, before=10.0),
         "11.1 km on Sunday was 11% longer than 10.0 km, the longest of the 30 days before."),
        (flag("long-run", "watch", now=11.04, before=10.0),
         "11.0 km on Sunday was 10.4% longer than 10.0 km, the longest of the 30 days before."),
        (flag("week-jump", "note", now=46.0, before=36.0), "The last complete week had 46.0 km after 36.0 km."),
        (flag("soreness-rising", "caution", "low back", now=4.0, before=1.7),
         "Low-back soreness rose by 2.3, to a 7-day mean of 4.0."),
        (flag("soreness-high", "ease-off", "knee", now=7.0),
         "Knee soreness was 7 of 10 on Sunday; above 5 is too much."),
        (flag("soreness-persisting", "caution", "achilles", now=4.0, before=5.0),
         "Achilles-tendon soreness has not settled: 4 of 10 the morning after 5."),
        (flag("soreness-persisting", "caution", "foot", now=float("nan")), "Foot soreness has not settled."),
        (flag("load-and-soreness", "caution", "shin"), "Shin soreness rose within a week of a step up in running."),
        (flag("monotony", "note", value=2.3, rule="monotony"),
         "The days of the last week were much alike: their mean was 2.3 times their spread."),
        (flag("monotony", "note", rule="monotony-same"), "Every day of the last week had the same load."),
        (flag("coming-back", "note", value=42.0), "There were 42 days without a run."),
        (flag("red-flag", "seek-care"), "A warning sign was answered with yes."),
    ],
)  # fmt: skip
def test_a_reason_names_its_numbers(raised, said: str):
    """The sentence carries the arithmetic, and names nobody, so that runner and coach read the same."""
    assert reason(raised, situation(raised.level, raised), "km") == said


LONG = flag("long-run", "caution")
YESTERDAYS = replace(LONG, day=date(2026, 11, 17))
WEEK = flag("week-jump", "watch", now=46.0, before=33.0)
RISING = flag("soreness-rising", "caution", "low back", now=4.0, before=1.7, day=date(2026, 11, 18))


@pytest.mark.parametrize(
    ("loads", "said"),
    [
        ([LONG, WEEK], ", after 14.2 km on Sunday."),
        ([WEEK], ", after a week of 46.0 km that followed 33.0 km."),
        ([flag("week-jump", "note", now=36.0, before=33.0)], "."),
        ([], "."),
        ([YESTERDAYS], "."),
    ],
)
def test_rising_soreness_names_the_load_beside_it(loads, said: str):
    """The long run first, else the week; not a note of 10%, nor a run since which a mean of 7 days can hardly rise."""
    sentence = reason(RISING, situation("caution", RISING, *loads), "km")

    assert sentence == f"Low-back soreness rose by 2.3, to a 7-day mean of 4.0{said}"


def test_the_latest_load_is_the_one_beside_soreness():
    """Two long runs in a week: soreness stands beside the later one."""
    earlier = replace(LONG, day=date(2026, 11, 12))

    assert load_beside([earlier, LONG, WEEK]) is LONG
    assert load_beside([WEEK, earlier]) is earlier


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_has_its_reason(level: str):
    """Advice on the verdict as a whole says why, too."""
    assert reason(None, Situation(today=TODAY, level=level), "km").endswith(".")
