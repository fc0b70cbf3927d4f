"""Whatever comes together: nothing harmful is proposed, and no two pieces of advice say opposite things."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings

from loadwatch.advice import Advice, library
from loadwatch.advice.choosing import SHOWN_FIRST, choose
from loadwatch.advice.situation import Situation
from tests.advice.any_situation import profiles, situations

LOADS_THE_BACK = {"superman", "back-extension", "renegade-row", "plank"}
NO_RUNNING = re.compile(r"^(Leave running out|Pause running)")
RUNNING = re.compile(
    r"^(Run|Keep running|Carry on|Go no further|Make (the next run|this week|the next seven)|Come back|Hold here|Next step"
    r"|Keep the next|Start short|Try slightly|This week:)"
)
LESS = re.compile(r"^(Run easy|Make (the next run|this week|the next seven)|Come back)")
AS_BEFORE = re.compile(r"^(Keep running|Carry on|Hold here|Next step)")
MORE = re.compile(r"^(Next step|Carry on)")
HOLD = re.compile(r"^(Keep running|Run no more|Hold here|Go no further|Keep the next|Decide with)")


def titled(told: list[Advice], pattern: re.Pattern[str]) -> list[str]:
    """The titles that say it."""
    return [advice.title for advice in told if pattern.match(advice.title)]


@settings(max_examples=150, deadline=None)
@given(situations(), profiles())
def test_advice_never_contradicts_itself(case: Situation, profile: dict[str, Any]):
    """Read from the titles that people see, not from the tables that the program works with."""
    told = choose(case, profile, "km")

    assert not (titled(told, NO_RUNNING) and titled(told, RUNNING))
    assert not (titled(told, LESS) and titled(told, AS_BEFORE))
    assert not (titled(told, HOLD) and titled(told, MORE))
    assert len({advice.key for advice in told}) == len(told)


@settings(max_examples=150, deadline=None)
@given(situations(), profiles())
def test_advice_never_proposes_what_should_not_be_done(case: Situation, profile: dict[str, Any]):
    """Sore sites are spared, a professional comes first, and nobody needs what they do not have."""
    entries = library().entries
    told = choose(case, profile, "km")
    exercises = [entries[advice.key] for advice in told if entries[advice.key].section == "exercises"]
    eased = {flag.site for flag in case.flags if flag.level == "ease-off"}

    assert told
    if case.soreness.get("low back", 10.0) > 2:
        assert LOADS_THE_BACK.isdisjoint(entry.key for entry in exercises)
    if case.signs:
        assert [advice.kind for advice in told] == ["see-somebody"]
    if profile["back_condition"]:
        assert not [entry.key for entry in exercises if {"low back", "upper back"} & {*entry.sites, *entry.spares}]
    assert not [entry.key for entry in exercises if eased & {*entry.sites, *entry.spares}]
    assert not [entry.key for entry in exercises if not set(entry.equipment) <= set(profile["equipment"])]


@settings(max_examples=100, deadline=None)
@given(situations(), profiles())
def test_what_stands_first_has_one_thing_to_build_at_most(case: Situation, profile: dict[str, Any]):
    """Three cards beside a chart: needs of the week, and one thing to build, which was not done often enough already."""
    told = choose(case, profile, "km")
    built = [at for at, advice in enumerate(told) if advice.slot == "build"]

    assert not built or built[0] < SHOWN_FIRST
    assert sum(at < SHOWN_FIRST for at in built) <= 1 or all(advice.slot != "week" for advice in told)
    assert not [advice.title for advice in told[: built[0] + 1 if built else 0] if "enough for now" in advice.title]
