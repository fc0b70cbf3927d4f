"""Made-up imports for the store's tests."""

from __future__ import annotations

from typing import Any

import pandas as pd

from loadwatch.columns import RUNS, SORENESS


def runs(n: int = 3, first: int = 0, **columns: Any) -> pd.DataFrame:
    """RUNS of n daily runs, the first on 5 January 2026 plus `first` days; further columns as given."""
    days = range(first, first + n)
    made: dict[str, Any] = {
        "athlete": "Ada",
        "started_at": [pd.Timestamp("2026-01-05 07:15") + pd.Timedelta(days=day) for day in days],
        "distance_km": [10.0 + day for day in days],
        "duration_min": [55.5 + day for day in days],
        "kind": "run",
        "source": "strava",
        "source_id": [f"run-{day}" for day in days],
    }
    return RUNS.conform(pd.DataFrame(made | columns))


def ratings(n: int = 3, first: int = 0, **columns: Any) -> pd.DataFrame:
    """SORENESS of n daily ratings of the low back."""
    days = range(first, first + n)
    made: dict[str, Any] = {
        "athlete": "Ada",
        "date": [pd.Timestamp("2026-01-05") + pd.Timedelta(days=day) for day in days],
        "site": "low back",
        "moment": "morning",
        "rating": [float(day % 11) for day in days],
        "source": "loadwatch",
    }
    return SORENESS.conform(pd.DataFrame(made | columns))
