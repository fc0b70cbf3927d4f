"""Fields that only our own two tables have: the athlete, words out of a list, and keys that are carried along."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd

from loadwatch.columns import KINDS, SAID_OF_RUNS
from loadwatch.importers import dates
from loadwatch.importers.arrow import mask_of, pa, pc, present
from loadwatch.importers.guard import unguarded
from loadwatch.importers.layout import Layout, Names, SorenessLayout
from loadwatch.importers.work import Column, Work


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
    return "" if column is None else one_of(work, column, KINDS, lost=False)


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


def own_keys(work: Work, layout: Layout | SorenessLayout, frame: pd.DataFrame, made: pd.Series) -> pd.DataFrame:
    """The source and key that our own tables carry; where they carry none, the key is `made` with the athlete's name."""
    if work.column(layout.athlete) is not None:
        made = made + " " + frame["athlete"]
    if isinstance(layout, Layout):
        frame = frame.assign(**_said(work, layout.said))
    source, key = work.column(layout.origin), work.column(layout.origin_id)
    if source is None or key is None:
        return frame.assign(source_id=made)
    given = key.text().ne("") & source.text().ne("")
    source_text, key_text = unguarded(source.text()), unguarded(key.text())
    return frame.assign(source=source_text.where(given, "loadwatch"), source_id=key_text.where(given, made))


def _said(work: Work, names: Names) -> dict[str, pd.Series]:
    """What an export says beside its runs of those that are one or two; only the columns that the file has."""
    columns = {name: column for name in names if (column := work.column((name,))) is not None}
    listed = columns.get("not_same_as")
    if listed is not None:
        bad = np.array([not _lists_runs(text) for text in listed.cells.to_pylist()], dtype=bool)
        meant = SAID_OF_RUNS["not_same_as"].meaning
        work.report(bad, listed, f"nothing, or {meant}", "It does not say which runs are meant.")
        columns["not_same_as"] = Column(listed.title, pc.if_else(pa.array(bad), "", listed.cells))
    return {name: unguarded(column.text()) for name, column in columns.items()}


def _lists_runs(text: str | None) -> bool:
    """Whether a cell lists runs by source and key, as an export writes them; an empty one lists none."""
    if not text:
        return True
    try:
        runs = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(runs, list) and all(
        isinstance(run, list) and len(run) == 2 and all(isinstance(part, str) for part in run) for run in runs
    )
