"""What an exercise's pictures are made from."""

from __future__ import annotations

from dataclasses import dataclass

from loadwatch.figures.flesh import Shape
from loadwatch.figures.pose import Pose
from loadwatch.figures.space import Vec


@dataclass(frozen=True)
class Arrow:
    """The path of the moving part: an arc from start to end that bulges to its left by `bulge` of its length."""

    start: Vec
    end: Vec
    bulge: float = 0.0


@dataclass(frozen=True)
class Shot:
    """One position: its label, its sentence, the pose, and what is there besides the person.

    view: 0 is from the person's right, facing right; 90 from the front.
    worked: the muscle regions that are tinted (keys of `flesh.MUSCLES`).
    """

    label: str
    alt: str
    pose: Pose
    props: tuple[Shape, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    view: float = 0.0
    worked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Exercise:
    """An exercise and its positions, by its key in the prevention library.

    free: whether the person is held by nothing but the floor.
    top: the height above which the picture is cut, where the work is down at the feet.
    """

    key: str
    shots: tuple[Shot, ...]
    free: bool = True
    top: float | None = None
