"""Entries typed in the app: added, changed, deleted, and a deletion undone."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import sqlalchemy as sa

from loadwatch.columns import RED_FLAGS
from loadwatch.errors import BadInputError
from loadwatch.store import values
from loadwatch.store.part import Part, id_of, insert, touch
from loadwatch.store.rows import read
from loadwatch.store.tables import RATING, RUN, Kind, red_flags

SOURCE = "typed"
EXTENT = {"distance_km", "duration_min"}


class Typed(Part):
    """Single runs, soreness ratings and warning signs.

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
        return self._add(RUN, athlete, run)

    def add_rating(
        self, athlete: str, date: Any, site: str, rating: float, side: str = "", moment: str = "day", notes: str = ""
    ) -> int:
        """Add a soreness rating (0 none, 10 worst); returns its id."""
        said = {"date": date, "site": site, "rating": rating, "side": side, "moment": moment, "notes": notes}
        return self._add(RATING, athlete, said)

    def change_run(self, id: int, /, **fields: Any) -> None:
        """Change the fields given, keep the others; None or "" empties a field."""
        self._change(RUN, id, fields)

    def change_rating(self, id: int, /, **fields: Any) -> None:
        """Change the fields given, keep the others; None or "" empties a field."""
        self._change(RATING, id, fields)

    def delete_run(self, id: int) -> None:
        """Delete a run. It can be restored, and no import brings it back."""
        self._mark(RUN, id, deleted=True)

    def delete_rating(self, id: int) -> None:
        """Delete a rating. It can be restored, and no import brings it back."""
        self._mark(RATING, id, deleted=True)

    def restore_run(self, id: int) -> None:
        """Undo the deletion of a run."""
        self._mark(RUN, id, deleted=False)

    def restore_rating(self, id: int) -> None:
        """Undo the deletion of a rating."""
        self._mark(RATING, id, deleted=False)

    def add_red_flag(self, athlete: str, date: Any, sign: str) -> int:
        """Note a warning sign answered with yes; returns its id. A sign that stands already is not noted twice."""
        said = values.to_database(values.typed({"date": date, "sign": sign}, RED_FLAGS, red_flags), red_flags)
        with self._database.writing() as connection:
            key = id_of(connection, athlete)
            alike = (red_flags.c.athlete_id == key) & (red_flags.c.sign == said["sign"])
            standing = sa.select(red_flags.c.id).where(alike, red_flags.c.cleared_on.is_(None))
            found = connection.scalar(standing)
            if found is not None:
                return int(found)
            touch(connection, [key])
            return insert(connection, red_flags, {"athlete_id": key, **said})

    def clear_red_flag(self, id: int, on: Any) -> None:
        """Note the day on which a professional cleared a warning sign."""
        day = values.to_database(values.typed({"cleared_on": on}, RED_FLAGS, red_flags), red_flags)["cleared_on"]
        if day is None:
            raise BadInputError("The day of clearing is empty. Accepted: the day a professional cleared it.")
        with self._database.writing() as connection:
            row = connection.execute(sa.select(red_flags).where(red_flags.c.id == int(id))).one_or_none()
            if row is None:
                raise BadInputError(f"There is no warning sign {id}.")
            if day < row.date:
                raise BadInputError(f"It was noted on {row.date}, so it cannot be cleared on {day}. Give a later day.")
            connection.execute(sa.update(red_flags).where(red_flags.c.id == row.id).values(cleared_on=day))
            touch(connection, [row.athlete_id])

    def latest(self, athlete: str, n: int = 10) -> pd.DataFrame:
        """The last n runs and ratings together, newest day first.

        Columns: entry ("run" or "rating"), id, at (start or day), and those of RUNS and SORENESS that the other
        kind of entry leaves missing.
        """
        with self._database.reading() as connection:
            key = id_of(connection, athlete)
            both = [_latest(connection, kind, key, n) for kind in (RUN, RATING)]
        entries = pd.concat([frame for frame in both if len(frame)] or both[:1], ignore_index=True)
        texts = ["kind", "notes", "site", "side", "moment"]
        numbers = ["distance_km", "duration_min", "rpe", "rating"]
        entries = entries.reindex(columns=["entry", "id", "at", *numbers, *texts])
        entries = entries.astype({**dict.fromkeys(texts, "str"), **dict.fromkeys(numbers, "float64")})
        entries = entries.fillna(dict.fromkeys(texts, ""))
        return entries.sort_values(["at", "id"], ascending=False, ignore_index=True, kind="stable").head(n)

    def _add(self, kind: Kind, athlete: str, given: dict[str, Any]) -> int:
        said = values.typed(given, kind.spec, kind.rows)
        _refuse_empty(kind, said)
        with self._database.writing() as connection:
            key = id_of(connection, athlete)
            touch(connection, [key])
            # A key of our own: an export that is read in again finds the entry there.
            identity = {"athlete_id": key, "source": SOURCE, "source_id": uuid.uuid4().hex}
            return insert(connection, kind.rows, identity | values.to_database(said, kind.rows))

    def _change(self, kind: Kind, id: int, given: dict[str, Any]) -> None:
        fixed = [name for name in given if name not in kind.values]
        if fixed:
            raise BadInputError(f"{fixed[0]!r} cannot be changed. These can: {', '.join(kind.values)}.")
        said = values.typed(given, kind.spec, kind.rows)
        with self._database.writing() as connection:
            row = _standing(connection, kind, id, deleted=False)
            if EXTENT & said.keys():  # an imported run may have neither; its other columns can still be changed
                _refuse_empty(kind, {**row._mapping, **said})
            if said:
                fresh = values.to_database(said, kind.rows)
                connection.execute(sa.update(kind.rows).where(kind.rows.c.id == row.id).values(fresh))
                touch(connection, [row.athlete_id])

    def _mark(self, kind: Kind, id: int, *, deleted: bool) -> None:
        with self._database.writing() as connection:
            row = _standing(connection, kind, id, deleted=not deleted)
            when = datetime.now(UTC).replace(tzinfo=None) if deleted else None
            connection.execute(sa.update(kind.rows).where(kind.rows.c.id == row.id).values(deleted_at=when))
            touch(connection, [row.athlete_id])


def _standing(connection: sa.Connection, kind: Kind, id: int, *, deleted: bool) -> sa.Row[Any]:
    """The entry, which must be there, and be deleted or not as said."""
    row = connection.execute(sa.select(kind.rows).where(kind.rows.c.id == int(id))).one_or_none()
    if row is None or (row.deleted_at is not None) != deleted:
        raise BadInputError(f"There is no {'deleted ' if deleted else ''}{kind.word} {id}. Load the page again.")
    return row


def _refuse_empty(kind: Kind, said: dict[str, Any]) -> None:
    if kind is RUN and not any(said.get(name) for name in EXTENT):
        raise BadInputError("The run has neither distance_km nor duration_min. Accepted: at least one of them above 0.")


def _latest(connection: sa.Connection, kind: Kind, athlete_id: int, n: int) -> pd.DataFrame:
    rows, time = kind.rows, "started_at" if kind is RUN else "date"
    mine = sa.and_(rows.c.athlete_id == athlete_id, rows.c.deleted_at.is_(None))
    newest = sa.select(rows.c.id).where(mine).order_by(rows.c[time].desc(), rows.c.id.desc()).limit(n)
    frame = read(connection, rows, kind.spec, rows.c.id.in_(newest))
    return frame.rename(columns={time: "at"}).reset_index().assign(entry=kind.word)
