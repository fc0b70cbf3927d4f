"""Ratings of a table on the scale that was said: in proportion, and never a number that does not lie on it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from loadwatch.importers import Reading
from loadwatch.importers.guessing import SCALES
from loadwatch.importers.guessing.columns.scales import rating_of
from tests.importers.guessing.test_guess import read_text


def rated(scale: str, *cells: str) -> Reading:
    """A table of runs with a knee, read on this scale."""
    text = "Date,km,min,Knee\n" + "".join(f"2026-10-{day:02d},5,25,{cell}\n" for day, cell in enumerate(cells, start=1))
    (columns,) = (question.default for question in read_text(text).questions if question.subject == "columns")
    return read_text(text, columns={"own.csv": replace(columns, scale=scale)})


@pytest.mark.parametrize(
    ("scale", "cells", "ratings", "wrong"),
    [
        ("words", "1 3 4", [], "1 3 4"), ("words", "mild 3 none", [2, 0], "3"), ("1-5", "0 8 9", [], "0 8 9"),
        ("5-1", "0 8 9", [], "0 8 9"), ("1-5", "0 1 5 6", [0, 10], "0 6"), ("0-3", "mild 4", [2], "4"),
        ("0-10", "3/5 7 2/10", [7, 2], "3/5"), ("0-5", "3/5 5 3/10", [6, 10], "3/10"), ("5-1", "5/5 1/5 5/10", [0, 10], "5/10"),
        ("0-10", "30% 3", [3], "30%"), ("0-10", "5% 3", [3], "5%"), ("0-100", "30% 45", [3, 4.5], ""),
    ],
)  # fmt: skip
def test_what_is_off_the_scale_is_a_problem_and_no_rating(
    scale: str, cells: str, ratings: list[float], wrong: str
) -> None:
    """An 8 of 1 to 5 may be a slip or another scale: it is told with what is accepted, also where no cell lies on the scale."""
    got = rated(scale, *cells.split())
    problems = got.problems[got.problems["row"] > 0]

    assert got.soreness["rating"].tolist() == ratings
    assert problems["seen"].tolist() == wrong.split()
    assert set(problems["accepted"]) <= {SCALES[scale]}
    assert len(got.runs) == len(cells.split())


@pytest.mark.parametrize("scale", [scale for scale in SCALES if scale != "words"])
def test_the_ends_of_a_scale_are_none_and_the_worst(scale: str) -> None:
    """Whatever its direction: its first number is 0, without a minus, and its last is 10."""
    none, worst = (rating_of(end, scale) for end in scale.split("-"))

    assert (none, worst) == (0.0, 10.0)
    assert math.copysign(1, none or 0.0) == 1


def test_what_three_columns_on_one_scale_become_is_said_once() -> None:
    """The file has one scale: nobody needs to read the same of each of its columns."""
    titles = "Knee pain (1 = none; 5 = worst),Calf pain (1 = none; 5 = worst),Hip pain (1 = none; 5 = worst)"
    got = read_text(f"Date,{titles}\n2026-03-02,2,1,3\n2026-03-03,1,1,4\n")
    (told,) = got.problems["message"]

    assert "2 as 2.5, 3 as 5, 4 as 7.5" in told
    assert sorted(got.soreness["rating"]) == [0, 0, 0, 2.5, 5, 7.5]
