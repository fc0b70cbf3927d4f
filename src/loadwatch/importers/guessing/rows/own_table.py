"""A runner's own table -> runs and ratings, through the same readers as every other file."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from loadwatch.columns import WEEK_TOTAL
from loadwatch.importers.arrow import Mask
from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.columns.ratings import lost_words, site_and_side
from loadwatch.importers.guessing.columns.scales import rating_of
from loadwatch.importers.guessing.columns.slipped import remark_on_days
from loadwatch.importers.guessing.columns.unit_rows import unit_row
from loadwatch.importers.guessing.model.column_map import ColumnMap
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.model.texts import Texts, joined
from loadwatch.importers.guessing.model.uses import SCALES
from loadwatch.importers.guessing.rows import accounts, unknown_places
from loadwatch.importers.guessing.rows.prepared import MOMENT, SIDE, WRITTEN, prepared
from loadwatch.importers.guessing.rows.quantities import MADE, NO_UNIT, PACED, report_no_paces
from loadwatch.importers.guessing.rows.starts import OFFSET
from loadwatch.importers.guessing.rows.twins import numbered, told_apart
from loadwatch.importers.guessing.rows.undone import undone
from loadwatch.importers.guessing.rows.weeks import is_too_long, summed_up, weeks_among_days
from loadwatch.importers.guessing.words.places import moment_in, step_of
from loadwatch.importers.guessing.words.sports import among, own_kinds
from loadwatch.importers.layout import Distance, Duration, Layout, SorenessLayout
from loadwatch.importers.ledger import Ledger
from loadwatch.importers.runs import read_runs
from loadwatch.importers.soreness import read_soreness
from loadwatch.importers.types import NOT_A_RUN
from loadwatch.importers.words import looks_like_a_run
from loadwatch.importers.work import Column, Question, Work

NAME = "a table of your own"
SOURCE = "own table"
NOTE = "note"
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
    parts: list[Work] = []
    words = {title: _sentences(table, title) for title in columns.titled("rating")}
    runs = None
    if columns.gives_runs:
        parts.append(_part(work, table, measured & ~totals))
        _lose_unknown_types(parts[-1], table)
        _lose_unitless(parts[-1], columns)
        report_no_paces(parts[-1], table)
        _lose_long_ranges(parts[-1], table, measured & ~totals)
        remark_on_days(parts[-1], table)
        runs = read_runs(parts[-1], _runs_layout(table, columns))
        if weeks.any():
            runs["kind"] = runs["kind"].mask(runs["row"].isin(work.sheet.rows[weeks]), WEEK_TOTAL)
    ratings: list[pd.DataFrame] = []
    if columns.gives_ratings and columns.scaled:
        for title in columns.titled("rating"):
            _without_sentences(work, table, title, words[title], measured & ~totals)
        unknown_places.tell(work, table, ~totals)
        for title in columns.titled("rating"):
            layout = _soreness_layout(table, columns, title, _steps(table, columns, title), measured)
            parts.append(_part(work, table, ~totals))
            ratings.append(read_soreness(parts[-1], layout))
    frames = [frame for frame in (runs, *ratings) if frame is not None]
    _account(work, table, parts, frames, totals, measured)
    soreness = pd.concat(ratings, ignore_index=True).assign(by_day=columns.gives_runs) if ratings else None
    if soreness is not None and columns.gives_runs:
        soreness = numbered(soreness, ["rating", "notes"])
    if runs is not None:
        runs = told_apart(work, table, runs)
    return OwnTable(runs, soreness, year_lacks=False)


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


def _part(work: Work, table: Table, rows: Mask) -> Work:
    """The rows of the table for one of its readers, with an account of its own."""
    return Work(table.made().where(rows), Ledger(work.ledger.file), work.answers, [])


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


def _runs_layout(table: Table, columns: ColumnMap) -> Layout:
    unit = columns.use_of(columns.titled("distance")[0]).partition("_")[2] if columns.titled("distance") else ""
    durations = columns.titled("duration") or _added(table, MADE)
    weekly = not columns.titled("date")
    return Layout(
        name=NAME,
        source=SOURCE,
        needs=(),
        started_at=columns.titled("date", "week", "week_end"),
        time_of_day=columns.titled("time_of_day"),
        utc=table.universal,
        offset=_added(table, OFFSET),
        distance=tuple(Distance((title,), unit) for title in columns.titled("distance")),
        duration=tuple(Duration((title,), bare=1.0) for title in durations),
        type=columns.titled("type"),
        kinds=own_kinds(_kinds(table)),
        every_kind="week" if weekly else "",
        pace=_added(table, PACED),
        rpe=columns.titled("rpe"),
        avg_hr=columns.titled("avg_hr"),
        cadence_spm=columns.titled("cadence_spm"),
        notes=tuple((title,) for title in (*columns.titled("notes"), *_added(table, NOTE))),
        athlete=columns.titled("athlete"),
    )


def _added(table: Table, what: str) -> tuple[str, ...]:
    """The titles of the columns of one kind that were added to the file's own."""
    return tuple(title for title in list(table.texts)[len(table.sheet.header.names) :] if title.endswith(f"({what})"))


def _sentences(table: Table, title: str) -> Mask:
    """Rows whose soreness is neither a number nor a word for one; they stand in a column of notes as well."""
    found = table.texts[title].where(lambda text: looks.number(text) is None and step_of(text) is None)
    if found.any():
        table.texts[f"{title} ({NOTE})"] = table.texts[title].only(found)
    return found


def _without_sentences(work: Work, table: Table, title: str, said: Mask, runs: Mask) -> None:
    """Take the sentences about runs out of a column of ratings: the run keeps them as notes. Others stay, and are reported."""
    column = Column(title, table.texts[title].cells())
    message = "This is text and no rating: it was kept as a note of the run."
    work.remark(said & runs, column, "a number, or a word such as none, mild or severe", message)
    table.texts[title] = table.texts[title].only(~(said & runs))


def _steps(table: Table, columns: ColumnMap, title: str) -> dict[str, float]:
    """Each different cell of a column of ratings -> its rating from 0 to 10, in the order of the ratings."""
    cells = {text.strip().removesuffix(".0") for text in table.texts[title].different if text}
    steps = {cell: step for cell in cells if (step := rating_of(cell, columns.scale_of(title))) is not None}
    return dict(sorted(steps.items(), key=lambda item: (item[1], item[0])))


def _soreness_layout(
    table: Table, columns: ColumnMap, title: str, scale: dict[str, float], measured: Mask
) -> SorenessLayout:
    use = columns.use_of(title)
    places = columns.titled("site") if use == "rating" else ()
    site, side = site_and_side(title, use) if not places else ("", "")
    beside = tuple(f"{place} ({SIDE})" for place in places if f"{place} ({SIDE})" in table.texts)
    moments = tuple(f"{place} ({MOMENT})" for place in places if f"{place} ({MOMENT})" in table.texts)
    if (moment := moment_in(title)) and not columns.titled("moment"):
        beside_it = [table.texts[name] for name in moments]
        own = table.texts[title].changed(lambda text: moment if text else "")
        moments = (f"{title} ({MOMENT})",)
        table.texts[moments[0]] = joined([*beside_it, own], lambda *said: next(filter(None, said), ""))
    notes = f"{title} (kept)"
    table.texts[notes] = _kept(table, columns, title, scale, measured)
    return SorenessLayout(
        name=NAME,
        source=SOURCE,
        needs=(),
        date=columns.titled("date"),
        rating=(title,),
        site=places,
        side=columns.titled("side") or beside,
        moment=columns.titled("moment") or moments,
        notes=(notes,),
        athlete=columns.titled("athlete"),
        rated_only=True,
        of_site=site or "other",
        of_side=side,
        scale=scale,
        scale_words=SCALES[columns.scale_of(title)],
    )


def _kept(table: Table, columns: ColumnMap, title: str, scale: dict[str, float], measured: Mask) -> Texts:
    """The notes of the ratings: the row's own where it gives no run, the place in its own words, and a converted number."""
    own = [table.texts[name].only(~measured) for name in columns.titled("notes")]
    places = [table.texts[added] for added in _added(table, WRITTEN)]
    changed = {cell: f"{cell} in the file" for cell, rating in scale.items() if looks.number(cell) != rating}
    heading = lost_words(title, columns.use_of(title))
    called = table.texts[title].changed(lambda cell: heading if cell else "")
    numbers = table.texts[title].changed(lambda cell: changed.get(cell.removesuffix(".0"), ""))
    return joined([*own, called, *places, numbers], lambda *said: "\n".join(filter(None, said)))
