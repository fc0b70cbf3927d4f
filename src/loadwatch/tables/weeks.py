"""WEEKS."""

from __future__ import annotations

import numpy as np
import pandas as pd

from loadwatch.columns import LEVELS
from loadwatch.flags.raising import Raised
from loadwatch.judging import RANK_OF_RULE
from loadwatch.measures import Measures
from loadwatch.periods import to_dates
from loadwatch.tables.frames import (
    LEVEL,
    REASON,
    SITE_OR_NONE,
    Arrays,
    Floats,
    Ints,
    category,
    frame,
    km,
)


def week_arrays(measures: Measures, raised: Raised, first_athlete: int) -> Arrays:
    """The recorded weeks of a block."""
    calendar, weeks = measures.calendar, measures.weeks
    rank = np.where(measures.week_is_known, LEVELS.index("clear"), LEVELS.index("unknown"))
    week_of_flag = calendar.position(raised.athlete, raised.week_day) // 7
    np.maximum.at(rank, week_of_flag, RANK_OF_RULE[raised.rule])
    mean, rise, site = _site_that_rose_most(measures)
    at = np.flatnonzero(calendar.week_number >= 0)
    longest = np.where(weeks.longest > 0, weeks.longest, -1)
    change_km = np.where(calendar.week_number > 0, (weeks.metres - weeks.before) / 1000, np.nan)
    every: Arrays = {
        "athlete": calendar.athlete_of_week + first_athlete,
        "week": calendar.week_day,
        "complete": calendar.is_complete,
        "runs": weeks.runs,
        "metres": weeks.metres,
        "unlisted": weeks.totals.metres,
        "duration_min": weeks.minutes,
        "load": weeks.load,
        "longest": longest,
        "ratio": weeks.ratio,
        "change_km": change_km,
        "reason": weeks.reason,
        "monotony": weeks.monotony,
        "soreness": mean,
        "rise": rise,
        "site": site,
        "rank": rank,
    }
    return {name: values[at] for name, values in every.items()}


def _site_that_rose_most(measures: Measures) -> tuple[Floats, Floats, Ints]:
    """For each week 7-day mean, rise and site (-1 none) of the site that rose most; where no rise is known, the sorest."""
    weeks = measures.calendar.length // 7
    mean, rise = np.full(weeks, np.nan), np.full(weeks, np.nan)
    site, best = np.full(weeks, -1), np.full(weeks, -np.inf)
    sites = measures.sites
    if not len(sites.athlete):
        return mean, rise, site
    week, of_site = sites.week_of_athlete, sites.site[sites.calendar.athlete_of_week]
    score = np.where(np.isnan(sites.rise), sites.mean - 100, sites.rise)
    for code in sorted(set(sites.site.tolist())):
        at = np.flatnonzero((of_site == code) & ~np.isnan(score))
        at = at[score[at] > best[week[at]]]
        to = week[at]
        best[to], mean[to], rise[to], site[to] = score[at], sites.mean[at], sites.rise[at], code
    return mean, rise, site


def weeks_table(names: pd.CategoricalDtype, weeks: Arrays) -> pd.DataFrame:
    """WEEKS."""
    return frame({
        "athlete": category(weeks["athlete"], names),
        "week": to_dates(weeks["week"]),
        "complete": weeks["complete"],
        "runs": weeks["runs"],
        "distance_km": weeks["metres"] / 1000,
        "unlisted_km": weeks["unlisted"] / 1000,
        "duration_min": weeks["duration_min"],
        "load": weeks["load"],
        "longest_km": km(weeks["longest"]),
        "change_pct": 100 * (weeks["ratio"] - 1),
        "change_km": weeks["change_km"],
        "change_reason": category(weeks["reason"], REASON),
        "monotony": weeks["monotony"],
        "strain": weeks["monotony"] * weeks["load"],
        "soreness": weeks["soreness"],
        "soreness_rise": weeks["rise"],
        "soreness_site": category(weeks["site"] + 1, SITE_OR_NONE),
        "level": category(weeks["rank"], LEVEL),
    })  # fmt: skip
