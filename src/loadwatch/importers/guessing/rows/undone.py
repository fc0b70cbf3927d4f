"""Rows of a plan that were not run: `skipped` in any cell, `no` or nothing in a column of done-marks."""

from __future__ import annotations

import numpy as np

from loadwatch.importers.arrow import Mask
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.model.texts import Texts
from loadwatch.importers.guessing.words.done_marks import NO, UNDONE, fell_out, is_yes, names_marks
from loadwatch.importers.guessing.words.names import folded

_LOOKED_AT = ("ignored", "notes", "type")
_OF_RUNS = ("rpe", "avg_hr", "cadence_spm")
"""What is only known of what was run: it speaks against a mark that is lacking, and against a sentence."""


def undone(table: Table) -> Mask:
    """Rows that say that nothing was run."""
    found = np.zeros(len(table.sheet.rows), dtype=bool)
    weak = found.copy()
    for title in table.sheet.header.names:
        if table.columns.use_of(title) in _LOOKED_AT:
            cells = _raw(table, title)
            marks = names_marks(title)
            no = UNDONE | NO if marks else UNDONE
            found |= cells.where(lambda cell, no=no: folded(cell) in no)  # type: ignore[misc]
            weak |= cells.where(lambda cell: fell_out(cell) is True)
            weak |= _unmarked(cells) if marks else False
    return found | (weak & ~_known_of_run(table))


def _raw(table: Table, title: str) -> Texts:
    """A column's cells with the `x` that elsewhere stands for nothing."""
    return Texts.of(table.sheet.raw(table.sheet.header.names.index(title))).changed(str.strip)


def _unmarked(cells: Texts) -> Mask:
    """The rows without a mark in a column in which all others have one: `x` or nothing."""
    marked = cells.where(is_yes)
    said = cells.where(lambda cell: folded(cell) not in NO)
    return ~cells.where(bool) & bool(marked.any() and (marked == said).all())


def _known_of_run(table: Table) -> Mask:
    """Rows with an effort or a heart rate."""
    found = np.zeros(len(table.sheet.rows), dtype=bool)
    for title in table.titled(*_OF_RUNS):
        found |= table.texts[title].where(bool)
    return found
