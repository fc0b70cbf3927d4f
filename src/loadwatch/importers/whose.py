"""Whose a file is, as far as its name says it: `anna_berg.csv`, `Anna Activities.csv`, a sheet called Anna."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loadwatch.importers.guessing.names import folded, name_of, words
from loadwatch.importers.guessing.vocabulary import WEEKDAYS
from loadwatch.importers.words import MONTHS

MOST_SIGNS = 80
MOST_ATHLETES = 100
_OF_EXPORTS = frozenset(
    words(
        "activities activity activites actividades activiteiten atividades attivita aktivitäten aktiviteter aktywności "
        "workouts workout training trainings log logbook diary export exported data runs run running sessions session "
        "exercise summary copy kopie final soreness pain ratings schmerz schmerzen wellness strava garmin connect polar "
        "flow runkeeper trainingpeaks intervals icu fitbit suunto coros apple health samsung nike mapmyrun loadwatch"
    )
)
_OF_TABLES = frozenset(words(" ".join([*MONTHS, *WEEKDAYS]))) | frozenset(
    words(
        "sheet tabelle blad feuil hoja foglio planilha ark arkusz winter spring summer autumn fall races base build peak taper"
    )
)


def athlete_in(name: str) -> str:
    """The athlete that the name of a file, without its ending, or of a sheet says.

    It is without the words and numbers of exports; where it is all of these, it stays.
    """
    found = [[part for part in word.split("-") if not _of_exports(part)] for word in re.split(r"[\s_()\[\]]+", name)]
    kept = ["-".join(parts).strip(" .,") for parts in found]
    return (" ".join(filter(None, kept)) or " ".join(name.replace("_", " ").split()))[:MOST_SIGNS]


def are_athletes(names: Sequence[str]) -> bool:
    """Whether several tables that hold the same may be called like their athletes, and not like months, years or contents."""
    whose = {athlete_in(name).casefold() for name in names}
    people = [name for name in whose if not all(map(_of_a_table, words(name)))]
    return 1 < len(names) <= MOST_ATHLETES and len(whose) == len(names) and 3 * len(people) >= len(names)


def _of_exports(word: str) -> bool:
    return any(map(str.isdigit, word)) or folded(word) in _OF_EXPORTS


def _of_a_table(word: str) -> bool:
    return _of_exports(word) or word in _OF_TABLES or name_of(word).known
