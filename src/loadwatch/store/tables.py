"""The database's tables. Measured columns come from `loadwatch.columns`, so that a unit is declared once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import sqlalchemy as sa

from loadwatch.columns import DONE, NUMBER, RED_FLAGS, RUNS, SORENESS, TIME, Table

IDENTITY = ("athlete", "source", "source_id")
"""Columns that say whose entry it is and recognise it again; everything else is a value that may change."""

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _values(spec: Table, never_missing: tuple[str, ...]) -> Iterator[sa.Column[Any]]:
    for column in spec.columns:
        if column.name not in IDENTITY:
            clock = sa.DateTime() if column.name == "started_at" else sa.Date()
            kinds: dict[str, sa.types.TypeEngine[Any]] = {NUMBER: sa.Double(), TIME: clock}
            kind = kinds.get(column.dtype, sa.Text())
            yield sa.Column(column.name, kind, nullable=column.name not in never_missing)


def _athlete() -> sa.Column[int]:
    return sa.Column("athlete_id", sa.ForeignKey("athletes.id", ondelete="CASCADE"), nullable=False)


def _entries(name: str, spec: Table, never_missing: tuple[str, ...], *more: sa.Column[Any]) -> sa.Table:
    """Runs or ratings. `imported` is what their source said last (JSON); NULL for what was typed here."""
    return sa.Table(
        name,
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        _athlete(),
        *_values(spec, never_missing),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("source_id", sa.Text, nullable=False),
        sa.Column("batch_id", sa.ForeignKey("batches.id"), index=True),
        sa.Column("imported", sa.Text),
        sa.Column("deleted_at", sa.DateTime),
        *more,
        sa.UniqueConstraint("athlete_id", "source", "source_id"),
        sa.Index(None, "athlete_id", never_missing[0]),
        # An id that was given once is never given again: an "undo" on the page must not reach another run.
        sqlite_autoincrement=True,
    )


def _changes(name: str, entries: str) -> sa.Table:
    """What a batch changed in entries that were there: the columns before and after, as JSON."""
    return sa.Table(
        name,
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("batch_id", sa.ForeignKey("batches.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("entry_id", sa.ForeignKey(f"{entries}.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("imported_before", sa.Text, nullable=False),
    )


batches = sa.Table(
    "batches",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("token", sa.Text, nullable=False, index=True),
    sa.Column("saved_at", sa.DateTime, nullable=False),
    sa.Column("taken_back_at", sa.DateTime),
    sa.Column("files", sa.Text, nullable=False),
    sa.Column("layouts", sa.Text, nullable=False),
    sa.Column("runs_added", sa.Integer, nullable=False),
    sa.Column("runs_changed", sa.Integer, nullable=False),
    sa.Column("soreness_added", sa.Integer, nullable=False),
    sa.Column("soreness_changed", sa.Integer, nullable=False),
    sa.Column("runs_same", sa.Integer, nullable=False, server_default="0"),
)

athletes = sa.Table(
    "athletes",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    sa.Column("version", sa.BigInteger, nullable=False),
    # The import that brought the athlete: taking it back takes an athlete without entries away again.
    sa.Column("batch_id", sa.ForeignKey("batches.id")),
    sa.Column("back_condition", sa.Text, nullable=False),
    sa.Column("zone", sa.Text),
    sa.Column("equipment", sa.Text, nullable=False),
)

# `same_as`: the run of another source that counts for this one, or leads to the one that does; NULL = it counts itself.
runs = _entries("runs", RUNS, ("started_at",), sa.Column("same_as", sa.ForeignKey("runs.id"), index=True))
soreness = _entries("soreness", SORENESS, ("date", "site", "rating"))
run_changes = _changes("run_changes", "runs")
soreness_changes = _changes("soreness_changes", "soreness")

runs_apart = sa.Table(
    "runs_apart",
    metadata,
    # Somebody said that these are two runs: they are not made one, nor asked about again, also when an import is
    # taken back and comes again. So they are known as an import knows them, and not by their ids.
    sa.Column("athlete_id", sa.ForeignKey("athletes.id", ondelete="CASCADE"), primary_key=True),
    *(
        sa.Column(name, sa.Text, primary_key=True)
        for name in ("source", "source_id", "other_source", "other_source_id")
    ),
)

red_flags = sa.Table(
    "red_flags",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    _athlete(),
    *_values(RED_FLAGS, ("date", "sign")),
    sa.Column("deleted_at", sa.DateTime),
    sa.Index(None, "athlete_id", "date"),
)

done = sa.Table(
    "done",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    _athlete(),
    *_values(DONE, ("date", "entry")),
    sa.Column("deleted_at", sa.DateTime),
    sa.Index(None, "athlete_id", "date"),
    sqlite_autoincrement=True,  # as for runs and ratings
)

settings = sa.Table(
    "settings",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)


@dataclass(frozen=True)
class Kind:
    """A kind of entry. It belongs to an athlete, and a deleted one can be restored. `word`: what messages call it."""

    word: str
    spec: Table
    rows: sa.Table

    @cached_property
    def values(self) -> list[str]:
        """The columns that an import or the athlete may change."""
        return [name for name in self.spec.names if name not in IDENTITY]


@dataclass(frozen=True)
class ImportedKind(Kind):
    """A kind of entry that is imported as well as typed, and taken back with its import.

    `own_key`: the columns that recognise an entry whose source has no key of its own.
    """

    changes: sa.Table
    own_key: tuple[str, ...]


RUN = ImportedKind("run", RUNS, runs, run_changes, ("started_at",))
RATING = ImportedKind("rating", SORENESS, soreness, soreness_changes, ("date", "site", "side", "moment"))
SIGN = Kind("warning sign", RED_FLAGS, red_flags)
TICK = Kind("tick", DONE, done)
IMPORTED = (RUN, RATING)
KINDS = (*IMPORTED, SIGN, TICK)
