"""Stored rows as canonical frames, and the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import sqlalchemy as sa

from loadwatch.columns import NUMBER, TIME, Table
from loadwatch.store.tables import IDENTITY, Kind, athletes
from loadwatch.store.values import Plain, plain_rows, to_database, to_json


def read(
    connection: sa.Connection,
    rows: sa.Table,
    spec: Table,
    condition: sa.ColumnElement[bool],
    more: tuple[str, ...] = (),
) -> pd.DataFrame:
    """The rows in the columns of `spec`, by athlete and time, indexed by their `id`.

    more: further columns of the database, handed on as they are (objects).
    """
    names = {row.id: row.name for row in connection.execute(sa.select(athletes.c.id, athletes.c.name))}
    stored = [name for name in spec.names if name != "athlete"]
    wanted = ("id", "athlete_id", *stored, *more)
    order = (rows.c.athlete_id, rows.c["started_at" if "started_at" in rows.c else "date"], rows.c.id)
    found = connection.execute(sa.select(*(_raw(rows.c[name]) for name in wanted)).where(condition).order_by(*order))
    columns = dict(zip(wanted, zip(*found.all(), strict=True), strict=False)) or dict.fromkeys(wanted, ())
    frame = {"athlete": pd.Series([names[key] for key in columns["athlete_id"]], dtype="str")}
    frame |= {name: _series(columns[name], spec[name].dtype) for name in stored}
    frame |= {name: pd.Series(columns[name], dtype="object") for name in more}
    return pd.DataFrame(frame, copy=False).set_index(pd.Index(columns["id"], name="id", dtype="int64"))


def _raw(column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    """A clock as the driver hands it over: pandas reads a column of texts faster than SQLAlchemy makes objects."""
    return sa.type_coerce(column, sa.String) if isinstance(column.type, sa.DateTime | sa.Date) else column


def _series(values: tuple[Any, ...], dtype: str) -> pd.Series[Any]:
    if dtype == TIME:
        return pd.to_datetime(pd.Series(values, dtype="object"), format="ISO8601").astype("datetime64[us]")
    if dtype == NUMBER:
        return pd.Series(values, dtype=NUMBER)
    return pd.Series([value or "" for value in values], dtype=dtype)


def insert_imported(
    connection: sa.Connection, kind: Kind, frame: pd.DataFrame, athlete_ids: Mapping[str, int], batch: int
) -> None:
    """Insert identified rows as this batch's."""
    identities = frame[list(IDENTITY)].astype("object").itertuples(index=False, name=None)
    fresh = [
        {
            "athlete_id": athlete_ids[athlete], "source": source, "source_id": source_id,
            "batch_id": batch, "imported": to_json(said), **to_database(said, kind.rows),
        }
        for (athlete, source, source_id), said in zip(identities, plain_rows(frame, kind.values), strict=True)
    ]  # fmt: skip
    if fresh:
        connection.execute(sa.insert(kind.rows), fresh)


def rewrite(connection: sa.Connection, kind: Kind, entries: Sequence[tuple[int, Plain, str]]) -> None:
    """Give entries (id, all their values, what their source said) new values."""
    if entries:
        by_id = sa.update(kind.rows).where(kind.rows.c.id == sa.bindparam("entry"))
        fields: dict[str, Any] = {name: sa.bindparam(f"new_{name}") for name in (*kind.values, "imported")}
        fresh = [
            {"entry": entry, "new_imported": imported}
            | {f"new_{name}": value for name, value in to_database(row, kind.rows).items()}
            for entry, row, imported in entries
        ]
        connection.execute(by_id.values(fields), fresh)
