"""A runner's own table -> runs and ratings, through the same readers as every other file."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from loadwatch.importers.arrow import Mask
from loadwatch.importers.guessing.columns.unit_rows import unit_row
from loadwatch.importers.guessing.model.column_map import ColumnMap
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.rows import accounts
from loadwatch.importers.guessing.rows.own_ratings import ratings_of, sentences, without_sentences
from loadwatch.importers.guessing.rows.own_runs import runs_of
from loadwatch.importers.guessing.rows.prepared import prepared
from loadwatch.importers.guessing.rows.twins import numbered, told_apart
from loadwatch.importers.guessing.rows.undone import undone
from loadwatch.importers.guessing.rows.weeks import summed_up, weeks_among_days
from loadwatch.importers.types import NOT_A_RUN
from loadwatch.importers.work import Question, Work

NO_RUN, TOTAL, NOT_RATED, NO_SCALE, NO_YEAR = "no run", "a total", "not rated", "scale not said", "year not said"


@dataclass(frozen=True)
class OwnTable:
    """What a table gave: runs and ratings with their rows; None where it has no such columns. year_lacks: see Table."""

    runs: pd.DataFrame | None
    soreness: pd.DataFrame | None
    year_lacks: bool


def read_own(work: Work, columns: ColumnMap) -> OwnTable:
    """The table's runs and ratings, every row of it accounted for once. work: all its rows that are not empty.

    A column of soreness beside a distance or a duration keeps its sentences as notes of the runs.
    """
    table = prepared(work.sheet, columns, work.answers)
    columns = table.columns
    if table.year_lacks:
        work.ledger.skip(NO_YEAR, len(work.sheet.rows))
        return OwnTable(None, None, year_lacks=True)
    doubled, weeks = weeks_among_days(table)
    totals = summed_up(table) | doubled
    none = np.zeros(len(work.sheet.rows), dtype=bool)
    measured = table.measured() & ~undone(table) & ~unit_row(table) if columns.gives_runs else none
    said = {title: sentences(table, title) for title in columns.titled("rating")}
    parts: list[Work] = []
    runs = runs_of(work, table, parts, measured & ~totals, weeks) if columns.gives_runs else None
    ratings: list[pd.DataFrame] = []
    if columns.gives_ratings and columns.scaled:
        for title, texts in said.items():
            without_sentences(work, table, title, texts, measured & ~totals)
        ratings = ratings_of(work, table, parts, ~totals, measured)
    _account(work, table, parts, [frame for frame in (runs, *ratings) if frame is not None], totals, measured)
    soreness = pd.concat(ratings, ignore_index=True).assign(by_day=columns.gives_runs) if ratings else None
    if soreness is not None and columns.gives_runs:
        soreness = numbered(soreness, ["rating", "notes"])
    return OwnTable(runs if runs is None else told_apart(work, table, runs), soreness, year_lacks=False)


def _account(
    work: Work, table: Table, parts: list[Work], frames: list[pd.DataFrame], totals: Mask, measured: Mask
) -> None:
    columns = table.columns
    waiting = columns.gives_ratings and not columns.scaled
    usual = NO_SCALE if waiting else NO_RUN if columns.gives_runs else NOT_RATED
    why = pd.Index([TOTAL, NOT_A_RUN, usual]).take(np.where(totals, 0, np.where(measured, 1, 2)))
    left = pd.Series(why, index=work.sheet.rows)
    first = "run" if columns.gives_runs else "rating"
    said = [("rating" if at else first, part.ledger) for at, part in enumerate(parts)]
    accounts.merged(work.ledger, said, table, accounts.rows_of(*frames), left)
    asked: dict[str, Question] = {question.subject: question for part in parts for question in part.questions}
    work.questions.extend(asked.values())
