"""Where the header of a table stands that no layout knows: its names mean something, and rows of values follow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loadwatch.importers.guessing.columns.looks import is_date
from loadwatch.importers.guessing.words.cells import with_unit
from loadwatch.importers.guessing.words.gaits import is_running, is_walking
from loadwatch.importers.guessing.words.injuries import says_severity
from loadwatch.importers.guessing.words.names import name_of, weekdays_in
from loadwatch.importers.guessing.words.places import place_of, step_of

LINES_TRIED = 30
SHORTEST_DAY = 6
_VALUE = re.compile(r"\d")
_MEASURES = ("distance", "duration", "pace", "rating")


def header_row(rows: Sequence[Sequence[str]]) -> int | None:
    """The place, from 0, of the row that names the columns; None where no row does.

    A header names a day or a week, and a distance, a duration or soreness, and at least one row with values stands below it.
    Of several rows the one with the most known names is taken, and of these the first.
    """
    best, place = 0, None
    for at, _row in enumerate(rows[:LINES_TRIED]):
        score = header_score(rows, at)
        if score > best and any(_has_values(later) for later in rows[at + 1 :]):
            best, place = score, at
    return place


def header_score(rows: Sequence[Sequence[str]], at: int) -> int:
    """How many cells of this row are names of columns; 0 where they name no measure, or neither name a day nor stand above one."""
    names = [cell for cell in rows[at] if cell.strip() and not _is_value(cell)]
    if sum(bool(re.search(r"[^\W\d_]", cell)) for cell in names) < max(2, len(names) / 2):
        return 0
    meanings = [name_of(cell).scores for cell in names]
    places = sum(place_of(cell) is not None for cell in names)
    when = any("date" in found or "week" in found or "week_end" in found for found in meanings)
    when = when or any(len(cell) >= SHORTEST_DAY and is_date(cell) for row in rows[at + 1 : at + 3] for cell in row)
    what = places or any(measure in found for found in meanings for measure in _MEASURES)
    what = what or any(_is_value(cell) and with_unit(cell) for row in rows[at + 1 : at + 3] for cell in row)
    what = what or bool(weekdays_in(names)) or (any(map(is_running, names)) and any(map(is_walking, names)))
    what = what or (any("site" in found for found in meanings) and any(map(says_severity, names)))
    return sum(bool(found) for found in meanings) + places if when and what else 0


def _is_value(cell: str) -> bool:
    """Whether a cell is a day or a distance with its unit, and so the name of no column."""
    return bool((found := with_unit(cell)) and found[1]) or (len(cell) >= SHORTEST_DAY and is_date(cell))


def _has_values(row: Sequence[str]) -> bool:
    """Whether at least two of its cells hold a number, or a word such as `mild`."""
    return sum(bool(_VALUE.search(cell)) or step_of(cell) is not None for cell in row) >= 2
