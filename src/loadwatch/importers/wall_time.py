"""When a row was, on the athlete's own clock."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from zoneinfo import available_timezones

import numpy as np
import pandas as pd

from loadwatch.columns import FIRST_DAY, LAST_DAY
from loadwatch.importers import numbers
from loadwatch.importers.arrow import Cells, Times, floats, mask_of, pa, pc
from loadwatch.importers.layout import Layout
from loadwatch.importers.work import Column, Question, Work

OFFSET = r"^\s*(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})\s*$"
ZONE_MARK = r"(\d)\s*(?:[zZ]|UTC|[+-]\d{2}:?\d{2})\s*$"
EARLIEST_MS, LATEST_MS = 1e10, 7.3e12


def start_column(work: Work, layout: Layout) -> Column:
    """The column of starts as dates: from milliseconds, without a zone's mark, with the time of day beside it.

    What has none of these forms stays as it is, so that it is reported as the file has it.
    """
    column = work.needed(layout.started_at)
    cells = column.cells
    if layout.epoch_ms:
        counts, _ = numbers.parse(cells, ".")
        counts = np.where((counts >= EARLIEST_MS) & (counts <= LATEST_MS), counts, np.nan)
        whole = pa.array(np.nan_to_num(counts).astype("int64").astype("datetime64[ms]"))
        cells = pc.if_else(pa.array(np.isnan(counts)), cells, pc.cast(whole, pa.string()))
    if layout.zoned:
        cells = pc.replace_substring_regex(cells, ZONE_MARK, r"\1")
    clock = work.column(layout.time_of_day) if layout.time_of_day else None
    if clock is not None:
        cells = pc.binary_join_element_wise(pc.utf8_trim_whitespace(cells), pc.fill_null(clock.cells, ""), " ")
    return Column(column.title, cells)


def local_times(
    work: Work,
    column: Column,
    *,
    utc: bool,
    unknown: bool = False,
    offset: Column | None = None,
    all_dates: Cells = None,
) -> Times:
    """When each row was, on the athlete's clock; rows outside the calendar or in the future are lost.

    unknown: whether nobody knows that it is UTC. offset: `UTC+0200` of each row of a file in UTC. all_dates: the dates
    of all the file's rows, which may tell the order of day and month; by default these rows'.
    """
    times = work.times(column, column.cells if all_dates is None else all_dates)
    wrong = (times < np.datetime64(FIRST_DAY)) | (times > np.datetime64(LAST_DAY))
    work.lose(wrong, column, "a date from 1970 on", "This cannot be the right year.")
    times[wrong] = np.datetime64("NaT", "us")
    if utc:
        times = _from_utc(work, times, offset, unknown)
    future = times >= work.answers.last_day + np.timedelta64(1, "D")
    work.lose(future, column, f"a day up to {work.answers.last_day}", "This day is in the future.")
    return times


def _from_utc(work: Work, times: Times, offset: Column | None, unknown: bool) -> Times:
    """The athlete's clock: by each row's own offset, else by the zone that was answered, else asked."""
    minutes = np.full(len(times), np.nan)
    if offset is not None:
        parts = pc.extract_regex(offset.cells, OFFSET)
        sign = np.where(mask_of(pc.equal(pc.struct_field(parts, "sign"), "-")), -1, 1)
        hours, rest = (floats(pc.struct_field(parts, name)) for name in ("hours", "minutes"))
        minutes = sign * (hours * 60 + rest)
    told = np.isfinite(minutes)
    result = times + np.where(told, minutes, 0).astype("timedelta64[m]")
    if work.answers.zone:
        clock = pd.DatetimeIndex(times).tz_localize("UTC").tz_convert(work.answers.zone).tz_localize(None)
        return np.where(told, result, clock.to_numpy().astype("datetime64[us]"))
    if (work.keep & ~told).any():
        work.questions.append(zone_question(work.sheet.file, unknown))
    return np.asarray(result, dtype="datetime64[us]")


def zone_question(file: str, unknown: bool = False) -> Question:
    """Asked for a file whose starts are in UTC, or (unknown) may be."""
    text = "The file gives each start in universal time (UTC), not on the runner's clock. In which time zone were these runs?"
    if unknown:
        text = (
            "The file does not say whose clock its starts are on. Look at one run: if its start is right as it stands, "
            "answer UTC; if it is universal time (UTC), in which time zone were these runs?"
        )
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
