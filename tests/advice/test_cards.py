"""The cards: final texts with their numbers, the signs that go with them, and the easier form where it is sore."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from loadwatch.advice.choosing import choose
from tests.advice.made_up import flag, high, rising, situation


def test_a_sign_nobody_knows_counts_as_an_emergency():
    """In doubt the sooner: an older program may meet a newer database."""
    care = situation("seek-care", flag("red-flag", "seek-care"), signs=("seen-in-a-newer-version", "fever"))

    assert choose(care, {}, "km")[0].key == "emergency-now"


def test_the_most_urgent_sign_decides():
    """Fever can wait until tomorrow, lost control of the bladder cannot."""
    care = situation("seek-care", flag("red-flag", "seek-care"), signs=("fever", "lost-control"))
    told = choose(care, {}, "km")[0]

    assert told.key == "emergency-now"
    assert told.summary == "You answered yes to: loss of bladder or bowel control."


@pytest.mark.parametrize(
    ("signs", "how_soon"),
    [
        (("fever",), "today or tomorrow"),
        (("one-spot-bone",), "this week"),
        (("one-spot-bone", "lump"), "in the next days"),
    ],
)
def test_the_soonest_sign_says_how_soon(signs: tuple[str, ...], how_soon: str):
    """A title that gives more time than the sign does would cost a day."""
    told = choose(situation("seek-care", flag("red-flag", "seek-care"), signs=signs), {}, "km")[0]

    assert told.title == f"See a doctor {how_soon}"
    assert told.dose == f"{how_soon.capitalize()}."


@pytest.mark.parametrize(
    ("site", "sign"),
    [("calf", "a vein"), ("achilles", "a sudden bang"), ("ankle", "four steps"), ("quadriceps", "dark urine")],
)
def test_above_5_the_urgent_signs_of_the_site_stay(site: str, sign: str):
    """The card of the site is not shown then: its signs stand with the pause, and with the short run that ends it."""
    made = high(site)
    settled = replace(made, ratings={site: {made.today - timedelta(days=ago): 2.0 for ago in (0, 1)}})

    assert sign in choose(made, {}, "km")[0].body
    assert sign in choose(settled, {}, "km")[0].body
    assert sign in choose(rising(site, 4, "ease-off"), {}, "km")[0].body


def test_where_it_is_sore_the_easier_form_comes_first():
    """On hands and knees only the leg loads the spine least."""
    sore, quiet = (
        next(advice for advice in choose(rising("low back", now), {}, "km") if advice.key == "bird-dog")
        for now in (4, 2)
    )

    assert sore.how_to[0] == "Begin with the easier form: only the leg."
    assert quiet.how_to == sore.how_to[1:]


def test_miles_are_cut_and_never_rounded_up():
    """12.1 km are 7.52 miles; 7.6 would be flagged when run."""
    caution = situation("caution", flag("long-run", "caution", now=24.0))
    told = choose(caution, {}, "mi")[0]

    assert told.title == "Keep the next long run to 7.5 mi"
    assert told.because.startswith("14.9 mi on Sunday was 118% longer than 6.8 mi")
