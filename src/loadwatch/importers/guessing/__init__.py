"""A runner's own table: which column means what, guessed from names and values, confirmed by the user."""

from __future__ import annotations

from loadwatch.importers.guessing.columns.guess import guess
from loadwatch.importers.guessing.columns.memory import Remembered, taken_for_granted
from loadwatch.importers.guessing.header import header_row
from loadwatch.importers.guessing.model.column_map import ColumnMap, ColumnUse, key_of, titles_of
from loadwatch.importers.guessing.model.uses import SCALES, USES

__all__ = [
    "SCALES",
    "USES",
    "ColumnMap",
    "ColumnUse",
    "Remembered",
    "guess",
    "header_row",
    "key_of",
    "taken_for_granted",
    "titles_of",
]
