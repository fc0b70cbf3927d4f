"""Days that a spreadsheet shows as it counts them, 46083 for 2 March 2026: cells that lost their form beside dates."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import numpy as np

from loadwatch.importers import dates
from loadwatch.importers.arrow import pa
from loadwatch.importers.guessing.model.texts import Texts

_SERIAL = re.compile(r"^[345]\d{4}(?:\.\d{1,12})?$")
_FIRST, _LAST = 36526, 54789
"""1 January 2000 and 2050."""
_DAY_0 = datetime(1899, 12, 30)  # noqa: DTZ001 a spreadsheet has no zones
NEAR = np.timedelta64(400, "D")
"""So far from the column's other days a number is no day of it: a spreadsheet of an old Mac counts four years less."""


def is_serial(cell: str) -> bool:
    """Whether a cell may be a day as a spreadsheet counts it."""
    return bool(_SERIAL.match(cell)) and _FIRST <= float(cell) < _LAST


def as_days(cells: Texts) -> Texts:
    """A column of days with its numbers as ISO dates, where they lie near its other days or where it has no others."""
    if not any(map(is_serial, cells.different)):
        return cells
    others = [cell for cell in cells.different if cell and not is_serial(cell)]
    times, _, _ = dates.parse(pa.array(others, pa.string()), day_first=True)
    times = times[~np.isnat(times)]

    def is_near(day: datetime) -> bool:
        here = np.datetime64(day)
        return not len(times) or bool(times.min() - NEAR <= here <= times.max() + NEAR)

    return cells.changed(lambda cell: str(_day(cell)) if is_serial(cell) and is_near(_day(cell)) else cell)


def _day(cell: str) -> datetime:
    """The day and its time, to the second."""
    return _DAY_0 + timedelta(seconds=round(float(cell) * 86400))
