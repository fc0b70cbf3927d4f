"""The account of a table that gives runs and ratings at once: each row of the file counts once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from loadwatch.importers.arrow import Mask, Rows
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.ledger import LONGEST_SEEN, ROW_LOST, Ledger
from loadwatch.importers.work import Work


def merged(whole: Ledger, parts: Sequence[tuple[str, Ledger]], table: Table, read: Rows, left: pd.Series[str]) -> None:
    """Put what the readers of runs and of each column of ratings said into the table's own account.

    parts: what each of them reads, a run or a rating, and what it said. table: whose cells were rewritten for them; the
    account shows the file's own. read: rows of the file that gave a run or a rating. left: why a row gave none, for every
    row; where it gave one, or is a problem, that goes before it.
    """
    lost = {row for _, part in parts for row in part.lost}.difference(read.tolist())
    for _, part in parts:
        for word, count in part.types.items():
            whole.types[word] = count
    pieces = [piece.assign(what=what) for what, part in parts for piece in part.pieces]
    if pieces:
        told = _as_written(table, pd.concat(pieces, ignore_index=True))
        saved = told["lost"].astype(bool) & told["row"].isin(read)
        instead = "No " + told["what"] + " was read from this row; the rest of it was."
        told.loc[saved, "message"] = told.loc[saved, "message"].str.replace(ROW_LOST, "", regex=False) + instead[saved]
        told["lost"] = told["lost"].astype(bool) & ~saved
        whole.pieces.append(
            told.drop(columns="what").drop_duplicates(["row", "column", "seen", "message"]).reset_index(drop=True)
        )
    whole.lost |= lost
    gone = left[~(left.index.isin(read) | left.index.isin(list(lost)))]
    for why, count in gone.value_counts().items():
        whole.skip(str(why), int(count))


def _as_written(table: Table, told: pd.DataFrame) -> pd.DataFrame:
    """The problems, each with what the file holds where the cell that was seen is one that had been rewritten."""
    for title in set(told["column"]) & set(table.sheet.header.names):
        at = np.flatnonzero(told["column"].eq(title) & told["row"].isin(table.sheet.rows))
        rows = np.searchsorted(table.sheet.rows, told["row"].to_numpy()[at])
        made_cells, file_cells = (
            [texts.different[each] for each in texts.at[rows]] for texts in (table.texts[title], table.written(title))
        )
        for place, made, written in zip(at, made_cells, file_cells, strict=True):
            if written and told.at[place, "seen"] == made[:LONGEST_SEEN]:
                told.at[place, "seen"] = written[:LONGEST_SEEN]
    return told


def rows_of(*frames: pd.DataFrame) -> Rows:
    """The rows of the file from which these tables came."""
    return np.unique(np.concatenate([np.zeros(0, dtype=np.int64), *(frame["row"].to_numpy() for frame in frames)]))


def part_of(work: Work, table: Table, rows: Mask) -> Work:
    """These rows of the table for one of its readers, with an account of its own."""
    return Work(table.made().where(rows), Ledger(work.ledger.file), work.answers, [])
