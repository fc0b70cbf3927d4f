"""The schema's history. These tests run every revision there is, so they guard the ones to come as well."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from pandas.testing import assert_frame_equal

from loadwatch.errors import StoreError
from loadwatch.store import Store, schema
from loadwatch.store.tables import metadata
from tests.store.made_up import ratings, runs

FIRST_ROWS = """
INSERT INTO batches VALUES (1, 'token', '2026-01-09 10:00:00', NULL, '["a.csv"]', '["Strava"]', 1, 0, 1, 0);
INSERT INTO batches VALUES (2, 'other', '2026-01-10 10:00:00', NULL, '["b.csv"]', '["Strava"]', 0, 1, 0, 0);
INSERT INTO athletes VALUES (1, 'Ada', 7, 1, 'other', 'Europe/Berlin', '["mat"]');
INSERT INTO runs VALUES (1, 1, '2026-01-05 07:15:00.000000', 10.5, 55.0, NULL, 'run', 150.0, NULL, 'river',
    'strava', 's1', 1,
    '{"started_at": "2026-01-05T07:15:00.000000", "distance_km": 10.5, "duration_min": 55.0, "kind": "run"}', NULL);
INSERT INTO runs VALUES (2, 1, '2026-01-06 18:00:00.000000', NULL, 30.0, 4.0, 'run', NULL, NULL, NULL, 'typed', 't1',
    NULL, NULL, NULL);
INSERT INTO runs VALUES (3, 1, '2026-01-07 18:00:00.000000', 5.0, 30.0, 4.0, 'run', NULL, NULL, NULL, 'typed', 't2',
    NULL, NULL, '2026-01-08 09:00:00.000000');
INSERT INTO soreness VALUES (1, 1, '2026-01-05', 'knee', NULL, 'day', 3.0, NULL, 'loadwatch', 'k1', 1,
    '{"date": "2026-01-05", "site": "knee", "moment": "day", "rating": 3.0}', NULL);
INSERT INTO run_changes VALUES (1, 2, 1, '{"distance_km": 10.0}', '{"distance_km": 10.5}',
    '{"started_at": "2026-01-05T07:15:00.000000", "distance_km": 10.0, "duration_min": 55.0, "kind": "run"}');
INSERT INTO soreness_changes VALUES (1, 2, 1, '{"rating": 2.0}', '{"rating": 3.0}',
    '{"date": "2026-01-05", "site": "knee", "moment": "day", "rating": 2.0}');
INSERT INTO red_flags VALUES (1, 1, '2026-01-05', 'numbness', NULL);
INSERT INTO settings VALUES ('unit', 'mi');
"""


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A database as the first release left it, with a row of everything."""
    file = tmp_path / "loadwatch.db"
    schema.upgrade(sa.make_url(f"sqlite:///{file}"), to="0001")
    with closing(sqlite3.connect(file)) as database:
        database.executescript(FIRST_ROWS)
    return file


def rows_of(file: Path) -> dict[str, list[dict[str, object]]]:
    """Every table's rows, as SQLite itself has them."""
    with closing(sqlite3.connect(file)) as database:
        database.row_factory = sqlite3.Row
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = {name: database.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in names}
    return {name: [dict(row) for row in rows] for name, rows in tables.items() if not name.startswith("sqlite_")}


def differences(file: Path) -> list[object]:
    """What Alembic finds different between a database and `tables.py`."""
    engine = sa.create_engine(f"sqlite:///{file}", poolclass=sa.NullPool)
    with engine.connect() as connection:
        return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata)


def test_the_revisions_are_one_line_in_the_order_of_their_files():
    """Opening finds the newest by its file's name, without Alembic."""
    scripts = ScriptDirectory(str(schema.MIGRATIONS))
    line = [script.revision for script in scripts.walk_revisions()][::-1]

    assert list(schema.revisions()) == line
    assert scripts.get_heads() == [schema.revisions()[-1]]


def test_every_revision_leads_to_the_tables_the_program_works_with(tmp_path):
    """Step by step, as users' databases go; nothing may be left for Alembic to find."""
    file = tmp_path / "loadwatch.db"
    for revision in schema.revisions():
        schema.upgrade(sa.make_url(f"sqlite:///{file}"), to=revision)

    assert differences(file) == []


def test_the_first_releases_data_is_all_there(first):
    """Every later program must read it, and be able to take its imports back."""
    with Store.open(f"sqlite:///{first}") as store:
        assert store.runs()[["distance_km", "duration_min"]].fillna(-1).to_numpy().tolist() == [
            [10.5, 55.0],
            [-1.0, 30.0],
        ]
        assert store.runs().loc[1, ["athlete", "avg_hr", "notes", "source"]].tolist() == [
            "Ada",
            150.0,
            "river",
            "strava",
        ]
        assert store.soreness()[["site", "side", "rating"]].to_numpy().tolist() == [["knee", "", 3.0]]
        assert store.red_flags()["sign"].tolist() == ["numbness"]
        assert store.profile("Ada") == {"back_condition": "other", "zone": "Europe/Berlin", "equipment": ["mat"]}
        assert (store.settings()["unit"], store.imports()["files"].tolist()) == ("mi", ["b.csv", "a.csv"])

        store.restore_run(3)
        store.take_back(2)

        assert store.runs()["distance_km"].fillna(-1).tolist() == [10.0, -1.0, 5.0]
        assert store.soreness()["rating"].tolist() == [2.0]


def test_every_row_of_the_first_release_survives_to_the_letter(first):
    """Also what no page shows: keys, what the source said, what was deleted. What is new begins empty."""
    before = rows_of(first)
    Store.open(f"sqlite:///{first}").close()
    after = rows_of(first)
    kept = {
        name: [{column: now[column] for column in then} for now, then in zip(after[name], rows, strict=True)]
        for name, rows in before.items()
        if name != "alembic_version"
    }

    assert all(before.values())
    assert kept | {"alembic_version": [{"version_num": "0001"}]} == before
    assert {name: after[name] for name in after.keys() - before.keys()} == {"done": [], "runs_apart": []}
    assert differences(first) == []


def test_the_first_releases_database_is_kept_beside_the_upgraded_one(first):
    """It must be what the old program left, and open in it."""
    before = rows_of(first)
    Store.open(f"sqlite:///{first}").close()
    (copy,) = first.parent.glob("loadwatch-before-0001-*.db")

    assert rows_of(copy) == before


def test_an_upgraded_database_takes_what_is_new(first):
    """The tables of the first release, with a tick and a warning sign taken back, as in a database made today."""
    with Store.open(f"sqlite:///{first}") as store:
        tick = store.add_done("Ada", "2026-02-01", "plank", 3, 30)
        store.delete_red_flag(1)

        assert store.done().index.tolist() == [tick]
        assert store.red_flags().empty


@pytest.fixture
def migrations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the migrations, to which a test adds the revision of a release to come."""
    copied = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, copied, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(schema, "MIGRATIONS", copied)
    schema.revisions.cache_clear()
    yield copied / "versions"
    schema.revisions.cache_clear()


NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9000"
down_revision = {before!r}


def upgrade():
    with op.batch_alter_table("athletes", recreate="always") as athletes:
        athletes.add_column(sa.Column("height_cm", sa.Double))
    {more}
"""


def a_release_later(versions: Path, more: str = "") -> None:
    """Add a revision that makes the athletes' table anew."""
    before = schema.revisions()[-1]
    (versions / "9000_next.py").write_text(NEXT.format(before=before, more=more))
    schema.revisions.cache_clear()


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A database of today's program, closed."""
    with Store.open(home=tmp_path / "home") as store:
        store.save(store.preview(runs(5), ratings(5)))
        return Path(store.location)


def test_what_was_told_apart_by_id_stays_apart(tmp_path):
    """The third revision knew pairs by their ids, in any order; the choice is the same."""
    file = tmp_path / "loadwatch.db"
    schema.upgrade(sa.make_url(f"sqlite:///{file}"), to="0003")
    with closing(sqlite3.connect(file)) as database:
        database.executescript(
            "INSERT INTO athletes VALUES (1, 'Ada', 7, NULL, 'none', NULL, '[]');"
            "INSERT INTO runs (id, athlete_id, started_at, distance_km, duration_min, source, source_id) VALUES"
            " (1, 1, '2026-01-05 07:15:00.000000', 10, 50, 'strava', 's1'),"
            " (2, 1, '2026-01-05 07:15:00.000000', 10, 50, 'fit', 'f1');"
            "INSERT INTO runs_apart VALUES (1, 2);"
        )
    with Store.open(f"sqlite:///{file}") as store:
        assert store.told_apart("Ada").to_numpy().tolist() == [[1, 2]]
        store.make_one([(1, 2)])
        assert (len(store.runs()), len(store.told_apart("Ada"))) == (1, 0)


def test_an_upgrade_keeps_every_row(filled, migrations):
    """Making a table anew deletes all rows that point to it, if foreign keys are on meanwhile."""
    with Store.open(f"sqlite:///{filled}") as store:
        before = store.runs(), store.soreness(), store.athletes()
    a_release_later(migrations)
    with Store.open(f"sqlite:///{filled}") as store:
        assert_frame_equal(store.runs(), before[0])
        assert_frame_equal(store.soreness(), before[1])
        assert_frame_equal(store.athletes(), before[2])
        assert "height_cm" in {column["name"] for column in sa.inspect(store._database.engine).get_columns("athletes")}


def test_an_upgrade_leaves_a_private_copy_of_the_database_before(filled, migrations):
    """Should the new program be wrong, the old data is still there, readable by the old program."""
    today = schema.revisions()[-1]
    a_release_later(migrations)
    Store.open(f"sqlite:///{filled}").close()
    Store.open(f"sqlite:///{filled}").close()
    (copy,) = filled.parent.glob("*-before-*")

    assert copy.name.startswith(f"loadwatch-before-{today}-")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert differences(copy) == []
    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("SELECT count(*) FROM runs").fetchone() == (5,)


@pytest.mark.parametrize(
    "more",
    [
        'op.execute("DELETE FROM soreness WHERE id > 2")',
        'op.execute("UPDATE runs SET athlete_id = 99")',
    ],
)
def test_an_upgrade_that_would_lose_rows_is_undone(filled, migrations, more):
    """Fewer rows, or rows that point to nobody: the database stays as it was, for the program it was."""
    a_release_later(migrations, more)
    with pytest.raises(StoreError, match=r"would have lost rows of (soreness|runs)"):
        Store.open(f"sqlite:///{filled}")
    (migrations / "9000_next.py").unlink()
    schema.revisions.cache_clear()

    with Store.open(f"sqlite:///{filled}") as store:
        assert (len(store.runs("Ada")), len(store.soreness())) == (5, 5)
    assert differences(filled) == []


def test_an_upgraded_database_is_refused_by_the_older_program(filled, migrations):
    """The other way round: a user goes back to the release before."""
    a_release_later(migrations)
    Store.open(f"sqlite:///{filled}").close()
    (migrations / "9000_next.py").unlink()
    schema.revisions.cache_clear()
    before = filled.read_bytes()
    with pytest.raises(StoreError, match=r"newer loadwatch .*9000"):
        Store.open(f"sqlite:///{filled}")

    assert filled.read_bytes() == before
