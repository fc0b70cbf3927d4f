"""The example of a new layout in CONTRIBUTING is true: one short file and one line."""

from __future__ import annotations

import re
from pathlib import Path

from loadwatch.importers import recognise
from tests.importers.csvs import read_rows

TEXT = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text("utf-8")
EXAMPLE = TEXT.split("## Add a layout")[1]


def block(language: str) -> str:
    """The example's text in this language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", EXAMPLE, re.DOTALL)
    return str(found)


def test_the_example_reads_its_file(monkeypatch):
    """Whoever follows the docs gets a layout that works, under 40 lines."""
    declared: dict[str, object] = {}
    exec(compile(block("python"), "diary.py", "exec"), declared)
    monkeypatch.setattr(recognise, "LAYOUTS", (*recognise.LAYOUTS, declared["RUNS"]))
    got = read_rows(*block("csv").splitlines())

    assert block("python").count("\n") < 40
    assert got.runs[["distance_km", "duration_min", "rpe", "kind", "notes", "source_id"]].fillna(-1).values.tolist() == [
        [10.0, 50.0, 4.0, "run", "fine", "1"], [-1.0, 45.0, 6.0, "treadmill", "indoors", "3"],
    ]  # fmt: skip
    assert [str(start) for start in got.runs["started_at"]] == ["2026-03-02 07:15:00", "2026-03-04 18:30:00"]
    assert got.skipped.to_dict() == {"not a run": 1}
    assert got.problems.empty
