"""What is seen of a body: each part is the hull of a few balls that ride on the segments' frames."""

from __future__ import annotations

from dataclasses import dataclass

from loadwatch.figures.skeleton import SIDES, TRUNK, Body
from loadwatch.figures.space import Vec

Ball = tuple[Vec, float]
Lump = tuple[str, float, float, float, float]
"""A ball of the flesh: frame, then forward, up and outward of it, and the radius; all in statures."""


@dataclass(frozen=True)
class Shape:
    """The hull of some balls, drawn in one tone. front: whether a prop covers the person."""

    balls: tuple[Ball, ...]
    tone: str
    front: bool = False


LIMBS: dict[str, dict[str, tuple[Lump, ...]]] = {
    "leg": {
        "thigh": (("thigh", 0, 0, 0, 0.050), ("thigh", 0.006, -0.09, 0, 0.046), ("thigh", 0.002, -0.245, 0, 0.031)),
        "shorts": (("thigh", 0, 0, 0, 0.051), ("thigh", 0.005, -0.10, 0, 0.049)),
        "shank": (("shank", 0, 0, 0, 0.031), ("shank", -0.011, -0.075, 0, 0.032), ("shank", 0, -0.235, 0, 0.020)),
        "foot": (("foot", 0, 0, 0, 0.021), ("foot", -0.020, -0.018, 0, 0.021), ("toes", 0, 0.013, 0, 0.013)),
        "toes": (("toes", 0, 0.013, 0, 0.013), ("toes", 0.030, 0.010, 0, 0.010)),
    },
    "arm": {
        "upper arm": (
            ("upper arm", 0, 0, 0, 0.034),
            ("upper arm", 0.003, -0.07, 0, 0.029),
            ("upper arm", 0, -0.186, 0, 0.022),
        ),
        "sleeve": (("upper arm", 0, 0, 0, 0.036), ("upper arm", 0.002, -0.055, 0, 0.033)),
        "forearm": (("forearm", 0, 0, 0, 0.022), ("forearm", 0.002, -0.04, 0, 0.024), ("forearm", 0, -0.146, 0, 0.015)),
        "palm": (("palm", 0, 0, 0, 0.015), ("palm", 0, -0.05, 0, 0.016)),
        "fingers": (("fingers", 0, 0, 0, 0.014), ("fingers", 0, -0.044, 0, 0.010)),
    },
}


def _both(frame: str, forward: float, up: float, out: float, radius: float) -> tuple[Lump, Lump]:
    return (frame, forward, up, out, radius), (frame, forward, up, -out, radius)


CORE: dict[str, tuple[Lump, ...]] = {
    "neck": (("thorax", -0.004, 0.150, 0, 0.036), ("neck", 0, 0, 0, 0.033), ("head", 0, 0.0, 0, 0.031)),
    "pelvis": (
        *_both("pelvis", 0, 0, 0.042, 0.056),
        *_both("pelvis", -0.016, -0.010, 0.040, 0.053),
        *_both("pelvis", -0.001, 0.060, 0.034, 0.054),
    ),
    "abdomen": (*_both("pelvis", -0.001, 0.060, 0.034, 0.054), *_both("thorax", 0, 0, 0.034, 0.055)),
    "thorax": (
        *_both("thorax", 0, 0, 0.034, 0.055),
        *_both("thorax", 0.006, 0.085, 0.050, 0.062),
        *_both("thorax", -0.004, 0.118, 0.088, 0.036),
        ("thorax", -0.004, 0.142, 0, 0.038),
    ),
    "nose": (("head", 0.040, 0.030, 0, 0.016), ("head", 0.069, -0.002, 0, 0.007), ("head", 0.040, -0.014, 0, 0.014)),
    "head": (
        ("head", -0.006, 0.027, 0, 0.051),
        ("head", 0.008, 0.027, 0, 0.050),
        ("head", 0.030, 0.010, 0, 0.024),
        ("head", 0.036, -0.030, 0, 0.018),
    ),
    "fringe": _both("head", 0.012, 0.062, 0.016, 0.020),
    "hair": (("head", -0.020, 0.012, 0, 0.041), ("head", -0.012, 0.036, 0, 0.047), ("head", 0.010, 0.050, 0, 0.035)),
    "knot": (("head", -0.034, 0.086, 0, 0.019),),
}
TONES = {"kit": ("pelvis", "abdomen", "thorax", "shorts", "sleeve"), "hair": ("hair", "fringe", "knot")}
"""Tone -> its parts; all others are skin."""
TONE_OF = {part: tone for tone, parts in TONES.items() for part in parts}


def shape(body: Body, lumps: tuple[Lump, ...], tone: str, side: str = "") -> Shape:
    """The lumps on a body's frames. side: "left" or "right" for a limb's; outward is to the right on the trunk."""
    sign = SIDES.get(side, SIDES["right"])
    balls = []
    for name, forward, up, out, radius in lumps:
        frame = body.frames[name if name in TRUNK else f"{side} {name}"]
        balls.append((frame.point(forward, up, sign * out), radius))
    return Shape(tuple(balls), tone)
