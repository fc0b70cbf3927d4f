"""What became of every row of a file: read, skipped for a reason, or a problem."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from loadwatch.columns import PROBLEMS
from loadwatch.importers.arrow import Cells, Mask, Rows

LONGEST_SEEN = 120
ROW_LOST = "The row was not read."
CELL_LOST = "The row was read without this cell."
ALL_READ = "The row was read as it is."


@dataclass
class Ledger:
    """The account of one file."""

    file: str
    rows: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    lost: set[int] = field(default_factory=set)
    types: dict[str, int] = field(default_factory=dict)
    pieces: list[pd.DataFrame] = field(default_factory=list)

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
    ) -> None:
        """Problems of one kind. lost: whether these rows are not read at all."""
        piece = {"file": self.file, "row": np.asarray(rows, dtype="int64"), "column": column}
        texts = ["" if value is None else str(value)[:LONGEST_SEEN] for value in seen]
        self.pieces.append(
            pd.DataFrame({**piece, "seen": texts, "accepted": accepted, "message": message, "lost": lost})
        )
        if lost:
            self.lost.update(int(row) for row in rows)

    def flag(
        self, mask: Mask, rows: Rows, column: str, cells: Cells, accepted: str, message: str, *, effect: str
    ) -> None:
        """Problems of the rows in a mask; `cells` holds what was seen, one for each row. effect: ROW_LOST and so on."""
        at = np.flatnonzero(mask)
        if len(at):
            seen = cells.take(at).to_pylist() if hasattr(cells, "to_pylist") else [cells[place] for place in at]
            self.add(rows[at], column, seen, accepted, f"{message} {effect}", lost=effect == ROW_LOST)

    def whole_file(self, seen: str, accepted: str, message: str) -> None:
        """A remark on the file as a whole."""
        self.add([0], "", [seen], accepted, message, lost=False)

    @property
    def read(self) -> int:
        """Rows that became a run or a rating."""
        return self.rows - sum(self.skipped.values()) - len(self.lost)


def problem_table(ledgers: Sequence[Ledger]) -> tuple[pd.DataFrame, pd.Series]:
    """PROBLEMS of all files in the order of their rows, and which of them cost the row."""
    pieces = [piece for ledger in ledgers for piece in ledger.pieces]
    if not pieces:
        return PROBLEMS.empty(), pd.Series(dtype=bool, name="lost")
    order = {ledger.file: place for place, ledger in enumerate(ledgers)}
    table = pd.concat(pieces, ignore_index=True)
    table = table.assign(place=table["file"].map(order)).sort_values(["place", "row"], kind="stable", ignore_index=True)
    return PROBLEMS.conform(table), table["lost"].astype(bool)
