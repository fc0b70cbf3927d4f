"""The outline of circles, against shapes whose outline is known and against a slow obvious one."""

from __future__ import annotations

import random
import re
from math import atan2, cos, hypot, pi, sin

import pytest

from loadwatch.figures.hull import Circle, number, outline

ARC = re.compile(r"A(\S+) \S+ 0 ([01]) 1 (-?[\d.]+) (-?[\d.]+)")


def points(path: str) -> list[tuple[float, float]]:
    """All points at which the path's pieces begin and end."""
    return [(float(x), float(y)) for x, y in re.findall(r"(?:[ML]|A\S+ \S+ 0 \d 1 )(-?[\d.]+) (-?[\d.]+)", path)]


def test_a_single_circle_is_drawn_whole() -> None:
    """A ball seen alone: two half circles."""
    assert outline([(5, 5, 2)]) == "M3 5a2 2 0 1 1 4 0a2 2 0 1 1 -4 0z"


def test_a_circle_inside_another_does_not_show() -> None:
    """A limb that points at the viewer is its larger end."""
    assert outline([(5, 5, 2), (5.5, 5, 1)]) == outline([(5, 5, 2)])


def test_two_equal_circles_make_a_capsule() -> None:
    """Two straight lines, two half circles."""
    assert sorted(points(outline([(0, 0, 1), (4, 0, 1)]))) == [(0, -1), (0, 1), (4, -1), (4, 1)]


@pytest.mark.parametrize("seed", range(20))
def test_the_outline_encloses_all_circles_and_no_more(seed: int) -> None:
    """Its corners lie on the outermost tangents: none outside of the hull, and the farthest point in each direction kept."""
    dice = random.Random(seed)
    circles: list[Circle] = [
        (dice.uniform(0, 99), dice.uniform(0, 99), dice.uniform(1, 30)) for _ in range(dice.randint(2, 6))
    ]
    corners = points(outline(circles))
    for turn in range(360):
        x, y = cos(turn * pi / 180), sin(turn * pi / 180)
        farthest = max(a * x + b * y + r for a, b, r in circles)

        assert max(a * x + b * y for a, b in corners) <= farthest + 0.02
    on_a_rim = [any(abs(hypot(x - a, y - b) - r) < 0.02 for a, b, r in circles) for x, y in corners]
    assert all(on_a_rim)


@pytest.mark.parametrize("seed", range(20))
def test_an_arc_goes_the_short_way_unless_it_is_more_than_half(seed: int) -> None:
    """The wrong flag draws a balloon on the limb: all arcs together turn once around."""
    dice = random.Random(seed)
    circles: list[Circle] = [(dice.uniform(0, 99), dice.uniform(0, 99), dice.uniform(1, 9)) for _ in range(4)]
    corners, turned = points(outline(circles)), 0.0
    for (radius, large, x, y), start in zip(ARC.findall(outline(circles)), corners[::2], strict=True):
        a, b, _ = min(
            circles, key=lambda circle: abs(hypot(start[0] - circle[0], start[1] - circle[1]) - float(radius))
        )
        angle = (atan2(float(y) - b, float(x) - a) - atan2(start[1] - b, start[0] - a)) % (2 * pi)
        assert (angle > pi) == (large == "1")
        turned += angle

    assert turned == pytest.approx(2 * pi, abs=0.1)


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (0.5, "0.5"), (-0.001, "0"), (10.0, "10"), (2.346, "2.35"), (-3.1, "-3.1")]
)
def test_numbers_are_short(value: float, text: str) -> None:
    """Thousands of them make up the pictures; 10 must not become 1."""
    assert number(value) == text
