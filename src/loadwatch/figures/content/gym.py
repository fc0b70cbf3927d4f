"""With a wall, a ball, a roller or a machine."""

from __future__ import annotations

from loadwatch.figures.flesh import Shape
from loadwatch.figures.pose import Arm, Foot, Hand, Leg, Pose
from loadwatch.figures.props import ball, box, rod, wall
from loadwatch.figures.scenes import Arrow, Exercise, Shot

NEAR_EDGE, FAR_EDGE = 0.50, -0.34
BEHIND = (
    box((-0.12, 0, FAR_EDGE), (-0.07, 1.24, NEAR_EDGE)),
    box((-0.12, 0, NEAR_EDGE), (-0.07, 1.24, NEAR_EDGE)),
)
"""The wall, and once more the end of it that is near, so that one sees which way it faces."""
OFF_WALL = Foot((0.10, 0, 0.06))
FEET = {"right foot": 0.0, "left foot": 0.0}
WALL_SLIDE = Exercise(
    "wall-slide",
    (
        Shot(
            "Start",
            "Standing with the back to a wall, elbows bent just below shoulder height, backs of the hands towards the wall.",
            Pose(
                (0, 0.525, 0), Hand((-0.045, 0.90, 0.31), elbow=(-0.15, -1, 0.6), along=(0, 1, 0)), OFF_WALL, lean=-3.2,
                touches=FEET,
            ),
            BEHIND,
            view=13,
            worked=("upper back",),
        ),
        Shot(
            "End",
            "The arms slid up along the wall into a wide V, the ribs still down.",
            Pose(
                (0, 0.525, 0), Hand((-0.052, 1.065, 0.31), elbow=(-0.4, -0.6, 1), along=(0, 1, 0.25)), OFF_WALL, lean=-3.2,
                touches=FEET,
            ),
            BEHIND,
            arrows=(Arrow((0.13, 0.97, 0), (0.13, 1.15, 0)),),
            view=13,
            worked=("upper back",),
        ),
    ),
    free=False,
)  # fmt: skip

RADIUS = 0.160
"""A ball of 56 cm for a person of 1.75 m."""
CORNER = (wall(-0.649, 0.6), ball(0.0, RADIUS, RADIUS))
AT_TEMPLES = Arm(flexion=20, abduction=75, rotation=80, elbow=142)
BACK_EXTENSION = Exercise(
    "back-extension",
    (
        Shot(
            "Start",
            "Face down over a large ball, the back rounded over it, toes on the floor against a wall, hands at the temples.",
            Pose(
                (-0.13, 0.329, 0), AT_TEMPLES, Leg(flexion=7.8, ankle=-4, toes=62), lean=67.7, lumbar=16, thoracic=22, neck=10,
                touches={"right toes": 0.0},
            ),
            CORNER,
            worked=("low back", "glute"),
        ),
        Shot(
            "End",
            "The chest lifted from the ball until head, back and legs are in one straight line.",
            Pose(
                (-0.13, 0.3272, 0), AT_TEMPLES, Leg(ankle=-4, toes=62), lean=59.9, neck=-4,
                touches={"right toes": 0.0},
            ),
            CORNER,
            arrows=(Arrow((0.36, 0.24, 0), (0.36, 0.44, 0), -0.25),),
            worked=("low back", "glute"),
        ),
    ),
    free=False,
)  # fmt: skip

SEAT = 0.27
PAD = SEAT + 0.098
CABLE = 0.02


def machine(bar: float) -> tuple[Shape, ...]:
    """Tower, pulley arm, seat, thigh pad, and the bar at that height, its cable straight down from the pulley."""
    return (
        box((0.36, 0, -0.05), (0.42, 1.18, 0.05)),
        box((0.33, 0.04, -0.07), (0.45, 0.50, 0.07)),
        box((CABLE - 0.04, 1.14, -0.03), (0.42, 1.18, 0.03)),
        rod((CABLE, 1.14, 0), (CABLE, bar, 0), 0.003),
        rod((0.14, PAD, 0), (0.38, PAD, 0), 0.012),
        box((-0.12, 0, -0.03), (-0.05, SEAT - 0.02, 0.03)),
        box((-0.20, SEAT - 0.03, -0.11), (0.06, SEAT, 0.11)),
        rod((0.14, PAD, -0.13), (0.14, PAD, 0.13), 0.03, front=True),
        rod((CABLE, bar, -0.26), (CABLE, bar, 0.26), 0.009, front=True),
    )


LAT_PULLDOWN = Exercise(
    "lat-pulldown",
    (
        Shot(
            "Start",
            "Seated at the machine, thighs under the pad, both arms stretched up to the bar.",
            Pose(
                (-0.06, SEAT + 0.062, 0), Hand((CABLE, 0.933, 0.18), elbow=(0.2, -0.2, 1), along=(0, 1, 0), fingers=140),
                Foot((0.24, 0, 0.07)), lean=-2, neck=-6, head=-8,
                touches={"pelvis": SEAT, "right foot": 0.0},
            ),
            machine(0.985),
            view=45,
            worked=("lat",),
        ),
        Shot(
            "End",
            "The bar pulled down to the top of the chest, elbows down, the trunk leaning back a little.",
            Pose(
                (-0.06, SEAT + 0.062, 0), Hand((CABLE, 0.535, 0.21), elbow=(-0.6, -1, 0.5), along=(0, 1, 0), fingers=140),
                Foot((0.24, 0, 0.07)), lean=-12, neck=4, head=4,
                touches={"pelvis": SEAT, "right foot": 0.0},
            ),
            machine(0.587),
            arrows=(Arrow((0.02, 0.92, 0.34), (0.02, 0.70, 0.34)),),
            view=45,
            worked=("lat",),
        ),
    ),
    free=False,
)  # fmt: skip
