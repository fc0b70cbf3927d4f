"""All data out: what is packed can be read again, and a spreadsheet runs nothing of it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pandas as pd
import pytest

import loadwatch
from loadwatch.columns import RUNS, SORENESS
from loadwatch.store import Store
from loadwatch.ui.exports import Form, to_zip

FORMULA = '=HYPERLINK("https://example.org"; "x")'


@pytest.fixture
def tables(tmp_path: Path) -> dict[str, pd.DataFrame]:
    """All tables of a store that holds the awkward: a formula, missing values, another alphabet, a deleted run."""
    with Store.open(home=tmp_path) as store:
        store.add_athlete("Zoë, Öz")
        store.add_run("Zoë, Öz", "2026-11-01 08:00", 8.4, None, notes=FORMULA)
        store.add_run("Zoë, Öz", "2026-11-02 08:00", None, 45.5, rpe=0.0, notes='a "quoted"\nline')
        store.delete_run(store.add_run("Zoë, Öz", "2026-11-03 08:00", 5.0, 30.0))
        store.add_rating("Zoë, Öz", "2026-11-02", "low back", 0, side="left", moment="morning")
        store.add_done("Zoë, Öz", "2026-11-02", FORMULA, sets=3)
        store.add_red_flag("Zoë, Öz", "2026-11-02", "+numbness")
        return store.export()


def unpacked(tables: dict[str, pd.DataFrame], form: Form) -> dict[str, bytes]:
    """File name -> content."""
    archive = zipfile.ZipFile(io.BytesIO(to_zip(tables, form)))
    return {name: archive.read(name) for name in archive.namelist()}


def test_the_csvs_can_be_read_back(tables: dict[str, pd.DataFrame]) -> None:
    """Moving to another computer must lose nothing, and a missing time must not come back as 0."""
    files = unpacked(tables, "csv")
    got = loadwatch.read({name: files[name] for name in ("runs.csv", "soreness.csv")})

    assert got.problems.empty
    for name, spec in (("runs", RUNS), ("soreness", SORENESS)):
        expected = tables[name][spec.names].reset_index(drop=True)
        pd.testing.assert_frame_equal(getattr(got, name)[spec.names], expected, check_dtype=False)


def test_what_was_done_is_exported_with_its_units_missing_where_not_said(tables: dict[str, pd.DataFrame]) -> None:
    """Ticks are data too, and a spreadsheet must not read "not said" as 0."""
    seen = pd.read_csv(io.BytesIO(unpacked(tables, "csv")["done.csv"]), dtype="str", keep_default_na=False)

    assert seen.drop(columns="entry").to_dict("records") == [
        {"athlete": "Zoë, Öz", "date": "2026-11-02", "sets": "3.0", "reps": ""}
    ]


def test_parquet_keeps_every_value_and_dtype(tables: dict[str, pd.DataFrame]) -> None:
    """For whoever goes on with pandas, polars or R."""
    for name, content in unpacked(tables, "parquet").items():
        again = pd.read_parquet(io.BytesIO(content))
        expected = tables[name.removesuffix(".parquet")].reset_index(drop=True)

        pd.testing.assert_frame_equal(again, expected)


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_every_table_is_a_file(form: Form, tables: dict[str, pd.DataFrame]) -> None:
    """ "All data" means all; an empty table is none, and would be a problem when it is read in again."""
    filled = {name for name, table in tables.items() if len(table)}

    assert set(unpacked(tables, form)) == {f"{name}.{form}" for name in filled}
    assert {"runs", "soreness", "done", "red_flags", "athletes"} <= filled


def test_no_cell_begins_like_a_formula(tables: dict[str, pd.DataFrame]) -> None:
    """A note is somebody's text; opened in a spreadsheet it must stay one."""
    risky = {"athletes": tables["athletes"].assign(athlete="+cmd|' /C calc'!A0")}
    for content in unpacked({**tables, **risky}, "csv").values():
        cells = pd.read_csv(io.BytesIO(content), dtype="str", keep_default_na=False).to_numpy().ravel()

        assert [cell for cell in cells if cell[:1] in ("=", "+", "@", "\t")] == []
