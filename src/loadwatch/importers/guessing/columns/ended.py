"""When a run ended, beside when it started: the minutes between both, where a table tells no other ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.columns.durations import LIKELY, LONGEST, SHORTEST
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import family

A_DAY = 24 * 60
_CLOCK = re.compile(r"^(\d{1,2})(?:[:.h](\d\d))?(?:[:.]\d\d)?\s?(am|pm)?")


def settle(columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> None:
    """Take the clocks that lie a run's length behind the times of day for its end, to be checked."""
    places = {family(use.use): at for at, use in taken.items()}
    if "time_of_day" not in places or places.keys() & {"duration", "pace", "speed"}:
        return
    starts = columns[places["time_of_day"]].cells
    for at, column in enumerate(columns):
        free = at not in taken and column.present and all(map(looks.is_time_of_day, column.present))
        made = [minutes_between(*pair) for pair in zip(starts, column.cells, strict=True) if all(pair)] if free else []
        if made and looks.share(made, lambda cell: SHORTEST <= float(cell or 0) <= LONGEST) >= LIKELY:
            taken[at] = ColumnUse(column.title, "ended", "values", sure=False)
            return


def minutes_between(start: str, end: str) -> str:
    """The minutes from one clock to another, past midnight too; empty where one of them is none."""
    one, other = _minute(start), _minute(end)
    return "" if one is None or other is None else str((other - one) % A_DAY)


def _minute(clock: str) -> int | None:
    found = _CLOCK.match(clock.strip().lower())
    if found is None:
        return None
    hour = int(found[1]) % 12 + 12 * (found[3] == "pm") if found[3] else int(found[1])
    return 60 * hour + int(found[2] or 0)
