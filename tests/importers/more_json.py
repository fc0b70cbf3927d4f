"""The made-up athlete's year as smaller sources write it in JSON, and all the smaller sources by name."""

from __future__ import annotations

from tests.importers.apple import APPLE_HEALTH
from tests.importers.athlete import Activity
from tests.importers.made import Made, Value, as_json, described, epoch_ms, kind_words, objects
from tests.importers.more_tables import STRAVA_API, TABLES
from tests.importers.writers import KM_PER_MILE

STRAVA_API_JSON = Made(
    "strava-api", "json",
    as_json(objects(STRAVA_API | {
        "distance": lambda a: round(a.km * 1000, 1),
        "average_heartrate": lambda a: float(a.hr),
        "sport_type": kind_words("Run", "TrailRun", "VirtualRun", "Ride", "Swim"),
        "type": kind_words("Run", "Run", "Run", "Ride", "Swim"),
        "start_latlng": lambda a: [40.0, -70.0],
        "map": lambda a: {"id": f"a{a.number}", "summary_polyline": "abc"},
    }), indent=1),
)  # fmt: skip

GARMIN_JSON = Made(
    "garmin-account", "json",
    as_json([{"summarizedActivitiesExport": objects({
        "activityId": lambda a: a.number,
        "name": lambda a: "Town Running",
        "activityType": kind_words("running", "trail_running", "treadmill_running", "cycling", "lap_swimming"),
        "beginTimestamp": lambda a: epoch_ms(a.utc),
        "sportType": kind_words("RUNNING", "RUNNING", "RUNNING", "CYCLING", "SWIMMING"),
        "startTimeGmt": lambda a: float(epoch_ms(a.utc)),
        "startTimeLocal": lambda a: float(epoch_ms(a.started)),
        "duration": lambda a: a.moving * 1000.0,
        "distance": lambda a: a.km * 100_000 or None,
        "avgHr": lambda a: float(a.hr),
        "avgDoubleCadence": lambda a: float(a.cadence),
        "avgStrideLength": lambda a: a.stride_m * 100 if a.cadence else None,
        "elapsedDuration": lambda a: a.elapsed * 1000.0,
        "movingDuration": lambda a: (a.moving - 2) * 1000.0 if a.km else 0.0,
        "startLatitude": lambda a: 40.0,
    })}]),
    {"duration_min": lambda a: (a.moving - 2 * bool(a.km)) / 60, "cadence_spm": lambda a: a.cadence},
)  # fmt: skip


def _summaries(activity: Activity) -> list[dict[str, object]]:
    values = {"distance": ("total", activity.km), "heart_rate": ("mean", activity.hr), "steps": ("total", 9000)}
    return [
        {"metric": metric, "source": "app", "summary": summary, "value": value}
        for metric, (summary, value) in values.items()
        if value
    ]


NIKE: dict[str, Value] = {
    "id": lambda a: f"b3c1-{a.number}",
    "type": kind_words("run", "run", "run", "cycle", "swim"),
    "start_epoch_ms": lambda a: epoch_ms(a.utc),
    "end_epoch_ms": lambda a: epoch_ms(a.utc) + a.elapsed * 1000,
    "active_duration_ms": lambda a: a.moving * 1000,
    "summaries": _summaries,
    "tags": lambda a: {"com.nike.name": "Run", "note": a.description},
    "metrics": lambda a: [{"type": "latitude", "values": [{"start_epoch_ms": 1, "value": 40.0}]}],
}
NIKE_RUN_CLUB = Made(
    "nike", "json", as_json({"activities": objects(NIKE)}), {"kind": lambda a: "run", "notes": described}
)

FITBIT = Made(
    "fitbit", "json",
    as_json(objects({
        "logId": lambda a: a.number,
        "activityName": kind_words("Run", "Run", "Treadmill", "Bike", "Swim"),
        "activityTypeId": lambda a: 90009,
        "activityLevel": lambda a: [{"minutes": 3, "name": "very"}],
        "averageHeartRate": lambda a: a.hr,
        "duration": lambda a: a.moving * 1000,
        "activeDuration": lambda a: a.moving * 1000,
        "startTime": lambda a: f"{a.utc:%m/%d/%y %H:%M:%S}",
        "distance": lambda a: a.km / (KM_PER_MILE if a.number % 2 else 1),
        "distanceUnit": lambda a: "Mile" if a.number % 2 else "Kilometer",
    })),
    {"kind": lambda a: "treadmill" if a.kind == "treadmill" else "run"},
)  # fmt: skip

POLAR = Made(
    "polar-account", "json",
    as_json({"exportVersion": "1.6", "startTime": "2026-01-01T00:00:00.000", "duration": "PT1S", "exercises": objects({
        "startTime": lambda a: f"{a.started:%Y-%m-%dT%H:%M:%S}.000",
        "timezoneOffset": lambda a: round((a.started - a.utc.replace(tzinfo=None)).total_seconds() / 60),
        "duration": lambda a: f"PT{a.moving}.000S" if a.number % 2 else f"PT{a.moving // 3600}H{a.moving % 3600 // 60}M{a.moving % 60}S",
        "distance": lambda a: a.km * 1000 or None,
        "sport": kind_words("RUNNING", "TRAIL_RUNNING", "TREADMILL_RUNNING", "ROAD_BIKING", "POOL_SWIMMING"),
        "heartRate": lambda a: {"min": 60, "avg": a.hr, "max": 190},
        "samples": lambda a: {"recordedRoute": [{"longitude": -70.0, "latitude": 40.0}]},
    })}),
)  # fmt: skip

MORE = {made.name: made for made in (*TABLES, STRAVA_API_JSON, GARMIN_JSON, NIKE_RUN_CLUB, FITBIT, POLAR, APPLE_HEALTH)}
