"""Forward kinematics: a pose becomes joints and frames in space. Lengths are fixed, so nothing can come apart."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from loadwatch.figures import anatomy as size
from loadwatch.figures.pose import Arm, Foot, Hand, Leg, Pose
from loadwatch.figures.space import Frame, Vec, across, add, dot, length, unit

SIDES = {"left": 1.0, "right": -1.0}
NECK_FORWARD = 12.0
"""The neck of a person who stands upright leans forward by that much, the head is level again. [degrees]"""
TRUNK = ("pelvis", "abdomen", "thorax", "neck", "head")


@dataclass(frozen=True)
class Body:
    """A posed body: each segment's frame and each joint's place, by name ("left shank", "right wrist")."""

    frames: dict[str, Frame]
    joints: dict[str, Vec]

    @property
    def centre_of_mass(self) -> Vec:
        """The centre of mass of the whole body."""
        total = (0.0, 0.0, 0.0)
        for segment in size.SEGMENTS:
            start, end = self.joints[segment.start], self.joints[segment.end]
            total = add(total, add(start, add(end, start, -1), segment.centre), segment.mass)
        return total


def body(pose: Pose) -> Body:
    """The body in that pose. Raises ValueError where a hand or foot is out of reach."""
    frames = _trunk(pose, (0.0, 0.0, 0.0))
    frames = _trunk(pose, add(pose.at, _core_joints(frames)[pose.rests], -1))
    for name, side in SIDES.items():
        arm, leg = pose.limbs(name)
        shoulder, hip = _shoulder(frames["thorax"], side), _hip(frames["pelvis"], side)
        parts = _arm(shoulder, side, arm) if isinstance(arm, Arm) else _reach(shoulder, arm)
        parts |= _leg(hip, side, leg) if isinstance(leg, Leg) else _stand(hip, leg)
        frames |= {f"{name} {part}": frame for part, frame in parts.items()}
    return Body(frames, _core_joints(frames) | _limb_joints(frames))


def _trunk(pose: Pose, at: Vec) -> dict[str, Frame]:
    pelvis = Frame(at).leaned(pose.roll).tilted(pose.lean)
    abdomen = pelvis.moved(pelvis.point(up=size.PELVIS)).tilted(pose.lumbar).leaned(pose.side)
    thorax = abdomen.moved(abdomen.point(up=size.ABDOMEN)).tilted(pose.thoracic)
    neck = thorax.moved(thorax.point(up=size.THORAX)).tilted(pose.neck + NECK_FORWARD)
    head = neck.moved(neck.point(up=size.NECK)).tilted(pose.head - NECK_FORWARD)
    return dict(zip(TRUNK, (pelvis, abdomen, thorax, neck, head), strict=True))


def _shoulder(thorax: Frame, side: float) -> Frame:
    up = size.THORAX - size.SHOULDER_BELOW
    return thorax.moved(thorax.point(size.SHOULDER_AHEAD, up, side * size.HALF_SHOULDERS))


def _hip(pelvis: Frame, side: float) -> Frame:
    return pelvis.moved(pelvis.point(left=side * size.HALF_HIPS))


def _below(frame: Frame, distance: float) -> Frame:
    return frame.moved(frame.point(up=-distance))


def _arm(shoulder: Frame, side: float, arm: Arm) -> dict[str, Frame]:
    upper = shoulder.tilted(-arm.flexion).leaned(-side * arm.abduction).spun(side * arm.rotation)
    fore = _below(upper, size.UPPER_ARM).tilted(-arm.elbow)
    palm = _below(fore, size.FOREARM)
    return {"upper arm": upper, "forearm": fore, "palm": palm, "fingers": _below(palm, size.PALM).tilted(-arm.fingers)}


def _leg(hip: Frame, side: float, leg: Leg) -> dict[str, Frame]:
    thigh = hip.tilted(-leg.flexion).leaned(-side * leg.abduction).spun(side * leg.rotation)
    shank = _below(thigh, size.THIGH).tilted(leg.knee)
    foot = _below(shank, size.SHANK).tilted(-leg.ankle)
    return {"thigh": thigh, "shank": shank, "foot": foot, "toes": _toes(foot, leg.toes)}


def _toes(foot: Frame, degrees: float) -> Frame:
    return foot.moved(foot.point(forward=size.BALL_AHEAD, up=-size.ANKLE_HEIGHT)).tilted(-degrees)


def _reach(shoulder: Frame, hand: Hand) -> dict[str, Frame]:
    elbow = two_bones(shoulder.at, hand.wrist, size.UPPER_ARM, size.FOREARM, hand.elbow)
    back = across(hand.elbow, unit(add(hand.wrist, shoulder.at, -1)))
    upper = _bone(shoulder.at, elbow, (-back[0], -back[1], -back[2]))
    fore = _bone(
        elbow,
        hand.wrist,
        upper.forward if abs(dot(upper.forward, unit(add(hand.wrist, elbow, -1)))) < 0.9 else upper.up,
    )
    along = unit(hand.along)
    up = (-along[0], -along[1], -along[2])
    palm = Frame(hand.wrist, across(fore.forward if abs(dot(fore.forward, up)) < 0.9 else fore.up, up), up)
    fingers = _below(palm, size.PALM).tilted(-hand.fingers)
    return {"upper arm": upper, "forearm": fore, "palm": palm, "fingers": fingers}


def _stand(hip: Frame, foot: Foot) -> dict[str, Frame]:
    level = Frame(foot.ball).spun(foot.out)
    pitched = level.tilted(foot.pitch)
    ankle = pitched.moved(pitched.point(forward=-size.BALL_AHEAD, up=size.ANKLE_HEIGHT))
    knee = two_bones(hip.at, ankle.at, size.THIGH, size.SHANK, foot.knee)
    front = across(foot.knee, unit(add(ankle.at, hip.at, -1)))
    thigh = _bone(hip.at, knee, front)
    shank = _bone(knee, ankle.at, front)
    toes = _toes(ankle, foot.pitch if foot.toes is None else foot.toes)
    return {"thigh": thigh, "shank": shank, "foot": ankle, "toes": toes}


def _bone(start: Vec, end: Vec, forward: Vec) -> Frame:
    up = unit(add(start, end, -1))
    return Frame(start, across(forward, up), up)


def two_bones(root: Vec, end: Vec, first: float, second: float, towards: Vec) -> Vec:
    """Where the joint between two bones lies, bent in the direction `towards`. Raises ValueError out of reach."""
    way = add(end, root, -1)
    distance = length(way)
    if not abs(first - second) < distance < first + second:
        raise ValueError(f"a limb of {first} and {second} does not span {distance:.4f}")
    along = (first**2 - second**2 + distance**2) / (2 * distance)
    axis = unit(way)
    return add(add(root, axis, along), across(towards, axis), sqrt(max(first**2 - along**2, 0.0)))


def _core_joints(frames: dict[str, Frame]) -> dict[str, Vec]:
    head, thorax = frames["head"], frames["thorax"]
    joints = {"hips": frames["pelvis"].at, "loin": thorax.at, "neck": frames["neck"].at, "skull": head.at}
    joints |= {"crown": head.point(up=size.HEAD), "shoulders": thorax.point(up=size.THORAX - size.SHOULDER_BELOW)}
    for name, side in SIDES.items():
        joints |= {f"{name} shoulder": _shoulder(thorax, side).at, f"{name} hip": _hip(frames["pelvis"], side).at}
    return joints


def _limb_joints(frames: dict[str, Frame]) -> dict[str, Vec]:
    joints: dict[str, Vec] = {}
    for side in SIDES:
        foot, toes, fingers = (frames[f"{side} {part}"] for part in ("foot", "toes", "fingers"))
        joints |= {
            f"{side} elbow": frames[f"{side} forearm"].at,
            f"{side} wrist": frames[f"{side} palm"].at,
            f"{side} knuckles": fingers.at,
            f"{side} fingertips": fingers.point(up=-size.FINGERS),
            f"{side} knee": frames[f"{side} shank"].at,
            f"{side} ankle": foot.at,
            f"{side} heel": foot.point(-size.HEEL_BEHIND, -size.ANKLE_HEIGHT),
            f"{side} ball": toes.at,
            f"{side} toe": toes.point(size.TOES),
        }
    return joints
