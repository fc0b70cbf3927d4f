"""Sums, maxima and means over the last days, for all positions of a row at once.

Nothing is computed by subtracting cumulative sums: that leaves residues, and a window of zeros must sum to exactly 0.
A window looks back from each position, that position included; before the row's beginning there is nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]


Kind = TypeVar("Kind", bound=np.generic)


def shifted(row: npt.NDArray[Kind], places: int) -> npt.NDArray[Kind]:
    """The value `places` positions earlier; 0 (or False) before the beginning."""
    if places == 0:
        return row
    moved = np.zeros_like(row)
    moved[places:] = row[:-places]
    return moved


def _doubling(row: Floats, days: int, join: Callable[..., Floats]) -> Floats:
    """Join the last `days` values by windows of 1, 2, 4, ... days laid end to end."""
    total: Floats | None = None
    covered, span, window = 0, 1, row
    while covered < days:
        if days & span:
            part = shifted(window, covered)
            total = part if total is None else join(total, part)
            covered += span
        if covered < days:
            window = join(window, shifted(window, span))
            span *= 2
    assert total is not None, "a window has at least one day"  # noqa: S101
    return total


def window_sum(row: Floats, days: int) -> Floats:
    """Sum of the last `days` values."""
    return _doubling(row, days, np.add)


def window_max(row: Floats, days: int) -> Floats:
    """Largest of the last `days` values; 0 where there is none larger."""
    return _doubling(row, days, np.maximum)


def sample_deviation(rows: Floats) -> Floats:
    """Sample standard deviation along the last axis, exactly 0 where all values are the same.

    Deviations are taken from the row's first value: in a constant row they are all exactly 0.
    """
    apart = rows - rows[..., :1]
    apart -= apart.mean(axis=-1, keepdims=True)
    np.square(apart, out=apart)
    return np.asarray(np.sqrt(apart.sum(axis=-1) / (rows.shape[-1] - 1)))


def ewma(row: Floats, alpha: float, age: npt.NDArray[np.int64], *, seeded: bool) -> Floats:
    """Exponentially weighted mean: y = alpha x + (1 - alpha) y of the day before, begun anew for every athlete.

    `age`: days since the athlete's first record. `seeded`: y of that first day is its x; else y was 0 the day before.
    Exactly 0 before the athlete's first value that is not 0.
    One pass over the whole row; what it carries over from the neighbour fades as (1 - alpha)^age and is taken out.
    """
    if not len(row):
        return row
    flat = pd.Series(row).ewm(alpha=alpha, adjust=False).mean().to_numpy()
    first = np.flatnonzero(age == 0)
    athlete = np.cumsum(age == 0) - 1
    wanted = row[first] if seeded else alpha * row[first]
    fade = (1 - alpha) ** np.arange(max(int(age.max(initial=0)) + 1, 1))
    mean = flat + fade[np.clip(age, 0, None)] * (wanted - flat[first])[athlete]
    # Taking out leaves a rounding error, which must not pass for load where there was none.
    place = np.arange(len(row))
    mean[np.maximum.accumulate(np.where(row != 0, place, -1)) < place - age] = 0.0
    return mean
