"""The outline of circles as an SVG path: the hull of a tapered limb is two arcs and two straight lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise
from math import acos, atan2, cos, hypot, pi, sin

Circle = tuple[float, float, float]
"""x to the right, y down, and the radius."""


def outline(circles: Sequence[Circle]) -> str:
    """The path around the convex hull of some circles."""
    corners = _corners(circles)
    if not corners:
        x, y, r = max(circles, key=lambda circle: circle[2])
        return (
            f"M{number(x - r)} {number(y)}"
            + "".join(f"a{number(r)} {number(r)} 0 1 1 {number(d)} 0" for d in (2 * r, -2 * r))
            + "z"
        )
    path = []
    for (angle, circle), (until, _) in pairwise([*corners, (corners[0][0] + 2 * pi, corners[0][1])]):
        radius, large = number(circle[2]), int(until - angle > pi)
        path.append(f"L{_rim(circle, angle)}A{radius} {radius} 0 {large} 1 {_rim(circle, until)}")
    return "M" + "".join(path)[1:] + "z"


def _corners(circles: Sequence[Circle]) -> list[tuple[float, Circle]]:
    """Going round by the direction of the outline's normal: from which angle on which circle is the outermost."""
    angles = sorted(angle for one, other in combinations(circles, 2) for angle in _tangents(one, other))
    if not angles:
        return []
    corners: list[tuple[float, Circle]] = []
    for angle, following in pairwise([*angles, angles[0] + 2 * pi]):
        middle = (angle + following) / 2
        outermost = max(circles, key=lambda circle: circle[0] * cos(middle) + circle[1] * sin(middle) + circle[2])
        if following - angle > 1e-9 and (not corners or corners[-1][1] != outermost):
            corners.append((angle, outermost))
    if len(corners) > 1 and corners[0][1] == corners[-1][1]:
        corners.pop(0)
    return corners if len(corners) > 1 else []


def _tangents(one: Circle, other: Circle) -> tuple[float, ...]:
    """The normals of the two lines that touch both circles on the same side; none where one lies in the other."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    distance, more = hypot(dx, dy), one[2] - other[2]
    if distance <= abs(more) or distance == 0:
        return ()
    middle, half = atan2(dy, dx), acos(more / distance)
    return ((middle - half) % (2 * pi), (middle + half) % (2 * pi))


def _rim(circle: Circle, angle: float) -> str:
    x, y, r = circle
    return f"{number(x + r * cos(angle))} {number(y + r * sin(angle))}"


def number(value: float) -> str:
    """A coordinate with at most two decimals, as short as it gets."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
