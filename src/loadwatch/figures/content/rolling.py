"""On the foam roller."""

from __future__ import annotations

from loadwatch.figures.pose import Arm, Foot, Hand, Leg, Pose
from loadwatch.figures.props import ball
from loadwatch.figures.scenes import Arrow, Exercise, Shot

ROLLER = 0.043
BEHIND_HEAD = Arm(flexion=20, abduction=75, rotation=80, elbow=142)
VIEW = 20
PROP_UP = Hand((-0.164, 0.022, 0.13), elbow=(-1, 0.2, 0), along=(-1, 0, 0))
FEET = Foot((0.52, 0, 0.055), knee=(0.2, 1, 0))
FOAM_ROLLING = Exercise(
    "foam-rolling",
    (
        Shot(
            "Upper back, start",
            "On the back with a foam roller under the middle of the back, knees bent, hips just off the floor.",
            Pose((0.20, 0.096, 0), BEHIND_HEAD, FEET, lean=-76.5, neck=24, head=6, touches={"right foot": 0.0, "left foot": 0.0}),
            (ball(0.0, ROLLER, ROLLER),),
            worked=("upper back",),
        ),
        Shot(
            "Upper back, end",
            "The feet have pushed the body along, and the roller lies under the shoulder blades.",
            Pose((0.30, 0.096, 0), BEHIND_HEAD, FEET, lean=-79.1, neck=24, head=6, touches={"right foot": 0.0, "left foot": 0.0}),
            (ball(0.05, ROLLER, ROLLER),),
            arrows=(Arrow((0.04, 0.30, 0), (0.15, 0.30, 0)),),
            worked=("upper back",),
        ),
        Shot(
            "Glute, start",
            "Sitting on the roller with one ankle on the other knee, leaning back on the hands.",
            Pose(
                (0, 0.154, 0), PROP_UP, Leg(flexion=106, abduction=45.5, rotation=66.7, knee=123.3),
                PROP_UP.mirrored(), Foot((0.33, 0, -0.052)), lean=-50, neck=16, head=10,
                touches={"left foot": 0.0, "right palm": 0.0, "left palm": 0.0},
            ),
            (ball(-0.01, ROLLER, ROLLER),),
            view=VIEW,
            worked=("glute",),
        ),
        Shot(
            "Glute, end",
            "The supporting leg has pulled the body forward, and the roller lies further back under the glute.",
            Pose(
                (0.04, 0.151, 0), PROP_UP, Leg(flexion=107.4, abduction=45.6, rotation=67.8, knee=122.6),
                PROP_UP.mirrored(), Foot((0.33, 0, -0.052)), lean=-50, neck=16, head=10,
                touches={"left foot": 0.0, "right palm": 0.0, "left palm": 0.0},
            ),
            (ball(0.01, ROLLER, ROLLER),),
            arrows=(Arrow((0.02, 0.50, 0), (0.13, 0.50, 0)),),
            view=VIEW,
            worked=("glute",),
        ),
    ),
)  # fmt: skip
