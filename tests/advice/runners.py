"""The runners of the situations in docs/advice.md: the real review of a made-up log, and all that is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from loadwatch.advice import Advice, advice_for
from tests.advice.made_up import done, log, ratings, reviewed, sign

DISC = {"back_condition": "herniated disc"}
TOP = done(("bird-dog", range(0, 30, 3), 3, 15))
GYM = {"equipment": ["pulldown machine"]}
STENOSIS = {"back_condition": "spinal stenosis"}
THREE_DAYS = done(("bridge", (0,), 2, 10), ("squat", (2,), 2, 8), ("side-plank", (5,), 2, 15))
LONG_RUN = {1: 7.0, 3: 9.0, 5: 8.0, 6: 14.2}


def told(
    runs: pd.DataFrame,
    *soreness: pd.DataFrame,
    sign_key: str = "",
    profile: dict[str, Any] | None = None,
    ticked: pd.DataFrame | None = None,
) -> list[Advice]:
    """All advice for the runner of a made-up log."""
    red_flags = sign(sign_key) if sign_key else None
    return advice_for(reviewed(runs, *soreness, red_flags=red_flags), "me", profile, done=ticked)


def back_after_six_weeks() -> pd.DataFrame:
    """Twelve usual weeks, six weeks without a run, and short runs since last Thursday."""
    runs = log(weeks=18)
    gap = runs["started_at"].between(pd.Timestamp("2026-10-01"), pd.Timestamp("2026-11-12"))
    runs = runs[~gap].copy()
    runs.loc[runs["started_at"] > "2026-11-12", "distance_km"] = 4.0
    return runs


def beginner() -> pd.DataFrame:
    """Three weeks: two of 8.5 km in runs up to 4.5, then one of 16 km with a run of 10."""
    return log(weeks=3, usual={0: 4.0, 4: 4.5}, last={0: 3.0, 4: 3.0, 6: 10.0})


SITUATIONS: dict[int, Callable[[], list[Advice]]] = {
    1: lambda: told(log(last=LONG_RUN)),
    2: lambda: told(log(last=LONG_RUN), ratings("low back", (40, 1), (6, 4))),
    3: lambda: told(log(last={1: 7.0, 3: 9.0, 5: 8.0, 6: 24.0})),
    4: lambda: told(log(last={0: 6.0, 1: 8.0, 2: 6.0, 3: 9.0, 5: 8.0, 6: 10.0})),
    5: lambda: told(log(last={1: 8.0, 3: 10.0, 5: 11.0, 6: 11.0})),
    6: lambda: told(log(), ratings("low back", (40, 0), (7, 1.5))),
    7: lambda: told(log(), ratings("low back", (40, 1), (7, 4))),
    8: lambda: told(log(), ratings("low back", (40, 5), (3, 7))),
    9: lambda: told(log(), ratings("low back", (30, 1), (7, 3), (7, 5))),
    10: lambda: told(log(), ratings("knee", (40, 1), (7, 4))),
    11: lambda: told(log(), ratings("shin", (40, 0), (7, 4))),
    12: lambda: told(log(), ratings("achilles", (40, 4)), ratings("achilles", (40, 4), moment="morning")),
    13: lambda: told(log(), ratings("low back", (40, 1), (7, 4)), ratings("knee", (40, 5), (2, 7))),
    14: lambda: told(log(last=LONG_RUN), profile=DISC),
    15: lambda: told(log(), profile=DISC),
    16: lambda: told(log(last=LONG_RUN), ratings("low back", (40, 1), (6, 4)), sign_key="both-legs"),
    17: lambda: told(log(), ratings("low back", (40, 2)), sign_key="night-pain"),
    18: lambda: told(back_after_six_weeks()),
    19: lambda: told(log()[lambda runs: runs["started_at"] > "2026-11-09"]),
    20: lambda: told(log(usual=dict.fromkeys(range(7), 8.0))),
    21: lambda: told(log()),
    22: lambda: told(log(), ratings("neck", (40, 5), (3, 7))),
    23: lambda: told(log(), ratings("low back", (40, 1), (7, 4)), ticked=done(("superman", (3,), 2, 10))),
    24: lambda: told(log(), ratings("low back", (40, 1)), ticked=TOP),
    25: lambda: told(log(), ticked=THREE_DAYS),
    26: lambda: told(log(), ratings("low back", (40, 1)), ratings("knee", (40, 1), (7, 4)), ticked=TOP),
    27: lambda: told(log(), ratings("low back", (30, 1), (7, 3), (7, 5)), ratings("knee", (40, 5), (2, 7))),
    28: lambda: told(back_after_six_weeks(), ticked=THREE_DAYS),
    29: lambda: told(log(), ratings("low back", (40, 5))),
    30: lambda: told(log(), ratings("shin", (50, 4))),
    31: lambda: told(log(), ratings("low back", (40, 5), (3, 7)), ratings("knee", (40, 1), (7, 4))),
    32: lambda: told(log(last={1: 7.0, 3: 9.0, 5: 8.0, 6: 22.0}), ratings("low back", (40, 1), (6, 4))),
    33: lambda: told(back_after_six_weeks(), profile=STENOSIS),
    34: lambda: told(log(), profile=GYM),
    35: lambda: told(log(), ratings("knee", (40, 2), (1, 7), (2, 2))),
    36: lambda: told(log()[:0], ratings("low back", (40, 1), (7, 4))),
    37: lambda: told(beginner()),
}
"""Number in the document -> what the app says."""
