"""A duration in two or three columns, hours beside minutes and seconds: told apart from a duration in each, and put together."""

from __future__ import annotations

import numpy as np

from loadwatch.importers.guessing.column_map import ColumnUse
from loadwatch.importers.guessing.seen import Seen
from loadwatch.importers.guessing.table import Table
from loadwatch.importers.guessing.texts import Texts, joined

SIXTY = 60
MOSTLY = 0.6
_USES = {"h": "hours", "min": "duration_min", "s": "seconds"}
"""Unit in a column's name -> its use, where the columns are parts of one duration."""


def settle(columns: list[Seen], taken: dict[int, ColumnUse]) -> None:
    """Give hours and minutes that stand beside each other their uses, to be checked: all whole numbers under sixty."""
    places = {
        column.name.unit: at
        for at, column in reversed(list(enumerate(columns)))
        if at not in taken and "duration" in column.name.scores and column.name.unit in _USES and _is_part(column)
    }
    if "h" in places and "min" in places:
        for unit, at in places.items():
            taken[at] = ColumnUse(columns[at].title, _USES[unit], "name and values", sure=False)


def _is_part(column: Seen) -> bool:
    numbers = [int(cell) for cell in column.present if cell.isdecimal()]
    return bool(numbers) and len(numbers) >= MOSTLY * len(column.present) and max(numbers) < SIXTY


def join(table: Table) -> None:
    """Add the hours and the seconds to the minutes. A row with a part that is no whole number stays to be reported."""
    places = [table.titled(use)[:1] for use in ("hours", "duration_min", "seconds")]
    if not places[1] or not (places[0] or places[2]):
        return
    empty = Texts([""], np.zeros(len(table.sheet.rows), dtype=np.int32))
    table.texts[places[1][0]] = joined([table.texts[place[0]] if place else empty for place in places], _minutes)


def _minutes(hours: str, minutes: str, seconds: str) -> str:
    said = [hours, minutes, seconds]
    if not (hours or seconds):
        return minutes
    if not all(not part or part.isdecimal() for part in said):
        return " + ".join(part or "0" for part in said)
    whole = [int(part or 0) for part in said]
    return f"{whole[0]}:{whole[1]:02d}:{whole[2]:02d}" if max(whole[1:]) < SIXTY else " + ".join(said)
