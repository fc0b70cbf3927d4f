"""The weekly table by pandas as most would write it: one athlete's resample and rolling, then groupby-apply."""

from __future__ import annotations

import numpy as np
import pandas as pd

from bench.made_up import Logs, last_sunday


def weekly(logs: Logs) -> pd.DataFrame:
    """The table, from the logs as they are."""
    soreness = dict(list(logs.soreness.groupby("athlete")))
    table = logs.runs.groupby("athlete").apply(lambda runs: one_athlete(runs, soreness[str(runs.name)]))
    return pd.DataFrame(table).reset_index(names=["athlete", "week"])


def one_athlete(runs: pd.DataFrame, soreness: pd.DataFrame) -> pd.DataFrame:
    """One athlete's weeks, indexed by their Monday."""
    runs = runs.set_index("started_at")
    runs["load"] = runs["rpe"].fillna(1) * runs["duration_min"]
    runs["spike"] = runs["distance_km"] / runs["distance_km"].rolling("30D", closed="left").max()
    daily = runs.resample("D").agg({"distance_km": "sum", "load": "sum", "spike": "max"})
    daily = daily.reindex(pd.date_range(daily.index[0], last_sunday()))
    daily[["distance_km", "load"]] = daily[["distance_km", "load"]].fillna(0)

    week = daily["load"].rolling(7)
    daily["load_7d"] = week.sum()
    daily["acwr"] = week.mean() / daily["load"].rolling(28).mean()
    daily["monotony"] = week.mean() / week.std().replace(0, np.nan)
    daily["strain"] = daily["load_7d"] * daily["monotony"]

    rating = soreness.set_index("date")["rating"].resample("D").mean().reindex(daily.index)
    daily["soreness"] = rating.rolling(7, min_periods=4).mean()
    daily["rise"] = daily["soreness"] - rating.shift(7).rolling(21, min_periods=10).mean()

    table = daily.resample("W").agg({"distance_km": "sum", "spike": "max"})
    table["change_pct"] = 100 * table["distance_km"].pct_change().replace(np.inf, np.nan)
    table = table.join(daily[["load_7d", "acwr", "monotony", "strain"]])
    table = table.join(daily[["soreness", "rise"]].dropna(subset="soreness").resample("W").last(skipna=False))
    return table.set_index(pd.DatetimeIndex(table.index) - pd.Timedelta(days=6))
