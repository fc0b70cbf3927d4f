"""What was done: an exercise or another entry of the library, ticked on a day."""

from __future__ import annotations

from typing import Any

import pandas as pd

from loadwatch.store import values
from loadwatch.store.entries import Entries
from loadwatch.store.tables import TICK


class Done(Entries):
    """Ticks. The methods that write raise BadInputError as those of runs and ratings do."""

    def done(self, athlete: str | None = None) -> pd.DataFrame:
        """The DONE of an athlete or of all, by athlete and day, indexed by `id`. Deleted ones are left out."""
        return self._read(TICK, athlete)

    def add_done(
        self, athlete: str, date: Any, entry: str, sets: float | None = None, reps: float | None = None
    ) -> int:
        """Note that an entry of the library was done on a day; returns its id.

        sets and reps (repetitions of a set, or seconds where it is held) may be missing. The same entry twice on a day
        is two sessions.
        """
        said = {"date": date, "entry": entry, "sets": sets, "reps": reps}
        return self._add(TICK, athlete, values.typed(said, TICK.spec, TICK.rows))

    def delete_done(self, id: int) -> None:
        """Take a tick back. It can be restored."""
        self._mark(TICK, id, deleted=True)

    def restore_done(self, id: int) -> None:
        """Undo the deletion of a tick."""
        self._mark(TICK, id, deleted=False)
