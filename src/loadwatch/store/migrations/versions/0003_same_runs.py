"""A run can be the same as a run of another source. Nothing is made one by upgrading. Written out in full, as 0001."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Let a run point to the one that counts for it, and remember what was said to be two runs."""
    # In plain SQL, because Alembic would make SQLite's table anew for it and forget which ids were given before.
    op.execute("ALTER TABLE runs ADD COLUMN same_as INTEGER CONSTRAINT fk_runs_same_as REFERENCES runs (id)")
    op.create_index("ix_runs_same_as", "runs", ["same_as"])
    op.create_table(
        "runs_apart",
        sa.Column("run_id", sa.Integer, nullable=False),
        sa.Column("other_id", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_runs_apart_run_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["runs.id"], name="fk_runs_apart_other_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("run_id", "other_id", name="pk_runs_apart"),
    )
    op.create_index("ix_runs_apart_other_id", "runs_apart", ["other_id"])
    op.add_column("batches", sa.Column("runs_same", sa.Integer, nullable=False, server_default="0"))
