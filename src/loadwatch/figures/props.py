"""What stands around the body: everything is the hull of a few balls, like the body itself."""

from __future__ import annotations

from loadwatch.figures.flesh import Shape
from loadwatch.figures.space import Vec, add

EDGE = 0.004


def ball(x: float, y: float, radius: float) -> Shape:
    """A ball or, seen from its end, a roll."""
    return Shape((((x, y, 0.0), radius),), "prop")


def rod(start: Vec, end: Vec, radius: float, front: bool = False, tone: str = "prop") -> Shape:
    """A round bar, a cable, a pad."""
    return Shape(((start, radius), (end, radius)), tone, front)


def box(low: Vec, high: Vec, front: bool = False) -> Shape:
    """An upright box between two opposite corners."""
    (x, y, z), (right, top, near) = low, high
    corners = [(a, b, c) for a in (x + EDGE, right - EDGE) for b in (y + EDGE, top - EDGE) for c in (z, near)]
    return Shape(tuple((corner, EDGE) for corner in corners), "prop", front)


def wall(x: float, height: float = 1.06) -> Shape:
    """A wall in front of the person, or behind, cut through."""
    return box((x, 0, -0.3), (x + 0.05, height, 0.3))


def dumbbell(grip: Vec, front: bool = True) -> tuple[Shape, ...]:
    """A dumbbell of 0.26 m that points to the right: its handle in the hand, a weight at either end."""
    handle = rod(add(grip, (-0.06, 0, 0)), add(grip, (0.06, 0, 0)), 0.008)
    low, high = (0, 0.012 - DUMBBELL, 0), (0, DUMBBELL - 0.012, 0)
    ends = [rod(add(add(grip, (x, 0, 0)), low), add(add(grip, (x, 0, 0)), high), 0.012, front) for x in (-0.05, 0.05)]
    return (handle, *ends)


DUMBBELL = 0.034
"""Radius of its weights: 0.12 m across."""
