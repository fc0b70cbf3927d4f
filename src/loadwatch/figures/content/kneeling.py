"""On hands and knees, and half kneeling."""

from __future__ import annotations

from loadwatch.figures.pose import Arm, Foot, Hand, Leg, Pose
from loadwatch.figures.props import box
from loadwatch.figures.scenes import Arrow, Exercise, Shot

KNEELING = Leg(flexion=76, knee=87.4, ankle=-68, toes=-12)
HAND = Hand((0.325, 0.02, 0.112), elbow=(-1, -0.3, 0), along=(1, 0, 0))

BIRD_DOG = Exercise(
    "bird-dog",
    (
        Shot(
            "Start",
            "On hands and knees, hands under the shoulders, knees under the hips, back flat.",
            Pose(
                (0, 0.276, 0), HAND, KNEELING, lean=76, neck=4, head=-4,
                touches={f"{side} {part}": 0.0 for side in ("left", "right") for part in ("palm", "shank", "toes")},
            ),
            worked=("low back", "glute"),
        ),
        Shot(
            "End",
            "On one hand and the opposite knee, the other leg and arm lifted in line with the back.",
            Pose(
                (0, 0.276, 0), HAND, Leg(flexion=-11, ankle=-20), Arm(flexion=170), KNEELING, lean=76, neck=4, head=-4,
                touches={"right palm": 0.0, "left shank": 0.0, "left toes": 0.0},
            ),
            arrows=(Arrow((-0.42, 0.05, 0), (-0.46, 0.20, 0), 0.2),),
            worked=("low back", "glute"),
        ),
    ),
)  # fmt: skip

CUSHION = 0.035
PAD = (box((-0.16, 0, -0.1), (0.02, CUSHION, 0.1)),)
BACK_FOOT = Foot((-0.339, 0, 0.052), knee=(0.3, -1, 0), pitch=72)
FRONT_FOOT = Foot((0.23, 0, -0.052))
ON_THIGH = Arm(flexion=14, elbow=24)
LUNGE_STRETCH = Exercise(
    "lunge-stretch",
    (
        Shot(
            "Start",
            "Half kneeling and upright, one knee on a cushion under the hip, the other foot flat in front.",
            Pose(
                (-0.10, 0.31, 0), ON_THIGH, BACK_FOOT, ON_THIGH, FRONT_FOOT,
                touches={"right shank": CUSHION, "right toes": 0.0, "left foot": 0.0},
            ),
            PAD,
            worked=("hip flexor", "quadriceps"),
        ),
        Shot(
            "End",
            "Hips moved forward over the front foot, pelvis tucked, trunk upright, the back thigh slanting behind.",
            Pose(
                (0.03, 0.286, 0), ON_THIGH, BACK_FOOT, ON_THIGH, FRONT_FOOT, lean=-3,
                touches={"right shank": CUSHION, "right toes": 0.0, "left foot": 0.0},
            ),
            PAD,
            arrows=(Arrow((-0.26, 0.44, 0), (-0.13, 0.44, 0)),),
            worked=("hip flexor", "quadriceps"),
        ),
    ),
)  # fmt: skip
