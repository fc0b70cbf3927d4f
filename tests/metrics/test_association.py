"""Load and the soreness of the day after: finds what is there, and seldom what is not."""

from __future__ import annotations

import dataclasses

import numpy as np
import pandas as pd
import pytest

from loadwatch.metrics.association import MOST_DAYS, Association, load_and_soreness

NAN = np.nan


def autocorrelated(rng: np.random.Generator, days: int, phi: float = 0.7) -> np.ndarray:
    """A row in which each day is `phi` of the day before, and chance."""
    row = rng.standard_normal(days + 50)
    for day in range(1, len(row)):
        row[day] += phi * row[day - 1]
    return row[50:]


def linked(seed: int, days: int, strength: float = 0.8, lag: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Rest days, runs, and a soreness that follows `lag` days later."""
    rng = np.random.default_rng(seed)
    load = np.where(rng.random(days) < 0.4, 0.0, rng.gamma(4, 100, days))
    follows = np.concatenate([np.zeros(lag), load[: days - lag]]) / 100
    return load, np.clip(np.rint(strength * follows + rng.normal(0, 1, days)), 0, 10)


def test_without_a_link_a_finding_is_rare():
    """On rows that resemble themselves from day to day: near 5% here, where the naive test finds a link in one of five."""
    rng = np.random.default_rng(2026)
    found, naive = [], []
    for _ in range(400):
        load, rating = autocorrelated(rng, 120), autocorrelated(rng, 120)
        rating[rng.random(120) < 0.1] = NAN
        result = load_and_soreness(load, rating)
        found.append(result.p < 0.05)
        naive.append(abs(result.r) * np.sqrt(result.pairs - 1) > 1.96)

    assert 0.025 < np.mean(found) < 0.075
    assert np.mean(naive) > 0.15


@pytest.mark.parametrize("seed", range(5))
def test_a_planted_link_is_found(seed):
    """A test that never finds anything would be right 95 times of 100, too."""
    result = load_and_soreness(*linked(seed, 120))

    assert result.r > 0.4
    assert result.p < 0.05


@pytest.mark.parametrize("lag", [0, 2])
def test_only_the_day_after_is_looked_at(lag):
    """The lag is set beforehand: picking the best of several would find something in anything."""
    results = [load_and_soreness(*linked(seed, 200, lag=lag)) for seed in range(5)]

    assert np.median([result.p for result in results]) > 0.1
    assert max(abs(result.r) for result in results) < 0.25


@pytest.mark.parametrize(
    ("days", "r_known", "p_known"), [(28, False, False), (29, True, False), (56, True, False), (57, True, True)]
)
def test_too_few_pairs_tell_nothing(days, r_known, p_known):
    """Days give one pair less. Under 28 nothing, under 56 only the correlation."""
    result = load_and_soreness(*linked(1, days))

    assert result.pairs == days - 1
    assert (result.r is not None, result.p is not None) == (r_known, p_known)


def test_the_correlation_is_spearmans_with_mean_ranks():
    """pandas ranks and correlates by other code; zeros and whole ratings make many ties."""
    load, rating = linked(3, 100)
    rating[::3] = NAN
    both = pd.DataFrame({"before": np.roll(load, 1), "rating": rating}).iloc[1:].dropna().rank()

    result = load_and_soreness(load, rating)

    assert result.pairs == len(both)
    assert result.r == pytest.approx(both.corr().iloc[0, 1], rel=1e-12)


def test_the_share_counts_every_shift_of_the_calendar():
    """By hand: each shift of the load along the days, its own pairs, its own ranks."""
    load, rating = linked(4, 90, strength=0.15)
    rating[5::4] = NAN
    before, rated = load[:-1], rating[1:]
    first, last = np.flatnonzero(~np.isnan(rated))[[0, -1]]
    before, rated = before[first : last + 1], rated[first : last + 1]
    rs = [
        pd.Series(np.roll(before, shift)).where(~np.isnan(rated)).rank().corr(pd.Series(rated).rank())
        for shift in range(len(rated))
    ]

    result = load_and_soreness(load, rating)

    assert result.r == pytest.approx(rs[0], rel=1e-12)
    assert result.p == np.mean(np.abs(rs) >= abs(rs[0]) - 1e-12)
    assert 0.01 < result.p < 0.99


def test_days_outside_the_ratings_do_not_matter():
    """Years of runs before the first rating say nothing about soreness."""
    load, rating = linked(5, 100)
    padded = np.concatenate([np.full(300, 77.0), load, np.full(50, 3.0)])
    blank = np.concatenate([np.full(300, NAN), rating, np.full(50, NAN)])
    blank[300] = NAN

    assert load_and_soreness(padded, blank) == load_and_soreness(load, rating)


def test_only_the_last_year_counts():
    """The work is bounded, however long the log."""
    load, rating = linked(6, 3 * MOST_DAYS)
    result = load_and_soreness(load, rating)

    assert result.pairs == MOST_DAYS
    assert result == load_and_soreness(load[-MOST_DAYS - 1 :], rating[-MOST_DAYS - 1 :])


@pytest.mark.parametrize(
    ("load", "rating"),
    [(np.zeros(80), np.arange(80.0) % 7), (np.arange(80.0), np.full(80, 2.0)), (np.zeros(80), np.full(80, 2.0))],
    ids=["always the same load", "always the same rating", "both"],
)
def test_what_never_varies_goes_with_nothing(load, rating):
    """There is no correlation with a constant: neither 0 nor an error."""
    assert load_and_soreness(load, rating) == Association(79, None, None)


def test_rows_that_do_not_vary_together_have_a_correlation_of_0():
    """0 is a finding where both rows vary, and must not be taken for missing."""
    load = np.tile([1.0, 1.0, 0.0, 0.0], 20)
    rating = np.concatenate([[NAN], np.tile([1.0, 0.0, 1.0, 0.0], 20)[:-1]])
    rating[77:] = NAN

    result = load_and_soreness(load, rating)

    assert (result.pairs, result.p) == (76, 1.0)
    assert result.r == pytest.approx(0.0, abs=1e-15)


@pytest.mark.parametrize("rating", [np.zeros(0), np.full(1, 3.0), np.full(90, NAN)])
def test_no_ratings_are_no_error(rating):
    """The first day of a log, and a site that was rated once long ago."""
    assert load_and_soreness(np.zeros(len(rating)), rating) == Association(0, None, None)


@pytest.mark.parametrize(("load", "rating"), [(np.zeros(5), np.zeros(4)), (np.full(5, NAN), np.zeros(5))])
def test_rows_that_do_not_fit_are_an_error(load, rating):
    """A load that is missing would be ranked as the highest of all."""
    with pytest.raises(ValueError, match="days of load"):
        load_and_soreness(load, rating)


def test_the_same_rows_give_the_same_answer_and_are_left_alone():
    """No random numbers: a page that changes its mind on reload is not believed. Results cannot be changed either."""
    load, rating = linked(7, 80)
    before = load.copy(), rating.copy()
    first = load_and_soreness(load, rating)

    assert first == load_and_soreness(load, rating)
    np.testing.assert_array_equal((load, rating), before)
    with pytest.raises(dataclasses.FrozenInstanceError):
        first.p = 0.0
