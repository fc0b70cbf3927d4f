"""Where the viewer stands: from points in space to the picture, without perspective and without looking down."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

from loadwatch.figures.flesh import Shape
from loadwatch.figures.hull import Circle
from loadwatch.figures.space import Vec


@dataclass(frozen=True)
class Camera:
    """Seen from `view` degrees: 0 is from the person's right, 90 from the front. scale: px a stature.

    left: what lies at the picture's left edge, in statures; floor: the px from the top at which the floor is drawn.
    """

    view: float
    left: float = 0.0
    floor: float = 0.0
    scale: float = 1.0

    def flat(self, at: Vec) -> tuple[float, float]:
        """The place in the picture: px to the right and down."""
        turn = radians(self.view)
        return (at[0] * cos(turn) - at[2] * sin(turn) - self.left) * self.scale, self.floor - at[1] * self.scale

    def depth(self, at: Vec) -> float:
        """How near to the viewer, in statures."""
        turn = radians(self.view)
        return at[0] * sin(turn) + at[2] * cos(turn)

    def circles(self, drawn: Shape) -> list[Circle]:
        """A shape's balls in the picture."""
        return [(*self.flat(at), radius * self.scale) for at, radius in drawn.balls]
