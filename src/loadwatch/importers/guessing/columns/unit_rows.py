"""A row of units below the names of the columns: `(mi)`, `(min)`."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from loadwatch.importers.arrow import Mask
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.words.names import folded, name_of

FEWEST = 2
_BRACKETS = " ()[]"
_OTHER_UNITS = frozenset(
    {"bpm", "spm", "rpm", "kcal", "cal", "kj", "w", "watt", "watts", "%", "ft", "kg", "lbs", "c", "°c"}
)


def with_units(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """The names with the units that the first row says of them; as they are where it is a row of values."""
    if not rows or not is_unit_row(rows[0]):
        return list(header)
    said = (cell.strip(_BRACKETS) for cell in rows[0])
    return [f"{name} ({unit})" if unit else name for name, unit in zip(header, said, strict=True)]


def is_unit_row(cells: Sequence[str]) -> bool:
    """Whether a row says units and nothing else: at least two."""
    said = [inside for cell in cells if (inside := folded(cell).strip(_BRACKETS))]
    return len(said) >= FEWEST and all(unit in _OTHER_UNITS or name_of(f"x ({unit})").unit for unit in said)


def unit_row(table: Table) -> Mask:
    """The first row, where it says the units of the columns: nothing was run there."""
    found = np.zeros(len(table.sheet.rows), dtype=bool)
    if len(found):
        found[0] = is_unit_row([next(iter(table.written(title)), "") for title in table.sheet.header.names])
    return found
