"""What was said about a table holds for the athlete's next one, as long as nothing in it shows another unit or scale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loadwatch.errors import BadInputError
from loadwatch.importers.guessing import ColumnMap, ColumnUse, Remembered, key_of, taken_for_granted
from tests.importers.guessing.test_guess import _guess

KM = "Date,Distance,Time,Pace,Back\n2026-10-01,5.0,25:00,5:00,1\n2026-10-03,6.0,33:00,5:30,2\n2026-10-05,4.0,21:00,5:15,4\n"
MILES = (
    "Date,Distance,Time,Pace,Back\n2026-11-01,5.0,42:30,8:30/mi,1\n2026-11-03,6.0,54:00,9:00/mi,2\n"
    "2026-11-05,4.0,34:00,8:30/mi,2\n"
)  # fmt: skip


def said_of(guess: ColumnMap, scale: str = "", **uses: str) -> Remembered:
    """The guess with some columns corrected, as it is kept."""
    columns = tuple(ColumnUse(one.title, uses[one.title]) if one.title in uses else one for one in guess.columns)
    return Remembered(replace(guess, columns=columns, scale=scale), guess)


def test_a_file_that_shows_another_unit_is_asked_about_again() -> None:
    """Miles read as the kilometres of the last file would pass every check: 5 in 42:30 is a slow run."""
    kept = said_of(_guess(KM), "1-5", Distance="distance_km", Pace="pace_km")

    assert kept.against(_guess(KM)) == []
    assert kept.against(_guess(MILES)) == [
        "“Distance” was “Distance in km”, and here it looks like “Distance in miles”.",
        "“Pace” was “Pace, time for a km”, and here it looks like “Pace, time for a mile”.",
    ]


def test_a_correction_is_not_asked_about_again() -> None:
    """A header that says km over miles says so in every file: only what differs from the first one speaks against it."""
    text = "Date,km,Minutes,Pain (0-10)\n2026-10-01,10,50,2\n"
    kept = said_of(_guess(text), "10-0", km="distance_mi", Minutes="ignored")

    assert kept.against(_guess(text)) == []
    assert kept.against(_guess(text.replace("50,2", "55,9"))) == []


def test_another_scale_in_the_cells_asks_again() -> None:
    """Pain that was rated from 1 to 5 and now says `3/10` in each cell."""
    text = "Date,Back pain\n2026-10-01,{}\n"
    against = said_of(_guess(text.format("2")), "1-5").against(_guess(text.format("3/10")))

    assert against == [
        "“Back pain” was rated “1 is none, 5 the worst”, and here it looks like “0 is none, 10 the worst”."
    ]


def test_a_slip_that_was_confirmed_is_not_asked_about_again() -> None:
    """One 7 on a scale to 5 stays in every later version of the diary, and is a problem of its row in each of them."""
    text = "Date,Back pain\n2026-10-01,2\n2026-10-02,7\n2026-10-03,4\n"
    kept = Remembered.of(replace(_guess(text), scale="1-5", year=2026), _guess(text))

    assert Remembered.from_json(kept.to_json()).against(_guess(text)) == []
    assert kept.said.year is None


@pytest.mark.parametrize(
    ("scale", "cells", "asked"),
    [
        ("1-5", "1 5", ""), ("1-5", "0 3 5 8", "from 0 to 8"), ("words", "1 3", "from 1 to 3"), ("1-5", "mild none", ""),
    ],
)  # fmt: skip
def test_numbers_off_the_remembered_scale_ask_again(scale: str, cells: str, asked: str) -> None:
    """A 0 and an 8 show that the file has another scale, and so its 3 and 5 mean something else."""
    text = "Date,Back\n2026-10-01,{}\n"
    fresh = _guess("Date,Back\n" + "".join(f"2026-10-0{at},{cell}\n" for at, cell in enumerate(cells.split(), 1)))
    against = said_of(_guess(text.format("2")), scale).against(fresh)

    assert len(against) == bool(asked)
    assert asked in "".join(against)


def test_an_effort_on_another_scale_asks_again() -> None:
    """A 13 is of Borg's scale from 6 to 20, on which a 10 is light; a column of words that is empty now says nothing."""
    text = "Date,km,Effort,Notes\n2026-10-01,10,4,windy\n2026-10-02,8,{},\n"
    kept = said_of(_guess(text.format(6)))

    assert [line.split()[0] for line in kept.against(_guess(text.format(13)))] == ["“Effort”"]
    assert kept.against(_guess(text.replace("windy", "").format(7))) == []


def test_it_is_kept_by_athlete_and_columns() -> None:
    """Two runners of one household use the same template, one in km and one in miles."""
    titles = ("Date", "Distance")

    assert key_of(titles, "Ada") == key_of(titles[::-1], "Ada") != key_of(titles, "Bo")
    assert key_of(("a", "b"), "c") != key_of(("b",), "a")


def test_what_is_kept_comes_back_and_nothing_else() -> None:
    """It lies in the settings as a text; one from another version, or broken, is refused and asked again."""
    kept = said_of(_guess(KM), "5-1", Distance="distance_km")
    back = Remembered.from_json(kept.to_json())

    assert back.said.columns == kept.said.columns
    assert (back.said.scale, back.guess.columns) == ("5-1", kept.guess.columns)
    for broken in ("", "[]", "{}", kept.said.to_json(), kept.to_json().replace("Distance", "Distanz", 1)):
        with pytest.raises(BadInputError):
            Remembered.from_json(broken)


def test_what_is_taken_for_granted_is_said() -> None:
    """The line that says a table was read as the last time is all that shows a wrong unit."""
    said = said_of(_guess(KM), "1-5", Distance="distance_km", Pace="ignored").said

    assert taken_for_granted(said) == "distance in km; duration: 45 or 45:30 (minutes); Back: 1 is none, 5 the worst"
