"""REVIEWED RUNS."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from loadwatch.columns import BANDS, RUNS
from loadwatch.flags.rules import RULES
from loadwatch.measures import Measures
from loadwatch.periods import to_dates, week_of
from loadwatch.tables.frames import (
    BAND,
    Arrays,
    Ints,
    category,
    frame,
    km,
)

_BAND_OF_RULE = {"long-run-small": "small", "long-run-moderate": "moderate", "long-run-large": "large"}


def run_arrays(measures: Measures, first_athlete: int) -> Arrays:
    """What the review adds to the runs of a block."""
    runs = measures.runs
    band = np.full(len(runs.before), BANDS.index("reference"))
    for rule in RULES:
        if rule.key in _BAND_OF_RULE:
            band[rule.holds(runs.ratio)] = BANDS.index(_BAND_OF_RULE[rule.key])
    band[~runs.has_history] = BANDS.index("unknown")
    band[runs.has_history & (runs.before == 0)] = BANDS.index("no reference")
    band[runs.runs.metres == 0] = BANDS.index("no distance")
    return {
        "athlete": runs.runs.athlete + first_athlete,
        "load": runs.runs.load,
        "week": week_of(runs.runs.day, measures.calendar.week_start),
        "before": np.where(runs.before > 0, runs.before, -1),
        "ratio": runs.ratio,
        "band": band,
    }


def runs_table(given: pd.DataFrame, names: pd.CategoricalDtype, row: Ints, runs: Arrays) -> pd.DataFrame:
    """REVIEWED RUNS in the order handed in. `row`: where each sorted run stood."""
    order = np.argsort(row, kind="stable")
    here = given if len(row) == len(given) else given.iloc[row[order]]
    columns: dict[str, Any] = {name: here[name] for name in RUNS.names}
    return frame(columns | {
        "athlete": category(runs["athlete"][order], names),
        "load": runs["load"][order].astype(np.float64),
        "week": to_dates(runs["week"][order]),
        "longest_before_km": km(runs["before"][order]),
        "spike": runs["ratio"][order].astype(np.float64),
        "band": category(runs["band"][order], BAND),
    }, index=here.index)  # fmt: skip
