"""What is measured and what is shown: units of distance, the weeks of a chart, the steps of its values."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from loadwatch.phrases import KM_PER, distance

MOST_WEEKS = 156
"""Three years: beyond that a bar would be narrower than a phone's pixel."""
FEWEST_WEEKS = 12
CROWDED_WEEKS = 20
MIDDAY_H, MID_WEEK_H = 12, 84
"""Hours from the beginning of a day or week to where it is drawn, so that bars and lines stand above each other."""

UnitKey = Literal["km", "mi"]


@dataclass(frozen=True)
class Unit:
    """A unit of distance on the screen; tables hold km."""

    key: str
    plural: str

    def of(self, km: Any) -> Any:
        """Kilometres, a number or a column, in this unit."""
        return km / KM_PER[self.key]

    def text(self, km: float) -> str:
        """Kilometres as text with the unit."""
        return distance(km, self.key)


UNITS = {unit.key: unit for unit in (Unit("km", "Kilometres"), Unit("mi", "Miles"))}


@dataclass(frozen=True)
class Span:
    """The whole weeks that a chart shows; `start` is the first day of the first."""

    start: pd.Timestamp
    weeks: int

    @classmethod
    def until(cls, today: date, shown: int | None, days: pd.Series | None = None) -> Span:
        """The last `shown` weeks (None = all of `days`) up to the week of `today`, at least 12 and at most three years.

        `days` are first days of weeks, whose weekday is kept, or None for weeks from Monday.
        """
        last = pd.Timestamp(today).normalize()
        some_week = days.iloc[-1] if days is not None and len(days) else pd.Timestamp(1970, 1, 5)
        running = last - pd.Timedelta(days=(last - some_week).days % 7)
        recorded = (running - days.min()).days // 7 + 1 if days is not None and len(days) else 0
        weeks = max(FEWEST_WEEKS, min(recorded, MOST_WEEKS if shown is None else shown, MOST_WEEKS))
        return cls(running - pd.Timedelta(weeks=weeks - 1), weeks)

    @property
    def end(self) -> pd.Timestamp:
        """The midnight after the last day."""
        return self.start + pd.Timedelta(weeks=self.weeks)

    @property
    def crowded(self) -> bool:
        """So many weeks that marks have to be small."""
        return self.weeks > CROWDED_WEEKS

    @property
    def icon_px(self) -> int:
        """Size of a level's icon."""
        return 13 if self.crowded else 18

    def cut(self, frame: pd.DataFrame, column: str) -> pd.DataFrame:
        """The rows whose time lies within."""
        return frame[(frame[column] >= self.start) & (frame[column] < self.end)]

    def ticks(self) -> list[pd.Timestamp]:
        """First days of four weeks. Where weeks are narrow, none at the right edge: its label would be cut off."""
        step = max(1, self.weeks // 4)
        last = self.weeks - 1 - (step // 2 if self.crowded else 0)
        return [self.start + pd.Timedelta(weeks=week) for week in range(last, -1, -step)][:4][::-1]


def moments(times: Any, hours: int = 0) -> npt.NDArray[np.str_]:
    """Times as plotly reads them in any time zone, to the hour where `hours` are added, else to the minute."""
    if hours:
        later: Any = np.timedelta64(hours, "h")
        return np.datetime_as_string(np.asarray(times, dtype="datetime64[h]") + later)
    return np.datetime_as_string(np.asarray(times, dtype="datetime64[m]"))


def tick_step(top: float, lines: int) -> float:
    """Smallest of 1, 2, 5, 10, 20, ... that needs at most `lines` lines above 0 to reach `top`."""
    if not top > 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(top / lines))
    return next(power * factor for factor in (1, 2, 5, 10) if top / (power * factor) <= lines)
