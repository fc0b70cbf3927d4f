"""Which column says the unit of the distance, row by row."""

from __future__ import annotations

from collections.abc import Sequence

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.columns.rivals import is_distance
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.words.cells import unit_in, with_unit
from loadwatch.importers.guessing.words.hints import UNIT_NAMES
from loadwatch.importers.guessing.words.names import words
from loadwatch.importers.guessing.words.vocabulary import FAR


def unit_places(columns: Sequence[Seen]) -> dict[int, bool]:
    """The places of columns that say the distance's unit, and whether that is sure: not where its name says another one.

    They are named so: a column of `M` is as likely a sex. Metres alone may be a climb's, and `m` minutes: they count only
    right behind the distance, or with it in their name.
    """
    distances = [at for at, column in enumerate(columns) if is_distance(column)]
    found: dict[int, bool] = {}
    for at, column in enumerate(columns):
        units = {unit_in(cell) for cell in column.present}
        own = [at - 1] if at - 1 in distances else distances
        placed = own == [at - 1] or "distance" in column.name.scores or units != {"m"}
        named = _is_named_so(column.title) or "distance" in column.name.scores
        if units and "" not in units and own and placed and named:
            distance = columns[own[0]]
            said = {distance.name.unit}.intersection(FAR)
            if not _has_units(distance) and units != said and not (units == {"m"} and _is_short(distance)):
                found[at] = not said
    return found


def _is_named_so(title: str) -> bool:
    """Whether a name says unit, or two of them: `km or mi`."""
    return not UNIT_NAMES.isdisjoint(words(title)) or len({unit_in(word) for word in words(title)} - {""}) > 1


def _has_units(distance: Seen) -> bool:
    return any((found := with_unit(cell)) and found[1] for cell in distance.present)


def _is_short(distance: Seen) -> bool:
    """Whether its numbers are far too small for metres."""
    return looks.median(distance.present) < looks.MOST_KM
