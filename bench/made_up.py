"""Made-up athletes for measuring: runs and soreness of any number of them, over any number of years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt
import pandas as pd

TODAY = date(2026, 11, 23)
"""A Monday: every week before it is complete."""
_SITE = "low back"


@dataclass(frozen=True)
class Logs:
    """RUNS and SORENESS, sorted by athlete and time, from a Monday on.

    One run a day at most, all of an athlete's at the same hour, and one site rated: there the calendar days of this
    project and the 30 x 24 hours of a plain rolling window agree, so that all who compute the table find the same.
    """

    runs: pd.DataFrame
    soreness: pd.DataFrame

    @property
    def athletes(self) -> int:
        """How many athletes."""
        return int(self.runs["athlete"].nunique())


def logs(athletes: int, years: int, runs_a_week: float, *, seed: int = 1) -> Logs:
    """Logs that end the day before TODAY. Begins differ by up to a quarter of a year, five ratings a week, some breaks."""
    rng = np.random.default_rng(seed)
    weeks = np.full(athletes, int(years * 365.25) // 7) - rng.integers(0, 13, athletes)
    athlete = np.repeat(np.arange(athletes), 7 * weeks)
    from_end = np.arange(len(athlete)) - np.repeat(np.cumsum(7 * weeks), 7 * weeks)
    first = from_end == np.repeat(-7 * weeks, 7 * weeks)
    midnight = np.datetime64(TODAY, "us") + from_end.astype("timedelta64[D]")
    names = pd.Series([f"runner {number:06d}" for number in range(athletes)], dtype="str")
    ran = (rng.random(len(athlete)) < runs_a_week / 7) & ~_on_a_break(from_end, athlete) | first
    rated = rng.random(len(athlete)) < 5 / 7
    return Logs(
        _runs(names, athlete[ran], midnight[ran], rng),
        pd.DataFrame({
            "athlete": names.iloc[athlete[rated]].array,
            "date": midnight[rated],
            "site": pd.Series(_SITE, index=range(rated.sum()), dtype="str"),
            "rating": rng.integers(0, 6, rated.sum()).astype(np.float64),
        }),
    )  # fmt: skip


def _on_a_break(from_end: npt.NDArray[np.int64], athlete: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Three weeks off a year, every athlete's at another time of the year."""
    return (from_end + 37 * athlete) % 365 < 21


def _runs(
    names: pd.Series, athlete: npt.NDArray[np.int64], midnight: npt.NDArray[np.datetime64], rng: np.random.Generator
) -> pd.DataFrame:
    km = np.round(rng.gamma(6, 1.5, len(athlete)) + 1, 2)
    rpe = rng.integers(2, 10, len(athlete)).astype(np.float64)
    rpe[rng.random(len(athlete)) < 0.1] = np.nan
    return pd.DataFrame({
        "athlete": names.iloc[athlete].array,
        "started_at": midnight + (6 + athlete % 14).astype("timedelta64[h]"),
        "distance_km": km,
        "duration_min": np.round(km * rng.normal(5.6, 0.4, len(athlete)), 1),
        "rpe": rpe,
    })  # fmt: skip


def last_sunday() -> date:
    """The last day of the last complete week."""
    return TODAY - timedelta(days=1)
