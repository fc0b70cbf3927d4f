"""Tables that list something else than runs: laps of runs that stand elsewhere, shoes and how far they have come."""

from __future__ import annotations

from datetime import date

import pytest

from loadwatch.importers import Reading, read
from loadwatch.importers.guessing import guess
from loadwatch.importers.guessing.columns.listings import LAPS, THINGS, is_of_gear, listed
from tests.importers.workbooks import xlsx

RUNS = [["Date", "Distance (km)", "Time"], ["2026-03-02", 10, "0:50:00"], ["2026-03-04", 8, "0:41:00"]]
GEAR = [["Item", "Brand", "Start Date", "Known Starting km"], ["Shoes", "Fleet", "2026-01-03", 300]]


def _read(**sheets: list[list[object]]) -> Reading:
    return read({"log.xlsx": xlsx(**sheets)}, today=date(2026, 11, 22))


def test_laps_beside_their_runs_are_left_out() -> None:
    """Each kilometre would count twice: in its run and in its laps."""
    laps = [["Run ID", "Date", "Interval", "Step Type", "Duration", "Distance (km)"]]
    laps += [["R1", "2026-03-02", lap, "Run", "0:02:00", 0.4] for lap in (1, 2, 3)]
    got = _read(Runs=RUNS, Detail=laps)

    assert got.runs["distance_km"].tolist() == [10.0, 8.0]
    assert got.problems["message"].str.contains("laps or intervals of runs").any()


@pytest.mark.parametrize("name", ["Gear", "Things"])
def test_a_list_of_shoes_beside_the_runs_is_left_out(name: str) -> None:
    """A pair of shoes that has come 300 km is no run of 300 km, whatever its sheet is called."""
    got = _read(**{"Runs": RUNS, name: GEAR})

    assert got.runs["distance_km"].tolist() == [10.0, 8.0]
    assert got.problems["message"].str.contains("shoes or other things").any()


def test_how_far_a_shoe_has_come_is_never_a_run() -> None:
    """A list of shoes alone gives nothing, and says so."""
    assert (
        guess(["Item", "Brand", "Start Date", "Known Starting km"], [["Shoes", "Fleet", "2026-01-03", "300"]]) is None
    )


def test_laps_alone_are_marked() -> None:
    """They may be all that there is; whoever confirms them is to see that each would be a run."""
    rows = [["2026-03-02", "1", "1", "5:00"], ["2026-03-02", "2", "1", "5:10"], ["2026-03-04", "1", "1", "5:05"]]
    found = guess(["Date", "Lap", "Km", "Time"], rows)

    assert found is not None
    assert {column.title for column in found.columns if not column.sure} >= {"Date", "Km", "Time"}


@pytest.mark.parametrize(
    ("header", "rows", "lists"),
    [
        ("Datum,Runde,km", "2026-03-02,1,1 2026-03-02,2,1", LAPS),
        ("Fecha,Vuelta,km", "2026-03-02,1,1 2026-03-02,2,1", LAPS),
        ("Date,Lap type,km", "2026-03-02,warm,1 2026-03-02,run,1", LAPS),
        ("Date,Laps,km", "2026-03-02,4,10 2026-03-02,5,12", ""),
        ("Date,Interval,km", "2026-03-02,1,10 2026-03-04,2,12", ""),
        ("Marke,Modell,Kaufdatum,km", "A,B,2026-03-02,300 A,C,2026-03-04,200", THINGS),
        ("Date,Shoe brand,Shoe model,km,Time", "2026-03-02,A,B,10,50:00 2026-03-04,A,B,8,40:00", ""),
    ],
)
def test_what_a_table_lists(header: str, rows: str, lists: str) -> None:
    """Laps count on within a day, things have a brand and no pace; a run has neither."""
    cells = [row.split(",") for row in rows.split(" ")]

    assert listed(header.split(","), list(zip(*cells, strict=True))) == lists


@pytest.mark.parametrize(
    ("name", "gear"), [("Gear", True), ("Meine Schuhe", True), ("Zapatillas", True), ("Runs", False)]
)
def test_a_sheet_called_after_gear(name: str, gear: bool) -> None:
    """Shoes in any of the languages."""
    assert is_of_gear(name) == gear
