"""The store: everything the app remembers, in one database."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

import pandas as pd
import sqlalchemy as sa

from loadwatch.store import schema, sqlite
from loadwatch.store.athletes import Athletes, read_versions
from loadwatch.store.batches import Imports
from loadwatch.store.database import Database, engine_of, locate, named
from loadwatch.store.done import Done
from loadwatch.store.entries import standing
from loadwatch.store.links import read_counted
from loadwatch.store.said import told_apart, written
from loadwatch.store.same_runs import SameRuns
from loadwatch.store.settings import Settings, read_settings
from loadwatch.store.tables import RATING, RUN, metadata
from loadwatch.store.typed import Typed
from loadwatch.store.warning_signs import WarningSigns


class Store(Athletes, Imports, Typed, SameRuns, WarningSigns, Done, Settings):
    """Athletes, runs, soreness, warning signs, what was done, imports, settings. Many threads may share one store."""

    @classmethod
    def open(cls, url: str | None = None, home: str | Path | None = None) -> Self:
        """Open the database, creating or upgrading it where needed.

        url: the database, by default LOADWATCH_DATABASE_URL, else SQLite in the folder `home`, LOADWATCH_HOME or the
        user's data folder. Raises StoreError when it cannot be used; the text says why and what to do.
        """
        address = locate(url, home)
        schema.prepare(address)
        return cls(Database(address, engine_of(address)))

    @property
    def location(self) -> str:
        """Where the data is: the file, or the database's address without its password."""
        return named(self._database.url)

    def close(self) -> None:
        """Close all connections. It also happens by itself when the store is no longer used."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def runs(self, athlete: str | None = None) -> pd.DataFrame:
        """The RUNS of an athlete or of all, by athlete and time, indexed by `id`. Deleted ones are left out.

        A run that several sources tell of is there once, with what only the others know (see `same_runs`).
        """
        with self._database.reading() as connection:
            return read_counted(connection, standing(RUN, athlete))

    def soreness(self, athlete: str | None = None) -> pd.DataFrame:
        """The SORENESS ratings of an athlete or of all, by athlete and day, indexed by `id`, without deleted ones."""
        return self._read(RATING, athlete)

    def glance(self) -> tuple[dict[str, str], dict[str, int]]:
        """`settings()` and `versions()` at one moment: what a page asks for at every run, in one transaction."""
        with self._database.reading() as connection:
            return read_settings(connection), read_versions(connection)

    def export(self) -> dict[str, pd.DataFrame]:
        """Everything: runs, same_runs, soreness, red_flags, done, athletes (with their profiles), settings, imports.

        The tables of runs say in `not_same_as` which others somebody said are two runs, as SAID_OF_RUNS has it.
        """
        chosen = pd.Series(self.settings(), name="value", dtype="str").rename_axis("setting").reset_index()
        return {
            **self._exported_runs(),
            "soreness": self.soreness(),
            "red_flags": self.red_flags(),
            "done": self.done(),
            "athletes": self.athletes(),
            "settings": chosen,
            "imports": self.imports(),
        }

    def _exported_runs(self) -> dict[str, pd.DataFrame]:
        with self._database.reading() as connection:
            apart = told_apart(connection)
        tables = {"runs": self.runs(), "same_runs": self.same_runs()}
        return {name: table.assign(not_same_as=written(table, apart)) for name, table in tables.items()}

    def delete_everything(self) -> None:
        """Delete all data for good, with the copies made before upgrades. The database stays, empty."""
        with self._database.writing() as connection:
            for table in reversed(metadata.sorted_tables):
                connection.execute(sa.delete(table))
        file = sqlite.file_of(self._database.url)
        if file is not None:
            sqlite.leave_no_trace(file)
