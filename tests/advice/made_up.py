"""Made-up runners: situations written down directly, and whole training logs for a real review."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pandas as pd

from loadwatch.advice.practice import Practice, practice_of
from loadwatch.advice.situation import Flag, Situation
from loadwatch.columns import DONE
from loadwatch.review import Review, review

TODAY = date(2026, 11, 19)
"""A Thursday; the last complete week began on Monday 9 November."""
RUNS = ["athlete", "started_at", "distance_km", "duration_min"]
RATINGS = ["athlete", "date", "site", "rating", "moment"]
USUAL_WEEK = {1: 7.0, 3: 9.0, 5: 8.0, 6: 11.0}
"""Day of the week (0 = Monday) -> km."""

ROOM = {"longest_run_km": 12.1, "week_reference_km": 40.0, "week_so_far_km": 10.0}
SORENESS_CODES = ("soreness-rising", "soreness-high", "soreness-persisting", "load-and-soreness")


def flag(code: str, level: str, site: str = "", now: float = 14.2, before: float = 11.0, **more: Any) -> Flag:
    """A current flag of last Sunday."""
    return Flag(code, level, site, **{"day": date(2026, 11, 15), "value": 2.5, "now": now, "before": before, **more})


def situation(level: str, *flags: Flag, **more: Any) -> Situation:
    """An athlete with a known load and room; flags of soreness bring their ratings along."""
    ratings = {flag.site: flag.now for flag in flags if flag.site and flag.code in SORENESS_CODES}
    known = {
        "today": TODAY,
        "level": level,
        "load_known": True,
        "has_runs": True,
        "usual_week_km": 40.0,
        "soreness_known": True,
        "days_of_history": 200,
        "soreness": ratings,
        "limits_km": ROOM,
    }
    return Situation(flags=tuple(sorted(flags, key=lambda flag: flag.rank)), **{**known, **more})


def rising(site: str, now: float, level: str = "watch") -> Situation:
    """One site whose soreness rises to `now`, nothing else."""
    return situation(level, flag("soreness-rising", level, site, now=now, before=now - 1.2))


def high(site: str, now: float = 7.0) -> Situation:
    """One site rated above 5."""
    return situation("ease-off", flag("soreness-high", "ease-off", site, now=now, before=float("nan")))


def log(weeks: int = 12, last: dict[int, float] | None = None, usual: dict[int, float] | None = None) -> pd.DataFrame:
    """A training log: `weeks` complete weeks of the same runs, of which the last one may differ, up to TODAY."""
    monday = date(2026, 11, 16)
    rows = []
    for back in range(weeks, -1, -1):
        week = (last if back == 1 and last is not None else None) or usual or USUAL_WEEK
        for offset, km in week.items():
            day = monday - timedelta(weeks=back) + timedelta(days=offset)
            if day <= TODAY:
                rows.append(("me", pd.Timestamp(day) + pd.Timedelta(hours=18), km, 6 * km))
    return pd.DataFrame(rows, columns=RUNS)


def ratings(site: str, *steps: tuple[int, float], moment: str = "day") -> pd.DataFrame:
    """Daily ratings of a site up to TODAY: (days, rating) pairs, the oldest first."""
    values = [rating for days, rating in steps for _ in range(days)]
    first = TODAY - timedelta(days=len(values) - 1)
    return pd.DataFrame(
        [("me", pd.Timestamp(first + timedelta(days=at)), site, value, moment) for at, value in enumerate(values)],
        columns=RATINGS,
    )


def done(*rows: tuple[str, Iterable[int], float, float]) -> pd.DataFrame:
    """DONE of "me": (entry, days ago, sets, repetitions) each."""
    ticks = [
        {"athlete": "me", "date": pd.Timestamp(TODAY - timedelta(days=ago)), "entry": entry, "sets": sets, "reps": reps}
        for entry, days_ago, sets, reps in rows
        for ago in days_ago
    ]
    return DONE.conform(pd.DataFrame(ticks, columns=DONE.names))


def practised(*rows: tuple[str, Iterable[int], float, float]) -> Practice:
    """What "me" did lately."""
    return practice_of(done(*rows), "me", TODAY)


def sign(key: str) -> pd.DataFrame:
    """A warning sign answered with yes yesterday."""
    return pd.DataFrame({"athlete": ["me"], "date": [pd.Timestamp("2026-11-18")], "sign": [key]})


def reviewed(runs: pd.DataFrame, *soreness: pd.DataFrame, red_flags: pd.DataFrame | None = None) -> Review:
    """The real review of a made-up log on TODAY."""
    return review(runs, pd.concat(soreness) if soreness else None, today=TODAY, red_flags=red_flags)
