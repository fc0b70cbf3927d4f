"""Reading 500 recordings dropped together, and in a ZIP, against their decoder alone on half of the time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import partial

import fitdecode  # type: ignore[import-untyped]  # it brings no types
from tests.importers import recorder_files as made

import loadwatch
from bench.comparing import DifferentError
from bench.measuring import Line, Work, ratio, seconds
from loadwatch.importers.recorders import decoding

_FILES = 500
_RECORDS = 3_600
_EVERY = 10
"""All are of one size, so the decoder, which takes a minute for all, is measured on every tenth."""


def recordings() -> Iterator[Line]:
    """500 FIT files of an hour, a record a second. Each must have become a run, or nothing is printed.

    The decoder goes through the same bytes in one process; two cores could do that in half of its time.
    """
    records = made.records(_RECORDS)
    loose = {
        f"{number}.fit": made.fit_run(*records, made.session(made.START - timedelta(days=number)), serial=number + 1)
        for number in range(_FILES)
    }
    packed = {"all.zip": made.packed(loose)}
    for files in (loose, packed):
        if (found := len(_read(files).runs)) != _FILES:
            raise DifferentError(f"{found} of {_FILES} runs read.")
    works: dict[str, Work] = {
        "loose": partial(_read, loose),
        "packed": partial(_read, packed),
        "decoder": partial(_decode, loose),
    }
    times = seconds(works, rounds=3)
    halved = {**times, "decoder": [time * _EVERY / 2 for time in times["decoder"]]}
    for what, name in (("dropped together", "loose"), ("in a ZIP", "packed")):
        yield Line(
            f"{_FILES} FIT files {what}: read / half of fitdecode's time", ratio(halved, name, "decoder"), at_most=1.3
        )


def _read(files: Mapping[str, bytes]) -> loadwatch.importers.Reading:
    decoding.forget()
    return loadwatch.read(files, today=date(2026, 11, 22))


def _decode(files: Mapping[str, bytes]) -> None:
    for content in list(files.values())[::_EVERY]:
        with fitdecode.FitReader(content) as frames:
            for _ in frames:
                pass
