"""Apple Health's workouts, as `loadwatch.importers.apple_health` takes them out of the export: minutes, km or the unit beside it."""

from __future__ import annotations

from loadwatch.importers.layout import Distance, Duration, Layout

WORKOUTS = Layout(
    name="Apple Health",
    source="apple health",
    needs=("activity", "start_on_the_runners_clock", "start_utc"),
    id=("start_utc",),
    id_form=r"^(?P<id>\S.*)$",
    started_at=("start_on_the_runners_clock",),
    type=("activity",),
    distance=(Distance(("distance",), "km", unit_in=("distance_unit",)),),
    duration=(Duration(("duration_min",), 1.0),),
    avg_hr=("heart_rate",),
)
