"""Real recorder files against the table in docs/formats.md, where LOADWATCH_REAL_DATA names a folder of them.

The folder holds fit/, gpx/ and tcx/, with the test files of fitdecode, runpandas and gpxpy. None of them is in this repository.
"""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

from loadwatch.importers import Reading, read
from tests.importers.test_any_bytes import adds_up, well_formed

DOCS = Path(__file__).parents[2] / "docs" / "formats.md"
FOLDER = os.environ.get("LOADWATCH_REAL_DATA")
TODAY = date(2026, 11, 22)


def table() -> dict[str, tuple[str, str]]:
    """File -> runs, and what became of the rest, as docs/formats.md gives them."""
    rows = re.findall(r"^\| `((?:fit|gpx|tcx)/[^`]+)` \| ([^|]*) \| ([^|]*) \|$", DOCS.read_text(), re.MULTILINE)
    return {file: (runs.strip(), rest.strip()) for file, runs, rest in rows}


def outcome(got: Reading) -> tuple[str, str]:
    """The runs of a file in words, and what became of the rest: skipped, not read, refused, warned of, asked."""
    runs = [f"{km:.2f} km, {minutes:.1f} min" for km, minutes in got.runs[["distance_km", "duration_min"]].to_numpy()]
    rest = [f"{reason}: {count}" for reason, count in got.skipped.items()]
    for (message, lost), rows in got.problems.assign(lost=got.lost).groupby(["message", "lost"], sort=False):
        if got.unreadable or (not lost and "skipped" in message):
            rest += [rows["seen"].iloc[0]] * bool(got.unreadable)
            continue
        text = re.sub(r" The row was .*| \([^)]*\)| Log it by hand\.", "", message)
        rest.append(f"{text} ({'not read' if lost else 'warning'}{f': {len(rows)}' if len(rows) > 1 else ''})")
    return "; ".join(runs), "; ".join([*rest, *(f"asked: {question.subject}" for question in got.questions)])


def test_the_table_lists_files_of_every_format():
    """Users see in it what happens to files of all kinds."""
    listed = table()

    assert {name.partition("/")[0] for name in listed} == {"fit", "gpx", "tcx"}
    assert len(listed) > 60


if FOLDER:

    def test_the_table_and_the_folder_have_the_same_files():
        """No file is left out of the account."""
        files = {
            str(path.relative_to(FOLDER)) for kind in ("fit", "gpx", "tcx") for path in Path(FOLDER, kind).iterdir()
        }

        assert files == set(table())

    @pytest.mark.parametrize("name", sorted(table()))
    def test_a_real_file_is_read_as_the_table_says(name):
        """Read, skipped or refused, with that reason, those kilometres and those minutes."""
        got = read(Path(FOLDER, name), today=TODAY)

        assert adds_up(got)
        assert well_formed(got)
        assert outcome(got) == table()[name]
