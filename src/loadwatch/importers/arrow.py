"""pyarrow as the importers use it: arrays of text in, numpy masks and numbers out.

pyarrow makes most of its functions when it is imported, so a type checker sees none of them: they are Any here, once.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow
import pyarrow.compute
import pyarrow.csv

pa: Any = pyarrow
pc: Any = pyarrow.compute
pacsv: Any = pyarrow.csv

Cells = Any
"""A pyarrow array of text; missing = null."""
Mask = npt.NDArray[np.bool_]
Values = npt.NDArray[np.float64]
Times = npt.NDArray[np.datetime64]
Rows = npt.NDArray[np.int64]

NO_TEXT: Any = pa.scalar(None, pa.string())


def mask_of(flags: Cells) -> Mask:
    """Yes and no as a mask; unknown counts as no."""
    return np.array(pc.fill_null(flags, False), dtype=np.bool_)


def matches(cells: Cells, pattern: str) -> Mask:
    """Which cells the pattern is found in."""
    return mask_of(pc.match_substring_regex(cells, pattern))


def some(flags: Cells) -> bool:
    """Whether any of them is yes."""
    return bool(pc.any(flags).as_py())


def present(cells: Cells) -> Mask:
    """Which cells are not missing."""
    return np.array(pc.is_valid(cells), dtype=np.bool_)


def floats(cells: Cells) -> Values:
    """Numbers, or texts that are numbers; missing and the empty text = NaN."""
    if pa.types.is_string(cells.type):
        cells = pc.if_else(pc.equal(cells, ""), NO_TEXT, cells)
    return np.array(pc.cast(cells, pa.float64()).to_numpy(zero_copy_only=False), dtype=np.float64)
