"""Tables that are recognised and refused, each with its reason: better than a message about missing columns."""

from __future__ import annotations

from loadwatch.importers.layout import OtherKind

_LATER = "loadwatch does not read this kind of file yet."
_OWN = "Copy the runs into loadwatch's own template, which the import page offers for download."

OTHER_KINDS: tuple[OtherKind, ...] = (
    OtherKind(
        "laps of a single Garmin activity",
        ("Laps", "Time", "Cumulative Time"),
        "It lists the laps of one activity and says neither the day nor the sport.",
        "In Garmin Connect open the list of all activities and export that: the file is called Activities.csv.",
    ),
    OtherKind("TrainingPeaks workouts", ("WorkoutType", "WorkoutDay", "TimeTotalInHours"), _LATER, _OWN),
    OtherKind("intervals.icu activities", ("start_date_local", "icu_training_load"), _LATER, _OWN),
    OtherKind("intervals.icu wellness", ("date", "restingHR", "soreness", "fatigue"), _LATER, _OWN),
    OtherKind(
        "Strava activities fetched by a program",
        ("resource_state", "start_date_local", "moving_time"),
        "It comes from Strava's programming interface, not from Strava's export.",
        "Ask Strava for your archive (Settings, My Account, Download or Delete Your Account) and use its activities.csv.",
    ),
    OtherKind("Garmin activities made by a program", ("activityType", "startTimeLocal", "duration"), _LATER, _OWN),
    OtherKind("MapMyRun workouts", ("Workout Date", "Workout Time (seconds)"), _LATER, _OWN),
    OtherKind("a Polar Flow session", ("Sport", "Start time", "Total distance (km)"), _LATER, _OWN),
    OtherKind(
        "ratings without the direction of their scale",
        ("date", "site", "rating"),
        "Its header does not say whether 10 is the best or the worst.",
        "Name the column soreness_0_none_10_worst if 0 is none and 10 the worst imaginable, and convert it first if not.",
    ),
)
