"""Fields that only our own two tables have: the athlete, words out of a list, and keys that are carried along."""

from __future__ import annotations

import pandas as pd

from loadwatch.columns import KINDS
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
    source, key = work.column(layout.origin), work.column(layout.origin_id)
    if source is None or key is None:
        return frame.assign(source_id=made)
    given = key.text().ne("") & source.text().ne("")
    source_text, key_text = unguarded(source.text()), unguarded(key.text())
    return frame.assign(source=source_text.where(given, "loadwatch"), source_id=key_text.where(given, made))
