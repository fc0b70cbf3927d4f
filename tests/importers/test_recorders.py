"""Recorder files of every format: how they are packed, what is kept of them, and nothing in silence."""

from __future__ import annotations

import gzip
import math
from datetime import datetime, timedelta

import pytest

from loadwatch.columns import RUNS
from loadwatch.errors import BadInputError
from loadwatch.importers import archive, read
from tests.importers import recorder_files as made
from tests.importers.recorder_files import BERLIN, START, TODAY, packed, read_one, told
from tests.importers.test_any_bytes import adds_up
from tests.importers.writers import EXPORTS

RUN = made.track(made.northward(601), sport="running")


def test_no_position_is_in_what_comes_back():
    """A run tells where somebody lives: no value of the reading may hold it."""
    track = made.track(
        made.point(48.1234567, "2026-05-03T06:30:15Z", 11.7654321)
        + made.point(48.1235567, "2026-05-03T06:30:25Z", 11.7654321),
        sport="running",
    )
    got = read_one(made.gpx(track), "run.gpx", **BERLIN)

    assert len(got.runs) == 1
    assert "48.12" not in got.runs.to_csv() + got.problems.to_csv()
    assert "11.76" not in got.runs.to_csv() + got.problems.to_csv()


def test_the_same_file_twice_is_one_run():
    """Dropped with its copy."""
    got = read({"a.fit": made.fit_run(), "b.fit": made.fit_run()}, today=TODAY)

    assert len(got.runs) == 1
    assert adds_up(got)


def test_an_answer_nobody_knows_is_refused():
    """The accepted ones are named."""
    with pytest.raises(BadInputError, match="running, other"):
        read({}, sport="chess")


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\n   "])
@pytest.mark.parametrize("data", [made.gpx(RUN), made.tcx(made.activity(made.lap(600, 1800)))], ids=["gpx", "tcx"])
def test_what_stands_before_the_declaration_does_no_harm(data, before):
    """A byte order mark, or blanks, which XML itself forbids there."""
    assert read_one(before + data, "a", **BERLIN).runs["duration_min"].tolist() == [10.0]


def test_wide_encodings_and_damaged_letters():
    """UTF-16 is declared by its mark; a name in an old encoding is not worth a run."""
    wide = made.gpx(RUN).decode().replace("UTF-8", "UTF-16").encode("utf-16")
    old = made.gpx(made.track(made.northward(601), sport="running", name="M&#252;nchen @")).replace(b"@", b"\xfc")

    assert read_one(wide, "a.gpx", **BERLIN).runs["duration_min"].tolist() == [10.0]
    assert read_one(old, "a.gpx", **BERLIN).runs["duration_min"].tolist() == [10.0]


@pytest.mark.parametrize(
    "trap",
    ['<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>', '<!DOCTYPE gpx SYSTEM "file:///etc/passwd">',
     '<!DOCTYPE gpx [<!ENTITY a SYSTEM "file:///etc/hostname">]>'],
)  # fmt: skip
def test_entities_and_other_files_are_never_read(trap):
    """A document type is where bombs and spies come in."""
    got = read_one(made.gpx(RUN.replace("<trkseg>", "<name>&a;</name><trkseg>"), before=trap), "a.gpx")

    assert got.unreadable == ("a.gpx",)
    assert "DTD" in told(got)


def test_elements_nested_without_end_are_refused():
    """Depth costs memory."""
    assert read_one(made.gpx("<a>" * 5000), "a.gpx").unreadable == ("a.gpx",)


def test_gzip_is_unpacked_and_its_bombs_are_not():
    """As Strava packs recordings; a torn one gives what is there."""
    data = gzip.compress(made.fit_run())
    bomb = gzip.compress(made.gpx(RUN) + b" " * 30_000_000)

    assert read_one(data, "run.fit.gz").runs["distance_km"].tolist() == [10.5]
    assert "gzip file is damaged" in told(read_one(data[:-4], "run.fit.gz"))
    assert "would unpack to more than" in told(read_one(bomb, "run.gpx.gz"))


def test_many_recordings_in_a_zip_are_one_file_with_an_account():
    """A session is a row; a file that cannot be read is one too, named in its problem."""
    tomorrow = made.gpx(made.track(made.northward(99, start=START + timedelta(days=1)), sport="run"))
    entries = {
        "2026/a.fit": made.fit_run(), "2026/b.gpx.gz": gzip.compress(tomorrow),
        "c.TCX": made.tcx(made.activity(made.lap(9, 9), sport="Biking")),
        "broken.fit": b"not at all", "photo.jpg": b"x", "__MACOSX/a.fit": b"x",
    }  # fmt: skip
    got = read_one(packed(entries), "all.zip", **BERLIN)

    assert got.layouts == {"all.zip": "FIT and GPX and TCX recordings"}
    assert got.account.iloc[0, 1:].tolist() == [4, 2, 1, 1]
    assert got.problems["column"].tolist() == ["broken.fit"]


def test_an_accounts_zip_with_its_table_gives_the_table_alone():
    """The same runs stand there already."""
    table = EXPORTS["strava-en-2025"].csv()
    got = read_one(packed({"activities.csv": table, "activities/1.fit": made.fit_run()}), "export.zip", **BERLIN)

    assert set(got.runs["source"]) == {"strava"}


def test_a_zip_beyond_the_limits_is_refused(monkeypatch):
    """Count and size are looked at before anything is unpacked; a bomb among sound files costs itself alone."""
    bomb = packed({"a.fit": made.fit_run(), "bomb.gpx": b" " * 30_000_000})
    many = packed({f"{place}.fit": b"" for place in range(12)})
    assert "would unpack to" in told(read_one(bomb, "a.zip"))
    assert len(read_one(bomb, "a.zip").runs) == 1
    monkeypatch.setattr(archive, "MOST_RECORDINGS", 10)

    assert read_one(many, "a.zip").unreadable == ("a.zip",)


@pytest.mark.parametrize(
    "data",
    [
        made.gpx("<trk/>" * 2000),
        made.tcx("<Activity/>" * 2000),
        made.fit([("file_id", {"type": made.SETTINGS})]) * 2000,
        made.fit_run(*[made.session()] * 2000),
    ],
    ids=["tracks", "activities", "chained files", "sessions"],
)
def test_more_sessions_than_a_recorder_writes_are_refused(data):
    """Each costs memory and a row of the account; a few bytes must not make a million."""
    assert "more than 1,000 sessions" in told(read_one(data, "a"))


def test_the_progress_goes_from_nothing_to_nearly_all():
    """Told before each file and each recording of a ZIP, so that a page can show it."""
    shares: list[float] = []
    files = {"a.zip": packed({f"{place}.fit": made.fit_run() for place in range(4)}), "b.fit": made.fit_run()}
    read(files, today=TODAY, progress=shares.append)

    assert shares == sorted(shares)
    assert set(shares) == {0, 0.125, 0.25, 0.375, 0.5}


def test_a_file_from_disk(tmp_path):
    """By its path as by its bytes."""
    (tmp_path / "run.fit").write_bytes(made.fit_run())

    assert read(tmp_path / "run.fit", today=TODAY).runs["distance_km"].tolist() == [10.5]


@pytest.mark.parametrize(
    ("values", "lost", "said"),
    [
        ({"heart": 251}, False, "heart rate"),
        ({"metres": 700_000}, True, "cannot be a run"),
        ({"metres": 100_000}, True, "Nobody runs that fast"),
        ({"metres": 0, "timer": 0, "elapsed": 0}, True, "both missing"),
        ({"timer": 90_000}, False, "ran on"),
    ],
)
def test_values_that_cannot_be_are_reported(values, lost, said):
    """A cell costs the cell; what decides costs the row."""
    got = read_one(made.fit_run(made.session(**values)))

    assert said in told(got)
    assert got.account["problems"].item() == int(lost)


def test_a_run_of_tomorrows_calendar_is_refused():
    """A clock set wrong; a day is allowed for time zones."""
    assert "future" in told(read_one(made.fit_run(made.session(datetime(2026, 12, 1)))))


def test_no_distance_on_a_treadmill_is_missing_and_not_zero():
    """The run counts by its time."""
    run = read_one(made.fit_run(made.session(metres=0, heart=0))).runs.iloc[0]

    assert math.isnan(run["distance_km"])
    assert math.isnan(run["avg_hr"])
    assert list(run.index) == RUNS.names
