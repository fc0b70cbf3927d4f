"""What in a guess is to be looked at: a column that may be the athlete, steps of a day, minutes of several sports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from loadwatch.importers import dates
from loadwatch.importers.arrow import pa
from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.columns.athletes import (
    CODED,
    alternate,
    are_codes,
    are_people,
    like_people,
    names_people,
)
from loadwatch.importers.guessing.columns.listings import THINGS, is_worn, listed
from loadwatch.importers.guessing.columns.serials import is_serial
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import family
from loadwatch.importers.guessing.words.cells import minutes_of, to_float, with_unit
from loadwatch.importers.guessing.words.hints import MOVING
from loadwatch.importers.guessing.words.names import EXACT, folded, words
from loadwatch.importers.guessing.words.places import moment_of
from loadwatch.importers.guessing.words.sports import OTHERS, of_other_sport

FEWEST_MONTHS = 3
FEWEST_DAYS = 2
"""On so many days a column must have two values to look like athletes, where its words do not look like names."""


def mark(columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> None:
    """Mark the uses that the table does not settle, and leave out minutes that are other sports' as well."""
    places = {family(use.use): at for at, use in taken.items()}
    taken |= {at: ColumnUse(columns[at].title, sure=False) for at in _left_out(columns, taken, places)}
    for at in [*_walked(columns, places), *_monthly(columns, places), *_counted(columns, places)]:
        taken[at] = replace(taken[at], sure=False)
    _of_listing(columns, taken, places)
    if "duration" in places and _is_shared(columns, places):
        at = places["duration"]
        taken[at] = replace(taken[at], use="ignored" if "distance" in places else taken[at].use, sure=False)
    if "athlete" not in places:
        _mark_athletes(columns, taken, places)


def _mark_athletes(columns: Sequence[Seen], taken: dict[int, ColumnUse], places: dict[str, int]) -> None:
    """Take the first column of people's names for the athletes, and mark others that may be them: rows of two are not one's."""
    free = [at for at in range(len(columns)) if at not in taken or taken[at].use == "ignored"]
    for at in [at for at, use in taken.items() if use.use == "notes" and names_people(columns[at])]:
        taken[at] = replace(taken[at], sure=False)
    people = [at for at in free if are_people(columns[at]) or are_codes(columns[at])]
    for at in people[:1]:
        taken[at] = ColumnUse(columns[at].title, "athlete", "values", sure=False)
    if not people and "date" in places:
        days = columns[places["date"]].cells
        for at in free:
            if _may_be_athletes(columns[at], days):
                taken[at] = ColumnUse(columns[at].title, sure=False)


def _left_out(columns: Sequence[Seen], taken: dict[int, ColumnUse], places: dict[str, int]) -> list[int]:
    """Columns without a use that may say what the table lacks: a sport in other words, or when a run ended."""
    open_ = [at for at, column in enumerate(columns) if at not in taken and column.present]
    return [
        at
        for at in open_
        if ("type" not in places and columns[at].name.scores.get("type", 0) >= EXACT)
        or ("duration" not in places and all(map(looks.is_time_of_day, columns[at].present)))
    ]


def _walked(columns: Sequence[Seen], places: dict[str, int]) -> list[int]:
    """The distance that may be walking, as its name says, where no sport or time stands beside it."""
    if "distance" not in places or places.keys() & {"type", "duration", "pace", "speed"}:
        return []
    return [] if OTHERS.isdisjoint(words(columns[places["distance"]].title)) else [places["distance"]]


def _monthly(columns: Sequence[Seen], places: dict[str, int]) -> list[int]:
    """The days that may stand for whole months: each is the first of another one."""
    if "date" not in places or len(set(columns[places["date"]].present)) < FEWEST_MONTHS:
        return []
    times, _, _ = dates.parse(pa.array(columns[places["date"]].present, pa.string()), None)
    days = times.astype("datetime64[D]")
    firsts = bool((days == times.astype("datetime64[M]")).all()) and len(np.unique(days)) == len(days)
    return [places["date"]] if firsts else []


def _counted(columns: Sequence[Seen], places: dict[str, int]) -> list[int]:
    """The days of which some are numbers that a spreadsheet counts them by."""
    return [places["date"]] if "date" in places and any(map(is_serial, columns[places["date"]].present)) else []


def _of_listing(columns: Sequence[Seen], taken: dict[int, ColumnUse], places: dict[str, int]) -> None:
    """Mark days and measures of a table that lists laps or shoes; what a shoe has come so far is no distance of a run."""
    lists = listed([column.title for column in columns], [column.cells for column in columns])
    for use in ("date", "distance", "duration") if lists else ():
        if use in places:
            taken[places[use]] = replace(taken[places[use]], sure=False)
    if lists == THINGS and "distance" in places and is_worn(columns[places["distance"]].title):
        taken[places["distance"]] = ColumnUse(columns[places["distance"]].title, sure=False)


def _is_shared(columns: Sequence[Seen], places: dict[str, int]) -> bool:
    """Whether the duration is given where the run's distance is empty and a column of another sport is not."""
    duration = columns[places["duration"]]
    if MOVING.intersection(words(duration.title)):
        return False
    others = [column for column in columns if column is not duration and _measures_another(column)]
    run = columns[places["distance"]].cells if "distance" in places else ("",) * len(duration.cells)
    return any(
        _is_done(minutes) and not _is_done(far) and any(_is_done(column.cells[at]) for column in others)
        for at, (minutes, far) in enumerate(zip(duration.cells, run, strict=True))
    )


def _measures_another(column: Seen) -> bool:
    """Whether a column holds another sport's distances or times: `Bike km`, and not the days below `Cycle start time`."""
    if not of_other_sport(column.title):
        return False
    return any(with_unit(cell) or minutes_of(cell, "duration_min") is not None for cell in column.present)


def _is_done(cell: str) -> bool:
    """Whether a cell says that something was done."""
    return bool(cell) and to_float(cell) != 0


def _may_be_athletes(column: Seen, days: Sequence[str]) -> bool:
    """Whether a column that nobody knows has words that come again and again: two on several days, or by turns."""
    known = column.name.known and CODED.isdisjoint(words(column.title))
    if known or not looks.come_again(column.present) or all(map(moment_of, column.present)):
        return False
    by_day: dict[str, set[str]] = defaultdict(set)
    for day, cell in zip(days, column.cells, strict=True):
        if day and cell:
            by_day[looks.without_clock(day)].add(folded(cell))
    shared = sum(len(said) > 1 for said in by_day.values())
    return shared >= FEWEST_DAYS or (like_people(column) and alternate(column.present))
