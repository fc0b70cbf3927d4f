"""The poses of all exercises, grouped by where the body rests."""

from __future__ import annotations

from loadwatch.figures.content.gym import BACK_EXTENSION, LAT_PULLDOWN, WALL_SLIDE
from loadwatch.figures.content.kneeling import BIRD_DOG, LUNGE_STRETCH
from loadwatch.figures.content.lying import BRIDGE, HAMSTRING_WALKOUT, SUPERMAN
from loadwatch.figures.content.one_leg import LEG_SWINGS, SINGLE_LEG_BALANCE, STEP_DOWN
from loadwatch.figures.content.planks import PLANK, RENEGADE_ROW, SIDE_PLANK
from loadwatch.figures.content.rolling import FOAM_ROLLING
from loadwatch.figures.content.standing import FORWARD_BEND, HEEL_RAISE, SQUAT, TOWEL_HEEL_RAISE
from loadwatch.figures.scenes import Exercise

EXERCISES: dict[str, Exercise] = {
    exercise.key: exercise
    for exercise in (
        BIRD_DOG,
        BRIDGE,
        PLANK,
        SIDE_PLANK,
        SQUAT,
        STEP_DOWN,
        HEEL_RAISE,
        TOWEL_HEEL_RAISE,
        SINGLE_LEG_BALANCE,
        HAMSTRING_WALKOUT,
        WALL_SLIDE,
        RENEGADE_ROW,
        LAT_PULLDOWN,
        SUPERMAN,
        BACK_EXTENSION,
        LEG_SWINGS,
        FORWARD_BEND,
        LUNGE_STRETCH,
        FOAM_ROLLING,
    )
}
"""Key in the prevention library -> its pictures' poses, in the library's order."""
