"""The cells of a workbook as the text that they have in a CSV: days in ISO, times as h:mm:ss, numbers without noise.

`loadwatch.importers.workbooks.opening` runs this file as a program of its own: a damaged workbook can end the process
that opens it. So it imports nothing of loadwatch.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import python_calamine as calamine

LOCKED, TOO_LARGE = "locked", "too large"

Cell = int | float | str | bool | time | date | datetime | timedelta

_OPEN_DOCUMENT_TIME = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,](\d+))?S")
_EPOCHS = {
    1899: datetime(1899, 12, 30),  # noqa: DTZ001 LibreOffice
    1900: datetime(1899, 12, 31),  # noqa: DTZ001 Excel, for less than 60 days: it counts a 29 February 1900
    1904: datetime(1904, 1, 1),  # noqa: DTZ001 Excel on an old Mac
}
"""Day 0 of a spreadsheet, by the year in which a duration over 24 hours then seems to lie."""
_KINDS = {"ChartSheet": "a chart", "MacroSheet": "a macro", "Vba": "a macro"}
_ALMOST = timedelta(milliseconds=5)
"""A spreadsheet keeps times as parts of a day: a whole second is seldom whole."""


def text_of(cell: Cell) -> str:
    """The cell as text; empty = empty."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, int | float):
        return _number(cell)
    if isinstance(cell, datetime):
        return _moment(cell)
    if isinstance(cell, date):
        epoch = _EPOCHS.get(cell.year)
        return _duration(cell - epoch.date()) if epoch else cell.isoformat()
    if isinstance(cell, timedelta):
        return _duration(cell)
    if isinstance(cell, time):
        return _duration(
            timedelta(hours=cell.hour, minutes=cell.minute, seconds=cell.second, microseconds=cell.microsecond)
        )
    written = _OPEN_DOCUMENT_TIME.fullmatch(cell) if cell.startswith("PT") else None
    return f"{int(written[1])}:{written[2]:>02}:{written[3]:>02}" if written else cell


def _number(value: float) -> str:
    """Up to 15 digits, as a spreadsheet shows them: the 16th and 17th are noise of the arithmetic."""
    shown = f"{value:.15g}"
    # 10.125 may be ten thousand beside a `5,02` that somebody typed as text; 10.1250 cannot.
    return f"{shown}0" if re.fullmatch(r"-?\d{1,3}\.\d{3}", shown) else shown


def _moment(value: datetime) -> str:
    epoch = _EPOCHS.get(value.year)
    if epoch is not None:
        return _duration(value - epoch)  # 29:57:00 in a cell that shows the time of day only
    seconds = value.replace(microsecond=0)
    if value - seconds > timedelta(seconds=1) - _ALMOST:
        seconds += timedelta(seconds=1)
    return seconds.isoformat(sep=" ")


def _duration(value: timedelta) -> str:
    """h:mm:ss, with tenths and less where there are any."""
    sign = "-" * (value < timedelta(0))
    milliseconds = round(abs(value) / timedelta(milliseconds=1))
    rest = milliseconds % 1000
    if rest <= _ALMOST / timedelta(milliseconds=1) or rest >= 1000 - _ALMOST / timedelta(milliseconds=1):
        milliseconds, rest = round(milliseconds / 1000) * 1000, 0
    minutes, seconds = divmod(milliseconds // 1000, 60)
    part = f".{rest:03}".rstrip("0") if rest else ""
    return f"{sign}{minutes // 60}:{minutes % 60:02}:{seconds:02}{part}"


class TooLargeError(Exception):
    """The texts of a workbook are too long together."""


@dataclass
class Room:
    """How many cells a sheet may have, and how many signs of text are left for all: one text can stand in many cells."""

    cells: int
    signs: int

    def take(self, row: list[str]) -> list[str]:
        """The same row. Raises TooLargeError where it does not fit any more."""
        self.signs -= sum(map(len, row)) + len(row)
        if self.signs < 0:
            raise TooLargeError
        return row


def _sheet(book: calamine.CalamineWorkbook, number: int, room: Room) -> dict[str, object]:
    """A sheet's name and rows from row 1 on, or why it has none; `end` of one with too many cells."""
    told = book.sheets_metadata[number]
    kind, seen = str(told.typ).rpartition(".")[2], str(told.visible).rpartition(".")[2]
    if kind != "WorkSheet":
        return {"name": told.name, "reason": _KINDS.get(kind, "no table"), "rows": []}
    if seen != "Visible":
        return {"name": told.name, "reason": "hidden", "rows": []}
    sheet = book.get_sheet_by_index(number)
    rows, columns = (0, 0) if sheet.end is None else (sheet.end[0] + 1, sheet.end[1] + 1)
    if rows * columns > room.cells:
        return {"name": told.name, "reason": "", "rows": [], "end": [rows, columns]}
    texts = [room.take([text_of(cell) if cell != "" else "" for cell in row]) for row in _rows(sheet)]
    while texts and not any(text.strip() for text in texts[-1]):
        texts.pop()
    return {"name": told.name, "reason": "" if texts else "empty", "rows": texts}


def _rows(sheet: calamine.CalamineSheet) -> Iterator[list[Cell]]:
    """The sheet's rows from row 1 on, each from column A on."""
    before = 0 if sheet.start is None else sheet.start[1]
    yield from ([""] * before + row for row in sheet.iter_rows())


def _opened(data: bytes, most_sheets: int, room: Room) -> list[dict[str, object]] | str:
    """The sheets, or why none is told: LOCKED, TOO_LARGE."""
    try:
        book = calamine.load_workbook(io.BytesIO(data))
        return [_sheet(book, number, room) for number in range(min(most_sheets, len(book.sheets_metadata)))]
    except calamine.PasswordError:
        return LOCKED
    except TooLargeError:
        return TOO_LARGE


def main(most_bytes: int, most_seconds: int, most_sheets: int, most_cells: int, most_signs: int) -> None:
    """A workbook from standard input -> its sheets to standard output, in JSON."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))
        resource.setrlimit(resource.RLIMIT_CPU, (most_seconds, most_seconds))
    found = _opened(sys.stdin.buffer.read(), most_sheets, Room(most_cells, most_signs))
    sys.stdout.buffer.write(json.dumps(found, ensure_ascii=False).encode("utf-8"))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
