"""Which of the rows of one run counts, and what it takes over from the others."""

from __future__ import annotations

import numpy as np
import pandas as pd

from loadwatch.columns import NUMBER, RUNS
from loadwatch.same_run.clocks import RECORDERS, TYPED, Bools, clocks_of
from loadwatch.same_run.pairs import Ints

RANK = {**dict.fromkeys(RECORDERS, 0), "loadwatch": 2, "own table": 2, TYPED: 3}
"""Whom to believe among those who know as much: the recorder's own file, then exports (1), tables filled in, memory."""
FILLED = [name for name in RUNS.names if name not in ("athlete", "started_at", "source", "source_id")]
"""What a row takes over where it has nothing itself and another row of the same run has."""


def order(runs: pd.DataFrame) -> Ints:
    """Each row of RUNS by how much it knows, the best first: a clock, a distance, a duration, a better source."""
    rank = runs["source"].astype("object").map(RANK).fillna(1).to_numpy(dtype=np.int64)
    lacks = [~clocks_of(runs).exact, *(runs[name].isna().to_numpy() for name in ("distance_km", "duration_min"))]
    place = np.empty(len(runs), dtype=np.int64)
    place[np.lexsort((rank, *reversed(lacks)))] = np.arange(len(runs))
    return place


def best_of(runs: pd.DataFrame, group: Ints, first: Bools) -> Ints:
    """For each row the position of its group's best row; those in `first` go before all others."""
    ranked = np.lexsort((order(runs), ~first, group))
    begins = np.flatnonzero(np.diff(group[ranked], prepend=-1))
    best = np.empty(len(runs), dtype=np.int64)
    best[ranked] = np.repeat(ranked[begins], np.diff(np.append(begins, len(runs))))
    return best


def counted(runs: pd.DataFrame, one: Ints, other: Ints, counts_as: Ints, first: Bools) -> Ints:
    """For each row the position of the row that counts, once the rows `one` are the same runs as the rows `other`.

    counts_as: which row counted for it before; such rows stay together, and of them only that one can go on counting.
    first: rows that count before better ones.
    """
    group = _joined(counts_as, counts_as[one], counts_as[other])
    heads = np.flatnonzero(counts_as == np.arange(len(runs)))
    best = np.empty(len(runs), dtype=np.int64)
    best[heads] = heads[best_of(runs.iloc[heads], group[heads], first[heads])]
    return best[counts_as]


def _joined(label: Ints, one: Ints, other: Ints) -> Ints:
    """The labels with those of each pair made the same."""
    leader: dict[int, int] = {}

    def of(label: int) -> int:
        while label in leader:
            label = leader[label]
        return label

    for a, b in zip(one.tolist(), other.tolist(), strict=True):
        low, high = sorted((of(a), of(b)))
        if low != high:
            leader[high] = low
    fresh = np.arange(len(label))
    fresh[list(leader)] = [of(label) for label in leader]
    return fresh[label]


def lent(runs: pd.DataFrame, counts_as: Ints) -> pd.Series[str]:
    """For each row of RUNS that does not count the columns, with commas between, that the one that counts has from it."""
    others = np.flatnonzero(counts_as != np.arange(len(runs)))
    others = others[np.argsort(order(runs.iloc[others]), kind="stable")]
    heads = counts_as[others]
    words = np.full(len(others), "", dtype=object)
    for name in FILLED:
        has = (runs[name].notna() & (runs[name] != "")).to_numpy()
        gives = np.flatnonzero(has[others] & ~has[heads])
        gives = gives[np.unique(heads[gives], return_index=True)[1]]
        words[gives] += np.where(words[gives] == "", name, ", " + name)
    return pd.Series(words, index=runs.index[others], dtype="str")


def merged(runs: pd.DataFrame, counts_as: Ints) -> pd.DataFrame:
    """The rows of RUNS that count, in their order and with their labels, filled with what only the others of them know.

    counts_as: for each row the position of the row that counts for it.
    """
    counts = counts_as == np.arange(len(runs))
    if counts.all():
        return runs
    others = np.flatnonzero(~counts)
    others = others[np.argsort(order(runs.iloc[others]), kind="stable")]
    spare = runs.iloc[others][FILLED].replace("", None).groupby(counts_as[others]).first()
    heads = runs.index[spare.index]
    filled = runs.copy()
    for name in FILLED:
        own = filled.loc[heads, name]
        lacks = own.isna() if RUNS[name].dtype == NUMBER else own == ""
        given = spare[name].to_numpy()
        fits = lacks.to_numpy() & pd.notna(given)
        if fits.any():
            filled.loc[heads[fits], name] = given[fits]
    return filled[counts]
