"""Sums, maxima and deviations of windows: as exact as doubles allow, and exact where it matters."""

from __future__ import annotations

import numpy as np
import pytest

from loadwatch.metrics.windows import sample_deviation, shifted, window_max, window_sum

DAYS = [1, 2, 3, 7, 21, 28, 30]


def loads(seed: int, scale: float = 500.0) -> np.ndarray:
    """Daily loads over six orders of magnitude, half of them 0."""
    rng = np.random.default_rng(seed)
    return np.where(rng.random(700) < 0.5, 0.0, scale * 10 ** rng.uniform(-3, 3, 700))


def slow(row: np.ndarray, days: int, join) -> np.ndarray:
    """One window after the other."""
    return np.array([join(row[max(end - days, 0) : end]) for end in range(1, len(row) + 1)])


@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("seed", range(3))
def test_sums_are_those_of_higher_precision(days, seed):
    """Cumulative sums would lose a small week behind ten years of large ones."""
    row = loads(seed)
    exact = slow(row.astype(np.longdouble), days, np.sum).astype(np.float64)

    np.testing.assert_allclose(window_sum(row, days), exact, rtol=1e-12, atol=0)


@pytest.mark.parametrize("days", DAYS)
def test_a_window_of_zeros_sums_to_exactly_0(days):
    """A residue of 1e-13 would be a chronic load, and something to divide by."""
    row = np.concatenate([loads(1, scale=1e9), np.zeros(60), loads(2, scale=0.1)])
    empty = slow(row, days, lambda window: not window.any())

    assert empty.sum() >= 60 - days + 1
    assert (window_sum(row, days)[empty] == 0).all()


@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("length", [0, 1, 5, 29, 200])
def test_maxima_and_sums_of_whole_numbers_are_exact(days, length):
    """Metres are whole: nothing may be rounded, at the beginning of the row neither."""
    row = np.random.default_rng(length).integers(0, 90_000, length).astype(float)

    np.testing.assert_array_equal(window_max(row, days), slow(row, days, np.max))
    np.testing.assert_array_equal(window_sum(row, days), slow(row, days, np.sum))


@pytest.mark.parametrize("offset", [0.0, 1e4, 1e8])
def test_deviations_are_those_of_higher_precision(offset):
    """Squares minus squares would lose everything at a high level with little spread."""
    rows = np.lib.stride_tricks.sliding_window_view(np.random.default_rng(3).uniform(0, 100, 500) + offset, 7)
    exact = rows.astype(np.longdouble).std(axis=-1, ddof=1).astype(np.float64)

    np.testing.assert_allclose(sample_deviation(rows), exact, rtol=1e-12, atol=0)


@pytest.mark.parametrize("value", [0.0, 0.1, 37.3, 1e-300, 1 / 3, 1e15])
def test_the_deviation_of_equal_values_is_exactly_0(value):
    """ "Every day the same" is a finding of its own, and begins at 0."""
    assert sample_deviation(np.full((5, 7), value)).tolist() == [0.0] * 5


@pytest.mark.parametrize(("places", "expected"), [(0, [1, 2, 3]), (1, [0, 1, 2]), (3, [0, 0, 0]), (5, [0, 0, 0])])
def test_shifting_brings_in_zeros(places, expected):
    """What lies before the row is nothing, and not its end."""
    assert shifted(np.array([1, 2, 3]), places).tolist() == expected
