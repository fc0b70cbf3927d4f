"""Fitbit's `exercise-*.json`: milliseconds, km or the unit named beside each distance, and a clock that nobody explains."""

from __future__ import annotations

from loadwatch.importers.layout import MILLISECONDS, Distance, Duration, Layout

EXERCISES = Layout(
    name="Fitbit",
    source="fitbit",
    needs=("logId", "activityName", "startTime", "duration"),
    id=("logId",),
    id_form=r"^\s*(?P<id>\d+)\s*$",
    started_at=("startTime",),
    utc=True,
    clock_unknown=True,
    type=("activityName",),
    distance=(Distance(("distance",), "km", unit_in=("distanceUnit",)),),
    duration=(Duration(("activeDuration",), MILLISECONDS), Duration(("duration",), MILLISECONDS, counts="elapsed")),
    avg_hr=("averageHeartRate",),
)
