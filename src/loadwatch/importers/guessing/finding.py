"""The header of a file that no layout knows: under the encoding and the delimiter with which most of its names mean something."""

from __future__ import annotations

from itertools import islice

from loadwatch.importers.guessing.columns.guess import guess
from loadwatch.importers.guessing.columns.looks import is_date
from loadwatch.importers.guessing.header import LINES_TRIED, header_row, header_score
from loadwatch.importers.guessing.model.column_map import titles_of
from loadwatch.importers.header import Header
from loadwatch.importers.sheet import Text
from loadwatch.importers.text import records_on_top, ways_to_read

LINES_BELOW = 20
"""How many lines below the last that may be the header are looked at for values."""


def own_text(data: bytes) -> Text | None:
    """The file as text with the header that can be understood best; None where none can."""
    best, found = (0, False), None
    for body, damaged, delimiter in ways_to_read(data):
        rows = list(islice(records_on_top(body, delimiter), LINES_TRIED + LINES_BELOW))
        at = header_row(rows)
        if at is not None and (header_score(rows, at), not damaged) > best:
            best = header_score(rows, at), not damaged
            found = Text(body, damaged, delimiter, at, Header(tuple(rows[at])))
    return found or _without_header(data)


def _without_header(data: bytes) -> Text | None:
    """A table that begins with its values, a day among them, as text with made-up names; None where it is not one."""
    for body, damaged, delimiter in ways_to_read(data):
        rows = list(islice(records_on_top(body, delimiter), LINES_TRIED))
        width = len(rows[0]) if rows else 0
        if width > 1 and any(map(is_date, rows[0])) and all(len(row) == width for row in rows):
            names = titles_of([""] * width)
            if guess(names, rows):
                return Text(body, damaged, delimiter, -1, Header(names))
    return None
