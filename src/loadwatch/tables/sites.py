"""SORENESS DAYS and SORENESS NOW."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from loadwatch.measures import Measures
from loadwatch.periods import to_dates
from loadwatch.tables.frames import (
    SITE,
    Arrays,
    category,
    frame,
)


def site_arrays(measures: Measures, first_athlete: int) -> Arrays:
    """The recorded days of each rated site of a block."""
    sites = measures.sites
    calendar, found = sites.calendar, sites.trend
    at = np.flatnonzero(calendar.is_recorded)
    week = at // 7
    pair = calendar.athlete_of_week[week]
    return {
        "athlete": sites.athlete[pair] + first_athlete,
        "site": sites.site[pair],
        "date": sites.day_of(at),
        "rating": found.rating[at],
        "highest": sites.highest[at],
        "rated_7d": found.rated_7d[at].astype(np.int64),
        "rated_21d": found.rated_21d[at].astype(np.int64),
        "mean_7d": found.mean_7d[at],
        "baseline": found.baseline[at],
        "rise": found.rise[at],
    }


def site_state_arrays(measures: Measures, first_athlete: int) -> Arrays:
    """Each rated site of a block as it stands today."""
    sites = measures.sites
    at, rated = sites.latest_of_7_days(sites.trend.mean_7d), sites.latest_of_7_days(sites.highest)
    return {
        "athlete": sites.athlete + first_athlete,
        "site": sites.site,
        "last_rated": sites.last_rated,
        "highest": sites.highest[rated],
        "rated_7d": sites.trend.rated_7d[at].astype(np.int64),
        "rated_21d": sites.trend.rated_21d[at].astype(np.int64),
        "mean_7d": sites.trend.mean_7d[at],
        "baseline": sites.trend.baseline[at],
        "rise": sites.trend.rise[at],
    }


def sites_table(names: pd.CategoricalDtype, sites: Arrays) -> pd.DataFrame:
    """SORENESS DAYS or SORENESS NOW."""
    shown: dict[str, Any] = {"athlete": category(sites["athlete"], names), "site": category(sites["site"], SITE)}
    shown |= {name: to_dates(sites[name]) for name in ("date", "last_rated") if name in sites}
    return frame({name: shown.get(name, values) for name, values in sites.items()})
