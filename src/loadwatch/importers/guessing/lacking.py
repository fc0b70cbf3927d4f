"""What keeps a table from being read as one of the user's own: a day, a measure, or a column for each athlete."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.columns.athletes import per_person
from loadwatch.importers.guessing.model.column_map import titles_of
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.words.cells import to_float, with_unit
from loadwatch.importers.guessing.words.names import name_of
from loadwatch.importers.guessing.words.places import place_of
from loadwatch.importers.sheet import Text
from loadwatch.importers.text import records_on_top

ROWS_LOOKED_AT = 50
ENOUGH = 0.6
MOST_SIGNS = 40
_DAYS = ("date", "week", "week_end")
_MEASURES = ("distance", "duration", "rating")
NO_ROWS = "Below its names stand no values."
NO_NAMES = (
    "Its first line seems to hold values, and no names of columns. Put a line above it that says what each column is, "
    "such as Date, Distance (km), Time."
)
NEITHER = "As a table of your own it lacks a day, and a distance, a duration or soreness."
NO_DAY = "As a table of your own it lacks a day: no column holds one."
NO_MEASURE = (
    "As a table of your own it lacks a distance, a duration or soreness: no column holds one of them by itself."
)


def lacks(text: Text) -> str:
    """Why a text with this header is no table of the user's own, as far as that can be told; empty = it cannot."""
    below = list(
        islice(records_on_top(text.utf8, text.delimiter), text.header_at + 1, text.header_at + 1 + ROWS_LOOKED_AT)
    )
    titles = titles_of(text.header)
    rows = [[*row, *[""] * len(titles)][: len(titles)] for row in below if any(map(str.strip, row))]
    if not rows:
        return NO_ROWS
    columns = [
        Seen(title, name_of(name), tuple(row[at].strip() for row in rows))
        for at, (title, name) in enumerate(zip(titles, text.header.names, strict=True))
    ]
    if all(not _is_word(name) for name in text.header.names):
        return NO_NAMES
    people = per_person(columns)
    if people:
        return (
            f"It seems to have a column for each athlete: {', '.join(people)}. Give each run a row of its own, with a column "
            "for the athlete and one for the distance, or give a file per athlete."
        )
    days = [column for column in columns if _is_day(column)]
    measures = [column for column in columns if _is_measure(column)]
    if days:
        return "" if measures else NO_MEASURE
    called = next((column for column in columns if column.present and _is_called(column, _DAYS)), None)
    if called:
        seen = called.present[0][:MOST_SIGNS]
        return f"The cells of the column “{called.title}” are no days that loadwatch can read: “{seen}”. A day needs its month."
    return NO_DAY if measures else NEITHER


def _is_word(name: str) -> bool:
    """Whether a name of the header is no number, day or clock; an empty one is none."""
    return bool(name.strip()) and to_float(name) is None and not looks.is_date(name) and not looks.is_timed([name])


def _is_called(column: Seen, meanings: Sequence[str]) -> bool:
    return any(meaning in column.name.scores for meaning in meanings)


def _is_day(column: Seen) -> bool:
    """Whether a column holds days or weeks, whatever its name."""
    weeks = _is_called(column, ("week", "week_end"))
    return bool(column.present) and looks.fit("week" if weeks else "date", column.present) >= ENOUGH


def _is_measure(column: Seen) -> bool:
    """Whether a column is called a distance, a duration or soreness, or a place, and holds numbers; or a distance by its unit."""
    by_name = _is_called(column, _MEASURES) or place_of(column.title) is not None
    numbers = any(to_float(cell) is not None or looks.is_timed([cell]) for cell in column.present)
    by_unit = any((found := with_unit(cell)) and found[1] for cell in column.present)
    return (by_name and numbers) or by_unit
