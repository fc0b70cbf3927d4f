"""What a pose is: data of joint angles in degrees, places in statures, and which joint rests where."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from loadwatch.figures.space import Vec


def _far(at: Vec) -> Vec:
    return at[0], at[1], -at[2]


@dataclass(frozen=True)
class Arm:
    """An arm by its joint angles; all 0 is hanging with the palm to the thigh."""

    flexion: float = 0.0
    abduction: float = 0.0
    rotation: float = 0.0
    elbow: float = 0.0
    fingers: float = 15.0

    def mirrored(self) -> Arm:
        """The other arm: angles are those of its own side."""
        return self


@dataclass(frozen=True)
class Hand:
    """An arm by where its wrist is: the elbow points to `elbow`, the hand along `along`."""

    wrist: Vec
    elbow: Vec
    along: Vec
    fingers: float = 0.0

    def mirrored(self) -> Hand:
        """The other hand, as far on the far side as this one on the near side."""
        return replace(self, wrist=_far(self.wrist), elbow=_far(self.elbow), along=_far(self.along))


@dataclass(frozen=True)
class Leg:
    """A leg by its joint angles; all 0 is standing. Positive ankle draws the foot up, positive toes bend upward."""

    flexion: float = 0.0
    abduction: float = 0.0
    rotation: float = 0.0
    knee: float = 0.0
    ankle: float = 0.0
    toes: float = 0.0

    def mirrored(self) -> Leg:
        """The other leg: angles are those of its own side."""
        return self


@dataclass(frozen=True)
class Foot:
    """A leg by where its foot is: the sole under the ball at `ball`, the knee pointing to `knee`.

    pitch: how far the sole is turned down from level, heel up; the toes stay level then unless `toes` says otherwise.
    out: how far the toes point to the body's left (positive) or right.
    """

    ball: Vec
    knee: Vec = (1.0, 0.0, 0.0)
    pitch: float = 0.0
    out: float = 0.0
    toes: float | None = None

    def mirrored(self) -> Foot:
        """The other foot, as far on the far side as this one on the near side."""
        return replace(self, ball=_far(self.ball), knee=_far(self.knee), out=-self.out)


@dataclass(frozen=True)
class Pose:
    """A whole body. `rests` names the joint that is put at `at`; the trunk leans forward by `lean` from upright.

    A left limb that is not given mirrors the right one.
    lumbar, thoracic: how far the back is rounded (positive) or arched there. neck, head: the same above.
    side: the trunk bent to the left; roll: the whole body turned over its left side.
    touches: the parts that have to lie on the floor or on a prop's top, with that height.
    """

    at: Vec
    right_arm: Arm | Hand
    right_leg: Leg | Foot
    left_arm: Arm | Hand | None = None
    left_leg: Leg | Foot | None = None
    rests: str = "hips"
    lean: float = 0.0
    roll: float = 0.0
    lumbar: float = 0.0
    thoracic: float = 0.0
    side: float = 0.0
    neck: float = 0.0
    head: float = 0.0
    touches: dict[str, float] = field(default_factory=dict)

    def limbs(self, side: str) -> tuple[Arm | Hand, Leg | Foot]:
        """The arm and the leg of a side, "left" or "right"."""
        if side == "right":
            return self.right_arm, self.right_leg
        return self.left_arm or self.right_arm.mirrored(), self.left_leg or self.right_leg.mirrored()
