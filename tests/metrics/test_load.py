"""Load: the published vectors, through the functions and through the review."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from loadwatch import review
from loadwatch.metrics import load as measures
from tests.flags.logs import DAY_0, of_minutes, rated, review_on, runs, stretch

A1 = [30] * 21 + [50] * 7
A2 = [15, 15, 20, 20, 20, 25, 25, 25, 25, 30, 30, 30, 35, 35, 35, 35, 35, 40, 45, 45, 45, 40, 40, 45, 45, 50, 60, 70]
A3 = [55, 50, 40, 60, 45, 50, 50, 20, 30, 80, 25, 10, 30, 15, 20, 15, 5, 5, 15, 5, 5, 5, 5, 15, 45, 90, 95, 95]
JUMP = [50] * 28 + [100] * 7
STEADY = [50] * 42 + [0]
FOSTER = [5, 15, 20, 20, 20, 25, 35]


def days_of(load: list[float]) -> pd.DataFrame:
    """DAYS of an athlete with these daily loads from the first day on."""
    return review_on(len(load) - 1, of_minutes(dict(enumerate(map(float, load))))).days


@pytest.mark.parametrize(
    ("load", "coupled", "uncoupled", "ewma"),
    [(A1, 1.4286, 1.6667, 1.2497), (A2, 1.4286, None, 1.4062), (A3, 1.4286, None, 1.5507), (JUMP, 1.60, 2.00, 1.3394)],
    ids=["Williams 2017, athlete 1", "athlete 2", "athlete 3", "50 x 28, then 100 x 7"],
)
def test_the_ratios_are_the_published_ones(load, coupled, uncoupled, ewma):
    """Three loads that plain means cannot tell apart, and the weighted ones can."""
    last = days_of(load).iloc[-1]

    assert last.acwr == pytest.approx(coupled, abs=5e-5)
    assert last.acwr_ewma == pytest.approx(ewma, abs=5e-5)
    if uncoupled:
        assert last.acwr_uncoupled == pytest.approx(uncoupled, abs=5e-5)


@pytest.mark.parametrize("load", [A1, A2, A3, JUMP])
def test_coupled_and_uncoupled_ratio_belong_together(load):
    """C = 4U / (U + 3) holds by definition: a slip in one of the two windows breaks it."""
    days = days_of(load).dropna(subset="acwr")

    np.testing.assert_allclose(days.acwr, 4 * days.acwr_uncoupled / (days.acwr_uncoupled + 3), rtol=1e-13)


@pytest.mark.parametrize(
    ("load", "acute", "chronic"), [(A1, 47.330, 37.872), (A2, 53.673, 38.169), (A3, 62.124, 40.061)]
)
def test_the_weighted_means_are_the_published_ones(load, acute, chronic):
    """The ratio could be right by two errors that cancel."""
    age = np.arange(28)
    row = np.array(load, dtype=float)

    assert measures.ewma(row, 2 / 8, age, seeded=True)[-1] == pytest.approx(acute, abs=5e-4)
    assert measures.ewma(row, 2 / 29, age, seeded=True)[-1] == pytest.approx(chronic, abs=5e-4)


def test_no_ratio_before_day_28():
    """27 days of history would be filled up with zeros: a newcomer's first month would alarm."""
    days = days_of(A1)

    for name in ("acwr", "acwr_uncoupled", "acwr_ewma"):
        assert days[name].notna().tolist() == [False] * 27 + [True]


def test_no_ratio_without_chronic_load():
    """Nothing divided by nothing has no value, and never an infinite one."""
    long_off = days_of([50.0] + [0.0] * 60 + [50.0]).iloc[-1]
    nothing = review_on(40, runs({}), [rated(stretch(0, 40, 1))]).days

    assert np.isnan(long_off.acwr_uncoupled)
    assert long_off.acwr == 4
    assert nothing[["acwr", "acwr_uncoupled", "acwr_ewma"]].isna().all(axis=None)
    assert (nothing[["load", "fitness", "fatigue"]] == 0).all(axis=None)


def test_monotony_and_strain_are_the_published_ones_with_the_sample_deviation():
    """The population deviation would give 2.3664 and 331.30; which one is used has to be said and kept."""
    found = review_on(7, of_minutes(dict(enumerate(map(float, FOSTER)))))

    for value in (found.days.iloc[6], found.weeks.iloc[0]):
        assert value.monotony == pytest.approx(2.1909, abs=5e-5)
        assert value.strain == pytest.approx(306.72, abs=5e-3)


def test_monotony_has_no_value_where_nothing_varies():
    """pandas' own rolling deviation says 5e-7 here, and with it a monotony of 68 million."""
    alike = days_of([37.3] * 20)

    assert alike.monotony.isna().all()
    assert alike.strain.isna().all()


def test_fitness_and_fatigue_are_the_published_ones():
    """50 a day for 42 days from 0; form is that of the day before."""
    days = days_of(STEADY)

    assert days.fitness.iloc[41] == pytest.approx(31.606, abs=5e-4)
    assert days.fatigue.iloc[41] == pytest.approx(49.876, abs=5e-4)
    assert days.form.iloc[42] == pytest.approx(-18.270, abs=5e-4)
    assert np.isnan(days.form.iloc[0])


@pytest.mark.parametrize("seeded", [True, False])
def test_a_weighted_mean_begins_anew_for_every_athlete(seeded):
    """All athletes stand in one row: the heavy load of one must not fade into the next."""
    rng = np.random.default_rng(5)
    lengths, lead = [1, 60, 28, 400], 35
    loads = [rng.gamma(2, 200, length) * (rng.random(length) < 0.6) for length in lengths]
    row = np.concatenate([part for load in loads for part in (np.zeros(lead), load)])
    age = np.concatenate([np.arange(-lead, length) for length in lengths])
    found = measures.ewma(row, 2 / 29, age, seeded=seeded)[age >= 0]

    slow = []
    for load in loads:
        mean = load[0] if seeded else 0.0
        for day, today in enumerate(load):
            mean = mean if seeded and day == 0 else 2 / 29 * today + (1 - 2 / 29) * mean
            slow.append(mean)
    np.testing.assert_allclose(found, slow, rtol=1e-12)


@pytest.mark.parametrize("neighbour", [3.7, 55.5, 123.4, 5999.9])
def test_no_neighbour_lends_a_load_to_who_has_none(neighbour):
    """A rounding error of 1e-16 over another one is a ratio of anything."""
    other = of_minutes(dict.fromkeys(map(float, range(1, 50, 3)), neighbour))
    found = review_on(60, other, [rated(stretch(0, 60, 2), athlete="Zoe")])
    zoe = found.days[found.days.athlete == "Zoe"]

    assert len(zoe) == 61
    assert zoe.acwr_ewma.isna().all()
    assert (zoe[["fitness", "fatigue"]] == 0).all(axis=None)


@pytest.mark.parametrize(
    ("minutes", "rpe", "load"),
    [(60, 5, 300), (60, np.nan, 60), (60, 0, 0), (np.nan, 5, np.nan), (np.nan, np.nan, np.nan), (0, 7, 0)],
)
def test_session_load_is_effort_times_minutes_or_minutes_alone(minutes, rpe, load):
    """A run without an RPE counts by its minutes; a run without minutes cannot count."""
    found = measures.session_load(np.array([minutes], dtype=float), np.array([rpe], dtype=float))

    np.testing.assert_equal(found, [load])


def test_the_loads_of_a_day_add_up():
    """Two runs a day, one of them without an RPE and one without minutes."""
    log = pd.DataFrame(
        {
            "athlete": "Ann",
            "started_at": [DAY_0 + pd.Timedelta(hours=hour) for hour in (7, 12, 18)],
            "distance_km": [5.0, 6.0, 7.0],
            "duration_min": [30.0, 40.0, np.nan],
            "rpe": [4.0, np.nan, 9.0],
        }
    )
    day = review(log, today=DAY_0.date()).days.iloc[0]

    assert (day.load, day.duration_min, day.distance_km) == (160, 70, 18)
