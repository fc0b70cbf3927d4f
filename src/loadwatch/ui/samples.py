"""The made-up athletes: files of the checkout's `sample_data/`, read like anybody's."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from loadwatch.importers import read

FOLDER = Path(__file__).parents[3] / "sample_data"


@dataclass(frozen=True)
class Sample:
    """A story to open with one click. `today`: the day it is looked at; `athletes`: how many it holds."""

    key: str
    title: str
    story: str
    today: date
    files: tuple[Path, ...]
    athletes: int


def _declared() -> dict[str, Sample]:
    entries = tomllib.loads((FOLDER / "samples.toml").read_text(encoding="utf-8"))["sample"]
    return {
        entry["key"]: Sample(
            entry["key"],
            entry["title"],
            entry["story"],
            entry["today"],
            tuple(FOLDER / name for name in entry["files"].values()),
            len(entry["athlete"]),
        )
        for entry in entries
    }


SAMPLES = _declared()
RUNNERS = tuple(sample for sample in SAMPLES.values() if sample.athletes == 1)
SQUADS = tuple(sample for sample in SAMPLES.values() if sample.athletes > 1)


def tables(sample: Sample) -> tuple[pd.DataFrame, pd.DataFrame, None]:
    """RUNS and SORENESS of a sample, and no warning signs."""
    got = read(list(sample.files), today=sample.today)
    return got.runs, got.soreness, None
