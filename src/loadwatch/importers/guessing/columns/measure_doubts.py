"""Which measures in a guess are to be looked at: weekly sums, minutes taken for hours, a pace taken for a duration."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

import numpy as np

from loadwatch.importers import dates
from loadwatch.importers.arrow import pa
from loadwatch.importers.guessing.columns import looks, timing
from loadwatch.importers.guessing.columns.durations import QUICKEST, SLOWEST
from loadwatch.importers.guessing.columns.moving import PAUSED, says_moving
from loadwatch.importers.guessing.columns.rivals import WEEKLY
from loadwatch.importers.guessing.columns.slipped import some_are_minutes
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import family
from loadwatch.importers.guessing.words.cells import minutes_of
from loadwatch.importers.guessing.words.hints import OF_A_PART, PLANNED
from loadwatch.importers.guessing.words.names import words

PARTS_AND_SUM = 3
_RACE = re.compile(r"\b\d+ ?k(?:m|ms)?\b|\bparkrun\b", re.IGNORECASE)
ROWS_OF_A_DAY = 6
"""More runs has nobody on most of his days."""
LONG_RUNS = 180.0
"""Minutes that not half of anybody's runs take."""
FEWEST_WEEKS = 3
A_WEEK = 7
LONG_WAY = 25.0
"""Kilometres that not half of anybody's runs are."""


def mark(columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> None:
    """Mark the measures and days that the values of the table make doubtful."""
    places = {family(use.use): at for at, use in taken.items()}
    doubtful: set[str] = set()
    if "duration" in places and _is_doubtful_duration(columns, taken, places["duration"]):
        doubtful.add("duration")
    if "distance" in places and not PLANNED.isdisjoint(words(columns[places["distance"]].title)):
        doubtful.add("distance")
    if "date" in places and _weekly(columns, places):
        doubtful.add("date")
    if "date" in places and "distance" in places and not WEEKLY.isdisjoint(words(columns[places["distance"]].title)):
        doubtful |= {"date", "distance"}
    if "date" in places and "athlete" not in places and _crowded(columns[places["date"]]):
        doubtful |= {"date", "distance", "duration"}
    taken |= {at: ColumnUse(columns[at].title, sure=False) for at in _unused(columns, taken, places)}
    for at in [places[what] for what in doubtful if what in places]:
        taken[at] = replace(taken[at], sure=False)


def _is_doubtful_duration(columns: Sequence[Seen], taken: dict[int, ColumnUse], at: int) -> bool:
    """Whether a duration may be minutes taken for hours, a pace, or that of a part of the run."""
    km = timing.kilometres(list(columns), taken)
    slipped = taken[at].use == "duration_min" and some_are_minutes(columns[at].cells, km)
    paced = not any(km) and _may_be_pace(columns[at], taken[at].use)
    return slipped or paced or _is_of_a_part(columns[at]) or _of_parts(columns) or _is_exceeded(at, columns, taken)


def _is_of_a_part(duration: Seen) -> bool:
    """Whether a name says that only a part of the run took so long: `Rep time`, `5k time`."""
    return not OF_A_PART.isdisjoint(words(duration.title)) or bool(_RACE.search(duration.title))


def _of_parts(columns: Sequence[Seen]) -> bool:
    """Whether a day has two runs with a time each, and a sum of their distances: `AM km, AM time, PM km, PM time, Total km`."""
    far, timed = (sum(_is_called(column, what) for column in columns) for what in ("distance", "duration"))
    return far >= PARTS_AND_SUM and timed > 1 and not any(map(says_moving, columns))


def _is_exceeded(at: int, columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> bool:
    """Whether minutes that are left out are far more in every row: `Total (min)` beside `Tempo part (min)`."""
    if says_moving(columns[at]):
        return False
    mine = [minutes_of(cell, taken[at].use) or 0.0 for cell in columns[at].cells]
    for other, column in enumerate(columns):
        if other not in taken and column.name.unit == "min" and "ignored" not in column.name.scores:
            its = [minutes_of(cell, "duration_min") or 0.0 for cell in column.cells]
            pairs = [pair for pair in zip(mine, its, strict=True) if pair[0]]
            if pairs and all(one < PAUSED * more for one, more in pairs):
                return True
    return False


def _crowded(days: Seen) -> bool:
    """Whether so many rows have one day that they are moments of a run, and no runs."""
    often = Counter(looks.without_clock(cell) for cell in days.present)
    return bool(often) and median(often.values()) >= ROWS_OF_A_DAY


def _unused(columns: Sequence[Seen], taken: dict[int, ColumnUse], places: dict[str, int]) -> list[int]:
    """Columns that are called a distance or a duration and left out, where the table has no other one."""
    return [
        at
        for at, column in enumerate(columns)
        for what in {"distance", "duration"} - places.keys()
        if at not in taken
        and column.present
        and (_is_called(column, what) or (what == "duration" and _may_end(column)))
    ]


def _is_called(column: Seen, what: str) -> bool:
    return column.name.scores.get(what, 0) > column.name.scores.get("ignored", 0)


def _may_end(column: Seen) -> bool:
    """Whether a column that is left out holds days with their time of day: when the runs ended."""
    return all(looks.is_date(cell) and ":" in cell for cell in column.present)


def _may_be_pace(column: Seen, form: str) -> bool:
    """Whether durations that no distance explains are all too long as they are read, or look like paces."""
    minutes = [found for cell in column.present if (found := minutes_of(cell, form))]
    clocks = [found for cell in column.present if cell.count(":") == 1 and (found := minutes_of(cell, "duration_min"))]
    paced = bool(clocks) and min(clocks) >= QUICKEST and max(clocks) <= SLOWEST
    steady = paced and len(clocks) > 1 and max(clocks) < 2 * min(clocks)
    return bool(minutes) and (median(minutes) > LONG_RUNS or steady)


def _weekly(columns: Sequence[Seen], places: dict[str, int]) -> bool:
    """Whether the days may each stand for a week: seven days lie between them, and a name says so or all are long ways."""
    said = [looks.without_clock(cell) for cell in columns[places["date"]].present]
    times, _, _ = dates.parse(pa.array(said, pa.string()), None)
    days = sorted(times[~np.isnat(times)].astype("datetime64[D]").astype(int).tolist())
    if len(days) < FEWEST_WEEKS or any(later - day < A_WEEK or (later - day) % A_WEEK for day, later in pairwise(days)):
        return False
    named = any(not WEEKLY.isdisjoint(words(column.title)) for column in columns)
    far = looks.median(columns[places["distance"]].present) if "distance" in places else 0.0
    return named or LONG_WAY < far < looks.MOST_KM
