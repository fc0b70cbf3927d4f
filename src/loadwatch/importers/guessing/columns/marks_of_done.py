"""Columns that may say which sessions of a plan were run, in words or under names that nobody knows: they are marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import family
from loadwatch.importers.guessing.words.done_marks import NO, fell_out, is_yes, names_marks
from loadwatch.importers.guessing.words.names import folded

LONGEST_MARK = 15
MOST_MARKS = 4
_OF_RUNS = frozenset({"rpe", "avg_hr", "cadence_spm", "pace", "speed"})
"""What no plan holds: its rows were run."""


def mark(columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> None:
    """Mark the columns that may tell sessions that were run from others, where it is not known how."""
    places = {family(use.use): at for at, use in taken.items()}
    if not places.keys() & {"distance", "duration"}:
        return
    plan = not places.keys() & _OF_RUNS
    whole = {"distance", "duration"} <= places.keys()
    for at, column in enumerate(columns):
        use = taken.get(at, ColumnUse(column.title))
        told = use.use in ("ignored", "notes") and any(fell_out(cell) is None for cell in column.present)
        if told or (plan and use.use == "ignored" and (_unknown_marks(column) if not whole else _other_words(column))):
            taken[at] = replace(use, sure=False)


def _unknown_marks(column: Seen) -> bool:
    """Whether a column of an unknown name, or of unknown words, holds marks in some rows, and in others another or none."""
    return _other_words(column) or (not names_marks(column.title) and not column.name.known and _are_marks(column))


def _are_marks(column: Seen) -> bool:
    """Whether all cells say yes or no, or the same short word, and not all rows say it."""
    said = {folded(cell) for cell in column.present}
    plain = bool(said) and (all(is_yes(cell) or cell in NO for cell in said) or (len(said) == 1 and _are_short(said)))
    return plain and len({folded(cell) for cell in column.cells}) > 1


def _other_words(column: Seen) -> bool:
    """Whether a column of done-marks holds few short words of which some are none that is known."""
    said = {folded(cell) for cell in column.present}
    known = all(is_yes(cell) or cell in NO or fell_out(cell) for cell in said)
    return names_marks(column.title) and not known and len(said) <= MOST_MARKS and _are_short(said)


def _are_short(said: set[str]) -> bool:
    return all(len(cell) <= LONGEST_MARK and not looks.between(-1e9, 1e9)(cell) for cell in said)
