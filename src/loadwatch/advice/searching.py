"""Finds entries of the library: by words, part, body site, equipment, time and evidence. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from loadwatch.advice.entries import Entry
from loadwatch.advice.library import Library
from loadwatch.evidence import GRADES
from loadwatch.phrases import site_name

SECTIONS = {"exercises": "Exercises", "strategies": "Strategies", "causes": "Causes", "sites": "Body sites"}
"""The sections that are browsed, in the order of the page, by the names it gives them."""

_WORD = re.compile(r"[^\W_]+")


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
    wanted = [_stem(word) for word in _WORD.findall(wish.words.casefold())]
    sections = tuple(SECTIONS) if wanted or not wish.section else (wish.section,)
    found = [
        entry
        for section in sections
        for entry in library.section(section)
        if _fits(entry, wish) and all(_holds(_all_words(entry), word) for word in wanted)
    ]
    return sorted(found, key=lambda entry: (sections.index(entry.section), not _in_title(entry, wanted)))


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
    return any(word.startswith(start) for word in words)


def _stem(word: str) -> str:
    """Without the s of a plural: "supermans" finds "superman", and the other way round."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
