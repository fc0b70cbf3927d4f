"""A course recorded point by point -> its time and length. Nothing of a point is kept but the one before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from math import asin, cos, radians, sin, sqrt
from typing import Generic, TypeVar

from loadwatch.importers.recorders.session import Mean

Place = TypeVar("Place")

LONG_GAP_S = 30.0
"""Recorders that save space write a point every few seconds; a longer silence can be a stop."""
STANDING_MS = 1.0
FASTEST_MS = 12.0
JUMP_M = 30.0
EARTH_M = 6_371_008.8
"""The mean radius of the earth (IUGG)."""


@dataclass
class Course(Generic[Place]):
    """Adds up time and distance from point to point.

    between: metres from one place to the next. A long gap in which nobody moved is a stop: no time counts. A step
    that nobody can run is a jump of the position: its metres go to `jumped`, its time to `jumping_s`, and after a
    long gap that time does not count either.
    """

    between: Callable[[Place, Place], float]
    points: int = 0
    seconds: float = 0.0
    metres: float = 0.0
    jumped: float = 0.0
    jumps: int = 0
    jumping_s: float = 0.0
    backwards: int = 0
    heart: Mean = field(default_factory=Mean)
    cadence: Mean = field(default_factory=Mean)
    _last: tuple[datetime, Place] | None = None

    def pause(self) -> None:
        """The next point does not follow from the last one."""
        self._last = None

    def add(self, at: datetime, place: Place, heart: float, cadence: float) -> None:
        """The next point, with heart rate and cadence (NaN = none)."""
        self.points += 1
        before, self._last = self._last, (at, place)
        if before is None:
            return
        elapsed = (at - before[0]).total_seconds()
        if elapsed <= 0:
            self.backwards += elapsed < 0
            self._last = (at, place) if elapsed < 0 else before
            return
        moved = self.between(before[1], place)
        long = elapsed > LONG_GAP_S
        if long and moved < STANDING_MS * elapsed:
            return
        jump = moved > FASTEST_MS * elapsed and moved > JUMP_M
        self.jumps += jump
        self.jumped += moved * jump
        self.jumping_s += elapsed * jump
        self.metres += moved * (not jump)
        if not (jump and long):
            self.seconds += elapsed
        self.heart.add(heart, min(elapsed, LONG_GAP_S))
        self.cadence.add(cadence, min(elapsed, LONG_GAP_S))


def on_the_globe(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Metres between two places given as latitude and longitude in degrees (haversine formula)."""
    latitude, longitude = radians(one[0]), radians(one[1])
    north, east = radians(other[0]) - latitude, radians(other[1]) - longitude
    half = sin(north / 2) ** 2 + cos(latitude) * cos(radians(other[0])) * sin(east / 2) ** 2
    return 2 * EARTH_M * asin(min(1.0, sqrt(half)))


def on_the_counter(one: float, other: float) -> float:
    """Metres between two readings of a distance that counts up."""
    return max(0.0, other - one)
