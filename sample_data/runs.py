"""An athlete's runs, drawn around the plan: when, how far, how long, how hard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np

from sample_data.declared import NOTHING, Athlete

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MOVED, _UNRATED, _TREADMILL, _TRAIL = 0.2, 0.1, 0.06, 0.15
"""How often an easy run moves to the next day, has no rating of effort, is on the treadmill; a long run is a trail."""


@dataclass(frozen=True)
class Effort:
    """A sort of run: its pace against the easy one, and the lowest and highest rating of effort."""

    pace: float
    rpe: tuple[int, int]


EASY, LONG, QUALITY = Effort(1.0, (3, 4)), Effort(1.03, (4, 6)), Effort(0.95, (6, 7))


@dataclass(frozen=True)
class Run:
    """A run of the files; `rpe` None = not rated."""

    started_at: datetime
    distance_km: float
    duration_min: float
    rpe: int | None
    kind: str
    notes: str


def runs_of(athlete: Athlete, rng: np.random.Generator) -> list[Run]:
    """All runs of an athlete, in order. Draws only `rng.random`: the plainer, the likelier to stay."""
    notes = dict(athlete.notes)
    runs = [
        _run(athlete, week + timedelta(days=weekday), metres, notes, rng)
        for week, planned in athlete.weeks_of(athlete.plan)
        for weekday, metres in _week(athlete, planned, rng)
    ]
    if notes:
        raise ValueError(f"{athlete.name}: notes on days without a run: {', '.join(notes)}.")
    return runs


def _week(athlete: Athlete, planned: str, rng: np.random.Generator) -> list[tuple[int, int]]:
    """The week's runs: weekday and metres."""
    if planned == NOTHING:
        return []
    if "/" not in planned:
        return [(WEEKDAYS.index(run[:3]), _metres(run[3:])) for run in planned.split("+")]
    total, long = (_metres(km) for km in planned.split("/"))
    *easy, last = (WEEKDAYS.index(day) for day in athlete.days.split())
    return [*zip(_moved(easy, last, rng), _shared(total - long, len(easy), rng), strict=True), (last, long)]


def _metres(km: str) -> int:
    return round(float(km) * 1000)


def _moved(easy: list[int], last: int, rng: np.random.Generator) -> list[int]:
    """The days of the easy runs, some of them a day later where that day is free."""
    days = []
    for day, after, draw in zip(easy, [*easy[1:], last], rng.random(len(easy)), strict=True):
        days.append(day + 1 if draw < _MOVED and day + 1 < after else day)
    return days


def _shared(metres: int, runs: int, rng: np.random.Generator) -> list[int]:
    """A distance over some runs of about the same length, in whole 10 m; in whole numbers, so that no sum rounds."""
    weights = [860 + int(280 * draw) for draw in rng.random(runs)]
    shares = [metres * weight // sum(weights) // 10 * 10 for weight in weights[1:]]
    return [metres - sum(shares), *shares]


def _run(athlete: Athlete, day: date, metres: int, notes: dict[str, str], rng: np.random.Generator) -> Run:
    at, pace, effort, rated, place = (float(draw) for draw in rng.random(5))
    weekday, longs = WEEKDAYS[day.weekday()], athlete.days.split()[-1]
    sort = LONG if weekday == longs else QUALITY if weekday == athlete.quality_day else EASY
    usual = athlete.weekend_start if day.weekday() >= 5 else athlete.weekday_start
    lowest, highest = sort.rpe
    return Run(
        started_at=datetime.combine(day, usual) + timedelta(minutes=round(50 * at - 25)),
        distance_km=metres / 1000,
        duration_min=round(metres / 1000 * athlete.easy_pace_min_per_km * sort.pace * (0.97 + 0.06 * pace), 2),
        rpe=None if rated < _UNRATED else lowest + int(effort * (highest - lowest + 1)),
        kind=_kind(sort, place),
        notes=notes.pop(day.isoformat(), ""),
    )


def _kind(sort: Effort, place: float) -> str:
    if sort is LONG:
        return "trail" if place < _TRAIL else "run"
    return "treadmill" if place < _TREADMILL else "run"
