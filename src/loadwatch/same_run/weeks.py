"""Weeks' totals beside single runs."""

from __future__ import annotations

import numpy as np
import pandas as pd

from loadwatch.columns import WEEK_TOTAL
from loadwatch.periods import WeekStart, week_of, week_told
from loadwatch.same_run.clocks import Bools


def beside_runs(runs: pd.DataFrame, week_start: WeekStart) -> Bools:
    """The rows of RUNS that are the total of a week of which the athlete has runs too.

    Such a total is no second run: the review counts only what it holds beyond the week's runs.
    """
    total = (runs["kind"] == WEEK_TOTAL).to_numpy()
    if not total.any():
        return total
    day = runs["started_at"].to_numpy(dtype="datetime64[D]").astype(np.int64)
    rows = pd.DataFrame(
        {
            "athlete": runs["athlete"].to_numpy(),
            "week": np.where(total, week_told(day, week_start), week_of(day, week_start)),
        }
    )
    weeks = pd.MultiIndex.from_frame(rows)
    return total & weeks.isin(weeks[~total])
