"""Distances, durations, paces and speeds piece by piece: names, marks, and what is refused."""

from __future__ import annotations

import pytest

from loadwatch.importers.guessing import guess
from loadwatch.importers.guessing.words.names import name_of, words
from tests.importers.guessing.test_guess import read_text


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("DistanceKm", "distance km"), ("movingTimeMin", "moving time min"), ("distanceKM", "distance km"), ("avgHR", "avg hr"),
        ("DistanceInKm", "distance in km"), ("RPE", "rpe"), ("RPEScore", "rpe score"), ("HRmax", "hr max"), ("KMs", "kms"),
        ("AvgKmH", "avg kmh"), ("kcal", "kcal"), ("sRPE", "srpe"), ("Länge", "lange"), ("EBikeRide", "e bike ride"),
    ],
)  # fmt: skip
def test_words_that_are_written_as_one(name: str, parts: str) -> None:
    """`DistanceKm` says its unit; nothing is parted that is one word."""
    assert " ".join(words(name)) == parts


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("How many km did you run?", "km"), ("How many k?", "km"), ("How many miles did you run?", "mi"), ("Distance km or miles", "mi"),
        ("Wie viele Minuten bist du gelaufen?", "min"), ("How far did you run?", ""), ("avg_speed_m_s", "ms"), ("Average speed", ""),
    ],
)  # fmt: skip
def test_the_unit_within_a_sentence(header: str, unit: str) -> None:
    """A form's question says it somewhere; two units say none, unless one stands at the end."""
    assert name_of(header).unit == unit


@pytest.mark.parametrize("measure", ["workout_duration_min", "Exercise minutes", "activeMinutes"])
def test_the_workouts_of_a_day_are_no_runs(measure: str) -> None:
    """A health app's days with all their workouts once became a year of runs."""
    got = read_text(f"date,steps,sleep_min,{measure},weight\n2026-03-02,8754,357,121,74\n2026-03-03,9184,443,127,74\n")

    assert got.runs.empty
    assert not got.layouts


def test_a_run_of_more_than_a_day_is_remarked_on() -> None:
    """Some run for a day; mostly it is a clock that ran on."""
    got = read_text("Date,km,Time\n2026-03-02,160,26:45:00\n2026-03-14,10,0:52:00\n")

    assert got.runs["duration_min"].tolist() == [1605, 52]
    assert got.problems["row"].tolist() == [2]


def test_a_row_of_zeros_is_no_header() -> None:
    """A table with a column for each sport looked like Strava's, whose names come again."""
    header = "day,run_km," + ",".join(f"sport{at}_km" for at in range(20))
    got = read_text(
        header + "\n" + "".join(f"2026-03-{day:02d},8.5," + ",".join(["0.0"] * 20) + "\n" for day in range(2, 9))
    )

    assert set(got.layouts.values()) == {"a table of your own"}


def test_the_moments_of_a_run_are_marked() -> None:
    """A row a second is no run a second: thousands of runs would be read of one day."""
    rows = [["2026-03-02", str(km), str(5 * km)] for km in range(1, 12)]
    found = guess(["date", "distance_km", "minutes"], rows)

    assert found is not None
    assert [column.sure for column in found.columns] == [False] * 3
