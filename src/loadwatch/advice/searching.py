"""Finds entries of the library: by words, part, body site, equipment, time and evidence. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from loadwatch.advice.entries import Entry, Sign
from loadwatch.advice.library import Library
from loadwatch.evidence import GRADES
from loadwatch.phrases import site_name

SECTIONS = {"exercises": "Exercises", "strategies": "Strategies", "causes": "Causes", "sites": "Body sites"}
"""The sections that are browsed, in the order of the page, by the names it gives them."""

ALSO_CALLED = {
    "lower back": "low back", "lumbar": "low back", "sciatica": "low back", "shin splints": "shin", "runner's knee": "knee",
    "runners knee": "knee", "it band": "knee", "itbs": "knee", "iliotibial": "knee", "piriformis": "glute",
    "buttock": "glute", "plantar fasciitis": "foot", "plantar": "foot", "thigh": "quadriceps", "groin": "hip",
    "stress fracture": "bone", "doms": "sore", "abs": "trunk", "abdominals": "trunk", "warm up": "leg swings",
    "warmup": "leg swings", "massage": "rolling", "yoga": "stretch", "kettlebell row": "renegade row", "numb": "numbness",
}  # fmt: skip
"""What people say -> the words of the library. A name of an injury leads to its body site; it is no finding."""

_WORD = re.compile(r"[^\W_]+%?")
_WHOLE_UP_TO = 2
"""So short a word must be there whole: "it" is not the beginning of "item"."""


@dataclass(frozen=True)
class Wish:
    """What somebody looks for. Empty = anything; words are looked for in all sections, whatever `section` says.

    `equipment`: what is at hand, None = whatever it takes. `minutes`: at most that long. `grade`: supported that well or
    better.
    """

    words: str = ""
    section: str = ""
    site: str = ""
    equipment: Collection[str] | None = None
    minutes: int | None = None
    grade: str = ""


def search(library: Library, wish: Wish) -> list[Entry]:
    """The entries that fit a wish, by section; among those of one section the ones with the words in their title first."""
    wanted = _wanted(wish.words)
    sections = tuple(SECTIONS) if wanted or not wish.section else (wish.section,)
    found = [
        entry
        for section in sections
        for entry in library.section(section)
        if _fits(entry, wish) and all(_holds(_all_words(entry), word) for word in wanted)
    ]
    return sorted(found, key=lambda entry: (sections.index(entry.section), not _in_title(entry, wanted)))


def signs(library: Library, words: str) -> list[Sign]:
    """The warning signs that hold these words: whoever types "bladder" must not be sent to an exercise."""
    wanted = _wanted(words)
    found = library.signs.values() if wanted else ()
    return [
        sign
        for sign in found
        if all(_holds(_WORD.findall(f"{sign.name} {sign.question} {sign.because}".casefold()), word) for word in wanted)
    ]


def _wanted(words: str) -> list[str]:
    said = " ".join(words.casefold().replace("’", "'").split())
    for name in sorted(ALSO_CALLED, key=len, reverse=True):
        said = re.sub(rf"\b{re.escape(name)}\b", ALSO_CALLED[name], said)
    return [_stem(word) for word in _WORD.findall(said)]


def _fits(entry: Entry, wish: Wish) -> bool:
    return (
        (not wish.site or not entry.sites or wish.site in entry.sites)
        and (wish.equipment is None or set(entry.equipment) <= set(wish.equipment))
        and (wish.minutes is None or entry.minutes <= wish.minutes)
        and (not wish.grade or GRADES.index(entry.grade) <= GRADES.index(wish.grade))
    )


def _in_title(entry: Entry, wanted: list[str]) -> bool:
    title = _WORD.findall(entry.title.casefold())
    return all(_holds(title, word) for word in wanted)


def _all_words(entry: Entry) -> list[str]:
    names = (entry.key, entry.kind, entry.section, SECTIONS[entry.section], entry.grade)
    sites = [site_name(site) for site in entry.sites]
    return _WORD.findall(" ".join([*entry.texts, *names, *sites, *entry.equipment]).casefold())


def _holds(words: list[str], start: str) -> bool:
    if len(start) <= _WHOLE_UP_TO:
        return start in words
    return any(word.startswith(start) for word in words)


def _stem(word: str) -> str:
    """Without the s of a plural: "supermans" finds "superman", and the other way round."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
