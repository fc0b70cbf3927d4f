"""Whatever comes together: nothing harmful is proposed, and no two pieces of advice say opposite things."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings

from loadwatch.advice import Advice, library
from loadwatch.advice.choosing import SHOWN_FIRST, choose
from loadwatch.advice.situation import Situation
from tests.advice.any_situation import profiles, situations

LOADS_THE_BACK = {"superman", "back-extension", "renegade-row", "plank", "hamstring-walkout"}
MUST_BE_RATED = {"superman", "back-extension"}
NO_RUNNING = re.compile(r"^(Leave running out|Pause running|Try one short, easy run)")
RUNNING = re.compile(
    r"^(Run|Hold your distance|Keep running|Carry on|Go no further|Make (the next run|this week|the next seven)|Come back"
    r"|Hold here|Next step|Keep the next|Start short|Try slightly|This week:)"
)
LESS = re.compile(r"^(Run easy|Make (the next run|this week|the next seven)|Come back)")
AS_BEFORE = re.compile(r"^(Keep running|Hold your distance|Carry on|Hold here|Next step)")
MORE = re.compile(r"^(Next step|Carry on)")
HOLD = re.compile(r"^(Keep running|Hold your distance|Run no more|Hold here|Go no further|Keep the next|Decide with)")


def titled(told: list[Advice], pattern: re.Pattern[str]) -> list[str]:
    """The titles that say it."""
    return [advice.title for advice in told if pattern.match(advice.title)]


@settings(max_examples=80, deadline=None)
@given(situations(), profiles())
def test_advice_never_contradicts_itself(case: Situation, profile: dict[str, Any]):
    """Read from the titles that people see, not from the tables that the program works with."""
    told = choose(case, profile, "km")

    assert not (titled(told, NO_RUNNING) and titled(told, RUNNING))
    assert not (titled(told, LESS) and titled(told, AS_BEFORE))
    assert not (titled(told, HOLD) and titled(told, MORE))
    assert len({advice.key for advice in told}) == len(told)


@settings(max_examples=80, deadline=None)
@given(situations(), profiles())
def test_advice_never_proposes_what_should_not_be_done(case: Situation, profile: dict[str, Any]):
    """Sore sites are spared, a professional comes first, and nobody needs what they do not have."""
    entries = library().entries
    told = choose(case, profile, "km")
    exercises = [entries[advice.key] for advice in told if entries[advice.key].section == "exercises"]
    eased = {flag.site for flag in case.flags if flag.level == "ease-off"}

    assert told
    if case.soreness.get("low back", 0.0) > 2:
        assert LOADS_THE_BACK.isdisjoint(entry.key for entry in exercises)
    if "low back" not in case.soreness:
        assert MUST_BE_RATED.isdisjoint(entry.key for entry in exercises)
    if case.signs:
        assert [advice.kind for advice in told] == ["see-somebody"]
    if profile["back_condition"]:
        assert not [entry.key for entry in exercises if {"low back", "upper back"} & {*entry.sites, *entry.spares}]
    assert not [entry.key for entry in exercises if eased & {*entry.sites, *entry.spares}]
    assert not [entry.key for entry in exercises if not set(entry.equipment) <= set(profile["equipment"])]


@settings(max_examples=80, deadline=None)
@given(situations(), profiles())
def test_nothing_is_built_while_something_is_to_settle(case: Situation, profile: dict[str, Any]):
    """Ease off, or a rating above 5: no strength for any site. Above 2: no step up and no harder form."""
    told = choose(case, profile, "km")
    sorest = max(case.soreness.values(), default=0.0)

    if case.level == "ease-off" or sorest > 5:
        assert not [advice.key for advice in told if advice.kind == "strength"]
    if sorest > 2:
        assert not titled(told, MORE)
        assert not [advice.title for advice in told if "harder form" in advice.title]


@settings(max_examples=80, deadline=None)
@given(situations(), profiles())
def test_no_exercise_beside_a_site_that_is_too_sore_for_it(case: Situation, profile: dict[str, Any]):
    """Written out by hand: what each of these loads, and how sore that may be, whichever flag asked for it."""
    bounds = {
        "side-plank": {"low back": 3, "hip": 5, "glute": 5},
        "hamstring-walkout": {"low back": 2, "hamstring": 2},
        "lat-pulldown": {"upper back": 2, "neck": 2},
        "forward-bend": {"low back": 3, "hamstring": 2},
        "heel-raise": {"shin": 3, "calf": 5, "achilles": 5},
        "plank": {"low back": 2},
    }
    told = {advice.key for advice in choose(case, profile, "km")}

    for key in told & bounds.keys():
        assert [site for site, most in bounds[key].items() if case.soreness.get(site, 0.0) > most] == []


@settings(max_examples=80, deadline=None)
@given(situations(), profiles())
def test_what_stands_first_has_one_thing_to_build_at_most(case: Situation, profile: dict[str, Any]):
    """Three cards beside a chart: needs of the week, and one thing to build, which was not done often enough already."""
    told = choose(case, profile, "km")
    built = [at for at, advice in enumerate(told) if advice.slot == "build"]

    assert not built or built[0] < SHOWN_FIRST
    assert sum(at < SHOWN_FIRST for at in built) <= 1 or all(advice.slot != "week" for advice in told)
    assert not [advice.title for advice in told[: built[0] + 1 if built else 0] if "enough for now" in advice.title]
