"""Training that changes between running and walking: which of its columns is the run's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import family
from loadwatch.importers.guessing.words.gaits import in_minutes, is_running, is_walking
from loadwatch.importers.guessing.words.names import COMPOUND, LEFT_OUT, MEASURES, Name
from loadwatch.importers.guessing.words.sports import of_other_sport

_MAY_BE = MEASURES | {"ignored"}
_FAR = frozenset({"distance", "duration"})
_MINUTES = Name({"duration": COMPOUND}, "min", "", weak=True)
"""`Run` beside `Walk` alone: what changes within one training is timed."""


def of_the_run(header: Sequence[str], names: list[Name]) -> list[Name]:
    """The names with the walk's measures left out, where a measure stands beside them that is not called after walking."""
    walks = {at for at, name in enumerate(names) if is_walking(header[at]) and name.scores.keys() <= _MAY_BE}
    runs = {at for at, name in enumerate(names) if is_running(header[at]) and name.scores.keys() <= _MAY_BE}
    rest = [name for at, name in enumerate(names) if at not in walks and _FAR & name.scores.keys()]
    if not walks or not (rest or runs):
        return names
    other_sports = any(of_other_sport(title) for at, title in enumerate(header) if at not in walks)
    bare = {at for at in runs if not names[at].known} if not rest and not other_sports else set()
    changed = dict.fromkeys(walks, LEFT_OUT) | {at: _of_a_run(header[at], names[at]) for at in runs}
    changed |= dict.fromkeys(bare, _MINUTES)
    return [changed.get(at, name) for at, name in enumerate(names)]


def _of_a_run(title: str, name: Name) -> Name:
    """The name of a run's measure: sure, and in minutes where a compound says so, since one may have run for two of them."""
    minutes = "duration" in name.scores and in_minutes(title)
    return replace(name, unit=name.unit or ("min" if minutes else ""), weak=False)


def mark(columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> None:
    """Mark a measure that is called after walking, and one beside the other of a walk, where no sport is told."""
    places = {family(use.use): at for at, use in taken.items()}
    measures = [places[what] for what in _FAR if what in places]
    walked = any(is_walking(column.title) and column.present for column in columns)
    run = any(is_running(columns[at].title) for at in measures)
    for at in measures if walked and not run and "type" not in places else []:
        if is_walking(columns[at].title) or len(measures) == 1:
            taken[at] = replace(taken[at], sure=False)
