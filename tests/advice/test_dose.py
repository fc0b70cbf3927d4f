"""The numbers of a dose, and the phrases made from them."""

from __future__ import annotations

import pytest

from loadwatch.advice import Dose

SETS = Dose((2, 3), (10, 15), (2, 3))


@pytest.mark.parametrize(
    ("dose", "sentence", "title"),
    [
        (SETS, "2 to 3 sets of 10 to 15, 2 to 3 times a week.", "Bridge, 2 sets of 10, twice a week"),
        (Dose((2, 3), (20, 40), (2, 3), count="seconds"), "2 to 3 times 20 to 40 seconds, 2 to 3 times a week.",
         "Bridge, 2 times 20 seconds, twice a week"),
        (Dose((3,), (10, 15), (3, 4), each="side"), "3 sets of 10 to 15 a side, every other day.",
         "Bridge, 3 sets of 10 a side, every other day"),
        (Dose((3,), (30,), (7,), count="seconds", each="side"), "3 times 30 seconds a side, each day.",
         "Bridge, 3 times 30 seconds a side, each day"),
        (Dose((1,), (10,), each="way", beside_run="before"), "10 each way and side, before each run.",
         "Bridge, 10 each way and side, before each run"),
        (Dose((1,), (60,), count="seconds", each="muscle", beside_run="after"), "60 seconds a muscle, after a run.",
         "Bridge, 60 seconds a muscle, after a run"),
    ],
)  # fmt: skip
def test_the_phrases_say_the_numbers(dose: Dose, sentence: str, title: str):
    """One source of truth: nothing else is written down about the dose."""
    assert dose.sentence == sentence
    assert dose.title("Bridge", 60) == title


def test_a_title_that_would_be_too_long_leaves_out_how_often():
    """A card has room for 60 characters; how often stands below as well."""
    assert SETS.title("Back extension on a stability ball", 60) == "Back extension on a stability ball, 2 sets of 10"


@pytest.mark.parametrize(
    ("dose", "rungs"),
    [
        (SETS, ((2, 10), (2, 15), (3, 15))),
        (Dose((3,), (10, 15), (3, 4)), ((3, 10), (3, 15))),
        (Dose((2, 3), (10,), (3, 4)), ((2, 10), (3, 10))),
        (Dose((3,), (30,), (7,)), ((3, 30),)),
    ],
)
def test_first_more_repetitions_then_a_set_more(dose: Dose, rungs: tuple[tuple[int, int], ...]):
    """The order in which a step up is proposed."""
    assert dose.rungs == rungs


@pytest.mark.parametrize(
    ("dose", "said"),
    [
        (Dose((3, 2), (10,), (2,)), "sets is [3, 2]"),
        (Dose((2, 3, 4), (10,), (2,)), "sets is [2, 3, 4]"),
        (Dose((2,), (), (2,)), "reps is []"),
        (Dose((2,), (0, 10), (2,)), "reps is [0, 10]"),
        (Dose((2,), (10,)), "needs either"),
        (Dose((2,), (10,), (2,), beside_run="after"), "needs either"),
        (Dose((2,), (10,), (2, 8)), "a week has 7 days"),
    ],
)
def test_numbers_that_make_no_dose_are_named(dose: Dose, said: str):
    """The reader of the content files refuses them."""
    assert said in dose.fault
