"""A delimited text -> its cells as text, with the row numbers a spreadsheet shows.

Whole files go through pyarrow. Where rows are torn, ragged or badly quoted, the file is read again record by
record with the csv module, which can say which row is damaged and go on behind it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from loadwatch.importers.arrow import NO_TEXT, Cells, Mask, Rows, mask_of, pa, pacsv, pc, some
from loadwatch.importers.layout import Header

UNREADABLE_CHARACTER = "\ufffd"
MOST_DAMAGED_ROWS = 10_000


@dataclass(frozen=True)
class Damage:
    """A row that cannot be told into cells (column None), or a cell with characters that cannot be decoded."""

    row: int
    column: int | None
    seen: str
    accepted: str
    message: str


@dataclass(frozen=True)
class Sheet:
    """The records below the header that have as many cells as it. `rows`: where each stands in the file."""

    file: str
    header: Header
    table: Any
    rows: Rows
    missing: tuple[str, ...] = ("",)
    damage: list[Damage] = field(default_factory=list)
    _known: dict[int, Cells] = field(default_factory=dict, init=False, repr=False, compare=False)

    def raw(self, position: int) -> Cells:
        """A column's cells as they stand."""
        return self.table.column(str(position)).combine_chunks()

    def cells(self, position: int) -> Cells:
        """A column's cells; the file's words for missing are null."""
        if position not in self._known:
            cells = self.raw(position)
            padded = some(pc.starts_with(cells, " ")) or some(pc.ends_with(cells, " ")) or some(pc.utf8_is_space(cells))
            words = pc.utf8_trim_whitespace(cells) if padded else cells
            gone = pc.is_in(words, value_set=pa.array(self.missing, pa.string()))
            self._known[position] = pc.if_else(gone, NO_TEXT, cells) if some(gone) else cells
        return self._known[position]

    def where(self, mask: Mask) -> Sheet:
        """The sheet with only these records."""
        if mask.all():
            return self
        kept = self.table.filter(pa.array(mask))
        return Sheet(self.file, self.header, kept, self.rows[mask], self.missing)

    def blank(self) -> Mask:
        """Records without anything in any cell that was read."""
        blank = np.ones(len(self.rows), dtype=bool)
        for name in self.table.column_names:
            if blank.any():
                trimmed = pc.utf8_trim_whitespace(self.table.column(name))
                blank &= mask_of(pc.fill_null(pc.equal(trimmed, ""), True))
        return blank


@dataclass(frozen=True)
class Text:
    """A decoded file: its bytes as UTF-8, and whether some of it could not be decoded."""

    utf8: bytes
    damaged: bool
    delimiter: str
    header_at: int
    header: Header


def open_sheet(file: str, text: Text, wanted: list[int], missing: tuple[str, ...]) -> Sheet:
    """The file's records. wanted: positions of the columns that will be asked for; others may be left out."""
    if not text.damaged and _quoting_is_sound(text.utf8, text.delimiter):
        sheet = _fast(file, text, wanted, missing)
        if sheet is not None and not (sheet.blank().any() and len(wanted) < len(text.header.names)):
            return sheet
    return _careful(file, text, missing)


def _quoting_is_sound(utf8: bytes, delimiter: str) -> bool:
    """Whether quotes open only at the start of a cell and close only at its end.

    Otherwise a forgotten quote can swallow rows and leave a record of the right width.
    """
    data = np.frombuffer(utf8, dtype=np.uint8)
    quotes = np.flatnonzero(data == ord('"'))
    if len(quotes) % 2:
        return False
    if not len(quotes):
        return True
    opening, closing = quotes[0::2], quotes[1::2]
    edges = [ord(delimiter), ord("\n"), ord("\r")]
    escaped = np.flatnonzero(closing[:-1] + 1 == opening[1:])
    opens = (opening == 0) | np.isin(data[opening - 1], edges)
    closes = (closing == len(data) - 1) | np.isin(data[np.minimum(closing + 1, len(data) - 1)], edges)
    opens[escaped + 1] = True
    closes[escaped] = True
    return bool(opens.all() and closes.all())


def _fast(file: str, text: Text, wanted: list[int], missing: tuple[str, ...]) -> Sheet | None:
    names = [str(position) for position in range(len(text.header.names))]
    try:
        table = pacsv.read_csv(
            pa.BufferReader(text.utf8),
            read_options=pacsv.ReadOptions(column_names=names, block_size=4 << 20),
            parse_options=pacsv.ParseOptions(
                delimiter=text.delimiter, newlines_in_values=b'"' in text.utf8, ignore_empty_lines=False
            ),
            convert_options=pacsv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                include_columns=[str(position) for position in wanted],
                check_utf8=False,
            ),
        )
    except pa.ArrowInvalid:
        return None
    body = table.slice(text.header_at + 1)
    rows = np.arange(len(body), dtype="int64") + text.header_at + 2
    return Sheet(file, text.header, body, rows, missing)


def _careful(file: str, text: Text, missing: tuple[str, ...]) -> Sheet:
    width = len(text.header.names)
    rows: list[int] = []
    columns: list[list[str]] = [[] for _ in range(width)]
    damage: list[Damage] = []
    for row, cells, line in _records(text, width):
        if row <= text.header_at + 1:
            continue
        if cells is None:
            damage.append(_torn(row, line, width, text.delimiter))
            continue
        rows.append(row)
        for column, cell in zip(columns, cells, strict=True):
            column.append(cell)
        if text.damaged:
            damage += [_garbled(row, at, cell) for at, cell in enumerate(cells) if UNREADABLE_CHARACTER in cell]
    table = pa.table({str(at): pa.array(column, pa.string()) for at, column in enumerate(columns)})
    return Sheet(file, text.header, table, np.array(rows, dtype="int64"), missing, damage)


def _records(text: Text, width: int) -> Iterator[tuple[int, list[str] | None, str]]:
    """Each record's row, its cells (None = not to be told into cells) and its first line.

    A damaged record that runs over several lines is taken for its first line only, so that a quote that is
    never closed costs one row and not the rest of the file.
    """
    lines = list(io.StringIO(text.utf8.decode("utf-8"), newline=""))
    start = row = restarts = 0
    while start < len(lines) and restarts < MOST_DAMAGED_ROWS:
        reader = csv.reader(map(lines.__getitem__, range(start, len(lines))), delimiter=text.delimiter, strict=True)
        first = start
        try:
            for cells in reader:
                fitted = _fitted(cells, width)
                if fitted is None and first + reader.line_num > start + 1:
                    break
                row += 1
                yield row, fitted, lines[start]
                start = first + reader.line_num
            else:
                return
        except csv.Error:
            pass
        row, restarts = row + 1, restarts + 1
        yield row, None, lines[start]
        start += 1
    if start < len(lines):
        yield row + 1, None, lines[start]


def _fitted(cells: list[str], width: int) -> list[str] | None:
    if len(cells) == width:
        return cells
    if not any(cell.strip() for cell in cells):
        return [""] * width
    return cells[:width] if len(cells) > width and not any(cell.strip() for cell in cells[width:]) else None


def _torn(row: int, line: str, width: int, delimiter: str) -> Damage:
    return Damage(
        row, None, line.strip(), f"{width} cells in a row, separated by {delimiter!r}, with every quote closed",
        "This row has another number of cells than the header, or a quote that is not closed. Its columns cannot be told apart.",
    )  # fmt: skip


def _garbled(row: int, column: int, cell: str) -> Damage:
    return Damage(
        row, column, cell, "text in UTF-8", "Some characters of this cell are damaged; they are shown as \ufffd."
    )
