"""A day in several columns, its number beside its month: `2`, `March`, `2026`. The month may be the sheet's own name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.model.texts import joined
from loadwatch.importers.guessing.words.names import EXACT, folded, words
from loadwatch.importers.words import MONTHS

MOSTLY = 0.6
_MONTHS = {folded(word): number for word, number in MONTHS.items()}
_MONTH_NAMES = frozenset(words("month mm monat mois mes mese maand maned manad miesiac"))
_NUMBERED = re.compile(
    r"^(?:(?P<year>(?:19|20)\d\d)[-/._ ]?)?(?P<month>0?[1-9]|1[0-2])(?:[-/._ ](?P<later>(?:19|20)\d\d))?$"
)
_YEAR = re.compile(r"^'?(?:(?:19|20)\d\d|\d\d)$")
_A_DAY = re.compile(r"^(?P<number>0?[1-9]|[12]\d|3[01])(?:\.|st|nd|rd|th|er|º|°|e)?$")


def month_of(text: str) -> tuple[int, int] | None:
    """A month and its year (0 = not said): `3`, `March`, `Mar-26`, `2026-03`, `03/2026`. None = no month."""
    if found := _NUMBERED.match(text.strip()):
        return int(found["month"]), int(found["year"] or found["later"] or 0)
    said = words(text)
    if not said or said[0] not in _MONTHS or len(said) > 2 or not all(map(_YEAR.match, said[1:])):
        return None
    year = int(said[1]) if len(said) > 1 else 0
    return _MONTHS[said[0]], year + 2000 if 0 < year < 100 else year


def day_in(day: str, month: str) -> str:
    """The day of both cells as a text, without a year where none is said: `2.3.`; the first as it is where they are none."""
    found = month_of(month)
    said = _A_DAY.match(day)
    if not found or not said:
        return day
    number = int(said["number"])
    return f"{found[1]}-{found[0]:02d}-{number:02d}" if found[1] else f"{number}.{found[0]}."


def day_and_month(columns: Sequence[Seen]) -> tuple[int, int] | None:
    """The places of a day's number and of its month; None where there are none, or where another column holds whole days."""
    month = _place(columns, lambda one: _is_month(one.title), lambda cell: month_of(cell) is not None)
    day = _place(columns, lambda one: one.name.scores.get("date", 0) >= EXACT, lambda cell: bool(_A_DAY.match(cell)))
    if month is None or day is None:
        return None
    days = any(
        "date" in column.name.scores and looks.fit("date", column.present) >= MOSTLY
        for column in columns
        if column.present
    )
    return None if days or any(looks.by_values(column.present) == ["date"] for column in columns) else (day, month)


def with_days(columns: list[Seen], places: tuple[int, int] | None) -> list[Seen]:
    """The columns as if the day's number were the whole day."""
    if places is None:
        return columns
    day, month = (columns[at] for at in places)
    whole = replace(day, cells=tuple(map(day_in, day.cells, month.cells)))
    return [whole if column is day else column for column in columns]


def in_parts(uses: list[ColumnUse], places: tuple[int, int] | None) -> list[ColumnUse]:
    """The uses of the file's own columns, to be checked: of a day its number, and the month beside it."""
    if places is None or uses[places[0]].use != "date":
        return uses
    parts = dict(zip(places, ("day", "month"), strict=True))
    return [
        ColumnUse(use.title, parts[at], "name and values", sure=False) if at in parts else use
        for at, use in enumerate(uses)
    ]


def join(table: Table) -> None:
    """Put the days of a table together, which has a column of days from then on."""
    days, months = table.titled("day"), table.titled("month")
    if not days or not months or table.titled("date", "week", "week_end"):
        return
    table.texts[days[0]] = joined([table.texts[days[0]], table.texts[months[0]]], day_in)
    uses = {"day": "date", "month": "ignored"}
    columns = tuple(replace(column, use=uses.get(column.use, column.use)) for column in table.columns.columns)
    table.columns = replace(table.columns, columns=columns)


def _is_month(title: str) -> bool:
    return not _MONTH_NAMES.isdisjoint(words(title)) and not words(title)[0].startswith("day")


def _place(columns: Sequence[Seen], named: Callable[[Seen], bool], holds: Callable[[str], bool]) -> int | None:
    """The first column of that name whose cells are such."""
    fitting = (
        at
        for at, column in enumerate(columns)
        if named(column) and column.present and looks.share(column.present, holds) >= MOSTLY
    )
    return next(fitting, None)
