"""The choice: nothing is without advice, nothing contradicts, the order is right, and a roster is quick."""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import cache
from itertools import product

import pytest

from loadwatch.advice import Advice, advice_for, library
from loadwatch.advice.choosing import GUARDS, SHOWN_FIRST, choose
from loadwatch.advice.entries import KINDS
from loadwatch.advice.situation import Situation
from loadwatch.advice.taking_apart import _TAKEN_APART
from loadwatch.columns import CODES, LEVELS, SITES
from loadwatch.errors import BadInputError
from loadwatch.evidence import GRADES, SOURCES
from tests.advice.made_up import SORENESS_CODES, flag, high, log, practised, ratings, reviewed, rising, situation

NAN = float("nan")
EQUIPMENT = {"equipment": ["dumbbells or kettlebells", "pulldown machine", "stability ball", "foam roller"]}
LOADS_THE_SPINE = {"superman", "back-extension", "renegade-row", "plank"}
PRODUCT = list(product(CODES, LEVELS, ("", *SITES)))
RATINGS = (0.0, 2.0, 3.0, 5.0, 6.0, 10.0)


def case(code: str, level: str, site: str, rating: float = 4.0) -> Situation:
    """One flag of this code, level and site, and a verdict of its level."""
    sore = code in SORENESS_CODES
    return situation(level, flag(code, level, site, now=rating if sore else 14.2, before=1.0 if sore else 11.0))


@cache
def cases() -> list[tuple[Situation, list[Advice]]]:
    """Every code x level x site at every rating, with and without equipment."""
    made = [case(*flagged, rating) for flagged, rating in product(PRODUCT, RATINGS)]
    return [(one, choose(one, profile, "km")) for one, profile in product(made, ({}, EQUIPMENT))]


def test_every_code_level_and_site_has_advice_that_fits_the_site():
    """A flag without help is a scolding; help for another site is worse."""
    entries = library().entries
    for code, level, site in PRODUCT:
        told = choose(case(code, level, site), {}, "km")

        assert told, (code, level, site)
        assert all(not entries[advice.key].sites or site in entries[advice.key].sites for advice in told)


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("level", ["watch", "caution", "ease-off"])
@pytest.mark.parametrize("code", SORENESS_CODES)
def test_soreness_gets_advice_made_for_its_site(code: str, level: str, site: str):
    """ "Rest it" is not enough: what loads this site, and what to change."""
    told = choose(case(code, level, site), {}, "km")

    assert any(site in library().entries[advice.key].sites for advice in told)


def test_an_advice_is_complete_and_its_texts_are_filled():
    """A card with a hole or a brace in it looks broken; grade and sources stand on each."""
    for _, told in cases():
        for advice in told:
            texts = (advice.title, advice.because, advice.body, advice.summary, advice.dose, advice.when_not)

            assert all(text and "{" not in text and "nan" not in text.split() for text in texts)
            assert len(advice.title) <= 60
            assert advice.kind in KINDS
            assert advice.grade in GRADES
            assert advice.evidence
            assert set(advice.evidence) <= SOURCES.keys()


def test_a_warning_sign_leaves_only_somebody_to_see():
    """Whatever else is flagged."""
    for made, told in cases():
        if made.seeks_care:
            assert [advice.kind for advice in told] == ["see-somebody"]


def test_easing_off_gives_no_distance_and_no_strength_for_the_site():
    """Room left is no invitation, and what should settle is left alone."""
    for made, told in cases():
        if made.level == "ease-off" and not made.seeks_care:
            sites = {
                site for advice in told if advice.kind == "strength" for site in library().entries[advice.key].sites
            }

            assert not [advice for advice in told if advice.kind in ("load", "form")]
            assert not sites & {made.flags[0].site, ""}


def test_the_spine_is_loaded_only_while_the_low_back_is_quiet():
    """No back extension at soreness 5, whatever asked for it."""
    for made, told in cases():
        if made.soreness.get("low back", 0.0) > 2:
            assert LOADS_THE_SPINE.isdisjoint(advice.key for advice in told)


def test_bird_dog_comes_before_what_loads_the_spine_more():
    """Spinal load decides the order of back exercises; what loads it most comes by a routine only."""
    told = [advice.key for advice in choose(rising("low back", 1.5), EQUIPMENT, "km") if advice.kind == "strength"]

    assert told[0] == "bird-dog"
    assert told.index("bird-dog") < told.index("plank")
    assert {"superman", "back-extension", "renegade-row"}.isdisjoint(told)


def test_the_third_card_is_the_one_thing_to_build():
    """Two needs of the week, then one exercise; the rest one click away."""
    for made, told in cases():
        build = [at for at, advice in enumerate(told) if advice.slot == "build"]
        if build and not made.seeks_care:
            assert build[0] < SHOWN_FIRST
            assert all(advice.slot == "week" for advice in told[: build[0]])


def test_nothing_is_said_twice():
    """Two flags may ask for the same thing."""
    both = situation(
        "caution",
        flag("soreness-rising", "caution", "low back", now=4, before=1),
        flag("load-and-soreness", "caution", "low back", now=4, before=1),
        flag("long-run", "watch"),
    )
    told = [advice.key for advice in choose(both, {}, "km")]

    assert len(set(told)) == len(told)


def test_what_says_more_replaces_what_says_less():
    """An easier week makes "no more than last week" superfluous."""
    jump = flag("week-jump", "watch", now=46.0, before=33.0)
    together = flag("load-and-soreness", "caution", "low back", now=4, before=1)
    alone = [advice.key for advice in choose(situation("watch", jump), {}, "km")]
    both = [advice.key for advice in choose(situation("caution", jump, together), {}, "km")]

    assert "week-hold" in alone
    assert "easier-week" in both
    assert "week-hold" not in both


def test_the_worse_site_decides():
    """A knee above 5 stops the running that the back alone would allow."""
    both = situation(
        "ease-off",
        flag("soreness-high", "ease-off", "knee", now=7),
        flag("soreness-rising", "watch", "low back", now=3, before=1.5),
    )
    told = choose(both, {}, "km")

    assert told[0].key == "leave-running-out"
    assert "run-easy" not in [advice.key for advice in told]
    assert "step-down" not in [advice.key for advice in told]


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.__name__)
def test_each_guard_holds_something_back(guard, monkeypatch: pytest.MonkeyPatch):
    """A guard that never forbids anything would be decoration: without it, something more is proposed."""
    profile = {"back_condition": "disc"}
    tried = [
        (high("low back"), {}), (rising("low back", 4, "ease-off"), {}), (rising("low back", 3), EQUIPMENT),
        (rising("low back", 1), profile), (rising("upper back", 1), {}),
        (situation("ease-off", flag("soreness-high", "ease-off", "knee", now=7),
                   flag("soreness-rising", "watch", "quadriceps", now=2, before=0.5)), {}),
        (replace(high("knee"), soreness_known=False), {}),
        (situation("watch", flag("soreness-rising", "watch", "hip", now=4, before=1), soreness={"hip": 4.0, "low back": 4.0}), {}),
        (situation("clear", soreness={"low back": 1.0}, practice=practised(("superman", (0, 2, 5, 7, 9, 12), 3, 15))), {}),
        (replace(high("knee"), practice=practised(("check-warning-signs", (2,), NAN, NAN))), {}),
    ]  # fmt: skip
    with_guard = [choose(made, given, "km") for made, given in tried]
    monkeypatch.setattr("loadwatch.advice.choosing.GUARDS", tuple(other for other in GUARDS if other is not guard))
    without = [choose(made, given, "km") for made, given in tried]

    assert sum(map(len, without)) > sum(map(len, with_guard))


def test_a_sore_upper_back_asks_for_the_warning_signs():
    """Pain high in the back is a sign of the guideline by itself."""
    assert "check-warning-signs" in [advice.key for advice in choose(rising("upper back", 3), {}, "km")]
    assert "check-warning-signs" not in [advice.key for advice in choose(rising("low back", 3), {}, "km")]


def test_an_unknown_unit_is_refused():
    """A typing error must not show kilometres as furlongs."""
    with pytest.raises(BadInputError, match="Accepted: km, mi"):
        advice_for(reviewed(log()), "me", unit="furlong")


def test_two_reviews_are_not_mixed_up():
    """What is kept of a review belongs to that review, and goes with it."""
    first, second = reviewed(log()), reviewed(log(), ratings("knee", (40, 1), (7, 4)))
    quiet, sore = advice_for(first, "me"), advice_for(second, "me")
    keys = {id(first), id(second)}

    assert quiet != sore
    assert advice_for(first, "me") == quiet
    assert keys <= _TAKEN_APART.keys()
    del first, second
    gc.collect()
    assert not keys & _TAKEN_APART.keys()
