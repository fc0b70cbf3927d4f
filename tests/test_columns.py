"""The tables' declarations, and how a frame is brought into their form."""

from __future__ import annotations

from datetime import date, datetime

import numpy as np
import pandas as pd
import pytest

from loadwatch import columns
from loadwatch.columns import PROBLEMS, RED_FLAGS, RUNS, SORENESS, TEXT, Column, Table
from loadwatch.errors import BadTableError

TABLES = [table for table in vars(columns).values() if isinstance(table, Table)]
ONE_RUN = {"athlete": ["Ann"], "started_at": ["2026-03-01 07:30"], "distance_km": [5], "duration_min": [30]}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_declares_each_column_once_and_says_what_it_means(table):
    """The declarations are the documentation: the Method page prints them."""
    assert len(set(table.names)) == len(table.names)
    assert [c.name for c in table.columns if not (c.meaning or c.unit)] == []
    assert [c.name for c in table.columns if c.low is not None and not c.low < c.high] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_an_empty_table_has_its_columns_and_dtypes(table):
    """Pages show empty tables on the first visit; they must not need a special case."""
    empty = table.empty()

    assert list(empty) == table.names
    assert [str(empty[c.name].dtype) for c in table.columns] == [c.dtype for c in table.columns]
    pd.testing.assert_frame_equal(table.conform(empty), empty)


def test_what_is_absent_is_missing_and_what_is_further_is_dropped():
    """Four columns are enough for a run; foreign ones do not travel on."""
    found = RUNS.conform(pd.DataFrame(ONE_RUN | {"shoes": ["red"]}, index=["x"]))

    assert list(found) == RUNS.names
    assert found.index.tolist() == ["x"]
    assert found.loc["x", ["kind", "notes", "source", "source_id"]].tolist() == [""] * 4
    assert found.loc["x", ["rpe", "avg_hr", "cadence_spm"]].isna().all()
    assert (
        RED_FLAGS.conform(pd.DataFrame({"athlete": ["A"], "date": ["2026-03-01"], "sign": ["x"]}))
        .cleared_on.isna()
        .all()
    )


@pytest.mark.parametrize(
    "moment",
    [
        "2026-03-01",
        date(2026, 3, 1),
        datetime(2026, 3, 1),
        pd.Timestamp("2026-03-01"),
        np.datetime64("2026-03-01", "s"),
    ],
    ids=["text", "date", "datetime", "Timestamp", "datetime64"],
)
def test_dates_of_every_kind_become_the_same_moments(moment):
    """Readers give s, us or ns, forms give dates, files give text."""
    found = SORENESS.conform(pd.DataFrame({"athlete": ["A"], "date": [moment], "site": ["calf"], "rating": [3]}))

    assert str(found.date.dtype) == "datetime64[us]"
    assert found.date.iloc[0] == pd.Timestamp("2026-03-01")


@pytest.mark.parametrize("numbers", [[5], [5.0], ["5"], pd.array([5], dtype="Int64"), pd.array([5], dtype="Float64")])
def test_numbers_of_every_kind_become_floats(numbers):
    """Whole kilometres from a spreadsheet are integers, missing ones make them nullable."""
    found = RUNS.conform(pd.DataFrame(ONE_RUN | {"distance_km": numbers}))

    assert found.distance_km.tolist() == [5.0]
    assert str(found.distance_km.dtype) == "float64"


def test_missing_words_become_empty():
    """Text has one form of missing, so that it can be compared."""
    found = RUNS.conform(pd.DataFrame(ONE_RUN | {"notes": [None]}))

    assert found.notes.tolist() == [""]


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        (
            pd.DataFrame({"athlete": ["A"]}),
            "The runs table lacks started_at, distance_km, duration_min; it has athlete.",
        ),
        (pd.DataFrame(), "it has no columns."),
        (pd.DataFrame(ONE_RUN | {"distance_km": ["far"]}), "distance_km cannot be read as 0 to 500 km"),
        (pd.DataFrame(ONE_RUN | {"started_at": ["soon"]}), "started_at cannot be read as a date from 1970 on"),
    ],
    ids=["columns lacking", "no columns", "no number", "no date"],
)
@pytest.mark.filterwarnings("ignore:Could not infer format")
def test_an_error_names_table_column_and_what_is_accepted(frame, text):
    """Who handed in the frame must be able to mend it from the message alone."""
    with pytest.raises(BadTableError) as error:
        RUNS.conform(frame)

    assert text in str(error.value)


@pytest.mark.parametrize(
    ("column", "words"),
    [
        (RUNS["distance_km"], "0 to 500 km"),
        (SORENESS["rating"], "0 to 10"),
        (RUNS["kind"], "run, trail, treadmill, track, week"),
        (RUNS["started_at"], "a date from 1970 on"),
        (PROBLEMS["row"], "a number"),
        (Column("x", TEXT, "y"), "text"),
    ],
)
def test_what_is_accepted_is_said_in_words(column, words):
    """Messages about a cell end with these words."""
    assert column.accepted == words
