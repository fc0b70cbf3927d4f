"""Small files for the tests, by layout."""

from __future__ import annotations

from datetime import date
from typing import Any

from loadwatch.importers import Reading, read

TODAY = date(2026, 11, 22)
GARMIN = (
    "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Avg Run Cadence,Avg Pace,Avg Stride Length,"
    "Min Temp,Moving Time,Elapsed Time,Min Elevation,Max Elevation"
)
STRAVA = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Elapsed Time,Moving Time,Distance,"
    "Perceived Exertion"
)
RUNKEEPER = "Date,Type,Route Name,Distance (km),Duration,Average Pace,Notes"
RUNS = "athlete,started_at,distance_km,duration_min,rpe,kind,avg_hr,cadence_spm,notes"
SORENESS = "athlete,date,site,side,moment,soreness_0_none_10_worst,notes"


def garmin(
    km: str = "10.00", time: str = "00:50:00", moving: str = "00:50:00", pace: str = "5:00", day: str = "2026-03-14 07:30:12",
    type: str = "Running", cadence: str = "170", stride: str = "1.18", temp: str = "12.0",
) -> str:  # fmt: skip
    """A row of GARMIN."""
    return f'{type},{day},false,"Town, easy","{km}","1,310","{time}",150,{cadence},{pace},{stride},{temp},"{moving}",00:51:00,10,20'


def strava(
    number: int | str = 1, day: str = "Jul 14, 2026, 10:36:55 AM", type: str = "Run", elapsed: str = "3000", km: str = "10.00",
    moving: str = "3000.0", metres: str = "10000.0", rpe: str = "",
) -> str:  # fmt: skip
    """A row of STRAVA."""
    return f'{number},"{day}",Morning,{type},{elapsed},"{km}",{elapsed},{moving},{metres},{rpe}'


def read_rows(header: str, *rows: str, **answers: Any) -> Reading:
    """What a file of these lines gives."""
    text = "\n".join((header, *rows)) + "\n"
    return read({"a.csv": text.encode("utf-8")}, today=TODAY, **answers)


def problem(got: Reading) -> dict[str, Any]:
    """The one problem there is."""
    (only,) = got.problems.to_dict("records")
    return only
