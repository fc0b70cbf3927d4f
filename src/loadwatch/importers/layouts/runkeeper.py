"""Runkeeper's `cardioActivities.csv`: the unit stands in the header, the clock is the athlete's own.

A program that changed the header may have changed the unit: without the distance's own name it is anybody's table.
"""

from __future__ import annotations

from loadwatch.importers.layout import Distance, Duration, Layout

CARDIO_ACTIVITIES = Layout(
    name="Runkeeper",
    source="runkeeper",
    needs=("Date", "Type", "Duration", "Route Name"),
    signs=("Distance (km)", "Distance (mi)"),
    id=("Activity Id",),
    started_at=("Date",),
    type=("Type",),
    distance=(Distance(("Distance (km)",), "km"), Distance(("Distance (mi)",), "mi")),
    duration=(Duration(("Duration",)),),
    pace=("Average Pace",),
    avg_hr=("Average Heart Rate (bpm)",),
    notes=(("Notes",),),
)
