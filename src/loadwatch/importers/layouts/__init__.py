"""Every layout that can be read, and every kind of table that is known and refused: two visible tuples."""

from __future__ import annotations

from loadwatch.importers.layout import AnyLayout
from loadwatch.importers.layouts import garmin, other, own, runkeeper, strava

LAYOUTS: tuple[AnyLayout, ...] = (
    own.RUNS_CSV,
    own.SORENESS_CSV,
    strava.ENGLISH,
    strava.DUTCH,
    strava.GERMAN,
    strava.FRENCH,
    strava.SPANISH,
    strava.BEFORE_JULY_2019,
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
)

OTHER_KINDS = other.OTHER_KINDS
