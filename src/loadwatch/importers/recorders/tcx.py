"""TCX (Garmin's Training Center): each activity is a session, the sum of its laps."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from loadwatch.importers.recorders.course import Course, on_the_counter
from loadwatch.importers.recorders.session import (
    ACCEPTED,
    Mean,
    Moment,
    NotAnActivityError,
    Recording,
    Session,
    moment,
    number,
    refuse_many,
    steps_a_minute,
)
from loadwatch.importers.recorders.sports import kind_of
from loadwatch.importers.recorders.xml import parse


@dataclass(slots=True)
class _Lap:
    seconds: float = math.nan
    metres: float = math.nan
    heart: float = math.nan
    cadence: float = math.nan


@dataclass
class _Activity:
    sport: str
    start: Moment | None = None
    unit: str = ""
    laps: list[_Lap] = field(default_factory=list)
    course: Course[float] = field(default_factory=lambda: Course(on_the_counter))


@dataclass
class _Point:
    at: datetime | None = None
    metres: float = math.nan
    heart: float = math.nan
    cadence: float = math.nan


class _Reader:
    """Takes the elements, and keeps laps and running sums."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.activities: list[_Activity] = []
        self.others: list[str] = []
        self._point: _Point | None = None

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        name, activity = path[-1], self.activities[-1] if self.activities else None
        if name == "Activity":
            self.activities.append(_Activity(attributes.get("Sport", "")))
            refuse_many(self.file, len(self.activities))
        elif name in ("Course", "Workout"):
            self.others.append(name.lower())
        elif activity is not None and "Activity" in path:
            if name == "Lap":
                activity.laps.append(_Lap())
                activity.start = activity.start or moment(attributes.get("StartTime", ""))
            elif name == "Trackpoint":
                self._point = _Point()

    def end(self, path: Sequence[str], text: str) -> None:
        if "Activity" not in path or not self.activities:
            return
        activity, point, inside = self.activities[-1], self._point, tuple(path[-2:])
        if point is not None:
            self._of_point(activity, point, path, text)
        elif inside == ("Activity", "Id"):
            activity.start = activity.start or moment(text)
        elif inside == ("Creator", "UnitId"):
            activity.unit = text
        elif activity.laps:
            _of_lap(activity.laps[-1], path, text)

    def _of_point(self, activity: _Activity, point: _Point, path: Sequence[str], text: str) -> None:
        name = path[-1]
        if name == "Time":
            at = moment(text)
            point.at = at.utc if at else None
        elif name == "DistanceMeters":
            point.metres = number(text)
        elif name == "Value":
            point.heart = number(text)
        elif name in ("RunCadence", "Cadence"):
            point.cadence = number(text)
        elif name == "Trackpoint":
            self._point = None
            if point.at is not None and not math.isnan(point.metres):
                activity.course.add(point.at, point.metres, point.heart, point.cadence)


def _of_lap(lap: _Lap, path: Sequence[str], text: str) -> None:
    inside = tuple(path[-2:])
    if inside == ("Lap", "TotalTimeSeconds"):
        lap.seconds = number(text)
    elif inside == ("Lap", "DistanceMeters"):
        lap.metres = number(text)
    elif inside == ("AverageHeartRateBpm", "Value"):
        lap.heart = number(text)
    elif inside == ("Lap", "Cadence") or path[-1] == "AvgRunCadence":
        lap.cadence = number(text)


def read_tcx(file: str, data: bytes) -> Recording:
    """The activities of a TCX file. Raises UnreadableFileError where it holds none."""
    reader = _Reader(file)
    broken = parse(file, data, reader)
    if not reader.activities:
        what = f"only a {reader.others[0]}" if reader.others else "broken off or damaged" if broken else "empty"
        seen = f"This TCX file holds no activity: it is {what}."
        raise NotAnActivityError(file, seen, ACCEPTED, "Export the activity itself, after it was done.")
    recording = Recording("TCX", [_session(activity) for activity in reader.activities])
    if broken:
        recording.remarks.append(f"The file is broken off or damaged ({broken}); it was read up to there.")
    return recording


def _session(activity: _Activity) -> Session:
    heart, cadence = Mean(), Mean()
    for lap in activity.laps:
        heart.add(lap.heart, lap.seconds)
        cadence.add(lap.cadence, lap.seconds)
    course, start = activity.course, activity.start
    seconds = sum(lap.seconds for lap in activity.laps if lap.seconds > 0)
    metres = sum(lap.metres for lap in activity.laps if lap.metres > 0)
    known = start is not None and activity.unit.strip("0")
    return Session(
        start=start,
        seconds=seconds or course.seconds,
        metres=metres or course.metres,
        sport=activity.sport,
        kind=kind_of(activity.sport),
        avg_hr=heart.value if heart.weight else course.heart.value,
        cadence_spm=steps_a_minute(cadence.value if cadence.weight else course.cadence.value),
        key=f"{activity.unit[:40]} {start.utc:%Y-%m-%dT%H:%M:%SZ}" if known and start else "",
    )
