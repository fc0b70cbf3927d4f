"""What was said to be two runs is kept by what recognises a run, not by its id. Written out in full, as 0001."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

PAIRS = """
SELECT one.athlete_id, one.source, one.source_id, two.source AS other_source, two.source_id AS other_source_id
FROM runs_apart JOIN runs AS one ON one.id = run_id JOIN runs AS two ON two.id = other_id
"""


def upgrade() -> None:
    """Make the table of pairs anew. The lesser run of a pair stands first."""
    pairs = [dict(row) for row in op.get_bind().execute(sa.text(PAIRS)).mappings()]
    op.drop_table("runs_apart")
    table = op.create_table(
        "runs_apart",
        sa.Column("athlete_id", sa.Integer, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("source_id", sa.Text, nullable=False),
        sa.Column("other_source", sa.Text, nullable=False),
        sa.Column("other_source_id", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["athlete_id"], ["athletes.id"], name="fk_runs_apart_athlete_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint(
            "athlete_id", "source", "source_id", "other_source", "other_source_id", name="pk_runs_apart"
        ),
    )
    for pair in pairs:
        if (pair["source"], pair["source_id"]) > (pair["other_source"], pair["other_source_id"]):
            for name in ("source", "source_id"):
                pair[name], pair[f"other_{name}"] = pair[f"other_{name}"], pair[name]
    op.bulk_insert(table, pairs)
