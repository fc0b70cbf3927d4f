"""Which measures in a guess are to be looked at: weekly sums, minutes taken for hours, a pace taken for a duration."""

from __future__ import annotations

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
from loadwatch.importers.guessing.columns.rivals import WEEKLY
from loadwatch.importers.guessing.columns.slipped import some_are_minutes
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import family
from loadwatch.importers.guessing.words.cells import minutes_of
from loadwatch.importers.guessing.words.hints import PLANNED
from loadwatch.importers.guessing.words.names import words

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
    doubtful: list[int] = []
    if "duration" in places:
        km = timing.kilometres(list(columns), taken)
        at = places["duration"]
        slipped = taken[at].use == "duration_min" and some_are_minutes(columns[at].cells, km)
        doubtful += [at] if slipped or (not any(km) and _may_be_pace(columns[at], taken[at].use)) else []
    if "distance" in places and not PLANNED.isdisjoint(words(columns[places["distance"]].title)):
        doubtful.append(places["distance"])
    if "date" in places and _weekly(columns, places):
        doubtful.append(places["date"])
    if "date" in places and "athlete" not in places and _crowded(columns[places["date"]]):
        doubtful += [places[what] for what in ("date", "distance", "duration") if what in places]
    taken |= {at: ColumnUse(columns[at].title, sure=False) for at in _unused(columns, taken, places)}
    for at in doubtful:
        taken[at] = replace(taken[at], sure=False)


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
        if at not in taken and column.present and column.name.scores.get(what, 0) > column.name.scores.get("ignored", 0)
    ]


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
