"""Made-up files, dated from today: the real app looks at the real clock."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.browser.driving import ZONE, today

Km = Mapping[int, float]
"""Days ago -> km of that day's run."""

STEADY: Km = {ago: {1: 11.0, 3: 8.0, 5: 10.0}[ago % 7] for ago in range(1, 92) if ago % 7 in (1, 3, 5)}
"""Thirteen weeks of three runs, 29 km a week, the longest 11 km: nothing to flag."""

TOO_LONG: Km = {**STEADY, 0: 15.0}
"""The same, and 15 km today: 36% more than 11."""

GARMIN = "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Avg Run Cadence,Avg Pace,Avg Stride Length"
STRAVA = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,"
    "Elapsed Time,Moving Time,Distance"
)


def day(ago: int) -> str:
    """A day as files write it."""
    return f"{today() - timedelta(days=ago):%Y-%m-%d}"


def minutes(km: float) -> float:
    """6 minutes a kilometre."""
    return 6 * km


def garmin(runs: Km, *more: str) -> bytes:
    """Garmin Connect's CSV without steps, so that it cannot tell its unit; with `more` lines."""
    lines = [
        f'Running,{day(ago)} 07:30:00,false,"Town, easy",{km:.2f},300,{_clock(minutes(km))},140,--,--,--'
        for ago, km in runs.items()
    ]
    return "\n".join([GARMIN, *lines, *more]).encode()


def strava(runs: Km, note: str = "") -> bytes:
    """Strava's CSV, whose clock is UTC: every run at 10:30 in the browsers' zone: over by now, and hours after `garmin`'s."""
    lines = []
    for ago, km in runs.items():
        start = datetime.combine(today() - timedelta(days=ago), time(10, 30), ZoneInfo(ZONE)).astimezone(UTC)
        seconds = round(60 * minutes(km))
        clock = f"{start:%b} {start.day}, {start:%Y, %I:%M:%S %p}"
        numbers = f"{seconds},{km:.2f},{seconds},{seconds},{km * 1000:.1f}"
        lines.append(f'{90_000 + ago},"{clock}",Lunch,Run,"{note}",{numbers}')
    return "\n".join([STRAVA, *lines]).encode()


def squad(runs: Mapping[str, Km]) -> bytes:
    """loadwatch's own CSV of several athletes' runs."""
    lines = [
        f'"{name}",{day(ago)} 18:00,{km:.2f},{minutes(km):.0f}' for name, own in runs.items() for ago, km in own.items()
    ]
    return "\n".join(["athlete,started_at,distance_km,duration_min", *lines]).encode()


def ratings(ratings: Mapping[str, Mapping[int, float]], site: str = "low back") -> bytes:
    """loadwatch's own CSV of several athletes' soreness: days ago -> rating."""
    lines = [f'"{name}",{day(ago)},{site},{rating:g}' for name, own in ratings.items() for ago, rating in own.items()]
    return "\n".join(["athlete,date,site,soreness_0_none_10_worst", *lines]).encode()


def _clock(minutes: float) -> str:
    seconds = round(60 * minutes)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
