"""Standing on both feet."""

from __future__ import annotations

from loadwatch.figures.pose import Arm, Foot, Hand, Pose
from loadwatch.figures.props import ball, box, wall
from loadwatch.figures.scenes import Arrow, Exercise, Shot

FEET = {"right foot": 0.0, "left foot": 0.0}
SEAT = 0.257
CHAIR = (
    box((-0.46, 0.0, -0.1), (-0.435, 0.50, 0.1)),
    box((-0.20, 0.0, -0.1), (-0.175, SEAT - 0.02, 0.1)),
    box((-0.46, SEAT - 0.025, -0.1), (-0.16, SEAT, 0.1)),
)
SQUAT = Exercise(
    "squat",
    (
        Shot(
            "Start",
            "Standing upright in front of a chair, feet hip-wide, arms held ahead.",
            Pose(
                (-0.015, 0.5285, 0), Arm(flexion=80, elbow=6), Foot((0.055, 0, 0.06)), lean=2, touches=FEET,
            ),
            CHAIR,
            worked=("quadriceps", "glute"),
        ),
        Shot(
            "End",
            "Hips pushed back and down, the seat just touched, trunk leaning forward, knees over the toes.",
            Pose(
                (-0.185, SEAT + 0.056, 0), Arm(flexion=122, elbow=6), Foot((0.055, 0, 0.06)), lean=42, neck=-14, head=-8,
                touches={**FEET, "pelvis": SEAT},
            ),
            CHAIR,
            arrows=(Arrow((-0.10, 0.70, 0), (-0.24, 0.56, 0), -0.25),),
            worked=("quadriceps", "glute"),
        ),
    ),
)  # fmt: skip

FORWARD_BEND = Exercise(
    "forward-bend",
    (
        Shot(
            "Start",
            "Standing upright with soft knees, arms hanging.",
            Pose((0, 0.524, 0), Arm(elbow=10), Foot((0.07, 0, 0.055)), touches=FEET),
            worked=("hamstring", "low back"),
        ),
        Shot(
            "End",
            "Bent forward from the hips with soft knees, arms and head hanging, the fingertips at the middle of the shins.",
            Pose(
                (-0.075, 0.508, 0), Arm(flexion=86, elbow=8), Foot((0.07, 0, 0.055)), lean=46, lumbar=21, thoracic=22,
                neck=36, head=10, touches=FEET,
            ),
            arrows=(Arrow((0.24, 0.86, 0), (0.43, 0.54, 0), 0.3),),
            worked=("hamstring", "low back"),
        ),
    ),
)  # fmt: skip

WALL = (wall(0.315),)
ON_WALL = Hand((0.276, 0.70, 0.12), elbow=(-0.2, -1, 0.3), along=(0.28, 1, 0))
HEEL_RAISE = Exercise(
    "heel-raise",
    (
        Shot(
            "Start",
            "Standing with both feet flat, fingertips on a wall.",
            Pose((0.02, 0.5285, 0), ON_WALL, Foot((0.09, 0, 0.055)), touches=FEET),
            WALL,
            worked=("calf",),
        ),
        Shot(
            "End",
            "High on the toes of both feet, the body straight, fingertips on the wall.",
            Pose(
                (0.058, 0.563, 0), ON_WALL, Foot((0.09, 0, 0.055), pitch=38), lean=1,
                touches={"right toes": 0.0, "left toes": 0.0},
            ),
            WALL,
            arrows=(Arrow((-0.06, 0.03, 0), (-0.06, 0.11, 0)),),
            worked=("calf",),
        ),
    ),
    free=False,
)  # fmt: skip

STEP = 0.10
TOWEL = 0.018
EDGE = (box((0.055, 0, -0.2), (0.42, STEP, 0.2)), ball(0.125, STEP + TOWEL, TOWEL))
TOWEL_HEEL_RAISE = Exercise(
    "towel-heel-raise",
    (
        Shot(
            "Start",
            "The front of the feet on the edge of a step, a rolled towel under the toes, the heels level.",
            Pose(
                (0.02, STEP + 0.5285, 0), Arm(flexion=62, elbow=26), Foot((0.09, STEP, 0.055), toes=42),
                touches={"right foot": STEP, "left foot": STEP},
            ),
            EDGE,
            worked=("foot", "calf"),
        ),
        Shot(
            "End",
            "High on the balls of the feet, the toes bent up over the towel.",
            Pose(
                (0.058, STEP + 0.563, 0), Arm(flexion=62, elbow=26), Foot((0.09, STEP, 0.055), pitch=38, toes=75), lean=1,
                touches={"right foot": STEP, "left foot": STEP},
            ),
            EDGE,
            arrows=(Arrow((-0.07, STEP + 0.03, 0), (-0.07, STEP + 0.12, 0)),),
            worked=("foot", "calf"),
        ),
    ),
    free=False,
    top=0.62,
)  # fmt: skip
