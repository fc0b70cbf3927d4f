"""Planks: on the forearms, on one side, on two dumbbells."""

from __future__ import annotations

from loadwatch.figures.pose import Foot, Hand, Leg, Pose
from loadwatch.figures.props import dumbbell
from loadwatch.figures.scenes import Arrow, Exercise, Shot

FOREARM = Hand((0.146, 0.024, 0.112), elbow=(-1, -1, 0), along=(1, 0, 0))
PLANK = Exercise(
    "plank",
    (
        Shot(
            "Start",
            "On forearms and knees, elbows under the shoulders, the back straight, the toes tucked under.",
            Pose(
                (0, 0.2118, 0.112), FOREARM, Leg(flexion=11, knee=38, ankle=25, toes=76), rests="right shoulder", lean=74,
                neck=-6, head=-2,
                touches={f"{side} {part}": 0.0 for side in ("left", "right") for part in ("forearm", "shank", "toes")},
            ),
            worked=("abdomen",),
        ),
        Shot(
            "End",
            "Knees lifted, so that head, hips and heels are in one straight line on forearms and toes.",
            Pose(
                (0, 0.2118, 0.112), FOREARM, Leg(ankle=7.3, toes=72), rests="right shoulder", lean=79.3, neck=-6, head=-2,
                touches={"right forearm": 0.0, "left forearm": 0.0, "right toes": 0.0, "left toes": 0.0},
            ),
            arrows=(Arrow((-0.50, 0.010, 0), (-0.50, 0.062, 0)),),
            worked=("abdomen",),
        ),
    ),
)  # fmt: skip

SIDE_PLANK = Exercise(
    "side-plank",
    (
        Shot(
            "Start",
            "On one side, propped up on the forearm, the hip on the floor and the feet stacked.",
            Pose(
                (0, 0.103, 0), Hand((0.05, 0.20, 0.07), elbow=(-0.3, 1, -0.2), along=(0.3, -1, 0.2)), Leg(),
                Hand((0.137, 0.022, -0.492), elbow=(0, -0.149, -0.111), along=(0.7, 0, -0.4)), Leg(abduction=-6.5),
                roll=80.4, side=-32, touches={"pelvis": 0.0, "left forearm": 0.0, "left foot": 0.0},
            ),
            view=90,
            worked=("flank",),
        ),
        Shot(
            "End",
            "Hips lifted, so that head, hips and feet are in one slanting line on forearm and feet.",
            Pose(
                (0, 0.2148, 0), Hand((0.05, 0.32, 0.06), elbow=(-0.3, 1, -0.2), along=(0.3, -1, 0.2)),
                Leg(abduction=-3.4), Hand((0.137, 0.022, -0.390), elbow=(0, -1, -0.03), along=(0.7, 0, -0.4)),
                roll=70.1, touches={"left forearm": 0.0, "left foot": 0.0},
            ),
            arrows=(Arrow((0, 0.02, 0), (0, 0.09, 0)),),
            view=90,
            worked=("flank",),
        ),
    ),
)  # fmt: skip

GRIP = 0.034
ON_WEIGHT = Hand((0.0, GRIP + 0.05, 0.112), elbow=(-1, 0, 0.3), along=(0, -1, 0), fingers=150)
WIDE = Foot((-0.684, 0, 0.165), knee=(0, -1, 0), pitch=66)
RENEGADE_ROW = Exercise(
    "renegade-row",
    (
        Shot(
            "Start",
            "In a high plank with straight arms, each hand on a dumbbell, the feet wide.",
            Pose(
                (0, 0.415, 0.112), ON_WEIGHT, WIDE, rests="right shoulder", lean=63.1, neck=-4,
                touches={"right toes": 0.0, "left toes": 0.0},
            ),
            (*dumbbell((0, GRIP, -0.112), front=False), *dumbbell((0, GRIP, 0.112))),
            worked=("upper back",),
        ),
        Shot(
            "End",
            "One dumbbell pulled up to the hip, the elbow pointing up and back, the hips level.",
            Pose(
                (0, 0.411, 0.077), Hand((-0.17, 0.27, 0.11), elbow=(-1, 1, 0.1), along=(0.1, -1, 0), fingers=150), WIDE,
                ON_WEIGHT.mirrored(), rests="right shoulder", lean=63.1, neck=-4,
                touches={"right toes": 0.0, "left toes": 0.0},
            ),
            (*dumbbell((0, GRIP, -0.112), front=False), *dumbbell((-0.165, 0.22, 0.11))),
            arrows=(Arrow((0.06, 0.06, 0), (-0.08, 0.17, 0), 0.25),),
            worked=("upper back",),
        ),
    ),
)  # fmt: skip
