"""The body's segments: lengths as shares of stature, masses as shares of body mass, centres of mass.

Source: Winter, D. A. (2009): Biomechanics and Motor Control of Human Movement, 4th edition, Wiley, figure 4.1 (segment
lengths after Drillis and Contini, 1966) and table 4.1 (masses and centres of mass). Where the figure has no length (the
parts of the trunk, of the hand and of the foot) it is divided at the joints' usual heights, and the sum is the figure's.
"""

from __future__ import annotations

from dataclasses import dataclass

UPPER_ARM, FOREARM, PALM, FINGERS = 0.186, 0.146, 0.054, 0.054
THIGH, SHANK = 0.245, 0.246
ANKLE_HEIGHT, HEEL_BEHIND, BALL_AHEAD, TOES = 0.039, 0.042, 0.070, 0.040
PELVIS, ABDOMEN, THORAX = 0.070, 0.090, 0.170
SHOULDER_BELOW = 0.042
"""The shoulder joint lies that far below the top of the thorax: 0.530 + 0.288 = 0.818 of stature."""
NECK, HEAD = 0.060, 0.080
HALF_HIPS, HALF_SHOULDERS, SHOULDER_AHEAD = 0.052, 0.112, 0.012


@dataclass(frozen=True)
class Segment:
    """A segment from joint to joint: share of the body's mass, and where on the way its centre of mass lies."""

    start: str
    end: str
    mass: float
    centre: float


def _pair(start: str, end: str, mass: float, centre: float) -> tuple[Segment, Segment]:
    return (
        Segment(f"left {start}", f"left {end}", mass, centre),
        Segment(f"right {start}", f"right {end}", mass, centre),
    )


SEGMENTS = (
    Segment("neck", "crown", 0.081, 0.55),
    Segment("neck", "loin", 0.216, 0.82),
    Segment("loin", "hips", 0.281, 0.27),
    *_pair("shoulder", "elbow", 0.028, 0.436),
    *_pair("elbow", "wrist", 0.016, 0.430),
    *_pair("wrist", "knuckles", 0.006, 0.506),
    *_pair("hip", "knee", 0.100, 0.433),
    *_pair("knee", "ankle", 0.0465, 0.433),
    *_pair("heel", "toe", 0.0145, 0.50),
)
"""Together the whole body. The head's centre is that of the ear canal, a little over half of the way to the crown."""
