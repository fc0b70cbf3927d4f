"""Two durations of one run: the one that is never longer is without the pauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.words.cells import minutes_of
from loadwatch.importers.guessing.words.gaits import is_running
from loadwatch.importers.guessing.words.hints import ELAPSED, MOVING
from loadwatch.importers.guessing.words.names import words

Claim = tuple[float, int, ColumnUse]
PAUSED = 0.7
"""Which part of a run without its pauses nobody is likely to fall below: less, and the shorter one may be a part of the run."""
ROUNDED = 1.0
"""Minutes by which two columns of one time may differ."""


def moving_first(claims: list[Claim], columns: Sequence[Seen]) -> list[Claim]:
    """The claims with one that is never longer than the best before it; marked where their names do not say which is which.

    claims: of durations that can all be run.
    """
    best = max(claims, default=None, key=lambda claim: (claim[0], -claim[1]))
    if best is None or best[0] < 0:
        return claims
    others = [one for one in claims if one[0] >= 0 and one[1] != best[1]]
    shorter = [one for one in others if _part(one, best, columns)]
    longer = [one for one in others if _part(best, one, columns)]
    if shorter:
        first = max(shorter, key=lambda one: (says_moving(columns[one[1]]), _part(one, best, columns)))
        said = _say(columns[first[1]], columns[best[1]])
        if said or _part(first, best, columns) >= PAUSED:
            return [*claims, (best[0] + 1, first[1], replace(first[2], sure=first[2].sure and said))]
    sure = not shorter and all(_is_moving(best, one, columns) for one in longer)
    return claims if sure else [*claims, (best[0] + 1, best[1], replace(best[2], sure=False))]


def says_moving(column: Seen) -> bool:
    """Whether a duration's name says that it is without the pauses."""
    return not MOVING.isdisjoint(words(column.title)) or is_running(column.title)


def _is_moving(moving: Claim, elapsed: Claim, columns: Sequence[Seen]) -> bool:
    """Whether names and values say that one is without the pauses of the other, and no part of the run."""
    whole = _part(moving, elapsed, columns) >= PAUSED or says_moving(columns[moving[1]])
    return whole and _say(columns[moving[1]], columns[elapsed[1]])


def _say(moving: Seen, elapsed: Seen) -> bool:
    """Whether two names say that the first is without the pauses and the second with them, and neither the contrary."""
    with_pauses = [not ELAPSED.isdisjoint(words(column.title)) for column in (moving, elapsed)]
    without = [says_moving(column) for column in (moving, elapsed)]
    return (without[0] and not without[1]) or (with_pauses[1] and not with_pauses[0])


def _part(one: Claim, other: Claim, columns: Sequence[Seen]) -> float:
    """Which part of another duration this one is where it is never longer and often shorter; 0 = it is not so."""
    minutes = [[minutes_of(cell, use.use) or 0.0 for cell in columns[at].cells] for _, at, use in (one, other)]
    pairs = [(mine, its) for mine, its in zip(*minutes, strict=True) if mine and its]
    if not pairs or any(mine > its for mine, its in pairs) or all(its - mine < ROUNDED for mine, its in pairs):
        return 0.0
    return median(mine / its for mine, its in pairs)
