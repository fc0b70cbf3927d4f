"""The account of a table that gives runs and ratings at once: each row of the file counts once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from loadwatch.importers.ledger import ROW_LOST, Ledger


def merged(whole: Ledger, parts: Sequence[Ledger], read: set[int], left: dict[int, str]) -> None:
    """Put what the readers of runs and of each column of ratings said into the table's own account.

    read: rows of the file that gave a run or a rating. left: rows that gave none -> why; a problem goes before it.
    """
    lost = {row for part in parts for row in part.lost} - read
    for part in parts:
        for word, count in part.types.items():
            whole.types[word] = count
    pieces = [piece for part in parts for piece in part.pieces]
    if pieces:
        told = pd.concat(pieces, ignore_index=True)
        saved = told["lost"].astype(bool) & told["row"].isin(list(read))
        told.loc[saved, "message"] = told.loc[saved, "message"].str.replace(
            ROW_LOST, "The rest of the row was read.", regex=False
        )
        told["lost"] = told["lost"].astype(bool) & ~saved
        whole.pieces.append(told.drop_duplicates(["row", "column", "seen", "message"]).reset_index(drop=True))
    whole.lost |= lost
    reasons = pd.Series([why for row, why in left.items() if row not in lost and row not in read], dtype="str")
    for why, count in reasons.value_counts().items():
        whole.skip(str(why), int(count))


def rows_of(*frames: pd.DataFrame) -> set[int]:
    """The rows of the file from which these tables came."""
    return {int(row) for frame in frames for row in np.asarray(frame["row"])}


def numbered(frame: pd.DataFrame, values: list[str]) -> pd.DataFrame:
    """The frame with keys that tell entries of one day apart: the one with the highest values has the plain key.

    values: columns that tell them apart, the most telling first; entries that are alike keep one key, and count as repeated.
    """
    by_day = frame[frame["by_day"]]
    key = ["athlete", "source_id"]
    twins = by_day[by_day.duplicated(key, keep=False)].sort_values(values, ascending=False, kind="stable")
    place = (~twins.duplicated([*key, *values])).groupby([twins[name] for name in key], sort=False).cumsum()
    keys = frame["source_id"].copy()
    keys[place.index] = twins["source_id"].where(place.eq(1), twins["source_id"] + " #" + place.astype("str"))
    return frame.assign(source_id=keys)
