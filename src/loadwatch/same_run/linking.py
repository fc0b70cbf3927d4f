"""From pairs to runs: one run of a source belongs to one run at most, and the best match goes first."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from loadwatch.same_run.clocks import Bools
from loadwatch.same_run.counting import best_of, counted, merged, order
from loadwatch.same_run.origins import origins_of
from loadwatch.same_run.pairs import Ints, Pairs, pairs_of


def as_one(runs: pd.DataFrame) -> pd.DataFrame:
    """RUNS without the rows that surely repeat another; what counts is filled with what only those know."""
    found, where = linked(runs), np.arange(len(runs))
    return merged(runs, counted(runs, found.one[found.sure], found.other[found.sure], where, where < 0))


def linked(
    runs: pd.DataFrame,
    counts_as: Ints | None = None,
    stored: Bools | None = None,
    apart: Iterable[tuple[int, int]] = (),
    together: Iterable[tuple[int, int]] = (),
) -> Pairs:
    """The rows `one` of RUNS that repeat the rows `other`: the same run from another source.

    counts_as: the position that each row counts as already (itself, where it counts); such rows stay together, and the
    pairs are of counted rows. stored: rows of which no two are to be made one; they are never `one`. apart: pairs of
    positions that somebody said are two runs. together: pairs that somebody said are one, whatever the rules say.
    """
    where = np.arange(len(runs))
    block = where if counts_as is None else counts_as
    there = np.zeros(len(runs), dtype=bool) if stored is None else stored
    pairs = pairs_of(runs, stored)
    said = [(int(block[a]), int(block[b])) for a, b in together]
    edges = [(a, b, True) for a, b in said]
    edges += zip(block[pairs.one].tolist(), block[pairs.other].tolist(), pairs.sure.tolist(), strict=True)
    groups = _Groups(runs, block, there, edges, {frozenset((int(block[a]), int(block[b]))) for a, b in apart})
    for a, b in said:
        groups.join(a, b, said=True)
    for a, b, sure in edges[len(said) :]:
        if sure:
            groups.join(a, b)
    best = best_of(runs, groups.labels(), there & (block == where))
    asked = [(int(best[a]), int(best[b])) for a, b, sure in edges if not sure and groups.join(a, b)]
    place = order(runs)
    asked = [(b, a) if there[a] or (not there[b] and place[a] < place[b]) else (a, b) for a, b in asked]
    repeats = np.flatnonzero((best != where) & (block == where))
    one, other = np.array(asked, dtype=np.int64).reshape(-1, 2).T
    return Pairs(
        np.concatenate([repeats, one]),
        np.concatenate([best[repeats], other]),
        np.arange(len(repeats) + len(one)) < len(repeats),
    )


class _Groups:
    """Blocks of rows on their way to groups. What counts as one already is one block, named by the row that counts.

    Two groups become one unless they have an origin in common, or somebody said that they are two runs, or a block of
    one cannot be the same as a block of the other: A like B and B like C does not make A like C.
    """

    def __init__(
        self,
        runs: pd.DataFrame,
        block: Ints,
        stored: Bools,
        edges: list[tuple[int, int, bool]],
        apart: set[frozenset[int]],
    ) -> None:
        self._block, self._stored = block, stored
        self._alike = {frozenset((a, b)) for a, b, _ in edges} - apart
        self._source = origins_of(runs).number.tolist()
        self._sources: dict[int, set[int]] = {}
        for row in np.flatnonzero(block != np.arange(len(block))).tolist():
            counts = int(block[row])
            self._sources.setdefault(counts, {self._source[counts]}).add(self._source[row])
        self._group: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}

    def join(self, a: int, b: int, *, said: bool = False) -> bool:
        """Make the groups of two blocks one; False where something speaks against it.

        said: somebody said that they are; then only that both are stored speaks against it.
        """
        one, other = sorted((self._group.get(a, a), self._group.get(b, b)))
        ours, theirs = self._members.get(one, [one]), self._members.get(other, [other])
        if one == other or self._both_stored(ours, theirs) or not (said or self._fit(ours, theirs)):
            return False
        self._members[one] = ours + theirs
        self._group |= dict.fromkeys(self._members[one], one)
        return True

    def _both_stored(self, ours: list[int], theirs: list[int]) -> bool:
        return any(self._stored[block] for block in ours) and any(self._stored[block] for block in theirs)

    def _fit(self, ours: list[int], theirs: list[int]) -> bool:
        if set().union(*map(self._sources_of, ours)) & set().union(*map(self._sources_of, theirs)):
            return False
        return all(frozenset((mine, yours)) in self._alike for mine in ours for yours in theirs)

    def _sources_of(self, block: int) -> set[int]:
        return self._sources.get(block) or {self._source[block]}

    def labels(self) -> Ints:
        """The group of each row, named by the position of one of its rows."""
        label = np.arange(len(self._block))
        if self._group:
            label[list(self._group)] = list(self._group.values())
        return label[self._block]
