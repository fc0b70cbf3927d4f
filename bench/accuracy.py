"""Window sums and deviations against long double: the largest relative error, and windows of zeros."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from bench.measuring import Line
from loadwatch.metrics.windows import sample_deviation, window_sum

Floats = npt.NDArray[np.float64]
_DAYS = (7, 21, 28)


def accuracy() -> Iterator[Line]:
    """Daily loads over six orders of magnitude, long breaks among them."""
    rng = np.random.default_rng(5)
    row = np.where(rng.random(200_000) < 0.5, 0.0, 10 ** rng.uniform(-1, 5, 200_000))
    row[np.arange(len(row)) % 400 < 60] = 0.0
    sums = {days: _windows(row, days).astype(np.longdouble).sum(axis=1) for days in _DAYS}
    worst = max(_error(window_sum(row, days)[days - 1 :], exact) for days, exact in sums.items())
    residues = sum(int((window_sum(row, days)[days - 1 :][exact == 0] != 0).sum()) for days, exact in sums.items())
    weeks = _windows(row, 7)
    deviation = _error(sample_deviation(weeks), weeks.astype(np.longdouble).std(axis=1, ddof=1))
    yield Line("window sums of 7, 21 and 28 days: largest relative error", worst, at_most=1e-12)
    yield Line("windows of zeros whose sum is not exactly 0", residues, at_most=0)
    yield Line("standard deviations of 7 days: largest relative error", deviation, at_most=1e-12)


def _windows(row: Floats, days: int) -> Floats:
    return np.lib.stride_tricks.sliding_window_view(row, days)


def _error(found: Floats, exact: npt.NDArray[np.longdouble]) -> float:
    """Largest relative error; where the exact value is 0, any other is infinitely wrong."""
    apart = np.abs(found - exact)
    with np.errstate(divide="ignore", invalid="ignore"):
        return float(np.where(apart == 0, 0, apart / exact).max())
