"""Whatever bytes come in, reading ends with an account that adds up and never with a crash."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loadwatch.columns import PROBLEMS, RUNS, SORENESS
from loadwatch.importers import Reading, read
from tests.importers.more_tables import TABLES
from tests.importers.writers import EXPORTS

TODAY = date(2026, 11, 22)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
SEEDS = {name: export.csv()[:6000] for name, export in EXPORTS.items()}
SEEDS |= {made.name: made.content[:6000] for made in TABLES}
OWN = b"athlete,started_at,distance_km,duration_min,rpe,kind,avg_hr,cadence_spm,notes,source,source_id\n"
RATINGS = b"date,site,side,moment,soreness_0_none_10_worst,notes\n"

NUMBERS = ["", "--", "5,02", "1.234", "4,808", "'-12", "=1+1", "nan", "1e400", "-3", "0", "12:61", "00:26:35", "45"]
DAYS = ["2025-01-01 07:00", "0024-01-01", "3/4/26 07:00", "31.12.2025, 23:59:59", "9999-12-31", "2025-02-30"]
odd_cell = st.one_of(
    st.sampled_from([*NUMBERS, *DAYS, "Run", "low back"]),
    st.text(max_size=12),
    st.floats().map(str),
    st.datetimes().map(str),
)


def adds_up(got: Reading) -> bool:
    """rows = read + skipped + problems in each file, and what was read is there."""
    account = got.account
    lost = (
        got.problems[got.lost.to_numpy()].groupby("file")["row"].nunique()
        if len(got.problems)
        else pd.Series(dtype=int)
    )
    return (
        account["rows"].eq(account["read"] + account["skipped"] + account["problems"]).all()
        and account["read"].sum() == len(got.runs) + len(got.soreness)
        and account.set_index("file")["problems"].eq(lost.reindex(account["file"], fill_value=0)).all()
        and account["skipped"].sum() == got.skipped.sum()
    )


def well_formed(got: Reading) -> bool:
    """The tables have their columns and dtypes, and their values lie within what the columns accept."""
    runs = got.runs
    tables = ((runs, RUNS), (got.soreness, SORENESS), (got.problems, PROBLEMS))
    bounds = [
        runs[name].dropna().between(RUNS[name].low, RUNS[name].high).all()
        for name in ("distance_km", "duration_min", "rpe")
    ]
    dtypes = [(frame[column.name].dtype == column.dtype) for frame, table in tables for column in table.columns]
    return all(bounds) and all(dtypes) and not runs.duplicated(["athlete", "source", "source_id"]).any()


@FEW
@given(st.binary(max_size=400))
def test_any_bytes(data):
    """A file of anything at all is an account and a message, not a stack trace."""
    got = read({"a.csv": data}, today=TODAY)

    assert adds_up(got)
    assert well_formed(got)
    assert len(got.problems) > 0


@FEW
@given(
    st.sampled_from(sorted(SEEDS)),
    st.lists(st.tuples(st.integers(0, 5999), st.binary(max_size=4)), max_size=6),
    st.booleans(),
)
def test_damaged_exports(name, edits, cut):
    """Bytes overwritten anywhere in a real layout, quotes and line ends included, cost rows and never the reading."""
    data = bytearray(SEEDS[name])
    for at, piece in edits:
        data[at % len(data) : at % len(data) + len(piece)] = piece
    got = read({"a.csv": bytes(data[: len(data) // 2] if cut else data)}, today=TODAY, zone="Europe/Berlin")

    assert adds_up(got)
    assert well_formed(got)


@FEW
@given(
    st.sampled_from([OWN, RATINGS]),
    st.lists(st.lists(odd_cell, min_size=5, max_size=12), max_size=8),
    st.sampled_from(",;\t"),
)
def test_odd_cells_in_our_own_tables(header, rows, delimiter):
    """Cells of any content in rows of any width."""
    text = header.decode().replace(",", delimiter) + "".join(delimiter.join(row) + "\n" for row in rows)
    got = read({"a.csv": text.encode("utf-8", "replace")}, today=TODAY)

    assert adds_up(got)
    assert well_formed(got)


@FEW
@given(st.binary(max_size=300), st.integers(0, 400))
def test_any_zip(inside, cut):
    """Any ZIP, whole or torn."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("activities.csv", inside)
    got = read({"export.zip": packed.getvalue()[: 400 - cut]}, today=TODAY)

    assert adds_up(got)


@pytest.mark.parametrize("name", ["strava-en-2025", "garmin-en-2026", "runkeeper-km"])
def test_the_quick_and_the_careful_way_read_the_same(name):
    """Damaged files are read record by record; that must give the same runs as the quick way."""
    whole = EXPORTS[name].csv()
    torn = whole.replace(b"\n", b"\nx\n", 1)
    quick = read({"a.csv": whole}, today=TODAY, zone="Europe/Berlin")
    careful = read({"a.csv": torn}, today=TODAY, zone="Europe/Berlin")

    assert careful.account["problems"].item() == quick.account["problems"].item() + 1
    pd.testing.assert_frame_equal(careful.runs, quick.runs)
