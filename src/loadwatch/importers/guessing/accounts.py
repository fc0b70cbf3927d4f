"""The account of a table that gives runs and ratings at once: each row of the file counts once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from loadwatch.columns import WEEK_TOTAL
from loadwatch.importers.arrow import Rows
from loadwatch.importers.ledger import ROW_LOST, Ledger


def merged(whole: Ledger, parts: Sequence[Ledger], read: Rows, left: pd.Series[str]) -> None:
    """Put what the readers of runs and of each column of ratings said into the table's own account.

    read: rows of the file that gave a run or a rating. left: why a row gave none, for every row; where it gave one, or is a
    problem, that goes before it.
    """
    lost = {row for part in parts for row in part.lost}.difference(read.tolist())
    for part in parts:
        for word, count in part.types.items():
            whole.types[word] = count
    pieces = [piece for part in parts for piece in part.pieces]
    if pieces:
        told = pd.concat(pieces, ignore_index=True)
        saved = told["lost"].astype(bool) & told["row"].isin(read)
        told.loc[saved, "message"] = told.loc[saved, "message"].str.replace(
            ROW_LOST, "The rest of the row was read.", regex=False
        )
        told["lost"] = told["lost"].astype(bool) & ~saved
        whole.pieces.append(told.drop_duplicates(["row", "column", "seen", "message"]).reset_index(drop=True))
    whole.lost |= lost
    gone = left[~(left.index.isin(read) | left.index.isin(list(lost)))]
    for why, count in gone.value_counts().items():
        whole.skip(str(why), int(count))


def rows_of(*frames: pd.DataFrame) -> Rows:
    """The rows of the file from which these tables came."""
    return np.unique(np.concatenate([np.zeros(0, dtype=np.int64), *(frame["row"].to_numpy() for frame in frames)]))


def alike(runs: pd.DataFrame, values: list[str]) -> pd.Series[bool]:
    """Runs of which only the day is known, and that say the same of it as an earlier one."""
    known = runs["by_day"] & runs["kind"].ne(WEEK_TOTAL)
    return runs.duplicated(["athlete", "source_id", *values]) & known


def numbered(frame: pd.DataFrame, values: list[str], *, each: bool = False) -> pd.DataFrame:
    """The frame with keys that tell entries of one day apart: the one with the highest values has the plain key.

    values: columns that tell them apart, the most telling first. each: whether entries that are alike are entries of their
    own; else they keep one key, and count as repeated.
    """
    by_day = frame[frame["by_day"]]
    key = ["athlete", "source_id"]
    twins = by_day[by_day.duplicated(key, keep=False)].sort_values(values, ascending=False, kind="stable")
    new = ~twins.duplicated([*key, *values]) | each
    place = new.groupby([twins[name] for name in key], sort=False).cumsum()
    keys = frame["source_id"].copy()
    keys[place.index] = twins["source_id"].where(place.eq(1), twins["source_id"] + " #" + place.astype("str"))
    return frame.assign(source_id=keys)
