"""Runs and soreness ratings typed in the app: added, changed, deleted, and a deletion undone."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
import sqlalchemy as sa

from loadwatch.errors import BadInputError
from loadwatch.store import values
from loadwatch.store.entries import Entries, entry_of, update
from loadwatch.store.links import group_of, read_counted
from loadwatch.store.part import id_of, touch
from loadwatch.store.rows import read
from loadwatch.store.tables import RATING, RUN, ImportedKind, Kind

SOURCE = "typed"
EXTENT = {"distance_km", "duration_min"}


class Typed(Entries):
    """Single runs and soreness ratings.

    Every method raises BadInputError when a value is not accepted (it names column, value seen and values
    accepted) and when the athlete or the entry does not exist.
    """

    def add_run(
        self, athlete: str, started_at: Any, distance_km: float | None, duration_min: float | None,
        rpe: float | None = None, kind: str = "run", notes: str = "",
    ) -> int:  # fmt: skip
        """Add a run; returns its id. `started_at` is local wall time; distance or duration may be missing, not both."""
        run = {
            "started_at": started_at, "distance_km": distance_km, "duration_min": duration_min,
            "rpe": rpe, "kind": kind, "notes": notes,
        }  # fmt: skip
        return self._add_typed(RUN, athlete, run)

    def add_rating(
        self, athlete: str, date: Any, site: str, rating: float, side: str = "", moment: str = "day", notes: str = ""
    ) -> int:
        """Add a soreness rating (0 none, 10 worst); returns its id."""
        said = {"date": date, "site": site, "rating": rating, "side": side, "moment": moment, "notes": notes}
        return self._add_typed(RATING, athlete, said)

    def change_run(self, id: int, /, **fields: Any) -> None:
        """Change the fields given, keep the others; None or "" empties a field.

        Of a run of several sources the one that counts is changed; a field that is emptied is emptied in all of them.
        """
        self._change(RUN, id, fields)

    def change_rating(self, id: int, /, **fields: Any) -> None:
        """Change the fields given, keep the others; None or "" empties a field."""
        self._change(RATING, id, fields)

    def delete_run(self, id: int) -> None:
        """Delete a run, with all its sources. It can be restored, and no import of these brings it back."""
        self._mark_run(id, deleted=True)

    def delete_rating(self, id: int) -> None:
        """Delete a rating. It can be restored, and no import brings it back."""
        self._mark(RATING, id, deleted=True)

    def restore_run(self, id: int) -> None:
        """Undo the deletion of a run."""
        self._mark_run(id, deleted=False)

    def restore_rating(self, id: int) -> None:
        """Undo the deletion of a rating."""
        self._mark(RATING, id, deleted=False)

    def latest(self, athlete: str, n: int = 10, until: date | None = None) -> pd.DataFrame:
        """The last n runs and ratings together, newest day first; those up to a day, with it.

        Columns: entry ("run" or "rating"), id, at (start or day), and those of RUNS and SORENESS that the other
        kind of entry leaves missing.
        """
        with self._database.reading() as connection:
            key = id_of(connection, athlete)
            both = [_latest(connection, kind, key, n, until) for kind in (RUN, RATING)]
        entries = pd.concat([frame for frame in both if len(frame)] or both[:1], ignore_index=True)
        texts = ["kind", "notes", "site", "side", "moment", "source"]
        numbers = ["distance_km", "duration_min", "rpe", "rating"]
        entries = entries.reindex(columns=["entry", "id", "at", *numbers, *texts])
        entries = entries.astype({**dict.fromkeys(texts, "str"), **dict.fromkeys(numbers, "float64")})
        entries = entries.fillna(dict.fromkeys(texts, ""))
        return entries.sort_values(["at", "id"], ascending=False, ignore_index=True, kind="stable").head(n)

    def _add_typed(self, kind: ImportedKind, athlete: str, given: dict[str, Any]) -> int:
        said = values.typed(given, kind.spec, kind.rows)
        _refuse_empty(kind, said)
        # A key of our own: an export that is read in again finds the entry there.
        return self._add(kind, athlete, said | {"source": SOURCE, "source_id": uuid.uuid4().hex})

    def _mark_run(self, id: int, *, deleted: bool) -> None:
        with self._database.writing() as connection:
            row = entry_of(connection, RUN, id, deleted=not deleted)
            when = datetime.now(UTC).replace(tzinfo=None) if deleted else None
            all_of_it = RUN.rows.c.id.in_(group_of(connection, row.id))
            connection.execute(sa.update(RUN.rows).where(all_of_it).values(deleted_at=when))
            touch(connection, [row.athlete_id])

    def _change(self, kind: Kind, id: int, given: dict[str, Any]) -> None:
        fixed = [name for name in given if name not in kind.values]
        if fixed:
            raise BadInputError(f"{fixed[0]!r} cannot be changed. These can: {', '.join(kind.values)}.")
        said = values.typed(given, kind.spec, kind.rows)
        with self._database.writing() as connection:
            row = entry_of(connection, kind, id)
            others = group_of(connection, row.id)[1:] if kind is RUN and row.same_as is None else []
            shown = dict(row._mapping)
            if others:
                (shown,) = values.plain_rows(read_counted(connection, sa.true(), RUN.rows.c.id == row.id), RUN.values)
                # What only another source knows stays that source's, as long as nobody says otherwise.
                said = {name: value for name, value in said.items() if not values.same(value, shown[name])}
            if EXTENT & said.keys():  # an imported run may have neither; its other columns can still be changed
                _refuse_empty(kind, shown | said)
            if said:
                update(connection, kind, row, values.to_database(said, kind.rows))
            emptied = {name: None for name, value in said.items() if value is None}
            if others and emptied:
                connection.execute(sa.update(RUN.rows).where(RUN.rows.c.id.in_(others)).values(emptied))


def _refuse_empty(kind: Kind, said: dict[str, Any]) -> None:
    if kind is RUN and not any(said.get(name) for name in EXTENT):
        raise BadInputError("The run has neither distance_km nor duration_min. Accepted: at least one of them above 0.")


def _latest(connection: sa.Connection, kind: Kind, athlete_id: int, n: int, until: date | None) -> pd.DataFrame:
    rows, time = kind.rows, "started_at" if kind is RUN else "date"
    mine = sa.and_(rows.c.athlete_id == athlete_id, rows.c.deleted_at.is_(None))
    counting = rows.c.same_as.is_(None) if kind is RUN else sa.true()
    reached = sa.true() if until is None else sa.func.date(rows.c[time]) <= until.isoformat()
    newest = (
        sa.select(rows.c.id).where(mine, counting, reached).order_by(rows.c[time].desc(), rows.c.id.desc()).limit(n)
    )
    which = rows.c.id.in_(newest)
    frame = read_counted(connection, mine, which) if kind is RUN else read(connection, rows, kind.spec, which)
    return frame.rename(columns={time: "at"}).reset_index().assign(entry=kind.word)
