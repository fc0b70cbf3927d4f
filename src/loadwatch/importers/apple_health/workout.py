"""One `<Workout>` of Apple Health -> what a run needs."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from loadwatch.columns import FIRST_DAY, LAST_DAY
from loadwatch.errors import UnreadableFileError
from loadwatch.importers.recorders import xml
from loadwatch.importers.recorders.session import number

_RUNNING = "HKWorkoutActivityTypeRunning"
_DISTANCE = "HKQuantityTypeIdentifierDistanceWalkingRunning"
_HEART_RATE = "HKQuantityTypeIdentifierHeartRate"
_MINUTES = {"min": 1.0, "s": 1 / 60, "sec": 1 / 60, "hr": 60.0, "h": 60.0}
_DAY_MIN = 1440.0


@dataclass
class Workout:
    """The workout's attributes, its own sums and averages by type, and its metadata. `damage`: what broke it off."""

    attributes: dict[str, str] = field(default_factory=dict)
    statistics: dict[str, dict[str, str]] = field(default_factory=dict)
    metadata: dict[str, str] = field(default_factory=dict)
    damage: str = ""

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        """Only the workout's own children count: its activities have statistics of their own."""
        if len(path) == 1:
            self.attributes = attributes
        elif len(path) == 2 and path[1] == "WorkoutStatistics":
            self.statistics[attributes.get("type", "")] = attributes
        elif len(path) == 2 and path[1] == "MetadataEntry":
            self.metadata[attributes.get("key", "")] = attributes.get("value", "")

    def end(self, path: Sequence[str], text: str) -> None:
        """All values are attributes."""

    @property
    def activity(self) -> str:
        """The type in words: `Running`, `Indoor Running`, `Traditional Strength Training`."""
        written = self.attributes.get("workoutActivityType", "")
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", written.removeprefix("HKWorkoutActivityType"))
        return f"Indoor {words}" if self.is_run and self.metadata.get("HKIndoorWorkout") == "1" else words

    @property
    def is_run(self) -> bool:
        """Whether it is a run, indoors or outdoors."""
        return self.attributes.get("workoutActivityType") == _RUNNING

    @property
    def app(self) -> str:
        """Who wrote it: a watch or an app, with the plain blanks that Apple does not write."""
        return " ".join(self.attributes.get("sourceName", "").split())

    @property
    def began(self) -> datetime | None:
        """The moment of the start; None where it cannot be read."""
        try:
            began = datetime.strptime(self.attributes.get("startDate", ""), "%Y-%m-%d %H:%M:%S %z")
        except ValueError:
            return None
        return began if FIRST_DAY.year <= began.year <= LAST_DAY.year else None

    @property
    def minutes(self) -> float:
        """The timer's minutes, pauses apart; NaN = missing or in no known unit."""
        unit = _MINUTES.get(self.attributes.get("durationUnit", "min"), math.nan)
        return number(self.attributes.get("duration", "")) * unit

    @property
    def span(self) -> tuple[datetime, datetime] | None:
        """When it went on, for finding the same run of another app; None where the start cannot be read."""
        if self.began is None:
            return None
        return self.began, self.began + timedelta(minutes=min(self.minutes, _DAY_MIN) if self.minutes > 0 else 0)

    @property
    def distance(self) -> tuple[str, str]:
        """The distance as written and its unit; empty = not recorded. Older exports write it with the workout itself."""
        if "totalDistance" in self.attributes:
            return self.attributes["totalDistance"], self.attributes.get("totalDistanceUnit", "km")
        written = self.statistics.get(_DISTANCE, {})
        return written.get("sum", ""), written.get("unit", "km")

    def row(self, key: str) -> dict[str, str]:
        """The workout under the keys of the layout. key: what recognises it again."""
        distance, unit = self.distance
        minutes = self.minutes
        return {
            "activity": self.activity,
            "start_on_the_runners_clock": self._local_start(),
            "start_utc": key,
            "duration_min": self.attributes.get("duration", "") if math.isnan(minutes) else f"{minutes:.6f}",
            "distance": distance,
            "distance_unit": unit,
            "heart_rate": self.statistics.get(_HEART_RATE, {}).get("average", ""),
        }

    def _local_start(self) -> str:
        """On the runner's clock: in the workout's own zone where it has one, else by the offset that stands there."""
        if self.began is None:
            return self.attributes.get("startDate", "")
        try:
            local = self.began.astimezone(ZoneInfo(self.metadata.get("HKTimeZone", "")))
        except (KeyError, ValueError, OSError):
            local = self.began
        return f"{local:%Y-%m-%d %H:%M:%S}"

    def key(self) -> str:
        """The start in UTC, which stays the same when the runner exports again in another country."""
        return (
            f"{self.began.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if self.began else self.attributes.get("startDate", "")
        )


def read_workout(file: str, fragment: bytes) -> Workout:
    """The workout of this XML, as far as it can be read."""
    workout = Workout()
    try:
        workout.damage = xml.parse(file, fragment, workout)
    except UnreadableFileError as reason:
        workout.damage = reason.seen
    return workout
