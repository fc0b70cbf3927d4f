"""Made-up tables of one athlete, and what a figure drew of them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from loadwatch.columns import CHANGE_REASONS, LEVELS
from loadwatch.review import Review, review

TODAY = date(2026, 11, 19)  # a Thursday
MONDAY = pd.Timestamp("2026-11-16")
DAY = pd.Timedelta(days=1)
KM: dict[str, Any] = {"unit": "km", "theme": "light", "today": TODAY}


def made_weeks(*km: float, levels: tuple[str, ...] = (), complete_first: bool = True) -> pd.DataFrame:
    """WEEKS of these distances, the last one running; level clear where none is given."""
    count = len(km)
    weeks = pd.DataFrame(
        {
            "athlete": "me",
            "week": [MONDAY - pd.Timedelta(weeks=count - 1 - n) for n in range(count)],
            "complete": [complete_first, *[True] * (count - 2), False][-count:],
            "runs": [3 if some else 0 for some in km],
            "distance_km": km,
            "change_pct": [np.nan, *(100 * (b / a - 1) if a else np.nan for a, b in pairwise(km[:-1])), np.nan][
                -count:
            ],
            "change_reason": [*[""] * (count - 1), "unfinished"],
            "level": levels or ("clear",) * count,
        }
    )
    for column, words in (("level", LEVELS), ("change_reason", CHANGE_REASONS)):
        weeks[column] = pd.Categorical(weeks[column], categories=list(words))
    return weeks


def made_soreness(means: list[float], *, site: str = "low back", baseline: float = 1.0, rated: int = 6) -> pd.DataFrame:
    """SORENESS DAYS of one site with these 7-day means, the last one today's."""
    days = len(means)
    values = np.array(means, dtype=float)
    frame = pd.DataFrame(
        {
            "athlete": "me",
            "site": pd.Categorical([site] * days),
            "date": [pd.Timestamp(TODAY) - DAY * (days - 1 - n) for n in range(days)],
            "rating": np.round(values),
            "rated_7d": rated,
            "mean_7d": values,
            "baseline": baseline,
        }
    )
    frame["rise"] = frame["mean_7d"] - frame["baseline"]
    return frame


def made_review(km: dict[int, float], *, ratings: dict[int, float] | None = None) -> Review:
    """A review of runs and low-back ratings given by how many days ago they were."""
    noon = pd.Timestamp(TODAY) + pd.Timedelta(hours=12)
    runs = pd.DataFrame({"started_at": [noon - DAY * ago for ago in km], "distance_km": list(km.values())})
    rated = pd.DataFrame({"date": [noon.normalize() - DAY * ago for ago in ratings or {}], "site": "low back"})
    rated["rating"] = list((ratings or {}).values())
    return review(
        runs.assign(athlete="me", duration_min=30.0), rated.assign(athlete="me").astype({"site": "str"}), today=TODAY
    )


def traces(figure: Any, kind: str, axis: str | None = None) -> list[Any]:
    """The figure's traces of a kind: bars, or a mode of scatter; on one axis or on any."""
    return [
        trace
        for trace in figure.data
        if (trace.type == kind or getattr(trace, "mode", None) == kind) and axis in (None, trace.yaxis or "y")
    ]


def notes(figure: Any) -> list[str]:
    """The texts written into the figure."""
    return [note.text for note in figure.layout.annotations]


def on_the_wire(figure: Any) -> int:
    """Bytes that the browser is sent."""
    return len(figure.to_json().encode())
