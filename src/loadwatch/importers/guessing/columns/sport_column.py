"""Which of several columns tells the sport: a column of types goes before the titles of runs, by its values and by its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.words.hints import PLANNED
from loadwatch.importers.guessing.words.names import folded, words
from loadwatch.importers.guessing.words.other_sports import UNNAMED
from loadwatch.importers.guessing.words.sports import (
    among,
    is_name,
    is_other,
    is_running,
    is_type,
    names_sports,
    tells_sports_apart,
)

MOSTLY = 0.8
LONGEST_NAME = 3
"""Words in the name of a sport; a title has more."""
_SPORT = frozenset(
    words(
        "sport sports sportart sportler discipline disziplin deporte esporte desporto disciplina modalidade idrett idrott dyscyplina"
    )
)
_TYPE = frozenset(
    words(
        "type types kind sort art typ tipo soort slag rodzaj category kategorie categorie categoria kategori kategoria "
        "trainingsart aktivitatsart laufart activiteitssoort"
    )
)
_TITLE = frozenset(
    words("name title titel nom titre nombre titulo nome titolo naam navn namn tittel nazwa tytul bezeichnung")
)
_TYPE_ENDS = ("typ", "type", "types")
_TITLE_ENDS = ("name", "namn", "navn", "naam", "titel", "title")


class SportColumn(NamedTuple):
    """The place of the column that tells the sport, whether that is sure, and those that are titles beside it."""

    place: int
    sure: bool
    titles: frozenset[int]


def sport_column(columns: Sequence[Seen]) -> SportColumn | None:
    """The column of sports, where any may be one: of several, one that tells named sports apart, else by name and values.

    One that is filled in for few rows goes after the others.
    """
    found = [at for at, column in enumerate(columns) if _may_be(column)]
    if not found:
        return None
    full = max(len(columns[at].present) for at in found)
    place = min(found, key=lambda at: (len(columns[at].present) < full / 2, *_rank(columns[at]), at))
    rest = [at for at in found if at != place]
    others = [column for at, column in enumerate(columns) if at != place]
    no_run = True not in among(columns[place].present).values()
    doubt = no_run or _is_open(columns[place]) or any(_disagree(columns[place], other) for other in others)
    return SportColumn(place, not doubt, frozenset(at for at in rest if not _is_listed(columns[at])))


def _may_be(column: Seen) -> bool:
    """Whether a column tells sports, or sorts of run, by its name or by its values alone."""
    scores = column.name.scores
    noted = "notes" in scores and not scores.keys() & {"title", "type"}
    running = any(map(is_running, column.present)) and _is_listed(column)
    by_values = bool(column.present) and not noted and (running or tells_sports_apart(column.present))
    return by_values or ("type" in scores and is_type(column.present))


def _rank(column: Seen) -> tuple[bool, bool, bool, int, float]:
    """What goes first, as the lowest: what was done, what knows a run, names of sports that differ, its own name, few values."""
    planned = not PLANNED.isdisjoint(words(column.title))
    apart = _is_listed(column) and tells_sports_apart(column.present)
    different = {folded(cell) for cell in column.present}
    runs = True in among(column.present).values()
    return planned, not runs, not apart, -_says_type(column), len(different) / max(len(column.present), 1)


def _says_type(column: Seen) -> int:
    """How clearly a name says sport, and not title: `Sport`, `Activity Type`, `Activity`, `Activity Name`."""
    said = frozenset(words(column.title))
    if said & _SPORT:
        return 4
    if said & _TYPE or any(word.endswith(_TYPE_ENDS) for word in said):
        return 3
    if said & _TITLE or any(word.endswith(_TITLE_ENDS) for word in said):
        return 0
    return 2 if "type" in column.name.scores else 1


def _is_listed(column: Seen) -> bool:
    """Whether nearly all of its cells are names of sports or of sorts of run; a longer one, `Gym Cardio`, comes again."""
    said, often = among(column.present), Counter(map(folded, column.present))
    known = sum(
        is_name(cell) or (said[cell] is not None and often[folded(cell)] > 1 and len(words(cell)) <= LONGEST_NAME)
        for cell in column.present
    )
    return known >= MOSTLY * len(column.present)


def _is_open(column: Seen) -> bool:
    """Whether it says `Workout` beside a run and nothing tells whether that is a run too: another sport, a sort of training."""
    names = {folded(cell) for cell in column.present}
    return not names.isdisjoint(UNNAMED) and not names_sports(names) and any(map(is_running, names))


def _disagree(chosen: Seen, other: Seen) -> bool:
    """Whether another column calls a row running that is another sport in the chosen one, or the other way round in names
    of sports alone."""
    pairs = set(zip(chosen.cells, other.cells, strict=True))
    runs = {cell for cell in set(other.present) if is_running(cell)}
    if runs and any(run in runs and is_other(sport) for sport, run in pairs):
        return True
    return _is_listed(chosen) and _is_listed(other) and any(is_running(run) and is_other(sport) for run, sport in pairs)
