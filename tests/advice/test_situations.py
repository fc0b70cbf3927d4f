"""The situations of docs/advice.md: the real review of a made-up log, and what is said first."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from loadwatch.advice import advice_for
from tests.advice.made_up import TODAY, log, reviewed
from tests.advice.runners import SITUATIONS

DOCUMENT = Path(__file__).parents[2] / "docs" / "advice.md"
ROWS = {
    int(number): key
    for number, key in re.findall(r"^\| (\d+) \|.*\| `([a-z-]+)` \|$", DOCUMENT.read_text(encoding="utf-8"), re.M)
}


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
    assert keys(8)[:3] == ["leave-running-out", "check-warning-signs", "cross-train-back"]


@pytest.mark.parametrize("number", [8, 9, 13, 22, 31, 35])
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


@pytest.mark.parametrize("number", [29, 30])
def test_steady_soreness_gets_no_step_up(number: int):
    """A back at 5 for weeks is not flagged, and is no ground to build on."""
    told = SITUATIONS[number]()

    assert "seek-help" in [advice.key for advice in told]
    assert not [advice.title for advice in told if advice.title.startswith(("Next step", "Carry on"))]


def test_steady_soreness_is_named_in_the_reason():
    """ "Nothing was flagged" alone would read as "nothing is wrong"."""
    because = {advice.key: advice.because for advice in SITUATIONS[29]()}

    assert because["steady-soreness"] == "Low-back soreness is at 5 of 10, and it was above 2 in the weeks before, too."
    assert because["strength-sessions"] == "Nothing was flagged, but the low back is at 5 of 10."


def test_two_sore_sites_get_no_strength_and_keep_their_urgent_signs():
    """Above 5 no card of a site is shown: when each should be seen stands with the pause."""
    first, *_ = told = SITUATIONS[31]()

    assert [advice.key for advice in told[:2]] == ["leave-running-out", "check-warning-signs"]
    assert not [advice.key for advice in told if advice.kind == "strength" or advice.slot == "build"]
    assert "a doctor with any warning sign" in first.body
    assert "swells, locks or gives way" in first.body


def test_an_easier_week_is_a_fifth_under_the_usual_one_not_under_the_jump():
    """80% of 46 km would be more than the 35 km that the runner is used to."""
    easier = SITUATIONS[32]()[1]

    assert easier.title == "Make this week an easier one: at most 28.0 km"


@pytest.mark.parametrize("number", [14, 15, 33])
def test_with_a_condition_nobody_is_told_how_to_come_back(number: int):
    """That is what the talk is for."""
    assert not {"come-back", "no-reference"} & set(keys(number))


def test_a_gym_at_hand_is_used():
    """With nothing rated there is nothing that speaks against a lat pulldown."""
    assert "lat-pulldown" in keys(34)


def test_one_short_run_is_tried_after_two_quiet_mornings():
    """Nobody is told to wait for what has come true; everything else still waits."""
    told = SITUATIONS[35]()

    assert not {"leave-running-out", "pause-while-rising"} & {advice.key for advice in told}
    assert not [advice.key for advice in told if advice.kind == "strength"]


def test_without_a_run_nobody_is_told_how_to_run():
    """Soreness alone is rated by people who do not run."""
    assert not {"easier-days", "easier-week", "run-easy", "steady-soreness", "short-then-check"} & set(keys(36))


def test_a_beginner_hears_of_the_single_run():
    """Nothing can be worked out before 30 days are known; the run of 10 km after 4 still has to be said."""
    first = SITUATIONS[37]()[0]

    assert "Keep each run near the length of the week before last." in first.how_to
    assert "hold-step" not in keys(37)


def test_nobody_known_is_asked_for_a_history():
    """An empty database, or a name with a typing error, still gets an answer."""
    assert advice_for(reviewed(log()), "somebody else")[0].key == "bring-history"


def test_today_is_the_day_of_the_review():
    """The logs above end on the day they are reviewed for."""
    assert reviewed(log()).today == TODAY
