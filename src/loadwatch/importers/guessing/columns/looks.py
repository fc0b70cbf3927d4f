"""What the cells of a column look like: whether its values fit a meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from statistics import median as middle

from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.words.cells import minutes_of, pace_of, to_float, with_unit
from loadwatch.importers.guessing.words.day_names import day_kind
from loadwatch.importers.guessing.words.days import day_of
from loadwatch.importers.guessing.words.hints import STAMPS
from loadwatch.importers.guessing.words.names import folded, words
from loadwatch.importers.guessing.words.places import moment_of, step_of
from loadwatch.importers.guessing.words.spans import start_of
from loadwatch.importers.guessing.words.sports import is_sport, is_type
from loadwatch.importers.words import looks_like_a_run

MOST_KM = 400.0
MOST_NAMES = 4
_CLOCK_BEHIND = re.compile(r"[ ,T]\d{1,2}[:h]\d|(?<=\d{4}) \d{1,2}\.\d\d(?:\.\d\d)?$")
PREFERENCE = {"date": 3, "week": 2, "athlete": 1, "notes": -5, "title": -5, "type": 2, "ignored": 1}
"""Which of two meanings with the same name goes first, as long as the values fit."""

OUT_OF = re.compile(r"^(?P<number>\d+(?:[.,]\d+)?)\s*(?:/|out of|von|sur|de|su|av|af|z)\s*(?P<high>\d+)$")
_CLOCK_OF_DAY = re.compile(
    r"^(?:[01]?\d|2[0-3])[:.h](?:[0-5]\d)(?::[0-5]\d)?(?:\s?(?:am|pm|uhr|h))?$|^(?:1[0-2]|0?\d)\s?(?:am|pm)$"
)


def share(cells: Sequence[str], holds: Callable[[str], bool]) -> float:
    """Which part of the cells it holds for; 1 where there are none."""
    return sum(map(holds, cells)) / len(cells) if cells else 1.0


def number(cell: str) -> float | None:
    """The number a cell holds, with or without a word of one unit behind it, or out of a highest one: `145 bpm`, `7/10`."""
    found = OUT_OF.match(folded(cell)) or re.match(
        r"^(?P<number>[+-]?\d+(?:[.,]\d+)*)\s*(?:[^\W\d_]+\.?|%)?$", folded(cell)
    )
    return to_float(found["number"]) if found else None


def between(low: float, high: float) -> Callable[[str], bool]:
    """Whether a cell is a number in these bounds."""
    return lambda cell: (value := number(cell)) is not None and low <= value <= high


def is_date(cell: str) -> bool:
    """Whether a cell is a day."""
    return day_of(cell) is not None


def is_rating(cell: str) -> bool:
    """Whether a cell can be a rating of soreness: a number up to 100, a word such as mild."""
    return between(0, 100)(cell) or step_of(cell) is not None


def is_time_of_day(cell: str) -> bool:
    """Whether a cell can be the clock of a day."""
    return bool(_CLOCK_OF_DAY.match(folded(cell)))


def is_timed(cells: Sequence[str]) -> bool:
    """Whether a column holds clocks, or words for hours and minutes."""
    return share(
        cells, lambda cell: minutes_of(cell, "duration_min") is not None or is_time_of_day(cell)
    ) >= 0.6 and any(not between(-1e9, 1e9)(cell) or ":" in cell for cell in cells)


def of_several(columns: Sequence[Seen]) -> bool:
    """Whether a table looks like several athletes': on one of its days it has two names."""
    dated = [column for column in columns if "date" in column.name.scores and fit("date", column.present) >= 0.6]
    days = min(dated, key=lambda column: day_kind(column.title)).cells if dated else ()
    names = next((column.cells for column in columns if "name" in column.name.scores), ())
    whose: dict[str, str] = {}
    return any(
        whose.setdefault(without_clock(day), name) != name
        for day, name in zip(days, names, strict=False)
        if day and name
    )


def is_stamp(column: Seen) -> bool:
    """Whether a column says when a form was sent, and not when the run was."""
    return not STAMPS.isdisjoint(words(column.title))


def without_clock(day: str) -> str:
    """A day as it is written, without the time of day behind it."""
    found = _CLOCK_BEHIND.search(day)
    return day[: found.start()].rstrip(" ,") if found else day


def are_names(cells: Sequence[str]) -> bool:
    """Whether a column may hold people's names: short, without numbers, and none of them sounds like a run."""
    different = {folded(cell) for cell in cells}
    short = all(len(cell) <= 40 and len(words(cell)) <= MOST_NAMES and not re.search(r"\d", cell) for cell in different)
    return short and not any(is_sport(cell) or looks_like_a_run(cell) for cell in different)


def come_again(cells: Sequence[str]) -> bool:
    """Whether each of a column's short texts stands there twice or more, as the names of athletes do."""
    different = {folded(cell) for cell in cells}
    runs = any(is_sport(cell) or looks_like_a_run(cell) for cell in different)
    return len(cells) >= 2 * len(different) and all(len(cell) <= 40 for cell in different) and not runs


def is_numbered(cells: Sequence[str]) -> bool:
    """Whether a column holds nothing but whole numbers, as athletes are called in a study."""
    return bool(cells) and all(cell.isdecimal() for cell in cells)


_CELLS: dict[str, Callable[[str], bool]] = {
    "date": is_date,
    "week": lambda cell: day_of(cell, weeks=True) is not None,
    "week_end": is_date,
    "year": between(1970, 2200),
    "distance": lambda cell: with_unit(cell) is not None,
    "duration": lambda cell: minutes_of(cell, "duration_min") is not None,
    "pace": lambda cell: pace_of(cell) is not None,
    "speed": lambda cell: re.match(r"^\d+([.,]\d+)?", cell) is not None,
    "avg_hr": between(40, 240),
    "cadence_spm": between(50, 250),
    "moment": lambda cell: bool(moment_of(cell)),
    "time_of_day": lambda cell: is_time_of_day(start_of(cell)),
}


def fit(meaning: str, cells: Sequence[str]) -> float:
    """How well the cells fit a meaning, 0 to 1; a column without any fits all."""
    if not cells or meaning == "ignored":
        return 1.0
    if meaning == "athlete":
        # The name of an athlete goes before an address.
        return 1.0 - share(cells, between(-1e9, 1e9)) - 0.1 * any("@" in cell for cell in cells)
    if meaning == "name":
        return float(are_names(cells) and come_again(cells))
    if meaning == "rpe":
        # One value above ten shows Borg's scale from 6 to 20, on which a 10 is light: no cell of it may pass for one of ours.
        return share(cells, between(0, 10)) if all((number(cell) or 0) <= 10 for cell in cells) else 0.0
    if meaning == "type":
        return float(is_type(cells))
    if meaning in ("notes", "title"):
        return float(share(cells, lambda cell: bool(re.search(r"[^\W\d_]{2}", cell))) >= 0.3)
    if meaning == "rating":
        # A sentence about pain is no rating, and does not make the column something else as long as some cells are.
        return 1.0 if share(cells, is_rating) >= 0.3 else 0.0
    return share(cells, _CELLS[meaning])


def by_values(cells: Sequence[str]) -> list[str]:
    """What a column can mean whose name says nothing: days, distances with their unit, clocks, sports."""
    if not cells:
        return []
    if share(cells, lambda cell: is_date(cell) and len(cell) >= 6) >= 0.8:
        return ["date"]
    far = [cell for cell in cells if cell != "0"]
    if far and share(far, lambda cell: (found := with_unit(cell)) is not None and bool(found[1])) >= 0.8:
        return ["distance"]
    return ["type"] if share(cells, is_sport) >= 0.8 else []


def median(cells: Sequence[str]) -> float:
    """The middle of a column's numbers; 0 where it has none."""
    values = [value for cell in cells if (found := with_unit(cell)) and (value := to_float(found[0]))]
    return middle(values) if values else 0.0
