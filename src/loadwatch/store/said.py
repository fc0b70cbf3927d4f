"""What somebody said about pairs of runs: that they are one, or two.

What was said to be two is kept by what recognises a run again, so that it outlives an import that is taken back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import sqlalchemy as sa

from loadwatch.columns import SAID_OF_RUNS
from loadwatch.errors import BadTableError
from loadwatch.store.comparison import identities
from loadwatch.store.tables import athletes, runs_apart

Identity = tuple[str, str, str]
"""A run, by athlete, source and source_id."""
Pair = frozenset[Identity]


@dataclass(frozen=True)
class Said:
    """What an export says. together: runs, each with the one that counts for it. apart: pairs that are two runs."""

    together: tuple[tuple[Identity, Identity], ...] = ()
    apart: frozenset[Pair] = frozenset()

    @classmethod
    def of(cls, runs: pd.DataFrame, given: pd.DataFrame) -> Said:
        """What stands beside identified RUNS in the table they were made of: the columns of SAID_OF_RUNS, if any.

        Raises BadTableError where `not_same_as` is not what an export writes.
        """
        said = SAID_OF_RUNS.conform(given.reset_index(drop=True)).loc[runs.index]
        together: list[tuple[Identity, Identity]] = []
        apart: set[Pair] = set()
        some = (said != "").any(axis=1)
        rows: list[list[str]] = said[some].astype("object").to_numpy().tolist()
        for run, (source, key, others) in zip(identities(runs[some]), rows, strict=True):
            if source and key:
                together.append((run, (run[0], source, key)))
            apart |= {frozenset((run, (run[0], *other))) for other in _listed(others)}
        return cls(tuple(together), frozenset(apart))


def _listed(text: str) -> list[tuple[str, str]]:
    try:
        return [(str(source), str(key)) for source, key in json.loads(text or "[]")]
    except (ValueError, TypeError, RecursionError) as reason:
        accepted = SAID_OF_RUNS["not_same_as"].meaning
        raise BadTableError(f"The runs table's not_same_as holds {text!r}. Accepted: {accepted}.") from reason


def written(runs: pd.DataFrame, apart: Iterable[Pair]) -> pd.Series[str]:
    """For each of RUNS what `not_same_as` says in an export: the runs that it was told apart from."""
    others: dict[Identity, list[list[str]]] = {}
    for pair in apart:
        for one, other in ((min(pair), max(pair)), (max(pair), min(pair))):
            others.setdefault(one, []).append([*other[1:]])
    lists = [sorted(others.get(run, [])) for run in identities(runs)]
    texts = [json.dumps(pairs, ensure_ascii=False) if pairs else "" for pairs in lists]
    return pd.Series(texts, index=runs.index, dtype="str")


def told_apart(connection: sa.Connection) -> set[Pair]:
    """All pairs that somebody said are two runs, also where one of them is not stored now."""
    query = sa.select(athletes.c.name, runs_apart).join(athletes, athletes.c.id == runs_apart.c.athlete_id)
    return {
        frozenset(((row.name, row.source, row.source_id), (row.name, row.other_source, row.other_source_id)))
        for row in connection.execute(query)
    }


def note_apart(connection: sa.Connection, pairs: Iterable[Pair]) -> None:
    """Note that the runs of each pair, of a stored athlete, are two."""
    fresh = {pair for pair in pairs if len(pair) == 2} - told_apart(connection)
    if fresh:
        connection.execute(sa.insert(runs_apart), _rows(connection, fresh))


def forget_apart(connection: sa.Connection, pairs: Iterable[Pair]) -> None:
    """Forget that the runs of each pair are two."""
    for row in _rows(connection, pairs):
        connection.execute(sa.delete(runs_apart).filter_by(**row))


def _rows(connection: sa.Connection, pairs: Iterable[Pair]) -> list[dict[str, Any]]:
    """The pairs as the database has them: the lesser run first."""
    keys = {row.name: row.id for row in connection.execute(sa.select(athletes.c.id, athletes.c.name))}
    return [
        {"athlete_id": keys[one[0]], "source": one[1], "source_id": one[2], "other_source": other[1], "other_source_id": other[2]}
        for one, other in (sorted(pair) for pair in pairs)
    ]  # fmt: skip
