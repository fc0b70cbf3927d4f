"""Every pose is one that a person can take: nothing stretched, bent the wrong way, under the floor or falling over."""

from __future__ import annotations

from math import dist

import pytest

from loadwatch.figures import anatomy
from loadwatch.figures.content import EXERCISES
from tests.figures.measures import PARTS, SHOTS, base, bend, flesh, gap, inside, lowest, posed, turned, twist

every_shot = pytest.mark.parametrize("name", SHOTS)
TOLERANCE = 0.004
"""0.7 cm of a person of 1.75 m; less than a pixel of the picture."""

BONES = {
    ("hips", "shoulders"): None,
    ("neck", "skull"): anatomy.NECK,
    ("skull", "crown"): anatomy.HEAD,
    ("hip", "knee"): 0.245,
    ("knee", "ankle"): 0.246,
    ("ankle", "heel"): None,
    ("ankle", "ball"): None,
    ("ball", "toe"): anatomy.TOES,
    ("shoulder", "elbow"): 0.186,
    ("elbow", "wrist"): 0.146,
    ("wrist", "knuckles"): 0.054,
    ("knuckles", "fingertips"): 0.054,
}
"""The lengths of Winter's figure 4.1; None: only the same in all poses (the trunk bends, so it is left out below)."""

HIP = ((-30, 130), (-32, 60), (-60, 80))
KNEE, ELBOW, ANKLE, TOES = (0, 150), (0, 150), (-70, 40), (-20, 85)
LOINS, CHEST, NECK = (-30, 45), (-25, 40), (-50, 50)
"""Active ranges in degrees that textbooks of goniometry give (American Academy of Orthopaedic Surgeons, 1994), the
ankle's with the midfoot's share, as when kneeling on the instep, and upward as far as it goes under load."""

TOUCHES = [
    ("squat, End", "pelvis", 2, 0),
    ("heel-raise, Start", "right fingers", 0, 0),
    ("heel-raise, End", "right fingers", 0, 0),
    ("towel-heel-raise, Start", "right toes", 1, 0),
    ("towel-heel-raise, End", "right toes", 1, 0),
    ("renegade-row, Start", "right fingers", 3, 0),
    ("renegade-row, Start", "left fingers", 0, 0),
    ("renegade-row, End", "right fingers", 3, 0),
    ("renegade-row, End", "left fingers", 0, 0),
    ("lat-pulldown, Start", "right fingers", -1, 0),
    ("lat-pulldown, End", "right fingers", -1, 0),
    ("lat-pulldown, Start", "right thigh", -2, 0),
    ("lat-pulldown, End", "left thigh", -2, 0),
    ("back-extension, Start", "abdomen", 1, 0),
    ("back-extension, End", "pelvis", 1, 0),
    ("back-extension, Start", "right foot", 0, 0),
    ("back-extension, End", "right foot", 0, 0),
    ("leg-swings, Front and back, start", "left fingers", 0, 90),
    ("leg-swings, Front and back, end", "left fingers", 0, 90),
    ("leg-swings, Side to side, start", "right fingers", 0, 90),
    ("leg-swings, Side to side, end", "right fingers", 0, 90),
    ("wall-slide, Start", "pelvis", 0, 0),
    ("wall-slide, End", "right palm", 0, 0),
    ("foam-rolling, Upper back, start", "thorax", 0, 0),
    ("foam-rolling, Upper back, end", "thorax", 0, 0),
    ("foam-rolling, Glute, start", "pelvis", 0, 0),
    ("foam-rolling, Glute, end", "pelvis", 0, 0),
]
"""Position, part of the body, which of the props it touches, and the view in which both are seen from the side."""


@every_shot
def test_bones_have_their_length(name: str) -> None:
    """A limb that grows from one picture to the next is what makes a drawn person look wrong."""
    joints, upright = posed(name).joints, posed("squat, Start").joints
    for (start, end), length in BONES.items():
        for side in ("left ", "right ") if f"left {start}" in joints else ("",):
            if (start, end) == ("hips", "shoulders"):
                continue
            expected = dist(upright[side + start], upright[side + end]) if length is None else length
            assert dist(joints[side + start], joints[side + end]) == pytest.approx(expected, abs=1e-9)


def test_the_upright_body_is_as_tall_as_it_should_be() -> None:
    """The parts of the trunk and the head have to add up to Winter's heights of hip, shoulder and crown."""
    assert pytest.approx(0.530, abs=0.001) == anatomy.ANKLE_HEIGHT + anatomy.SHANK + anatomy.THIGH
    assert pytest.approx(0.288) == anatomy.PELVIS + anatomy.ABDOMEN + anatomy.THORAX - anatomy.SHOULDER_BELOW
    assert pytest.approx(1.0) == 0.530 + anatomy.PELVIS + anatomy.ABDOMEN + anatomy.THORAX + anatomy.NECK + anatomy.HEAD


def test_the_segments_are_the_whole_body() -> None:
    """Balance is only as good as the masses."""
    assert sum(segment.mass for segment in anatomy.SEGMENTS) == pytest.approx(1.0, abs=0.001)


@every_shot
def test_joints_bend_the_way_they_can(name: str) -> None:
    """A knee that bends forward or a shoulder that is wrung out is what a physiotherapist would laugh at."""
    figure = posed(name)
    frames = figure.frames
    for side in ("left", "right"):
        part = {
            segment: frames[f"{side} {segment}"]
            for segment in ("thigh", "shank", "foot", "toes", "forearm", "upper arm")
        }
        hip = turned(part["thigh"], frames["pelvis"], side)
        knee, knee_aside, knee_turned = turned(part["shank"], part["thigh"], side)
        ankle, ankle_aside, ankle_turned = turned(part["foot"], part["shank"], side)
        elbow, elbow_aside, _ = turned(part["forearm"], part["upper arm"], side)
        assert all(low <= angle <= high for angle, (low, high) in zip(hip, HIP, strict=True)), (side, "hip", hip)
        assert KNEE[0] - 0.5 <= -knee <= KNEE[1], (side, "knee", -knee)
        assert ELBOW[0] - 0.5 <= elbow <= ELBOW[1], (side, "elbow", elbow)
        assert ANKLE[0] <= ankle <= ANKLE[1], (side, "ankle", ankle)
        assert TOES[0] <= turned(part["toes"], part["foot"], side)[0] <= TOES[1], (side, "toes")
        assert max(abs(knee_aside), abs(knee_turned), abs(elbow_aside)) < 1, (side, "a hinge moves in one plane")
        assert abs(ankle_aside) < 25, (side, ankle_aside)
        assert abs(ankle_turned) < 30, (side, ankle_turned)


@every_shot
def test_shoulders_and_back_stay_in_their_range(name: str) -> None:
    """Arms do not go straight back behind the trunk, and the neck and back do not fold."""
    frames = posed(name).frames
    for side, sign in (("left", -1), ("right", 1)):
        thorax, arm = frames["thorax"], frames[f"{side} upper arm"]
        back = sum(a * b for a, b in zip(arm.up, thorax.forward, strict=True))
        inward = -sign * sum(a * b for a, b in zip(arm.up, thorax.left, strict=True))
        assert back < 0.87, (side, "arm more than 60 degrees behind the trunk")
        assert inward < 0.6, (side, "arm across the chest")
        assert twist(arm, thorax) < 100, (side, twist(arm, thorax))
    for lower, upper, (low, high) in (
        ("pelvis", "abdomen", LOINS),
        ("abdomen", "thorax", CHEST),
        ("thorax", "head", NECK),
    ):
        flexion, aside, _ = turned(frames[upper], frames[lower], "right")
        assert low <= -flexion <= high, (upper, -flexion)
        assert abs(aside) <= 35, (upper, aside)


@every_shot
def test_nothing_is_below_the_floor(name: str) -> None:
    """A hand or a foot in the floor looks as wrong as one in the air."""
    figure = posed(name)
    under = {part: round(lowest(figure, part), 4) for part in PARTS if lowest(figure, part) < -TOLERANCE}

    assert under == {}


@every_shot
def test_what_carries_the_body_lies_where_it_should(name: str) -> None:
    """Each position names what rests on floor, step or seat; all of that has to touch it, and something always does."""
    touches = SHOTS[name][1].pose.touches
    off = {part: round(lowest(posed(name), part) - height, 4) for part, height in touches.items()}

    assert touches
    assert {part: by for part, by in off.items() if abs(by) > 2 * TOLERANCE} == {}


@pytest.mark.parametrize("name", [name for name, (exercise, _) in SHOTS.items() if exercise.free])
def test_who_stands_free_does_not_fall_over(name: str) -> None:
    """The centre of mass has to be above what the body rests on."""
    figure = posed(name)
    shot = SHOTS[name][1]
    x, _, z = figure.centre_of_mass

    assert inside((x, z), base(figure, shot.pose.touches, shot.props))


def test_balance_can_fail() -> None:
    """The same person who holds only the back edge of her feet to the floor would fall."""
    figure = posed("squat, Start")
    x, _, z = figure.centre_of_mass
    corners = base(figure, {"right foot": 0.0, "left foot": 0.0})

    assert inside((x, z), corners)
    assert not inside((x - 0.12, z), corners)
    assert not inside((x, z + 0.12), corners)


@pytest.mark.parametrize(("name", "part", "prop", "view"), TOUCHES)
def test_what_should_touch_a_prop_touches_it(name: str, part: str, prop: int, view: float) -> None:
    """A bar beside the hand or a back beside the ball makes no sense; flesh may give way by 5 cm, and a fist closes around its bar."""
    between = gap(flesh(posed(name), part), SHOTS[name][1].props[prop].balls, view)

    assert -0.03 <= between <= TOLERANCE + 0.004


def test_a_gap_is_measured_between_surfaces() -> None:
    """Two balls of radius 1 whose centres are 5 apart are 3 apart."""
    assert gap((((0, 0, 0), 1.0),), (((3, 4, 9), 1.0),), 0) == pytest.approx(3)
    assert gap((((0, 0, 0), 1.0),), (((3, 4, 9), 1.0),), 90) == pytest.approx((81 + 16) ** 0.5 - 2)


def test_a_start_is_not_its_end() -> None:
    """Two pictures of the same position teach nothing: some joint moves by at least 6 cm of 1.75 m."""
    for exercise in EXERCISES.values():
        starts, ends = exercise.shots[::2], exercise.shots[1::2]
        for start, end in zip(starts, ends, strict=True):
            one, other = posed(f"{exercise.key}, {start.label}"), posed(f"{exercise.key}, {end.label}")

            assert max(dist(one.joints[joint], other.joints[joint]) for joint in one.joints) > 0.034
            assert bend(one, "hips", "loin", "neck") < 90
