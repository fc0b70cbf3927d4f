"""Apple Health's export of a gigabyte: the memory that reading it takes, and its time against a bare look at its bytes."""

from __future__ import annotations

import tempfile
import tracemalloc
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.importers.apple import HEAD, TAIL, distance, workout

import loadwatch
from bench.comparing import DifferentError
from bench.made_up import TODAY
from bench.measuring import Line, ratio, seconds

_MEGABYTES, _RUNS = 1_000, 1_000
_RECORD = (
    b' <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" unit="count/min" '
    b'startDate="2025-05-01 07:00:00 +0200" endDate="2025-05-01 07:00:00 +0200" value="151"/>\n'
)


def health() -> Iterator[Line]:
    """1 GB of heart beats with 1,000 runs behind them. Each must have become a run, or nothing is printed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.xml"
        _write(path)
        tracemalloc.start()
        found = _read(path)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        if found != _RUNS:
            raise DifferentError(f"{found} of {_RUNS} runs read.")
        yield Line("Apple Health export of 1 GB: most memory at one time [MB]", peak / 1e6, at_most=50)
        times = seconds({"ours": partial(_read, path), "bare": partial(_looked_through, path)}, rounds=3)
        yield Line("Apple Health export of 1 GB: read / reading its bytes", ratio(times, "ours", "bare"))


def _write(path: Path) -> None:
    block = _RECORD * (2**20 // len(_RECORD))
    with path.open("wb") as written:
        written.write(HEAD.encode())
        for _ in range(_MEGABYTES * 2**20 // len(block)):
            written.write(block)
        for number in range(_RUNS):
            start = f"{2005 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02} 07:00:00 +0100"
            written.write(workout(start, 50, distance(10)).encode())
        written.write(TAIL.encode())


def _read(path: Path) -> int:
    return len(loadwatch.read(path, today=TODAY).runs)


def _looked_through(path: Path) -> None:
    with path.open("rb") as opened:
        while opened.read(2**20):
            pass
