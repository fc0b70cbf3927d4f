"""Imports: looked at before, saved as one batch, taken back as one batch."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pandas as pd
import sqlalchemy as sa

from loadwatch.columns import RUNS, SORENESS
from loadwatch.store.comparison import compare, identified
from loadwatch.store.meeting import NO_PAIRS, Chosen, Meeting, chosen_of
from loadwatch.store.part import Part, insert, insert_athlete, touch
from loadwatch.store.rows import insert_imported, rewrite
from loadwatch.store.said import Said
from loadwatch.store.tables import RATING, RUN, ImportedKind, athletes, batches
from loadwatch.store.taking_back import take_back

COUNTS = ("_added", "_changed", "_same")
_NEWEST_FIRST = sa.select(batches).order_by(batches.c.id.desc())


@dataclass(frozen=True)
class Sorted:
    """The rows of an import, sorted by what saving would do with them.

    `new` and `known` are canonical tables. `changed` has a row for each value that changes: id, athlete, at (start or
    day), column, before, after. `changed_count` counts entries, `incoming` is all of them. `same`: the new runs that are,
    or may be, runs of another source, as `Meeting.table` has them; of ratings it is empty.
    """

    incoming: pd.DataFrame
    new: pd.DataFrame
    known: pd.DataFrame
    changed: pd.DataFrame
    changed_count: int
    same: pd.DataFrame

    @property
    def counts(self) -> dict[str, int]:
        """{"new": 3, "same": 2, "changed": 1, "known": 40}: each entry once."""
        one = sum(choice is True for choice in self.same["one"])
        return {"new": len(self.new) - one, "same": one, "changed": self.changed_count, "known": len(self.known)}


@dataclass(frozen=True)
class Preview:
    """What saving an import would do. The token recognises a second save of the same preview.

    said: what an export said of its runs beside them; saving holds to it.
    """

    runs: Sorted
    soreness: Sorted
    said: Said = field(default_factory=Said)
    token: str = field(default_factory=lambda: uuid.uuid4().hex)

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """{"runs": {"new": 3, "same": 2, "changed": 1, "known": 40}, "soreness": {...}}."""
        return {"runs": self.runs.counts, "soreness": self.soreness.counts}

    def choosing(self, one: Sequence[bool | None]) -> Preview:
        """The same preview after somebody said of each row of `runs.same` whether it is one run; None = not said.

        What was not said goes by the rules: a sure pair is one run, any other is left as two until it is said.
        """
        choices = pd.Series(list(one), index=self.runs.same.index, dtype="object")
        return replace(self, runs=replace(self.runs, same=self.runs.same.assign(one=choices)))


class Imports(Part):
    """Import batches."""

    def preview(self, runs: pd.DataFrame | None = None, soreness: pd.DataFrame | None = None) -> Preview:
        """Sort canonical RUNS and SORENESS by what saving them would do. Nothing is written.

        Entries are recognised by athlete, source and source_id; runs of another source by start, distance and
        duration. `runs` may have the columns of SAID_OF_RUNS as well, which go before these rules.
        Raises BadTableError when a column lacks or a value is not accepted, BadInputError when an athlete's name is not.
        """
        given = RUNS.empty() if runs is None else runs
        my_runs = identified(given, RUN)
        said = Said.of(my_runs, given)
        my_ratings = identified(SORENESS.empty() if soreness is None else soreness, RATING)
        with self._database.reading() as connection:
            return Preview(_sorted(connection, RUN, my_runs, said), _sorted(connection, RATING, my_ratings, said), said)

    def save(self, preview: Preview, files: Sequence[str] = (), layouts: Mapping[str, str] | None = None) -> int | None:
        """Save a preview in one transaction; returns the id of its batch, None where there was nothing (left) to save.

        The rows are compared anew, so what another session saved meanwhile is not added twice. Saving the same preview
        again returns the batch that stands.
        """
        with self._database.writing() as connection:
            same = (batches.c.token == preview.token) & batches.c.taken_back_at.is_(None)
            standing = connection.scalar(sa.select(batches.c.id).where(same))
            if standing is not None:
                return int(standing)
            batch = _insert_batch(connection, preview.token, files, layouts or {})
            chosen = chosen_of(preview.runs.same)
            counts = _write(connection, RUN, preview.runs.incoming, batch, preview.said, chosen)
            counts |= _write(connection, RATING, preview.soreness.incoming, batch, preview.said, {})
            if not any(counts.values()) and not _has_changes(connection, batch):
                connection.execute(sa.delete(batches).where(batches.c.id == batch))
                return None
            connection.execute(sa.update(batches).where(batches.c.id == batch).values(counts))
            return batch

    def take_back(self, batch: int, discard_edits: bool = False) -> None:
        """Undo an import: what it added goes, what it changed gets its former values, in one transaction.

        A value the athlete changed since stays as they made it. Raises BadInputError, and changes nothing, when the
        batch is unknown or taken back already, when a later import changed the same entries (that one must be taken
        back first), and, unless `discard_edits`, when entries it added were changed by hand since and would be lost.
        """
        with self._database.writing() as connection:
            take_back(connection, int(batch), discard_edits=discard_edits)

    def imports(self) -> pd.DataFrame:
        """All batches, newest first, by id: saved_at and taken_back_at (UTC, missing = stands), files, layouts, counts.

        The counts are runs_added, runs_changed, runs_same (added as another source of a run), soreness_added and
        soreness_changed.
        """
        found = pd.DataFrame([vars(row) for row in self.past_imports()], columns=[column.name for column in batches.c])
        dtypes = {"saved_at": "datetime64[us]", "taken_back_at": "datetime64[us]", "files": "str", "layouts": "str"}
        counts = {column.name: "int64" for column in batches.c if column.name.endswith(COUNTS)}
        return found.set_index("id").drop(columns="token").astype(dtypes | counts)

    def past_imports(self) -> list[SimpleNamespace]:
        """The rows of `imports` as objects, for the page that shows them at every run."""
        with self._database.reading() as connection:
            rows = connection.execute(_NEWEST_FIRST).mappings().all()
        return [
            SimpleNamespace(**dict(row) | {name: ", ".join(json.loads(row[name])) for name in ("files", "layouts")})
            for row in rows
        ]


def _sorted(connection: sa.Connection, kind: ImportedKind, incoming: pd.DataFrame, said: Said) -> Sorted:
    found = compare(connection, kind, incoming)
    at = "started_at" if kind is RUN else "date"
    changes = [
        (update.entry_id, update.athlete, pd.Timestamp(update.row[at]), name, update.before[name], update.after[name])
        for update in found.updates.values()
        for name in update.after
    ]
    columns = ["id", "athlete", "at", "column", "before", "after"]
    changed = pd.DataFrame(changes, columns=columns).astype({"before": "object", "after": "object"})
    count = sum(bool(update.after) for update in found.updates.values())
    new, known = incoming.iloc[found.new], incoming.iloc[found.known]
    same = Meeting(connection, new, found.updates.values(), said).table if kind is RUN and len(new) else NO_PAIRS
    return Sorted(incoming, new, known, changed, count, same)


def _insert_batch(connection: sa.Connection, token: str, files: Sequence[str], layouts: Mapping[str, str]) -> int:
    fields: dict[str, Any] = {
        "token": token,
        "saved_at": datetime.now(UTC).replace(tzinfo=None),
        "files": json.dumps(list(files) or list(layouts), ensure_ascii=False),
        "layouts": json.dumps(list(dict.fromkeys(layouts.values())), ensure_ascii=False),
        **{column.name: 0 for column in batches.c if column.name.endswith(COUNTS)},
    }
    return insert(connection, batches, fields)


def _has_changes(connection: sa.Connection, batch: int) -> bool:
    """Whether a source said something new that changed no value: taking the batch back undoes that too."""
    found = (sa.select(kind.changes.c.id).where(kind.changes.c.batch_id == batch) for kind in (RUN, RATING))
    return any(connection.scalar(query.limit(1)) is not None for query in found)


def _write(
    connection: sa.Connection, kind: ImportedKind, incoming: pd.DataFrame, batch: int, said: Said, chosen: Chosen
) -> dict[str, int]:
    """Insert what is new and update what changed; returns the counts for the batch.

    said, chosen: what an export, and what somebody said about runs that may be the same as runs of another source.
    """
    found = compare(connection, kind, incoming)
    keys = {str(row.name): int(row.id) for row in connection.execute(sa.select(athletes.c.name, athletes.c.id))}
    fresh = incoming.iloc[found.new]
    for name in fresh["athlete"].unique():
        if name not in keys:
            keys[name] = insert_athlete(connection, name, batch)
    meeting = Meeting(connection, fresh, found.updates.values(), said) if kind is RUN and len(fresh) else None
    insert_imported(connection, kind, fresh, keys, batch)
    one = meeting.save(connection, batch, chosen) if meeting else 0
    updates = list(found.updates.values())
    rewrite(connection, kind, [(update.entry_id, update.row, update.imported) for update in updates])
    changes = [
        {
            "batch_id": batch, "entry_id": update.entry_id, "before": json.dumps(update.before),
            "after": json.dumps(update.after), "imported_before": update.imported_before,
        }
        for update in updates
    ]  # fmt: skip
    if changes:
        connection.execute(sa.insert(kind.changes), changes)
    touch(connection, {keys[name] for name in {*fresh["athlete"], *(update.athlete for update in updates)}})
    counted = sum(bool(update.after) for update in updates)
    counts = {f"{kind.rows.name}_added": len(fresh) - one, f"{kind.rows.name}_changed": counted}
    return counts | ({"runs_same": one} if kind is RUN else {})
