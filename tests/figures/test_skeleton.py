"""The joints' geometry, against positions that can be worked out by hand."""

from __future__ import annotations

from math import dist

import pytest

from loadwatch.figures.pose import Arm, Foot, Hand, Leg, Pose
from loadwatch.figures.skeleton import body, two_bones


def close(*place: float) -> object:
    """That place but for rounding."""
    return pytest.approx(place, abs=1e-9)


def test_a_right_angle_is_found() -> None:
    """Bones of 3 and 4 that span 5 meet at a right angle."""
    assert two_bones((0, 0, 0), (5, 0, 0), 3, 4, (0, 1, 0)) == close(1.8, 2.4, 0)


@pytest.mark.parametrize("away", [7.1, 0.9])
def test_what_is_out_of_reach_is_refused(away: float) -> None:
    """A limb must not be stretched to get there."""
    with pytest.raises(ValueError, match="does not span"):
        two_bones((0, 0, 0), (away, 0, 0), 3, 4, (0, 1, 0))


def test_who_stands_upright_has_joints_above_each_other() -> None:
    """With all angles 0 the limbs hang, and the left side is the far one."""
    joints = body(Pose((0, 0.53, 0), Arm(), Leg())).joints

    assert joints["right hip"] == close(0, 0.53, 0.052)
    assert joints["right ankle"] == close(0, 0.039, 0.052)
    assert joints["left toe"] == close(0.11, 0, -0.052)
    assert joints["right shoulder"] == close(0.012, 0.818, 0.112)
    assert joints["crown"][1] == pytest.approx(1, abs=0.002)


def test_flexion_lifts_the_limb_forward_and_the_knee_bends_back() -> None:
    """Thigh level and forward, shank hanging: as on a chair."""
    joints = body(Pose((0, 0.5, 0), Arm(flexion=90, elbow=90), Leg(flexion=90, knee=90))).joints

    assert joints["right knee"] == close(0.245, 0.5, 0.052)
    assert joints["right ankle"] == close(0.245, 0.254, 0.052)
    assert joints["right elbow"] == close(0.198, 0.788, 0.112)
    assert joints["right wrist"] == close(0.198, 0.934, 0.112)


def test_abduction_and_outward_rotation_mirror_on_the_other_side() -> None:
    """Both arms level to the sides, turned outward, elbows at a right angle: both hands up."""
    joints = body(Pose((0, 0.5, 0), Arm(abduction=90, rotation=90, elbow=90), Leg(abduction=30))).joints

    assert joints["right wrist"] == close(0.012, 0.934, 0.298)
    assert joints["left wrist"] == close(0.012, 0.934, -0.298)
    assert joints["left ankle"][2] == pytest.approx(-0.052 - 0.491 / 2)


def test_a_back_rounds_forward() -> None:
    """Loins and chest bent by 45 degrees each: the chest is level, the pelvis still upright."""
    joints = body(Pose((0, 0.5, 0), Arm(), Leg(), lumbar=45, thoracic=45)).joints

    assert joints["loin"] == close(0.09 * 0.5**0.5, 0.57 + 0.09 * 0.5**0.5, 0)
    assert joints["neck"] == close(joints["loin"][0] + 0.17, joints["loin"][1], 0)


def test_the_named_joint_rests_where_it_is_put() -> None:
    """A plank is hung up at its shoulder, not at its hips."""
    joints = body(Pose((1, 2, 3), Arm(), Leg(), rests="left shoulder", lean=70, roll=20)).joints

    assert joints["left shoulder"] == close(1, 2, 3)


def test_hand_and_foot_go_where_they_are_sent() -> None:
    """The wrist is at its place with the elbow behind, the sole under the ball at its own with the heel lifted."""
    pose = Pose((0, 0.5, 0), Hand((0.2, 0.7, 0.1), (-1, -1, 0), (1, 0, 0)), Foot((0.1, 0, 0.06), pitch=30))
    joints = body(pose).joints

    assert joints["right wrist"] == close(0.2, 0.7, 0.1)
    assert joints["right elbow"][0] < 0.1
    assert joints["left ball"] == close(0.1, 0, -0.06)
    assert joints["left toe"] == close(0.14, 0, -0.06)
    assert joints["left heel"][1] == pytest.approx(0.112 / 2)
    assert dist(joints["right knee"], joints["right ankle"]) == pytest.approx(0.246)
