"""Any athlete that a review can describe: strategies for property tests of advice and routine."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from loadwatch.advice import library, red_flag_signs
from loadwatch.advice.entries import EQUIPMENT
from loadwatch.advice.practice import Practice, practice_of
from loadwatch.advice.situation import Flag, Situation
from loadwatch.columns import LEVELS, SITES
from tests.advice.made_up import ROOM, TODAY, done

LEVELS_OF = {
    "long-run": ("watch", "caution"),
    "week-jump": ("note", "watch"),
    "monotony": ("note",),
    "coming-back": ("note",),
    "soreness-rising": ("watch", "caution", "ease-off"),
    "soreness-persisting": ("caution",),
    "soreness-high": ("ease-off",),
    "load-and-soreness": ("caution",),
    "red-flag": ("seek-care",),
}
"""Code -> the levels at which its rules raise it."""
HIGHEST = {"soreness-high": (5.1, 10.0), "soreness-persisting": (2.1, 5.0)}
EXERCISES = [entry.key for entry in library().section("exercises")]
BACKWARDS = st.integers(0, 30)


@st.composite
def flags(draw: st.DrawFn) -> Flag:
    """Anything that can be raised."""
    code = draw(st.sampled_from([code for code in LEVELS_OF if code != "red-flag"]))
    level = draw(st.sampled_from(LEVELS_OF[code]))
    day = TODAY - timedelta(days=draw(st.integers(0, 6)))
    if code in ("long-run", "week-jump", "monotony", "coming-back"):
        return Flag(code, level, day=day, value=2.5, now=14.2, before=11.0)
    low, high = HIGHEST.get(code, (3.0, 10.0) if level == "ease-off" else (1.0, 10.0))
    now = draw(st.floats(low, high))
    return Flag(code, level, draw(st.sampled_from(SITES)), day, now, now, max(now - 2, 0))


@st.composite
def practices(draw: st.DrawFn) -> Practice:
    """Any exercises, any amounts, on any days of the last month; sometimes the check."""
    rows = draw(
        st.lists(
            st.tuples(
                st.sampled_from([*EXERCISES, "check-warning-signs"]),
                st.lists(BACKWARDS, min_size=1, max_size=20),
                st.sampled_from([float("nan"), 1.0, 2.0, 3.0]),
                st.sampled_from([float("nan"), 8.0, 10.0, 15.0, 40.0]),
            ),
            max_size=5,
        )
    )
    return practice_of(done(*rows), "me", TODAY)


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Any combination of flags, ratings, signs and things done, with the level that the flags make."""
    raised = draw(st.lists(flags(), max_size=5))
    signs = tuple(draw(st.lists(st.sampled_from([sign.key for sign in red_flag_signs()]), max_size=1)))
    raised += [Flag("red-flag", "seek-care") for _ in signs]
    level = max((flag.level for flag in raised), key=LEVELS.index, default=draw(st.sampled_from(["unknown", "clear"])))
    soreness = draw(st.dictionaries(st.sampled_from(SITES), st.floats(0, 10), max_size=4))
    for flag in raised:
        if flag.site:
            soreness[flag.site] = max(soreness.get(flag.site, 0.0), flag.now)
    ratings = {
        site: {
            TODAY - timedelta(days=ago): draw(st.floats(0, 10)) for ago in draw(st.sets(st.integers(0, 13), max_size=3))
        }
        for site in soreness
    }
    sore = sorted(site for site, rating in soreness.items() if rating > 2)
    return Situation(
        today=TODAY,
        level=level,
        has_runs=draw(st.booleans()),
        sore_long=frozenset(draw(st.lists(st.sampled_from(sore), max_size=2)) if sore else ()),
        usual_week_km=draw(st.sampled_from([None, 35.0])),
        ratings=ratings,
        load_known=level != "unknown",
        soreness_known=draw(st.booleans()),
        days_of_history=draw(st.sampled_from([10, 200])),
        flags=tuple(sorted(raised, key=lambda flag: flag.rank)),
        soreness=soreness,
        limits_km=draw(st.sampled_from([{}, ROOM, {**ROOM, "longest_run_km": 15.6}])),
        signs=signs,
        practice=draw(practices()),
    )


def profiles() -> st.SearchStrategy[dict[str, Any]]:
    """With and without a back condition, with any equipment."""
    return st.fixed_dictionaries(
        {"back_condition": st.sampled_from(["", "herniated disc"]), "equipment": st.lists(st.sampled_from(EQUIPMENT))}
    )
