"""The situations of docs/advice.md: the real review of a made-up log, and what is said first."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from loadwatch.advice import Advice, advice_for
from tests.advice.made_up import TODAY, done, log, ratings, reviewed, sign

DOCUMENT = Path(__file__).parents[2] / "docs" / "advice.md"
ROWS = {
    int(number): key
    for number, key in re.findall(r"^\| (\d+) \|.*\| `([a-z-]+)` \|$", DOCUMENT.read_text(encoding="utf-8"), re.M)
}
DISC = {"back_condition": "herniated disc"}
TOP = done(("bird-dog", range(0, 30, 3), 3, 15))
THREE_DAYS = done(("bridge", (0,), 2, 10), ("squat", (2,), 2, 8), ("side-plank", (5,), 2, 15))
LONG_RUN = {1: 7.0, 3: 9.0, 5: 8.0, 6: 14.2}


def told(
    runs: pd.DataFrame,
    *soreness: pd.DataFrame,
    sign_key: str = "",
    profile: dict[str, str] | None = None,
    ticked: pd.DataFrame | None = None,
) -> list[Advice]:
    """All advice for the runner of a made-up log."""
    red_flags = sign(sign_key) if sign_key else None
    return advice_for(reviewed(runs, *soreness, red_flags=red_flags), "me", profile, done=ticked)


def back_after_six_weeks() -> pd.DataFrame:
    """Twelve usual weeks, six weeks without a run, and short runs since last Thursday."""
    runs = log(weeks=18)
    gap = runs["started_at"].between(pd.Timestamp("2026-10-01"), pd.Timestamp("2026-11-12"))
    runs = runs[~gap].copy()
    runs.loc[runs["started_at"] > "2026-11-12", "distance_km"] = 4.0
    return runs


SITUATIONS: dict[int, Callable[[], list[Advice]]] = {
    1: lambda: told(log(last=LONG_RUN)),
    2: lambda: told(log(last=LONG_RUN), ratings("low back", (40, 1), (6, 4))),
    3: lambda: told(log(last={1: 7.0, 3: 9.0, 5: 8.0, 6: 24.0})),
    4: lambda: told(log(last={0: 6.0, 1: 8.0, 2: 6.0, 3: 9.0, 5: 8.0, 6: 10.0})),
    5: lambda: told(log(last={1: 8.0, 3: 10.0, 5: 11.0, 6: 11.0})),
    6: lambda: told(log(), ratings("low back", (40, 0), (7, 1.5))),
    7: lambda: told(log(), ratings("low back", (40, 1), (7, 4))),
    8: lambda: told(log(), ratings("low back", (40, 5), (3, 7))),
    9: lambda: told(log(), ratings("low back", (30, 1), (7, 3), (7, 5))),
    10: lambda: told(log(), ratings("knee", (40, 1), (7, 4))),
    11: lambda: told(log(), ratings("shin", (40, 0), (7, 4))),
    12: lambda: told(log(), ratings("achilles", (40, 4)), ratings("achilles", (40, 4), moment="morning")),
    13: lambda: told(log(), ratings("low back", (40, 1), (7, 4)), ratings("knee", (40, 5), (2, 7))),
    14: lambda: told(log(last=LONG_RUN), profile=DISC),
    15: lambda: told(log(), profile=DISC),
    16: lambda: told(log(last=LONG_RUN), ratings("low back", (40, 1), (6, 4)), sign_key="both-legs"),
    17: lambda: told(log(), ratings("low back", (40, 2)), sign_key="night-pain"),
    18: lambda: told(back_after_six_weeks()),
    19: lambda: told(log()[lambda runs: runs["started_at"] > "2026-11-09"]),
    20: lambda: told(log(usual=dict.fromkeys(range(7), 8.0))),
    21: lambda: told(log()),
    22: lambda: told(log(), ratings("neck", (40, 5), (3, 7))),
    23: lambda: told(log(), ratings("low back", (40, 1), (7, 4)), ticked=done(("superman", (3,), 2, 10))),
    24: lambda: told(log(), ratings("low back", (40, 1)), ticked=TOP),
    25: lambda: told(log(), ticked=THREE_DAYS),
    26: lambda: told(log(), ratings("low back", (40, 1)), ratings("knee", (40, 1), (7, 4)), ticked=TOP),
    27: lambda: told(log(), ratings("low back", (30, 1), (7, 3), (7, 5)), ratings("knee", (40, 5), (2, 7))),
    28: lambda: told(back_after_six_weeks(), ticked=THREE_DAYS),
}
"""Number in the document -> what the app says."""


def keys(number: int) -> list[str]:
    """Keys of the advice of a situation, in order."""
    return [advice.key for advice in SITUATIONS[number]()]


def test_the_document_and_the_tests_have_the_same_situations():
    """A situation that is written down and not tried would rot."""
    assert ROWS.keys() == SITUATIONS.keys()
    assert len(ROWS) >= 20


@pytest.mark.parametrize(("number", "key"), ROWS.items())
def test_what_is_said_first(number: int, key: str):
    """The first card is what somebody with experience would say first."""
    assert keys(number)[0] == key


def test_the_limit_is_worked_out():
    """The title holds the number to run to: 10% over the longest run without the flagged one."""
    first = SITUATIONS[2]()[0]

    assert first.title == "Keep the next long run to 12.1 km"
    assert first.because == "14.2 km on Sunday was 29% longer than 11.0 km, the longest of the 30 days before."


def test_a_single_long_run_without_soreness_is_held_not_taken_back():
    """At watch the review takes the run as the new reference: the room is 15.6 km, but nobody is sent there."""
    assert SITUATIONS[1]()[0].title == "Go no further than 14.2 km next time"


def test_load_and_soreness_together_end_with_one_thing_to_build():
    """Two things for this week, then the gentlest exercise for the site."""
    assert keys(2)[:3] == ["long-run-limit", "easier-week", "bird-dog"]


def test_the_reason_joins_soreness_and_the_run_before_it():
    """The sentence that people recognise themselves in."""
    easier = SITUATIONS[2]()[1]

    assert easier.because == "Low-back soreness rose by 2.6, to a 7-day mean of 3.6, after 14.2 km on Sunday."


def test_a_huge_run_does_not_raise_the_next_limit():
    """Twice too long is no new normal: the limit still stands on 11 km."""
    assert SITUATIONS[3]()[0].title == "Keep the next long run to 12.1 km"


def test_high_soreness_gets_another_sport_and_the_warning_signs():
    """What to do instead, and the question whether it should be seen."""
    assert keys(8)[:3] == ["leave-running-out", "cross-train-back", "check-warning-signs"]


@pytest.mark.parametrize("number", [8, 9, 13, 22])
def test_easing_off_names_no_distance_to_run(number: int):
    """Room left is no invitation while running should pause."""
    told = SITUATIONS[number]()

    assert not [advice.key for advice in told if advice.kind in ("load", "form")]
    assert not [advice.title for advice in told if re.search(r"\d (km|mi)\b", advice.title)]


@pytest.mark.parametrize(("number", "site"), [(8, "low back"), (9, "low back"), (22, "neck")])
def test_easing_off_leaves_the_site_alone(number: int, site: str):
    """No strength for what should settle."""
    assert not [advice.key for advice in SITUATIONS[number]() if advice.kind == "strength"]


@pytest.mark.parametrize("number", [16, 17])
def test_a_warning_sign_silences_everything_else(number: int):
    """Nobody who should be seen is told how far to run."""
    told = SITUATIONS[number]()

    assert [advice.kind for advice in told] == ["see-somebody"]


def test_the_warning_sign_is_named():
    """Whom to tell what at the door of the hospital."""
    advice = SITUATIONS[16]()[0]

    assert advice.summary == "You answered yes to: numbness, weakness or pain in both legs."
    assert "hours matter" in advice.body


@pytest.mark.parametrize("number", [14, 15])
def test_a_back_condition_gets_no_back_exercise(number: int):
    """That is agreed with the professional who knows the back."""
    assert not [advice.key for advice in SITUATIONS[number]() if advice.kind in ("strength", "mobility")]


def test_a_sore_knee_is_built_with_steps():
    """The third card fits the site."""
    assert keys(10)[2] == "step-down"


def test_a_sore_neck_is_not_sent_to_swim_crawl():
    """Another sport has to fit the site too."""
    swap = next(advice for advice in SITUATIONS[22]() if advice.kind == "cross-training")

    assert swap.key == "cross-train-upright"


@pytest.mark.parametrize("number", [25, 28])
def test_enough_strength_is_not_asked_for_again(number: int):
    """Three days of the last seven are what is proposed."""
    assert not [advice.key for advice in SITUATIONS[number]() if advice.slot == "build"]


def test_no_harder_form_beside_a_sore_knee():
    """One thing at a time: the knee first."""
    assert not [advice.title for advice in SITUATIONS[26]() if "harder" in advice.title]


def test_nobody_known_is_asked_for_a_history():
    """An empty database, or a name with a typing error, still gets an answer."""
    assert advice_for(reviewed(log()), "somebody else")[0].key == "bring-history"


def test_today_is_the_day_of_the_review():
    """The logs above end on the day they are reviewed for."""
    assert reviewed(log()).today == TODAY
