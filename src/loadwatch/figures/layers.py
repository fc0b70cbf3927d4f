"""What covers what: the far limbs paler at the back, then the trunk, then the near limbs."""

from __future__ import annotations

from dataclasses import dataclass

from loadwatch.figures.camera import Camera
from loadwatch.figures.flesh import CORE, LIMBS, TONE_OF, Shape, shape
from loadwatch.figures.muscles import MUSCLES
from loadwatch.figures.scenes import Shot
from loadwatch.figures.skeleton import SIDES, Body, body

FAR = 0.02
"""A limb is paler whose root lies that much further away than the middle of the trunk. [statures]"""
FACING = 0.75
"""From this cosine of the angle to the viewer on, the face covers the hair."""
FACE = ("nose", "head", "fringe")
ROOTS = {"leg": ("hip", "hips"), "arm": ("shoulder", "shoulders")}
"""Limb -> its root on either side, and the middle between the two."""


@dataclass(frozen=True)
class Layer:
    """Shapes that are drawn together. seam: whether a thin gap parts them from what lies behind."""

    shapes: tuple[Shape, ...]
    seam: bool = False


@dataclass(frozen=True)
class Limb:
    """A limb as it is drawn. depth: how much nearer it is than the middle of the trunk. [statures]"""

    name: str
    depth: float
    layer: Layer


def layers(shot: Shot) -> list[Layer]:
    """Everything in the picture of a position, from back to front."""
    posed, camera = body(shot.pose), Camera(shot.view)
    limbs = [_limb(shot, posed, camera, name, side) for name in LIMBS for side in SIDES]
    limbs.sort(key=lambda limb: limb.depth)
    trunk = {name: shape(posed, CORE[name], TONE_OF.get(name, "skin")) for name in _order(posed, camera)}
    # The hips once more over the legs, so that no seam runs between pelvis and thigh.
    hips = (trunk["pelvis"], trunk["abdomen"], *_worked(shot, posed, "trunk", ""))
    return [
        Layer(tuple(prop for prop in shot.props if not prop.front)),
        *(limb.layer for limb in limbs if limb.depth < 0),
        Layer(tuple(trunk.values()), seam=True),
        *(limb.layer for limb in limbs if limb.depth >= 0 and limb.name == "leg"),
        Layer(hips),
        *(limb.layer for limb in limbs if limb.depth >= 0 and limb.name == "arm"),
        Layer(tuple(prop for prop in shot.props if prop.front)),
    ]


def _limb(shot: Shot, posed: Body, camera: Camera, name: str, side: str) -> Limb:
    root, middle = ROOTS[name]
    trunk = camera.depth(posed.joints[middle])
    far = camera.depth(posed.joints[f"{side} {root}"]) < trunk - FAR
    tone = "far {}" if far else "{}"
    shapes = [shape(posed, lumps, tone.format(TONE_OF.get(part, "skin")), side) for part, lumps in LIMBS[name].items()]
    if not far:
        shapes += _worked(shot, posed, name, side)
    depths = [camera.depth(at) for part in shapes for at, _ in part.balls]
    # Seen from the front both sides are equally near but for rounding.
    return Limb(name, round(sum(depths) / len(depths) - trunk, 3), Layer(tuple(shapes), seam=True))


def _order(posed: Body, camera: Camera) -> list[str]:
    if camera.depth(posed.frames["head"].forward) < FACING:
        return list(CORE)
    return sorted(CORE, key=lambda name: name in FACE)


def _worked(shot: Shot, posed: Body, where: str, side: str) -> list[Shape]:
    regions = [MUSCLES[name] for name in shot.worked]
    return [shape(posed, muscle.lumps, "worked", side) for muscle in regions if muscle.where == where]
