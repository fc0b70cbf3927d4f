"""What a table's words and columns must not be taken for: other sports, other sites, too long a cell, too many columns."""

from __future__ import annotations

import time
from datetime import date

import pytest

from loadwatch.importers import read
from loadwatch.importers.guessing import guess, titles_of
from loadwatch.importers.guessing.places import place_of
from loadwatch.importers.guessing.sports import is_other, is_run
from loadwatch.importers.words import looks_like_a_run


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Rückenschmerz", "low back"), ("Rückenschmerzen heute", "low back"), ("Kreuzschmerzen", "low back"), ("Ischias", "low back"),
        ("Rugpijn", "low back"), ("Mal de dos", "low back"), ("Ryggsmärta", "low back"), ("Ryggsmerter", "low back"),
        ("Lændesmerter", "low back"), ("Ból pleców", "low back"), ("Knieschmerzen", "knee"), ("Wadenschmerz", "calf"),
        ("Fersenschmerz", "foot"), ("Hüftschmerzen", "hip"), ("How sore is your lower back (0-10)?", "low back"),
    ],
)  # fmt: skip
def test_a_pain_and_its_place_in_one_word(text: str, site: str) -> None:
    """A back that is called `other` hides the very pain the runner wants to follow."""
    assert (place_of(text) or ("",))[0] == site


@pytest.mark.parametrize("text", ["Kopfschmerz", "Schmerz", "front", "Spont", "Muskelkater"])
def test_a_pain_without_a_place_has_none(text: str) -> None:
    """The end of a word is no place, and a head is none that loadwatch knows."""
    assert place_of(text) is None


@pytest.mark.parametrize(
    ("text", "run", "other"),
    [
        ("Easy + strides", True, False), ("Rolling hills", True, False), ("Run / Walk", True, False), ("DL locker", True, False),
        ("Evening Ride", False, True), ("Langlauf", False, True), ("Treadmill walk", False, True), ("Easy spin", False, True),
        ("Run + bike brick", False, False), ("skipped", False, False), ("Schnee", False, False), ("rest", False, True),
    ],
)  # fmt: skip
def test_a_run_another_sport_or_neither(text: str, run: bool, other: bool) -> None:
    """What is neither is reported with its row; what is wrongly one of them is lost or counted in silence."""
    assert (is_run(text), is_other(text)) == (run, other)


@pytest.mark.parametrize(
    ("kind", "like"),
    [
        ("stroller run", True), ("trail run / hike", True), ("schneelauf", True), ("run + bike brick", True), ("langlauf", False),
        ("eislauf", False), ("aqua jogging", False),
        ("trail ride", False), ("treadmill walk", False), ("バランス", False), ("löpning på löpband", True),
    ],
)  # fmt: skip
def test_an_unknown_type_that_sounds_like_running_is_reported(kind: str, like: bool) -> None:
    """Such a row of an export is a problem the user sees; any other is skipped as not a run."""
    assert looks_like_a_run(kind) == like


@pytest.mark.parametrize(
    ("header", "use"),
    [
        ("Puls max.", "ignored"), ("Maximaler Puls", "ignored"), ("Rest HR", "ignored"), ("Puls", "avg_hr"), ("Nome do arquivo", "ignored"),
        ("Bike HR", "ignored"),
    ],
)  # fmt: skip
def test_a_heart_rate_is_the_runs_mean_or_left_out(header: str, use: str) -> None:
    """The highest heart rate of a run as its mean would make each run look like a race."""
    found = guess(["Date", "km", header], [["2026-03-02", "10", "180"], ["2026-03-04", "8", "175"]])

    assert found is not None
    assert found.use_of(header) == use


def test_a_name_is_an_athlete_where_two_share_a_day() -> None:
    """Routes come again and again as athletes do; but one runner is not two on one day."""
    header, days = ["Date", "Name", "km"], ["2026-03-02", "2026-03-02", "2026-03-04", "2026-03-04"]
    shared = guess(header, [[day, name, "8"] for day, name in zip(days, ["Ada", "Ben"] * 2, strict=True)])
    alone = guess(header, [[f"2026-03-0{day}", name, "8"] for day, name in enumerate(["Ada", "Ben"] * 2, 1)])

    assert shared is not None
    assert alone is not None
    assert [(one.use_of("Name"), one.columns[1].sure) for one in (shared, alone)] == [
        ("athlete", False),
        ("notes", False),
    ]


def test_a_note_longer_than_the_top_of_a_file_hides_nothing() -> None:
    """A pasted page of text in one cell once made the header unknown."""
    text = f'Date,km,Notes\n2026-03-02,10,"{"x" * 300_000}"\n2026-03-03,8,ok\n'
    got = read({"own.csv": text.encode()}, today=date(2026, 11, 22))

    assert got.runs["distance_km"].tolist() == [10.0, 8.0]


def test_thousands_of_columns_of_one_name_take_no_time() -> None:
    """Each gets a title of its own; a damaged or hostile file must not hold the page for minutes."""
    started = time.process_time()
    titles = titles_of(["Date", *["km"] * 20_000])
    found = guess(["Date", *["km"] * 500], [["2026-03-02", *["1"] * 500]] * 3)

    assert len(set(titles)) == 20_001
    assert found is not None
    assert time.process_time() - started < 2
