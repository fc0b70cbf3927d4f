"""The runs of a runner's own table, through the same reader as every other file's."""

from __future__ import annotations

import numpy as np
import pandas as pd

from loadwatch.columns import WEEK_TOTAL
from loadwatch.importers.arrow import Mask
from loadwatch.importers.guessing.columns.slipped import remark_on_days
from loadwatch.importers.guessing.model.column_map import ColumnMap
from loadwatch.importers.guessing.model.table import NAME, NOTE, SOURCE, Table
from loadwatch.importers.guessing.rows.accounts import part_of
from loadwatch.importers.guessing.rows.quantities import FAR, MADE, NO_UNIT, PACED, report_no_paces
from loadwatch.importers.guessing.rows.starts import OFFSET
from loadwatch.importers.guessing.rows.weeks import is_too_long
from loadwatch.importers.guessing.words.sports import among, own_kinds
from loadwatch.importers.layout import Distance, Duration, Layout
from loadwatch.importers.runs import read_runs
from loadwatch.importers.words import looks_like_a_run
from loadwatch.importers.work import Column, Work


def runs_of(work: Work, table: Table, parts: list[Work], rows: Mask, weeks: Mask) -> pd.DataFrame:
    """The runs of these rows; what is wrong with them is in the last of the parts, which is added."""
    part = part_of(work, table, rows)
    parts.append(part)
    _lose_unknown_types(part, table)
    _lose_unitless(part, table.columns)
    report_no_paces(part, table)
    _lose_long_ranges(part, table, rows)
    remark_on_days(part, table)
    runs = read_runs(part, _layout(table, table.columns))
    if weeks.any():
        runs["kind"] = runs["kind"].mask(runs["row"].isin(work.sheet.rows[weeks]), WEEK_TOTAL)
    return runs


def _kinds(table: Table) -> list[str]:
    """All that the column of sports says."""
    return [text for title in table.titled("type") for text in table.texts[title].different]


def _lose_unknown_types(work: Work, table: Table) -> None:
    """A word nobody listed may be a run or not: its row is a problem, and not left out in silence."""
    column = work.column(table.titled("type"))
    if column is not None:
        said = {word: what is not None or looks_like_a_run(word.lower()) for word, what in among(_kinds(table)).items()}
        known = np.array([not text or said.get(text, False) for text in column.cells.to_pylist()], dtype=bool)
        message = "This is neither a sort of run nor another sport that loadwatch knows. Write “run” or “other”."
        work.lose(~known, column, "a sport such as run, ride or swim", message)


def _lose_unitless(work: Work, columns: ColumnMap) -> None:
    """A number whose row says no unit may be kilometres or miles."""
    column = work.column(columns.titled("distance"))
    if column is not None and columns.titled("unit"):
        lacking = column.text().str.endswith(NO_UNIT).to_numpy(dtype=bool)
        message = f"The unit of this distance is missing in the column “{columns.titled('unit')[0]}”."
        work.lose(lacking, column, "a distance with its unit beside it: km, mi or m", message)


def _lose_long_ranges(work: Work, table: Table, rows: Mask) -> None:
    """A month in one row is neither a run nor a week."""
    title = table.titled("date", "week", "week_end")[0]
    long = table.written(title).where(is_too_long)[rows]
    column = Column(title, work.needed((title,)).cells)
    work.lose(long, column, "a day or a week", "These days are more than a week: no day's or week's distance is known.")


def _layout(table: Table, columns: ColumnMap) -> Layout:
    unit = columns.use_of(columns.titled("distance")[0]).partition("_")[2] if columns.titled("distance") else ""
    far = [Distance((title,), unit) for title in columns.titled("distance")]
    far += [Distance((title,), "km") for title in table.added(FAR)]
    durations = columns.titled("duration") or table.added(MADE)
    weekly = not columns.titled("date")
    return Layout(
        name=NAME,
        source=SOURCE,
        needs=(),
        started_at=columns.titled("date", "week", "week_end"),
        time_of_day=columns.titled("time_of_day"),
        utc=table.universal,
        offset=table.added(OFFSET),
        distance=tuple(far),
        duration=tuple(Duration((title,), bare=1.0) for title in durations),
        type=columns.titled("type"),
        kinds=own_kinds(_kinds(table)),
        every_kind="week" if weekly else "",
        pace=table.added(PACED),
        rpe=columns.titled("rpe"),
        avg_hr=columns.titled("avg_hr"),
        cadence_spm=columns.titled("cadence_spm"),
        notes=tuple((title,) for title in (*columns.titled("notes"), *table.added(NOTE))),
        athlete=columns.titled("athlete"),
    )
