"""Every layout, language and generation, read whole and compared with what the made-up athlete did."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from loadwatch.importers import Reading, read
from tests.importers.athlete import ZONE
from tests.importers.writers import EXPORTS, HEADERS, HERE

TODAY = date(2026, 11, 22)
TOLERANCE = {"distance_km": 0.0051, "duration_min": 0.009}
WITHOUT_STEPS = {"garmin-no", "garmin-pl", "garmin-pt"}
TIME_OF_WEEKS = {"strava-en-2013": 1, "strava-en-2019-07": 1}
"""Runs that come without their time: the only one is of weeks."""


def read_export(name: str) -> Reading:
    """The file of this name, with the answers that it cannot do without."""
    return read(HERE / "exports" / f"{name}.csv", zone=ZONE, unit="km" if name in WITHOUT_STEPS else None, today=TODAY)


def expected(name: str) -> pd.DataFrame:
    """The golden table beside the export, with its types."""
    table = pd.read_csv(HERE / "exports" / f"{name}.expected.csv", keep_default_na=False)
    numbers = ["distance_km", "duration_min", "rpe", "avg_hr", "cadence_spm"]
    return table.assign(
        started_at=pd.to_datetime(table["started_at"], format="ISO8601"),
        **{name: pd.to_numeric(table[name].replace("", None)) for name in numbers},
    )


@pytest.mark.parametrize("name", EXPORTS)
def test_every_run_kilometre_and_minute_is_right(name):
    """A user's whole export is read as it was, in every language and generation."""
    runs, golden = read_export(name).runs, expected(name)

    assert runs["started_at"].tolist() == golden["started_at"].tolist()
    for column in ("distance_km", "duration_min", "rpe", "avg_hr", "cadence_spm"):
        np.testing.assert_allclose(
            runs[column].to_numpy("float64"), golden[column].to_numpy("float64"), atol=TOLERANCE.get(column, 0), rtol=0
        )
    assert runs["kind"].tolist() == golden["kind"].tolist()
    assert runs["notes"].tolist() == golden["notes"].tolist()


@pytest.mark.parametrize("name", EXPORTS)
def test_every_row_is_accounted_for_and_nothing_is_asked(name):
    """Rows of a file are read, skipped or problems; a file that says everything asks nothing."""
    got = read_export(name)
    account = got.account.iloc[0]

    assert account["rows"] == account["read"] + account["skipped"] + account["problems"] == 18
    assert account["problems"] == 0
    assert len(got.problems) == TIME_OF_WEEKS.get(name, 0)
    assert got.skipped.to_dict() == {"not a run": 2}
    assert got.questions == []


@pytest.mark.parametrize("name", EXPORTS)
def test_keys_are_unique_and_the_same_when_read_again(name):
    """Re-import recognises each run by its source and key."""
    once, again = read_export(name).runs, read_export(name).runs

    assert once["source_id"].is_unique
    assert once["source_id"].tolist() == again["source_id"].tolist()


@pytest.mark.parametrize("name", EXPORTS)
def test_the_export_files_are_what_the_writer_writes(name):
    """The committed files and their generator must not drift apart."""
    committed = (HERE / "exports" / f"{name}.csv").read_bytes()

    assert committed == EXPORTS[name].csv()


def test_every_known_header_has_an_export():
    """A header row that was collected is also tried."""
    assert set(HEADERS) == set(EXPORTS)


@pytest.mark.parametrize("name", [name for name in EXPORTS if name.startswith("strava")])
def test_strava_without_a_zone_asks_and_stays_in_utc(name):
    """An evening run in America is tomorrow in UTC: the zone is asked for, never assumed."""
    got = read(HERE / "exports" / f"{name}.csv", today=TODAY)
    local = read_export(name).runs["started_at"]

    assert [(question.subject, question.blocking) for question in got.questions] == [("zone", True)]
    assert (got.runs["started_at"].dt.date != local.dt.date).any()
    assert got.runs["started_at"].tolist() == [
        stamp.tz_localize(ZONE).tz_convert("UTC").tz_localize(None) for stamp in local
    ]


@pytest.mark.parametrize("name", sorted(WITHOUT_STEPS))
def test_garmin_without_steps_asks_for_the_unit(name):
    """Without cadence and stride nothing tells km from miles: distances stay missing until the user says."""
    got = read(HERE / "exports" / f"{name}.csv", today=TODAY)
    in_miles = read(HERE / "exports" / f"{name}.csv", unit="mi", today=TODAY).runs["distance_km"]

    assert [(question.subject, question.choices) for question in got.questions] == [("unit", ("km", "mi"))]
    assert got.runs["distance_km"].isna().all()
    np.testing.assert_allclose(in_miles, expected(name)["distance_km"] * 1.609344, atol=0.01)
    assert got.account["read"].item() == 16
