"""Many recordings at once: decoded by other processes, with the same result, and without hanging on one of them."""

from __future__ import annotations

import sys
from datetime import timedelta

import pandas as pd
import pytest

from loadwatch.importers import Reading, read
from loadwatch.importers.recorders import ahead, decoding, worker
from tests.importers import recorder_files as made
from tests.importers.recorder_files import START, TODAY, packed
from tests.importers.test_any_bytes import adds_up

FITS = {
    f"{number}.fit": made.fit_run(made.session(START - timedelta(days=number)), serial=number + 1)
    for number in range(8)
}
FILES = {
    **FITS,
    "more.zip": packed({"a.gpx": made.gpx(made.track(made.northward(99), sport="run")), "b.fit": b"not at all"}),
    "broken.fit": made.fit_run()[:30],
    "bomb.gpx.gz": b"\x1f\x8b" + bytes(20),
    "notes.txt": b"no recording",
}
TRAPS = (
    "import os, time; from loadwatch.importers.recorders import decoding, worker; "
    "decoding.READERS.update(GPX=lambda *_: time.sleep(60), TCX=lambda *_: os._exit(1)); worker.serve()"
)


@pytest.fixture
def many(monkeypatch):
    """As if these files were many: the other processes begin at once. Yields what was decoded in this one."""
    here: list[bytes] = []
    monkeypatch.setattr(ahead, "WORTH_BYTES", 0)
    monkeypatch.setattr(ahead, "WORTH_S", 0)
    monkeypatch.setattr(ahead, "_cores", lambda: 2)
    for module in (ahead, decoding):
        monkeypatch.setattr(
            module, "decode", lambda data, broken, real=decoding.decode: here.append(data) or real(data, broken)
        )
    decoding.forget()
    return here


def read_all(files: dict[str, bytes] = FILES, **more: object) -> Reading:
    """The files, with an answer for those that name no zone."""
    return read(files, today=TODAY, zone="UTC", **more)  # type: ignore[arg-type]


def test_other_processes_give_what_this_one_gives(many, monkeypatch):
    """Runs, problems and their order do not depend on who decoded them, and progress goes forward to the end."""
    shares: list[float] = []
    got = read_all(progress=shares.append)
    assert many == []
    decoding.forget()
    monkeypatch.setattr(ahead, "_cores", lambda: 1)
    alone = read_all()

    pd.testing.assert_frame_equal(got.runs, alone.runs)
    pd.testing.assert_frame_equal(got.problems, alone.problems)
    assert len(got.runs) == 9
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1


def test_a_file_on_which_a_process_hangs_or_dies_costs_itself_alone(many, monkeypatch):
    """Another one goes on with the rest, and reading does not try it again."""
    monkeypatch.setattr(worker, "PROGRAM", TRAPS)
    monkeypatch.setattr(worker, "LIMIT_S", 1.5)
    slow, deadly = made.gpx(made.track(made.northward(9))), made.tcx(made.activity(made.lap(600, 2000)))
    got = read_all({"slow.gpx": slow, "deadly.tcx": deadly, **FITS})
    said = dict(zip(got.problems["file"], got.problems["seen"], strict=True))

    assert said == {
        "slow.gpx": "Reading this recording took longer than 1.5 s.",
        "deadly.tcx": "Reading this recording ended the program that did it.",
    }
    assert len(got.runs) == len(FITS)
    assert adds_up(got)
    assert many == []


def test_cancelling_ends_at_once(many, monkeypatch):
    """Also while a process hangs on a file."""
    monkeypatch.setattr(worker, "PROGRAM", TRAPS)
    told: list[float] = []

    def progress(share: float) -> None:
        told.append(share)
        if len(told) > 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_all({"slow.gpx": made.gpx(made.track(made.northward(9)))}, progress=progress)

    assert len(told) == 6


@pytest.mark.parametrize("because", ["no Python to start", "one core"])
def test_without_other_processes_all_is_decoded_here(many, monkeypatch, because):
    """Slower, and otherwise the same."""
    monkeypatch.setattr(ahead, "_cores", lambda: 1 if because == "one core" else 2)
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    got = read_all(FITS)

    assert len(got.runs) == len(FITS)
    assert len(many) == len(FITS)


def test_a_large_recording_is_never_decoded_where_nobody_could_end_it(many, monkeypatch):
    """However early it comes."""
    monkeypatch.setattr(ahead, "WORTH_S", 60)
    monkeypatch.setattr(ahead, "LARGE_BYTES", {"FIT": 150, "GPX": 150})
    files = {"small.fit": FITS["0.fit"], "large.gpx": made.gpx(made.track(made.northward(99), sport="run"))}
    got = read_all(files)

    assert len(got.runs) == 2
    assert many == [FITS["0.fit"]]


def test_few_recordings_are_read_as_they_come():
    """Starting a process takes longer than reading them."""
    told = [].append

    assert ahead.decode_ahead(FITS, told, zipped=False) is told
