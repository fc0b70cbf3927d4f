"""Distances of one row that are named as its plan, its parts and its total: which of them is what was run."""

from __future__ import annotations

from collections.abc import Sequence

from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.words.hints import PLANNED
from loadwatch.importers.guessing.words.names import words

Values = list[float | None]
MOST = 3.0
"""How often its named parts a total may be: more, and it is a sum of several runs."""
_PARTS = frozenset(
    words(
        "warm warmup wu cool cooldown cd einlaufen auslaufen aufwärmen warmlaufen échauffement calme calentamiento enfriamiento calma "
        "riscaldamento defaticamento aquecimento desaquecimento arrefecimento inlopen uitlopen warming cooling opvarmning nedvarmning "
        "oppvarming nedjogg nedjogging nedkjøling uppvärmning nedvarvning nerjogg rozgrzewka schłodzenie wychłodzenie roztruchtanie"
    )
)
"""Words of what is run before and after the training itself."""
_TOTALS = frozenset(
    words(
        "total totals sum summe gesamt insgesamt totale totaal totalt totalen alt samlet suma razem łącznie overall whole"
    )
)


def planned(columns: Sequence[Seen], places: set[int]) -> set[int]:
    """Those of these distances that were planned, where others are there."""
    found = {at for at in places if not PLANNED.isdisjoint(words(columns[at].title))}
    return found if places - found else set()


def parts(columns: Sequence[Seen], found: dict[int, Values]) -> set[int]:
    """All but the one distance called the total, where one beside it is called the way before or after the training.

    With the jogs between its repetitions the total is more than the columns say, and never less than any of them.
    """
    totals = [at for at in found if not _TOTALS.isdisjoint(words(columns[at].title))]
    if len(totals) != 1 or not any(not _PARTS.isdisjoint(words(columns[at].title)) for at in found):
        return set()
    others = [found[at] for at in found if at not in totals]
    for at, value in enumerate(found[totals[0]]):
        each = [other[at] or 0.0 for other in others]
        if value and not max(each) <= value <= MOST * (sum(each) or value):
            return set()
    return set(found) - set(totals)
