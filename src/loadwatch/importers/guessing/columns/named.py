"""What the names of a table's columns say together: the run's own columns between those of other sports and of days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loadwatch.importers.guessing.columns.gaits import of_the_run
from loadwatch.importers.guessing.columns.sport_columns import beside_the_runs
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.words.hints import RUNNING
from loadwatch.importers.guessing.words.names import (
    COMPOUND,
    EXACT,
    LEFT_OUT,
    MEASURES,
    PART,
    Name,
    folded,
    name_of,
    weekdays_in,
)
from loadwatch.importers.guessing.words.places import place_of
from loadwatch.importers.guessing.words.sports import TOTALS, among, of_other_sport

_BESIDE_SPORTS = Name({"distance": PART, "duration": COMPOUND}, "", "", weak=True)
"""`Run` beside `Bike` and `Swim`."""


def names_of(header: Sequence[str]) -> list[Name]:
    """What the names say; another sport's numbers, and the days of a table with a week a row, are left out."""
    names = of_the_run(header, [name_of(name) for name in header])
    days = weekdays_in(header)
    others = beside_the_runs(header)
    for at, name in enumerate(header):
        if at in days or (at in others and names[at].scores.keys() <= MEASURES):
            names[at] = LEFT_OUT
        elif days and folded(name) in TOTALS:
            names[at] = Name({"distance": EXACT}, "", "")
        elif names[at].scores.keys() <= MEASURES and of_other_sport(name) and not place_of(name):
            names[at] = LEFT_OUT
    if any(map(of_other_sport, header)) and not any("distance" in name.scores for name in names):
        names = [
            _BESIDE_SPORTS if folded(title) in RUNNING and not name.weak else name
            for title, name in zip(header, names, strict=True)
        ]
    return names


def of_runs(columns: list[Seen], sport: int) -> list[Seen]:
    """The columns without the measures of rows of other sports: a swim's metres say nothing about the runs."""
    said = among(columns[sport].cells)
    other = [said[cell] is False for cell in columns[sport].cells]
    return [
        replace(column, cells=tuple("" if gone else cell for cell, gone in zip(column.cells, other, strict=True)))
        if column.name.scores.keys() & MEASURES
        else column
        for column in columns
    ]
