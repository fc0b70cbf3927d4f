"""Rows that stand for a whole week or sum up others: `Week ending 2026-03-08`, `02.03.-08.03.2026`, `TOTAL WEEK 10`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

import numpy as np

from loadwatch.importers.arrow import Mask
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.words.days import WEEK_TO, range_of
from loadwatch.importers.guessing.words.names import folded, words
from loadwatch.importers.guessing.words.sports import TOTALS
from loadwatch.importers.words import MONTHS

LONGEST_TOTAL = 40
DAYS = 7
_LEAP, _LEAP_DAYS = 2000, 366
_A_WEEK = re.compile(r"^(?:week|wk|w/[ce]|woche|kw|semaine|semana|settimana|uke|vecka|uge|tydzien)\b")
_TO = re.compile(rf"^{WEEK_TO}")
_ALSO_NOTES = frozenset({"average", "mean", "durchschnitt", "moyenne", "media", "gemiddelde", "razem"})
"""Totals that are a word of a runner's notes as well: how it felt, or with whom."""
_SUMS = frozenset(TOTALS) - _ALSO_NOTES
_PERIODS = frozenset(
    words("week weekly wk kw woche semaine semana settimana uke vecka uge tydzien month monthly monat mois mes mese mes maand "
          "maned manad miesiac year yearly jahr annee ano anno jaar ar rok")
) | {folded(month) for month in MONTHS}  # fmt: skip


def is_week(cell: str) -> bool:
    """Whether a cell says that it is a week: `Week ending 2026-03-08`, `KW 12`, or from one day to another."""
    return bool(_A_WEEK.match(folded(cell))) or range_of(cell) is not None


def ends_week(cell: str) -> bool:
    """Whether a cell says itself that its day is the last of a week."""
    return bool(_TO.match(folded(cell))) and range_of(cell) is None


def is_too_long(cell: str) -> bool:
    """Whether a range of days is longer than a week, whichever of its numbers are the months: a month's, or a training block's."""
    ends = range_of(cell)
    parts = [[int(number) for number in re.findall(r"\d+", end) if len(number) < 4][:2] for end in ends or ()]
    if not parts or any(len(numbers) < 2 for numbers in parts):
        return False
    lengths = [
        (date(_LEAP, *last) - date(_LEAP, *first)).days % _LEAP_DAYS
        for first, last in (parts, [numbers[::-1] for numbers in parts])
        if all(month <= 12 and day <= monthrange(_LEAP, month)[1] for month, day in (first, last))
    ]
    return bool(lengths) and min(lengths) >= DAYS


def first_day(text: str) -> str:
    """The first day of the week that ends with this ISO date; any other text as it is."""
    last = _number_of(text) if len(text) == len("2026-03-08") else None
    return text if last is None or last < DAYS else str(date.fromordinal(last - DAYS + 1))


def _number_of(text: str) -> int | None:
    """The number of the day that a text begins with as an ISO date; None = with none."""
    try:
        return date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        return None


def is_sum(cell: str) -> bool:
    """Whether a cell says nothing but that its row sums up others: `Total`, `TOTAL WEEK 10`, `März gesamt`."""
    if len(cell) > LONGEST_TOTAL or cell[:1].isdigit():
        return False
    said = folded(cell).rstrip(":. ")
    ends = [total for total in _SUMS if said.startswith(f"{total} ") or said.endswith(f" {total}")]
    rests = [words(said.removeprefix(f"{total} ").removesuffix(f" {total}")) for total in ends]
    return said in _SUMS or any(rest[0] in _PERIODS and all(map(str.isdigit, rest[1:])) for rest in rests if rest)


def summed_up(table: Table) -> Mask:
    """Rows that sum up others, as a cell says; not where half of a column's cells say it."""
    when = table.titled("date", "week", "week_end")[0]
    found = table.written(when).where(lambda cell: folded(cell).rstrip(":. ") in TOTALS or is_sum(cell))
    for title in table.sheet.header.names:
        said = table.written(title).where(is_sum)
        if title not in table.titled("athlete") and 2 * said.sum() < len(said):
            found |= said
    return found


def weeks_among_days(table: Table) -> tuple[Mask, Mask]:
    """Rows that say a week where the column holds days: those that sum up days of the table, and those that stand alone.

    A week of which no single day gives a run is not in the table twice, and its total must not be lost.
    """
    none = np.zeros(len(table.sheet.rows), dtype=bool)
    if not table.titled("date"):
        return none, none
    title = table.titled("date")[0]
    said = table.written(title).where(is_week)
    if not said.any():
        return none, none
    days = [_number_of(text) for text in table.texts[title]]
    whose = list(table.one("athlete") or [""] * len(days))
    single = {(whose[at], days[at]) for at in np.flatnonzero(table.measured() & ~said & ~summed_up(table))}
    again = none.copy()
    for at in np.flatnonzero(said):
        day = days[at]
        again[at] = bool(single) if day is None else any((whose[at], day + later) in single for later in range(DAYS))
    return again, said & ~again
