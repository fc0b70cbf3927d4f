"""Many recordings at once: decoded by other processes, with the same result, and without hanging on one of them."""

from __future__ import annotations

import gzip
import signal
import subprocess
import sys
from datetime import timedelta

import pandas as pd
import pytest

from loadwatch.importers import Reading, archive, read
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


def test_a_zip_of_recordings_that_take_too_long_is_given_up(many, monkeypatch):
    """Each may take seconds, and there may be a thousand: the rest is named, to be imported without them."""
    monkeypatch.setattr(worker, "PROGRAM", TRAPS)
    monkeypatch.setattr(worker, "LIMIT_S", 0.5)
    slow = {f"{at}.gpx": made.gpx(made.track(made.northward(9 + at))) for at in range(12)}
    got = read_all({"slow.zip": packed({**slow, "z.fit": FITS["0.fit"]})})
    late, untried = (
        int(got.problems["message"].str.contains(text).sum()) for text in ("took longer", "so it was not tried")
    )

    assert late in (3, 4)  # two are on their way at once
    assert late + untried == 13
    assert adds_up(got)


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


def test_without_other_processes_all_is_decoded_here(many, monkeypatch):
    """Slower, and otherwise the same."""
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    got = read_all(FITS)

    assert len(got.runs) == len(FITS)
    assert len(many) == len(FITS)


LARGE = made.gpx(made.track(made.northward(99), sport="run"))


def test_a_large_recording_is_never_decoded_where_nobody_could_end_it(many, monkeypatch):
    """However early it comes, however small it is packed, and on one core: a page would hang and could not be cancelled."""
    monkeypatch.setattr(ahead, "WORTH_S", 60)
    monkeypatch.setattr(ahead, "WORTH_BYTES", 1_000_000)
    monkeypatch.setattr(ahead, "_cores", lambda: 1)
    monkeypatch.setattr(decoding, "LARGE_BYTES", {"FIT": 5_000, "GPX": 5_000})
    runs = [made.track(made.northward(99, start=START + timedelta(days=day)), sport="run") for day in (1, 2, 3)]
    plain, one, other = map(made.gpx, runs)
    files = {"a.gpx": plain, "b.gpx.gz": gzip.compress(one), "c.zip": packed({"c.gpx.gz": gzip.compress(other)})}
    got = read_all({"small.fit": FITS["0.fit"], **files})

    assert len(got.runs) == 4
    assert many == [FITS["0.fit"]]


def test_a_large_recording_waits_where_no_other_process_can_be_started(many, monkeypatch):
    """It is refused this time, and read as soon as there is one."""
    monkeypatch.setattr(decoding, "LARGE_BYTES", {"GPX": 5_000})
    with monkeypatch.context() as broken:
        broken.setattr(sys, "executable", "/nowhere/python")
        refused = read_all({"large.gpx": LARGE})

    assert refused.problems["seen"].tolist() == [decoding.NOT_HERE.seen]
    assert many == []
    assert len(read_all({"large.gpx": LARGE}).runs) == 1


def test_a_recording_that_once_took_too_long_is_tried_again(many, monkeypatch):
    """On a busy machine a sound one can be late; it must not stay refused until the app is started anew."""
    with monkeypatch.context() as busy:
        busy.setattr(worker, "PROGRAM", TRAPS)
        busy.setattr(worker, "LIMIT_S", 0.5)
        late = read_all({"a.gpx": LARGE})

    assert late.unreadable == ("a.gpx",)
    assert len(read_all({"a.gpx": LARGE}).runs) == 1


def test_a_process_whose_starter_is_gone_ends_by_itself():
    """Nobody is left to end it: the system counts its seconds of work."""
    program = (
        "from loadwatch.importers.recorders import decoding, worker; worker.LIMIT_S = -0.9; "
        "worker.limit_time()\nwhile True: pass"
    )
    done = subprocess.run([sys.executable, "-c", program], timeout=60, check=False)

    assert done.returncode == -signal.SIGXCPU


def test_recordings_that_are_refused_are_steps_of_the_progress(monkeypatch):
    """Unpacking thousands of bombs takes time as well, and its reading must be able to end among them."""
    monkeypatch.setattr(archive, "LARGEST_RATIO", 2)
    told: list[float] = []
    bombs = packed({f"{number}.gpx.gz": gzip.compress(LARGE) for number in range(4)})
    ahead.decode_ahead({"bombs.zip": bombs}, told.append, zipped=True)

    assert told == pytest.approx([ahead.SHARE * number / 4 for number in range(4)])


def test_few_recordings_are_read_as_they_come():
    """Starting a process takes longer than reading them."""
    told = [].append

    assert ahead.decode_ahead(FITS, told, zipped=False) is told
