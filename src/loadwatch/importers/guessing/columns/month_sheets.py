"""A table of one month, whose days are numbers: its name or a line above its header says the month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

import numpy as np

from loadwatch.importers.arrow import pa
from loadwatch.importers.guessing.columns.calendars import month_of
from loadwatch.importers.guessing.words.names import folded, words
from loadwatch.importers.header import Header
from loadwatch.importers.sheet import Sheet, Text
from loadwatch.importers.text import records_on_top
from loadwatch.importers.words import MONTHS

TITLE = "Month of the table"
LONGEST = 80
_MONTHS = frozenset(map(folded, MONTHS))
_ENDING = re.compile(r"\.[a-z]{2,5}$", re.IGNORECASE)


def month_said(line: str) -> str:
    """The month that a title says, with its year: `Runs in January 2026`; alone it may lack the year. Empty = none."""
    text = " ".join(line.replace("_", " ").split())
    if not text or len(text) > LONGEST:
        return ""
    if not text.isdecimal() and month_of(text):
        return text
    said = words(text)
    months = [word for word in said if word in _MONTHS]
    years = [word for word in said if re.fullmatch(r"(?:19|20)\d\d", word)]
    return f"{months[0]} {years[0]}" if len(months) == len(years) == 1 else ""


def with_month(sheet: Sheet, text: Text) -> Sheet | None:
    """The table with a column of the month that its title or its name says; None where they say none.

    Blank rows stay blank.
    """
    above = islice(records_on_top(text.utf8, text.delimiter), max(text.header_at, 0))
    said = [*map(month_in, above), month_said(_ENDING.sub("", sheet.file.rpartition(": ")[2]))]
    months = sorted(filter(None, said), key=lambda one: not _has_year(one))
    if not months:
        return None
    cells = np.where(sheet.blank(), "", months[0]).tolist()
    table = sheet.table.append_column(str(len(sheet.header.names)), pa.array(cells, pa.string()))
    return replace(sheet, header=Header((*sheet.header.names, TITLE)), table=table)


def _has_year(month: str) -> bool:
    found = month_of(month)
    return found is not None and found[1] > 0


def month_in(cells: Sequence[str]) -> str:
    """The month that a line above a header says, in one cell or several; empty = none."""
    return month_said(" ".join(filter(None, (cell.strip() for cell in cells))))
