"""What was done lately changes what is proposed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loadwatch.advice import Advice, advice_for
from loadwatch.advice.choosing import choose
from loadwatch.advice.situation import Situation
from tests.advice.made_up import done, flag, high, log, practised, ratings, reviewed, rising, situation

NAN = float("nan")
FULL = (0, 2, 5)
"""Three of the last seven days."""
TWO_WEEKS = (0, 2, 5, 7, 9, 12)
QUIET_BACK = situation("clear", soreness={"low back": 1.0})
SORE_BACK = rising("low back", 4)


def told(case: Situation, *rows, **more) -> dict[str, Advice]:
    """All advice after these were done, by key, in order."""
    return {advice.key: advice for advice in choose(replace(case, practice=practised(*rows), **more), {}, "km")}


def to_build(case: Situation, *rows) -> Advice | None:
    """The one thing to build: the first of its slot."""
    return next((advice for advice in told(case, *rows).values() if advice.slot == "build"), None)


def test_what_was_done_often_enough_is_not_the_thing_to_build():
    """Three times bird dog in a week: the next gentlest one, and why not the bird dog."""
    before, now = to_build(SORE_BACK), to_build(SORE_BACK, ("bird-dog", FULL, 2, 10))

    assert before.key == "bird-dog"
    assert now.key == "bridge"
    assert now.because.endswith("Bird dog was done on 3 of the last 7 days, which is enough.")


@pytest.mark.parametrize("days", [(), (0, 2), (0, 2, 7), (7, 9, 11)])
def test_what_was_done_less_often_stays(days: tuple[int, ...]):
    """Two of two to three days leave room for a third, and last week is over."""
    now = to_build(SORE_BACK, ("bird-dog", days, 2, 10))

    assert now.key == "bird-dog"
    assert "enough" not in now.because


def test_what_was_done_often_enough_says_so_at_the_end():
    """Who looks for it finds it, with the reason why it waits."""
    *_, last, sessions = told(SORE_BACK, ("bird-dog", FULL, 2, 10)).values()

    assert (last.key, last.slot, last.title) == ("bird-dog", "more", "Bird dog: enough for now")
    assert sessions.title == "Strength: enough for now"
    assert last.summary == "Bird dog was done on 3 of the last 7 days: that is enough for this week."


def test_any_strength_counts_for_the_sessions():
    """Bridges on Monday, squats on Wednesday, planks on Friday are three sessions, whatever was in them."""
    rows = ("bridge", (0,), 2, 10), ("squat", (2,), 2, 8), ("side-plank", (5,), 2, 15)

    assert to_build(situation("clear")).key == "strength-sessions"
    assert to_build(situation("clear"), *rows) is None
    assert told(situation("clear"), *rows)["strength-sessions"].title == "Strength: enough for now"


def test_stretching_is_no_strength():
    """Rolling every evening leaves the strength to be built."""
    assert to_build(situation("clear"), ("foam-rolling", range(7), 1, 60)).key == "strength-sessions"


def test_the_top_of_a_dose_for_two_weeks_asks_for_the_harder_form():
    """What is easy builds nothing any more."""
    now = to_build(QUIET_BACK, ("bird-dog", TWO_WEEKS, 3, 15))

    assert (now.key, now.title) == ("bird-dog", "Bird dog: the harder form")
    assert now.summary == "Hold for ten seconds, or draw small squares with hand and foot."
    assert now.because == "Kept up for two weeks: 3 sets of 15 a side. Soreness is low: low back 1 of 10."
    assert now.how_to[1] == "Begin again at 2 sets of 10 a side."


def test_of_several_harder_forms_one_is_the_thing_to_build():
    """After a full month three of them would fill the page."""
    case = situation("clear", soreness={"low back": 1.0, "knee": 0.0})
    rows = [("bird-dog", TWO_WEEKS, 3, 15), ("bridge", TWO_WEEKS, 3, 15), ("squat", TWO_WEEKS, 3, 12)]
    slots = [advice.slot for advice in told(case, *rows).values() if "harder form" in advice.title]

    assert slots == ["build", "more", "more"]


@pytest.mark.parametrize(
    ("case", "row"),
    [
        (QUIET_BACK, ("bird-dog", TWO_WEEKS, 3, 14)),
        (QUIET_BACK, ("bird-dog", TWO_WEEKS, NAN, NAN)),
        (QUIET_BACK, ("bird-dog", (0, 2, 5, 7), 3, 15)),
        (situation("clear"), ("bird-dog", TWO_WEEKS, 3, 15)),
        (situation("clear", soreness={"low back": 3.0}), ("bird-dog", TWO_WEEKS, 3, 15)),
        (situation("clear", soreness={"low back": 0.0, "glute": 3.0}), ("bird-dog", TWO_WEEKS, 3, 15)),
        (rising("low back", 2), ("bird-dog", TWO_WEEKS, 3, 15)),
        (situation("watch", flag("long-run", "watch"), soreness={"low back": 1.0}), ("bird-dog", TWO_WEEKS, 3, 15)),
    ],
    ids=["under the top", "not said", "one week", "not rated", "above 2", "other site", "rising", "load flagged"],
)
def test_no_harder_form_unless_all_is_quiet(case: Situation, row):
    """One thing at a time: not while the site is sore or unknown, nor while running grows."""
    assert not [advice for advice in told(case, row).values() if "harder" in advice.title]


def test_a_loading_exercise_waits_while_its_site_is_sore():
    """First of all the thing that may stir it up."""
    first = next(iter(told(SORE_BACK, ("superman", (3,), 2, 10), ("bird-dog", (3,), 2, 10)).values()))

    assert first.key == "pause-exercise"
    assert first.summary == "You did this lately, and it waits until soreness is 2 or less: superman."
    assert first.because == "Low-back soreness is at 4 of 10; this is for 2 or less."


def test_a_rating_just_above_2_does_not_read_as_2():
    """ "At 2 of 10; this is for 2 or less" would be nonsense."""
    first = next(iter(told(rising("low back", 2.4), ("superman", (3,), 2, 10)).values()))

    assert first.because == "Low-back soreness is at 2.4 of 10; this is for 2 or less."


@pytest.mark.parametrize(
    ("case", "row"),
    [
        (SORE_BACK, ("superman", (14,), 2, 10)),
        (SORE_BACK, ("bird-dog", (3,), 2, 10)),
        (QUIET_BACK, ("superman", (3,), 2, 10)),
        (rising("knee", 4), ("superman", (3,), 2, 10)),
    ],
    ids=["long ago", "gentle", "quiet", "not rated"],
)
def test_nothing_waits_without_a_reason(case: Situation, row):
    """Better silent than wrong."""
    assert "pause-exercise" not in told(case, row)


def test_the_check_for_warning_signs_is_not_asked_for_again_within_a_week():
    """Somebody who has just answered four screens is not sent there again."""
    assert "check-warning-signs" in told(high("knee"))
    assert "check-warning-signs" not in told(high("knee"), ("check-warning-signs", (6,), NAN, NAN))
    assert "check-warning-signs" in told(high("knee"), ("check-warning-signs", (7,), NAN, NAN))


@pytest.mark.parametrize(
    ("steps", "asked"),
    [([(40, 5), (5, 7)], False), ([(40, 5), (3, 7), (2, 6)], False), ([(40, 5), (3, 7), (2, 8)], True)],
    ids=["the same", "easing", "worse"],
)
def test_the_check_is_asked_for_again_when_it_got_worse(steps: list[tuple[int, float]], asked: bool):
    """The real review: the check was done two days ago, after three days at 7."""
    checked = done(("check-warning-signs", (2,), NAN, NAN))
    all_told = advice_for(reviewed(log(), ratings("low back", *steps)), "me", done=checked)

    assert ("check-warning-signs" in [advice.key for advice in all_told]) is asked


def test_another_site_above_5_asks_for_the_check_again():
    """The knee was what the check was done for; the back is news."""
    checked = done(("check-warning-signs", (2,), NAN, NAN))
    review = reviewed(log(), ratings("knee", (40, 5), (5, 7)), ratings("low back", (38, 1), (2, 6)))

    assert "check-warning-signs" in [advice.key for advice in advice_for(review, "me", done=checked)]


def test_without_anything_done_the_advice_is_that_of_before():
    """Rows of others and of entries that nobody knows change nothing."""
    review = reviewed(log(), ratings("low back", (40, 1), (7, 4)))
    others = done(("bird-dog", FULL, 2, 10)).assign(athlete="you")
    unknown = done(("of-a-newer-version", FULL, 2, 10))
    plain = advice_for(review, "me")

    assert advice_for(review, "me", done=others) == plain
    assert advice_for(review, "me", done=unknown) == plain
