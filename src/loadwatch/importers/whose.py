"""Whose a file is, as far as its name or a coach's column says it: `anna_berg.csv`, a sheet called Anna, `Athlete`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loadwatch.importers.guessing.words.names import EXACT, folded, name_of, words
from loadwatch.importers.guessing.words.vocabulary import WEEKDAYS
from loadwatch.importers.header import Header
from loadwatch.importers.layout import Names
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
        "sheet tabelle blad feuil hoja foglio planilha ark arkusz file test winter spring summer autumn fall races base build "
        "peak taper week weeks woche semaine semana settimana vecka uke uge block phase day daily weekly monthly year jahr "
        "morning evening home away track route watch gps book backup download upload document copy old new all main raw data "
        "mine my me actual ist real q y w kw wk t v s"
    )
)
_PLANS = words(
    "plan plans planned planning soll target goal example beispiel template vorlage muster modele plantilla modello"
)
_SUMS = words(
    "summary overview total totals dashboard statistics stats ubersicht zusammenfassung auswertung statistik resume resumen "
    "riepilogo overzicht resumo samenvatting oversikt oversigt sammanfattning podsumowanie"
)
BESIDES = frozenset(_PLANS) | frozenset(_SUMS)
"""Words for a sheet that plans or sums up what other sheets of the workbook hold."""
_OF_PEOPLE = frozenset(
    words("athlete runner client patient participant player athlet sportler laufer coureur atleta corredor")
)
_CODE = re.compile(r"[^\W\d_]{1,3}\d{1,4}")


def athlete_in(name: str) -> str:
    """The athlete that the name of a file, without its ending, or of a sheet says.

    It is without the words and numbers of exports; where it is all of these, or a number is all it has, it stays.
    """
    whole = " ".join(name.replace("_", " ").split())
    if not _OF_PEOPLE.isdisjoint(words(name)):
        return whole[:MOST_SIGNS]
    found = [[part for part in word.split("-") if not _of_exports(part)] for word in re.split(r"[\s_()\[\]]+", name)]
    kept = ["-".join(parts).strip(" .,") for parts in found]
    return (" ".join(filter(None, kept)) or whole)[:MOST_SIGNS]


def athlete_columns(header: Header) -> Names:
    """The columns that are called the athlete. No table that somebody exports of oneself has one: a coach put it there.

    `athlete.id` is a key inside of another, which programs write.
    """
    names = (name for name in header.names if "." not in name)
    return tuple(name for name in names if name_of(name).scores.get("athlete", 0) >= EXACT)


def are_athletes(names: Sequence[str], *, all_of_them: bool = False) -> bool:
    """Whether several tables that hold the same may be called like their athletes, and not like months, years or contents.

    An athlete may have several. all_of_them: whether each must look like an athlete; else every third one.
    """
    whose = {athlete_in(name).casefold() for name in names}
    people = [name for name in whose if _names_a_person(name)]
    return 1 < len(whose) <= MOST_ATHLETES and len(people) >= (len(whose) if all_of_them else len(whose) / 3)


def _names_a_person(name: str) -> bool:
    said = words(name)
    return not _OF_PEOPLE.isdisjoint(said) or not all(map(_of_a_table, said))


def _of_exports(word: str) -> bool:
    letters = word.rstrip("0123456789")
    if letters != word and _CODE.fullmatch(word) and not _is_known(folded(letters)):
        return False  # P01
    return any(map(str.isdigit, word)) or folded(word) in _OF_EXPORTS


def _of_a_table(word: str) -> bool:
    return len(word) == 1 or _of_exports(word) or _is_known(word) or name_of(word).known


def _is_known(word: str) -> bool:
    return word in _OF_EXPORTS or word in _OF_TABLES or word in BESIDES
