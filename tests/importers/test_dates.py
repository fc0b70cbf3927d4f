"""Dates: every form that exports use, the order of day and month, and what is no date."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pyarrow as pa
import pytest

from loadwatch.importers import dates
from tests.importers.csvs import GARMIN, RUNS, garmin, problem, read_rows


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-04-20 06:08:34", datetime(2022, 4, 20, 6, 8, 34)),
        ("2022-04-20T06:08:34", datetime(2022, 4, 20, 6, 8, 34)),
        ("2022-04-20", datetime(2022, 4, 20)),
        ("Jul 14, 2020, 10:36:55 PM", datetime(2020, 7, 14, 22, 36, 55)),
        ("Jul 14, 2020, 12:36:55\u202fAM", datetime(2020, 7, 14, 0, 36, 55)),
        ("Jul 14, 2020, 12:36:55 PM", datetime(2020, 7, 14, 12, 36, 55)),
        ("14 Jul 2020, 22:36:55", datetime(2020, 7, 14, 22, 36, 55)),
        ("09.12.2022, 15:24:49", datetime(2022, 12, 9, 15, 24, 49)),
        ("23 jun. 2017 15:52:12", datetime(2017, 6, 23, 15, 52, 12)),
        ("8 mrt 2017, 15:25:34", datetime(2017, 3, 8, 15, 25, 34)),
        ("8 mei 2017, 15:25:34", datetime(2017, 5, 8, 15, 25, 34)),
        ("8 okt 2017, 15:25:34", datetime(2017, 10, 8, 15, 25, 34)),
        ("1 févr. 2017 à 15:25:34", datetime(2017, 2, 1, 15, 25, 34)),
        ("1 août 2017 15:25:34", datetime(2017, 8, 1, 15, 25, 34)),
        ("1 déc. 2017, 15:25:34", datetime(2017, 12, 1, 15, 25, 34)),
        ("1 sept 2017, 15:25:34", datetime(2017, 9, 1, 15, 25, 34)),
        ("3/13/26 17:39", datetime(2026, 3, 13, 17, 39)),
        ("13/03/2026 17:39:05", datetime(2026, 3, 13, 17, 39, 5)),
        ("3/13/2026 5:39:05 PM", datetime(2026, 3, 13, 17, 39, 5)),
        ("2026/3/4 17:39", datetime(2026, 3, 4, 17, 39)),
        ("20260304", datetime(2026, 3, 4)),
        ("2026年3月4日 6:30", datetime(2026, 3, 4, 6, 30)),
        ("Wednesday, March 4, 2026 at 6:30 PM", datetime(2026, 3, 4, 18, 30)),
        ("Wed, 04 Mar 2026 06:30:00", datetime(2026, 3, 4, 6, 30)),
        ("1er avril 2026", datetime(2026, 4, 1)),
        ("2.3.2026 um 6:30 Uhr", datetime(2026, 3, 2, 6, 30)),
        ("March 2nd, 2026", datetime(2026, 3, 2)),
        ("13-Mar-26", datetime(2026, 3, 13)),
        ("13-Mrz-26 17:39", datetime(2026, 3, 13, 17, 39)),
        ("13-mars-98", datetime(1998, 3, 13)),
        ("3.3.2026 20.15.33", datetime(2026, 3, 3, 20, 15, 33)),
        ("2026-03-03 7.05", datetime(2026, 3, 3, 7, 5)),
        ("2026-03-04 06:30 CET", datetime(2026, 3, 4, 6, 30)),
    ],
)
def test_every_form_of_date(text, day):
    """One strict reading for each form, none of them guessed."""
    times, bad, unsure = dates.parse(pa.array([text, None]), None)

    assert times[0].astype(datetime) == day
    assert np.isnat(times[1])
    assert not bad.any()
    assert not unsure.any()


@pytest.mark.parametrize(
    "text",
    ["2022-02-30 07:00", "32.01.2022, 07:00", "Foo 14, 2020, 10:36:55 PM", "Jul 14, 2020, 13:36:55 PM", "25:00", "yesterday", "13/13/2026",
     "3.3.2026 20.75",
     "2022-04-20T06:08:34Z", "2022-04-20 24:08", "20221320", "2022-04-20 06:08 UTC"],
)  # fmt: skip
def test_what_is_no_date_stays_none(text):
    """No date is made up, and none is shifted into the next month."""
    times, bad, _ = dates.parse(pa.array([text]), None)

    assert np.isnat(times[0])
    assert bad[0]


def garmin_on(*days: str, **answers):
    """Garmin runs on these days."""
    return read_rows(GARMIN, *(garmin(day=day) for day in days), **answers)


def test_a_day_above_twelve_settles_the_whole_column():
    """After Excel the order is worked out from the rows that show it, rides included."""
    ride = garmin(type="Cycling", day="3/13/26 17:39")
    got = read_rows(GARMIN, garmin(day="3/4/26 17:39"), ride)

    assert got.runs["started_at"].tolist() == [datetime(2026, 3, 4, 17, 39)]
    assert got.questions == []


def test_an_order_nobody_can_tell_is_asked():
    """3/4/26 may be in March or April: the rows wait for the answer without a day."""
    open_, answered = garmin_on("3/4/26 17:39", "5/6/26 8:00"), garmin_on("3/4/26 17:39", "5/6/26 8:00", day_first=True)

    assert [(question.subject, question.blocking) for question in open_.questions] == [("day_first", True)]
    assert open_.runs["started_at"].isna().all()
    assert answered.questions == []
    assert answered.runs["started_at"].tolist() == [datetime(2026, 4, 3, 17, 39), datetime(2026, 6, 5, 8, 0)]


def test_a_column_that_contradicts_itself_loses_only_the_doubtful_rows():
    """A spreadsheet that read half the dates in the other order: what shows its order is read, the rest reported."""
    got = garmin_on("3/13/26 17:39", "14/3/26 17:39", "3/4/26 17:39")

    assert got.runs["started_at"].tolist() == [datetime(2026, 3, 13, 17, 39), datetime(2026, 3, 14, 17, 39)]
    assert problem(got)["row"] == 4


def test_an_answer_does_not_settle_a_column_that_contradicts_itself():
    """In a table of one's own too: 5/6 between 14/3 and 3/15 can be either, whatever was answered."""
    rows = [f"{day},10,50" for day in ("14/3/26", "3/15/26", "5/6/26")]
    got = read_rows("Date,Km,Minutes", *rows, day_first=True)

    assert [f"{start:%d.%m.}" for start in got.runs["started_at"]] == ["14.03.", "15.03."]
    assert (problem(got)["row"], problem(got)["seen"]) == (4, "5/6/26")


@pytest.mark.parametrize(
    ("day", "word"),
    [
        ("0024-01-01 07:00", "year"),
        ("1969-12-31 07:00", "year"),
        ("2026-11-24 00:00", "future"),
        ("2300-01-01", "year"),
        ("", "missing"),
    ],
)
def test_days_outside_the_calendar_are_problems(day, word):
    """A typing error must not become 730,000 days of calendar, nor a run of next week."""
    got = read_rows(RUNS, f",{day},5,30,,,,,", ",2026-11-23 23:59,5,30,,,,,")

    assert len(got.runs) == 1
    assert word in problem(got)["message"]
    assert (problem(got)["row"], problem(got)["column"], problem(got)["seen"]) == (2, "started_at", day)


@pytest.mark.parametrize(
    ("written", "zone", "own_clock"),
    [
        (("2026-01-10T07:00:00+00:00", "2026-07-10T23:30:00+01:00"), "Europe/London", ("10 07:00", "10 23:30")),
        (("2026-01-10T07:00:00Z", "2026-07-10T23:30:00+02:00"), "Europe/Berlin", ("10 08:00", "10 23:30")),
        (("2026-01-10 07:00 UTC", "2026-07-10 23:30"), "Europe/Berlin", ("10 08:00", "10 23:30")),
        (("2026-01-10T07:00:00+00:00", "2026-07-10T23:30:00+00:00"), "Europe/London", ("10 07:00", "11 00:30")),
        (("2026-01-10 07:00 CET", "2026-07-10 23:30 CEST"), "Europe/Berlin", ("10 07:00", "10 23:30")),
        (("Sat, 10 Jan 2026 07:00:00 +0100", "Fri, 10 Jul 2026 23:30:00 +0200"), "Europe/Berlin", ("10 07:00", "10 23:30")),
    ],
)  # fmt: skip
def test_only_universal_time_is_moved(written, zone, own_clock):
    """A start with another offset is the runner's clock as it stands, and one row in UTC must not move it into the next day."""
    rows = [f'"{start}",10,50' for start in written]
    got = read_rows("start,distance_km,duration_min", *rows, zone=zone)

    assert tuple(f"{start:%d %H:%M}" for start in got.runs["started_at"]) == own_clock
    assert got.problems.empty
