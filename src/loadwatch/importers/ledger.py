"""What became of every row of a file: read, skipped for a reason, or a problem."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from loadwatch.columns import PROBLEMS
from loadwatch.errors import UnreadableFileError
from loadwatch.importers.arrow import Cells, Mask, Rows

LONGEST_SEEN = 120
ROW_LOST = "The row was not read."
CELL_LOST = "The row was read without this cell."
ALL_READ = "The row was read as it is."
LOOK = "Look whether it is right. If it is, nothing has to be done."
PROBLEM_BYTES = 500
"""What a problem with its words takes in memory."""
MOST_GROWTH, ALWAYS_TOLD = 10, 12_000
"""How many times its size a file may take in problems, and how many problems any file may have."""


@dataclass
class Ledger:
    """The account of one file. size: its bytes, 0 = of no matter."""

    file: str
    rows: int = 0
    size: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    lost: set[int] = field(default_factory=set)
    types: dict[str, int] = field(default_factory=dict)
    pieces: list[pd.DataFrame] = field(default_factory=list)
    _told: int = 0

    def skip(self, reason: str, count: int) -> None:
        """Rows that are fine and not wanted."""
        if count:
            self.skipped[reason] = self.skipped.get(reason, 0) + count

    def add(
        self,
        rows: Rows | Sequence[int],
        column: str,
        seen: Sequence[object],
        accepted: str,
        message: str,
        *,
        lost: bool,
        mend: str = "",
    ) -> None:
        """Problems of one kind. lost: whether these rows are not read at all. mend: what to do, empty = the usual.

        Raises UnreadableFileError where there would be more to say about the file than it says itself.
        """
        piece = {"file": self.file, "row": np.asarray(rows, dtype="int64"), "column": column}
        texts = ["" if value is None else str(value)[:LONGEST_SEEN] for value in seen]
        how = mend or (LOOK if message.endswith(ALL_READ) else mending(accepted, column, lost=lost))
        self._refuse_more(len(rows), f"row {rows[0]}, {column or 'as a whole'}: {message} {how}" if len(rows) else "")
        told = {"seen": texts, "accepted": accepted, "message": message, "mend": how, "lost": lost}
        self.pieces.append(pd.DataFrame(piece | told))
        if lost:
            self.lost.update(int(row) for row in rows)

    def _refuse_more(self, count: int, example: str) -> None:
        self._told += count
        if self.size and self._told > ALWAYS_TOLD and self._told * PROBLEM_BYTES > MOST_GROWTH * self.size:
            seen = f"{self._told:,} rows or cells of this file cannot be read, for example {example}"
            do = "Mend what is the same in all of them, and read the file again."
            raise UnreadableFileError(self.file, seen, "a file whose columns hold what their names say.", do)

    def flag(
        self, mask: Mask, rows: Rows, column: str, cells: Cells, accepted: str, message: str, *, effect: str
    ) -> None:
        """Problems of the rows in a mask; `cells` holds what was seen, one for each row. effect: ROW_LOST and so on."""
        at = np.flatnonzero(mask)
        if len(at):
            seen = cells.take(at).to_pylist() if hasattr(cells, "to_pylist") else [cells[place] for place in at]
            self.add(rows[at], column, seen, accepted, f"{message} {effect}", lost=effect == ROW_LOST)

    def whole_file(self, seen: str, accepted: str, message: str, mend: str = LOOK) -> None:
        """A remark on the file as a whole."""
        self.add([0], "", [seen], accepted, message, lost=False, mend=mend)

    @property
    def read(self) -> int:
        """Rows that became a run or a rating."""
        return self.rows - sum(self.skipped.values()) - len(self.lost)


def mending(accepted: str, column: str, *, lost: bool) -> str:
    """What to do about a cell, or about a row as a whole (without a column), that holds something else than accepted."""
    place = "this cell" if column else "this row"
    change = f"In {place} write what is accepted: {accepted.rstrip('.')}. Then read the file again."
    return change if lost else f"{change} Without it the row counts all the same."


def problem_table(ledgers: Sequence[Ledger]) -> tuple[pd.DataFrame, pd.Series]:
    """PROBLEMS of all files in the order of their rows, and which of them cost the row."""
    pieces = [piece for ledger in ledgers for piece in ledger.pieces]
    if not pieces:
        return PROBLEMS.empty(), pd.Series(dtype=bool, name="lost")
    order = {ledger.file: place for place, ledger in enumerate(ledgers)}
    table = pd.concat(pieces, ignore_index=True)
    table = table.assign(place=table["file"].map(order)).sort_values(["place", "row"], kind="stable", ignore_index=True)
    return PROBLEMS.conform(table), table["lost"].astype(bool)
