"""From layers of shapes to SVG."""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from xml.sax.saxutils import escape

from loadwatch.figures.camera import Camera
from loadwatch.figures.colours import Tones
from loadwatch.figures.hull import Circle, number, outline
from loadwatch.figures.layers import Layer, layers
from loadwatch.figures.scenes import Arrow, Exercise, Shot

WIDTH, MARGIN, GROUND = 320.0, 14.0, 10.0
"""The viewBox's width, the air around the figure, and what is shown below the floor. [px]"""
TALLEST, LOWEST, LARGEST = 270.0, 130.0, 250.0
"""The most px of what is drawn and the least of the picture from top to bottom; the most px of a stature."""
SEAM, EDGE, PATH, TIP = 3.0, 1.5, 3.0, 9.0
"""Widths of the gap around a limb, of a prop's edge and of an arrow; the size of the arrow's tip. [px]"""


def draw(exercise: Exercise, tones: Tones) -> tuple[str, ...]:
    """The exercise's pictures, all with one viewBox and scale."""
    scenes = [layers(shot) for shot in exercise.shots]
    camera, height = _framed(exercise, scenes)
    return tuple(
        _svg(shot, scene, replace(camera, view=shot.view), height, tones)
        for shot, scene in zip(exercise.shots, scenes, strict=True)
    )


def _framed(exercise: Exercise, scenes: list[list[Layer]]) -> tuple[Camera, float]:
    circles: list[Circle] = []
    for shot, scene in zip(exercise.shots, scenes, strict=True):
        plain = Camera(shot.view)
        circles += [circle for layer in scene for drawn in layer.shapes for circle in plain.circles(drawn)]
        circles += [(*plain.flat(at), 0.0) for arrow in shot.arrows for at in (arrow.start, arrow.end)]
    left, right = min(x - r for x, _, r in circles), max(x + r for x, _, r in circles)
    top = exercise.top or max(r - y for _, y, r in circles)
    largest = LARGEST if exercise.top is None else TALLEST / top
    scale = min((WIDTH - 2 * MARGIN) / (right - left), TALLEST / top, largest)
    height = max(LOWEST, round(top * scale + GROUND + (0 if exercise.top else MARGIN)))
    return Camera(0.0, (left + right) / 2 - WIDTH / 2 / scale, height - GROUND, scale), height


def _svg(shot: Shot, scene: list[Layer], camera: Camera, height: float, tones: Tones) -> str:
    wide, high, floor = number(WIDTH), number(height), number(camera.floor)
    parts = [
        f'<path d="M4 {floor}H{number(WIDTH - 4)}" stroke="{tones["edge"]}" stroke-width="2" stroke-linecap="round"/>',
        *(_layer(layer, camera, tones) for layer in scene),
        *(_arrow(arrow, camera, tones["arrow"]) for arrow in shot.arrows),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" role="img">'
        f"<title>{escape(shot.alt)}</title>{''.join(parts)}</svg>"
    )


def _layer(layer: Layer, camera: Camera, tones: Tones) -> str:
    paths = [(drawn.tone, outline(camera.circles(drawn))) for drawn in layer.shapes]
    edge = f' stroke="{tones["edge"]}" stroke-width="{number(EDGE)}"'
    filled = "".join(f'<path d="{path}" fill="{tones[tone]}"{edge if tone == "prop" else ""}/>' for tone, path in paths)
    if not layer.seam:
        return filled
    around = "".join(path for _, path in paths)
    return f'<path d="{around}" fill="none" stroke="{tones["page"]}" stroke-width="{number(SEAM)}"/>{filled}'


def _arrow(arrow: Arrow, camera: Camera, color: str) -> str:
    (x, y), (to_x, to_y) = camera.flat(arrow.start), camera.flat(arrow.end)
    over_x = (x + to_x) / 2 + (to_y - y) * arrow.bulge
    over_y = (y + to_y) / 2 - (to_x - x) * arrow.bulge
    size = hypot(to_x - over_x, to_y - over_y) / TIP
    ahead_x, ahead_y = (to_x - over_x) / size, (to_y - over_y) / size
    tip = "L".join(
        f"{number(to_x + ahead_x * along - ahead_y * aside)} {number(to_y + ahead_y * along + ahead_x * aside)}"
        for along, aside in ((0.6, 0.0), (-0.5, 0.6), (-0.5, -0.6))
    )
    path = f"M{number(x)} {number(y)}Q{number(over_x)} {number(over_y)} {number(to_x)} {number(to_y)}"
    return (
        f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{number(PATH)}" stroke-linecap="round"/>'
        f'<path d="M{tip}z" fill="{color}"/>'
    )
