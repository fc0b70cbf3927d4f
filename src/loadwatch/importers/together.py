"""Several files' rows in one table: what stands twice is skipped, what contradicts is a problem, each row counted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from loadwatch.columns import SAID_OF_RUNS, Table
from loadwatch.importers.keys import REPEATED, settled
from loadwatch.importers.ledger import Ledger

CLASHING = "An earlier row has the same number, or the same start, and says something else. The row was not read."
MEND = "Delete the row that is wrong. If both are runs, log the second by hand."


@dataclass(frozen=True)
class Joined:
    """The rows of all files in a canonical table, and each row's place (of its file), row (in it) and what became of it."""

    table: pd.DataFrame
    fates: pd.DataFrame


def joined(parts: Sequence[pd.DataFrame | None], table: Table, time: str) -> Joined:
    """The rows of the files in one table, without those that stand twice or contradict an earlier one."""
    given = [part.assign(place=place) for place, part in enumerate(parts) if part is not None]
    if not given:
        return Joined(table.empty(), pd.DataFrame())
    frame = pd.concat(given, ignore_index=True)
    values = [name for name in table.names if name not in (time, "athlete", "source", "source_id")]
    repeated, clashing, frame = settled(frame, time, values)
    fates = frame[["place", "row", "source_id"]].assign(repeated=repeated, clashing=clashing)
    kept = frame[~(repeated | clashing)].reset_index(drop=True)
    said = [name for name in SAID_OF_RUNS.names if name in kept]
    return Joined(table.conform(kept).join(SAID_OF_RUNS.conform(kept)[said]), fates)


def book(ledgers: Sequence[Ledger], tables: Sequence[Joined]) -> None:
    """Put what was left out into the files' accounts. A row that gave something else as well counts as read."""
    fates = [one.fates for one in tables if len(one.fates)]
    if not fates or not any(fate["repeated"].any() or fate["clashing"].any() for fate in fates):
        return
    every = pd.concat(fates, ignore_index=True)
    gone = every["repeated"] | every["clashing"]
    read = every[~gone].groupby("place")["row"].agg(set).to_dict()
    for place, rows in every[gone].groupby("place"):
        ledger, kept = ledgers[int(str(place))], rows["row"].isin(read.get(place, set()))
        clashing = rows[rows["clashing"]]
        lost = set(clashing["row"])
        ledger.skip(REPEATED, rows.loc[~kept & ~rows["row"].isin(lost), "row"].nunique())
        for saved, some in clashing.groupby(kept[clashing.index]):
            message = CLASHING if not saved else CLASHING.replace("The row was not", "The rest of the row was")
            seen = list(some["source_id"])
            ledger.add(some["row"].to_numpy(), "", seen, "each run once", message, lost=not saved, mend=MEND)


def skipped(ledgers: Sequence[Ledger]) -> pd.Series:
    """Rows of all files that were left out, by reason."""
    counts: dict[str, int] = {}
    for ledger in ledgers:
        for reason, count in ledger.skipped.items():
            counts[reason] = counts.get(reason, 0) + count
    return pd.Series(counts, name="rows", dtype="int64").rename_axis("reason")


def account(ledgers: Sequence[Ledger]) -> pd.DataFrame:
    """A row a file: its rows, and how many were read, skipped or problems."""
    rows = [(one.file, one.rows, one.read, sum(one.skipped.values()), len(one.lost)) for one in ledgers]
    table = pd.DataFrame(rows, columns=["file", "rows", "read", "skipped", "problems"])
    return table.astype(dict.fromkeys(table.columns[1:], np.int64))
