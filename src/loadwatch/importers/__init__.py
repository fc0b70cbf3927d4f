"""Reading files: a runner's exports -> RUNS and SORENESS, and our own CSV in both directions."""

from __future__ import annotations

from loadwatch.importers.export import guarded_csv, template, to_csv, to_parquet
from loadwatch.importers.layouts import LAYOUTS
from loadwatch.importers.reading import Reading, read
from loadwatch.importers.work import Question

__all__ = ["LAYOUTS", "Question", "Reading", "guarded_csv", "read", "template", "to_csv", "to_parquet"]
