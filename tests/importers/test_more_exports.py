"""Every smaller source's export, read whole and compared with what the made-up athlete did."""

from __future__ import annotations

import csv

import numpy as np
import pandas as pd
import pytest

from loadwatch.importers import Reading, read
from tests.importers.athlete import ZONE
from tests.importers.csvs import TODAY
from tests.importers.made import MORE_HEADERS
from tests.importers.more_json import MORE
from tests.importers.writers import HERE

NUMBERS = {"distance_km": 0.0051, "duration_min": 0.001, "rpe": 0, "avg_hr": 0, "cadence_spm": 0}
"""Column -> what the source's rounding may take from it."""
IN_UTC = {"nike", "fitbit"}
"""Sources that give the start in UTC alone, so that the zone must be asked for."""


def read_made(name: str, zone: str | None = ZONE) -> Reading:
    """What the committed file of this name gives."""
    return read(HERE / "exports" / MORE[name].file, zone=zone, today=TODAY)


def golden(name: str) -> pd.DataFrame:
    """The golden table beside the export, with its types."""
    with (HERE / "exports" / f"{name}.expected.csv").open(encoding="utf-8", newline="") as opened:
        table = pd.DataFrame(csv.DictReader(opened))
    numbers = {column: pd.to_numeric(table[column].replace("", None)) for column in NUMBERS}
    return table.assign(started_at=pd.to_datetime(table["started_at"], format="ISO8601"), **numbers)


@pytest.mark.parametrize("name", MORE)
def test_every_run_kilometre_and_minute_is_right(name):
    """A user's whole export is read as it was, whatever its units and clock."""
    runs, told = read_made(name).runs, golden(name)

    assert runs["started_at"].tolist() == told["started_at"].tolist()
    for column, rounding in NUMBERS.items():
        np.testing.assert_allclose(runs[column], told[column].astype("float64"), atol=rounding, rtol=0, err_msg=column)
    assert runs["kind"].tolist() == told["kind"].tolist()
    assert runs["notes"].tolist() == told["notes"].tolist()


@pytest.mark.parametrize("name", MORE)
def test_every_row_is_accounted_for_and_nothing_is_asked(name):
    """Rows of a file are read or skipped with their reason; a file that says everything asks nothing."""
    got = read_made(name)

    assert got.problems.empty
    assert got.account["rows"].item() == MORE[name].rows
    assert got.skipped.to_dict() == MORE[name].skipped
    assert got.questions == []


@pytest.mark.parametrize("name", MORE)
def test_without_a_zone_only_the_sources_in_utc_ask(name):
    """A zone is asked for where the file has none, and never where it tells the athlete's own clock."""
    asked = [question.subject for question in read_made(name, zone=None).questions]

    assert asked == (["zone"] if name in IN_UTC else [])


@pytest.mark.parametrize("name", MORE)
def test_keys_are_unique_and_the_same_when_read_again(name):
    """Re-import recognises each run by its source and key."""
    once, again = read_made(name).runs, read_made(name).runs

    assert once["source_id"].is_unique
    assert once["source_id"].tolist() == again["source_id"].tolist()


@pytest.mark.parametrize("name", MORE)
def test_the_export_files_are_what_the_writer_writes(name):
    """The committed files and their generator must not drift apart."""
    assert (HERE / "exports" / MORE[name].file).read_bytes() == MORE[name].content


def test_every_known_header_has_an_export():
    """A header row that was collected is also tried."""
    tried_elsewhere = {"polar", "intervals-wellness", "intervals-wellness-other-order"}

    assert set(MORE_HEADERS) == {made.name for made in MORE.values() if made.ending == "csv"} | tried_elsewhere
