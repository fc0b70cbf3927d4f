"""Alembic's entry: run the steps on the connection, and in the transaction, that `schema.upgrade` hands over."""

from alembic import context

from loadwatch.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by making it anew
    transactional_ddl=True,
)
context.run_migrations()
