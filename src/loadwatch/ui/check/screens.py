"""The four screens of the red-flag check: which sign is asked where, and how a question names the sore site."""

from __future__ import annotations

from dataclasses import dataclass

from loadwatch.advice import Sign
from loadwatch.phrases import site_name


@dataclass(frozen=True)
class Screen:
    """A screen: its title, and the keys of its warning signs in the order asked."""

    title: str
    signs: tuple[str, ...]


SCREENS = (
    Screen("Legs, bladder and bowel", ("both-legs", "saddle-numbness", "trouble-peeing", "lost-control")),
    Screen("Chest pain, and accidents", ("chest-pain", "serious-accident")),
    Screen("Fever, weight and lumps", ("fever", "weight-loss", "lump")),
    Screen("How it hurts", ("night-pain", "cough-pain", "upper-back-pain", "one-spot-bone")),
)
"""Every sign of the library stands on one of them. The emergencies come first: a yes to one ends the check."""

ABOUT_THE_PAIN = frozenset({"serious-accident", "fever", "night-pain"})
"""Questions about "the pain", wherever it is. The others name their own place, or mean the back: "cough-pain"."""


def question(sign: Sign, site: str) -> str:
    """The question, about the pain in that site where one is known ("" = not known)."""
    if sign.key not in ABOUT_THE_PAIN or site in ("", "other"):
        return sign.question
    return sign.question.replace("the pain", f"the pain in your {site_name(site)}")
