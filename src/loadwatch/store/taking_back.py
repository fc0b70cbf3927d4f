"""Taking an import back."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import sqlalchemy as sa

from loadwatch.errors import BadInputError, EditedSinceError
from loadwatch.store.links import release
from loadwatch.store.part import touch
from loadwatch.store.rows import read, rewrite
from loadwatch.store.tables import IMPORTED, KINDS, ImportedKind, athletes, batches
from loadwatch.store.values import edited, plain_rows, same


def take_back(connection: sa.Connection, batch: int, *, discard_edits: bool) -> None:
    """Undo a batch, or raise BadInputError and leave everything as it is."""
    row = connection.execute(sa.select(batches).where(batches.c.id == batch)).one_or_none()
    if row is None or row.taken_back_at is not None:
        raise BadInputError(f"Import {batch} {'does not exist' if row is None else 'was already taken back'}.")
    _refuse_if_built_upon(connection, batch)
    if not discard_edits:
        _refuse_if_edited(connection, batch)
    release(connection, batch)
    for kind in IMPORTED:
        _restore_changed(connection, kind, batch)
        _remove_added(connection, kind, batch)
    _remove_athletes(connection, batch)
    now = datetime.now(UTC).replace(tzinfo=None)
    connection.execute(sa.update(batches).where(batches.c.id == batch).values(taken_back_at=now))


def _refuse_if_built_upon(connection: sa.Connection, batch: int) -> None:
    for kind in IMPORTED:
        changes = kind.changes
        changed = sa.select(changes.c.entry_id).where(changes.c.batch_id == batch)
        mine = kind.rows.c.batch_id == batch
        later = (
            sa.select(sa.func.max(changes.c.batch_id))
            .join(kind.rows, kind.rows.c.id == changes.c.entry_id)
            .where(changes.c.batch_id > batch, sa.or_(mine, kind.rows.c.id.in_(changed)))
        )
        found = connection.scalar(later)
        if found is not None:
            raise BadInputError(
                f"{_named(connection, batch)} cannot be taken back now: {_named(connection, found)}, imported later, "
                "changed some of the same entries. Take that one back first."
            )


def _refuse_if_edited(connection: sa.Connection, batch: int) -> None:
    edited = sum(_edited(connection, kind, batch) for kind in IMPORTED)
    if edited:
        raise EditedSinceError(
            f"{edited} of the entries that {_named(connection, batch)} added were changed by hand since. "
            "Taking it back would delete these changes too."
        )


def _named(connection: sa.Connection, batch: int) -> str:
    """An import by its files, which is how the user knows it."""
    files = json.loads(connection.scalar(sa.select(batches.c.files).where(batches.c.id == batch)) or "[]")
    return ", ".join(files) or f"import {batch}"


def _edited(connection: sa.Connection, kind: ImportedKind, batch: int) -> int:
    mine = sa.and_(kind.rows.c.batch_id == batch, kind.rows.c.deleted_at.is_(None))
    stored = read(connection, kind.rows, kind.spec, mine, more=("imported",))
    rows = zip(plain_rows(stored, kind.values), stored["imported"], strict=True)
    return sum(edited(row, imported) for row, imported in rows)


def _restore_changed(connection: sa.Connection, kind: ImportedKind, batch: int) -> None:
    """Give changed entries their former values, except where the athlete changed them once more since."""
    changes = connection.execute(sa.select(kind.changes).where(kind.changes.c.batch_id == batch)).all()
    if not changes:
        return
    touched = sa.select(kind.changes.c.entry_id).where(kind.changes.c.batch_id == batch)
    stored = read(connection, kind.rows, kind.spec, kind.rows.c.id.in_(touched), more=("athlete_id",))
    current = dict(zip(stored.index, plain_rows(stored, kind.values), strict=True))
    restored = []
    for change in changes:
        row, after = current[change.entry_id], json.loads(change.after)
        former = {name: value for name, value in json.loads(change.before).items() if same(row[name], after[name])}
        restored.append((change.entry_id, row | former, change.imported_before))
    rewrite(connection, kind, restored)
    connection.execute(sa.delete(kind.changes).where(kind.changes.c.batch_id == batch))
    touch(connection, stored["athlete_id"])


def _remove_added(connection: sa.Connection, kind: ImportedKind, batch: int) -> None:
    mine = kind.rows.c.batch_id == batch
    touch(connection, connection.scalars(sa.select(kind.rows.c.athlete_id).where(mine).distinct()).all())
    connection.execute(sa.delete(kind.rows).where(mine))


def _remove_athletes(connection: sa.Connection, batch: int) -> None:
    """Athletes whom the batch brought go with it, unless they have entries of another origin by now."""
    kept = [sa.select(kind.rows.c.athlete_id) for kind in KINDS]
    alone = [athletes.c.id.not_in(ids) for ids in kept]
    connection.execute(sa.delete(athletes).where(athletes.c.batch_id == batch, *alone))
    connection.execute(sa.update(athletes).where(athletes.c.batch_id == batch).values(batch_id=None))
