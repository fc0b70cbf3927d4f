"""What a table may hold under a name that nobody knows, and the guess lacks: such columns are marked, not passed over."""

from __future__ import annotations

from collections.abc import Sequence

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.columns.timing import kilometres
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import family
from loadwatch.importers.guessing.words.cells import CLOCK_FORMS, minutes_of, to_float, with_unit
from loadwatch.importers.guessing.words.places import place_of
from loadwatch.importers.layout import KM_PER_MILE

QUICKEST, SLOWEST = 2.8, 10.0
"""Minutes a km, narrower than what can be run: a column that nobody named needs more to be thought of."""
MOSTLY = 0.8
Values = list[float | None]


def mark(columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> None:
    """Mark the columns without a use and of an unknown name that may be the distance, or the duration, that is lacking."""
    places = {family(use.use): at for at, use in taken.items()}
    far = kilometres(list(columns), taken)
    for at, column in enumerate(columns):
        unknown = at not in taken and column.present and not column.name.known and not place_of(column.title)
        if unknown and (_may_be_distance(column, columns, taken, places) or _may_be_duration(column, far, places)):
            taken[at] = ColumnUse(column.title, sure=False)


def _may_be_distance(
    column: Seen, columns: Sequence[Seen], taken: dict[int, ColumnUse], places: dict[str, int]
) -> bool:
    """Whether its numbers fit the durations; where there are none, whether they are numbers of a run's size."""
    if places.keys() & {"distance", "pace", "speed"}:
        return False
    far = _numbers(column)
    if "duration" in places:
        use = taken[places["duration"]].use
        return _can_be_run(far, [minutes_of(cell, use) for cell in columns[places["duration"]].cells])
    return looks.share(column.present, looks.between(1, 60)) >= MOSTLY and any(value != far[0] for value in far)


def _may_be_duration(column: Seen, far: Values, places: dict[str, int]) -> bool:
    """Whether in one of the forms of a duration its cells fit the distances."""
    if "distance" not in places or places.keys() & {"duration", "pace", "speed"}:
        return False
    return any(_can_be_run(far, [minutes_of(cell, form) for cell in column.cells]) for form in CLOCK_FORMS)


def _numbers(column: Seen) -> Values:
    found = [with_unit(cell) for cell in column.cells]
    return [to_float(one[0]) if one else None for one in found]


def _can_be_run(far: Values, minutes: Values) -> bool:
    """Whether nearly all rows that have both say a pace that runners run, as kilometres or as miles."""
    paces = [time / km for km, time in zip(far, minutes, strict=True) if km and time]
    each_mile = [pace / KM_PER_MILE for pace in paces]
    return len(paces) > 1 and any(
        sum(QUICKEST <= pace <= SLOWEST for pace in said) >= MOSTLY * len(said) for said in (paces, each_mile)
    )
