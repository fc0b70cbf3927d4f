"""The longest run of the 30 days before, against a loop over all pairs of runs."""

from __future__ import annotations

import numpy as np
import pytest

from loadwatch.metrics.spike import longest_before, longest_in_window

LEAD = 35


def _random_runs(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Position, moment and metres of some runs, sorted; up to three a day, some at the same moment, some without distance."""
    rng = np.random.default_rng(seed)
    position = np.sort(rng.integers(LEAD, LEAD + 150, rng.integers(1, 120)))
    time = position * 24 + rng.choice([6, 12, 18], len(position))
    metres = rng.choice([0, 5_000, 10_000, 21_097, 42_195], len(position))
    order = np.lexsort((metres, time))
    return position[order], time[order], metres[order]


def _slow(position, time, metres) -> list[int]:
    return [
        max([m for p, t, m in zip(position, time, metres, strict=True) if t < when and at - 30 <= p], default=0)
        for at, when in zip(position, time, strict=True)
    ]


@pytest.mark.parametrize("seed", range(25))
def test_the_reference_is_the_longest_run_before(seed):
    """The window's edges, several runs a day and equal moments decide who is flagged."""
    position, time, metres = _random_runs(seed)
    daily = np.zeros(LEAD + 160, dtype=np.int64)
    np.maximum.at(daily, position, metres)

    assert longest_before(position, time, metres, longest_in_window(daily)).tolist() == _slow(position, time, metres)


def test_no_run_is_no_error():
    """An athlete with soreness only has no runs to compare."""
    nothing = np.zeros(0, dtype=np.int64)

    assert longest_before(nothing, nothing, nothing, longest_in_window(np.zeros(70, dtype=np.int64))).tolist() == []
