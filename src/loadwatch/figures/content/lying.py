"""On the back or face down."""

from __future__ import annotations

from loadwatch.figures.pose import Arm, Foot, Hand, Leg, Pose
from loadwatch.figures.scenes import Arrow, Exercise, Shot

BESIDE = Hand((0.02, 0.018, 0.18), elbow=(0.2, -0.4, 1), along=(1, 0, 0))
SHOULDERS = (-0.29, 0.052, 0.0)
NEAR_FEET = Foot((0.343, 0, 0.055), knee=(0.2, 1, 0))
UP = Pose(
    SHOULDERS, BESIDE, NEAR_FEET, rests="shoulders", lean=-114, neck=37.8, head=-13.8,
    touches={"right foot": 0.0, "left foot": 0.0, "thorax": 0.0, "head": 0.0},
)  # fmt: skip

BRIDGE = Exercise(
    "bridge",
    (
        Shot(
            "Start",
            "On the back, knees bent, feet flat on the floor, arms beside the body.",
            Pose(
                (-0.29, 0.053, 0), BESIDE, NEAR_FEET, rests="shoulders", lean=-94.1, neck=3.4, head=-3.4,
                touches={"right foot": 0.0, "left foot": 0.0, "thorax": 0.0, "pelvis": 0.0, "head": 0.0},
            ),
            worked=("glute", "hamstring"),
        ),
        Shot(
            "End",
            "Hips lifted, so that shoulders, hips and knees are in one line.",
            UP,
            worked=("glute", "hamstring"),
        ),
    ),
)  # fmt: skip

HAMSTRING_WALKOUT = Exercise(
    "hamstring-walkout",
    (
        Shot(
            "Start",
            "In a bridge, hips up, knees bent, feet flat on the floor.",
            UP,
            worked=("hamstring", "glute"),
        ),
        Shot(
            "End",
            "Hips still up, the heels walked away until the legs are nearly straight.",
            Pose(
                SHOULDERS, BESIDE, Foot((0.513, 0.088, 0.055), knee=(0, 1, 0), pitch=-60, toes=0), rests="shoulders",
                lean=-107, neck=25.8, head=-8.8,
                touches={"right foot": 0.0, "left foot": 0.0, "thorax": 0.0, "head": 0.0},
            ),
            arrows=(Arrow((0.30, 0.23, 0), (0.46, 0.17, 0), 0.15),),
            worked=("hamstring", "glute"),
        ),
    ),
)  # fmt: skip

SUPERMAN = Exercise(
    "superman",
    (
        Shot(
            "Start",
            "Face down on the floor, arms stretched out ahead, legs straight.",
            Pose(
                (0, 0.056, 0), Hand((0.578, 0.020, 0.13), elbow=(0, 0.2, 1), along=(1, -0.05, 0)),
                Leg(flexion=0.6, ankle=-68), lean=87.2, neck=-16, head=4,
                touches={"pelvis": 0.0, "thorax": 0.0, "right palm": 0.0, "left palm": 0.0},
            ),
            worked=("low back", "glute", "hamstring"),
        ),
        Shot(
            "End",
            "Arms, chest and legs lifted a hand's width, the neck long and the eyes on the floor.",
            Pose(
                (0, 0.056, 0), Arm(flexion=169), Leg(flexion=-3, ankle=-68), lean=89, lumbar=-5, thoracic=-4,
                neck=-2, head=8, touches={"pelvis": 0.0},
            ),
            arrows=(Arrow((-0.63, 0.01, 0), (-0.63, 0.065, 0)), Arrow((0.77, 0.01, 0), (0.77, 0.065, 0))),
            worked=("low back", "glute", "hamstring"),
        ),
    ),
)  # fmt: skip
