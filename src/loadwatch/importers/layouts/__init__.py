"""Every layout that can be read, and every kind of table that is known and refused: visible tuples."""

from __future__ import annotations

from collections.abc import Callable

from loadwatch.importers.header import Header
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

SHAPES: tuple[Callable[[Header], AnyLayout | None], ...] = (strava.in_any_language,)
"""For headers that no layout above knows: tables whose columns are known by where they stand, whatever their language."""

OTHER_KINDS = other.OTHER_KINDS
