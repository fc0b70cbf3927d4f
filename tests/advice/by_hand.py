"""A review's tables, written by hand for one athlete."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from loadwatch.advice.situation import Situation
from loadwatch.advice.taking_apart import situations
from loadwatch.columns import FLAGS, LIMITS, RED_FLAGS, SORENESS_DAYS, SORENESS_NOW, VERDICTS, WEEKS, Table
from tests.advice.made_up import TODAY

NAN = float("nan")
RAISED = {"athlete": "me", "day": pd.Timestamp("2026-11-15"), "code": "soreness-high", "level": "ease-off", "site": "knee",
          "value": 7.0, "now_value": 7.0, "before_value": NAN, "rule": "soreness-high", "current": True}  # fmt: skip
RATED = {"athlete": "me", "site": "knee", "last_rated": pd.Timestamp(TODAY), "highest": 4.0, "rated_7d": 5, "rated_21d": 12,
         "mean_7d": 2.5}  # fmt: skip


def table(form: Table, *rows: dict[str, Any]) -> pd.DataFrame:
    """Rows in a declared table's columns and dtypes."""
    return form.conform(pd.DataFrame(rows)) if rows else form.empty()


@dataclass
class Tables:
    """A review's tables, written by hand for one athlete."""

    flags: pd.DataFrame = field(default_factory=FLAGS.empty)
    weeks: pd.DataFrame = field(default_factory=WEEKS.empty)
    limits: pd.DataFrame = field(default_factory=LIMITS.empty)
    soreness: pd.DataFrame = field(default_factory=SORENESS_DAYS.empty)
    soreness_now: pd.DataFrame = field(default_factory=SORENESS_NOW.empty)
    red_flags: pd.DataFrame = field(default_factory=RED_FLAGS.empty)
    today: date = TODAY
    verdicts: pd.DataFrame = field(
        default_factory=lambda: table(
            VERDICTS,
            {
                "athlete": "me",
                "level": "watch",
                "load_known": True,
                "soreness_known": False,
                "days_of_history": 40,
                "last_run": pd.Timestamp("2026-11-17"),
            },
        )
    )


def raised_table(*rows: dict[str, Any]) -> pd.DataFrame:
    """FLAGS with these rows."""
    complete = [
        {"runs": (), "threshold": NAN, "week": pd.Timestamp("2026-11-09"), "evidence": "ours", **row} for row in rows
    ]
    return table(FLAGS, *complete)


def mine(tables: Tables) -> Situation:
    """The situation of the one athlete."""
    return situations(tables)["me"]
