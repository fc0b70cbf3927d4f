"""The made-up athlete's year as smaller sources write it in tables."""

from __future__ import annotations

from tests.importers.athlete import Activity
from tests.importers.made import Made, Value, described, kind_words, midnight, rpe, table
from tests.importers.writers import KM_PER_MILE

TRAININGPEAKS = Made(
    "trainingpeaks", "csv",
    table("trainingpeaks", {
        "Title": lambda a: "Easy",
        "WorkoutType": kind_words("Run", "Run", "Run", "Bike", "Swim"),
        "WorkoutDescription": lambda a: "45 min easy, as planned",
        "PlannedDuration": lambda a: "0.75",
        "PlannedDistanceInMeters": lambda a: "9000",
        "WorkoutDay": lambda a: f"{a.started:%Y-%m-%d}",
        "DistanceInMeters": lambda a: f"{a.km * 1000:.6f}" if a.km else "",
        "AthleteComments": described,
        "TimeTotalInHours": lambda a: repr(a.moving / 3600),
        "HeartRateAverage": lambda a: a.hr,
        "Rpe": rpe,
        "Feeling": lambda a: 5,
    }, more=[
        {"Title": "Long run", "WorkoutType": "Run", "WorkoutDay": "2025-07-01", "PlannedDuration": "2", "Rpe": ""},
        {"Title": "Tempo", "WorkoutType": "Run", "WorkoutDay": "2027-01-01", "PlannedDistanceInMeters": "8000"},
        {"Title": "Rest", "WorkoutType": "Day Off", "WorkoutDay": "2025-07-02"},
    ], quoted=True),
    {"started_at": midnight, "rpe": rpe, "kind": lambda a: "run", "notes": described},
    {"not a run": 3, "planned": 2}, 21,
)  # fmt: skip

INTERVALS = Made(
    "intervals-activities", "csv",
    table("intervals-activities", {
        "id": lambda a: f"i{a.number}",
        "start_date_local": lambda a: f"{a.started:%Y-%m-%dT%H:%M:%S}",
        "name": lambda a: "Run",
        "type": kind_words("Run", "TrailRun", "VirtualRun", "Ride", "Swim"),
        "moving_time": lambda a: a.moving,
        "distance": lambda a: f"{a.km * 1000:.1f}" if a.km else "",
        "elapsed_time": lambda a: a.elapsed,
        "average_heartrate": lambda a: a.hr,
        "average_cadence": lambda a: a.cadence / 2,
        "icu_training_load": lambda a: 60,
        "icu_rpe": rpe,
        "start_date": lambda a: f"{a.utc:%Y-%m-%dT%H:%M:%SZ}",
        "description": described,
    }, bom=True),
    {"rpe": rpe, "notes": described},
)  # fmt: skip

STRAVA_API: dict[str, Value] = {
    "resource_state": lambda a: 2,
    "name": lambda a: "Run",
    "distance": lambda a: f"{a.km * 1000:.1f}",
    "moving_time": lambda a: a.moving,
    "elapsed_time": lambda a: a.elapsed,
    "type": kind_words("Run", "TrailRun", "VirtualRun", "Ride", "Swim"),
    "id": lambda a: a.number,
    "start_date": lambda a: f"{a.utc:%Y-%m-%dT%H:%M:%SZ}",
    "start_date_local": lambda a: f"{a.started:%Y-%m-%dT%H:%M:%SZ}",
    "start_latlng": lambda a: "[40.0, -70.0]",
    "average_cadence": lambda a: a.cadence / 2,
    "average_heartrate": lambda a: f"{a.hr}.0",
}
STRAVA_API_CSV = Made("strava-api-csv", "csv", table("strava-api-csv", STRAVA_API))

GARMIN_TABLE = Made(
    "garmin-account-table", "csv",
    table("garmin-account-table", {
        "name": lambda a: "Town Running",
        "activityType": kind_words("running", "trail_running", "treadmill_running", "cycling", "lap_swimming"),
        "startTimeLocal": lambda a: f"{a.started:%Y-%m-%d %H:%M:%S}",
        "duration": lambda a: f"{a.moving}.0",
        "distance": lambda a: a.km * 1000 or "",
        "avgHr": lambda a: f"{a.hr}.0",
        "avgDoubleCadence": lambda a: f"{a.cadence}.0",
        "startLatitude": lambda a: "40.0",
    }),
    {"cadence_spm": lambda a: a.cadence},
)  # fmt: skip

MAPMYRUN = Made(
    "mapmyrun", "csv",
    table("mapmyrun", {
        "Date Submitted": lambda a: f"{a.started:%b} {a.started.day}, {a.started.year}",
        "Workout Date": lambda a: f"{a.started:%b} {a.started.day}, {a.started.year}",
        "Activity Type": kind_words("Run / Jog", "Trail Run", "Indoor Run / Jog", "Road Cycling", "Lap Swim"),
        "Distance (mi)": lambda a: f"{a.km / KM_PER_MILE:.5f}",
        "Workout Time (seconds)": lambda a: f"{a.moving}.0",
        "Avg Pace (min/mi)": lambda a: f"{a.moving / 60 / a.km * KM_PER_MILE:.5f}" if a.km else "0.0",
        "Avg Heart Rate": lambda a: a.hr,
        "Notes": described,
        "Link": lambda a: f"http://www.mapmyfitness.com/workout/{a.number}",
    }),
    {"started_at": midnight, "notes": described},
)  # fmt: skip

SAMSUNG_COLUMN = "com.samsung.health.exercise."


def _offset(activity: Activity) -> str:
    minutes = round((activity.started - activity.utc).total_seconds() / 60)
    return f"UTC{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}{abs(minutes) % 60:02d}"


SAMSUNG = Made(
    "samsung", "csv",
    b"com.samsung.shealth.exercise,6006008,5\n" + table("samsung", {
        SAMSUNG_COLUMN + "duration": lambda a: a.moving * 1000,
        SAMSUNG_COLUMN + "exercise_type": kind_words("1002", "1002", "1002", "11007", "14001"),
        SAMSUNG_COLUMN + "start_time": lambda a: f"{a.utc:%Y-%m-%d %H:%M:%S}.000",
        SAMSUNG_COLUMN + "distance": lambda a: a.km * 1000 or "",
        SAMSUNG_COLUMN + "time_offset": _offset,
        SAMSUNG_COLUMN + "comment": described,
        SAMSUNG_COLUMN + "mean_heart_rate": lambda a: f"{a.hr}.0",
        SAMSUNG_COLUMN + "datauuid": lambda a: f"ab-{a.number}",
    }, end=",\n").replace(b",\n", b"\n", 1),
    {"kind": lambda a: "run", "notes": described},
)  # fmt: skip

TABLES = (TRAININGPEAKS, INTERVALS, STRAVA_API_CSV, GARMIN_TABLE, MAPMYRUN, SAMSUNG)
