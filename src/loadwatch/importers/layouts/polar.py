"""Sessions of Polar Flow. As CSV the summary stands below the first header; a second header and the samples further
down are not read. Where somebody put several sessions below one header, each is read. As JSON of the account
(`training-session-*.json`) the sports of the session are its exercises.

The cadence counts one foot in some sports and is left alone.
"""

from __future__ import annotations

from loadwatch.importers.layout import Distance, Duration, Layout

SESSION = Layout(
    name="Polar Flow",
    source="polar",
    needs=("Sport", "Date", "Start time", "Duration"),
    signs=("Total distance (km)", "Total distance (mi)"),
    started_at=("Date",),
    time_of_day=("Start time",),
    type=("Sport",),
    kinds={"jogging": "run"},
    distance=(Distance(("Total distance (km)",), "km"), Distance(("Total distance (mi)",), "mi")),
    duration=(Duration(("Duration",)),),
    pace=("Average pace (min/km)", "Average pace (min/mi)"),
    avg_hr=("Average heart rate (bpm)",),
    notes=(("Notes",),),
    until="Sample rate",
)

ACCOUNT = Layout(
    name="Polar Flow account",
    source="polar",
    needs=("startTime", "duration", "sport"),
    started_at=("startTime",),
    type=("sport",),
    kinds={"jogging": "run"},
    distance=(Distance(("distance",), "m", converted=True),),
    duration=(Duration(("duration",)),),
    avg_hr=("heartRate.avg",),
)
