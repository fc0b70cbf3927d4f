"""Every layout that can be read, and every kind of table that is known and refused: two visible tuples."""

from __future__ import annotations

from loadwatch.importers.layout import AnyLayout
from loadwatch.importers.layouts import (
    apple_health,
    fitbit,
    garmin,
    intervals,
    mapmyrun,
    nike,
    other,
    own,
    polar,
    runkeeper,
    samsung,
    strava,
    trainingpeaks,
)

LAYOUTS: tuple[AnyLayout, ...] = (
    own.RUNS_CSV,
    own.SORENESS_CSV,
    strava.ENGLISH,
    strava.DUTCH,
    strava.GERMAN,
    strava.FRENCH,
    strava.SPANISH,
    strava.BEFORE_JULY_2019,
    strava.API,
    garmin.ENGLISH,
    garmin.GERMAN,
    garmin.SPANISH,
    garmin.FRENCH,
    garmin.PORTUGUESE,
    garmin.ITALIAN,
    garmin.NORWEGIAN,
    garmin.POLISH,
    garmin.CHINESE,
    garmin.JAPANESE,
    garmin.DANISH,
    garmin.DUTCH,
    runkeeper.CARDIO_ACTIVITIES,
    trainingpeaks.WORKOUTS,
    intervals.ACTIVITIES,
    intervals.WELLNESS,
    mapmyrun.WORKOUTS,
    polar.SESSION,
    polar.ACCOUNT,
    samsung.EXERCISES,
    garmin.ACCOUNT,
    nike.ACTIVITIES,
    fitbit.EXERCISES,
    apple_health.WORKOUTS,
)

OTHER_KINDS = other.OTHER_KINDS
