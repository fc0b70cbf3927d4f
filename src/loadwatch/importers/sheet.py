"""A file's cells as text, with the row numbers a spreadsheet shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from loadwatch.importers.arrow import NO_TEXT, Cells, Mask, Rows, mask_of, pa, pc, some
from loadwatch.importers.header import Header


@dataclass(frozen=True)
class Damage:
    """A row that cannot be told into cells (column None), or a cell with characters that cannot be decoded."""

    row: int
    column: int | None
    seen: str
    accepted: str
    message: str


@dataclass(frozen=True)
class Sheet:
    """The records below the header that have as many cells as it. `rows`: where each stands in the file."""

    file: str
    header: Header
    table: Any
    rows: Rows
    missing: tuple[str, ...] = ("",)
    damage: list[Damage] = field(default_factory=list)
    _known: dict[int, Cells] = field(default_factory=dict, init=False, repr=False, compare=False)

    def raw(self, position: int) -> Cells:
        """A column's cells as they stand."""
        return self.table.column(str(position)).combine_chunks()

    def cells(self, position: int) -> Cells:
        """A column's cells; the file's words for missing are null."""
        if position not in self._known:
            cells = self.raw(position)
            padded = some(pc.starts_with(cells, " ")) or some(pc.ends_with(cells, " ")) or some(pc.utf8_is_space(cells))
            words = pc.utf8_trim_whitespace(cells) if padded else cells
            gone = pc.is_in(words, value_set=pa.array(self.missing, pa.string()))
            self._known[position] = pc.if_else(gone, NO_TEXT, cells) if some(gone) else cells
        return self._known[position]

    def where(self, mask: Mask) -> Sheet:
        """The sheet with only these records."""
        if mask.all():
            return self
        kept = self.table.filter(pa.array(mask))
        return Sheet(self.file, self.header, kept, self.rows[mask], self.missing)

    def blank(self) -> Mask:
        """Records without anything in any cell that was read."""
        blank = np.ones(len(self.rows), dtype=bool)
        for name in self.table.column_names:
            if blank.any():
                trimmed = pc.utf8_trim_whitespace(self.table.column(name))
                blank &= mask_of(pc.fill_null(pc.equal(trimmed, ""), True))
        return blank


@dataclass(frozen=True)
class Text:
    """A decoded file: its bytes as UTF-8, and whether some of it could not be decoded."""

    utf8: bytes
    damaged: bool
    delimiter: str
    header_at: int
    header: Header
