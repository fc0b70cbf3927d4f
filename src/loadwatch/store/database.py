"""Where the database is, and its transactions."""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs
import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import QueuePool

from loadwatch.errors import StoreError
from loadwatch.store import sqlite

FILE = "loadwatch.db"


def locate(url: str | None, home: str | Path | None) -> sa.URL:
    """The database's address: what is given, else what the environment says, else the user's data folder.

    Raises StoreError when the address cannot be understood.
    """
    if url is None and home is None:
        url = os.environ.get("LOADWATCH_DATABASE_URL") or None
    if url is None:
        folder = home or os.environ.get("LOADWATCH_HOME") or platformdirs.user_data_dir("loadwatch", appauthor=False)
        return sa.URL.create("sqlite", database=str(Path(folder).expanduser() / FILE))
    try:
        address = sa.make_url(url)
        address.get_dialect()
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError, ValueError) as reason:
        # The address is not repeated: it may hold a password.
        raise StoreError(
            "The database's address (LOADWATCH_DATABASE_URL) is not understood. "
            "Write it like sqlite:////home/me/loadwatch.db, or leave it out to use your own data folder."
        ) from reason
    if sqlite.is_sqlite(address) and sqlite.file_of(address) is None:
        raise StoreError(
            "A database in memory keeps nothing. Give the database a file: sqlite:////home/me/loadwatch.db"
        )
    return address


def engine_of(url: sa.URL, *, foreign_keys: bool = True) -> sa.Engine:
    """An engine for many threads: five connections are kept, more are made while they are needed."""
    engine = sa.create_engine(url, poolclass=QueuePool, pool_size=5, max_overflow=-1)
    if sqlite.is_sqlite(url):
        sqlite.configure(engine, foreign_keys=foreign_keys)
    return engine


@contextmanager
def said_plainly(url: sa.URL) -> Iterator[None]:
    """Turn what a database says about itself (locked, full, broken) into a StoreError."""
    try:
        yield
    except DatabaseError as reason:
        if type(reason) not in (DatabaseError, OperationalError):  # a broken rule is our own mistake
            raise
        raise StoreError(
            f"The database {named(url)} cannot be used just now: {reason.orig}. Nothing was saved. "
            "Close other programs that use it, look whether the disk is full, and try again."
        ) from reason


def named(url: sa.URL) -> str:
    """The database as the user knows it: its file, or its address without the password."""
    return str(sqlite.file_of(url) or url.render_as_string(hide_password=True))


class Database:
    """An open database: `reading` and `writing` are its only two ways in."""

    def __init__(self, url: sa.URL, engine: sa.Engine) -> None:
        self.url, self.engine = url, engine
        self._writer = engine.execution_options(writes=True)
        # Threads of one program queue here, in order; SQLite's own waiting is a lottery that can be lost.
        self._turn = threading.Lock()
        self.close = weakref.finalize(self, engine.dispose)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection that sees one moment of the database throughout."""
        with said_plainly(self.url), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction that alone may write; all of it is kept, or nothing."""
        with said_plainly(self.url), self._turn, self._writer.begin() as connection:
            yield connection
