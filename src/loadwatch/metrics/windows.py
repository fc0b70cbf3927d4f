"""Sums, maxima and means over the last days, for all positions of a row at once.

Nothing is computed by subtracting cumulative sums: that leaves residues, and a window of zeros must sum to exactly 0.
A window looks back from each position, that position included; before the row's beginning there is nothing.
"""

from __future__ import annotations

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


def _joined(row: npt.NDArray[Kind], other: npt.NDArray[Kind], places: int, join: np.ufunc) -> npt.NDArray[Kind]:
    """`row` joined with `other` moved by `places`; alone before the beginning."""
    total = np.empty_like(row)
    total[:places] = row[:places]
    join(row[places:], other[: max(len(row) - places, 0)], out=total[places:])
    return total


def _doubling(row: npt.NDArray[Kind], count: int, step: int, join: np.ufunc) -> npt.NDArray[Kind]:
    """Join the last `count` values, `step` apart, by windows of 1, 2, 4, ... values laid end to end."""
    total: npt.NDArray[Kind] | None = None
    covered, span, window = 0, 1, row
    while True:
        if count & span:
            total = window if total is None else _joined(total, window, covered * step, join)
            covered += span
        if covered == count:
            break
        window = _joined(window, window, span * step, join)
        span *= 2
    assert total is not None, "a window has at least one day"  # noqa: S101
    return total


def window_sum(row: npt.NDArray[Kind], count: int, step: int = 1) -> npt.NDArray[Kind]:
    """Sum of the last `count` values, `step` places apart: three 7-day sums 7 days apart are one of 21 days."""
    return _doubling(row, count, step, np.add)


def window_max(row: npt.NDArray[Kind], count: int) -> npt.NDArray[Kind]:
    """Largest of the last `count` values."""
    return _doubling(row, count, 1, np.maximum)


def columns(rows: Floats) -> Floats:
    """The last axis first: numpy goes along 7 long columns several times faster than along many rows of 7."""
    return np.ascontiguousarray(np.moveaxis(rows, -1, 0))


def sample_deviation(rows: Floats) -> Floats:
    """Sample standard deviation along the last axis, exactly 0 where all values are the same.

    Deviations are taken from the row's first value: in a constant row they are all exactly 0.
    """
    values = columns(rows)
    apart = values - values[0]
    apart -= apart.mean(axis=0)
    np.square(apart, out=apart)
    return np.asarray(np.sqrt(apart.sum(axis=0) / (len(values) - 1)))


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
