"""The weekly table by loadwatch: the measures alone, without flags, verdicts and limits."""

from __future__ import annotations

import numpy as np
import pandas as pd

from bench.made_up import TODAY, Logs
from loadwatch.cohort import Cohort, cohort_of
from loadwatch.columns import RED_FLAGS
from loadwatch.measures import Measures
from loadwatch.metrics import load
from loadwatch.periods import to_dates
from loadwatch.tables import Arrays, joined, words

_NO_SIGNS = RED_FLAGS.empty()
_TODAY = int(np.datetime64(TODAY, "D").astype(np.int64))


def numbers(logs: Logs) -> tuple[list[str], Arrays]:
    """The table from the logs as they are, as arrays: `athlete` is an index into the names, `week` a day number."""
    cohort = cohort_of(logs.runs, logs.soreness, _NO_SIGNS, _TODAY, "monday")
    return cohort.names, joined(cohort.in_blocks(_block))


def weekly(logs: Logs) -> pd.DataFrame:
    """The same as a frame."""
    names, table = numbers(logs)
    athlete = pd.Categorical.from_codes(table["athlete"], dtype=words(names))
    return pd.DataFrame(table | {"athlete": athlete, "week": to_dates(table["week"])})


def _block(block: Cohort, first_athlete: int) -> Arrays:
    measures = Measures(block)
    calendar, weeks, runs, sites = measures.calendar, measures.weeks, measures.runs, measures.sites
    at = np.flatnonzero(calendar.is_complete & (calendar.week_number >= 0))
    acwr = load.acwr_coupled(weeks.daily_load, calendar.age)
    spike = np.full(len(weeks.load), -1.0)
    np.maximum.at(spike, weeks.of_run, np.where(np.isnan(runs.ratio), -1.0, runs.ratio))
    soreness, rise = np.full((2, len(weeks.load)), np.nan)
    soreness[sites.week_of_athlete], rise[sites.week_of_athlete] = sites.mean, sites.rise
    with np.errstate(divide="ignore", invalid="ignore"):
        change = np.where(weeks.before > 0, 100 * (weeks.metres / weeks.before - 1), np.nan)
    return {
        "athlete": calendar.athlete_of_week[at] + first_athlete,
        "week": calendar.week_day[at],
        "distance_km": weeks.metres[at] / 1000,
        "change_pct": change[at],
        "load_7d": weeks.load[at],
        "acwr": acwr[7 * at + 6],
        "monotony": weeks.monotony[at],
        "strain": weeks.monotony[at] * weeks.load[at],
        "spike": np.where(spike[at] < 0, np.nan, spike[at]),
        "soreness": soreness[at],
        "rise": rise[at],
    }
