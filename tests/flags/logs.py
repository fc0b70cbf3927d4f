"""Made-up logs, written as day -> kilometres. Day 0 is a Monday; a part of a day is its time: 30.5 is noon of day 30."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from loadwatch import Review, review

DAY_0 = pd.Timestamp("2026-01-05")
STEADY = dict.fromkeys((week * 7 + day for week in range(12) for day in (0, 2, 5)), 10.0)
"""Twelve weeks of three runs of 10 km: nothing to flag."""


class Flag(NamedTuple):
    """A row of FLAGS as the examples write it: days as numbers, runs by their day."""

    level: str
    rule: str
    value: float
    day: int
    site: str = ""
    runs: tuple[float, ...] = ()


def date_of(day: float) -> pd.Timestamp:
    """The moment of a day of the log."""
    return DAY_0 + pd.Timedelta(days=day).round("s")


def runs(
    km: Mapping[float, float | None], minutes: Mapping[float, float] | None = None, athlete: str = "Ann"
) -> pd.DataFrame:
    """RUNS, each labelled by its day; 6 minutes a kilometre, half an hour where there is no distance."""
    days = list(km)
    taken = minutes or {day: 30.0 if km[day] is None else 6 * km[day] for day in days}
    return pd.DataFrame(
        {
            "athlete": pd.Series(athlete, index=days, dtype="str"),
            "started_at": pd.Series([date_of(day) for day in days], index=days, dtype="datetime64[us]"),
            "distance_km": pd.Series([km[day] for day in days], index=days, dtype="float64"),
            "duration_min": pd.Series([taken[day] for day in days], index=days, dtype="float64"),
        }
    )


def of_minutes(minutes: Mapping[float, float], km: float = 5.0) -> pd.DataFrame:
    """RUNS of one distance and these minutes, which are the load."""
    return runs(dict.fromkeys(minutes, km), minutes)


def weeks_of(*km: float) -> dict[float, float | None]:
    """Weeks of these distances, half of it on Monday and half on Thursday; 0 = no run."""
    return {7 * week + day: total / 2 for week, total in enumerate(km) if total for day in (0, 3)}


def rated(ratings: Mapping[int, float], site: str = "calf", moment: str = "", athlete: str = "Ann") -> pd.DataFrame:
    """SORENESS of one site."""
    return pd.DataFrame(
        {
            "athlete": pd.Series([athlete] * len(ratings), dtype="str"),
            "date": pd.Series([date_of(day) for day in ratings], dtype="datetime64[us]"),
            "site": site,
            "moment": moment,
            "rating": pd.Series(list(ratings.values()), dtype="float64"),
        }
    )


def stretch(first: int, last: int, rating: float, every: int = 1) -> dict[int, float]:
    """The same rating from day first to day last."""
    return dict.fromkeys(range(first, last + 1, every), rating)


def signs(*days: int, cleared: int | None = None, athlete: str = "Ann") -> pd.DataFrame:
    """RED FLAGS on these days."""
    return pd.DataFrame(
        {
            "athlete": athlete,
            "date": [date_of(day) for day in days],
            "sign": "numbness",
            "cleared_on": pd.Series(
                [pd.NaT if cleared is None else date_of(cleared)] * len(days), dtype="datetime64[us]"
            ),
        }
    )


def review_on(
    today: int,
    km: Mapping[float, float | None] | pd.DataFrame,
    soreness: Iterable[pd.DataFrame] = (),
    red_flags: pd.DataFrame | None = None,
) -> Review:
    """The review of a log as of a day."""
    table = km if isinstance(km, pd.DataFrame) else runs(km)
    ratings = pd.concat(list(soreness) or [rated({})], ignore_index=True)
    return review(table, ratings, today=date_of(today).date(), red_flags=red_flags)


def flags_of(found: Review, code: str) -> list[Flag]:
    """The flags of one code, in order."""
    rows = found.flags[found.flags.code == code]
    return [
        Flag(row.level, row.rule, row.value, (row.day - DAY_0).days, row.site, tuple(row.runs))
        for row in rows.itertuples()
    ]


def same(found: list[Flag], expected: Iterable[Flag]) -> bool:
    """Whether the flags are these, values but for rounding."""
    wanted = list(expected)
    return [flag._replace(value=0.0) for flag in found] == [
        flag._replace(value=0.0) for flag in wanted
    ] and np.allclose([flag.value for flag in found], [flag.value for flag in wanted], rtol=1e-9, atol=1e-9)
