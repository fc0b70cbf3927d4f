"""Standing on one leg."""

from __future__ import annotations

from loadwatch.figures.pose import Arm, Foot, Hand, Leg, Pose
from loadwatch.figures.props import box, wall
from loadwatch.figures.scenes import Arrow, Exercise, Shot

STEP = 0.08
BLOCK = (box((-0.22, 0, -0.2), (0.125, STEP, 0.2)), wall(0.46, 1.1))
STEP_DOWN = Exercise(
    "step-down",
    (
        Shot(
            "Start",
            "Standing on a low step, one foot at its edge, the other held out in front, a hand near a wall.",
            Pose(
                (0.02, STEP + 0.525, 0), Arm(flexion=50, elbow=20), Foot((0.10, STEP, 0.045)),
                Arm(flexion=25, elbow=20), Leg(flexion=22, knee=8, ankle=8), touches={"right foot": STEP},
            ),
            BLOCK,
            worked=("quadriceps", "glute"),
        ),
        Shot(
            "End",
            "The standing knee bent over the toes, the heel of the other foot just touching the floor in front.",
            Pose(
                (-0.01, 0.492, 0), Arm(flexion=60, elbow=20), Foot((0.10, STEP, 0.045)),
                Arm(flexion=40, elbow=20), Foot((0.262, 0.035, -0.052), pitch=-18, toes=0), lean=18, neck=-6, head=-6,
                touches={"right foot": STEP, "left foot": 0.0},
            ),
            BLOCK,
            worked=("quadriceps", "glute"),
        ),
    ),
    free=False,
)  # fmt: skip

WALL_BESIDE = (box((-0.2, 0, 0.38), (0.2, 1.1, 0.42)),)
SINGLE_LEG_BALANCE = Exercise(
    "single-leg-balance",
    (
        Shot(
            "Start",
            "Standing upright on both feet beside a wall.",
            Pose(
                (0, 0.525, 0), Arm(abduction=8, elbow=8), Foot((0.07, 0, 0.055), out=-6),
                touches={"right foot": 0.0, "left foot": 0.0},
            ),
            WALL_BESIDE,
            view=60,
            worked=("calf", "hip side"),
        ),
        Shot(
            "End",
            "Standing on one leg with its knee slightly bent, the other knee lifted, arms a little out to the sides.",
            Pose(
                (0, 0.522, 0.04), Arm(abduction=24, elbow=14), Foot((0.07, 0, 0.055), out=-4),
                Arm(abduction=30, elbow=14), Leg(flexion=55, knee=75), touches={"right foot": 0.0},
            ),
            WALL_BESIDE,
            view=60,
            worked=("calf", "hip side"),
        ),
    ),
)  # fmt: skip

PANEL = (box((-0.34, 0, -0.3), (0.34, 1.08, -0.3)),)
SIDE_WALL = (box((-0.2, 0, 0.395), (0.2, 1.08, 0.445)),)
HOLD = Hand((0.13, 0.76, -0.28), elbow=(0, -1, -0.4), along=(0.3, 1, 0))
HOLD_SIDE = Hand((0.08, 0.80, 0.37), elbow=(0, -1, 0.2), along=(0, 1, 0.2))
STAND = Foot((0.07, 0, -0.05))
LEG_SWINGS = Exercise(
    "leg-swings",
    (
        Shot(
            "Front and back, start",
            "Standing beside a wall with one hand on it, the outer leg swung back, the trunk upright.",
            Pose(
                (0, 0.525, 0), Arm(flexion=20, elbow=20), Leg(flexion=-20, knee=22, ankle=-20), HOLD, STAND, lean=4,
                touches={"left foot": 0.0},
            ),
            PANEL,
            worked=("hip flexor", "hamstring"),
        ),
        Shot(
            "Front and back, end",
            "The same leg swung forward, loose and nearly straight, the trunk still upright.",
            Pose(
                (0, 0.525, 0), Arm(flexion=-14, elbow=20), Leg(flexion=52, knee=8, ankle=-5), HOLD, STAND, lean=-2,
                touches={"left foot": 0.0},
            ),
            PANEL,
            arrows=(Arrow((0.17, 0.04, 0), (0.40, 0.14, 0), -0.15),),
            worked=("hip flexor", "hamstring"),
        ),
        Shot(
            "Side to side, start",
            "One hand on the wall, the outer leg swung out to the side.",
            Pose(
                (0, 0.525, 0), HOLD_SIDE, Foot((0.07, 0, 0.04)), Arm(abduction=25, elbow=10), Leg(abduction=34),
                touches={"right foot": 0.0},
            ),
            SIDE_WALL,
            view=90,
            worked=("adductors",),
        ),
        Shot(
            "Side to side, end",
            "The same leg swung across in front of the standing leg.",
            Pose(
                (0, 0.525, 0), HOLD_SIDE, Foot((0.07, 0, 0.04)), Arm(abduction=30, elbow=10),
                Leg(flexion=16, abduction=-24), touches={"right foot": 0.0},
            ),
            SIDE_WALL,
            arrows=(Arrow((0, 0.12, -0.38), (0, 0.03, -0.12), 0.15),),
            view=90,
            worked=("adductors",),
        ),
    ),
    free=False,
)  # fmt: skip
