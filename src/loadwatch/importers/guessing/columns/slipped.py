"""Minutes that a spreadsheet took for hours: it saves 32:41 as 32:41:00, and nobody runs for 32 hours."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from loadwatch.importers.guessing.columns.durations import LONGEST, QUICKEST, SHORTEST, SLOWEST
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.model.texts import joined
from loadwatch.importers.guessing.words.cells import to_float
from loadwatch.importers.layout import KM_PER, KM_PER_MILE
from loadwatch.importers.work import Work

A_DAY = 1440.0
SLOWEST_OF_ALL = SLOWEST * KM_PER_MILE
_TAKEN_FOR_HOURS = re.compile(r"^0*(\d{1,3}):([0-5]\d):00$")


def minutes_in(cell: str) -> float | None:
    """The minutes of a clock that a spreadsheet may have taken for hours: 32:41:00. None = it is none."""
    found = _TAKEN_FOR_HOURS.match(cell)
    return int(found[1]) + int(found[2]) / 60 if found else None


def are_minutes(cell: str, km: float | None) -> bool:
    """Whether a clock of hours can only be minutes: over this distance, or where none is known, for any run."""
    minutes = minutes_in(cell)
    if not minutes:
        return False
    if km:
        return minutes * 60 / km > SLOWEST_OF_ALL and QUICKEST <= minutes / km <= SLOWEST_OF_ALL
    return minutes * 60 > LONGEST and SHORTEST <= minutes <= LONGEST


def some_are_minutes(cells: Sequence[str], km: Sequence[float | None]) -> bool:
    """Whether a column has such clocks."""
    return any(are_minutes(cell, far) for cell, far in zip(cells, km, strict=True))


def rewrite(table: Table) -> None:
    """Bring the clocks of a table of days that can only be minutes into minutes."""
    if not table.titled("date"):
        return
    distance = table.titled("distance")
    unit = table.columns.use_of(distance[0]).partition("_")[2] if distance else ""
    size = KM_PER.get(unit or table.answers.unit or "km", 1.0)

    def as_minutes(clock: str, far: str) -> str:
        value = to_float(far) if far else None
        return clock.removesuffix(":00") if are_minutes(clock, value * size if value else None) else clock

    for title in table.titled("duration"):
        if table.columns.use_of(title) == "duration_min":
            far = table.texts[distance[0]] if distance else table.texts[title].changed(lambda _: "")
            table.texts[title] = joined([table.texts[title], far], as_minutes)


def remark_on_days(work: Work, table: Table) -> None:
    """Said of each run that takes a day or more: a few do, and most of these are a clock that ran on, or no clock."""
    column = work.column(table.titled("duration"))
    if column is None or not table.titled("date"):
        return
    hours = column.text().str.extract(r"^(\d+):\d\d:\d\d$")[0].astype("float64").fillna(0)
    bare = column.text().map(lambda text: to_float(text) or 0.0).astype("float64")
    long = np.asarray((hours * 60 >= A_DAY) | (bare >= A_DAY), dtype=bool)
    work.remark(long, column, "the minutes of one run", "This run takes more than a day. It was read so: check it.")
