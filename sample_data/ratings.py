"""An athlete's soreness ratings, drawn around the plan of each site."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from sample_data.declared import NOTHING, Athlete, Soreness

_RATED, _MORNING = 0.85, 0.5
"""How often a day is rated, and how often the morning after a run is."""


@dataclass(frozen=True)
class Rating:
    """A rating of the files, 0 none to 10 worst."""

    date: date
    site: str
    side: str
    moment: str
    soreness: int
    notes: str


def ratings_of(athlete: Athlete, ran: set[date], today: date, rng: np.random.Generator) -> list[Rating]:
    """All ratings of an athlete up to today, by day. `ran`: the days with a run."""
    ratings = []
    for site in athlete.soreness:
        notes = dict(site.notes)
        for week, planned in athlete.weeks_of(site.plan):
            for day, moment, soreness in _week(week, planned, ran, rng):
                if day <= today:
                    note = notes.pop(day.isoformat(), "")
                    ratings.append(Rating(day, site.site, site.side, moment, soreness, note))
        _all_used(athlete, site, notes)
    return sorted(ratings, key=lambda rating: rating.date)


def _all_used(athlete: Athlete, site: Soreness, notes: dict[str, str]) -> None:
    if notes:
        raise ValueError(f"{athlete.name}, {site.site}: notes on days without a rating: {', '.join(notes)}.")


def _week(week: date, planned: str, ran: set[date], rng: np.random.Generator) -> list[tuple[date, str, int]]:
    """The week's ratings: day, moment, soreness."""
    days = [week + timedelta(days=number) for number in range(7)]
    if planned == NOTHING:
        return []
    if len(planned) == 7:
        rated = [(day, rating) for day, rating in zip(days, planned, strict=True) if rating != "_"]
        return [(day, "after" if day in ran else "day", int(rating)) for day, rating in rated]
    return [rating for day in days for rating in _day(day, float(planned), ran, rng)]


def _day(day: date, level: float, ran: set[date], rng: np.random.Generator) -> list[tuple[date, str, int]]:
    """After a run, the next morning, or else over the day; whole numbers with the level as their mean."""
    rated, next_morning, first, second = (float(draw) for draw in rng.random(4))
    if rated >= _RATED:
        return []
    found = []
    after_a_run = day - timedelta(days=1) in ran
    if after_a_run and (next_morning < _MORNING or day not in ran):
        found.append((day, "morning", int(level + first)))
    if day in ran or not after_a_run:
        found.append((day, "after" if day in ran else "day", int(level + second)))
    return found
