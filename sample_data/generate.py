"""Write the files of all samples again: `python -m sample_data.generate`. The same bytes on every machine."""

from __future__ import annotations

import csv
import io
import zlib
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from sample_data.declared import SAMPLES, Athlete, Sample
from sample_data.ratings import ratings_of
from sample_data.runs import Run, runs_of

RunsOf = tuple[Athlete, list[Run]]
SEED = 20261119
RUN_COLUMNS = ("athlete", "started_at", "distance_km", "duration_min", "rpe", "kind", "notes")
SORENESS_COLUMNS = ("athlete", "date", "site", "side", "moment", "soreness_0_none_10_worst", "notes")


def files_of(sample: Sample) -> dict[Path, bytes]:
    """The sample's two files, in loadwatch's own CSV layout."""
    runs = [(athlete, runs_of(athlete, _rng(athlete, "runs"))) for athlete in sample.athletes]
    return {
        sample.runs_file: _csv(RUN_COLUMNS, _run_rows(runs)),
        sample.soreness_file: _csv(SORENESS_COLUMNS, _soreness_rows(sample, runs)),
    }


def _rng(athlete: Athlete, topic: str) -> np.random.Generator:
    """A stream of its own for each athlete and topic: a change to one story leaves the others as they are."""
    return np.random.default_rng([SEED, zlib.crc32(f"{athlete.name}, {topic}".encode())])


def _run_rows(runs: list[RunsOf]) -> Iterable[tuple[object, ...]]:
    for athlete, own in runs:
        for run in own:
            km, minutes = f"{run.distance_km:.2f}", f"{run.duration_min:.2f}"
            rpe = "" if run.rpe is None else run.rpe
            yield athlete.name, f"{run.started_at:%Y-%m-%d %H:%M}", km, minutes, rpe, run.kind, run.notes


def _soreness_rows(sample: Sample, runs: list[RunsOf]) -> Iterable[tuple[object, ...]]:
    for athlete, own in runs:
        ran = {run.started_at.date() for run in own}
        for rating in ratings_of(athlete, ran, sample.today, _rng(athlete, "soreness")):
            day, moment = rating.date.isoformat(), rating.moment
            yield athlete.name, day, rating.site, rating.side, moment, rating.soreness, rating.notes


def _csv(columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode()


def main() -> None:
    """Write every sample's files beside this module."""
    for sample in SAMPLES:
        for path, content in files_of(sample).items():
            path.write_bytes(content)


if __name__ == "__main__":
    main()
