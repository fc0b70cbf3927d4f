"""How far the cells of a sheet reach, before a workbook is opened: the reader makes room for all cells in between.

One cell in the last corner of a sheet would be 17 billion cells, and the end of the whole program.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from xml.parsers import expat

from loadwatch.errors import UnreadableFileError
from loadwatch.importers import archive
from loadwatch.importers.workbooks.kinds import ACCEPTED, AS_CSV, MOST_UNPACKED_BYTES
from loadwatch.importers.workbooks.patience import Patience

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 200_000, 2_000, 5_000_000
_STEP_BYTES, _STEP_RECORDS = 256 * 1024, 100_000
_RELATIONS = ("xl/_rels/workbook.xml.rels", "xl/_rels/workbook.bin.rels")
_LAST_KIND_OF_CELL = 11
"""In a binary sheet a record of kind 0 begins a row, and those of kinds 1 to 11 are its cells."""


class Extent:
    """Rows and columns up to the last cell that holds something."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.rows = self.columns = 0

    def reach(self, row: int, column: int) -> None:
        """A cell, counted from 1. Raises UnreadableFileError where the sheet becomes larger than any table."""
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)
        if self.rows > MOST_ROWS or self.columns > MOST_COLUMNS or self.rows * self.columns > MOST_CELLS:
            seen = f"A sheet has a cell in row {row:,}, column {column:,}."
            accepted = f"sheets of up to {MOST_ROWS:,} rows, {MOST_COLUMNS:,} columns and {MOST_CELLS:,} cells."
            do = "Delete what stands far away from the table, or save the sheet with the runs as CSV UTF-8."
            raise UnreadableFileError(self._file, seen, accepted, do)


def refuse_wide(file: str, zipped: zipfile.ZipFile, patience: Patience) -> None:
    """Raises UnreadableFileError where a sheet reaches too far, or cannot be read."""
    names = zipped.namelist()
    sheets = {name for name in names if name == "content.xml"}
    for name in names:
        if name.lower() in _RELATIONS:
            targets: set[str] = set()
            _look(file, zipped, name, partial(_targets, found=targets, patience=patience))
            sheets.update(part for part in names if _last(part) in targets)
    for name in sheets:
        look = _open_document if name == "content.xml" else _binary if name.lower().endswith(".bin") else _excel
        _look(file, zipped, name, partial(look, extent=Extent(file), patience=patience))


def _look(file: str, zipped: zipfile.ZipFile, name: str, look: Callable[[bytes], None]) -> None:
    """Look through one part of the workbook. Raises UnreadableFileError where it is damaged."""
    data = archive.unpack(file, zipped, zipped.getinfo(name), MOST_UNPACKED_BYTES)
    try:
        look(data)
    except (expat.ExpatError, ValueError, LookupError) as reason:
        seen = f"The workbook is damaged: {name}, {reason}."
        raise UnreadableFileError(file, seen, ACCEPTED, AS_CSV) from reason


def _targets(relations: bytes, found: set[str], patience: Patience) -> None:
    """The parts that a workbook names as its sheets, styles and the rest, each by the last part of its path."""
    _parse(relations, lambda _, attributes: found.add(_last(attributes.get("Target", ""))), patience)


def _last(path: str) -> str:
    return path.lower().rpartition("/")[2]


def _excel(data: bytes, extent: Extent, patience: Patience) -> None:
    row = column = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal row, column
        name = name.rpartition(":")[2]
        if name == "row":
            row, column = int(attributes.get("r", row + 1)), 0
        elif name == "c":
            place = re.fullmatch(r"([A-Z]{1,4})(\d{1,9})", attributes.get("r", ""))
            column = _column(place[1]) if place else column + 1
            extent.reach(int(place[2]) if place else row, column)

    _parse(data, start, patience)


def _column(letters: str) -> int:
    """A is 1, Z 26, AA 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _open_document(data: bytes, extent: Extent, patience: Patience) -> None:
    rows = again = column = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal rows, again, column
        if name == "table:table":
            rows = again = 0
        elif name == "table:table-row":
            rows, column = rows + again, 0
            again = int(attributes.get("table:number-rows-repeated", 1))
        elif name in ("table:table-cell", "table:covered-table-cell"):
            column += int(attributes.get("table:number-columns-repeated", 1))
            if "office:value-type" in attributes or "table:formula" in attributes:
                extent.reach(rows + again, column)
        elif name == "text:p":
            extent.reach(rows + again, column)

    _parse(data, start, patience)


def _parse(data: bytes, start: Callable[[str, dict[str, str]], None], patience: Patience) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = _refuse_document_type
    for at in range(0, len(data), _STEP_BYTES):
        patience.look()
        parser.Parse(data[at : at + _STEP_BYTES], False)
    parser.Parse(b"", True)


def _refuse_document_type(*_: object) -> None:
    raise ValueError("it declares a document type, which can hide a trap")


def _binary(data: bytes, extent: Extent, patience: Patience) -> None:
    row = 0
    for number, (kind, body) in enumerate(_records(data)):
        if not number % _STEP_RECORDS:
            patience.look()
        if kind == 0:
            row = int.from_bytes(body[:4], "little") + 1
        elif kind <= _LAST_KIND_OF_CELL:
            extent.reach(row, int.from_bytes(body[:4], "little") + 1)


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The records of a binary part: kind and length in groups of seven bits, then the record's bytes."""
    at = 0
    while at < len(data):
        kind = data[at]
        at += 1
        if kind & 0x80:
            kind, at = kind & 0x7F | data[at] << 7, at + 1
        length = shift = 0
        more = True
        while more:
            length |= (data[at] & 0x7F) << shift
            more, shift, at = bool(data[at] & 0x80) and shift < 21, shift + 7, at + 1
        yield kind, data[at : at + min(length, 16)]
        at += length
