"""A column of texts in which each different one stands, is looked at and changed, once: tables repeat themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from loadwatch.importers.arrow import Cells, Mask, pa, pc


@dataclass(frozen=True)
class Texts:
    """different: every text of the column, some perhaps twice. at: which of them each row has. A missing cell is empty."""

    different: list[str]
    at: npt.NDArray[np.int32]

    @classmethod
    def of(cls, cells: Cells) -> Texts:
        """A column of cells; null is empty."""
        encoded = pc.dictionary_encode(pc.fill_null(cells, ""))
        return cls(encoded.dictionary.to_pylist(), encoded.indices.to_numpy(zero_copy_only=False))

    @classmethod
    def each(cls, texts: Iterable[str]) -> Texts:
        """A text for each row."""
        return cls.of(pa.array(texts, pa.string()))

    def __len__(self) -> int:
        return len(self.at)

    def __iter__(self) -> Iterator[str]:
        return map(self.different.__getitem__, self.at)

    def changed(self, change: Callable[[str], str]) -> Texts:
        """Every text changed, the empty one too."""
        return Texts([change(text) for text in self.different], self.at)

    def where(self, holds: Callable[[str], bool]) -> Mask:
        """Rows whose text holds something for which this is true."""
        return np.array([bool(text) and holds(text) for text in self.different], dtype=bool)[self.at]

    def only(self, rows: Mask) -> Texts:
        """The column with these rows' texts; the others are empty."""
        return Texts([*self.different, ""], np.where(rows, self.at, np.int32(len(self.different))))

    def cells(self) -> Cells:
        """The column for the readers."""
        return pa.array(self.different, pa.string()).take(pa.array(self.at))


def joined(columns: Sequence[Texts], join: Callable[..., str]) -> Texts:
    """One column out of several of as many rows, each different combination put together once."""
    key, first = np.zeros(len(columns[0]), dtype=np.int64), np.zeros(0, dtype=np.int64)
    for column in columns:
        _, first, key = np.unique(key * len(column.different) + column.at, return_index=True, return_inverse=True)
    parts = [[column.different[at] for at in column.at[first]] for column in columns]
    return Texts([join(*texts) for texts in zip(*parts, strict=True)], key.astype(np.int32))
