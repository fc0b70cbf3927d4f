"""What the smaller sources do differently, one habit a test."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loadwatch.importers import read
from tests.importers.csvs import TODAY, problem, read_rows
from tests.importers.made import MORE_HEADERS
from tests.importers.more_tables import SAMSUNG_COLUMN
from tests.importers.test_any_bytes import FEW, adds_up, well_formed
from tests.importers.test_objects import read_json
from tests.importers.writers import HERE


def row_of(name: str, **values: object) -> str:
    """A row under the header of this name; blanks in a column's name are written as underscores."""
    return ",".join(f'"{values.get(column.replace(" ", "_"), "")}"' for column in MORE_HEADERS[name].split("|"))


def read_under(name: str, *rows: dict[str, object], **answers: str | bool):
    """What a file of these rows under the header of this name gives."""
    return read_rows(MORE_HEADERS[name].replace("|", ","), *(row_of(name, **row) for row in rows), **answers)


def test_trainingpeaks_two_runs_of_one_day_are_two():
    """There is no time of day and no number: the longer run has the day's key, the other is told apart."""
    run = {"WorkoutType": "Run", "WorkoutDay": "2026-03-01", "TimeTotalInHours": "0.5"}
    got = read_under("trainingpeaks", run, run | {"TimeTotalInHours": "0.75"})

    assert got.runs["duration_min"].tolist() == [30.0, 45.0]
    assert got.runs["source_id"].tolist() == ["2026-03-01 00:00 #2", "2026-03-01 00:00"]


def test_trainingpeaks_distance_alone_was_run():
    """A plan has neither distance nor time; a run that somebody entered without its time counts by distance."""
    run = {"WorkoutType": "Run", "WorkoutDay": "2026-03-01", "PlannedDuration": "1", "Rpe": "11"}
    got = read_under("trainingpeaks", run | {"DistanceInMeters": "8000"}, run)

    assert got.runs["distance_km"].tolist() == [8.0]
    assert got.skipped.to_dict() == {"planned": 1}
    assert (problem(got)["column"], problem(got)["seen"]) == ("Rpe", "11")


@pytest.mark.parametrize("name", ["intervals-wellness", "intervals-wellness-other-order"])
def test_intervals_wellness_is_converted_and_says_so(name):
    """Four steps for the whole body become ratings of the site `other`; days without one are not lost ratings."""
    days = [{"date": f"2026-03-0{day}", "soreness": value, "weight": 70} for day, value in enumerate("1234", start=1)]
    got = read_under(name, *days, {"date": "2026-03-05", "fatigue": 3}, {"date": "2026-03-06", "soreness": "5"})
    file, row = got.problems.to_dict("records")

    assert got.soreness["rating"].tolist() == [1.0, 3.0, 5.0, 8.0]
    assert set(got.soreness["site"]) == {"other"}
    assert got.soreness["notes"].iloc[2] == "Whole body, 3 of 4 in the file"
    assert got.skipped.to_dict() == {"not rated": 1}
    assert (file["row"], row["row"], row["seen"]) == (0, 7, "5")
    assert "3 as 5" in file["message"]
    assert got.account.iloc[0][["rows", "read", "skipped", "problems"]].tolist() == [6, 4, 1, 1]


POLAR = {
    "Sport": "RUNNING", "Date": "2026-03-01", "Start_time": "18:05:07", "Duration": "00:50:00", "Notes": "up\nand down",
    "Total_distance_(km)": "10.00", "Average_heart_rate_(bpm)": "150", "Average_pace_(min/km)": "05:00",
}  # fmt: skip
SAMPLES = "Sample rate,Time,HR (bpm),Speed (km/h)\n1,00:00:00,100,\n,00:00:01,101,\n"


def polar(**changed: str) -> bytes:
    """A session with its samples below."""
    lines = (MORE_HEADERS["polar"].replace("|", ","), row_of("polar", **(POLAR | changed)), SAMPLES)
    return "\n".join(lines).encode()


def test_polar_reads_the_summary_and_not_the_samples():
    """Below the summary a second header begins another table."""
    got = read({"a.csv": polar()}, today=TODAY)
    (run,) = got.runs.to_dict("records")

    assert (str(run["started_at"]), run["distance_km"], run["duration_min"]) == ("2026-03-01 18:05:07", 10.0, 50.0)
    assert (run["avg_hr"], run["notes"], run["source_id"]) == (150.0, "up\nand down", "2026-03-01 18:05")
    assert got.problems.empty
    assert got.account["rows"].item() == 1


def test_polar_days_of_both_forms():
    """20-06 can only be a day first; of 05-06 nobody knows, so it is asked."""
    sure = read({"a.csv": polar(Date="20-06-2026")}, today=TODAY)
    unsure = read({"a.csv": polar(Date="05-06-2026")}, today=TODAY)
    told = read({"a.csv": polar(Date="05-06-2026")}, today=TODAY, day_first=True)

    assert str(sure.runs["started_at"].item()) == "2026-06-20 18:05:07"
    assert [question.subject for question in unsure.questions] == ["day_first"]
    assert str(told.runs["started_at"].item()) == "2026-06-05 18:05:07"


def test_polar_other_sports_are_left_out():
    """A ride's session is no run, and no problem either."""
    assert read({"a.csv": polar(Sport="CYCLING")}, today=TODAY).skipped.to_dict() == {"not a run": 1}


WELLNESS = (
    f"{MORE_HEADERS['intervals-wellness'].replace('|', ',')}\n2026-03-01,70{',3' * 20}\n2026-03-02,70{',' * 20}\n"
)


@FEW
@given(
    st.sampled_from([polar(), WELLNESS.encode()]), st.lists(st.tuples(st.integers(0, 999), st.binary(max_size=4)), max_size=6)
)  # fmt: skip
def test_damaged_sessions_and_diaries(seed, edits):
    """Bytes overwritten anywhere cost rows and never the reading."""
    data = bytearray(seed)
    for at, piece in edits:
        data[at % len(data) : at % len(data) + len(piece)] = piece
    got = read({"a.csv": bytes(data)}, today=TODAY)

    assert adds_up(got)
    assert well_formed(got)


def test_samsung_rows_without_an_offset_ask_for_the_zone():
    """Each row says how far its clock is from UTC; where one does not, the zone is asked, and only that row takes it."""
    run = {"exercise_type": "1002", "duration": "1800000", "distance": "5000", "start_time": "2026-03-01 23:30:00.000"}
    runs = [
        {SAMSUNG_COLUMN + key: value for key, value in (run | {"datauuid": number, "time_offset": offset}).items()}
        for number, offset in (("a", "UTC+0200"), ("b", "UTC-0330"), ("c", ""))
    ]
    asked = read_under("samsung", *runs)
    told = read_under("samsung", *runs, zone="Asia/Tokyo")

    assert [question.subject for question in asked.questions] == ["zone"]
    assert [str(start) for start in told.runs["started_at"]] == [
        "2026-03-02 01:30:00", "2026-03-01 20:00:00", "2026-03-02 08:30:00",
    ]  # fmt: skip
    assert told.questions == []


def test_mapmyrun_unit_and_number():
    """The unit stands in the header, the number in the link; a type that sounds like running is never left out unseen."""
    run = {
        "Workout_Date": "May 6, 2025",
        "Workout_Time_(seconds)": "1800",
        "Distance_(mi)": "3",
        "Activity_Type": "Run",
    }
    got = read_under("mapmyrun", run | {"Link": "https://a.b/workout/12/"}, run | {"Link": "https://a.b/workout/13"},
                     run | {"Link": "x"}, run | {"Activity_Type": "Moon Run", "Link": "/14"})  # fmt: skip
    km = MORE_HEADERS["mapmyrun"].replace("|", ",").replace("(mi)", "(km)", 1)
    in_km = read_rows(km, row_of("mapmyrun", **run, Link="/1"))

    assert got.runs["source_id"].tolist() == ["12", "13"]
    assert got.runs["distance_km"].tolist() == pytest.approx([4.828032, 4.828032])
    assert got.problems[["row", "column", "seen"]].values.tolist() == [
        [4, "Link", "x"],
        [5, "Activity Type", "Moon Run"],
    ]
    assert in_km.runs["distance_km"].tolist() == [3.0]


FITBIT = {"logId": 1, "activityName": "Run", "startTime": "03/14/26 07:00:00", "duration": 1800000, "distance": 5}


def test_fitbit_asks_whose_clock_it_is():
    """The file does not say whether its starts are in UTC: UTC as the answer leaves them as they are."""
    asked = read_json([FITBIT], zone=None)
    as_it_stands = read_json([FITBIT], zone="UTC")

    assert [(question.subject, question.blocking) for question in asked.questions] == [("zone", True)]
    assert "does not say whose clock" in asked.questions[0].text
    assert str(as_it_stands.runs["started_at"].item()) == "2026-03-14 07:00:00"


def test_fitbit_units():
    """A distance has the unit that stands beside it; a unit nobody knows costs the row."""
    units = ["Kilometer", "Mile", None, "Furlong"]
    got = read_json([FITBIT | {"logId": at, "distanceUnit": unit} for at, unit in enumerate(units)])

    assert got.runs["distance_km"].tolist() == pytest.approx([5, 8.04672, 5])
    assert (problem(got)["row"], problem(got)["column"], problem(got)["seen"]) == (4, "distanceUnit", "Furlong")


def test_garmin_account_and_list_tell_of_the_same_run():
    """The minute is the key in both, and two runs of one minute are told apart by their numbers."""
    run = {
        "activityId": 5, "activityType": "running", "beginTimestamp": 1772345532000, "startTimeLocal": 1.772349132e12,
        "duration": 3000000.0, "distance": 1000000.0,
    }  # fmt: skip
    got = read_json([{"summarizedActivitiesExport": [run, run | {"activityId": 6, "duration": 2900000.0}]}])

    assert got.runs["source_id"].tolist() == ["2026-03-01 07:12", "2026-03-01 07:12 #2"]
    assert got.runs["distance_km"].tolist() == [10.0, 10.0]


@pytest.mark.parametrize("table", ["garmin-en-2026", "garmin-en-2026-excel"])
def test_garmin_account_and_list_dropped_together_count_once(table):
    """Their roundings differ and one has no seconds and no ids: a run that stands in both is never two runs."""
    files = [HERE / "exports" / f"{table}.csv", HERE / "exports" / "garmin-account.json"]
    got = read(files, today=TODAY)

    assert len(got.runs) == 16
    assert got.account["read"].tolist() == [16, 0]
    assert set(got.problems["file"]) == {"garmin-account.json"}
    assert adds_up(got)


@pytest.mark.parametrize(
    ("distance", "duration"),
    [(1_000_000.0, 3_000_000.0), (10_000.0, 3_000.0), (10.0, 3_000.0), (10.0, 50.0), (10_000.0, 50.0)],
)
def test_garmin_account_in_the_units_of_a_program(distance, duration):
    """A program may have converted the file; the middle run tells which units it chose."""
    run = {"activityId": 5, "activityType": {"typeKey": "running"}, "startTimeLocal": "2026-03-01 07:12:12"}
    got = read_json([run | {"duration": duration, "distance": distance}])

    assert got.runs[["distance_km", "duration_min"]].values.tolist() == [[pytest.approx(10), pytest.approx(50)]]


@pytest.mark.parametrize(("distance", "duration"), [(1.0, 3_000_000.0), (None, 600.0)])
def test_garmin_account_in_units_that_nothing_tells(distance, duration):
    """Ten minutes in seconds, or ten hours in minutes: without a distance nobody knows, so the file is refused."""
    run = {"activityId": 5, "activityType": "running", "startTimeLocal": "2026-03-01 07:12:12", "duration": duration}
    got = read_json([run | {"distance": distance}])

    assert got.unreadable == ("a.json",)
    assert "units" in problem(got)["seen"]


def test_garmin_account_of_runs_without_distance():
    """A treadmill's runs have none; milliseconds are told all the same."""
    run = {"activityId": 5, "activityType": "treadmill_running", "startTimeLocal": "2026-03-01 07:12:12"}
    got = read_json([run | {"duration": 3_000_000.0, "distance": None}])

    assert got.runs["duration_min"].tolist() == [50.0]
    assert got.runs["distance_km"].isna().all()
    assert got.problems.empty


def test_a_file_of_runs_without_any_distance_says_so():
    """Where a program left out or renamed the distance, nobody should find out weeks later."""
    got = read_json([NIKE_RUN | {"id": number, "start_epoch_ms": 1772345532000 + number * 10**8} for number in (1, 2)])

    assert got.account["read"].item() == 2
    assert (problem(got)["row"], problem(got)["seen"]) == (0, "no distances")


NIKE_RUN = {"type": "run", "active_duration_ms": 1_800_000}


def test_strava_dump_without_a_key_column_rounded():
    """A spreadsheet that rounded the number of an activity costs the row; a program's `.0` does not."""
    run = {"resource_state": "2", "type": "Run", "distance": "5000", "moving_time": "1800"}
    days = [run | {"id": number, "start_date_local": f"2026-03-0{day} 07:00:00+00:00"}
            for day, number in enumerate(("9000000101.0", "9E+09"), start=1)]  # fmt: skip
    got = read_under("strava-api-csv", *days)

    assert got.runs["source_id"].tolist() == ["9000000101"]
    assert (problem(got)["column"], problem(got)["seen"]) == ("id", "9E+09")


def test_a_diary_of_wellness_is_not_intervals_icus():
    """Sleep, fatigue, soreness, stress and mood are what many diaries ask, each on a scale of its own; runs may stand beside."""
    rows = [f"2026-03-0{day},3,4,{soreness},2,3,10,50" for day, soreness in ((1, 2), (2, 7), (3, 5))]
    got = read_rows("date,sleep,fatigue,soreness,stress,mood,Km,Minutes", *rows)

    assert got.layouts == {"a.csv": "a table of your own"}
    assert got.runs["distance_km"].tolist() == [10.0] * 3


def test_polar_sessions_below_one_header_are_all_read():
    """Somebody who puts his exports together has one header and many sessions: none of them is left out in silence."""
    days = [row_of("polar", **(POLAR | {"Date": f"2026-03-0{day}"})) for day in (1, 2, 3)]
    lines = (MORE_HEADERS["polar"].replace("|", ","), *days, SAMPLES)
    got = read({"a.csv": "\n".join(lines).encode()}, today=TODAY)

    assert [str(start.date()) for start in got.runs["started_at"]] == ["2026-03-01", "2026-03-02", "2026-03-03"]
    assert got.account["rows"].item() == 3
    assert got.problems.empty


def test_trainingpeaks_race_is_told():
    """A race may be a marathon or a time trial on the bike: the row is a problem, and a race still planned is none."""
    race = {"WorkoutType": "RACE", "WorkoutDay": "2026-03-01"}
    got = read_under("trainingpeaks", race | {"TimeTotalInHours": "3.5", "DistanceInMeters": "42195"}, race)

    assert got.runs.empty
    assert (problem(got)["row"], problem(got)["column"], problem(got)["seen"]) == (2, "WorkoutType", "RACE")
    assert got.skipped.sum() == 1


STRAVA_RUN = {"resource_state": "2", "type": "Run", "id": "1", "start_date_local": "2026-03-01 07:00:00"}


@pytest.mark.parametrize("distance", ["10.02", "10020"])
def test_strava_dump_in_minutes_is_refused(distance):
    """50.0 under `moving_time` would be 50 seconds, and 10.02 ten metres; whether 10.02 are km or miles nobody knows."""
    got = read_under("strava-api-csv", STRAVA_RUN | {"distance": distance, "moving_time": "50.0"})

    assert got.unreadable == ("a.csv",)
    assert "units of this file cannot be told" in problem(got)["message"]


def test_strava_dump_with_the_durations_of_pandas():
    """A program that turned seconds into its own kind of duration writes `0 days 00:50:00`."""
    got = read_under("strava-api-csv", STRAVA_RUN | {"distance": "10020", "moving_time": "0 days 00:50:00"},
                     STRAVA_RUN | {"id": "2", "distance": "90020", "moving_time": "1 days 01:00:00.5"})  # fmt: skip

    assert got.runs["duration_min"].tolist() == pytest.approx([50, 1500 + 0.5 / 60])
    assert got.problems.empty


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("startTime,duration,sport,distance", "2026-03-01T07:00:00,00:50:00,RUNNING,6.2"),
        ("id,resource_state,type,start_date_local,moving_time,distance", "1,2,Run,2026-03-01 07:00:00,3000,6.2"),
        ("id,start_date_local,type,icu_training_load,moving_time,distance", "i1,2026-03-01T07:00:00,Run,40,3000,6.2"),
    ],
    ids=["polar", "strava", "intervals"],
)
def test_a_table_that_is_not_in_metres_any_more_is_asked_about(header, row):
    """6.2 in 50 minutes are no metres: whether the program that wrote the table made km or miles of them nobody knows."""
    asked, told = read_rows(header, row), read_rows(header, row, unit="mi")

    assert [question.subject for question in asked.questions] == ["unit"]
    assert asked.runs["distance_km"].isna().all()
    assert told.runs["distance_km"].tolist() == [pytest.approx(9.978, abs=1e-3)]
    assert told.questions == []
