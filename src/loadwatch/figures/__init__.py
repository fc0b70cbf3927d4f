"""Pictures of the exercises: a jointed figure in two or more positions, drawn as SVG in the theme's colours.

A pose is data (`content/`), the skeleton has fixed lengths and does forward kinematics (`skeleton`), the flesh is hulls of
balls on it (`flesh`), and the drawing looks at all that from one side (`drawing`). docs/figures.md says how to add one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from loadwatch.figures.colours import TONES
from loadwatch.figures.content import EXERCISES
from loadwatch.figures.drawing import draw

__all__ = ["KEYS", "Picture", "pictures"]

KEYS = tuple(EXERCISES)
"""The exercises that have pictures, by their key in the prevention library."""


@dataclass(frozen=True)
class Picture:
    """One position. label: "Start", or what is shown and "start"; svg: the whole file; alt: the position in a sentence."""

    label: str
    svg: str
    alt: str


@cache
def pictures(key: str, theme: str) -> tuple[Picture, ...]:
    """The positions of an exercise in their order, all with one viewBox and scale.

    key: an exercise's key in the prevention library; theme: "light" or "dark". Raises KeyError for any other.
    """
    exercise, tones = EXERCISES[key], TONES[theme]
    drawn = draw(exercise, tones)
    return tuple(Picture(shot.label, svg, shot.alt) for shot, svg in zip(exercise.shots, drawn, strict=True))
