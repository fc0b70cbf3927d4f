"""What was done is remembered, and an answer of the red-flag check can be deleted. Written out in full, as 0001."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of what was done; let a warning sign be marked as deleted."""
    op.create_table(
        "done",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("athlete_id", sa.Integer, nullable=False),
        sa.Column("date", sa.Date, nullable=False),
        sa.Column("entry", sa.Text, nullable=False),
        sa.Column("sets", sa.Double),
        sa.Column("reps", sa.Double),
        sa.Column("deleted_at", sa.DateTime),
        sa.ForeignKeyConstraint(["athlete_id"], ["athletes.id"], name="fk_done_athlete_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_done"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_done_athlete_id_date", "done", ["athlete_id", "date"])
    op.add_column("red_flags", sa.Column("deleted_at", sa.DateTime))
