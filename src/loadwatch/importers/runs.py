"""A sheet in a known layout -> RUNS, every row accounted for."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from zoneinfo import available_timezones

import numpy as np
import pandas as pd

from loadwatch.columns import FIRST_DAY, KINDS, LAST_DAY, RUNS
from loadwatch.importers import clocks, dates, distances, durations, numbers
from loadwatch.importers.arrow import Cells, Times, Values, mask_of, matches, pa, pc, present
from loadwatch.importers.guard import unguarded
from loadwatch.importers.keys import as_text, minute_key
from loadwatch.importers.layout import KM_PER, Layout, Names, SorenessLayout
from loadwatch.importers.pasted import shifted
from loadwatch.importers.sheet import Sheet
from loadwatch.importers.types import sorted_by_type
from loadwatch.importers.work import Column, Question, Work, lacking


def read_runs(work: Work, layout: Layout) -> pd.DataFrame:
    """The runs of the file as RUNS, with `row` (of the file) and `tie` (what tells two runs of one key apart).

    Raises UnreadableFileError where an essential column is missing or stands twice.
    """
    refuse_doubtful(work.sheet, layout)
    all_dates = work.needed(layout.started_at).cells
    work, kinds = sorted_by_type(work, layout)
    if layout.pasted:
        wrong = shifted(work.sheet, layout)
        date = work.needed(layout.started_at)
        message = "This row stands in the columns of another export: a time or an empty cell is where it cannot be."
        work.lose(wrong, Column("", date.cells), "rows in the order of this file's header", message)
    started = local_times(work, layout.started_at, utc=layout.utc, all_dates=all_dates)
    signs = decimal_signs(work, layout)
    km, minutes = distance_and_duration(work, layout, signs, kinds)
    sign = next(iter(signs.values()), ".")
    frame = pd.DataFrame(
        {
            "athlete": athletes(work, layout.athlete),
            "started_at": started,
            "distance_km": km,
            "duration_min": minutes,
            "rpe": work.optional_number(layout.rpe, RUNS["rpe"], sign),
            "kind": kinds if layout.type else written_kinds(work, layout),
            "avg_hr": work.optional_number(layout.avg_hr, RUNS["avg_hr"], sign),
            "cadence_spm": work.optional_number(layout.cadence_spm, RUNS["cadence_spm"], sign),
            "notes": unguarded(work.notes(layout.notes)) if layout.guarded else work.notes(layout.notes),
            "source": layout.source,
            "row": work.sheet.rows,
            "by_day": started.astype("datetime64[D]") == started,
        }
    )
    return keyed(work, layout, frame)[work.keep]


def refuse_doubtful(sheet: Sheet, layout: Layout) -> None:
    """Raises UnreadableFileError where a column that decides is missing or stands there more often than it should."""
    essential = [(layout.started_at, 1), (layout.type, 1), (layout.id, 1)]
    parts = layout.measures
    essential += [(part.names, max(twin.nth for twin in parts if twin.names == part.names)) for part in parts]
    for names, often in essential:
        sheet.header.refuse_repeats(sheet.file, names, often)
    if all(sheet.header.find(part.names, part.nth) is None for part in parts):
        raise lacking(sheet, tuple(name for part in parts for name in part.names))
    moving, twice = (
        layout.duration[0],
        any(part.nth > 1 and sheet.header.find(part.names, part.nth) for part in layout.duration),
    )
    if twice and sheet.header.find(moving.names) is None:
        # Newer exports have both; without its name the untrustworthy elapsed time would stand in unnoticed.
        raise lacking(sheet, moving.names)


def local_times(work: Work, names: Names, *, utc: bool, all_dates: Cells = None) -> Times:
    """When each row was, on the athlete's clock; rows outside the calendar or in the future are lost.

    all_dates: the dates of all the file's rows, which may tell the order of day and month; by default these rows'.
    """
    column = work.needed(names)
    times = work.times(column, column.cells if all_dates is None else all_dates)
    wrong = (times < np.datetime64(FIRST_DAY)) | (times > np.datetime64(LAST_DAY))
    work.lose(wrong, column, "a date from 1970 on", "This cannot be the right year.")
    times[wrong] = np.datetime64("NaT")
    if utc and work.answers.zone:
        clock = pd.DatetimeIndex(times).tz_localize("UTC").tz_convert(work.answers.zone).tz_localize(None)
        times = clock.to_numpy().astype("datetime64[us]")
    elif utc and work.keep.any():
        work.questions.append(_zone_question(work.sheet.file))
    future = times >= work.answers.last_day + 1
    work.lose(future, column, f"a day up to {work.answers.last_day}", "This day is in the future.")
    return times


def decimal_signs(work: Work, layout: Layout) -> dict[str, str]:
    """The decimal sign of each column: found out from all numbers of the file together.

    Strava's columns differ in one file, so there each is left to itself: no entry.
    """
    if layout.utc:
        return {}
    names = [part.names for part in layout.distance]
    names += [part.names for part in layout.duration if part.bare is not None]
    names += [layout.stride_m, layout.rpe, layout.avg_hr, layout.cadence_spm]
    columns = [column for column in map(work.column, names) if column is not None]
    sign = numbers.decimal_sign([column.cells for column in columns], ".")
    return {column.title: sign for column in columns}


def distance_and_duration(work: Work, layout: Layout, signs: dict[str, str], kinds: pd.Series) -> tuple[Values, Values]:
    """Kilometres and minutes of each row; rows that have neither are lost."""
    found = durations.minutes_of(work, layout, next(iter(signs.values()), "."))
    rough = durations.first_of(found, len(work.keep))
    distance = distances.written(work, layout, signs, rough)
    pace = _pace(work, layout)
    metres = np.zeros(len(rough), dtype=bool)
    if not layout.distance[0].unit:
        metres = distances.in_metres(distance, rough, pace, kinds.eq("track").to_numpy())
    minutes = durations.fitting(
        work, found, np.where(metres, distance / 1000, distance), np.where(metres, np.nan, pace)
    )
    column = work.column(layout.distance[0].names)
    if column is not None and not layout.distance[0].unit:
        indoors = kinds.eq("treadmill").to_numpy()
        per_unit = np.where(metres, distance * pace / minutes, _steps_per(work, layout, signs) * minutes / distance)
        distance = distances.with_unit(work, column, distance, metres, per_unit, indoors)
    unknown = np.isnan(minutes) & np.isnan(distance)
    if not layout.distance[0].unit and column is not None:
        unknown &= ~present(column.cells)
    work.lose(unknown, _about(work, layout), "a distance or a duration", "Distance and duration are both missing.")
    return distance, minutes


def _about(work: Work, layout: Layout) -> Column:
    """The column that is named where distance and duration are both missing."""
    return next(column for part in layout.measures if (column := work.column(part.names, part.nth)))


def _pace(work: Work, layout: Layout) -> Values:
    """Minutes for a km, or for one unit of a distance without unit, from the first pace column; speeds are left out."""
    column = work.column(layout.pace) if layout.pace else None
    if column is None:
        return np.full(len(work.keep), np.nan)
    minutes, _ = clocks.parse(column.cells)
    unit = next((part.unit for part in layout.distance if work.column(part.names, part.nth)), "")
    return minutes / KM_PER.get(unit, 1.0)


def _steps_per(work: Work, layout: Layout, signs: dict[str, str]) -> Values:
    """Metres run in a minute: cadence times stride."""
    product = np.ones(len(work.keep))
    for names in (layout.cadence_spm, layout.stride_m):
        column = work.column(names)
        values = numbers.parse(column.cells, signs.get(column.title, "."))[0] if column else np.nan
        product = product * np.where(np.greater(values, 0), values, np.nan)
    return product


def athletes(work: Work, names: Names) -> pd.Series | str:
    """Whose row it is: the file's column where it says so, else the athlete asked for."""
    column = work.column(names) if names else None
    if column is None:
        return work.answers.athlete
    text = unguarded(column.text().str.strip())
    return text.where(text.ne(""), work.answers.athlete)


def written_kinds(work: Work, layout: Layout) -> pd.Series | str:
    """The kind of run where the file names it in our own words."""
    column = work.column(layout.kind) if layout.kind else None
    if column is None:
        return ""
    return one_of(work, column, KINDS, lost=False)


def one_of(work: Work, column: Column, choices: tuple[str, ...], *, lost: bool) -> pd.Series:
    """The column's words where they are among the choices; others cost the row or the cell."""
    known = pa.array([*choices, None], pa.string())
    words, good = column, mask_of(pc.is_in(column.cells, value_set=known))
    if not good.all():
        words = Column(column.title, dates.tidy(column.cells))
        good = mask_of(pc.is_in(words.cells, value_set=known))
    bad = ~good
    accepted = ", ".join(choices)
    if lost:
        bad |= ~present(column.cells)
        work.lose(bad, column, accepted, "This word is not known here.")
    else:
        work.report(bad, column, accepted, "This word is not known here.")
    return words.text().where(~bad, "")


def keyed(work: Work, layout: Layout, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with `source`, `source_id` and `tie`: what recognises each run in a later export."""
    id_column = work.column(layout.id) if layout.id else None
    frame["tie"] = "" if id_column is None else id_column.text()
    if layout.utc and id_column is not None:
        numeric = matches(id_column.cells, r"^\s*\d+\s*$")
        message = (
            "This is not an activity's number. A spreadsheet may have rounded it: use the file as it was exported."
        )
        work.lose(~numeric, id_column, "a whole number", message)
        return frame.assign(source_id=frame["tie"].str.strip(), tie="")
    written = work.needed(layout.started_at).text()
    if layout.source != "loadwatch":
        return frame.assign(source_id=minute_key(frame["started_at"], frame["kind"], written))
    return own_keys(work, layout, frame, as_text(frame["started_at"]).where(frame["started_at"].notna(), written))


def own_keys(work: Work, layout: Layout | SorenessLayout, frame: pd.DataFrame, made: pd.Series) -> pd.DataFrame:
    """The source and key that our own tables carry; where they carry none, the key is `made` with the athlete's name."""
    if work.column(layout.athlete) is not None:
        made = made + " " + frame["athlete"]
    source, key = work.column(layout.origin), work.column(layout.origin_id)
    if source is None or key is None:
        return frame.assign(source_id=made)
    given = key.text().ne("") & source.text().ne("")
    source_text, key_text = unguarded(source.text()), unguarded(key.text())
    return frame.assign(source=source_text.where(given, "loadwatch"), source_id=key_text.where(given, made))


def _zone_question(file: str) -> Question:
    text = "The file has its times in UTC, without the athlete's time zone. Where were these runs?"
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
