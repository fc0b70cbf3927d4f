"""A workbook -> the CSV of each sheet that holds a table; the other sheets are named with their reason.

Rows keep their numbers: what stands above the header becomes empty rows, so that a problem names the row that the
spreadsheet shows.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.guessing import header_row
from loadwatch.importers.guessing.columns.listings import THINGS, is_of_gear, listed
from loadwatch.importers.guessing.columns.month_sheets import month_in
from loadwatch.importers.guessing.words.names import folded, words
from loadwatch.importers.guessing.words.sports import OTHERS
from loadwatch.importers.header import Header
from loadwatch.importers.recognise import known
from loadwatch.importers.whose import BESIDES
from loadwatch.importers.workbooks import kinds
from loadwatch.importers.workbooks.opening import sheets_of
from loadwatch.importers.workbooks.patience import Tell

HEADER_LINES = 30
"""How far down a header is looked for."""
ROWS_LOOKED_AT = 300


WHOSE = re.compile(
    r"^(?:athlete|runner|name|client|patient|athlet(?:in)?|l[äa]ufer(?:in)?|sportler(?:in)?|coureur|coureuse|atleta|corredora?|loper"
    r"|zawodnik)\s*[:=]\s*(?P<name>\S.{0,60})$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Table:
    """A sheet's table in CSV. whose: the athlete that a line above its header names; empty = none. lists: what is no run."""

    csv: bytes
    whose: str = ""
    lists: str = ""


@dataclass(frozen=True)
class LeftOut:
    """A sheet of which nothing is read, and why."""

    sheet: str
    reason: str


def tables_of(file: str, data: bytes, tell: Tell = lambda: None) -> tuple[dict[str, Table], list[LeftOut]]:
    """The sheets' tables, and the sheets without one.

    Where a layout knows one of the sheets, sheets that only look like a table are notes or sums of the same runs.
    tell: called again and again meanwhile; what it raises ends the reading. Raises UnreadableFileError where the
    workbook cannot be opened, and where no sheet holds a table.
    """
    tables: dict[str, Table] = {}
    left_out: list[LeftOut] = []
    unknown: dict[str, Table] = {}
    for sheet in sheets_of(file, data, tell):
        name, rows = sheet.name, sheet.rows
        at = next((at for at, row in enumerate(rows[:HEADER_LINES]) if known(Header(tuple(row)))), None)
        likely = header_row(rows) if at is None else None
        if at is not None:
            tables[name] = Table(_csv(rows, at), _whose(rows[:at]))
        elif likely is not None and folded(name) in OTHERS:
            left_out.append(LeftOut(name, "a sheet of something else than runs, by its name"))
        elif likely is not None:
            unknown[name] = Table(_csv(rows, likely), _whose(rows[:likely]), _lists(name, rows[likely:]))
        else:
            left_out.append(LeftOut(name, sheet.reason or "no row that names columns of runs or ratings"))
    if tables:
        left_out += [
            LeftOut(name, "a table of another form beside one that is known; to read it, save it as a CSV of its own")
            for name in unknown
        ]
    for name, reason in _beside(unknown).items():
        if len(unknown) > 1 and not tables:
            left_out.append(LeftOut(name, reason))
            del unknown[name]
    found = tables or unknown
    if not found:
        said = "; ".join(f"{one.sheet} ({one.reason})" for one in left_out[:10])
        seen = f"No sheet of this workbook holds a table of runs or ratings: {said or 'it has no sheets'}."
        do = "Give the columns names such as Date, Distance (km) and Time, and try again."
        raise UnreadableFileError(file, seen, kinds.ACCEPTED, do)
    return found, left_out


def _beside(tables: dict[str, Table]) -> dict[str, str]:
    """The sheets that hold no runs of their own where others stand beside them, each with its reason."""
    plans = [name for name in tables if not BESIDES.isdisjoint(words(name))]
    found = dict.fromkeys(plans, "a plan, an example or a sum beside other tables, by its name")
    return {name: f"a list of {one.lists}, beside other tables" for name, one in tables.items() if one.lists} | found


def _lists(name: str, rows: Sequence[Sequence[str]]) -> str:
    """What a sheet lists that is no run, by its name or its columns; empty = nothing that says so."""
    columns = [[row[at].strip() for row in rows[1 : ROWS_LOOKED_AT + 1]] for at in range(len(rows[0]))]
    return THINGS if is_of_gear(name) else listed(rows[0], columns)


def _whose(above: Sequence[Sequence[str]]) -> str:
    """The athlete that a line above the header names: `Athlete: Anna Berg`, in one cell or two."""
    lines = [" ".join(filter(None, (cell.strip() for cell in row))) for row in above]
    return next((found["name"].strip() for line in lines if (found := WHOSE.match(line))), "")


def _csv(rows: Sequence[Sequence[str]], header: int) -> bytes:
    """The sheet as CSV from its header down. `sep=` says which sign separates.

    Of the rows above the header those are kept that say a month; the others are empty.
    """
    width = max(len(row) for row in rows)
    written = io.BytesIO()
    text = io.TextIOWrapper(written, "utf-8", errors="replace", newline="", write_through=True)
    text.write("sep=,\n")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([month_in(row), *[""] * (width - 1)] for row in rows[:header])
    writer.writerows([*row, *[""] * (width - len(row))] for row in rows[header:])
    text.flush()
    return written.getvalue()
