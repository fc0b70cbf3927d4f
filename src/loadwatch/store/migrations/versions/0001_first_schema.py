"""The first schema. Written out in full: it must stay what it was when `tables.py` goes on."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    _make_batches_and_settings()
    _make_athletes()
    _make_entries(
        "runs",
        "started_at",
        sa.Column("started_at", sa.DateTime, nullable=False),
        sa.Column("distance_km", sa.Double),
        sa.Column("duration_min", sa.Double),
        sa.Column("rpe", sa.Double),
        sa.Column("kind", sa.Text),
        sa.Column("avg_hr", sa.Double),
        sa.Column("cadence_spm", sa.Double),
        sa.Column("notes", sa.Text),
    )
    _make_entries(
        "soreness",
        "date",
        sa.Column("date", sa.Date, nullable=False),
        sa.Column("site", sa.Text, nullable=False),
        sa.Column("side", sa.Text),
        sa.Column("moment", sa.Text),
        sa.Column("rating", sa.Double, nullable=False),
        sa.Column("notes", sa.Text),
    )
    _make_changes("run_changes", "runs")
    _make_changes("soreness_changes", "soreness")
    _make_red_flags()


def _make_batches_and_settings() -> None:
    op.create_table(
        "batches",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("saved_at", sa.DateTime, nullable=False),
        sa.Column("taken_back_at", sa.DateTime),
        sa.Column("files", sa.Text, nullable=False),
        sa.Column("layouts", sa.Text, nullable=False),
        sa.Column("runs_added", sa.Integer, nullable=False),
        sa.Column("runs_changed", sa.Integer, nullable=False),
        sa.Column("soreness_added", sa.Integer, nullable=False),
        sa.Column("soreness_changed", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_batches"),
    )
    op.create_index("ix_batches_token", "batches", ["token"])
    op.create_table(
        "settings",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_settings"),
    )


def _make_athletes() -> None:
    op.create_table(
        "athletes",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("batch_id", sa.Integer),
        sa.Column("back_condition", sa.Text, nullable=False),
        sa.Column("zone", sa.Text),
        sa.Column("equipment", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_athletes_batch_id"),
        sa.PrimaryKeyConstraint("id", name="pk_athletes"),
        sa.UniqueConstraint("name", name="uq_athletes_name"),
    )


def _make_entries(name: str, time: str, *values: sa.Column[object]) -> None:
    identity = ["athlete_id", "source", "source_id"]
    op.create_table(
        name,
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("athlete_id", sa.Integer, nullable=False),
        *values,
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("source_id", sa.Text, nullable=False),
        sa.Column("batch_id", sa.Integer),
        sa.Column("imported", sa.Text),
        sa.Column("deleted_at", sa.DateTime),
        sa.ForeignKeyConstraint(["athlete_id"], ["athletes.id"], name=f"fk_{name}_athlete_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name=f"fk_{name}_batch_id"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.UniqueConstraint(*identity, name=f"uq_{name}_{'_'.join(identity)}"),
        sqlite_autoincrement=True,
    )
    op.create_index(f"ix_{name}_athlete_id_{time}", name, ["athlete_id", time])
    op.create_index(f"ix_{name}_batch_id", name, ["batch_id"])


def _make_changes(name: str, entries: str) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("batch_id", sa.Integer, nullable=False),
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("imported_before", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name=f"fk_{name}_batch_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["entry_id"], [f"{entries}.id"], name=f"fk_{name}_entry_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_batch_id", name, ["batch_id"])
    op.create_index(f"ix_{name}_entry_id", name, ["entry_id"])


def _make_red_flags() -> None:
    op.create_table(
        "red_flags",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("athlete_id", sa.Integer, nullable=False),
        sa.Column("date", sa.Date, nullable=False),
        sa.Column("sign", sa.Text, nullable=False),
        sa.Column("cleared_on", sa.Date),
        sa.ForeignKeyConstraint(["athlete_id"], ["athletes.id"], name="fk_red_flags_athlete_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_red_flags"),
    )
    op.create_index("ix_red_flags_athlete_id_date", "red_flags", ["athlete_id", "date"])
