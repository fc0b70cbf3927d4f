"""Runs of several sources that count as one: `same_as` leads from each to the one that counts.

The links of a run form a tree. Each import adds to it and changes nothing below, so that taking it back gives the tree
as it was before.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pandas as pd
import sqlalchemy as sa

from loadwatch import same_run
from loadwatch.columns import RUNS
from loadwatch.store.part import touch
from loadwatch.store.rows import read
from loadwatch.store.tables import runs

Ints = npt.NDArray[np.int64]


def counts_as(stored: pd.DataFrame) -> Ints:
    """For each run the position of the one that counts for it; -1 where that is not among them.

    stored: indexed by id, with `same_as`.
    """
    leads = stored["same_as"]
    leads_to = stored.index.get_indexer(pd.Index(leads.fillna(-1).astype("int64")))
    parent = np.where(leads.isna(), np.arange(len(stored)), leads_to)
    while True:
        further = np.where(parent < 0, -1, parent[parent])
        if (further == parent).all():
            return parent.astype(np.int64)
        parent = further


def read_counted(
    connection: sa.Connection, mine: sa.ColumnElement[bool], which: sa.ColumnElement[bool] | None = None
) -> pd.DataFrame:
    """The runs that count, indexed by id, filled with what only the other sources of theirs know.

    mine: the condition for all of them, such as an athlete's; which: for those that count.
    """
    counting = sa.and_(mine, runs.c.same_as.is_(None), sa.true() if which is None else which)
    return filled(connection, read(connection, runs, RUNS, counting), mine)


def filled(connection: sa.Connection, counted: pd.DataFrame, mine: sa.ColumnElement[bool]) -> pd.DataFrame:
    """Runs that count with what only the other sources of theirs know."""
    others = read(connection, runs, RUNS, sa.and_(mine, runs.c.same_as.is_not(None)), more=("same_as",))
    if counted.empty or others.empty:
        return counted
    both = pd.concat([counted.assign(same_as=None).astype({"same_as": "object"}), others])
    heads = counts_as(both)
    mine_alone = heads >= 0
    place = np.cumsum(mine_alone) - 1
    return same_run.merged(both.loc[mine_alone, RUNS.names], place[heads[mine_alone]])


def relink(connection: sa.Connection, links: Iterable[tuple[int, int | None]]) -> None:
    """Let runs point to the runs that count for them; None = they count themselves."""
    changed = [{"run": run, "to": to} for run, to in links]
    if changed:
        by_id = sa.update(runs).where(runs.c.id == sa.bindparam("run"))
        connection.execute(by_id.values(same_as=sa.bindparam("to")), changed)


def group_of(connection: sa.Connection, id: int) -> list[int]:
    """The ids of all rows of a run, the one that counts first."""
    top = id
    while (above := connection.scalar(sa.select(runs.c.same_as).where(runs.c.id == top))) is not None:
        top = int(above)
    found, level = [top], [top]
    while level:
        level = list(connection.scalars(sa.select(runs.c.id).where(runs.c.same_as.in_(level)).order_by(runs.c.id)))
        found += level
    return found


def release(connection: sa.Connection, batch: int) -> None:
    """Before a batch's runs are removed: what they counted for counts again, or goes over to what counts for them."""
    going = sa.select(runs.c.id).where(runs.c.batch_id == batch)
    stays = sa.or_(runs.c.batch_id.is_(None), runs.c.batch_id != batch)
    left = connection.execute(sa.select(runs.c.id, runs.c.same_as).where(runs.c.same_as.in_(going), stays)).all()
    if not left:
        return
    mine = sa.select(runs.c.id, runs.c.same_as).where(runs.c.batch_id == batch)
    leads = {row.id: row.same_as for row in connection.execute(mine)}
    links: list[tuple[int, int | None]] = []
    orphans: dict[int, list[int]] = {}
    for run, to in left:
        while leads.get(to) is not None:
            to = leads[to]
        if to in leads:
            orphans.setdefault(to, []).append(run)
        else:
            links.append((run, to))
    relink(connection, [*links, *_best_counts(connection, list(orphans.values()))])
    ids = sa.select(runs.c.athlete_id).where(runs.c.id.in_(going))
    touch(connection, connection.scalars(ids.distinct()).all())


def _best_counts(connection: sa.Connection, groups: list[list[int]]) -> Iterable[tuple[int, int | None]]:
    """Links by which the best run of each group counts for the others."""
    for group in groups:
        if len(group) == 1:
            yield group[0], None
            continue
        rows = read(connection, runs, RUNS, runs.c.id.in_(group))
        together = np.zeros(len(rows), dtype=np.int64)
        best = rows.index.tolist()[same_run.best_of(rows, together, together > 0)[0]]
        yield from ((run, None if run == best else best) for run in group)
