"""A ratio of two times means something only where both made the same table."""

from __future__ import annotations

import numpy as np
import pandas as pd

NUMBERS = ("distance_km", "change_pct", "load_7d", "acwr", "monotony", "strain", "spike", "soreness", "rise")
_KEYS = ["athlete", "week"]
_OF_DEVIATION = ("monotony", "strain")


class DifferentError(Exception):
    """Two tables that should be the same are not."""


def assert_same(ours: pd.DataFrame, theirs: pd.DataFrame, name: str) -> None:
    """Raise DifferentError unless both weekly tables hold the same numbers, to 1e-6.

    Monotony and strain of weeks without a run are not compared: pandas' rolling deviation is a residue there, not 0.
    """
    ours, theirs = _in_order(ours), _in_order(theirs)
    if not ours[_KEYS].equals(theirs[_KEYS]):
        raise DifferentError(f"{name}: {len(theirs)} weeks, ours {len(ours)}, or others.")
    idle = (ours["load_7d"] == 0).to_numpy()
    for column in NUMBERS:
        a, b = (table[column].to_numpy(dtype=np.float64, na_value=np.nan) for table in (ours, theirs))
        same = np.isclose(a, b, rtol=1e-6, atol=1e-6, equal_nan=True) | (idle & (column in _OF_DEVIATION))
        if not same.all():
            at = int(np.argmin(same))
            raise DifferentError(
                f"{name}: {column} differs in {(~same).sum()} of {len(same)} weeks, "
                f"first {b[at]} for our {a[at]} in {ours['athlete'][at]}'s week of {ours['week'][at]:%Y-%m-%d}."
            )


def _in_order(table: pd.DataFrame) -> pd.DataFrame:
    table = table.astype({"athlete": "str", "week": "datetime64[us]"}).astype({"athlete": "category"})
    return table.sort_values(_KEYS, ignore_index=True)
