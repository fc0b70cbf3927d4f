"""When the runs of a runner's own table were: its days, weeks and clocks in the forms that the readers know."""

from __future__ import annotations

import re

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.columns.serials import as_days
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.model.texts import Texts, joined
from loadwatch.importers.guessing.rows import day_halves
from loadwatch.importers.guessing.rows.ordering import ordered, some_unread
from loadwatch.importers.guessing.rows.weeks import ends_week, first_day
from loadwatch.importers.guessing.words.day_names import LOCAL, words_of
from loadwatch.importers.guessing.words.days import range_of, settled
from loadwatch.importers.guessing.words.names import folded
from loadwatch.importers.guessing.words.spans import start_of
from loadwatch.importers.guessing.words.zones import ZONE, universal

OFFSET = "offset"
TWICE = 2
"""Strava writes the elapsed time and the distance twice."""
_MIDNIGHT = re.compile(r"[T ]0?0:00(?::00(?:\.0+)?)?\s?(?:Z|UTC|GMT|[+-]00:?00)$")
_STRAVAS_NUMBER = re.compile(r"\d{6,12}")


def rewrite(table: Table) -> None:
    """Bring the columns of clocks, days and weeks into their forms."""
    _clocks(table)
    _days(table)
    table.universal |= _are_stravas(table)


def _clocks(table: Table) -> None:
    for title in table.titled("time_of_day", "ended"):
        table.rewrite(title, lambda text: _with_colons(start_of(text)))
    day_halves.join(table)
    for title in table.titled("time_of_day", "ended"):
        table.rewrite(title, _whole_hour)
        table.rewrite(title, lambda text: None if looks.is_time_of_day(text) else "")


def _with_colons(text: str) -> str:
    """`7.30 Uhr`, `7h30` and `7` as 7:30 and 7:00."""
    clock = ZONE.sub("", folded(text)).replace("uhr", "").replace("h", ":").replace(".", ":").strip(" :")
    return f"{clock}:00" if clock.isdigit() else clock


def _whole_hour(text: str) -> str | None:
    """`7 am` as 7:00 am."""
    return f"{text[:-2].strip()}:00 {text[-2:]}" if text.endswith("m") and ":" not in text else None


def _days(table: Table) -> None:
    said = table.one("year")
    years = [int(text) if text.isdigit() else 0 for text in said] if said else [0] * len(table.sheet.rows)
    today = table.answers.today
    for title in table.titled("date", "week", "week_end"):
        weeks = table.columns.use_of(title) == "week"
        cells, order = as_days(table.texts[title]).changed(start_of), table.answers.day_first
        texts = cells
        if weeks or some_unread(cells):
            written, lacks = settled(list(cells), years, table.columns.year, today, order, weeks=weeks)
            texts, table.year_lacks = Texts.each(written), table.year_lacks or lacks
        in_utc = universal(cells.different) if _has_zone(title, cells) else [False]
        if any(in_utc) and not table.universal:
            table.universal = True
            table.texts[f"{title} ({OFFSET})"] = Texts(["" if moves else "+00:00" for moves in in_utc], cells.at)
        table.texts[title] = ordered(cells, texts, order, clock=not table.titled("time_of_day"))
        last = table.columns.use_of(title) == "week_end"
        if last or any(map(ends_week, cells.different)):
            table.texts[title] = joined([cells, table.texts[title]], _first_of_last if last else _first_day)


def _has_zone(title: str, cells: Texts) -> bool:
    """Whether the zone behind a column's clocks can be meant: not the UTC of programs behind a local time or a bare day."""
    said = [cell for cell in cells.different if cell]
    return LOCAL.isdisjoint(words_of(title)) and not all(map(_MIDNIGHT.search, said))


def _first_day(cell: str, text: str) -> str:
    """The first day of a week whose cell says its last; any other day as it is."""
    return first_day(text) if ends_week(cell) else text


def _first_of_last(cell: str, text: str) -> str:
    """The first day of a week in a column of last days."""
    return text if range_of(cell) else first_day(text)


def _are_stravas(table: Table) -> bool:
    """Whether columns were taken out of Strava's table in a language that no layout knows: its numbers, and two columns twice.

    Its starts are universal time, as in all its languages, and do not say so.
    """
    titles = table.sheet.header.names
    number = table.texts[titles[0]].different
    return sum(title.endswith(" (2)") for title in titles) >= TWICE and all(map(_STRAVAS_NUMBER.fullmatch, number))
