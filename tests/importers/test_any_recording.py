"""Whatever a recorder file has become, reading it ends with an account that adds up and never with a crash."""

from __future__ import annotations

import gzip
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loadwatch.importers import read
from tests.importers import recorder_files as made
from tests.importers.recorder_files import START
from tests.importers.test_any_bytes import adds_up, well_formed

TODAY = date(2026, 11, 22)
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LAPS = made.lap(600, 2000, 150, 85, points=made.trackpoint(0, 0) + made.trackpoint(9, 30))
SEEDS = {
    "run.fit": made.fit_run(("sport", {"sport": 1, "sub_sport": 0}), *made.records(9), made.session()),
    "run.gpx": made.gpx(made.track(made.northward(20), sport="running"), made.track(made.northward(20))),
    "run.tcx": made.tcx(made.activity(LAPS, unit="77"), made.activity(LAPS, sport="Biking")),
}
ANSWERS = st.sampled_from([{}, {"zone": "Europe/Berlin"}, {"zone": "Europe/Berlin", "sport": "running"}])


@FEW
@given(st.sampled_from(sorted(SEEDS)), st.binary(max_size=300), ANSWERS)
def test_any_bytes_behind_the_mark_of_a_format(name, data, answers):
    """The beginning says what it is, and nothing else of it is true."""
    got = read({name: SEEDS[name][:14] + data, "b": data}, today=TODAY, **answers)

    assert adds_up(got)
    assert well_formed(got)


@FEW
@given(
    st.sampled_from(sorted(SEEDS)),
    st.lists(st.tuples(st.integers(0, 9999), st.binary(min_size=1, max_size=4)), max_size=8),
    st.integers(0, 9999),
    st.booleans(),
    ANSWERS,
)
def test_damaged_and_truncated_recordings(name, edits, cut, packed, answers):
    """Bytes overwritten anywhere and an end anywhere cost sessions and values, and never the reading."""
    data = bytearray(SEEDS[name])
    for at, piece in edits:
        data[at % len(data) : at % len(data) + len(piece)] = piece
    whole = bytes(data[: cut % (2 * len(data))])
    got = read({name: gzip.compress(whole)[: cut + 20] if packed else whole}, today=TODAY, **answers)

    assert adds_up(got)
    assert well_formed(got)


NUMBERS = st.sampled_from(["", "x", "nan", "inf", "-1", "1e400", "0", "999999999", "12,5", "\u0661"])
TIMES = st.one_of(
    NUMBERS,
    st.datetimes().map(lambda at: at.isoformat() + "Z"),
    st.sampled_from(["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-05-03", "2026-05-03T24:00:00Z"]),
)


@FEW
@given(st.lists(st.tuples(TIMES, NUMBERS, NUMBERS), max_size=6), ANSWERS)
def test_odd_values_in_xml(rows, answers):
    """Times at the ends of the calendar, numbers that are none."""
    points = "".join(
        f'<trkpt lat="{one}" lon="{two}"><time>{time}</time><hr>{one}</hr></trkpt>' for time, one, two in rows
    )
    laps = "".join(
        f'<Activity Sport="Running"><Lap StartTime="{time}"><TotalTimeSeconds>{one}</TotalTimeSeconds>'
        f"<DistanceMeters>{two}</DistanceMeters></Lap></Activity>"
        for time, one, two in rows
    )
    files = {"a.gpx": made.gpx(made.track(points, sport="running")), "a.tcx": made.tcx(laps)}
    got = read(files, today=TODAY, **answers)

    assert adds_up(got)
    assert well_formed(got)


@FEW
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "start": st.integers(0, 2**32 - 1),
                "timestamp": st.integers(0, 2**32 - 1),
                "sport": st.integers(0, 255),
                "sub_sport": st.integers(0, 255),
                "timer": st.integers(0, 4_000_000),
                "metres": st.integers(0, 40_000_000),
                "heart": st.integers(0, 255),
                "cadence": st.integers(0, 255),
                "fraction": st.floats(0, 1.99),
            }
        ),
        max_size=4,
    ),
    ANSWERS,
)
def test_any_values_in_the_sessions_of_a_fit_file(sessions, answers):
    """Every number that the fields can hold, the marks of missing ones included."""
    got = read({"a.fit": made.fit_run(*(("session", values) for values in sessions))}, today=TODAY, **answers)

    assert adds_up(got)
    assert well_formed(got)


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_every_cut_of_a_file_is_read_or_refused(name):
    """An upload that breaks off can break off anywhere."""
    data = SEEDS[name]
    got = read(
        {f"{cut} {name}": data[:cut] for cut in range(0, len(data), 7)}, today=TODAY, zone="UTC", sport="running"
    )

    assert adds_up(got)
    assert well_formed(got)
    assert (got.runs["started_at"] - START <= timedelta(0)).all()
