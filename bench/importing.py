"""Reading files of 100,000 rows, and an account's ZIP, against pyarrow reading the same bytes."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

import pandas as pd
from pyarrow import csv as pacsv

import loadwatch
from bench.comparing import DifferentError
from bench.made_up import TODAY, logs
from bench.measuring import Line, ratio, seconds
from loadwatch.importers import to_csv

_ROWS = 100_000
_ZIPPED = 5_000
_STRAVA = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,"
    "Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,"
    "Moving Time,Distance,Max Speed,Average Speed,Elevation Gain,Elevation Loss,Elevation Low,Elevation High,Max Grade,"
    "Average Grade,Max Cadence,Average Cadence,Max Heart Rate,Average Heart Rate,Calories,Perceived Exertion"
)
_GARMIN = (
    "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Max Run Cadence,Avg Pace,"
    "Best Pace,Total Ascent,Total Descent,Avg Stride Length,Min Temp,Number of Laps,Max Temp,Moving Time,Elapsed Time,"
    "Min Elevation,Max Elevation"
)


def importing() -> Iterator[Line]:
    """loadwatch's own layout, Strava's and Garmin's, and Strava's ZIP. Each row must have become a run, or nothing is printed."""
    runs = logs(180, years=3, runs_a_week=4.1).runs.head(_ROWS)
    files = {
        "loadwatch's own": to_csv("runs", runs),
        "Strava's": _written(_STRAVA, runs, _strava_row),
        "Garmin's": _written(_GARMIN, runs, _garmin_row),
    }
    for name, content in files.items():
        _check(name, content, _ROWS)
        times = seconds({"ours": partial(_read, content), "pyarrow": partial(_arrow, content)}, rounds=9)
        yield Line(f"{_ROWS:,} rows in {name} layout: read / pyarrow.csv", ratio(times, "ours", "pyarrow"), at_most=8)
    packed = _packed(_written(_STRAVA, runs.head(_ZIPPED), _strava_row))
    _check("Strava's ZIP", packed, _ZIPPED)
    times = seconds({"ours": partial(_read, packed), "bare": partial(_unzipped, packed)}, rounds=15)
    yield Line(
        f"Strava's ZIP of {_ZIPPED:,} runs: read / unzip and pyarrow.csv", ratio(times, "ours", "bare"), at_most=10
    )


def _check(name: str, content: bytes, rows: int) -> None:
    found = len(_read(content).runs)
    if found != rows:
        raise DifferentError(f"{name}: {found} of {rows} runs read.")


def _packed(table: bytes) -> bytes:
    """As Strava sends it: the recordings lie beside the table, and are not looked at."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("activities.csv", table)
        for number in range(_ZIPPED):
            archive.writestr(f"activities/{9_000_000_000 + number}.fit.gz", bytes(100))
    return packed.getvalue()


def _unzipped(packed: bytes) -> object:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return _arrow(archive.read("activities.csv"))


def _read(content: bytes) -> loadwatch.importers.Reading:
    return loadwatch.read({"a.csv": content}, unit="km", zone="Europe/Berlin", today=TODAY)


def _arrow(content: bytes) -> object:
    return pacsv.read_csv(io.BytesIO(content), parse_options=pacsv.ParseOptions(newlines_in_values=True))


def _written(header: str, runs: pd.DataFrame, row: Callable[[int, datetime, float, int], list[object]]) -> bytes:
    """A file of these runs, every moment of it different, as an export of one athlete has it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header.split(","))
    starts = pd.date_range("1990-01-01 05:00:07", periods=len(runs), freq="3h").to_pydatetime()
    minutes = runs["duration_min"].tolist()
    for number, (start, km, minute) in enumerate(zip(starts, runs["distance_km"].tolist(), minutes, strict=True)):
        writer.writerow(row(number, start, km, round(60 * minute)))
    return text.getvalue().encode("utf-8")


def _strava_row(number: int, start: datetime, km: float, seconds: int) -> list[object]:
    day = f"{start:%b} {start.day}, {start.year}, {start.hour % 12 or 12}:{start:%M:%S} {start:%p}"
    return [
        9_000_000_000 + number, day, "Morning run", "Run", "", seconds + 60, km, 171, 40, "false", "", "Shoe",
        f"activities/{number}.fit.gz", 68.0, "", seconds + 60.0, float(seconds), 1000 * km, 4.1, 3.0, 55.0, 54.0, 101.5, 140.2,
        9.1, 0.1, 92.0, 85.1, 171.0, 149.0, 640.0, number % 9 + 1,
    ]  # fmt: skip


def _garmin_row(number: int, start: datetime, km: float, seconds: int) -> list[object]:
    pace = round(seconds / km)
    stride = 1000 * km / (170 * seconds / 60)
    time = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return [
        "Running", f"{start:%Y-%m-%d %H:%M:%S}", "false", "Town Running", f"{km:.2f}", "1,310" if number % 3 else "640", time,
        149, 171, 170, 182, f"{pace // 60}:{pace % 60:02d}", "4:31", 55, "--", f"{stride:.2f}", "12.0", 8, "18.0", time, time,
        101, 140,
    ]  # fmt: skip
