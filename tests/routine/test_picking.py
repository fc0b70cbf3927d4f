"""The exercises that fit: those of the site first, the gentlest for the spine first, none that advice would not propose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loadwatch.advice import library
from loadwatch.advice.situation import Situation
from loadwatch.columns import SITES
from loadwatch.routine.picking import GENERAL, comforts, is_allowed, strength_for, warm_ups
from tests.advice.made_up import practised, rising, situation

ALL = {"equipment": ["dumbbells or kettlebells", "pulldown machine", "stability ball", "foam roller"]}
TWO_WEEKS = (0, 2, 5, 7, 9, 12)
QUIET = situation("clear", soreness=dict.fromkeys(SITES, 0.0))
BIRD_DOG, PLANK = ("bird-dog", TWO_WEEKS, 3, 15), ("plank", TWO_WEEKS, 3, 40)


def keys(site: str, case: Situation, *rows, profile=ALL) -> list[str]:
    """Keys of the strength exercises after these were done."""
    return [entry.key for entry in strength_for(site, replace(case, practice=practised(*rows)), profile)]


def test_the_general_ones_are_entries():
    """A typing error would leave a gap in every routine."""
    assert {library().entries[key].kind for key in GENERAL} == {"strength"}


def test_the_back_begins_with_what_loads_the_spine_least():
    """Callaghan 1998: bird dog first, lifting the trunk last."""
    assert keys("low back", QUIET, BIRD_DOG) == [
        "bird-dog", "bridge", "plank", "side-plank", "squat", "superman", "back-extension", "heel-raise",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "site", "before"),
    [
        ("superman", "low back", BIRD_DOG),
        ("back-extension", "low back", BIRD_DOG),
        ("renegade-row", "upper back", PLANK),
    ],
)
def test_some_come_only_after_an_easier_one(key: str, site: str, before):
    """Who cannot hold a plank should not row out of it."""
    almost = (before[0], before[1], 2, before[3])

    assert key in keys(site, QUIET, before)
    assert key not in keys(site, QUIET)
    assert key not in keys(site, QUIET, almost)


@pytest.mark.parametrize(
    ("soreness", "allowed"),
    [
        (2.0, {"plank", "superman", "back-extension"}),
        (2.1, set()),
        (None, {"plank"}),
    ],
)
def test_no_load_on_a_back_that_is_sore_or_not_rated(soreness: float | None, allowed: set[str]):
    """The guards of advice hold here as well: only what loads it most needs a rating."""
    ratings = {} if soreness is None else {"low back": soreness}
    found = keys("low back", situation("clear", soreness=ratings), BIRD_DOG)

    assert {"plank", "superman", "back-extension"} & set(found) == allowed


def test_no_exercise_above_what_its_own_rule_allows():
    """Heel raises for a shin only up to 3, for a calf up to 5."""
    assert "heel-raise" in keys("shin", rising("shin", 3))
    assert "heel-raise" not in keys("shin", rising("shin", 4))
    assert "heel-raise" in keys("calf", rising("calf", 4))


def test_nothing_that_is_not_at_hand():
    """A routine at home needs no gym."""
    assert "lat-pulldown" in keys("upper back", QUIET)
    assert "lat-pulldown" not in keys("upper back", QUIET, profile={})
    assert "foam-rolling" not in [entry.key for entry in comforts("low back", QUIET, {})]


def test_comfort_begins_with_what_suits_the_site():
    """A lunge opens the hip, a forward bend does not."""
    assert [entry.key for entry in comforts("hip", QUIET, {})] == ["lunge-stretch", "forward-bend"]
    assert [entry.key for entry in comforts("hamstring", QUIET, {})] == ["forward-bend", "lunge-stretch"]
    assert [entry.key for entry in warm_ups(QUIET, {})] == ["leg-swings"]


def test_a_site_above_5_is_spared_also_where_nothing_was_flagged():
    """An old rating of 6 is enough."""
    assert not is_allowed(library().entries["bridge"], situation("clear", soreness={"hip": 6.0}), {})
