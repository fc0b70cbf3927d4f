"""A session of Polar Flow. As CSV its summary stands below the first header; a second header and the samples further down
are not read. As JSON of the account (`training-session-*.json`) the sports of the session are its exercises.

The cadence counts one foot in some sports and is left alone.
"""

from __future__ import annotations

from loadwatch.importers.layout import Distance, Duration, Layout

SESSION = Layout(
    name="Polar Flow",
    source="polar",
    needs=("Sport", "Date", "Start time", "Duration"),
    started_at=("Date",),
    time_of_day=("Start time",),
    type=("Sport",),
    kinds={"jogging": "run"},
    distance=(Distance(("Total distance (km)",), "km"), Distance(("Total distance (mi)",), "mi")),
    duration=(Duration(("Duration",)),),
    pace=("Average pace (min/km)", "Average pace (min/mi)"),
    avg_hr=("Average heart rate (bpm)",),
    notes=(("Notes",),),
    records=1,
)

ACCOUNT = Layout(
    name="Polar Flow account",
    source="polar",
    needs=("startTime", "duration", "sport"),
    started_at=("startTime",),
    type=("sport",),
    kinds={"jogging": "run"},
    distance=(Distance(("distance",), "m"),),
    duration=(Duration(("duration",)),),
    avg_hr=("heartRate.avg",),
)
