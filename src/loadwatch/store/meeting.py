"""New runs of an import beside the stored ones: which of them are runs that another source told of already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from loadwatch import same_run
from loadwatch.columns import RUNS, TIME
from loadwatch.store.comparison import MANY, Update, identities
from loadwatch.store.links import counts_as, relink
from loadwatch.store.rows import read
from loadwatch.store.said import Identity, Said, note_apart, told_apart
from loadwatch.store.tables import RUN, athletes, runs
from loadwatch.store.values import edited, plain_rows

NEAR = pd.Timedelta(days=2)
SHOWN = ["started_at", "distance_km", "duration_min", "source", "source_id"]
NO_PAIRS = pd.DataFrame(columns=["athlete", *SHOWN, *(f"other_{name}" for name in SHOWN), "sure", "one"])
Chosen = Mapping[tuple[Identity, Identity], bool]
"""Pairs of runs, by athlete, source and source_id -> whether somebody said that they are one run."""


class Meeting:
    """New runs, and what is stored around them once the import's updates are."""

    def __init__(self, connection: sa.Connection, fresh: pd.DataFrame, updates: Iterable[Update], said: Said) -> None:
        self.stored = _updated(_near(connection, fresh), updates)
        self.fresh = fresh
        n = len(self.stored)
        self.runs = (
            pd.concat([self.stored[RUNS.names], fresh], ignore_index=True) if n else fresh.reset_index(drop=True)
        )
        self.counts_as = np.concatenate([counts_as(self.stored), np.arange(n, len(self.runs))])
        self.said, self.keys = said, identities(self.runs)
        place = {run: position for position, run in enumerate(self.keys)}
        told = told_apart(connection)
        apart = [(place[a], place[b]) for a, b in told | said.apart if a in place and b in place]
        # What was said here goes before what a file says.
        together = [pair for pair in said.together if frozenset(pair) not in told and place.keys() >= set(pair)]
        self._counting = [place[counts] for _, counts in together]
        self.pairs = same_run.linked(
            self.runs,
            self.counts_as,
            np.arange(len(self.runs)) < n,
            apart,
            [(place[run], place[counts]) for run, counts in together],
        )

    @cached_property
    def table(self) -> pd.DataFrame:
        """A row for each new run that is, or may be, the same as another; indexed as the new runs are.

        athlete; started_at, distance_km, duration_min, source, source_id of the new run, and with `other_` before them
        of the other one; sure; one: True where they will be one run, None where somebody has to say it.
        """
        new, other = self.runs.iloc[self.pairs.one], self.runs.iloc[self.pairs.other]
        table = new[["athlete", *SHOWN]].reset_index(drop=True)
        table[[f"other_{name}" for name in SHOWN]] = other[SHOWN].reset_index(drop=True)
        table["sure"] = self.pairs.sure
        table["one"] = pd.Series([True if sure else None for sure in self.pairs.sure], dtype="object")
        table.index = self.fresh.index[self.pairs.one - len(self.stored)]
        return table

    def save(self, connection: sa.Connection, batch: int, chosen: Chosen) -> int:
        """Link the new runs, which are stored by now, as the rules or somebody decided; returns how many were."""
        new = set(self.keys[len(self.stored) :])
        note_apart(connection, (pair for pair in self.said.apart if pair & new))
        if not len(self.pairs.one):
            return 0
        ids = [*self.stored.index.tolist(), *_ids(connection, batch, self.fresh)]
        keys = [(self.keys[a], self.keys[b]) for a, b in zip(self.pairs.one, self.pairs.other, strict=True)]
        said = [chosen.get(pair) for pair in keys]
        one = np.array([sure if choice is None else choice for sure, choice in zip(self.pairs.sure, said, strict=True)])
        pairs = self.pairs
        first = self._edited()
        heads = same_run.counted(self.runs, pairs.one[one], pairs.other[one], self.counts_as, first)
        moved = np.flatnonzero((heads != np.arange(len(heads))) & (self.counts_as == np.arange(len(heads))))
        relink(connection, [(ids[row], ids[heads[row]]) for row in moved])
        note_apart(connection, (frozenset(pair) for pair, choice in zip(keys, said, strict=True) if choice is False))
        return int(one.sum())

    def _edited(self) -> Any:
        """Runs that go on counting: stored ones that somebody corrected by hand, and those that counted in an export."""
        first = np.zeros(len(self.runs), dtype=bool)
        first[self._counting] = True
        asked = np.unique(self.pairs.other[self.pairs.other < len(self.stored)])
        rows = plain_rows(self.stored.iloc[asked], RUN.values)
        first[asked] = [
            edited(row, imported) for row, imported in zip(rows, self.stored["imported"].iloc[asked], strict=True)
        ]
        return first


def chosen_of(table: pd.DataFrame) -> Chosen:
    """What a table of pairs says in its column `one`."""
    keys = ["athlete", "source", "source_id", "other_source", "other_source_id", "one"]
    rows = table[keys].astype("object").itertuples(index=False, name=None)
    return {
        ((athlete, source, key), (athlete, other, other_key)): bool(one)
        for athlete, source, key, other, other_key, one in rows
        if one is not None
    }


def _near(connection: sa.Connection, fresh: pd.DataFrame) -> pd.DataFrame:
    """The runs of these athletes stored around the new ones, deleted ones left out, with `same_as` and `imported`."""
    names = fresh["athlete"].unique().tolist()
    first, last = fresh["started_at"].min() - NEAR, fresh["started_at"].max() + NEAR
    condition = runs.c.started_at.between(first.to_pydatetime(), last.to_pydatetime()) & runs.c.deleted_at.is_(None)
    if len(names) <= MANY:
        condition &= runs.c.athlete_id.in_(sa.select(athletes.c.id).where(athletes.c.name.in_(names)))
    stored = _read(connection, condition)
    while missing := set(stored["same_as"].dropna().astype("int64")) - set(
        stored.index
    ):  # moved to another day by hand
        stored = pd.concat([stored, _read(connection, runs.c.id.in_(missing))])
    return stored


def _updated(stored: pd.DataFrame, updates: Iterable[Update]) -> pd.DataFrame:
    for update in updates:
        if update.entry_id in stored.index:
            stored.loc[update.entry_id, "imported"] = update.imported
            for name, value in update.after.items():
                stored.loc[update.entry_id, name] = pd.Timestamp(value) if RUNS[name].dtype == TIME else value
    return stored


def _read(connection: sa.Connection, condition: sa.ColumnElement[bool]) -> pd.DataFrame:
    return read(connection, runs, RUNS, condition, more=("same_as", "imported"))


def _ids(connection: sa.Connection, batch: int, fresh: pd.DataFrame) -> list[int]:
    query = sa.select(athletes.c.name, runs.c.source, runs.c.source_id, runs.c.id).join(
        athletes, athletes.c.id == runs.c.athlete_id
    )
    found = {tuple(row[:3]): int(row[3]) for row in connection.execute(query.where(runs.c.batch_id == batch))}
    return [found[key] for key in identities(fresh)]
