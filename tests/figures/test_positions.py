"""Some positions teach the opposite of their text when they are drawn a little too far; here that little is measured."""

from __future__ import annotations

from math import dist

import pytest

from loadwatch.figures.muscles import MUSCLES
from tests.figures.measures import SHOTS, bend, flesh, lowest, posed

CM = 1 / 175
"""A centimetre of a person of 1.75 m, in statures."""
SIDES = ("left", "right")


@pytest.mark.parametrize("part", [f"{side} {end}" for side in SIDES for end in ("palm", "fingers", "foot", "toes")])
def test_a_superman_lifts_hands_and_feet_by_a_hands_width(part: str) -> None:
    """Higher is the exercise's own common mistake; a palm is 8 to 10 cm wide."""
    assert 7 * CM < lowest(posed("superman, End"), part) < 11 * CM


def test_a_superman_looks_at_the_floor_with_a_long_neck() -> None:
    """Who looks ahead bends the neck back, which the text warns of."""
    frames = posed("superman, End").frames

    assert frames["head"].forward[1] < -0.97
    assert lowest(posed("superman, End"), "thorax") < 5 * CM


def test_a_plank_starts_on_the_knees_with_a_straight_back() -> None:
    """Hips on the floor under a hollow back are what the exercise is meant to prevent; from the knees one only straightens."""
    start, end = posed("plank, Start"), posed("plank, End")

    for side in SIDES:
        assert bend(start, f"{side} shoulder", f"{side} elbow", f"{side} wrist") == pytest.approx(90, abs=12)
        assert lowest(start, f"{side} shank") == pytest.approx(0, abs=CM)
        assert lowest(end, f"{side} shank") > 8 * CM
        assert bend(end, f"{side} hip", f"{side} knee", f"{side} ankle") < 5
    assert bend(start, "hips", "loin", "neck") < 3
    assert start.joints["hips"][1] < end.joints["hips"][1]
    assert start.joints["shoulders"][1] == pytest.approx(end.joints["shoulders"][1], abs=CM)


@pytest.mark.parametrize("name", ["wall-slide, Start", "wall-slide, End"])
def test_a_wall_slide_has_the_back_and_the_hands_at_the_wall(name: str) -> None:
    """Drawn from the front it was taken for facing the wall: the profile shows face and toes pointing away from it."""
    figure, shot = posed(name), SHOTS[name][1]
    front = max(at[0] + radius for at, radius in shot.props[0].balls)
    between = {
        part: min(at[0] - radius for at, radius in flesh(figure, part)) - front
        for part in ("pelvis", "thorax", "hair", *(f"{side} {hand}" for side in SIDES for hand in ("palm", "fingers")))
    }

    assert {part: gap for part, gap in between.items() if not -CM / 2 < gap < 2 * CM} == {}
    assert figure.frames["head"].forward[0] > 0.99
    assert figure.joints["right toe"][0] > figure.joints["right heel"][0] > front
    assert abs(shot.view) < 30
    assert [MUSCLES[region].where for region in shot.worked] == ["trunk"]


def test_the_arms_slide_up_along_the_wall() -> None:
    """Elbows from shoulder height upward, the hands in the end wider than the shoulders."""
    start, end = posed("wall-slide, Start").joints, posed("wall-slide, End").joints

    assert start["right elbow"][1] <= start["right shoulder"][1] < end["right elbow"][1]
    assert end["right wrist"][1] - start["right wrist"][1] > 20 * CM
    assert dist(end["right fingertips"], end["left fingertips"]) > 2 * dist(end["right shoulder"], end["left shoulder"])


def test_a_pulldown_starts_with_stretched_arms_under_a_cable_that_hangs_straight() -> None:
    """A weight pulls its cable straight, and the broad muscles work from the stretch on."""
    for side in SIDES:
        assert bend(posed("lat-pulldown, Start"), f"{side} shoulder", f"{side} elbow", f"{side} wrist") < 15
    for label in ("Start", "End"):
        (top, _), (bar, _) = SHOTS[f"lat-pulldown, {label}"][1].props[3].balls
        assert (top[0], top[2]) == (bar[0], bar[2])


def test_a_forward_bend_ends_at_the_middle_of_the_shins_with_soft_knees() -> None:
    """Fingertips on the floor invite forcing it; the text says to let arms and head hang."""
    figure = posed("forward-bend, End")

    for side in SIDES:
        ankle, knee = figure.joints[f"{side} ankle"][1], figure.joints[f"{side} knee"][1]
        share = (figure.joints[f"{side} fingertips"][1] - ankle) / (knee - ankle)
        assert 0.35 < share < 0.65
        assert 15 < bend(figure, f"{side} hip", f"{side} knee", f"{side} ankle") < 35
    assert figure.joints["crown"][1] < figure.joints["neck"][1]
