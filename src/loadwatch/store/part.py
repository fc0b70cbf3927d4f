"""What the parts of the store have in common: the database they work on, and its athletes by name."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from loadwatch.errors import BadInputError
from loadwatch.store.database import Database
from loadwatch.store.tables import athletes

LONGEST_NAME = 100


class Part:
    """A part of the store. Each public method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database


def clean_name(name: object) -> str:
    """An athlete's name without blanks around it. Raises BadInputError when nothing or too much is left."""
    cleaned = " ".join(name.split()) if isinstance(name, str) else ""
    if not cleaned or len(cleaned) > LONGEST_NAME or not cleaned.isprintable():
        raise BadInputError(f"The name {name!r} is not accepted. Accepted: 1 to {LONGEST_NAME} letters on one line.")
    return cleaned


def id_of(connection: sa.Connection, athlete: str) -> int:
    """The athlete's key. Raises BadInputError when there is no such athlete."""
    found = connection.scalar(sa.select(athletes.c.id).where(athletes.c.name == clean_name(athlete)))
    if found is None:
        raise BadInputError(f"There is no athlete called {athlete!r}. Add the athlete first.")
    return int(found)


def insert_athlete(connection: sa.Connection, name: str, batch: int | None = None) -> int:
    """A new athlete with an empty profile; returns the key."""
    fresh = {"name": name, "version": new_version(), "batch_id": batch, "back_condition": "none", "equipment": "[]"}
    return insert(connection, athletes, fresh)


def insert(connection: sa.Connection, table: sa.Table, fields: Mapping[str, Any]) -> int:
    """Insert one row; returns its id."""
    return int(connection.execute(sa.insert(table).values(dict(fields)).returning(table.c.id)).scalar_one())


def new_version() -> int:
    """A number that was never used before. Counting up would repeat itself after a deletion."""
    return secrets.randbits(62)


def touch(connection: sa.Connection, athlete_ids: Iterable[int]) -> None:
    """Give athletes whose data was written a new version."""
    changed = [{"key": key, "fresh": new_version()} for key in set(athlete_ids)]
    if changed:
        by_key = sa.update(athletes).where(athletes.c.id == sa.bindparam("key"))
        connection.execute(by_key.values(version=sa.bindparam("fresh")), changed)
