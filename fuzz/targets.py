"""What is fuzzed: each kind of file under its name, beginning with the made-up samples of that kind."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """One reader. name: the file's name, which the bytes may contradict. samples: endings of the samples it begins with."""

    name: str
    samples: tuple[str, ...]


TARGETS = {
    "tables": Target("a.csv", (".csv",)),
    "own": Target("a.csv", ("own.csv", "ratings.csv")),
    "guessed": Target("a.csv", ("log.csv",)),
    "json": Target("a.json", (".json",)),
    "fit": Target("a.fit", (".fit",)),
    "gpx": Target("a.gpx", (".gpx",)),
    "tcx": Target("a.tcx", (".tcx",)),
    "gzip": Target("a.fit.gz", (".gz",)),
    "zip": Target("a.zip", (".zip",)),
    "workbook": Target("a.xlsx", (".xlsx", ".ods")),
    "health": Target("export.xml", (".xml",)),
    "parquet": Target("a.parquet", (".parquet",)),
}
"""Key on the command line -> what is fuzzed."""
