"""Whose the rows are, where a file does not say it."""

from __future__ import annotations

from loadwatch.importers import read

ROWS = b"started_at,distance_km,duration_min\n2026-11-01 08:00:00,8,45\n"
NAMED = b"athlete,started_at,distance_km,duration_min\nAnn,2026-11-01 08:00:00,8,45\n"


def test_several_files_can_be_of_one_athlete_each():
    """A coach drops an export a runner; the same start in two files is then two runs, not one repeated."""
    got = read({"Lena.csv": ROWS, "Tom.csv": ROWS, "squad.csv": NAMED}, athlete={"Lena.csv": "Lena", "Tom.csv": "Tom"})

    assert got.runs["athlete"].tolist() == ["Lena", "Tom", "Ann"]
