"""The schema's revision: recognise it, create it, bring an older one up to date, refuse what is not ours."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import NullPool

from loadwatch.errors import StoreError
from loadwatch.store import sqlite
from loadwatch.store.database import engine_of, named, said_plainly

MIGRATIONS = Path(__file__).parent / "migrations"


@cache
def revisions() -> tuple[str, ...]:
    """All revisions this program knows, oldest first: the files' names begin with them."""
    return tuple(sorted(file.stem.split("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py")))


def prepare(url: sa.URL) -> None:
    """Make the database ready for this program: create it, upgrade it, or find it up to date.

    Raises StoreError, and leaves the file as it is, when it is newer, another program's or no database.
    """
    file = sqlite.file_of(url)
    with said_plainly(url):
        if file is not None:
            _make_file(file)
        revision = _revision(url)
        if revision == revisions()[-1]:
            return
        if revision is not None and file is not None:
            sqlite.copy_aside(file, revision)
        upgrade(url)


def _make_file(file: Path) -> None:
    try:
        sqlite.make_private_file(file)
    except OSError as reason:
        raise StoreError(
            f"{file} cannot be opened or made: {reason.strerror}. "
            "Allow it, or choose another folder with LOADWATCH_HOME."
        ) from reason


def _revision(url: sa.URL) -> str | None:
    """The revision the database says it has, None when it is empty. Looks only: no pragma, no lock is left."""
    engine = sa.create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        tables = _tables(connection)
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise StoreError(
                f"{named(url)} is the database of another program. It was not changed. "
                "Choose another folder with LOADWATCH_HOME, or another database with LOADWATCH_DATABASE_URL."
            )
        revision = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    if revision is not None and revision not in revisions():
        raise StoreError(
            f"{named(url)} was made by a newer loadwatch (its revision is {revision}, the newest known here is "
            f"{revisions()[-1]}). It was not changed. Update loadwatch, then start it again."
        )
    return None if revision is None else str(revision)


def _tables(connection: sa.Connection) -> list[str]:
    try:
        return sa.inspect(connection).get_table_names()
    except OperationalError:  # locked, for example: that is no reason to doubt the file
        raise
    except DatabaseError as reason:
        raise StoreError(
            f"{named(connection.engine.url)} is not a database ({reason.orig}). It was not changed. Move it away, "
            "or put a backup in its place, or choose another folder with LOADWATCH_HOME, and start again."
        ) from reason


def upgrade(url: sa.URL, to: str = "head") -> None:
    """Run the migrations up to a revision in one transaction, with no row lost.

    Foreign keys are off meanwhile: SQLite changes a table by making it anew, and dropping the old one would
    delete every row that points to it.
    """
    engine = engine_of(url, foreign_keys=False)
    try:
        with engine.execution_options(writes=True).begin() as connection:
            before = _row_counts(connection)
            _run_alembic(connection, to)
            _refuse_losses(connection, before)
    finally:
        engine.dispose()


def _run_alembic(connection: sa.Connection, to: str) -> None:
    from alembic import command, config  # here, because opening a database that is up to date must be quick

    settings = config.Config()
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    settings.attributes["connection"] = connection
    command.upgrade(settings, to)


def _row_counts(connection: sa.Connection) -> dict[str, int]:
    names = sa.inspect(connection).get_table_names()
    return {
        name: connection.scalar(sa.select(sa.func.count()).select_from(sa.table(name))) or 0
        for name in names
        if name != "alembic_version"
    }


def _refuse_losses(connection: sa.Connection, before: dict[str, int]) -> None:
    """Raise StoreError, which undoes the upgrade, when rows are missing or point to nothing."""
    after = _row_counts(connection)
    lost = [name for name, count in before.items() if name in after and after[name] != count]
    if connection.dialect.name == "sqlite":
        lost += {str(row[0]) for row in connection.exec_driver_sql("PRAGMA foreign_key_check")}
    if lost:
        raise StoreError(
            f"Bringing the database up to date would have lost rows of {', '.join(lost)}. It was left as it was. "
            "Go on with the loadwatch you had, and report this."
        )
