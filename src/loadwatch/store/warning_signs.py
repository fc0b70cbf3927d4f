"""The answers of the red-flag check: a warning sign answered with yes stands until it is cleared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import sqlalchemy as sa

from loadwatch.errors import BadInputError
from loadwatch.store import values
from loadwatch.store.entries import Entries, entry_of, update
from loadwatch.store.part import id_of, insert, touch
from loadwatch.store.tables import SIGN, red_flags


class WarningSigns(Entries):
    """Warning signs. Each stands once for an athlete, however often it is answered with yes.

    The methods that write raise BadInputError as those of runs and ratings do.
    """

    def red_flags(self, athlete: str | None = None) -> pd.DataFrame:
        """The RED_FLAGS of an athlete or of all, by athlete and day, indexed by `id`. Deleted ones are left out."""
        return self._read(SIGN, athlete)

    def add_red_flag(self, athlete: str, date: Any, sign: str) -> int:
        """Note a warning sign answered with yes; returns its id. A sign that stands already is not noted twice."""
        return self.add_red_flags(athlete, date, [sign])[0]

    def add_red_flags(self, athlete: str, date: Any, signs: Sequence[str]) -> list[int]:
        """Note the signs answered with yes, all or none; returns the id by which each stands, in the order of `signs`."""
        answers = [values.typed({"date": date, "sign": sign}, SIGN.spec, red_flags) for sign in signs]
        with self._database.writing() as connection:
            key = id_of(connection, athlete)
            return [_noted(connection, key, values.to_database(answer, red_flags)) for answer in answers]

    def clear_red_flag(self, id: int, on: Any) -> None:
        """Note the day on which a professional cleared a warning sign."""
        day = values.to_database(values.typed({"cleared_on": on}, SIGN.spec, red_flags), red_flags)["cleared_on"]
        if day is None:
            raise BadInputError("The day of clearing is empty. Accepted: the day a professional cleared it.")
        with self._database.writing() as connection:
            row = entry_of(connection, SIGN, id)
            if day < row.date:
                raise BadInputError(f"It was noted on {row.date}, so it cannot be cleared on {day}. Give a later day.")
            update(connection, SIGN, row, {"cleared_on": day})

    def reopen_red_flag(self, id: int) -> None:
        """Undo a clearing: the warning sign stands again, from the day it was noted on."""
        with self._database.writing() as connection:
            row = entry_of(connection, SIGN, id)
            if row.cleared_on is not None:
                _refuse_twice(connection, row)
                update(connection, SIGN, row, {"cleared_on": None})

    def delete_red_flag(self, id: int) -> None:
        """Take back an answer given by mistake. It can be restored, and its id goes to no other answer."""
        self._mark(SIGN, id, deleted=True)

    def restore_red_flag(self, id: int) -> None:
        """Undo the deletion of an answer: it stands, or is cleared, as before."""
        with self._database.writing() as connection:
            row = entry_of(connection, SIGN, id, deleted=True)
            if row.cleared_on is None:
                _refuse_twice(connection, row)
            update(connection, SIGN, row, {"deleted_at": None})


def _noted(connection: sa.Connection, athlete_id: int, answer: dict[str, Any]) -> int:
    standing = _standing(connection, athlete_id, answer["sign"])
    if standing is not None:
        return int(standing.id)
    touch(connection, [athlete_id])
    return insert(connection, red_flags, {"athlete_id": athlete_id, **answer})


def _standing(connection: sa.Connection, athlete_id: int, sign: str) -> sa.Row[Any] | None:
    """The answer by which a sign stands."""
    alike = (red_flags.c.athlete_id == athlete_id) & (red_flags.c.sign == sign)
    stands = red_flags.c.cleared_on.is_(None) & red_flags.c.deleted_at.is_(None)
    return connection.execute(sa.select(red_flags).where(alike, stands)).first()


def _refuse_twice(connection: sa.Connection, row: sa.Row[Any]) -> None:
    standing = _standing(connection, row.athlete_id, row.sign)
    if standing is not None:
        raise BadInputError(f"This warning sign stands already: it was answered with yes again on {standing.date}.")
