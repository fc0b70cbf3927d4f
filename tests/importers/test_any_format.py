"""Whatever has become of a file of any kind: it is read or refused in good time, and touches nothing but itself."""

from __future__ import annotations

import builtins
import io
import os
import time
import tracemalloc
import zipfile
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loadwatch.importers import Reading, archive, read
from loadwatch.importers.recorders import decoding
from tests.importers import recorder_files as made
from tests.importers.recorder_files import packed
from tests.importers.samples import ANSWERS, SAMPLES
from tests.importers.test_any_bytes import adds_up, well_formed

TODAY = date(2026, 11, 22)
LONGEST_S = 10
GROWTH, FLOOR = 20, 4_000_000
FEW = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

pieces = st.one_of(
    st.binary(max_size=6),
    st.sampled_from(
        [
            b'"',
            b"\n",
            b"\r\n",
            b"\0",
            b",",
            b";",
            b"\xff\xfe",
            b"{",
            b"[",
            b"<",
            b"</",
            b"&#0;",
            b"1e999",
            b"=1+1",
            b"-",
        ]
    ),
)
edits = st.lists(st.tuples(st.sampled_from(["over", "in", "out", "twice"]), st.floats(0, 1), pieces), max_size=6)


def mutated(data: bytes, changes: list[tuple[str, float, bytes]]) -> bytes:
    """The bytes after these changes, each at a share of the length."""
    for how, share, piece in changes:
        at = round(share * len(data))
        size = 0 if how == "in" else max(1, len(piece))
        middle = {"out": b"", "twice": data[at : at + 40] * 2}.get(how, piece)
        data = data[:at] + middle + data[at + (40 if how == "twice" else size) :]
    return data


def read_in_time(files: dict[str, bytes], answered: bool = True) -> Reading:
    """The files, read in good time, with an account that adds up."""
    began = time.process_time()
    got = read(files, today=TODAY, **(ANSWERS if answered else {}))
    assert time.process_time() - began < LONGEST_S
    assert adds_up(got)
    assert well_formed(got)
    return got


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_the_samples_are_read(name):
    """A fuzzer that begins with files nobody reads would only ever see one refusal."""
    got = read_in_time({name: SAMPLES[name]})

    assert len(got.runs) + len(got.soreness) > 0 or got.questions


@FEW
@given(st.sampled_from(sorted(SAMPLES)), edits, st.booleans())
def test_a_changed_file_of_any_kind(name, changes, answered):
    """Nothing but problems comes of it: no crash, no hang, no row without an account."""
    read_in_time({name: mutated(SAMPLES[name], changes)}, answered)


@FEW
@given(st.sampled_from(sorted(SAMPLES)), st.sampled_from(sorted(SAMPLES)), st.floats(0, 1), st.floats(0, 1))
def test_the_beginning_of_one_kind_and_the_end_of_another(one, other, cut, begin):
    """What the first bytes promise need not follow."""
    first, last = SAMPLES[one], SAMPLES[other]
    read_in_time({other: first[: round(cut * len(first))] + last[round(begin * len(last)) :]})


@FEW
@given(
    st.sampled_from(sorted(name for name in SAMPLES if "." in name and not name.endswith("zip"))),
    edits,
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20),
)
def test_a_changed_file_in_a_zip_of_any_name(name, changes, path):
    """Where it lies is no promise of what it is, and is no place to write to."""
    inside = {f"{path}{name}": mutated(SAMPLES[name], changes), "readme.txt": b"hello"}
    read_in_time({"some.zip": packed(inside)})


def test_no_file_is_written(monkeypatch, tmp_path):
    """Paths in a ZIP may point anywhere; reading unpacks into memory alone."""
    modes: list[object] = []

    def watched(real):
        def opened(path, mode="r", *more, **named):
            if not isinstance(path, int) and path != os.devnull:  # a number is the end of a pipe
                modes.append(mode)
            return real(path, mode, *more, **named)

        return opened

    for module in (builtins, io, os):
        monkeypatch.setattr(module, "open", watched(module.open))
    monkeypatch.chdir(tmp_path)
    for name in ("log.csv", "all.zip"):
        (tmp_path / name).write_bytes(SAMPLES[name])
    seen = len(modes)
    traps = {
        path + name: SAMPLES[name] for path in ("../", "/tmp/", "C:\\") for name in ("run.fit", "log.csv", "log.xlsx")
    }
    read([tmp_path / "log.csv", tmp_path / "all.zip"], today=TODAY, **ANSWERS)
    read_in_time(
        SAMPLES | {"slip.zip": packed(traps), "slip2.zip": packed({"../../activities.csv": SAMPLES["log.csv"]})}
    )

    assert seen == 2
    assert set(modes[seen:]) == {"rb"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.zip", "log.csv"]


@pytest.mark.parametrize("name", ["run.gpx", "run.tcx", "apple-health.xml"])
def test_entities_stay_what_they_are(name):
    """A billion laughs in a few lines, and a file of this computer in a run's name."""
    declared = b'<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">'
    data = SAMPLES[name]
    root = data.index(b"<", data.index(b"?>") + 1)
    trap = (
        data[:root]
        + b"<!DOCTYPE x ["
        + declared
        + b"]>"
        + data[root:].replace(b'"77"', b'"&b;&c;"').replace(b"running", b"&b;&c;")
    )
    got = read_in_time({name: trap})

    assert "haha" not in got.runs.to_csv() + got.problems.to_csv()


def test_a_zip_of_too_many_files_or_with_a_bomb_is_refused(monkeypatch):
    """Each limit by itself: the number of files, what one unpacks to, and how much more that is than what is packed."""
    monkeypatch.setattr(archive, "MOST_FILES", 100)
    many = packed({f"{number}.txt": b"" for number in range(200)})
    bomb = packed({"log.csv": b"a" * 30_000_000})
    liar = bytearray(packed({"log.csv": bytes(range(256)) * 999}))
    with zipfile.ZipFile(io.BytesIO(liar)) as zipped:
        at = zipped.start_dir + 24
    liar[at : at + 4] = (10).to_bytes(4, "little")
    for data in (many, bomb, bytes(liar)):
        assert read_in_time({"a.zip": data}).unreadable


def test_a_file_without_a_name_in_a_zip():
    """Python takes a name's last letter without looking whether it has one: coverage-guided fuzzing found that."""
    nameless = packed({"xlog.csv": SAMPLES["log.csv"]}).replace(b"xlog.csv", b"\0log.csv")

    assert len(read_in_time({"a.zip": nameless}).problems) > 0


MANY = 60_000
DAYS = "".join(f"{date(1971, 1, 1) + timedelta(days=at % 20_000)},{at % 89}\n" for at in range(100_000))
LARGE = {
    "days.csv": f"Day,Km\n{DAYS}".encode(),
    "braces.json": b"[" + b"{}," * MANY + b"{}]",
    "objects.json": b"[" + b'{"a":1},' * MANY + b"{}]",
    "lists.json": b'[{"a":[' + b"[]," * MANY + b"[]]}]",
    "numbers.json": b'[{"a":[' + b"120," * MANY + b"1]}]",
    "blank.csv": SAMPLES["own.csv"] + b",,\n" * MANY,
    "torn.csv": SAMPLES["own.csv"] + b"x\n" * MANY,
    "quotes.csv": SAMPLES["own.csv"] + b'"\n' * MANY,
    "wrong.csv": b"started_at,distance_km,duration_min\n" + b"a,b,c\n" * MANY,
    "narrow.csv": b"started_at,distance_km,duration_min\n" + b"x\n2026-01-05,10,50\n" * 20_000,
    "strava.csv": SAMPLES["strava-en-2025.csv"] * 200,
    "tags.gpx": made.gpx("<a/>" * MANY),
    "points.gpx": made.gpx(made.track(made.northward(6000), sport="running")),
    "name.gpx": made.gpx(f"<name>{'x' * 2_000_000}</name>"),
    "laps.tcx": made.tcx(made.activity(*[made.lap(600, 2000, 150)] * 2000)),
    "records.fit": made.fit_run(*made.records(9000), made.session()),
    "records.xml": SAMPLES["apple-health.xml"].replace(b"</HealthData>", b"<Record/>" * MANY + b"</HealthData>"),
}


@pytest.mark.parametrize("name", sorted(LARGE))
def test_no_file_takes_much_more_memory_than_it_has(name):
    """A file of a few MB must not take the app down, whatever it is full of."""
    decoding.forget()
    tracemalloc.start()
    read({name: LARGE[name]}, today=TODAY, **ANSWERS)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < max(FLOOR, GROWTH * len(LARGE[name]))


@pytest.mark.parametrize(
    "title", ["sore)ess" + "ê" * 60 + "_0_none_10_worst", "no " * 200 + "=", "a" * 5000 + " 1 none"]
)
def test_a_title_that_looks_like_a_scale_is_read_in_time(title):
    """Words of any length and number may stand beside a scale; found by fuzzing, where one took for ever."""
    began = time.process_time()
    got = read({"a.csv": f"date,distance_km,{title}\n2026-03-02,5,3\n".encode()}, today=TODAY)

    assert time.process_time() - began < LONGEST_S
    assert got.runs["distance_km"].tolist() == [5]
