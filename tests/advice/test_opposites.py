"""Opposites: the table names entries that exist, the careful one stays, and the document lists the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from loadwatch.advice import library
from loadwatch.advice.choosing import choose
from loadwatch.advice.opposites import OPPOSITES, silenced
from tests.advice.made_up import ROOM, flag, situation

DOCUMENT = Path(__file__).parents[2] / "docs" / "advice.md"


def keys(*flags, level: str, profile: dict[str, str] | None = None, **more) -> list[str]:
    """Keys of all advice for these flags."""
    return [advice.key for advice in choose(situation(level, *flags, **more), profile or {}, "km")]


def test_every_name_is_an_entry():
    """A typing error would let the opposites pass."""
    named = {key for pair in OPPOSITES for side in pair for key in side}

    assert named <= library().entries.keys()


def test_nothing_is_on_both_sides_of_a_pair():
    """An entry that silences itself would never be said."""
    assert [pair for pair in OPPOSITES if pair[0] & pair[1]] == []


def test_every_body_site_has_its_week_among_the_opposites_of_no_running():
    """Their keys are put together from the sites."""
    weeks = {entry.key for entry in library().section("sites")}

    assert any("leave-running-out" in careful and weeks <= bold for careful, bold in OPPOSITES)


def test_without_a_careful_one_the_bold_one_speaks():
    """Silencing everything would be no advice."""
    assert silenced(["gradual-step", "strength-sessions", "rate-soreness"]) == set()


KNEE = flag("soreness-rising", "watch", "knee", now=4, before=1)
BACK = flag("soreness-rising", "watch", "low back", now=1.5, before=0.2)


@pytest.mark.parametrize(
    ("flags", "level", "said", "silent"),
    [
        ([KNEE, BACK], "watch", "run-easy", "add-nothing"),
        ([KNEE], "watch", "run-easy", "hold-step"),
        ([flag("coming-back", "note")], "note", "come-back", "gradual-step"),
        ([flag("week-jump", "note", now=46.0, before=40.0), KNEE], "watch", "run-easy", "week-note"),
        ([flag("week-jump", "note", now=46.0, before=40.0), flag("long-run", "watch")], "watch", "long-run-limit",
         "week-note"),
        ([KNEE, flag("soreness-rising", "watch", "calf", now=4, before=1)], "watch", "calf-week", "running-form"),
        ([flag("soreness-rising", "watch", "hip", now=4, before=1),
          flag("soreness-rising", "watch", "neck", now=4, before=1)], "watch", "cross-train-upright", "cross-train-hip"),
        ([flag("soreness-high", "ease-off", "knee", now=7)], "ease-off", "leave-running-out", "knee-week"),
    ],
)  # fmt: skip
def test_the_careful_one_stays(flags, level: str, said: str, silent: str):
    """Each of these was said together before."""
    found = keys(*flags, level=level)

    assert said in found
    assert silent not in found


def test_a_long_run_is_not_repeated_while_a_site_stays_sore():
    """14.2 km once more is no "add no distance"."""
    run, room = flag("long-run", "watch"), {**ROOM, "longest_run_km": 15.6}

    assert "long-run-hold" in keys(run, level="watch", limits_km=room)
    assert "long-run-hold" not in keys(run, level="watch", limits_km=room, soreness={"low back": 4.0})


def test_with_a_back_condition_nobody_is_sent_further():
    """Ask first, then the next step up."""
    assert "gradual-step" in keys(level="clear", limits_km=ROOM)
    assert "gradual-step" not in keys(level="clear", limits_km=ROOM, profile={"back_condition": "herniated disc"})


def test_a_site_above_5_is_not_answered_with_a_pause_for_another_one():
    """The back has risen for two weeks, but the knee at 7 decides when running comes back."""
    back = flag("soreness-rising", "ease-off", "low back", now=4, before=1)
    knee = flag("soreness-high", "ease-off", "knee", now=7)

    assert keys(back, level="ease-off")[0] == "pause-while-rising"
    assert keys(back, knee, level="ease-off")[0] == "leave-running-out"
    assert "pause-while-rising" not in keys(back, knee, level="ease-off")


def test_the_document_lists_the_same_pairs():
    """What is written down for people is what the program does."""
    weeks = {entry.key for entry in library().section("sites")}
    rows = re.findall(r"^\| [^|`]+ \| (`[^|]+) \| (`[^|]+) \|$", DOCUMENT.read_text(encoding="utf-8"), re.M)
    written = [tuple(set(re.findall(r"`([a-z*-]+)`", side)) for side in row) for row in rows]
    data = [tuple(side - weeks | {"*-week"} if weeks <= side else side for side in pair) for pair in OPPOSITES]

    assert written == data
