"""loadwatch's own two tables: the template, and the same thing as the app exports it.

A table of runs that says a sport is somebody else's: its rides would count as runs.
The soreness header carries the direction of its scale, because mixing that up is the commonest mistake with ratings.
"""

from __future__ import annotations

from loadwatch.columns import SAID_OF_RUNS
from loadwatch.importers.layout import Distance, Duration, Layout, SorenessLayout

RATING = "soreness_0_none_10_worst"

RUNS_CSV = Layout(
    name="loadwatch runs",
    source="loadwatch",
    needs=("started_at",),
    signs=("distance_km", "distance_mi", "duration_min"),
    unless=("sport", "type", "activity", "activity_type", "sport_type", "workout_type", "discipline"),
    started_at=("started_at",),
    distance=(Distance(("distance_km",), "km"), Distance(("distance_mi",), "mi")),
    duration=(Duration(("duration_min",), bare=1.0),),
    rpe=("rpe",),
    kind=("kind",),
    avg_hr=("avg_hr",),
    cadence_spm=("cadence_spm",),
    notes=(("notes",),),
    athlete=("athlete",),
    origin=("source",),
    origin_id=("source_id",),
    said=tuple(SAID_OF_RUNS.names),
    guarded=True,
)

SORENESS_CSV = SorenessLayout(
    name="loadwatch soreness",
    source="loadwatch",
    needs=("date", "site", RATING),
    date=("date",),
    site=("site",),
    rating=(RATING,),
    side=("side",),
    moment=("moment",),
    notes=("notes",),
    athlete=("athlete",),
    origin=("source",),
    origin_id=("source_id",),
)
