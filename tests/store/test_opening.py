"""Opening: where the database is, that it is private, and what is refused without touching it."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import platformdirs
import pytest
import sqlalchemy as sa

from loadwatch.errors import StoreError
from loadwatch.store import Store


@pytest.fixture(autouse=True)
def _nowhere_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test may find the user's own database."""
    monkeypatch.delenv("LOADWATCH_DATABASE_URL", raising=False)
    monkeypatch.setenv("LOADWATCH_HOME", str(tmp_path / "fallback"))


def opened_at(**where: object) -> Path:
    """Where a store opened like this has its file."""
    with Store.open(**where) as store:
        store.add_athlete("Ada")
        return Path(store.location)


def test_an_argument_wins_over_the_environment(tmp_path, monkeypatch):
    """The address, else the folder, else the environment's address, else its folder."""
    monkeypatch.setenv("LOADWATCH_DATABASE_URL", f"sqlite:///{tmp_path}/environment.db")
    by_environment = opened_at()
    by_folder = opened_at(home=tmp_path / "folder")
    by_address = opened_at(url=f"sqlite:///{tmp_path}/address.db", home=tmp_path / "folder")
    monkeypatch.setenv("LOADWATCH_DATABASE_URL", "")
    by_home = opened_at()

    assert by_environment == tmp_path / "environment.db"
    assert by_folder == tmp_path / "folder" / "loadwatch.db"
    assert by_address == tmp_path / "address.db"
    assert by_home == tmp_path / "fallback" / "loadwatch.db"
    assert all(file.stat().st_size > 0 for file in (by_environment, by_folder, by_address, by_home))


def test_without_any_word_it_is_the_users_data_folder(tmp_path, monkeypatch):
    """As the platform has it."""
    monkeypatch.delenv("LOADWATCH_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)

    assert opened_at() == Path(platformdirs.user_data_dir("loadwatch", appauthor=False)) / "loadwatch.db"


def test_a_new_database_is_private(tmp_path):
    """Health data: nobody else on the machine may read it, its log included."""
    before = os.umask(0)
    try:
        store = Store.open(home=tmp_path / "new" / "folder")
        store.add_athlete("Ada")
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "new" / "folder").iterdir()}
        store.close()
    finally:
        os.umask(before)

    assert set(modes) == {"loadwatch.db", "loadwatch.db-wal", "loadwatch.db-shm"}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE((tmp_path / "new" / "folder").stat().st_mode) == 0o700


def test_every_connection_has_the_pragmas(store):
    """A commit that is not synchronous=FULL could be lost with the power."""
    wanted = {"journal_mode": "wal", "synchronous": 2, "busy_timeout": 5000, "foreign_keys": 1, "secure_delete": 1}
    connections = [store._database.engine.connect() for _ in range(8)]
    found = [{name: one.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted} for one in connections]
    for connection in connections:
        connection.close()

    assert found == [wanted] * 8


def test_an_empty_file_becomes_a_database(tmp_path):
    """It is what an interrupted first start leaves behind."""
    (tmp_path / "loadwatch.db").touch()

    assert opened_at(home=tmp_path).stat().st_size > 0


def refusal_of(file: Path) -> str:
    """The refusal's text; the folder must be the same before and after."""
    before = {path: path.read_bytes() for path in file.parent.iterdir()}
    with pytest.raises(StoreError) as refusal:
        Store.open(f"sqlite:///{file}")
    assert {path: path.read_bytes() for path in file.parent.iterdir()} == before
    return str(refusal.value)


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7 not a database" * 100, b"notes", b"SQLite format 3\x00" + b"\xff" * 4096]
)
def test_a_file_that_is_no_database_is_refused_and_left(tmp_path, content):
    """It may be the user's only copy of something."""
    file = tmp_path / "loadwatch.db"
    file.write_bytes(content)
    said = refusal_of(file)

    assert str(file) in said
    assert "It was not changed. Move it away" in said


def test_another_programs_database_is_refused_and_left(tmp_path):
    """Not even its journal mode may change."""
    file = tmp_path / "photos.db"
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE photos (id INTEGER)")

    assert "another program" in refusal_of(file)


def test_a_newer_database_is_refused_and_left(tmp_path):
    """An older program would not understand it and could spoil it."""
    file = opened_at(home=tmp_path)
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    said = refusal_of(file)

    assert "newer loadwatch" in said
    assert "Update loadwatch" in said


@pytest.mark.parametrize(
    "url", ["nonsense", "nodatabase://x", "sqlite://", "sqlite:///:memory:", "sqlite+nodriver:///x"]
)
def test_an_address_that_cannot_work_is_refused(url):
    """The text says what to write instead."""
    with pytest.raises(StoreError, match=r"sqlite:////home/me/loadwatch\.db"):
        Store.open(url)


def test_a_refused_address_does_not_show_its_password():
    """Error texts end up on screens and in logs."""
    with pytest.raises(StoreError) as refusal:
        Store.open("nodatabase://me:sesame@host/x")

    assert "sesame" not in str(refusal.value)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    """A file stands where the folder should be."""
    (tmp_path / "file").touch()

    with pytest.raises(StoreError, match=r"cannot be opened or made.*LOADWATCH_HOME"):
        Store.open(home=tmp_path / "file")


def test_a_folder_as_the_database_is_refused(tmp_path):
    """An easy mistake with the address."""
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(f"sqlite:///{tmp_path}")


def test_a_database_locked_by_another_program_is_said_plainly(store, tmp_path, monkeypatch):
    """It is no mistake of the user's and no stack trace: try again."""
    monkeypatch.setattr("loadwatch.store.sqlite.PRAGMAS", ("busy_timeout=50",))
    with closing(sqlite3.connect(tmp_path / "loadwatch.db")) as other, Store.open(home=tmp_path) as hasty:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"locked.*Nothing was saved.*try again"):
            hasty.add_athlete("Ada")

        assert store.athletes().empty


def test_a_broken_rule_is_our_own_mistake_and_no_story_about_locks(store):
    """Only what the database says about itself is told to the user."""
    with pytest.raises(sa.exc.IntegrityError), store._database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO settings VALUES ('unit', NULL)")

    assert store.settings()["unit"] == "km"


def test_opening_an_up_to_date_database_needs_no_migration(tmp_path):
    """Each start pays for it: Alembic is not even imported."""
    opened_at(home=tmp_path)
    script = (
        "import sys; from loadwatch.store import Store; Store.open(home=sys.argv[1]); print('alembic' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "False"
