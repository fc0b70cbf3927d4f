"""Runs that several sources tell of: looked up, made one, made two again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np
import pandas as pd
import sqlalchemy as sa

from loadwatch import same_run
from loadwatch.columns import RUNS
from loadwatch.store.comparison import identities
from loadwatch.store.entries import entry_of, standing
from loadwatch.store.links import counts_as, group_of, relink
from loadwatch.store.part import Part, touch
from loadwatch.store.rows import read
from loadwatch.store.said import forget_apart, note_apart, told_apart
from loadwatch.store.tables import RUN, runs
from loadwatch.store.values import edited, plain_rows


class SameRuns(Part):
    """The same run from several sources. It counts once; every source's own row is kept."""

    def same_runs(self, athlete: str | None = None) -> pd.DataFrame:
        """The runs that do not count because another source's run counts for them, indexed by `id`.

        Columns: RUNS; of the run that counts same_as (its id), same_as_source and same_as_source_id; lends: the columns,
        with commas between, that the run that counts has from this one.
        """
        stored = self._stored(athlete)
        heads = counts_as(stored)
        others = np.flatnonzero(heads != np.arange(len(stored)))
        counting = stored.iloc[heads[others]]
        more = {
            "same_as": counting.index,
            "same_as_source": counting["source"],
            "same_as_source_id": counting["source_id"],
        }
        found = stored.iloc[others][RUNS.names].assign(**{name: np.asarray(column) for name, column in more.items()})
        found["lends"] = same_run.lent(stored[RUNS.names], heads)
        return found.astype({"same_as": "int64", "same_as_source": "str", "same_as_source_id": "str"})

    def there_twice(self, athlete: str) -> pd.DataFrame:
        """Pairs of an athlete's runs that count twice and are, or may be, the same run; the latest first.

        Columns: id and other_id, RUNS of the first and, with `other_` before them, of the other one; sure: the rules say
        that they are one run. Pairs that somebody said are two runs are left out.
        """
        stored = self._stored(athlete)
        heads = counts_as(stored)
        pairs = same_run.linked(stored[RUNS.names], heads, apart=self._apart(stored))
        one, other = stored.iloc[pairs.one], stored.iloc[pairs.other]
        found = one[RUNS.names].rename_axis("id").reset_index()
        found["other_id"] = other.index
        found[[f"other_{name}" for name in RUNS.names]] = other[RUNS.names].reset_index(drop=True)
        return found.assign(sure=pairs.sure).sort_values(
            "started_at", ascending=False, ignore_index=True, kind="stable"
        )

    def told_apart(self, athlete: str) -> pd.DataFrame:
        """Pairs of an athlete's runs that somebody said are two, by their ids: run_id and other_id."""
        stored = self._stored(athlete)
        pairs = [sorted(stored.index[[a, b]]) for a, b in self._apart(stored)]
        return pd.DataFrame(sorted(pairs), columns=["run_id", "other_id"], dtype="int64")

    def make_one(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Let each pair of runs, by their ids, be one. Raises BadInputError, and changes nothing, when one is not there."""
        with self._database.writing() as connection:
            rows = [entry_of(connection, RUN, id) for pair in pairs for id in pair]
            for athlete in {row.athlete_id for row in rows}:
                ids = {row.id for row in rows if row.athlete_id == athlete}
                _join(connection, athlete, [(a, b) for a, b in pairs if a in ids and b in ids])
            touch(connection, {row.athlete_id for row in rows})

    def make_two(self, id: int) -> None:
        """Let each source's row of a run count as a run of its own; they are not made one again unless asked for.

        Raises BadInputError when the run is not there.
        """
        with self._database.writing() as connection:
            row = entry_of(connection, RUN, id)
            parts = group_of(connection, row.id)
            relink(connection, [(part, None) for part in parts])
            _note_apart(connection, combinations(parts, 2))
            touch(connection, [row.athlete_id])

    def keep_two(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Note that these pairs of runs, by their ids, are two runs each, so that nobody is asked again."""
        with self._database.writing() as connection:
            rows = [entry_of(connection, RUN, id) for pair in pairs for id in pair]
            _note_apart(connection, pairs)
            touch(connection, {row.athlete_id for row in rows})

    def _stored(self, athlete: str | None) -> pd.DataFrame:
        with self._database.reading() as connection:
            return read(connection, runs, RUNS, standing(RUN, athlete), more=("same_as",))

    def _apart(self, stored: pd.DataFrame) -> list[tuple[int, int]]:
        """The positions of the stored runs that somebody said are two."""
        with self._database.reading() as connection:
            pairs = told_apart(connection)
        place = {run: position for position, run in enumerate(identities(stored))} if pairs else {}
        return [(place[a], place[b]) for a, b in pairs if a in place and b in place]


def _join(connection: sa.Connection, athlete_id: int, pairs: list[tuple[int, int]]) -> None:
    """Link an athlete's runs, and forget that they were told apart."""
    mine = (runs.c.athlete_id == athlete_id) & runs.c.deleted_at.is_(None)
    stored = read(connection, runs, RUNS, mine, more=("same_as", "imported"))
    ids, before = stored.index.tolist(), counts_as(stored)
    place = {id: position for position, id in enumerate(ids)}
    one, other = (before[[place[pair[side]] for pair in pairs]] for side in (0, 1))
    asked = np.unique([*one, *other])
    first = np.zeros(len(stored), dtype=bool)
    rows = stored.iloc[asked]
    said = zip(plain_rows(rows, RUN.values), rows["imported"], strict=True)
    first[asked] = [edited(row, imported) for row, imported in said]
    heads = same_run.counted(stored[RUNS.names], one, other, before, first)
    where = np.arange(len(stored))
    moved = np.flatnonzero((before == where) & (heads != where))
    relink(connection, [(ids[row], ids[heads[row]]) for row in moved])
    counts = dict(zip(identities(stored), heads.tolist(), strict=True))
    apart = (pair for pair in told_apart(connection) if pair <= counts.keys())
    forget_apart(connection, [pair for pair in apart if len({counts[run] for run in pair}) == 1])


def _note_apart(connection: sa.Connection, pairs: Iterable[tuple[int, int]]) -> None:
    pairs = list(pairs)
    rows = read(connection, runs, RUNS, runs.c.id.in_({id for pair in pairs for id in pair}))
    run = dict(zip(rows.index, identities(rows), strict=True))
    note_apart(connection, (frozenset((run[a], run[b])) for a, b in pairs))
