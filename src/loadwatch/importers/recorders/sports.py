"""Whether a recorder's word for a sport means running."""

from __future__ import annotations

import re

from loadwatch.importers.words import KIND_OF_TYPE, NOT_LIKE_A_RUN

OTHER = "other"
UNSAID = "unsaid"
FASTEST_UNSAID_KMH = 22.0
"""Above the fastest marathon ever run (21 km/h): a track without a sport that is faster was ridden or driven."""

STRAVA_NUMBERS = {"9": "run"}
"""Strava's GPX once numbered its types; 9 is the run, 1 the ride, 10 the walk."""

_OTHER_SPORTS = re.compile(
    r"\bother\b|cycl|bik|\brid(e|ing)|veló?|\brad|driv|\bcar\b|moto|walk|hik|swim|schwimm|\brow|sail|kayak|canoe|paddl|surf"
    r"|ski|snow|skat|flight|fly|climb|gym|yoga|strength|fitness|elliptical|golf|tennis|football|soccer|horse"
)


def kind_of(word: str) -> str:
    """One of KINDS for a word known to mean running, OTHER for other sports, UNSAID for none and for unknown words."""
    tidy = " ".join(word.lower().replace("_", " ").split())
    if tidy in KIND_OF_TYPE:
        return KIND_OF_TYPE[tidy]
    return OTHER if _OTHER_SPORTS.search(tidy) or NOT_LIKE_A_RUN.search(tidy) else UNSAID
