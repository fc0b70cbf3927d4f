"""What is exported comes back as it was: our two tables, as CSV and as Parquet, every digit and every letter."""

from __future__ import annotations

import io
from datetime import date, datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loadwatch.columns import KINDS, MOMENTS, RUNS, SIDES, SITES, SORENESS
from loadwatch.importers import read, to_csv, to_parquet
from loadwatch.ui.exports import to_zip

TODAY = date(2026, 11, 22)
SOME = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FORMS = ["csv", "parquet"]
RUN = {"athlete": "Ann", "started_at": [pd.Timestamp("2026-01-05")], "distance_km": 5.0, "duration_min": 30.0}

letters = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=12)
odd = st.sampled_from(
    ["=1+1", "'=1+1", "''=1", "@SUM(A1)", "-5", "+5", "'", "''", "\t1", "\r1", "＝1", "a\nb", "a\r\nb", "\n", " x ", ","
     ";", '"', 'say "x"', "0012", "1e5", "TRUE", "nan", "None", "2026-11-22", "überläuft 跑步 🏃", "--", "\u2028x"]
)  # fmt: skip
note = st.one_of(odd, letters)
name = note.map(str.strip).filter(bool)


def number(name: str) -> st.SearchStrategy[float]:
    """Any number that the column accepts, its ends included. 0 is "not measured" in a file, so there is none."""
    low, high = RUNS[name].bounds
    return st.one_of(st.sampled_from([max(low, 1e-9), high]), st.floats(max(low, 1e-9), high))


def possible(run: dict[str, object]) -> bool:
    """Whether anybody can have run this distance in this time; either may be missing."""
    km, minutes = run["distance_km"], run["duration_min"]
    if km is None or minutes is None:
        return km is not minutes
    return 0.6 < float(km) / float(minutes) * 60 < 39  # type: ignore[arg-type]


runs = st.fixed_dictionaries({
    "athlete": name,
    "started_at": st.datetimes(datetime(1970, 1, 1), datetime(2026, 11, 22)),
    "distance_km": st.none() | number("distance_km"),
    "duration_min": st.none() | number("duration_min"),
    "rpe": st.none() | st.floats(0, 10),
    "kind": st.sampled_from(["", *KINDS]),
    "avg_hr": st.none() | number("avg_hr"),
    "cadence_spm": st.none() | number("cadence_spm"),
    "notes": note,
    "source": name,
    "source_id": name,
}).filter(possible)  # fmt: skip
ratings = st.fixed_dictionaries({
    "athlete": name,
    "date": st.dates(date(1970, 1, 1), TODAY),
    "site": st.sampled_from(SITES),
    "side": st.sampled_from(["", *SIDES]),
    "moment": st.sampled_from(["", *MOMENTS]),
    "rating": st.floats(0, 10),
    "notes": note,
    "source": name,
    "source_id": name,
})  # fmt: skip


def key(row: dict[str, object]) -> tuple[object, ...]:
    """What tells two rows apart."""
    return row["athlete"], row["source"], row["source_id"]


def came_back(table: str, frame: pd.DataFrame, form: str) -> pd.DataFrame:
    """The frame after export and import, which must lose nothing."""
    content = to_csv(table, frame) if form == "csv" else to_parquet(frame)
    got = read({f"{table}.{form}": content}, athlete="somebody else", today=TODAY)
    assert got.problems.to_dict("records") == []
    assert got.account[["rows", "read"]].to_numpy().tolist() == [[len(frame), len(frame)]]
    return got.runs if table == "runs" else got.soreness


@pytest.mark.parametrize("form", FORMS)
@SOME
@given(st.lists(runs, min_size=1, max_size=6, unique_by=key))
def test_runs_come_back(form, rows):
    """All columns at once: formulas, line ends, quotes and missing values do not get into each other's way."""
    frame = RUNS.conform(pd.DataFrame(rows))

    pd.testing.assert_frame_equal(came_back("runs", frame, form), frame)


@pytest.mark.parametrize("form", FORMS)
@SOME
@given(st.lists(ratings, min_size=1, max_size=6, unique_by=key))
def test_ratings_come_back(form, rows):
    """The same for soreness."""
    frame = SORENESS.conform(pd.DataFrame(rows))

    pd.testing.assert_frame_equal(came_back("soreness", frame, form), frame)


@pytest.mark.parametrize("form", FORMS)
def test_a_reading_comes_back(form):
    """What readers make can be saved, exported and read again, whole days and weeks included."""
    table = (
        "athlete,started_at,distance_km,duration_min,kind,notes\n"
        "Ann,2026-01-05,62.5,,week,=sum\nAnn,2026-01-12 07:30,10,50,run,'-5\nBob,2026-01-12,,30,treadmill,\n"
    )
    frame = read({"a.csv": table.encode()}, today=TODAY).runs

    assert len(frame) == 3
    pd.testing.assert_frame_equal(came_back("runs", frame, form), frame)


@pytest.mark.parametrize("form", FORMS)
def test_the_whole_export_comes_back_as_it_was_downloaded(form):
    """Settings gives all tables in one ZIP: those of runs and ratings are read out of it, the others left alone."""
    ran = RUNS.conform(pd.DataFrame(RUN | {"source": "typed", "source_id": "1", "notes": "=1"}))
    sore = SORENESS.conform(
        pd.DataFrame(
            [
                {
                    "athlete": "Ann",
                    "date": RUN["started_at"][0],
                    "site": "knee",
                    "rating": 3,
                    "source": "typed",
                    "source_id": "1",
                }
            ]
        )
    )
    got = read({"all.zip": to_zip({"runs": ran, "soreness": sore, "athletes": ran[["athlete"]]}, form)}, today=TODAY)

    pd.testing.assert_frame_equal(got.runs, ran)
    pd.testing.assert_frame_equal(got.soreness, sore)


def parquet(**columns: object) -> bytes:
    """A Parquet file of somebody."""
    written = io.BytesIO()
    pd.DataFrame(columns).to_parquet(written, index=False)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (parquet(day=[1], km=[5.0]), "Its columns: day, km"),
        (parquet(**RUN)[:-20], "cannot be read"),
        (b"PAR1" + bytes(99) + b"PAR1", "cannot be read"),
        (parquet(**RUN).replace(b"notes", b"note\xff").replace(b"duration_min", b"duration\xffmin"), "cannot be read"),
        (parquet(**RUN | {"athlete": [b"\xff"]}), "cannot be read"),
        (parquet(**RUN | {"athlete": [7]}), "cannot be read"),
        (parquet(**RUN | {"started_at": [pd.Timestamp("2026-01-05", tz="UTC")]}), "cannot be read"),
        (parquet(**RUN | {"notes": ["x" * 50_000] * 900, "started_at": RUN["started_at"] * 900}), "would unfold to"),
    ],
    ids=[
        "another kind",
        "torn",
        "rubbish",
        "a name in no encoding",
        "bytes for names",
        "numbers for names",
        "a time with a zone",
        "bomb",
    ],
)
def test_a_parquet_file_that_cannot_be_read_says_why(content, said):
    """Nothing declares what somebody else's columns mean, and a small file can unfold to a large one."""
    got = read({"a.parquet": content}, today=TODAY)

    assert got.unreadable == ("a.parquet",)
    assert said in got.problems["seen"].item()
    assert got.problems["mend"].item()


def test_values_of_a_parquet_file_are_looked_at_like_those_of_a_csv():
    """Our own form is no promise that nobody changed it."""
    wrong = RUN | {
        "distance_km": [5.0, 900.0, np.inf],
        "started_at": [pd.Timestamp(f"2026-01-0{day}") for day in (1, 2, 3)],
    }
    got = read({"a.parquet": parquet(**wrong)}, today=TODAY)

    assert got.account[["rows", "read", "problems"]].to_numpy().tolist() == [[3, 1, 2]]
