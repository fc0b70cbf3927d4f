"""GPX: the way from point to point, and whether it was run at all."""

from __future__ import annotations

import tracemalloc
from datetime import timedelta

import pytest

from loadwatch.importers.recorders.gpx import read_gpx
from tests.importers import recorder_files as made
from tests.importers.recorder_files import BERLIN, START, read_one, told

RUN = made.track(made.northward(601), sport="running")


def test_a_gpx_run_is_as_long_as_the_way_from_point_to_point():
    """600 steps of 3 m along a meridian are 1.8 km in ten minutes."""
    got = read_one(made.gpx(RUN), "run.gpx", **BERLIN)

    assert got.runs["distance_km"].item() == pytest.approx(1.8, rel=1e-6)
    assert got.runs["duration_min"].tolist() == [10.0]
    assert got.runs["started_at"].tolist() == [START + timedelta(hours=2)]
    assert got.runs["source_id"].tolist() == ["2026-05-03T06:30Z"]


def test_an_hour_standing_between_and_the_way_to_another_segment_do_not_count():
    """Stops are long gaps in which nobody moved; segments stand apart."""
    first = made.northward(101) + made.northward(101, start=START + timedelta(hours=1), at_m=300)
    second = made.northward(101, start=START + timedelta(hours=2), at_m=90_000)
    got = read_one(made.gpx(made.track(first, second, sport="running")), "run.gpx", **BERLIN)

    assert got.runs["duration_min"].item() == pytest.approx(5)
    assert got.runs["distance_km"].item() == pytest.approx(0.9, rel=1e-5)


def test_a_jump_of_the_position_is_left_out_and_reported():
    """A lost signal that puts a runner 5 km away for a second would make a 10 km longer run."""
    points = made.northward(300) + made.northward(1, start=START + timedelta(seconds=300), at_m=6000)
    points += made.northward(300, start=START + timedelta(seconds=301), at_m=900)
    got = read_one(made.gpx(made.track(points, sport="running")), "run.gpx", **BERLIN)

    assert got.runs["distance_km"].item() == pytest.approx(1.794, rel=1e-4)
    assert "jumps" in told(got)


def test_heart_rate_and_cadence_of_gpx_points():
    """Weighted by time; a cadence below 120 counts one foot."""
    extra = "<extensions><x:TPX><x:hr>{}</x:hr><x:cad>{}</x:cad></x:TPX></extensions>"
    points = "".join(
        made.point(
            place / 1e4, (START + timedelta(seconds=4 * place)).isoformat() + "Z", more=extra.format(140 + place, 85)
        )
        for place in range(11)
    )
    run = read_one(made.gpx(made.track(points, sport="running")), "run.gpx", **BERLIN).runs.iloc[0]

    assert run["avg_hr"] == pytest.approx(sum(range(141, 151)) / 10)
    assert run["cadence_spm"] == 170


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("running", "run"),
        ("Run", "run"),
        ("trail_running", "trail"),
        ("treadmill_running", "treadmill"),
        ("Laufen", "run"),
    ],
)
def test_the_type_of_a_gpx_track_says_that_it_was_run(written, kind):
    """In the words that the table layouts know."""
    assert read_one(made.gpx(made.track(made.northward(99), sport=written)), "a.gpx", **BERLIN).runs[
        "kind"
    ].tolist() == [kind]


@pytest.mark.parametrize(
    "written", ["cycling", "walking", "hiking", "Mountain Biking", "driving", "swimming", "Radfahren"]
)
def test_other_types_of_gpx_tracks_are_skipped(written):
    """Even at a runner's speed."""
    got = read_one(made.gpx(made.track(made.northward(99), sport=written)), "a.gpx", **BERLIN)

    assert len(got.runs) == 0
    assert got.skipped.to_dict() == {"not a run": 1}
    assert got.types["type"].tolist() == [written.lower()]


@pytest.mark.parametrize(("number", "runs"), [("9", 1), ("1", 0), ("10", 0)])
def test_strava_once_numbered_its_types(number, runs):
    """9 is the run; the number alone says nothing in files of others."""
    got = read_one(made.gpx(made.track(made.northward(99), sport=number), creator="StravaGPX"), "a.gpx", **BERLIN)

    assert len(got.runs) == runs


def test_a_track_without_a_sport_is_asked_about():
    """Never a run in silence: without an answer it is left out, and saving waits."""
    data = made.gpx(made.track(made.northward(99)))
    asked, runs, other = (
        read_one(data, "a.gpx", **answer) for answer in ({}, BERLIN | {"sport": "running"}, {"sport": "other"})
    )

    assert [(question.subject, question.blocking) for question in asked.questions] == [("sport", True), ("zone", True)]
    assert (len(asked.runs), asked.skipped.to_dict()) == (0, {"sport not said": 1})
    assert (len(runs.runs), runs.questions) == (1, [])
    assert (len(other.runs), other.skipped.to_dict(), other.questions) == (0, {"not a run": 1}, [])


@pytest.mark.parametrize("metres_a_second", [7, 15, 30])
def test_a_ride_without_a_sport_is_no_run_whatever_the_answer(metres_a_second):
    """25, 54 and 108 km/h: the answer for other tracks must not make it a run."""
    data = made.gpx(made.track(made.northward(900, step_m=metres_a_second)))
    got = read_one(data, "a.gpx", sport="running", **BERLIN)

    assert len(got.runs) == 0
    assert got.skipped.to_dict() == {"not a run": 1}
    assert "faster than anybody runs" in told(got)


def test_a_car_in_a_town_is_no_run_though_it_stands_at_lights():
    """On average it is no faster than a runner who lost the signal; but it is too fast for too much of its time."""
    points, at = "", 0
    for block in range(6):
        start = START + timedelta(minutes=2 * block)
        points += made.northward(7, step_m=75, every=5, start=start, at_m=at)
        points += made.northward(15, step_m=4, every=5, start=start + timedelta(seconds=35), at_m=at + 460)
        at += 550
    got = read_one(made.gpx(made.track(points)), "a.gpx", sport="running", **BERLIN)

    assert len(got.runs) == 0


def test_a_drive_home_with_the_recorder_paused_does_not_make_a_run_a_ride():
    """One long gap from one place to another, which counts neither as way nor as time."""
    points = made.northward(301) + made.northward(301, start=START + timedelta(minutes=15), at_m=9000)
    got = read_one(made.gpx(made.track(points)), "a.gpx", sport="running", **BERLIN)

    assert got.runs["distance_km"].item() == pytest.approx(1.8, rel=1e-4)
    assert got.runs["duration_min"].tolist() == [10.0]


def test_a_gpx_without_times_says_that_it_is_a_route():
    """Planned ways look like runs."""
    points = "".join(made.point(place / 1e4, "") for place in range(9))
    got = read_one(made.gpx(made.track(points, sport="running")), "a.gpx")

    assert got.account.iloc[0, 1:].tolist() == [1, 0, 0, 1]
    assert "no times" in told(got)


@pytest.mark.parametrize("inside", ["", "<trk></trk>", "<rte><rtept lat='1' lon='2'/></rte>", "<wpt lat='1' lon='2'/>"])
def test_a_gpx_without_a_recorded_track_is_refused(inside):
    """Routes, waypoints, empty tracks and nothing but a header."""
    got = read_one(made.gpx(inside), "a.gpx")

    assert got.unreadable == ("a.gpx",)
    assert "no recorded track" in told(got)


def test_an_offset_in_the_time_is_the_runners_clock():
    """Then nothing is asked."""
    got = read_one(made.gpx(made.track(made.northward(99, end="+01:00"), sport="running")), "a.gpx")

    assert got.questions == []
    assert got.runs["started_at"].tolist() == [START]
    assert got.runs["source_id"].tolist() == ["2026-05-03T05:30Z"]


def test_a_torn_gpx_is_read_up_to_there():
    """Half of the points, half of the run, and a warning."""
    data = made.gpx(RUN)
    got = read_one(data[: data.index(b"</trkseg>") // 2], "a.gpx", **BERLIN)

    assert 4 < got.runs["duration_min"].item() < 6
    assert "broken off" in told(got)


def test_a_text_without_end_takes_no_memory():
    """The parser hands over a piece for each line: a short one costs twenty times its bytes, if all are kept."""
    lines = b"ab\n" * 200_000
    data = made.gpx(made.track(made.northward(9), sport="running")).replace(
        b"<trkseg>", b"<name>" + lines + b"</name><trkseg>"
    )
    tracemalloc.start()
    read_gpx("run.gpx", data)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 2 * len(data)
