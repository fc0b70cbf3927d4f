"""Rows that are weeks beside a day: of a form that is sent once a week, whose timestamp says only when, and from a day to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.columns.rival_days import are_weeks
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import family
from loadwatch.importers.guessing.words.day_names import WRITTEN, day_kind
from loadwatch.importers.guessing.words.days import Day, day_of
from loadwatch.importers.guessing.words.names import folded

MOST_FREE = 20
"""Of more columns without a use none is looked at for the last days of weeks."""


def settle(columns: Sequence[Seen], uses: list[ColumnUse]) -> list[ColumnUse]:
    """The uses with the week in place of a day that is none of a run."""
    return _from_to(columns, _without_stamp(columns, uses))


def _from_to(columns: Sequence[Seen], uses: list[ColumnUse]) -> list[ColumnUse]:
    """The uses with weeks where another column says their last days: `from` and `to`, `Dal` and `Al`."""
    days = [at for at, use in enumerate(uses) if use.use == "date"]
    free = [at for at, use in enumerate(uses) if use.use in ("ignored", "week", "week_end")]
    dated = [at for at in free if columns[at].present and looks.is_date(columns[at].present[0])][:MOST_FREE]
    if not days or not any(are_weeks(columns[days[0]], columns[at]) for at in dated):
        return uses
    return [
        replace(use, use="week") if at == days[0] else ColumnUse(use.title, sure=use.sure) if use.use == "week" else use
        for at, use in enumerate(uses)
    ]


def _without_stamp(columns: Sequence[Seen], uses: list[ColumnUse]) -> list[ColumnUse]:
    """The uses without the timestamp where each row of an athlete names another week; soreness, which a week cannot have, marked.

    Where weeks come again the rows are runs. Numbers of weeks may be those of a plan: they are marked.
    """
    places = {family(use.use): at for at, use in enumerate(uses)}
    weeks = next((places[use] for use in ("week", "week_end") if use in places), None)
    if weeks is None or "date" not in places or not places.keys() & {"distance", "duration"}:
        return uses
    named = (column.cells for column in columns if column.name.scores.keys() & {"athlete", "name"})
    whose = next(named, ("",) * len(columns[weeks].cells))
    said = [(who, folded(cell)) for who, cell in zip(whose, columns[weeks].cells, strict=True) if cell]
    if day_kind(columns[places["date"]].title) != WRITTEN or len(set(said)) < len(said):
        return uses
    uses = [replace(use, sure=False) if family(use.use) == "rating" else use for use in uses]
    uses[places["date"]] = ColumnUse(uses[places["date"]].title)
    sure = uses[weeks].sure and not any(map(_is_bare, columns[weeks].present))
    uses[weeks] = replace(uses[weeks], sure=sure)
    return uses


def _is_bare(cell: str) -> bool:
    """Whether a cell is the number of a week without its year."""
    day = day_of(cell, weeks=True)
    return isinstance(day, Day) and bool(day.week) and not day.year
