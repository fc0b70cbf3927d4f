"""Points and frames in space: x to the right of the picture, y up, z towards the viewer; lengths in statures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, radians, sin, sqrt

Vec = tuple[float, float, float]


def add(one: Vec, other: Vec, times: float = 1.0) -> Vec:
    """one + times * other."""
    return (one[0] + times * other[0], one[1] + times * other[1], one[2] + times * other[2])


def dot(one: Vec, other: Vec) -> float:
    """The scalar product."""
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def cross(one: Vec, other: Vec) -> Vec:
    """The vector product."""
    return (
        one[1] * other[2] - one[2] * other[1],
        one[2] * other[0] - one[0] * other[2],
        one[0] * other[1] - one[1] * other[0],
    )


def length(vec: Vec) -> float:
    """The length of a vector."""
    return sqrt(dot(vec, vec))


def unit(vec: Vec) -> Vec:
    """The same direction with length 1."""
    size = length(vec)
    return (vec[0] / size, vec[1] / size, vec[2] / size)


def across(vec: Vec, axis: Vec) -> Vec:
    """The part of a vector that is perpendicular to a unit axis, with length 1."""
    return unit(add(vec, axis, -dot(vec, axis)))


def blend(one: Vec, other: Vec, degrees: float) -> Vec:
    """`one` turned towards the perpendicular `other`."""
    angle = radians(degrees)
    return add(_times(one, cos(angle)), other, sin(angle))


def _times(vec: Vec, factor: float) -> Vec:
    return (vec[0] * factor, vec[1] * factor, vec[2] * factor)


@dataclass(frozen=True)
class Frame:
    """A segment's place: its proximal joint, and the directions that are forward and up while it stands upright.

    Limbs hang from their joint: their far end lies at -up. Angles in degrees.
    """

    at: Vec = (0.0, 0.0, 0.0)
    forward: Vec = (1.0, 0.0, 0.0)
    up: Vec = (0.0, 1.0, 0.0)

    @property
    def left(self) -> Vec:
        """The direction of the body's left side."""
        return cross(self.up, self.forward)

    def point(self, forward: float = 0.0, up: float = 0.0, left: float = 0.0) -> Vec:
        """The place of a point given in this frame."""
        return add(add(add(self.at, self.forward, forward), self.up, up), self.left, left)

    def moved(self, at: Vec) -> Frame:
        """The same directions elsewhere."""
        return replace(self, at=at)

    def tilted(self, degrees: float) -> Frame:
        """Up turned forward: a bow of the trunk, a bend of the knee."""
        return Frame(self.at, blend(self.forward, self.up, -degrees), blend(self.up, self.forward, degrees))

    def leaned(self, degrees: float) -> Frame:
        """Up turned to the left."""
        return replace(self, up=blend(self.up, self.left, degrees))

    def spun(self, degrees: float) -> Frame:
        """Forward turned to the left."""
        return replace(self, forward=blend(self.forward, self.left, degrees))
