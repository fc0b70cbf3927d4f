"""A sheet in a known layout -> RUNS, every row accounted for."""

from __future__ import annotations

import numpy as np
import pandas as pd

from loadwatch.columns import RUNS, WEEK_TOTAL
from loadwatch.importers import clocks, distances, durations, numbers
from loadwatch.importers.arrow import Values, pc, present
from loadwatch.importers.guard import unguarded
from loadwatch.importers.keys import as_text, minute_key
from loadwatch.importers.layout import KM_PER, Layout, Names
from loadwatch.importers.own_fields import athletes, own_keys, written_kinds
from loadwatch.importers.pasted import shifted
from loadwatch.importers.sheet import Sheet
from loadwatch.importers.systems import in_its_units
from loadwatch.importers.types import sorted_by_type, without_plans
from loadwatch.importers.wall_time import local_times, start_column
from loadwatch.importers.work import Column, Work, lacking


def read_runs(work: Work, layout: Layout) -> pd.DataFrame:
    """The runs of the file as RUNS, with `row` (of the file) and `tie` (what tells two runs of one key apart).

    Raises UnreadableFileError where an essential column is missing or stands twice.
    """
    refuse_doubtful(work.sheet, layout)
    all_dates = work.needed(layout.started_at).cells
    work, layout, kinds = _runs_done(work, layout)
    if layout.pasted:
        wrong = shifted(work.sheet, layout)
        date = work.needed(layout.started_at)
        message = "This row stands in the columns of another export, which was pasted in: import each export as a file of its own."
        work.lose(wrong, Column("", date.cells), "rows in the order of this file's header", message)
    offset = work.column(layout.offset) if layout.offset else None
    started = local_times(
        work,
        start_column(work, layout),
        utc=layout.utc,
        unknown=layout.clock_unknown,
        offset=offset,
        all_dates=all_dates,
    )
    signs = decimal_signs(work, layout)
    km, minutes = distance_and_duration(work, layout, signs, kinds)
    _remark_on_no_distance(work, layout)
    sign = next(iter(signs.values()), ".")
    frame = pd.DataFrame(
        {
            "athlete": athletes(work, layout.athlete),
            "started_at": started,
            "distance_km": km,
            "duration_min": minutes,
            "rpe": work.optional_number(layout.rpe, RUNS["rpe"], sign),
            "kind": kinds if layout.type else layout.every_kind or written_kinds(work, layout),
            "avg_hr": work.optional_number(layout.avg_hr, RUNS["avg_hr"], sign),
            "cadence_spm": work.optional_number(layout.cadence_spm, RUNS["cadence_spm"], sign),
            "notes": unguarded(work.notes(layout.notes)) if layout.guarded else work.notes(layout.notes),
            "source": layout.source,
            "row": work.sheet.rows,
            "by_day": started.astype("datetime64[D]") == started,
        }
    )
    return keyed(work, layout, frame)[work.keep]


def _runs_done(work: Work, layout: Layout) -> tuple[Work, Layout, pd.Series]:
    """The rows that are runs and no plans, the layout in the file's units, and each run's kind."""
    work, kinds = sorted_by_type(work, layout)
    if layout.planned:
        work, kinds = without_plans(work, layout, kinds)
    layout = in_its_units(work, layout) if layout.systems else distances.in_units_of_cells(work, layout)
    return work, layout, kinds


def refuse_doubtful(sheet: Sheet, layout: Layout) -> None:
    """Raises UnreadableFileError where a column that decides is missing or stands there more often than it should."""
    essential = [(layout.started_at, 1), (layout.time_of_day, 1), (layout.type, 1), (layout.id, 1)]
    parts = layout.measures
    essential += [(part.names, max(twin.nth for twin in parts if twin.names == part.names)) for part in parts]
    for names, often in essential:
        sheet.header.refuse_repeats(sheet.file, names, often)
    if all(sheet.header.find(part.names, part.nth) is None for part in parts):
        raise lacking(sheet, tuple(name for part in parts for name in part.names))
    if (
        layout.type
        and layout.distance
        and all(sheet.header.find(part.names, part.nth) is None for part in layout.distance)
    ):
        raise lacking(sheet, tuple(name for part in layout.distance for name in part.names))
    twice = any(part.nth > 1 and sheet.header.find(part.names, part.nth) is not None for part in layout.duration[1:])
    if twice and sheet.header.find(layout.duration[0].names) is None:
        # Newer exports have both; without its name the untrustworthy elapsed time would stand in unnoticed.
        raise lacking(sheet, layout.duration[0].names)


def decimal_signs(work: Work, layout: Layout) -> dict[str, str]:
    """The decimal sign of each column: found out from all numbers of the file together.

    Strava's columns differ in one file, so there each is left to itself: no entry.
    """
    if layout.utc:
        return {}
    names = [part.names for part in layout.distance]
    names += [part.names for part in layout.duration if part.bare is not None]
    names += [layout.stride_m, layout.steps, layout.rpe, layout.avg_hr, layout.cadence_spm]
    columns = [column for column in map(work.column, names) if column is not None]
    sign = numbers.decimal_sign([column.cells for column in columns], ".")
    return {column.title: sign for column in columns}


def distance_and_duration(work: Work, layout: Layout, signs: dict[str, str], kinds: pd.Series) -> tuple[Values, Values]:
    """Kilometres and minutes of each row; rows that have neither are lost."""
    found = durations.minutes_of(work, layout, next(iter(signs.values()), "."))
    rough = durations.first_of(found, len(work.keep))
    layout = distances.in_asked_units(work, layout, signs, rough)
    distance = distances.written(work, layout, signs, rough)
    pace = durations.slipped_pace(_pace(work, layout), distance, rough)
    metres = np.zeros(len(rough), dtype=bool)
    unitless = bool(layout.distance) and not layout.distance[0].unit
    if unitless:
        metres = distances.in_metres(distance, rough, pace, kinds.eq("track").to_numpy())
    minutes = durations.fitting(
        work, found, np.where(metres, distance / 1000, distance), np.where(metres, np.nan, pace)
    )
    unknown = np.isnan(minutes) & np.isnan(distance)
    work.lose(
        unknown,
        _about(work, layout),
        "a distance or a duration",
        "Distance and duration are both missing: there is nothing to count.",
    )
    column = work.column(layout.distance[0].names) if unitless else None
    if column is not None:
        indoors = kinds.eq("treadmill").to_numpy()
        timer = np.where(
            np.isnan(pace), minutes, distance * pace
        )  # cadence is the mean of this time, standing included
        per_unit = np.where(metres, distance * pace / minutes, _metres(work, layout, signs, timer) / distance)
        distance = distances.with_unit(work, column, distance, metres, per_unit, indoors)
    return distance, minutes


def _about(work: Work, layout: Layout) -> Column:
    """The column that is named where distance and duration are both missing."""
    return next(column for part in layout.measures if (column := work.column(part.names, part.nth)))


def _remark_on_no_distance(work: Work, layout: Layout) -> None:
    """Said once where no run of several has a distance in the file: a JSON file may lack the key altogether."""
    columns = [work.column(part.names, part.nth) for part in layout.distance]
    some_distance = any(column is not None and present(column.cells).any() for column in columns)
    if layout.distance and layout.source != "loadwatch" and np.count_nonzero(work.keep) > 1 and not some_distance:
        work.ledger.whole_file(
            "no distances", "runs with a distance",
            "No run of this file has a distance, so they count by their time alone. If they had one, export them again.",
        )  # fmt: skip


def _pace(work: Work, layout: Layout) -> Values:
    """Minutes for a km, or for one unit of a distance without unit, from the first pace column; speeds are left out."""
    column = work.column(layout.pace) if layout.pace else None
    if column is None:
        return np.full(len(work.keep), np.nan)
    minutes, _ = clocks.parse(column.cells)
    unit = next((part.unit for part in layout.distance if work.column(part.names, part.nth)), "")
    return np.where(minutes > 0, minutes, np.nan) / KM_PER.get(unit, 1.0)


def _metres(work: Work, layout: Layout, signs: dict[str, str], minutes: Values) -> Values:
    """Metres from the runner's steps: cadence times minutes times stride, or all steps times stride."""

    def positive(names: Names) -> Values:
        column = work.column(names) if names else None
        values = (
            numbers.parse(column.cells, signs.get(column.title, "."))[0] if column else np.full(len(minutes), np.nan)
        )
        return np.where(np.greater(values, 0), values, np.nan)

    steps = positive(layout.cadence_spm) * minutes
    return np.where(np.isnan(steps), positive(layout.steps), steps) * positive(layout.stride_m)


def keyed(work: Work, layout: Layout, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with `source`, `source_id` and `tie`: what recognises each run in a later export."""
    id_column = work.column(layout.id) if layout.id else None
    frame["tie"] = "" if id_column is None else id_column.text()
    if layout.id_form and id_column is not None:
        ids = pc.struct_field(pc.extract_regex(id_column.cells, layout.id_form), "id")
        message = (
            "This is not an activity's number. A spreadsheet may have rounded it: use the file as it was exported."
        )
        work.lose(~present(ids), id_column, "a whole number", message)
        return frame.assign(source_id=Column(id_column.title, ids).text(), tie="")
    written, week = work.needed(layout.started_at).text(), frame["kind"] == WEEK_TOTAL
    if layout.source != "loadwatch":
        return frame.assign(source_id=_of_weeks(minute_key(frame["started_at"], written), week))
    made = as_text(frame["started_at"]).where(frame["started_at"].notna(), written)
    return own_keys(work, layout, frame, _of_weeks(made, week))


def _of_weeks(keys: pd.Series, week: pd.Series) -> pd.Series:
    """A week's total is not the run of its first day, whatever else is known of both."""
    return ("week of " + keys).where(week, keys) if week.any() else keys
