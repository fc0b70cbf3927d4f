"""What all kinds of entries have in common: added by hand, deleted, restored, read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pandas as pd
import sqlalchemy as sa

from loadwatch.errors import BadInputError
from loadwatch.store import values
from loadwatch.store.part import Part, id_of, insert, touch
from loadwatch.store.rows import read
from loadwatch.store.tables import Kind, athletes


class Entries(Part):
    """Entries of any kind, for the parts that each have their own."""

    def _read(self, kind: Kind, athlete: str | None) -> pd.DataFrame:
        """An athlete's entries or all, by athlete and time, indexed by `id`. Deleted ones are left out."""
        with self._database.reading() as connection:
            return read(connection, kind.rows, kind.spec, standing(kind, athlete))

    def _add(self, kind: Kind, athlete: str, said: values.Plain) -> int:
        """Add an entry of checked values; returns its id."""
        with self._database.writing() as connection:
            key = id_of(connection, athlete)
            touch(connection, [key])
            return insert(connection, kind.rows, {"athlete_id": key} | values.to_database(said, kind.rows))

    def _mark(self, kind: Kind, id: int, *, deleted: bool) -> None:
        with self._database.writing() as connection:
            row = entry_of(connection, kind, id, deleted=not deleted)
            when = datetime.now(UTC).replace(tzinfo=None) if deleted else None
            update(connection, kind, row, {"deleted_at": when})


def standing(kind: Kind, athlete: str | None) -> sa.ColumnElement[bool]:
    """The condition for an athlete's entries, or all, that are not deleted."""
    condition: sa.ColumnElement[bool] = kind.rows.c.deleted_at.is_(None)
    if athlete is None:
        return condition
    key = sa.select(athletes.c.id).where(athletes.c.name == athlete).scalar_subquery()
    return sa.and_(kind.rows.c.athlete_id == key, condition)


def entry_of(connection: sa.Connection, kind: Kind, id: int, *, deleted: bool = False) -> sa.Row[Any]:
    """The entry. Raises BadInputError unless it is there, and deleted or not as said."""
    row = connection.execute(sa.select(kind.rows).where(kind.rows.c.id == int(id))).one_or_none()
    if row is None or (row.deleted_at is not None) != deleted:
        raise BadInputError(f"There is no {'deleted ' if deleted else ''}{kind.word} {id}. Load the page again.")
    return row


def update(connection: sa.Connection, kind: Kind, row: sa.Row[Any], fresh: dict[str, Any]) -> None:
    """Give the entry's columns new values, as the database takes them."""
    connection.execute(sa.update(kind.rows).where(kind.rows.c.id == row.id).values(fresh))
    touch(connection, [row.athlete_id])
