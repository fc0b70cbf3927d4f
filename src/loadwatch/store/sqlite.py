"""What only SQLite needs: its pragmas, its locking, the private file and the copy of it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

PRAGMAS = (
    "busy_timeout=5000",  # first: the next one may have to wait for a lock
    "journal_mode=WAL",  # readers and a writer at once
    "synchronous=FULL",  # "saved" means saved, even if the power goes the next moment
    "secure_delete=ON",  # what is deleted is overwritten, not only unlinked
)
COPIES = "-before-*.db"


def is_sqlite(url: sa.URL) -> bool:
    """Whether the database is SQLite."""
    return url.get_backend_name() == "sqlite"


def file_of(url: sa.URL) -> Path | None:
    """The database's file; None for another kind of database or one in memory."""
    if not is_sqlite(url) or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def make_private_file(file: Path) -> None:
    """An empty file that only its owner may read, in a folder that is made likewise. An existing one stays."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


def configure(engine: sa.Engine, *, foreign_keys: bool) -> None:
    """Set the pragmas of every new connection and let transactions begin as they should."""

    def on_connect(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
        # The driver's own transactions begin too late and not around table changes: we begin them ourselves.
        connection.isolation_level = None
        for pragma in (*PRAGMAS, f"foreign_keys={'ON' if foreign_keys else 'OFF'}"):
            connection.execute(f"PRAGMA {pragma}")

    def on_begin(connection: sa.Connection) -> None:
        # A transaction that reads first and writes later would fail, not wait, when another writes in between.
        if connection.get_execution_options().get("writes", False):
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:  # by the driver itself, as it cannot fail: a third of the time of a small query
            connection.connection.cursor().execute("BEGIN")

    sa.event.listen(engine, "connect", on_connect)
    sa.event.listen(engine, "begin", on_begin)


def copy_aside(file: Path, revision: str) -> Path:
    """A whole copy of the database beside it, made before its tables are changed."""
    now = datetime.now(UTC)
    copy = file.with_name(f"{file.stem}-before-{revision}-{now:%Y%m%dT%H%M%S%f}.db")
    make_private_file(copy)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))
    return copy


def leave_no_trace(file: Path) -> None:
    """After everything was deleted: empty the write-ahead log and remove the copies made before upgrades."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for copy in file.parent.glob(file.stem + COPIES):
        copy.unlink(missing_ok=True)
