"""Athletes and their profiles."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import sqlalchemy as sa

from loadwatch.errors import BadInputError
from loadwatch.store.part import Part, clean_name, id_of, insert_athlete, touch
from loadwatch.store.settings import check_zone
from loadwatch.store.tables import athletes, runs, settings, soreness

BACK_CONDITIONS = ("none", "herniated disc", "spinal stenosis", "muscle strain", "other")
PROFILE = (athletes.c.back_condition, athletes.c.zone, athletes.c.equipment)
ATHLETES = {
    "athlete": "str", "runs": "int64", "ratings": "int64", "last_run": "datetime64[us]",
    "back_condition": "str", "zone": "str", "equipment": "str",
}  # fmt: skip


# Made once: making a query takes longer than SQLite takes to answer it.
_VERSIONS = sa.select(athletes.c.name, athletes.c.version).order_by(sa.func.lower(athletes.c.name))


class Athletes(Part):
    """The athletes, by name."""

    def athletes(self) -> pd.DataFrame:
        """A row an athlete, by name, indexed by `id`.

        Columns: athlete, runs and ratings (counts), last_run (missing = none), and the profile: back_condition, zone,
        equipment (words with commas between).
        """
        run_counts = _counts(runs, sa.func.max(runs.c.started_at))
        rating_counts = _counts(soreness, sa.null())
        query = (
            sa.select(athletes.c.id, athletes.c.name, run_counts.c.n, rating_counts.c.n, run_counts.c.last, *PROFILE)
            .select_from(athletes)
            .outerjoin(run_counts, run_counts.c.athlete_id == athletes.c.id)
            .outerjoin(rating_counts, rating_counts.c.athlete_id == athletes.c.id)
            .order_by(sa.func.lower(athletes.c.name))
        )
        with self._database.reading() as connection:
            found = connection.execute(query).all()
        frame = pd.DataFrame(found, columns=["id", *ATHLETES]).set_index("id")
        frame["equipment"] = [", ".join(json.loads(words)) for words in frame["equipment"]]
        return frame.fillna({"runs": 0, "ratings": 0, "zone": ""}).astype(ATHLETES)

    def versions(self) -> dict[str, int]:
        """The athletes' names in that order, each with its `version`; a page asks for them at every run."""
        with self._database.reading() as connection:
            return read_versions(connection)

    def names(self) -> list[str]:
        """The athletes' names in that order."""
        return list(self.versions())

    def add_athlete(self, name: str) -> int:
        """Add an athlete; returns the id. Raises BadInputError when the name is taken or not accepted."""
        with self._database.writing() as connection:
            _refuse_taken(connection, clean_name(name))
            return insert_athlete(connection, clean_name(name))

    def rename_athlete(self, old: str, new: str) -> None:
        """Give an athlete another name; all entries stay. Raises BadInputError when it is taken or not accepted."""
        with self._database.writing() as connection:
            key = id_of(connection, old)
            if clean_name(new) == clean_name(old):
                return
            _refuse_taken(connection, clean_name(new))
            _update(connection, key, {"name": clean_name(new)})
            shown = (settings.c.key == "athlete") & (settings.c.value == clean_name(old))
            connection.execute(sa.update(settings).where(shown).values(value=clean_name(new)))

    def profile(self, athlete: str) -> dict[str, Any]:
        """back_condition (one of BACK_CONDITIONS), zone ("" = not said) and equipment (a list of words)."""
        with self._database.reading() as connection:
            key = id_of(connection, athlete)
            row = connection.execute(sa.select(athletes).where(athletes.c.id == key)).one()
        return {
            "back_condition": row.back_condition,
            "zone": row.zone or "",
            "equipment": json.loads(row.equipment),
        }

    def save_profile(self, athlete: str, **fields: Any) -> None:
        """Save the fields given, keep the others. Raises BadInputError naming field, value seen and accepted."""
        checked = {name: _checked(name, value) for name, value in fields.items()}
        with self._database.writing() as connection:
            _update(connection, id_of(connection, athlete), checked)

    def version(self, athlete: str | None = None) -> int:
        """A number that changes with every write of this athlete (None: of any), to key caches by. 0 = no athlete."""
        query = sa.select(athletes.c.version).order_by(athletes.c.id)
        if athlete is not None:
            query = query.where(athletes.c.name == athlete)
        with self._database.reading() as connection:
            versions = tuple(connection.scalars(query))
        if len(versions) <= 1:
            return sum(versions)
        return hash(versions)


def read_versions(connection: sa.Connection) -> dict[str, int]:
    """The athletes' names in alphabetical order, each with its version."""
    return {row.name: row.version for row in connection.execute(_VERSIONS)}


def _counts(rows: sa.Table, last: Any) -> sa.Subquery:
    columns = (rows.c.athlete_id, sa.func.count().label("n"), last.label("last"))
    counting = rows.c.same_as.is_(None) if "same_as" in rows.c else sa.true()
    return sa.select(*columns).where(rows.c.deleted_at.is_(None), counting).group_by(rows.c.athlete_id).subquery()


def _refuse_taken(connection: sa.Connection, name: str) -> None:
    if connection.scalar(sa.select(athletes.c.id).where(athletes.c.name == name)) is not None:
        raise BadInputError(f"There is already an athlete called {name!r}. Choose another name.")


def _update(connection: sa.Connection, key: int, values: dict[str, Any]) -> None:
    # What the user has named or described is theirs: taking back the import that brought it leaves it.
    values = {**values, "batch_id": None}
    connection.execute(sa.update(athletes).where(athletes.c.id == key).values(values))
    touch(connection, [key])


def _checked(name: str, value: Any) -> Any:
    if name == "back_condition" and value in BACK_CONDITIONS:
        return value
    if name == "zone":
        return check_zone(value) or None
    if name == "equipment" and isinstance(value, list | tuple) and all(isinstance(word, str) for word in value):
        return json.dumps([word.strip() for word in value if word.strip()], ensure_ascii=False)
    accepted = {"back_condition": ", ".join(BACK_CONDITIONS), "equipment": "a list of words"}
    if name not in accepted:
        raise BadInputError(f"A profile has no {name!r}. It has: back_condition, zone, equipment.")
    raise BadInputError(f"{name} is {value!r}, which is not accepted. Accepted: {accepted[name]}.")
