"""Garmin's quirks: no unit, durations of every form, runs in metres, and exports pasted together."""

from __future__ import annotations

import pytest

from tests.importers.csvs import GARMIN, garmin, problem, read_rows
from tests.importers.writers import EXPORTS


def read_one(**cells):
    """The one run of a file whose other rows settle its unit."""
    others = [garmin(day=f"2026-02-{day:02d} 07:00:00") for day in range(1, 5)]
    got = read_rows(GARMIN, garmin(**cells), *others)
    return got, got.runs.iloc[0]


@pytest.mark.parametrize(
    ("stride", "km"),
    [("1.18", 10.0), ("1.89", 16.09344)],
)
def test_the_unit_follows_from_steps_and_stride(stride, km):
    """170 steps x 50 min x 1.18 m are 10,030 m: kilometres. With 1.89 m the same 10.00 are miles."""
    got = read_rows(GARMIN, *(garmin(day=f"2026-03-{day:02d} 07:00:00", stride=stride) for day in (1, 2, 3)))

    assert got.runs["distance_km"].tolist() == pytest.approx([km] * 3)
    assert got.questions == []


def test_the_files_own_evidence_wins_over_the_answer():
    """An answer is for files that cannot tell: a stored preference for miles must not turn km into miles."""
    rows = [garmin(day=f"2026-03-{day:02d} 07:00:00") for day in (1, 2, 3)]

    assert read_rows(GARMIN, *rows, unit="mi").runs["distance_km"].tolist() == [10.0] * 3


def test_steps_between_the_units_are_asked_about():
    """A median of 1,270 m for one unit is neither: distances stay missing, and the row is read."""
    rows = [garmin(day=f"2026-03-{day:02d} 07:00:00", stride="1.49") for day in (1, 2, 3)]
    got = read_rows(GARMIN, *rows)

    assert [question.subject for question in got.questions] == ["unit"]
    assert got.runs["distance_km"].isna().all()
    assert got.runs["duration_min"].tolist() == [50.0] * 3


def test_treadmills_do_not_outvote_the_runs_outdoors():
    """A distance typed off the belt's display does not fit the stride that the watch measured."""
    outdoors = [garmin(day=f"2026-03-{day:02d} 07:00:00") for day in (1, 2, 3)]
    indoors = [
        garmin(day=f"2026-04-{day:02d} 07:00:00", type="Treadmill Running", stride="1.80") for day in range(1, 6)
    ]
    got = read_rows(GARMIN, *outdoors, *indoors)

    assert got.runs["distance_km"].tolist() == [10.0] * 8
    assert got.questions == []


def test_two_units_pasted_together_are_asked_about():
    """Half the rows in km and half in miles cannot be read with one unit."""
    km = [garmin(day=f"2026-03-{day:02d} 07:00:00") for day in range(1, 6)]
    miles = [garmin(day=f"2026-04-{day:02d} 07:00:00", stride="1.89") for day in range(1, 6)]
    got = read_rows(GARMIN, *km, *miles)

    assert [question.subject for question in got.questions] == ["unit"]


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("00:50:00", 50),
        ("0:50:00", 50),
        ("50:00", 50),
        ("50:00.4", 50.00667),
        ("00:50:12.2", 50.20333),
        ("00:50:12,2", 50.20333),
    ],
)
def test_durations_of_every_form(written, minutes):
    """Two parts are minutes and seconds, three hours, minutes and seconds, with or without fractions."""
    _, run = read_one(moving=written)

    assert run["duration_min"] == pytest.approx(minutes, abs=1e-4)


def test_a_malformed_time_falls_back_on_the_other_and_is_reported():
    """One bad cell never fails the file or the row that has another time."""
    got, run = read_one(moving="01:00:19.49.7")

    assert run["duration_min"] == 50
    assert (problem(got)["row"], problem(got)["column"], problem(got)["seen"]) == (2, "Moving Time", "01:00:19.49.7")
    assert not got.lost.any()


def test_moving_time_of_a_run_without_movement_is_not_used():
    """Indoors the moving time can be seconds; distance x pace shows that Time is the run's."""
    got, run = read_one(type="Treadmill Running", moving="00:00:05")

    assert run["duration_min"] == 50
    assert problem(got)["column"] == "Moving Time"


def test_moving_time_far_below_the_time_is_the_runs():
    """A runner who stood a lot: 6.5 km in 49:25 of movement, an hour and a half on the watch."""
    got, run = read_one(km="6.29", moving="00:49:25", time="01:33:38", pace="14:53", cadence="57")

    assert run["duration_min"] == pytest.approx(49.4167, abs=1e-3)
    assert len(got.problems) == 0


def test_hours_and_minutes_without_seconds_are_not_taken_for_minutes():
    """Some exports write Time as `1:02` for 1:02:40: another column has it to the second."""
    got, run = read_one(km="11.18", moving="--", time="0:50", pace="4:30")

    assert run["duration_min"] == 51
    assert problem(got)["message"].startswith("This does not fit the rest of the row; Elapsed Time was used")


def test_a_pace_of_zero_tells_nothing():
    """`0:00` stands where a pace was not measured, and must not fail the file."""
    got, run = read_one(pace="0:00")

    assert run["duration_min"] == 50
    assert len(got.problems) == 0


@pytest.mark.parametrize("written", ["--:--:--", "00:NaN:NaN"])
def test_a_time_never_measured_is_no_problem(written):
    """Activities typed in by hand have no moving time, in two spellings."""
    got, run = read_one(moving=written)

    assert run["duration_min"] == 50
    assert len(got.problems) == 0


@pytest.mark.parametrize("title", ['8km + 10x20"/40" + 2km', '10 X 15" best 1\'30"Z1', 'a ""b"" c', '"'])
def test_quotes_inside_a_title_cost_nothing(title):
    """Garmin does not double them, and a title with seconds in it is an interval session worth having."""
    others = [garmin(day=f"2026-02-{day:02d} 07:00:00") for day in range(1, 4)]
    got = read_rows(GARMIN, others[0], garmin().replace("Town, easy", title), *others[1:])

    assert got.runs["distance_km"].tolist() == [10.0] * 4
    assert len(got.problems) == 0


@pytest.mark.parametrize("cadence", ["Avg Cadence", "Avg Bike Cadence"])
def test_cadence_under_another_sports_name_tells_the_unit(cadence):
    """In a list of several sports the column is headed by one of them; a run's cell there is steps."""
    header = GARMIN.replace("Avg Run Cadence", cadence)
    got = read_rows(header, *(garmin(day=f"2026-03-{day:02d} 07:00:00", stride="1.89") for day in (1, 2, 3)))

    assert got.runs["distance_km"].tolist() == pytest.approx([16.09344] * 3)
    assert got.runs["cadence_spm"].tolist() == [170.0] * 3
    assert got.questions == []


def test_all_steps_tell_the_unit_where_there_is_no_cadence():
    """8,500 steps of 1.18 m are 10,030 m."""
    header = GARMIN.replace("Avg Run Cadence", "Steps")
    rows = [garmin(day=f"2026-03-{day:02d} 07:00:00", cadence='"8,500"') for day in (1, 2, 3)]
    got = read_rows(header, *rows)

    assert got.runs["distance_km"].tolist() == [10.0] * 3
    assert got.questions == []


def test_types_of_the_programming_interface_are_known():
    """Older exports wrote `street_running` and `trail_running`."""
    rows = [
        garmin(type=type, day=f"2026-03-{day:02d} 07:00:00")
        for day, type in enumerate(("running", "street_running", "trail_running"), start=1)
    ]
    got = read_rows(GARMIN, *rows)

    assert got.runs["kind"].tolist() == ["run", "run", "trail"]


def test_an_hour_lost_by_a_spreadsheet_is_not_believed():
    """Excel writes 1:09:18.1 as 09:18.1; 14 km at 4:57 are not nine minutes."""
    got = read_rows(GARMIN, garmin(km="14.00", pace="4:57", time="09:18.1", moving="09:10.0"))

    assert len(got.runs) == 0
    assert "do not fit together" in problem(got)["message"]
    assert got.account["problems"].item() == 1


@pytest.mark.parametrize(("distance", "pace"), [("6,640", "--"), ("6,640", "8:51"), ("400", "--")])
def test_runs_on_a_track_are_in_metres(distance, pace):
    """Garmin lists track runs in metres among kilometres."""
    time = "00:01:30" if distance == "400" else "00:58:46"
    _, run = read_one(type="Track Running", km=distance, time=time, moving="--", pace=pace, stride="--", cadence="--")

    assert run["distance_km"] == float(distance.replace(",", "")) / 1000
    assert run["kind"] == "track"


@pytest.mark.parametrize("cell", ["--", "", " -- "])
def test_missing_is_missing(cell):
    """`--` is no number and no error."""
    got, run = read_one(type="Treadmill Running", km=cell, pace="--", stride="--")

    assert run.isna()["distance_km"]
    assert run["duration_min"] == 50
    assert len(got.problems) == 0


@pytest.mark.parametrize("pad", ["", ",,,,,,", ",--,--,--,--,--,--"])
def test_rows_of_an_older_export_are_reported_and_not_misread(pad):
    """An older 32-column order below a 38-column header puts a time under a temperature."""
    new, old = EXPORTS["garmin-de-38"].csv().decode(), EXPORTS["garmin-de-32"].csv().decode()
    pasted = "".join(f"{line}{pad}\n" for line in old.splitlines()[1:])
    got = read_rows(*(new + pasted).splitlines())
    alone = read_rows(*new.splitlines())

    assert got.runs.equals(alone.runs)
    assert set(got.problems["row"]) >= {20, 21, 37}
    assert got.account.iloc[0][["rows", "read"]].tolist() == [36, 16]


def test_a_time_in_a_column_of_numbers_loses_the_row():
    """Also in one row only, and where the neighbours look right."""
    got, _ = read_one(temp="00:48:00")

    assert len(got.runs) == 4
    assert problem(got)["row"] == 2


def test_a_title_may_look_like_a_time():
    """Words in the column tell that it is no column of numbers."""
    rows = [
        garmin(day=f"2026-03-{day:02d} 07:00:00").replace('"Town, easy"', title)
        for day, title in ((1, "5:30"), (2, "Town"), (3, "12"))
    ]
    got = read_rows(GARMIN, *rows)

    assert len(got.runs) == 3


def test_a_number_with_a_guard_is_a_number():
    """Excel's apostrophe before a minus sign."""
    got, run = read_one(temp="'-12", cadence="'170")

    assert run["cadence_spm"] == 170
    assert len(got.problems) == 0


def test_a_type_that_sounds_like_running_is_reported():
    """An unlisted kind of run is told to the user, not left out in silence; a ride is simply not a run."""
    got = read_rows(GARMIN, garmin(type="Moon Running"), garmin(type="Cycling"), garmin(type="Treadmill Walking"))

    assert (problem(got)["row"], problem(got)["seen"]) == (2, "Moon Running")
    assert got.skipped.to_dict() == {"not a run": 2}
    assert dict(zip(got.types["type"], got.types["rows"], strict=True))["moon running"] == 1


def test_the_same_run_saved_by_excel_is_recognised():
    """Excel drops the seconds of the start; the key goes by the minute."""
    first = read_rows(*EXPORTS["garmin-en-2026"].csv().decode().splitlines()).runs
    excel = read_rows(*EXPORTS["garmin-en-2026-excel"].csv().decode().splitlines()).runs

    assert excel["source_id"].tolist() == first["source_id"].tolist()


def test_a_run_whose_type_was_changed_is_the_same_run():
    """Called a trail run afterwards, it must not be counted a second time at the next import."""
    first, later = (
        read_rows(GARMIN, garmin(type=type), garmin(day="2026-03-15 07:30:12")).runs
        for type in ("Running", "Trail Running")
    )

    assert later["kind"].tolist() != first["kind"].tolist()
    assert later["source_id"].tolist() == first["source_id"].tolist()


def test_two_runs_in_one_minute_are_two_runs():
    """A false start and the run: both are read, and the longer keeps the plain key."""
    rows = [
        garmin(km="0.05", time="00:00:20", moving="--", pace="6:40", day="2026-03-14 07:30:01"),
        garmin(day="2026-03-14 07:30:40"),
    ]
    got = read_rows(GARMIN, *rows, *(garmin(day=f"2026-02-0{day} 07:00:00") for day in (1, 2)))

    assert got.runs["source_id"].tolist()[:2] == ["2026-03-14 07:30 #2", "2026-03-14 07:30"]


def test_a_false_start_in_a_minute_without_seconds_is_a_run_of_its_own():
    """Excel drops the seconds: only what was over within the minute can have begun in the same one."""
    rows = [garmin(km="0.00", time="00:00.9", moving="--", pace="--", day="1/30/20 19:41"), garmin(day="1/30/20 19:41")]
    got = read_rows(GARMIN, *rows, *(garmin(day=f"2/{day}/20 7:00") for day in (14, 15)))

    assert got.runs["source_id"].tolist()[:2] == ["2020-01-30 19:41 #2", "2020-01-30 19:41"]
    assert len(got.problems) == 0


def test_the_same_start_with_another_distance_is_a_contradiction():
    """Two different runs with one key are a problem, not lost and not both read."""
    got = read_rows(GARMIN, garmin(), garmin(km="12.00", pace="4:10"), garmin(), garmin(day="2026-03-15 07:30:12"))

    assert len(got.runs) == 2
    assert problem(got)["row"] == 3
    assert got.skipped.to_dict() == {"repeated": 1}


DIARIES = {
    "english": ("Date,Activity Type,Distance,Duration,RPE,Pain,Notes", "2026-03-14,Running,10,50,4,2,easy"),
    "danish": ("Dato,Aktivitetstype,Distance,Varighed", "2026-03-14,Løb,10,50"),
    "french": ("Date,Type d'activité,Distance,Durée,RPE", "2026-03-14,Course à pied,10,50,4"),
    "german": ("Datum,Aktivitätstyp,Distanz,Zeit,RPE", "2026-03-14,Laufen,10,50:00,4"),
}


@pytest.mark.parametrize("language", DIARIES)
def test_a_diary_with_a_type_and_a_distance_is_not_garmins(language):
    """Read as Garmin's it would lose its minutes, effort, pain and notes in silence: it is asked about, like any own table."""
    got = read_rows(*DIARIES[language])

    assert got.layouts == {"a.csv": "a table of your own"}
    assert "columns" in [question.subject for question in got.questions]
    assert got.runs["duration_min"].tolist() == [50.0]


@pytest.mark.parametrize("left", ["Favorite", "Avg Run Cadence", "Avg Stride Length"])
def test_one_column_of_a_watch_is_enough(left):
    """Whoever deletes columns of an export keeps its layout as long as one is left that no diary has."""
    got = read_rows(f"Activity Type,Date,Distance,Time,{left}", "Running,2026-03-14 07:30:12,10.00,00:50:00,--")

    assert got.layouts == {"a.csv": "Garmin Connect, English"}


def test_effort_and_notes_that_a_runner_added_are_read():
    """Whoever writes them beside each run of an export means them to be kept."""
    got = read_rows(f"{GARMIN},RPE,Notes", f"{garmin()},7,calf tight")

    assert got.runs[["rpe", "notes"]].values.tolist() == [[7.0, "calf tight"]]


def test_miles_in_every_cell_need_no_question():
    """A spreadsheet can show the unit in each cell; the pace then is for that unit too."""
    got = read_rows(GARMIN, garmin(km="10.00 mi", time="01:30:00", moving="01:30:00", pace="9:00", cadence="--"))

    assert got.runs[["distance_km", "duration_min"]].values.tolist() == [[pytest.approx(16.09344), 90.0]]
    assert got.questions == []
