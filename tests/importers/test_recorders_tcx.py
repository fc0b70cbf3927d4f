"""TCX: activities as the sums of their laps."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.importers import recorder_files as made
from tests.importers.recorder_files import BERLIN, START, read_one, told


def test_a_tcx_run_is_the_sum_of_its_laps():
    """Heart rate and cadence by the laps' lengths, the key from the recorder's number."""
    got = read_one(
        made.tcx(made.activity(made.lap(600, 2000, 140, 85), made.lap(300, 1000, 170, 91), unit="77")),
        "a.tcx",
        **BERLIN,
    )
    run = got.runs.iloc[0]

    assert (run["distance_km"], run["duration_min"]) == (3.0, 15.0)
    assert (run["avg_hr"], run["cadence_spm"]) == (150, 174)
    assert (run["source"], run["source_id"]) == ("tcx", "77 2026-05-03T06:30:15Z")


def test_several_activities_in_a_tcx_file():
    """Rides and others are skipped; a start without a recorder's number is known by its minute."""
    later = START + timedelta(days=1)
    got = read_one(made.tcx(made.activity(made.lap(600, 2000)), made.activity(made.lap(600, 5000), sport="Biking"),
                            made.activity(made.lap(600, 800), sport="Other"),
                            made.activity(made.lap(900, 3000, start=later), start=later)), "a.tcx", **BERLIN)  # fmt: skip

    assert got.account.iloc[0, 1:].tolist() == [4, 2, 2, 0]
    assert got.runs["source_id"].tolist() == ["2026-05-03T06:30Z", "2026-05-04T06:30Z"]


def test_a_tcx_lap_without_sums_is_summed_up_from_its_points():
    """Some programs leave zeros there."""
    points = "".join(made.trackpoint(5 * place, 15 * place) for place in range(101))
    got = read_one(made.tcx(made.activity(made.lap(0, 0, points=points))), "a.tcx", **BERLIN)

    assert got.runs["distance_km"].tolist() == [1.5]
    assert got.runs["duration_min"].item() == pytest.approx(500 / 60)


def test_a_tcx_of_a_course_or_a_workout_is_no_activity():
    """What was planned was not run."""
    got = read_one(made.tcx(courses="<Courses><Course><Name>x</Name></Course></Courses>"), "a.tcx")

    assert got.unreadable == ("a.tcx",)
    assert "only a course" in told(got)
