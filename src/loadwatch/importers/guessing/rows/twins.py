"""Rows of one day in a runner's own table: two entries, or one that is written twice."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from loadwatch.columns import WEEK_TOTAL
from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.model.texts import joined
from loadwatch.importers.guessing.words.names import folded, words
from loadwatch.importers.guessing.words.places import times_in
from loadwatch.importers.work import Question, Work

_SAID = "said"
_KEYS = ("date", "time_of_day", "week", "week_end", "year", "athlete")
"""Uses that say which day's the run is, and whose."""
_VALUES = ["duration_min", "distance_km", "notes", "rpe"]


def told_apart(work: Work, table: Table, runs: pd.DataFrame) -> pd.DataFrame:
    """The runs of a day with keys of their own. Those whose rows are alike are there and back, or one written twice: it is
    asked. Rows that differ in a heart rate, a sort of run or a rating are two runs.
    """
    values = list(_VALUES)
    if alike(runs, values).any():
        whole = _whole_rows(table)
        runs = runs.assign(**{_SAID: whole[np.searchsorted(table.sheet.rows, runs["row"])]})
        values.append(_SAID)
    count = int(alike(runs, values).sum())
    if count and work.answers.count_alike is None:
        rows = (
            "1 row says the same as another row of its"
            if count == 1
            else f"{count:,} rows say the same as another row of their"
        )
        text = f"{rows} day. Are these runs of their own, such as there and back, or written twice?"
        work.questions.append(Question("count_alike", work.sheet.file, text, (True, False), None, True))
    runs = numbered(runs, values, each=bool(work.answers.count_alike))
    return runs.drop(columns=_SAID) if _SAID in runs else runs


def _whole_rows(table: Table) -> npt.NDArray[np.int64]:
    """A number for all that each row says beside its day, in the columns that are used and in those that only say when (AM).

    It grows with the words, so that another file with the same rows numbers its twins alike.
    """
    used = [
        table.texts[column.title].changed(_plain)
        for column in table.columns.columns
        if column.use not in _KEYS
        and (column.use != "ignored" or all(map(_is_time, table.texts[column.title].different)))
    ]
    whole = joined(used, lambda *cells: "\x1f".join(cells))
    return np.unique(whole.different, return_inverse=True)[1][whole.at]


def _is_time(cell: str) -> bool:
    """Whether a cell says nothing but when; an empty one too."""
    return set(words(cell)) <= times_in(cell)


def _plain(cell: str) -> str:
    """A cell as it is compared: 5.0 is 5."""
    value = looks.number(cell)
    return folded(cell) if value is None else f"{value:g}"


def alike(runs: pd.DataFrame, values: list[str]) -> pd.Series[bool]:
    """Runs of which only the day is known, and that say the same of it as an earlier one."""
    known = runs["by_day"] & runs["kind"].ne(WEEK_TOTAL)
    return runs.duplicated(["athlete", "source_id", *values]) & known


def numbered(frame: pd.DataFrame, values: list[str], *, each: bool = False) -> pd.DataFrame:
    """The frame with keys that tell entries of one day apart: the one with the highest values has the plain key.

    values: columns that tell them apart, the most telling first. each: whether entries that are alike are entries of their
    own; else they keep one key, and count as repeated.
    """
    key = ["athlete", "source_id"]
    by_day = frame.loc[frame["by_day"], [*key, *values]]
    twins = by_day[by_day.duplicated(key, keep=False)].sort_values(values, ascending=False, kind="stable")
    new = ~twins.duplicated([*key, *values]) | each
    place = new.groupby([twins[name] for name in key], sort=False).cumsum()
    keys = frame["source_id"].copy()
    keys[place.index] = twins["source_id"].where(place.eq(1), twins["source_id"] + " #" + place.astype("str"))
    return frame.assign(source_id=keys)
