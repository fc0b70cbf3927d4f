"""A verdict in one sentence, and in half a line for a coach's table; what it could not look at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import isnan
from typing import Any

import pandas as pd

from loadwatch.advice.library import is_emergency
from loadwatch.advice.reasons import load_beside
from loadwatch.columns import records
from loadwatch.flags.rules import RULES_BY_KEY
from loadwatch.focus import Focus
from loadwatch.phrases import (
    day_name,
    distance,
    long_date,
    percent,
    site_name,
)

SORE, LONG_WITHOUT_DAYS = 4, 10
"""From here on a coach is told of a rating, and of days without a run, although no rule speaks."""


def verdict(focus: Focus, unit: str) -> str:
    """Today's verdict in one sentence, without its level word."""
    flags = [flag for flag in focus.current_flags if flag.level == focus.verdict.level]
    if flags:
        main = min(flags, key=lambda flag: _FIRST.index(flag.code))
        return _VERDICTS[main.code](main, focus, unit)
    return _clear(focus, unit) if focus.verdict.level == "clear" else _unknown(focus)


_FIRST = ("red-flag", "soreness-high", "load-and-soreness", "long-run", "soreness-rising", "soreness-persisting",
          "coming-back", "week-jump", "monotony")  # fmt: skip
"""Which of several flags of one level the verdict speaks of."""


def _clear(focus: Focus, unit: str) -> str:
    parts = []
    if focus.last_week is not None and focus.last_week.distance_km > 0:
        parts.append(f"{distance(focus.last_week.distance_km, unit)} last week")
    longest = focus.longest_of_7_days
    if longest is not None:
        parts.append(f"longest run {distance(longest.distance_km, unit)}")
    parts.append("soreness as usual" if focus.verdict.soreness_known else "too few soreness ratings to say")
    sentence = ", ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _unknown(focus: Focus) -> str:
    days = focus.verdict.days_of_history
    if focus.verdict.last_run != focus.verdict.last_run:  # NaT: no run at all
        return "No runs yet: soreness alone cannot say how the load grew."
    if days == 0:
        return "The first run was today; a verdict needs 30 days."
    if days < 30:
        return f"{days} {'day' if days == 1 else 'days'} of running so far; 30 are needed for a verdict."
    if focus.knows_totals_only:
        return "Only the weeks’ totals are known: single runs, which tell most, cannot be compared."
    return "No run with a distance in the last 30 days: nothing to compare with."


def _trigger(focus: Focus) -> Any | None:
    """The flag of load that stands beside rising soreness: the latest long run, else the week."""
    return load_beside(flag for flag in records(focus.flags) if (focus.running_week.week - flag.week).days <= 14)


def _say_together(flag: Any, focus: Focus, unit: str) -> str:
    load, site = _trigger(focus), site_name(flag.site)
    if load is None:
        return f"Load and soreness together: your {site} is sorer than usual."
    since = (
        "since" if focus.is_sorer_since(flag.site, load.day if load.code == "long-run" else load.week) else "than usual"
    )
    return f"{_load_clause(load, focus)}, and your {site} is sorer {since}."


def _load_clause(load: Any, focus: Focus) -> str:
    if load.code == "long-run":
        recent = (focus.today - load.day.date()).days < 7
        whose = f"{load.day:%A}’s" if recent else f"The {load.day.day} {load.day:%b}"
        return f"{whose} run was {percent(load.value)} longer than any in the 30 days before"
    return f"You ran {percent(load.value)} more {_which_week(load, focus)}"


def _which_week(load: Any, focus: Focus) -> str:
    if (focus.running_week.week - load.week).days == 7:
        return "last week than the week before"
    return f"in the week of {long_date(load.week, weekday=False)} than in the one before"


def _say_load(flag: Any, focus: Focus, unit: str) -> str:
    return f"{_load_clause(flag, focus)}."


def _say_rising(flag: Any, focus: Focus, unit: str) -> str:
    site = site_name(flag.site)
    if RULES_BY_KEY[flag.rule].measure == "two weeks":
        return f"Your {site} has been rising for two weeks, to {flag.now_value:.1f} of 10."
    return f"Your {site} is sorer than usual: {flag.now_value:.1f} against {flag.before_value:.1f}."


def _say_high(flag: Any, focus: Focus, unit: str) -> str:
    return f"Your {site_name(flag.site)} was {flag.value:g} of 10 {day_name(flag.day, focus.today)}; above 5 is too much to run with."


def _say_persisting(flag: Any, focus: Focus, unit: str) -> str:
    return f"Your {site_name(flag.site)} had not settled by the next morning: {flag.value:g} of 10 {day_name(flag.day, focus.today)}."


def _say_back(flag: Any, focus: Focus, unit: str) -> str:
    return f"Back after {flag.value:.0f} days without a run: weeks are compared again after two full ones."


def _say_monotony(flag: Any, focus: Focus, unit: str) -> str:
    return "Last week’s days were much alike, with little between hard and easy."


def _say_sign(flag: Any, focus: Focus, unit: str) -> str:
    signs = focus.review.red_flags
    standing = signs[(signs["athlete"] == focus.athlete) & ~(signs["cleared_on"] <= pd.Timestamp(focus.today))]
    if is_emergency(standing["sign"]):
        return "Call your emergency number or go to an emergency department now: a warning sign was answered with yes."
    return "See a doctor: a warning sign was answered with yes."


_VERDICTS: dict[str, Callable[[Any, Focus, str], str]] = {
    "red-flag": _say_sign,
    "soreness-high": _say_high,
    "load-and-soreness": _say_together,
    "long-run": _say_load,
    "soreness-rising": _say_rising,
    "soreness-persisting": _say_persisting,
    "coming-back": _say_back,
    "week-jump": _say_load,
    "monotony": _say_monotony,
}


def not_known(focus: Focus) -> str:
    """What the verdict could not look at, where it does not say so itself; "" where nothing is missing."""
    if focus.verdict.level == "unknown":
        return ""
    missing = []
    if not focus.verdict.load_known:
        days = focus.verdict.days_of_history
        why = f"{days} of 30 days of running" if days < 30 else _nothing_to_compare(focus)
        missing.append(f"single runs ({why})")
    if not focus.verdict.soreness_known:
        missing.append("soreness against its baseline (too few ratings)")
    return f"Not known yet: {' and '.join(missing)}." if missing else ""


def _nothing_to_compare(focus: Focus) -> str:
    return (
        "only the weeks’ totals are known"
        if focus.knows_totals_only
        else "no run in the 30 days before to compare with"
    )


def short_reason(focus: Focus, unit: str) -> str:
    """Why an athlete stands where they stand, in half a line: for a coach's table."""
    if focus.verdict.level == "unknown":
        days = focus.verdict.days_of_history
        if focus.verdict.last_run != focus.verdict.last_run:  # NaT: no run at all
            return "no runs yet"
        if days < 30:
            return f"{days} {'day' if days == 1 else 'days'} of history"
        return "weeks’ totals only" if focus.knows_totals_only else "no recent run to compare with"
    flags = [flag for flag in focus.current_flags if flag.code != "load-and-soreness"]
    first: dict[tuple[str, str], Any] = {}
    for flag in flags:
        first.setdefault((flag.code, flag.site), flag)
    words = [_SHORT[flag.code](flag, unit, focus.today) for flag in list(first.values())[:2]]
    text = "; ".join(words or _unflagged(focus))
    return f"{text[:1].upper()}{text[1:]}"


def _unflagged(focus: Focus) -> list[str]:
    """What a coach wants to know although no rule speaks: no runs of late, and soreness that is rated too rarely for a trend."""
    days = (pd.Timestamp(focus.today) - focus.verdict.last_run.normalize()).days
    sore = focus.site_states[focus.site_states["highest"].ge(SORE)].sort_values("highest", ascending=False)
    words = [f"no run for {days} days"] * (days >= LONG_WITHOUT_DAYS)
    for one in records(sore.head(1)):
        rare = ", too few ratings for a trend" * isnan(one.mean_7d)
        words.append(f"{site_name(str(one.site))} {one.highest:g} in the last week{rare}")
    return words


_SHORT: dict[str, Callable[[Any, str, date], str]] = {
    "red-flag": lambda flag, unit, today: "warning sign reported",
    "soreness-high": lambda flag, unit, today: f"{site_name(flag.site)} {flag.value:g} {day_name(flag.day, today)}",
    "soreness-rising": lambda flag, unit, today: (
        f"{site_name(flag.site)} rising two weeks running"
        if RULES_BY_KEY[flag.rule].measure == "two weeks"
        else f"{site_name(flag.site)} up {flag.value:.1f}"
    ),
    "soreness-persisting": lambda flag, unit, today: f"{site_name(flag.site)} not settled next morning",
    "long-run": lambda flag, unit, today: (
        f"{distance(flag.now_value, unit)} run, {percent(flag.value)} over {distance(flag.before_value, unit)}"
    ),
    "week-jump": lambda flag, unit, today: f"week up {percent(flag.value)}",
    "monotony": lambda flag, unit, today: "days much alike",
    "coming-back": lambda flag, unit, today: f"back after {flag.value:.0f} days off",
}
