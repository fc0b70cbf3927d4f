"""The tables of Method, made from the rules, levels and sources that the code uses."""

from __future__ import annotations

import streamlit as st

from loadwatch.columns import DAYS, WEEKS
from loadwatch.evidence import SOURCES
from loadwatch.flags.rules import LIMIT_RUN, LIMIT_WEEK, RULES, Rule
from loadwatch.levels import LEVELS
from loadwatch.measures import HISTORY_DAYS
from loadwatch.metrics.progression import GAP_DAYS, LOW_WEEK_M
from loadwatch.metrics.soreness import BASELINE_NEEDS, BASELINE_WEEKS, MEAN_DAYS, MEAN_NEEDS
from loadwatch.metrics.spike import WINDOW_DAYS
from loadwatch.ui import blocks

RULES_PART, SOURCES_PART = "Rules and measures", "Sources"


def part() -> str:
    """Which part of the page: the rules, or what they stand on. The address keeps it."""
    chosen: str = st.segmented_control(
        "Part", [RULES_PART, SOURCES_PART], default=RULES_PART, required=True, key="part", bind="query-params",
        label_visibility="collapsed",
    )  # fmt: skip
    return chosen


def levels() -> None:
    """The seven levels."""
    st.header("Levels", anchor="levels")
    st.markdown("A level is a word and never a probability. The highest flag that counts today gives the level.")
    for level in reversed(LEVELS.values()):
        st.markdown(f"{blocks.badge(level.key)} {level.meaning}")


def rules() -> None:
    """Every rule with its threshold, level and source."""
    st.header("Rules", anchor="rules")
    st.markdown("Distances are compared in whole metres, so 11.0 km after 10.0 km is exactly +10% and raises nothing.")
    for rule in RULES:
        with st.container(gap=None):
            st.markdown(f"{blocks.badge(rule.level)} **{rule.title}.** {rule.question} {_threshold(rule)}")
            st.caption(f"{rule.basis} Source: {SOURCES[rule.evidence].label}.")


_UNITS = {"x": " times", "of 10": " of 10", "points": " points", "days": " days"}


def _threshold(rule: Rule) -> str:
    if rule.measure in ("sign", "same load"):
        return ""
    number = f"{rule.threshold:.2f}" if rule.unit == "x" else f"{rule.threshold:g}"
    unit = " point" if number == "1" else _UNITS.get(rule.unit, "")
    return f"Raised {'above' if rule.compare == '>' else 'from'} **{number}{unit}**."


_FORMULAS = {
    "Weekly change": "100 × (this week − week before) ÷ week before. No percentage after a week under "
    f"{LOW_WEEK_M / 1000:g} km or under half the median of the four before it, after one with more runs of unknown distance, in "
    f"an unfinished week, or until two full weeks are back after {GAP_DAYS} days off.",
    "Single-run spike": f"Run ÷ longest run of the {WINDOW_DAYS} days before it; runs earlier the same day count. Unknown in the "
    f"first {HISTORY_DAYS} days of a history and where the last {WINDOW_DAYS} days hold no run.",
    "Session load": "Effort (0 to 10) × minutes; the minutes alone where no effort was rated. A run without a time carries no "
    "load.",
    "Monotony and strain": "Mean ÷ sample standard deviation of the 7 daily loads, rest days as 0; strain = the week’s load × "
    "monotony.",
    "Acute:chronic ratio": "Mean of 7 days ÷ mean of 28. A description only: in 5,205 runners a higher ratio went with fewer "
    "injuries, so it raises nothing here.",
    "Soreness": f"Mean of the last {MEAN_DAYS} days (at least {MEAN_NEEDS} rated), baseline = mean of the {BASELINE_WEEKS} weeks "
    f"before them (at least {BASELINE_NEEDS} days rated), rise = the difference. A day without a rating is missing, never 0.",
    "Room left": f"Longest run: {LIMIT_RUN:.2f} × the longest of the last {WINDOW_DAYS} days; this week: {LIMIT_WEEK:.2f} × the "
    "last complete week. From caution on, flagged runs are left out of the reference. Cut down to 0.1, never rounded up.",
}


def measures() -> None:
    """The formulas in words."""
    st.header("Measures", anchor="measures")
    for name, text in _FORMULAS.items():
        st.markdown(f"**{name}.** {text}")
    with st.expander("Every column of the weekly and daily tables"):
        for table in (WEEKS, DAYS):
            st.markdown(f"**{table.name.capitalize()}**")
            st.markdown("\n".join(f"- `{column.name}`: {column.meaning or column.unit}" for column in table.columns))


def limits() -> None:
    """What the app cannot know."""
    st.header("Limits", anchor="limits")
    st.markdown(
        "- Studies of running load observe groups. They give relative rates, not the chance that you get hurt.\n"
        "- Nothing flagged means that no rule was triggered. It does not mean that nothing can happen.\n"
        "- What the 30-day study did with breaks and with the first 30 days was not reported; our handling of both is a product decision.\n"
        "- The 10% rule is shown because people know it. Tested in a trial of 532 novices it made no difference.\n"
        "- loadwatch informs. It does not diagnose and does not replace a doctor or physiotherapist."
    )
