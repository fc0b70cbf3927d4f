"""Our own two tables: template, export and what people type into them."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loadwatch.columns import RUNS, SITES, SORENESS
from loadwatch.errors import BadInputError
from loadwatch.importers import read, template, to_csv
from tests.importers.csvs import RUNS as HEADER
from tests.importers.csvs import SORENESS as RATINGS
from tests.importers.csvs import TODAY, problem, read_rows

text = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=20)
note = st.one_of(
    text, st.sampled_from(["=1+1", "'=1+1", "''@x", "-5", "+5", "'", "a\nb", 'say "x"', "\t1", " ", "=a\r\nb"])
)


@pytest.mark.parametrize("table", ["runs", "soreness"])
def test_a_template_is_recognised_and_empty(table):
    """What is offered for download can be read, and holds no made-up run that somebody forgets to delete."""
    got = read({"t.csv": template(table)}, today=TODAY)

    assert got.layouts == {"t.csv": f"loadwatch {table}"}
    assert len(got.runs) == len(got.soreness) == 0
    assert got.unreadable == ()


def test_the_soreness_header_says_which_way_the_scale_runs():
    """Mixing up the direction is the commonest mistake with ratings."""
    assert b"soreness_0_none_10_worst" in template("soreness")


def test_a_table_that_is_not_ours_is_refused():
    """A typing error in the name of a table."""
    with pytest.raises(BadInputError, match="runs, soreness"):
        template("weeks")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.datetimes(datetime(1970, 1, 1), datetime(2026, 11, 22)),
            st.one_of(st.none(), st.floats(0.001, 500)),
            st.floats(0.5, 6000),
            note,
        ),
        max_size=5,
        unique_by=lambda row: row[0],
    )
)
def test_runs_come_back_as_they_were_exported(rows):
    """Export and import are one format: every digit, note and key survives, formulas included."""
    rows = [row for row in rows if row[1] is None or 0.5 < row[1] / row[2] * 60 < 40]
    frame = RUNS.conform(
        pd.DataFrame(
            {
                "athlete": "Ann",
                "started_at": pd.Series([row[0] for row in rows], dtype="datetime64[us]"),
                "distance_km": pd.Series([row[1] for row in rows], dtype="float64"),
                "duration_min": pd.Series([row[2] for row in rows], dtype="float64"),
                "kind": "trail",
                "notes": pd.Series([row[3] for row in rows], dtype="str"),
                "source": "typed",
                "source_id": pd.Series([f"=k{number}" for number in range(len(rows))], dtype="str"),
            }
        )
    )
    got = read({"a.csv": to_csv("runs", frame)}, today=TODAY)

    assert got.account["problems"].item() == 0
    if rows:
        pd.testing.assert_frame_equal(got.runs, frame)


def test_ratings_come_back_as_they_were_exported():
    """The same for soreness."""
    frame = SORENESS.conform(
        pd.DataFrame(
            {
                "athlete": ["Ann", "Bob"],
                "date": pd.to_datetime(["2026-11-20", "2026-11-21"]),
                "site": ["low back", "knee"],
                "side": ["", "left"],
                "moment": ["morning", ""],
                "rating": [3.5, 0.0],
                "notes": ["=stiff", "a\nb"],
                "source": "typed",
                "source_id": ["1", "2"],
            }
        )
    )

    pd.testing.assert_frame_equal(read({"a.csv": to_csv("soreness", frame)}, today=TODAY).soreness, frame)


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_a_spreadsheet_runs_nothing_of_an_export(begin):
    """Each cell that begins like a formula is guarded by an apostrophe, in names too."""
    texts = {"athlete": [f"{begin}A"], "notes": [f"{begin}1+1"], "source_id": [f"{begin}9"]}
    frame = RUNS.conform(
        pd.DataFrame({**texts, "started_at": pd.Timestamp("2026-01-01"), "distance_km": 5.0, "duration_min": 30.0})
    )
    written = pd.read_csv(io.BytesIO(to_csv("runs", frame)), dtype=str, keep_default_na=False)

    assert written.loc[0, ["athlete", "notes", "source_id"]].str.startswith("'").all()


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("45", 45), ("45.5", 45.5), ("45:30", 45.5), ("1:05:00", 65), ("0:45:30", 45.5), ("90:00", 90)],
)
def test_durations_as_people_type_them(written, minutes):
    """Minutes as a number, or a clock time."""
    got = read_rows(HEADER, f",2026-01-01 07:00,10,{written},,,,,")

    assert got.runs["duration_min"].tolist() == [minutes]
    assert len(got.problems) == 0


def test_minutes_that_a_spreadsheet_took_for_hours_are_not_believed():
    """29:57 typed into Excel comes out as 29:57:00; five kilometres do not take 30 hours, and still are five."""
    got = read_rows(HEADER, ",2026-01-01 07:00,5,29:57:00,,,,,")

    assert got.runs["distance_km"].tolist() == [5.0]
    assert got.runs["duration_min"].isna().all()
    assert problem(got)["column"] == "duration_min"


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_european_spreadsheet_may_have_saved_it(delimiter):
    """Semicolons or tabs, decimal commas, a day before its month."""
    lines = [HEADER, ",13.11.2026 07:00,10,5,52,5,7,trail,,,=1+1", ",14.11.2026 07:00,8,45,7,,,,,"]
    table = lines[0].replace(",", delimiter) + "\n"
    table += delimiter.join(["", "13.11.2026 07:00", "10,5", "52,5", "7", "Trail", "", "", "'=1+1"]) + "\n"
    table += delimiter.join(["Ann", "14.11.2026 07:00", "8", "45", "7,5", "", "", "", ""]) + "\n"
    got = read({"a.csv": table.encode("cp1252")}, athlete="Bob", today=TODAY)

    assert got.runs["distance_km"].tolist() == [10.5, 8.0]
    assert got.runs["duration_min"].tolist() == [52.5, 45.0]
    assert got.runs["rpe"].tolist() == [7.0, 7.5]
    assert got.runs["athlete"].tolist() == ["Bob", "Ann"]
    assert got.runs["started_at"].tolist() == [datetime(2026, 11, 13, 7), datetime(2026, 11, 14, 7)]
    assert got.runs.loc[0, ["kind", "notes"]].tolist() == ["trail", "=1+1"]


@pytest.mark.parametrize(
    ("row", "column", "seen"),
    [
        (",2026-01-01 07:00,900,30,,,,,", "distance_km", "900"),
        (",2026-01-01 07:00,-5,30,,,,,", "distance_km", "-5"),
        (",2026-01-01 07:00,ten,30,,,,,", "distance_km", "ten"),
        (",2026-01-01 07:00,5,-30,,,,,", "duration_min", "-30"),
        (",2026-01-01 07:00,,9000,,,,,", "duration_min", "9000"),
        (",2026-01-01 07:00,50,10,,,,,", "duration_min", "10"),
        (",2026-01-01 07:00,,,,,,,", "distance_km", ""),
        (",2026-01-01 07:00,0,0,,,,,", "distance_km", "0"),
        (",2026-01-01 07:00,nan,30,,,,,", "distance_km", "nan"),
        (",2026-01-01 07:00,1e400,30,,,,,", "distance_km", "1e400"),
    ],
)
def test_absurd_values_cost_their_row_and_no_other(row, column, seen):
    """The message names file, row, column, what was seen and what is accepted."""
    got = read_rows(HEADER, row, ",2026-01-02 07:00,5,30,,,,,")
    told = problem(got)

    assert len(got.runs) == 1
    assert (told["file"], told["row"], told["column"], told["seen"]) == ("a.csv", 2, column, seen)
    assert told["accepted"]
    assert told["message"].endswith("The row was not read.")
    assert got.lost.tolist() == [True]


@pytest.mark.parametrize(
    ("row", "column", "field"),
    [
        (",2026-01-01 07:00,5,30,11,,,,", "rpe", "rpe"),
        (",2026-01-01 07:00,5,30,,swim,,,", "kind", "kind"),
        (",2026-01-01 07:00,5,30,,,999,,", "avg_hr", "avg_hr"),
        (",2026-01-01 07:00,5,30,,,,x,", "cadence_spm", "cadence_spm"),
    ],
)
def test_a_bad_optional_cell_costs_only_itself(row, column, field):
    """The run's distance and time are worth more than its heart rate."""
    got = read_rows(HEADER, row)

    assert got.runs["distance_km"].tolist() == [5.0]
    assert got.runs[field].isin(["", None]).all() or got.runs[field].isna().all()
    assert problem(got)["column"] == column
    assert got.lost.tolist() == [False]
    assert got.account["problems"].item() == 0


def test_two_runs_of_a_day_without_times_are_two_runs():
    """People fill in days only; another athlete's run of that day is no repetition either."""
    got = read_rows(
        HEADER, "A,2026-01-01,5,30,,,,,", "A,2026-01-01,6,36,,,,,", "A,2026-01-01,5,30,,,,,", "B,2026-01-01,5,30,,,,,"
    )

    assert len(got.runs) == 3
    assert got.runs["source_id"].is_unique
    assert got.skipped.to_dict() == {"repeated": 1}


def test_a_weeks_total_is_not_the_run_of_its_first_day():
    """Else a list of weeks, imported later, would turn every Monday's run into a whole week."""
    got = read_rows(HEADER, ",2026-03-02,7.3,40,,run,,,", ",2026-03-02,22,,,week,,,")

    assert got.runs["kind"].tolist() == ["run", "week"]
    assert got.runs["source_id"].is_unique
    assert not got.runs["source_id"].str.contains("#").any()


def test_html_in_a_note_stays_text():
    """It is shown as text by the page, and is not changed here."""
    got = read_rows(HEADER, ",2026-01-01 07:00,5,30,,,,,<b>hi</b> ![](https://example.org/x)")

    assert got.runs["notes"].tolist() == ["<b>hi</b> ![](https://example.org/x)"]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("A,2026-01-01,wing,,,3,", "site"),
        ("A,2026-01-01,,,,3,", "site"),
        ("A,2026-01-01,knee,,,11,", "soreness_0_none_10_worst"),
        ("A,2026-01-01,knee,,,,", "soreness_0_none_10_worst"),
        ("A,2027-01-01,knee,,,3,", "date"),
        ("A,2026-01-01,knee,up,,3,", "side"),
    ],
)
def test_ratings_outside_the_scale_or_the_body_are_problems(row, column):
    """Blank is not 0, and 11 is not 10."""
    got = read_rows(RATINGS, row, "A,2026-01-02,Low Back,Left,Morning,0,")

    assert problem(got)["column"] == column
    assert got.soreness.iloc[-1][["site", "side", "moment", "rating"]].tolist() == ["low back", "left", "morning", 0.0]
    assert got.soreness["site"].isin(SITES).all()


def test_a_rating_without_direction_is_asked_about():
    """Whether 10 is best or worst cannot be guessed."""
    got = read_rows("date,site,rating", "2026-01-01,knee,3")
    (question,) = got.questions

    assert got.soreness.empty
    assert (question.subject, question.blocking, question.default.scale) == ("columns", True, "")


def test_runs_and_ratings_in_one_reading():
    """Several files at once, from disk or from memory, ZIPs among them."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(
            "cardioActivities.csv",
            "Date,Type,Route Name,Distance (km),Duration\n2026-01-05 07:00:00,Running,,5,30:00\n",
        )
    files = {
        "runs.csv": f"{HEADER}\n,2026-01-01,5,30,,,,,\n".encode(),
        "sore.csv": f"{RATINGS}\n,2026-01-02,knee,,,3,\n".encode(),
        "runkeeper.zip": packed.getvalue(),
        "photo.png": b"\x89PNG\r\n",
    }
    got = read(files, athlete="Ann", today=date(2026, 11, 22))

    assert got.runs["source"].tolist() == ["loadwatch", "runkeeper"]
    assert set(got.runs["athlete"]) | set(got.soreness["athlete"]) == {"Ann"}
    assert got.unreadable == ("photo.png",)
    assert list(got.account["file"]) == ["runs.csv", "sore.csv", "runkeeper.zip: cardioActivities.csv", "photo.png"]


def test_headers_as_people_type_them():
    """`Distance (km)` typed for `distance_km` is the same column; a column with the very name comes first."""
    got = read_rows("Started At,Distance (km),DURATION MIN,Notes", "2026-04-03 07:00,8,45,x")
    twice = read_rows("started_at,distance_km,Distance (km),duration_min", "2026-04-03 07:00,8,5,45")

    assert got.runs.loc[0, ["distance_km", "duration_min", "notes"]].tolist() == [8.0, 45.0, "x"]
    assert twice.runs["distance_km"].tolist() == [8.0]


def test_a_two_digit_year_between_dashes_is_not_guessed():
    """24-04-03 is 2024 to one runner and 2003 to another."""
    got = read_rows(HEADER, ",24-04-03,8,45,,,,,", ",2026-04-03,8,45,,,,,")

    assert got.runs["started_at"].tolist() == [datetime(2026, 4, 3)]
    assert problem(got)["seen"] == "24-04-03"


def test_a_table_that_says_a_sport_is_not_our_template():
    """Under `started_at` alone a ride of 30 km would count as a run: the sport decides, and the columns are asked about."""
    rows = ["2026-04-03 07:00,10,50,run", "2026-04-04 07:00,30,60,bike"]
    got = read_rows("started_at,distance_km,duration_min,sport", *rows)

    assert got.layouts == {"a.csv": "a table of your own"}
    assert got.runs["distance_km"].tolist() == [10.0]
    assert got.skipped.to_dict() == {"not a run": 1}


def test_a_start_alone_is_not_our_template():
    """Other columns of distance and time are somebody else's: they are asked about, where the template would miss them."""
    got = read_rows("started_at,Km,Minutes", "2026-04-03 07:00,10,50")

    assert got.runs[["distance_km", "duration_min"]].values.tolist() == [[10.0, 50.0]]
    assert "columns" in [question.subject for question in got.questions]


def test_minutes_taken_for_hours_in_a_table_of_ones_own_are_read_and_marked():
    """50:30 typed into a cell that shows h:mm is saved as 50:30:00: nobody runs 10 km in 50 hours, and the guess says so."""
    got = read_rows("Date,Km,Time", "2026-04-03,10,50:30:00", "2026-04-04,5,25:10:00")
    (columns,) = [question.default for question in got.questions if question.subject == "columns"]

    assert got.runs["duration_min"].tolist() == pytest.approx([50.5, 25 + 10 / 60])
    assert [column.title for column in columns.columns if not column.sure] == ["Time"]


@pytest.mark.parametrize(
    "header", ["started_at,distance_km,duration_min", "Day,Distance (km),Minutes", "Day,Distance,Minutes"]
)
def test_distances_with_their_unit_in_the_cell(header):
    """A mile that somebody writes below km is a mile; a word that is no unit costs the row."""
    cells = ["10 km", "5 mi", "5K", "10 miles", "800 m"]
    got = read_rows(header, *(f"2026-04-{day:02d},{cell},50" for day, cell in enumerate(cells, start=1)))

    assert got.runs["distance_km"].tolist() == pytest.approx([10, 8.04672, 5, 16.09344, 0.8])
    assert got.problems.empty
    assert "unit" not in [question.subject for question in got.questions]


def test_a_distance_with_another_word_costs_the_row():
    """Nobody knows how long three laps are."""
    got = read_rows(HEADER, ",2026-04-01,3 laps,50,,,,,", ",2026-04-02,10 km,50,,,,,")

    assert got.runs["distance_km"].tolist() == [10.0]
    assert (problem(got)["row"], problem(got)["seen"]) == (2, "3 laps")


def test_a_list_of_other_runs_that_cannot_be_read_costs_its_cell_alone():
    """Somebody edited the export: the run is read, and it is said what was not."""
    good = '"[[""strava"", ""s 1""]]"'
    got = read_rows(
        "started_at,distance_km,not_same_as",
        f"2026-01-02 07:00,5,{good}",
        "2026-01-03 07:00,6,strava",
        "2026-01-04 07:00,7,",
    )

    assert got.runs["not_same_as"].tolist() == ['[["strava", "s 1"]]', "", ""]
    assert (problem(got)["row"], problem(got)["seen"]) == (3, "strava")
    assert '[["source", "source_id"], ...]' in problem(got)["accepted"]
