"""When a row was, on the athlete's own clock."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from zoneinfo import available_timezones

import numpy as np
import pandas as pd

from loadwatch.columns import FIRST_DAY, LAST_DAY
from loadwatch.importers.arrow import Cells, Times
from loadwatch.importers.layout import Names
from loadwatch.importers.work import Question, Work


def local_times(work: Work, names: Names, *, utc: bool, all_dates: Cells = None) -> Times:
    """When each row was, on the athlete's clock; rows outside the calendar or in the future are lost.

    all_dates: the dates of all the file's rows, which may tell the order of day and month; by default these rows'.
    """
    column = work.needed(names)
    times = work.times(column, column.cells if all_dates is None else all_dates)
    wrong = (times < np.datetime64(FIRST_DAY)) | (times > np.datetime64(LAST_DAY))
    work.lose(wrong, column, "a date from 1970 on", "This cannot be the right year.")
    times[wrong] = np.datetime64("NaT", "us")
    if utc and work.answers.zone:
        clock = pd.DatetimeIndex(times).tz_localize("UTC").tz_convert(work.answers.zone).tz_localize(None)
        times = clock.to_numpy().astype("datetime64[us]")
    elif utc and work.keep.any():
        work.questions.append(_zone_question(work.sheet.file))
    future = times >= work.answers.last_day + np.timedelta64(1, "D")
    work.lose(future, column, f"a day up to {work.answers.last_day}", "This day is in the future.")
    return times


def _zone_question(file: str) -> Question:
    text = "The file gives each start in universal time (UTC), not on the runner's clock. In which time zone were these runs?"
    return Question("zone", file, text, _zones(), _computer_zone(), True)


@lru_cache(maxsize=1)
def _zones() -> tuple[str, ...]:
    return tuple(sorted(available_timezones()))


def _computer_zone() -> str | None:
    """The time zone this computer is set to, if it says so by name."""
    linked = (
        os.environ.get("TZ", "").removeprefix(":") or str(Path("/etc/localtime").resolve()).partition("zoneinfo/")[2]
    )
    return linked if linked in _zones() else None
