"""Why an advice is shown: one sentence with its numbers."""

from __future__ import annotations

import pytest

from loadwatch.advice.reasons import REASONS, reason
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


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_has_its_reason(level: str):
    """Advice on the verdict as a whole says why, too."""
    assert reason(None, Situation(today=TODAY, level=level), "km").endswith(".")
