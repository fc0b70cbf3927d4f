"""The four screens of the red-flag check hold all warning signs of the library."""

from __future__ import annotations

import pytest

from loadwatch.advice import library, red_flag_signs
from loadwatch.columns import SITES
from loadwatch.ui.check.screens import ABOUT_THE_PAIN, SCREENS, question


def test_every_sign_stands_on_exactly_one_screen() -> None:
    """A sign that is added to the library and not asked would help nobody."""
    asked = [key for screen in SCREENS for key in screen.signs]

    assert len(SCREENS) == 4
    assert sorted(asked) == sorted(library().signs)


def test_the_emergencies_are_asked_first() -> None:
    """Who needs an ambulance must not answer nine other questions before."""
    urgencies = [library().signs[key].urgency for screen in SCREENS for key in screen.signs]

    assert urgencies == sorted(urgencies)  # "emergency" stands before "soon" in the alphabet as well
    assert urgencies[0] == "emergency"


@pytest.mark.parametrize("key", ABOUT_THE_PAIN)
@pytest.mark.parametrize("site", [site for site in SITES if site != "other"])
def test_a_question_about_the_pain_names_the_site(key: str, site: str) -> None:
    """Whoever comes from a sore knee is asked about the knee."""
    asked = question(library().signs[key], site)

    assert f"the pain in your {'Achilles tendon' if site == 'achilles' else site}" in asked
    assert asked.endswith("?")


@pytest.mark.parametrize("site", ["", "other"])
def test_without_a_site_the_question_is_the_librarys(site: str) -> None:
    """The library's words are the ones that were checked."""
    assert [question(sign, site) for sign in red_flag_signs()] == [sign.question for sign in red_flag_signs()]


def test_a_question_about_another_place_keeps_it() -> None:
    """ "The pain in your knee comes from the top of your back" would be nonsense."""
    sign = library().signs["upper-back-pain"]

    assert question(sign, "knee") == sign.question
