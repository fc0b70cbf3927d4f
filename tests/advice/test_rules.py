"""Each rule of the content files: a situation that must show the entry, and one that must not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from loadwatch.advice import library
from loadwatch.advice.choosing import choose
from loadwatch.advice.situation import Situation
from tests.advice.made_up import ROOM, TODAY, flag, high, practised, rising, situation

ALL_EQUIPMENT = {"equipment": ["dumbbells or kettlebells", "pulldown machine", "stability ball", "foam roller"]}
NO_ROOM: dict[str, float] = {}
WATCH_RUN = situation("watch", flag("long-run", "watch"))
CAUTION_RUN = situation("caution", flag("long-run", "caution", now=24.0))
NO_ROOM_RUN = replace(WATCH_RUN, limits_km=NO_ROOM)
HELD_RUN = replace(WATCH_RUN, limits_km={**ROOM, "longest_run_km": 15.6})
CLEAR = situation("clear")
UNSETTLED = situation("caution", flag("soreness-persisting", "caution", "calf", now=4, before=4))
TOGETHER = situation("caution", flag("load-and-soreness", "caution", "knee", now=4, before=1))
TOGETHER_NO_WEEK = replace(TOGETHER, usual_week_km=None)
TWO_WEEKS = rising("low back", 4, "ease-off")
PAUSED = replace(rising("low back", 3), practice=practised(("superman", (0, 2, 5), 2, 10)))

SETTLED = replace(high("knee"), ratings={"knee": {TODAY - timedelta(days=ago): 2.0 for ago in (0, 1)}})


def unknown(days: int) -> Situation:
    """An athlete whose load cannot be judged."""
    return situation("unknown", days_of_history=days, load_known=False, limits_km=NO_ROOM)


EXAMPLES: dict[str, tuple[Situation, Situation]] = {
    # load.toml
    "long-run-limit": (CAUTION_RUN, HELD_RUN),
    "long-run-hold": (HELD_RUN, CAUTION_RUN),
    "long-run-usual": (NO_ROOM_RUN, WATCH_RUN),
    "week-hold": (situation("watch", flag("week-jump", "watch")), situation("note", flag("week-jump", "note"))),
    "week-note": (situation("note", flag("week-jump", "note")), situation("watch", flag("week-jump", "watch"))),
    "easier-week": (TOGETHER, TOGETHER_NO_WEEK),
    "easier-days": (TOGETHER_NO_WEEK, TOGETHER),
    "hold-step": (rising("knee", 2), WATCH_RUN),
    "vary-days": (situation("note", flag("monotony", "note")), CLEAR),
    "come-back": (situation("note", flag("coming-back", "note")), CLEAR),
    "bring-history": (unknown(12), unknown(60)),
    "no-reference": (unknown(60), unknown(12)),
    "gradual-step": (CLEAR, WATCH_RUN),
    "rate-soreness": (situation("clear", soreness_known=False), CLEAR),
    # soreness.toml
    "leave-running-out": (high("low back"), rising("low back", 4)),
    "pause-while-rising": (TWO_WEEKS, rising("low back", 4)),
    "first-run-back": (SETTLED, high("knee")),
    "steady-soreness": (situation("clear", soreness={"knee": 4.0}), situation("clear", soreness={"knee": 2.0})),
    "run-easy": (rising("knee", 4), rising("knee", 2)),
    "add-nothing": (rising("knee", 2), rising("knee", 2.1)),
    "short-then-check": (UNSETTLED, rising("calf", 4)),
    "pause-exercise": (PAUSED, replace(PAUSED, soreness={"low back": 2.0})),
    "keep-active-back": (rising("low back", 4), rising("knee", 4)),
    "cross-train-back": (rising("low back", 2.5), rising("low back", 2)),
    "cross-train-leg": (rising("foot", 4), rising("low back", 4)),
    "cross-train-hip": (rising("glute", 4), rising("knee", 4)),
    "cross-train-upright": (rising("neck", 4), rising("knee", 4)),
    # see_somebody.toml and strategies.toml
    "back-condition": (rising("low back", 4), CLEAR),
    "check-warning-signs": (high("knee", 6), rising("knee", 4)),
    "bone-pain": (rising("shin", 3), rising("calf", 3)),
    "running-form": (rising("shin", 4), rising("foot", 4)),
    "strength-sessions": (CLEAR, high("knee")),
    "seek-help": (TWO_WEEKS, rising("low back", 4)),
    # exercises.toml
    "bird-dog": (rising("low back", 4), rising("low back", 5.1)),
    "bridge": (rising("hamstring", 4), rising("hamstring", 5.1)),
    "plank": (rising("low back", 2), rising("low back", 2.1)),
    "side-plank": (rising("hip", 4), rising("knee", 4)),
    "squat": (rising("quadriceps", 4), rising("calf", 4)),
    "step-down": (rising("knee", 5), rising("knee", 5.1)),
    "heel-raise": (rising("achilles", 5), rising("shin", 4)),
    "towel-heel-raise": (rising("foot", 4), rising("ankle", 4)),
    "single-leg-balance": (rising("ankle", 4), rising("foot", 4)),
    "hamstring-walkout": (rising("hamstring", 2), rising("hamstring", 3)),
    "wall-slide": (rising("neck", 4), rising("low back", 4)),
    "lat-pulldown": (rising("upper back", 2), rising("upper back", 3)),
    "leg-swings": (rising("hamstring", 3), rising("calf", 3)),
    "forward-bend": (rising("hamstring", 2), rising("hamstring", 3)),
    "lunge-stretch": (rising("hip", 4), rising("knee", 4)),
    "foam-rolling": (rising("calf", 4), rising("shin", 4)),
    # sites.toml
    **{
        entry.key: (rising(entry.sites[0], 4), rising("knee" if entry.sites[0] != "knee" else "foot", 4))
        for entry in library().section("sites")
    },
}
"""Entry -> a situation that must show it, and one close by that must not."""


def shown(key: str, case: Situation) -> bool:
    """Whether the entry is among all the advice of a situation, with all equipment at hand."""
    profile = {**ALL_EQUIPMENT, "back_condition": "herniated disc" if key == "back-condition" else ""}
    return key in [advice.key for advice in choose(case, profile, "km")]


def test_every_rule_has_its_examples():
    """An entry that can be chosen and is never tried would go wrong unseen."""
    assert EXAMPLES.keys() == {entry.key for entry in library().entries.values() if entry.when}


@pytest.mark.parametrize("key", EXAMPLES)
def test_it_is_shown_where_it_fits(key: str):
    """The rule does its work."""
    assert shown(key, EXAMPLES[key][0])


@pytest.mark.parametrize("key", [key for key in EXAMPLES if key != "back-condition"])
def test_it_is_silent_where_it_does_not(key: str):
    """Better silent than wrong: the neighbour of the rule stays quiet."""
    assert not shown(key, EXAMPLES[key][1])


def test_a_back_condition_is_only_named_where_it_is_known():
    """Nobody is told of a condition they did not report."""
    assert "back-condition" not in [advice.key for advice in choose(rising("low back", 4), {}, "km")]
