"""Several columns of distances in one table: which of them is the run's own, and whether that is sure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from loadwatch.importers.guessing.columns import looks, sums
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.words.cells import to_float, with_unit
from loadwatch.importers.guessing.words.names import words
from loadwatch.importers.layout import KM_PER_MILE

FITS = 0.6
NEAR = 0.03
MOST_ROWS_APART = 0.1
MOST_RIVALS = 12
"""Of more distances none is compared with the others: no runner's table has them."""
WEEKLY = frozenset(
    words(
        "week weekly woche wochen wochentlich semaine hebdo hebdomadaire semana semanal settimana settimanale wekelijks uke "
        "ukentlig vecka veckovis uge ugentlig tydzien tygodniowo tygodniowy"
    )
)
"""Words of what is told for a whole week."""
_OF_MORE = frozenset(
    words(
        "total totals sum summe gesamt gesamtkilometer totale totaal totalt suma cumulative kumuliert cumul acumulado ytd week "
        "month year woche monat jahr semaine mois annee semana mes ano settimana mese anno maand jaar uke maned ar vecka manad"
    )
)
"""Words for a distance that is more than the row's own, where another column is there for that."""


def spare_distances(columns: Sequence[Seen]) -> tuple[set[int], set[int]]:
    """The places of distances that are another one's sum, part or running total, and of those that are not sure.

    A total of the row goes before its parts; a running total, and one of weeks or months, goes after the row's own.
    """
    found = {at: _numbers(column) for at, column in enumerate(columns) if is_distance(column)}
    if len(found) < 2 or len(found) > MOST_RIVALS:
        return set(), set(found) if len(found) > 1 else set()
    whole = [at for at in found if _is_sum(found[at], [found[other] for other in found if other != at])]
    if whole:
        return set(found) - set(whole[:1]), set()
    if parts := sums.parts(columns, found):
        return parts, set()
    spare = sums.planned(columns, set(found))
    spare |= {at for at in found if any(_runs_on(found[at], found[other]) for other in found if other != at)}
    named = {at for at in found if not _OF_MORE.isdisjoint(words(columns[at].title))}
    spare |= named if set(found) - named - spare else set()
    left = [at for at in found if at not in spare]
    twins = all(_is_converted(found[at], found[left[0]]) for at in left[1:])
    return spare, set() if twins else set(left)


def is_distance(column: Seen) -> bool:
    """Whether a column is a distance, by its name and its values."""
    scores = column.name.scores
    return (
        scores.get("distance", 0) > max(scores.get("ignored", 0), scores.get("rating", 0))
        and looks.fit("distance", column.present) >= FITS
    )


def _numbers(column: Seen) -> list[float | None]:
    said = [with_unit(cell) for cell in column.cells]
    return [to_float(one[0]) if one else None for one in said]


def _mostly(pairs: list[tuple[float, float]], holds: Callable[[float, float], bool]) -> bool:
    """Whether it holds for nearly all of at least two pairs."""
    return len(pairs) > 1 and sum(not holds(*pair) for pair in pairs) <= MOST_ROWS_APART * len(pairs)


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= NEAR * max(one, other, 1.0)


def _is_sum(whole: list[float | None], parts: list[list[float | None]]) -> bool:
    """Whether a column is in each row what the others are together, of which two at least are used."""
    used = [part for part in parts if any(part)]
    pairs = [(value, sum(part[at] or 0 for part in used)) for at, value in enumerate(whole) if value]
    return len(used) > 1 and _mostly(pairs, _equal)


def _runs_on(total: list[float | None], each: list[float | None]) -> bool:
    """Whether a column grows from row to row, upwards or downwards, by what the other one says."""
    rows = [(value, part or 0.0) for value, part in zip(total, each, strict=True) if value is not None]
    steps = list(pairwise(rows))
    down = [(after[0] - before[0], after[1]) for before, after in steps]
    up = [(before[0] - after[0], before[1]) for before, after in steps]
    return any(len(grown) > 0 and all(_equal(*pair) and pair[0] > 0 for pair in grown) for grown in (down, up))


def _is_converted(one: list[float | None], other: list[float | None]) -> bool:
    """Whether two columns are the same distances in km and in miles."""
    pairs = [(left, right) for left, right in zip(one, other, strict=True) if left and right]
    return any(
        _mostly(pairs, lambda left, right, size=size: _equal(left, right * size))  # type: ignore[misc]
        for size in (KM_PER_MILE, 1 / KM_PER_MILE)
    )
