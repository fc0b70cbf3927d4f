"""Apple Health: what its export says of a run, and what it costs to read a gigabyte."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loadwatch.importers import read
from loadwatch.importers.apple_health import workouts_of
from tests.importers.apple import HEAD, TAIL, distance, export, heart_rate, metadata, utc, workout
from tests.importers.csvs import TODAY
from tests.importers.test_any_bytes import FEW, adds_up, well_formed
from tests.importers.test_files import packed

START = "2026-03-14 07:12:03 +0100"


def read_export(*workouts: str):
    """What an export with these workouts gives."""
    return read({"export.xml": export(*workouts)}, today=TODAY)


def only_run(*workouts: str):
    """The one run of an export."""
    (run,) = read_export(*workouts).runs.to_dict("records")
    return run


@pytest.mark.parametrize(
    ("written", "km"),
    [
        (workout(START, 50, totalDistance="10.02", totalDistanceUnit="km"), 10.02),
        (workout(START, 50, distance(10.02)), 10.02),
        (workout(START, 50, distance(6.2, "mi")), 6.2 * 1.609344),
        (workout(START, 50, distance(10020, "m")), 10.02),
    ],
    ids=["before 2022", "since 2022", "miles", "metres"],
)
def test_the_distance_of_both_generations_in_every_unit(written, km):
    """Half of all users have miles, and nobody should be asked what the file says."""
    run = only_run(written)

    assert run["distance_km"] == pytest.approx(km)
    assert (run["duration_min"], run["kind"], run["source"]) == (50, "run", "apple health")


def test_the_time_is_the_timers_and_the_clock_the_runners():
    """The end minus the start counts the pauses, and a run abroad is written on the clock at home."""
    abroad = workout(
        START, 3000, metadata("HKTimeZone", "America/New_York"), durationUnit="s", endDate="2026-03-14 09:00:00 +0100"
    )
    run = only_run(abroad)

    assert run["duration_min"] == 50
    assert str(run["started_at"]) == "2026-03-14 02:12:03"


def test_a_treadmill_without_distance_and_its_heart_rate():
    """It counts by its time; what is not recorded is missing and not 0."""
    run = only_run(workout(START, 45, metadata("HKIndoorWorkout", "1"), heart_rate(151.5)))

    assert (run["kind"], run["avg_hr"]) == ("treadmill", 151.5)
    assert run["distance_km"] != run["distance_km"]


def test_other_sports_are_skipped_under_their_names():
    """Nothing is left out unseen; a triathlon, whose run the file does not tell apart, is for the runner to log."""
    got = read_export(workout(START), workout(sport="SwimBikeRun"), workout(sport="TraditionalStrengthTraining"))

    assert got.skipped.to_dict() == {"not a run": 1}
    assert got.problems["seen"].tolist() == ["Swim Bike Run"]
    assert set(got.types["type"]) == {"running", "swim bike run", "traditional strength training"}


def test_what_a_workouts_parts_say_is_not_taken_for_the_whole():
    """Newer exports repeat the statistics for each activity of a workout."""
    inner = f'<WorkoutActivity uuid="1" startDate="{START}" duration="10" durationUnit="min">{distance(1)}</WorkoutActivity>'

    assert only_run(workout(START, 50, distance(10), inner))["distance_km"] == 10


def test_the_same_run_of_a_watch_and_an_app_counts_once_and_is_told():
    """Apps write what the watch has written already; the one with a distance and a heart rate stays."""
    app = workout("2026-03-14 07:12:40 +0100", 52, distance(10.1), app="Some App")
    watch = workout(START, 50, distance(10), heart_rate(150))
    evening = workout("2026-03-14 18:00:00 +0100", 30, distance(5), app="Some App")
    got = read_export(app, watch, evening)

    assert got.runs["distance_km"].tolist() == [10, 5]
    assert got.skipped.to_dict() == {"repeated": 1}
    assert adds_up(got)
    assert "2026-03-14 07:12 from Some App" in got.problems["message"].item()


def test_a_run_is_known_again_when_it_is_exported_in_another_country():
    """The phone writes all starts on the clock it has at the export."""
    once, later = read_export(workout(START)), read_export(workout("2026-03-14 02:12:03 -0400"))

    assert once.runs["source_id"].tolist() == later.runs["source_id"].tolist() == [utc(START)]


def test_two_workouts_of_one_second_have_two_keys():
    """Whatever their order, so that a later export recognises both."""
    long, short = workout(START, 50, distance(10)), workout(START, 5, distance(1))
    keys = [
        {run.duration_min: run.source_id for run in read_export(*both).runs.itertuples()}
        for both in ((long, short), (short, long))
    ]

    assert keys == [{50: utc(START), 5: f"{utc(START)} #2"}] * 2


@pytest.mark.parametrize("path", ["apple_health_export/export.xml", "导出.xml", "apple_health_export/exportar.xml"])
def test_the_zip_of_the_health_app_in_any_language(path, tmp_path):
    """The XML is known by its root; beside it stand another XML, and a GPX for each run, which would count twice."""
    files = {
        "apple_health_export/export_cda.xml": b"<ClinicalDocument/>",
        path: export(workout(START, 50, distance(10))),
    }
    (tmp_path / "export.zip").write_bytes(packed({**files, "apple_health_export/workout-routes/1.gpx": b"<gpx/>"}))
    got = read(tmp_path / "export.zip", today=TODAY)

    assert got.runs["distance_km"].tolist() == [10]
    assert got.layouts["export.zip: workouts"] == "Apple Health"
    assert got.skipped.to_dict() == {"route of a workout": 1, "file of another kind": 1}
    assert got.problems.empty


@pytest.mark.parametrize("kept", [0.6, 0.95])
def test_a_file_that_breaks_off_is_read_as_far_as_it_goes(kept):
    """A download that ended early is no reason to lose the runs that are there."""
    whole = export(*(workout(f"2026-03-{day:02} 07:00:00 +0100", 50, distance(10)) for day in range(1, 21)))
    got = read({"export.xml": whole[: int(len(whole) * kept)]}, today=TODAY)

    assert len(got.runs) >= 20 * kept - 4
    assert "breaks off" in got.problems["message"].iloc[0]
    assert adds_up(got)


def test_a_damaged_zip_is_read_as_far_as_it_goes():
    """The same where the bytes are broken inside of the compressed file."""
    whole = export(
        *(
            workout(f"2025-{day // 28 + 1:02}-{day % 28 + 1:02} 07:00:00 +0100", 50 + day, distance(10 + day / 7))
            for day in range(300)
        )
    )
    zipped = bytearray(packed({"apple_health_export/export.xml": whole}, zipfile.ZIP_STORED))
    zipped[len(whole) // 2] ^= 0xFF
    got = read({"export.zip": bytes(zipped)}, today=TODAY)

    assert len(got.runs) >= 299
    assert "breaks off" in " ".join(got.problems["message"])


def test_entities_are_not_expanded():
    """They come in by the document type, which is passed by unread: a trap costs the workout that uses it."""
    trap = HEAD.replace(
        "]>", '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    )
    bad = workout(START).replace('sourceName="Watch"', 'sourceName="&b;&c;"')
    got = read({"export.xml": (trap + bad + workout("2026-03-15 07:00:00 +0100") + TAIL).encode()}, today=TODAY)

    assert len(got.runs) == 1
    assert (len(got.problems), got.lost.sum()) == (2, 1)


def test_an_export_without_workouts_says_so():
    """It may have been exported by somebody who only counts steps."""
    got = read_export()

    assert got.unreadable == ("export.xml",)
    assert "no workouts" in got.problems["message"].item()


class Endless(io.RawIOBase):
    """An export of this many megabytes, made while it is read."""

    def __init__(self, megabytes: int) -> None:
        record = b' <Record type="HKQuantityTypeIdentifierStepCount" sourceName="Watch" unit="count" value="12"/>\n'
        block = (record * (2**20 // len(record) + 1))[: 2**20 - 200] + b" " * 200
        self._pieces = [HEAD.encode(), *[block] * megabytes, workout(START, 50, distance(10)).encode(), TAIL.encode()]

    def read(self, size: int = -1) -> bytes:
        """The next piece, whatever size was asked for."""
        return self._pieces.pop(0) if self._pieces else b""


def test_memory_stays_flat_however_large_the_file_is():
    """Years of heart beats have a gigabyte, and laptops have four."""
    tracemalloc.start()
    taken = workouts_of("export.xml", Endless(200), 210 << 20, lambda read: None)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert b'"10"' in taken.document or b'"10.0"' in taken.document
    assert peak < 10e6


@FEW
@given(st.lists(st.tuples(st.integers(0, 3000), st.binary(max_size=6)), max_size=6), st.integers(0, 3000))
def test_damage_anywhere_ends_in_an_account(edits, cut):
    """Bytes overwritten and cut off anywhere cost workouts and never the reading."""
    data = bytearray(
        export(workout(START, 50, distance(10)), workout("2026-03-15 07:00:00 +0100", 40, heart_rate(150)))
    )
    for at, piece in edits:
        data[len(HEAD) + at : len(HEAD) + at + len(piece)] = piece
    got = read({"export.xml": bytes(data[: max(len(HEAD), len(data) - cut)])}, today=TODAY)

    assert adds_up(got)
    assert well_formed(got)
