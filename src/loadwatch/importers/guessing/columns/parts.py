"""A duration in two or three columns, such as minutes beside seconds: told apart from a duration in each, and put together."""

from __future__ import annotations

import re

import numpy as np

from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.model.texts import Texts, joined

SIXTY = 60
MOSTLY = 0.6
LONGEST = 1000
"""Minutes of a run are fewer, in a column without hours beside it."""
_PART = re.compile(r"^(\d{1,4})(?:[.,]\d{1,3})?$")
_USES = {"h": "hours", "min": "duration_min", "s": "seconds"}
"""Unit in a column's name -> its use, where the columns are parts of one duration."""


def settle(columns: list[Seen], taken: dict[int, ColumnUse]) -> None:
    """Give the parts of a duration that stand in columns of their own their uses, to be checked: whole numbers, and all but
    the largest part under sixty. Minutes without hours beside them may be more.
    """
    timed = [at for at, column in enumerate(columns) if at not in taken and "duration" in column.name.scores]
    waiting = [at for at in timed if "pace" not in columns[at].name.scores]
    waiting.sort(key=lambda at: (columns[at].name.scores["duration"], -at))  # `min` before `min rounded`
    places = {columns[at].name.unit: at for at in waiting if columns[at].name.unit in _USES}
    parts = [unit for unit in _USES if unit in places and _is_part(columns[places[unit]])]
    if "h" not in parts and "min" in places and _is_part(columns[places["min"]], below=LONGEST):
        named = not any(columns[at].name.weak for at in places.values())
        parts = ["min", "s"] if "s" in parts and named and any(map(int, _whole(columns[places["s"]]))) else []
    if "min" in parts and len(parts) > 1:
        for unit in parts:
            at = places[unit]
            taken[at] = ColumnUse(columns[at].title, _USES[unit], "name and values", sure=False)


def _whole(column: Seen) -> list[str]:
    """The whole numbers of a column; of seconds with fractions their whole part."""
    return [found[1] for cell in column.present if (found := _PART.match(cell))]


def _is_part(column: Seen, below: int = SIXTY) -> bool:
    numbers = list(map(int, _whole(column)))
    return bool(numbers) and len(numbers) >= MOSTLY * len(column.present) and max(numbers) < below


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
    if not all(not part or part.isdecimal() for part in said[:2]) or not _PART.match(seconds or "0"):
        return " + ".join(part or "0" for part in said)
    whole, rest = [int(part or 0) for part in said[:2]], float((seconds or "0").replace(",", "."))
    if rest >= SIXTY or (whole[1] >= SIXTY and hours):
        return " + ".join(part or "0" for part in said)
    hour, minute = divmod(60 * whole[0] + whole[1], 60)
    return f"{hour}:{minute:02d}:{rest:02.0f}" if rest == int(rest) else f"{60 * hour + minute + rest / 60:.6f}"
