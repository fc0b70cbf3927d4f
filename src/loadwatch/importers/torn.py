"""Damaged tables, record by record: a torn, ragged or badly quoted row costs itself and not the rows behind it.

Garmin does not double the quotes inside a title (`"8km + 10x20"/40" + 2km"`): such a line is told into cells by
quotes that stand beside a delimiter, if that gives exactly as many cells as the header has.
"""

from __future__ import annotations

import csv
import io
import re
from array import array
from collections.abc import Iterator
from typing import Any

import numpy as np

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.arrow import pa
from loadwatch.importers.sheet import Damage, Sheet, Text

UNREADABLE_CHARACTER = "\ufffd"
MOST_DAMAGED_ROWS = 10_000
LONGEST_LINE, LONGEST_LOOSE_LINE = 1_000_000, 10_000
"""Characters of a line that are looked at: a longer one is no row of any export, and could be 99 million cells."""


def read_carefully(file: str, text: Text, missing: tuple[str, ...]) -> Sheet:
    """The records that have as many cells as the header, and the damage of the others."""
    width = len(text.header.names)
    rows = array("q")
    columns = _Columns(width)
    damage: list[Damage] = []
    for row, cells, line in _records(text, width):
        if row <= text.header_at + 1:
            continue
        if cells is None:
            damage.append(_torn(row, line, width, text.delimiter))
            continue
        rows.append(row)
        columns.add(cells)
        if text.damaged:
            damage += [_garbled(row, at, cell) for at, cell in enumerate(cells) if UNREADABLE_CHARACTER in cell]
            if len(damage) > 2 * MOST_DAMAGED_ROWS:
                seen = f"More than {MOST_DAMAGED_ROWS:,} cells hold characters that cannot be read."
                raise UnreadableFileError(file, seen, "text in UTF-8.", "Export it again, or save it as CSV UTF-8.")
    return Sheet(file, text.header, columns.table(), np.array(rows, dtype="int64"), missing, damage)


class _Columns:
    """Cells on their way into columns. As texts of Python they take twenty times their size, so never many at once."""

    _AT_ONCE = 100_000

    def __init__(self, width: int) -> None:
        self._names = [str(position) for position in range(width)]
        self._records: list[list[str]] = []
        self._pieces: list[Any] = []

    def add(self, record: list[str]) -> None:
        """One more record, as wide as the others."""
        self._records.append(record)
        if len(self._records) * len(self._names) >= self._AT_ONCE:
            self._pack()

    def table(self) -> Any:
        """All of them as a table of text."""
        if self._records or not self._pieces:
            self._pack()
        return pa.concat_tables(self._pieces)

    def _pack(self) -> None:
        columns = zip(*self._records, strict=True) if self._records else ([] for _ in self._names)
        packed = {name: pa.array(column, pa.string()) for name, column in zip(self._names, columns, strict=True)}
        self._pieces.append(pa.table(packed))
        self._records = []


class _Lines:
    """The lines of a text with their ends, cut out as they are asked for: a text for each would take many times as much."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._begins = array("q", [0])
        for line in io.StringIO(text, newline=""):
            self._begins.append(self._begins[-1] + len(line))

    def __len__(self) -> int:
        return len(self._begins) - 1

    def __getitem__(self, number: int) -> str:
        begin = self._begins[number]
        return self._text[begin : min(self._begins[number + 1], begin + LONGEST_LINE)]


def _records(text: Text, width: int) -> Iterator[tuple[int, list[str] | None, str]]:
    """Each record's row, its cells (None = not to be told into cells) and its first line.

    A damaged record that runs over several lines is taken for its first line only, so that a quote that is
    never closed costs one row and not the rest of the file. Behind too many of them the rest is one damaged row.
    """
    lines = _Lines(text.utf8.decode("utf-8"))
    start = row = damaged = 0
    while start < len(lines):
        for cells, used in _parsed(lines, start, text.delimiter):
            fitted = None if cells is None else _fitted(cells, width)
            if cells is None and fitted is None:
                fitted = _loosely_quoted(lines[start], width, text.delimiter)
            row, damaged = row + 1, damaged + (fitted is None)
            if damaged > MOST_DAMAGED_ROWS:
                yield row, None, f"this and all further lines, {len(lines) - start} in all"
                return
            yield row, fitted, lines[start]
            if fitted is None and used > 1:
                start += 1
                break
            start += used


def _parsed(lines: _Lines, start: int, delimiter: str) -> Iterator[tuple[list[str] | None, int]]:
    """The records from a line on, each with the number of its lines; ends behind the first that is badly quoted."""
    reader = csv.reader(map(lines.__getitem__, range(start, len(lines))), delimiter=delimiter, strict=True)
    before = 0
    try:
        for cells in reader:
            yield cells, reader.line_num - before
            before = reader.line_num
    except csv.Error:
        yield None, 1


def _fitted(cells: list[str], width: int) -> list[str] | None:
    if len(cells) == width:
        return cells
    if not any(cell.strip() for cell in cells):
        return [""] * width
    return cells[:width] if len(cells) > width and not any(cell.strip() for cell in cells[width:]) else None


def _loosely_quoted(line: str, width: int, delimiter: str) -> list[str] | None:
    """The cells of a line with quotes inside its quoted cells; None unless it has exactly as many as the header."""
    if len(line) > LONGEST_LOOSE_LINE:
        return None
    sign = re.escape(delimiter)
    found = re.findall(rf'(?:^|{sign})(?:"(.*?)"(?={sign}|$)|([^{sign}"]*)(?={sign}|$))', line.rstrip("\r\n"))
    cells = [quoted.replace('""', '"') or plain for quoted, plain in found]
    return cells if len(cells) == width and line.count(delimiter) >= width - 1 else None


def _torn(row: int, line: str, width: int, delimiter: str) -> Damage:
    return Damage(
        row, None, line.strip(), f"{width} cells in a row, separated by {delimiter!r}, with every quote closed",
        "This row has another number of cells than the header, or a quote that is not closed. Mend it in a text editor, or "
        "log this run by hand. The row was not read.",
    )  # fmt: skip


def _garbled(row: int, column: int, cell: str) -> Damage:
    return Damage(
        row, column, cell, "text in UTF-8", "Some characters of this cell are damaged; they are shown as \ufffd."
    )
