"""What the tests measure on a posed body, worked out apart from the code that posed it."""

from __future__ import annotations

from functools import cache
from itertools import combinations_with_replacement, pairwise
from math import acos, atan2, cos, degrees, dist, hypot, pi, radians, sin

from loadwatch.figures.content import EXERCISES
from loadwatch.figures.flesh import CORE, LIMBS, Ball, Shape, shape
from loadwatch.figures.scenes import Exercise, Shot
from loadwatch.figures.skeleton import Body, body
from loadwatch.figures.space import Frame, Vec, add, cross, dot, unit

SHOTS: dict[str, tuple[Exercise, Shot]] = {
    f"{key}, {shot.label}": (exercise, shot) for key, exercise in EXERCISES.items() for shot in exercise.shots
}
PARTS = (*CORE, *(f"{side} {part}" for side in ("left", "right") for limb in LIMBS.values() for part in limb))


@cache
def posed(name: str) -> Body:
    """The body of a shot, by "key, label"."""
    return body(SHOTS[name][1].pose)


def flesh(figure: Body, part: str) -> tuple[Ball, ...]:
    """The balls of a part: of the trunk by its name, of a limb with its side."""
    if part in CORE:
        return shape(figure, CORE[part], "").balls
    side, name = part.split(" ", 1)
    return next(shape(figure, limb[name], "", side).balls for limb in LIMBS.values() if name in limb)


def lowest(figure: Body, part: str) -> float:
    """The height of a part's lowest point."""
    return min(at[1] - radius for at, radius in flesh(figure, part))


def bend(figure: Body, start: str, joint: str, end: str) -> float:
    """By how many degrees a joint is bent from straight."""
    one = unit(add(figure.joints[joint], figure.joints[start], -1))
    other = unit(add(figure.joints[end], figure.joints[joint], -1))
    return degrees(acos(max(-1.0, min(1.0, dot(one, other)))))


def turned(frame: Frame, parent: Frame, side: str) -> tuple[float, float, float]:
    """Flexion, abduction and outward rotation of a limb on its parent. [degrees]"""
    sign = 1.0 if side == "left" else -1.0
    flexion = degrees(atan2(-dot(frame.up, parent.forward), dot(frame.up, parent.up)))
    abduction = -sign * degrees(
        atan2(dot(frame.up, parent.left), hypot(dot(frame.up, parent.forward), dot(frame.up, parent.up)))
    )
    hung = parent.tilted(-flexion).leaned(-sign * abduction)
    return flexion, abduction, sign * degrees(atan2(dot(frame.forward, hung.left), dot(frame.forward, hung.forward)))


def twist(frame: Frame, parent: Frame) -> float:
    """How far a limb is turned about itself, after the shortest way to where it points. [degrees]"""
    axis, angle = cross(parent.up, frame.up), acos(max(-1.0, min(1.0, dot(parent.up, frame.up))))
    if hypot(*axis) < 1e-6:
        return 0.0
    swung = _rodrigues(parent.forward, unit(axis), angle)
    return degrees(acos(max(-1.0, min(1.0, dot(swung, frame.forward)))))


def _rodrigues(vec: Vec, axis: Vec, angle: float) -> Vec:
    along = dot(axis, vec) * (1 - cos(angle))
    side = cross(axis, vec)
    return tuple(vec[i] * cos(angle) + side[i] * sin(angle) + axis[i] * along for i in range(3))  # type: ignore[return-value]


def gap(one: tuple[Ball, ...], other: tuple[Ball, ...], view: float) -> float:
    """How far two hulls are apart as seen from `view`; negative where they overlap."""
    return min(
        dist(a[:2], b[:2]) - a[2] - b[2] for a in _filled(one, view) for b in _filled(other, view)
    )  # fmt: skip


def _filled(balls: tuple[Ball, ...], view: float) -> list[tuple[float, float, float]]:
    turn = radians(view)
    flat = [(at[0] * cos(turn) - at[2] * sin(turn), at[1], radius) for at, radius in balls]
    return [
        tuple(a + (b - a) * step / 16 for a, b in zip(one, other, strict=True))  # type: ignore[misc]
        for one, other in combinations_with_replacement(flat, 2)
        for step in range(17)
    ]


def base(figure: Body, touches: dict[str, float], props: tuple[Shape, ...] = ()) -> list[tuple[float, float]]:
    """The base of support: the corners of the hull around all that touches the floor, x and z, in order.

    Of the props only those that lie on the floor and carry the body in these pictures: rollers and dumbbells.
    """
    points = [
        (at[0] + radius * cos(turn * pi / 8), at[2] + radius * sin(turn * pi / 8))
        for part, height in touches.items()
        for at, radius in flesh(figure, part)
        if at[1] - radius < height + 0.01
        for turn in range(16)
    ]
    points += [
        (at[0], at[2])
        for prop in props
        if len(prop.balls) <= 2
        for at, radius in prop.balls
        if abs(at[1] - radius) < 0.001
    ]
    return _hull(sorted(points))


def _hull(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    def half(run: list[tuple[float, float]]) -> list[tuple[float, float]]:
        kept: list[tuple[float, float]] = []
        for point in run:
            while len(kept) > 1 and _left(kept[-2], kept[-1], point) <= 0:
                kept.pop()
            kept.append(point)
        return kept[:-1]

    return half(points) + half(points[::-1])


def _left(start: tuple[float, float], end: tuple[float, float], point: tuple[float, float]) -> float:
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])


def inside(point: tuple[float, float], corners: list[tuple[float, float]]) -> bool:
    """Whether a point lies inside of a convex outline."""
    return all(_left(start, end, point) > 0 for start, end in pairwise([*corners, corners[0]]))
