"""The stories as samples.toml declares them; how its plans are written stands at the head of that file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
NOTHING = "-"
"""The token of a week without a run, or without a rating."""


@dataclass(frozen=True)
class Soreness:
    """How one site of an athlete felt. `plan`: a token a week, as many as the athlete's weeks of running."""

    site: str
    plan: str
    side: str = ""
    notes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Athlete:
    """A made-up runner. `plan`: a token a week; `days`: running days, the long run's last; `notes`: by day."""

    name: str
    easy_pace_min_per_km: float
    weekday_start: time
    weekend_start: time
    days: str
    first_week: date
    plan: str
    quality_day: str = ""
    notes: dict[str, str] = field(default_factory=dict)
    soreness: tuple[Soreness, ...] = ()

    def weeks_of(self, plan: str) -> Iterator[tuple[date, str]]:
        """Each week's first day, a Monday, with its token of `plan` (this athlete's running, or a site's soreness)."""
        tokens = plan.split()
        if len(tokens) != len(self.plan.split()):
            raise ValueError(f"{self.name}: {len(tokens)} weeks of soreness, {len(self.plan.split())} of running.")
        for index, token in enumerate(tokens):
            yield self.first_week + timedelta(weeks=index), token


@dataclass(frozen=True)
class Sample:
    """A story to open with one click. `today`: the day it is looked at; no record is later."""

    key: str
    title: str
    story: str
    today: date
    runs_file: Path
    soreness_file: Path
    athletes: tuple[Athlete, ...]


def _athlete(declared: dict[str, Any]) -> Athlete:
    sites = tuple(Soreness(**site) for site in declared.pop("soreness", ()))
    return Athlete(**declared, soreness=sites)


def _sample(declared: dict[str, Any]) -> Sample:
    files = declared.pop("files")
    athletes = tuple(_athlete(athlete) for athlete in declared.pop("athlete"))
    return Sample(
        **declared, runs_file=FOLDER / files["runs"], soreness_file=FOLDER / files["soreness"], athletes=athletes
    )


SAMPLES = tuple(_sample(declared) for declared in tomllib.loads((FOLDER / "samples.toml").read_text("utf-8"))["sample"])
