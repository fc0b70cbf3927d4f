"""Strava's quirks: UTC, two distances, elapsed times of weeks, languages."""

from __future__ import annotations

from datetime import datetime

import pytest

from loadwatch.errors import BadInputError
from tests.importers.csvs import STRAVA, problem, read_rows, strava

ZONE = {"zone": "Europe/Berlin"}


def test_an_evening_run_in_america_stays_on_its_day():
    """10:36 PM in UTC is the afternoon in Los Angeles, in summer and in winter."""
    rows = [strava(1, "Jul 15, 2026, 3:10:00 AM"), strava(2, "Jan 15, 2026, 3:10:00 AM")]
    got = read_rows(STRAVA, *rows, zone="America/Los_Angeles")

    assert got.runs["started_at"].tolist() == [datetime(2026, 7, 14, 20, 10), datetime(2026, 1, 14, 19, 10)]


def test_both_sides_of_the_autumn_change_are_wall_time():
    """An hour that comes twice is no error."""
    rows = [strava(1, "Oct 25, 2026, 12:30:00 AM"), strava(2, "Oct 25, 2026, 1:30:00 AM")]
    got = read_rows(STRAVA, *rows, **ZONE)

    assert got.runs["started_at"].tolist() == [datetime(2026, 10, 25, 2, 30)] * 2


def test_the_zone_question_knows_its_answers():
    """The page offers the names that are accepted."""
    (question,) = read_rows(STRAVA, strava()).questions

    assert question.blocking
    assert "Europe/Berlin" in question.choices
    assert question.default is None or question.default in question.choices


@pytest.mark.parametrize("answer", [{"zone": "Mars/Base"}, {"zone": "../etc/passwd"}, {"unit": "furlong"}])
def test_an_answer_that_is_not_accepted_is_refused(answer):
    """A typing error in an answer must not be taken for no answer."""
    with pytest.raises(BadInputError, match="Accepted"):
        read_rows(STRAVA, strava(), **answer)


@pytest.mark.parametrize(
    ("km", "metres", "expected"),
    [("5,02", "5021.3", 5.0213), ("5,02", "", 5.02), ("5.02", "0.0", 5.02), ("0.00", "0.0", None)],
)
def test_the_second_distance_is_metres_and_the_first_stands_in(km, metres, expected):
    """Whole metres where there are any; 0 in both is a treadmill that did not say."""
    run = read_rows(STRAVA, strava(km=km, metres=metres, moving="1500"), **ZONE).runs.iloc[0]

    assert (None if run.isna()["distance_km"] else run["distance_km"]) == pytest.approx(expected)


def test_moving_time_is_the_duration():
    """An elapsed time of three weeks beside 40 minutes of moving is not looked at."""
    run = read_rows(STRAVA, strava(elapsed="2012530", moving="2422.0", metres="7700"), **ZONE).runs.iloc[0]

    assert run["duration_min"] == pytest.approx(2422 / 60)


def test_without_moving_time_a_believable_elapsed_time_stands_in():
    """An unbelievable one is a problem of its cell: the kilometres of that run still count."""
    got = read_rows(STRAVA, strava(1, moving=""), strava(2, moving="", elapsed="2012530"), **ZONE)

    assert got.runs["duration_min"].fillna(0).tolist() == [50.0, 0.0]
    assert got.runs["distance_km"].tolist() == [10.0, 10.0]
    assert problem(got)["row"] == 3


@pytest.mark.parametrize("unit", [1, 1000])
def test_ten_columns_in_km_or_in_metres(unit):
    """Header, dates and unit changed in one month of 2019; the speed tells which unit a file has."""
    header = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Commute"
    rows = [f'{n},"Sep 1{n}, 2018, 3:02:23 PM",,Run,,{300 * n},"{n * unit}",false' for n in range(1, 5)]
    got = read_rows(header, *rows, **ZONE)

    assert got.runs["distance_km"].tolist() == [1.0, 2.0, 3.0, 4.0]


def test_an_id_rounded_by_a_spreadsheet_is_a_problem():
    """1.23E+10 would make one run of many, and new runs of old ones at the next import."""
    got = read_rows(STRAVA, strava("1.23457E+10"), strava(2), **ZONE)

    assert got.runs["source_id"].tolist() == ["2"]
    assert problem(got)["seen"] == "1.23457E+10"


def test_pandas_names_for_repeated_headers_are_understood():
    """A file that went through pandas has `Distance.1` for the second Distance."""
    header = STRAVA.replace("Time,Moving", "Time.1,Moving").replace("Distance,Perceived", "Distance.1,Perceived")
    run = read_rows(header, strava(km="10.00", metres="10012.0"), **ZONE).runs.iloc[0]

    assert run["distance_km"] == pytest.approx(10.012)


def test_a_newer_export_without_a_known_moving_time_is_refused():
    """The elapsed time must not stand in for a moving time whose header is not understood."""
    got = read_rows(STRAVA.replace("Moving Time", "Zeit unterwegs"), strava(), **ZONE)

    assert got.unreadable == ("a.csv",)
    assert "Moving Time" in problem(got)["seen"]


def test_perceived_exertion_is_the_rpe():
    """0 to 10; anything else is reported and the run is read."""
    got = read_rows(STRAVA, strava(1, rpe="7"), strava(2, rpe=""), strava(3, rpe="11"), **ZONE)

    assert got.runs["rpe"].fillna(-1).tolist() == [7, -1, -1]
    assert (problem(got)["column"], bool(got.lost.any())) == ("Perceived Exertion", False)


def test_one_id_with_two_contents_is_a_problem():
    """The first is read, the second named; the same row twice is only skipped."""
    got = read_rows(STRAVA, strava(7), strava(7), strava(7, metres="12000"), **ZONE)

    assert len(got.runs) == 1
    assert problem(got)["row"] == 4
    assert got.skipped.to_dict() == {"repeated": 1}
