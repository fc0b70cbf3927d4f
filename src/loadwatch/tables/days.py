"""DAYS."""

from __future__ import annotations

import numpy as np
import pandas as pd

from loadwatch.measures import Measures
from loadwatch.metrics import load as load_metrics
from loadwatch.metrics.windows import window_max
from loadwatch.periods import to_dates
from loadwatch.tables.frames import (
    Arrays,
    category,
    frame,
)


def day_arrays(measures: Measures, first_athlete: int) -> Arrays:
    """The recorded days of a block, with all measures of load."""
    calendar, runs, weeks = measures.calendar, measures.runs, measures.weeks
    load, age = weeks.daily_load, calendar.age
    rows = runs.runs
    weekly = load_metrics.last_days(load, 7, age)
    monotony = load_metrics.daily_monotony(load, age)
    fitness, fatigue = load_metrics.fitness(load, age), load_metrics.fitness(load, age, 7)
    form = np.where(age > 0, np.concatenate([[np.nan], (fitness - fatigue)[:-1]]), np.nan)
    metres, minutes = (
        np.bincount(runs.position, weights=values, minlength=calendar.length).astype(np.float64)
        for values in (rows.metres, np.nan_to_num(rows.minutes))
    )
    if runs.totals.there:
        metres += runs.totals.by_day(runs.totals.metres)
        minutes += runs.totals.by_day(runs.totals.minutes)
        monotony[window_max(np.repeat(runs.totals.hides_runs, 7), 7)] = np.nan
    week = np.arange(calendar.length) // 7
    every: Arrays = {
        "athlete": calendar.athlete_of_week[week] + first_athlete,
        "date": calendar.week_day[week] + np.arange(calendar.length) % 7,
        "metres": metres,
        "duration_min": minutes,
        "load": load,
        "load_7d": weekly,
        "monotony": monotony,
        "strain": weekly * monotony,
        "acwr": load_metrics.acwr_coupled(load, age),
        "acwr_uncoupled": load_metrics.acwr_uncoupled(load, age),
        "acwr_ewma": load_metrics.acwr_ewma(load, age),
        "fitness": fitness,
        "fatigue": fatigue,
        "form": form,
    }
    at = np.flatnonzero(calendar.is_recorded)
    return {name: values[at] for name, values in every.items()}


def days_table(names: pd.CategoricalDtype, days: Arrays) -> pd.DataFrame:
    """DAYS."""
    measured = {
        name: values.astype(np.float64) for name, values in days.items() if name not in ("athlete", "date", "metres")
    }
    return frame({
        "athlete": category(days["athlete"], names),
        "date": to_dates(days["date"]),
        "distance_km": days["metres"] / 1000,
    } | measured)  # fmt: skip
