"""Writes Apple Health's export: one element a line, with the document type above the root."""

from __future__ import annotations

from datetime import datetime
from xml.sax.saxutils import quoteattr
from zoneinfo import ZoneInfo

from tests.importers.athlete import ACTIVITIES, ZONE, Activity
from tests.importers.made import Made

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout|ActivitySummary|ClinicalRecord)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
]>
<HealthData locale="en_US">
 <ExportDate value="2025-12-31 10:00:00 -0500"/>
 <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" unit="count/min" value="61"/>
"""
TAIL = "</HealthData>\n"
_STATISTICS = "HKQuantityTypeIdentifier"


def workout(
    start: str = "2026-03-14 07:12:03 +0100", minutes: float = 50.0, *inside: str, app: str = "Watch", sport: str = "Running",
    **more: str,
) -> str:  # fmt: skip
    """A workout with these children. more: further attributes, or others in place of its own."""
    attributes = {
        "workoutActivityType": f"HKWorkoutActivityType{sport}", "duration": f"{minutes}", "durationUnit": "min",
        "sourceName": app, "creationDate": start, "startDate": start, "endDate": start, **more,
    }  # fmt: skip
    written = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items())
    lines = [f" <Workout {written}>", *(f"  {line}" for line in inside), " </Workout>", ""]
    return "\n".join(lines)


def metadata(key: str, value: str) -> str:
    """A child with a key."""
    return f'<MetadataEntry key="{key}" value="{value}"/>'


def distance(total: float, unit: str = "km") -> str:
    """A child with the distance, as exports since 2022 have it."""
    return f'<WorkoutStatistics type="{_STATISTICS}DistanceWalkingRunning" sum="{total}" unit="{unit}"/>'


def heart_rate(mean: float) -> str:
    """A child with the mean heart rate."""
    return f'<WorkoutStatistics type="{_STATISTICS}HeartRate" average="{mean}" minimum="90" maximum="180" unit="count/min"/>'


def export(*workouts: str) -> bytes:
    """The file with these workouts."""
    return (HEAD + "".join(workouts) + TAIL).encode()


def _of(activity: Activity) -> str:
    sports = {"ride": "Cycling", "swim": "Swimming"}
    inside = [heart_rate(activity.hr)]
    if activity.kind == "treadmill":
        inside.append(metadata("HKIndoorWorkout", "1"))
    old = activity.number % 2
    if activity.km and not old:
        inside.append(distance(round(activity.km / 1.609344, 6), "mi"))
    more = {"totalDistance": f"{activity.km}", "totalDistanceUnit": "km"} if activity.km and old else {}
    start = f"{activity.started.replace(tzinfo=ZoneInfo(ZONE)):%Y-%m-%d %H:%M:%S %z}"
    minutes = activity.moving / 60
    return workout(start, minutes, *inside, sport=sports.get(activity.kind, "Running"), **more)


def utc(written: str) -> str:
    """The key of a workout: its start in UTC."""
    return f"{datetime.strptime(written, '%Y-%m-%d %H:%M:%S %z').astimezone(ZoneInfo('UTC')):%Y-%m-%dT%H:%M:%SZ}"


APPLE_HEALTH = Made(
    "apple-health", "xml", export(*map(_of, ACTIVITIES)),
    {"kind": lambda a: "treadmill" if a.kind == "treadmill" else "run"},
)  # fmt: skip
