"""How urgent standing warning signs are."""

from __future__ import annotations

from datetime import date

import pytest

from loadwatch.advice.library import is_emergency
from loadwatch.ui.check.standing import Answer, care

TODAY = date(2026, 3, 20)


@pytest.mark.parametrize(
    ("signs", "emergency"),
    [(["night-pain"], False), (["night-pain", "chest-pain"], True), (["a sign of a later version"], True), ([], False)],
)
def test_the_most_urgent_sign_decides(signs: list[str], emergency: bool) -> None:
    """A sign that nobody knows counts as an emergency: in doubt the sooner."""
    assert is_emergency(signs) is emergency


@pytest.mark.parametrize(("sign", "title"), [("fever", "See a doctor"), ("lost-control", "Call an emergency number")])
def test_the_title_says_whom_to_see(sign: str, title: str) -> None:
    """The banner and the care page say the same."""
    assert care([Answer(1, sign, TODAY, None)]).title.startswith(title)
