"""Flags, verdicts and numbers in plain sentences, in km or miles. No text says "safe", none predicts an injury."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import isnan
from typing import Any

from loadwatch.advice.reasons import load_beside
from loadwatch.columns import records
from loadwatch.evidence import SOURCES
from loadwatch.flags.rules import RULES_BY_KEY, Rule
from loadwatch.focus import Focus
from loadwatch.phrases import (
    KM_PER,
    day_name,
    distance,
    exact,
    limit,
    long_date,
    number,
    percent,
    ratio,
    site_label,
    site_name,
)

DASH = "—"


@dataclass(frozen=True)
class Reason:
    """A flag as it is shown: title, sentence, the arithmetic with the threshold, and how far to trust it."""

    level: str
    title: str
    sentence: str
    arithmetic: str
    source: str


@dataclass(frozen=True)
class Number:
    """A number as it is shown. `level`: of the flag it carries, "unknown" with what is missing, or "" for none."""

    label: str
    value: str
    delta: str
    level: str = ""
    help: str = ""


# Reasons


def reason(flag: Any, unit: str, today: date) -> Reason:
    """A FLAGS row in words."""
    rule = RULES_BY_KEY[flag.rule]
    sentence, arithmetic = _SENTENCES[rule.code](flag, rule, unit, today)
    return Reason(flag.level, rule.title, sentence, arithmetic, _source(rule))


def _source(rule: Rule) -> str:
    return rule.basis if rule.evidence in ("ours", "ten-percent") else f"{SOURCES[rule.evidence].label}. {rule.basis}"


def _long_run(flag: Any, rule: Rule, unit: str, today: date) -> tuple[str, str]:
    now, before = (distance(km, unit) for km in (flag.now_value, flag.before_value))
    sentence = f"{now} on {long_date(flag.day)} is {percent(flag.value)} longer than your longest of the 30 days before, {before}."
    return sentence, _division(flag, rule, unit, "flagged")


def _week_jump(flag: Any, rule: Rule, unit: str, today: date) -> tuple[str, str]:
    now, before = (distance(km, unit) for km in (flag.now_value, flag.before_value))
    word = "noted" if rule.level == "note" else "flagged"
    return f"{now} after {before} in the week before, {percent(flag.value)} more.", _division(flag, rule, unit, word)


def _division(flag: Any, rule: Rule, unit: str, word: str) -> str:
    quotient = ratio(flag.value, rule.threshold)
    return f"{number(flag.now_value, unit)} ÷ {number(flag.before_value, unit)} = {quotient}, {word} above {rule.threshold:.2f}."


def _rising(flag: Any, rule: Rule, unit: str, today: date) -> tuple[str, str]:
    site, now, before = site_label(flag.site), flag.now_value, flag.before_value
    if rule.measure == "two weeks":
        sentence = f"{site}: rising for a second week, mean of the last 7 days now {now:.1f}."
        return (
            sentence,
            f"Up by 1.0 or more over the baseline in both weeks, and {now:.1f} is at or above {rule.threshold:.1f}.",
        )
    sentence = f"{site}: mean {now:.1f} over 7 days, {before:.1f} over the three weeks before."
    return (
        sentence,
        f"{now:.1f} − {before:.1f} = {_rise(now, before, rule.threshold)}, flagged from {rule.threshold:.1f}.",
    )


def _rise(now: float, before: float, threshold: float) -> str:
    """The difference of the two numbers as they are shown, so that the reader's sum comes out."""
    shown = round(now, 1) - round(before, 1)
    return f"{shown:.1f}" if shown >= threshold - 0.05 else f"{now - before:.1f}"


def _high(flag: Any, rule: Rule, unit: str, today: date) -> tuple[str, str]:
    sentence = f"{site_label(flag.site)}: {flag.value:g} of 10 {day_name(flag.day, today)}."
    return sentence, f"{flag.value:g} is above {rule.threshold:g}, where running should stop."


def _persisting(flag: Any, rule: Rule, unit: str, today: date) -> tuple[str, str]:
    site = site_label(flag.site)
    sentence = (
        f"{site}: {flag.before_value:g} of 10, and still {flag.value:g} the next morning, {day_name(flag.day, today)}."
    )
    return sentence, f"3 to 5 may be run with if it settles to {rule.threshold:g} or less by the next morning."


def _together(flag: Any, rule: Rule, unit: str, today: date) -> tuple[str, str]:
    site = site_name(flag.site)
    sentence = f"A flagged load, and your {site} rising within a week of it: {flag.now_value:.1f} against {flag.before_value:.1f}."
    return sentence, "Watch or more for the load + soreness up by 1.0 or more in the same week or the next = caution."


def _monotony(flag: Any, rule: Rule, unit: str, today: date) -> tuple[str, str]:
    if rule.measure == "same load":
        return (
            "Every day of last week carried the same load.",
            "The spread of the 7 days is 0, so monotony has no value.",
        )
    return (
        f"Little difference between hard and easy days in the week to {day_name(flag.day, today).removeprefix('on ')}.",
        f"Mean ÷ standard deviation of the 7 daily loads = {ratio(flag.value, rule.threshold)}, noted above {rule.threshold:.1f}.",
    )


def _coming_back(flag: Any, rule: Rule, unit: str, today: date) -> tuple[str, str]:
    sentence = f"Running again since {long_date(flag.day)}, after {flag.value:.0f} days without a run."
    return (
        sentence,
        f"From {rule.threshold:.0f} days off the weekly change is not judged until two complete weeks are back.",
    )


def _sign(flag: Any, rule: Rule, unit: str, today: date) -> tuple[str, str]:
    return (
        f"You reported a warning sign {day_name(flag.day, today)}.",
        "Any yes counts, whatever the training looks like.",
    )


_SENTENCES: dict[str, Callable[[Any, Rule, str, date], tuple[str, str]]] = {
    "long-run": _long_run,
    "week-jump": _week_jump,
    "soreness-rising": _rising,
    "soreness-high": _high,
    "soreness-persisting": _persisting,
    "load-and-soreness": _together,
    "monotony": _monotony,
    "coming-back": _coming_back,
    "red-flag": _sign,
}


# The verdict


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
    return "No run with a distance in the last 30 days: nothing to compare with."


def _trigger(focus: Focus) -> Any | None:
    """The flag of load that stands beside rising soreness: the latest long run, else the week."""
    return load_beside(flag for flag in records(focus.flags) if (focus.running_week.week - flag.week).days <= 14)


def _say_together(flag: Any, focus: Focus, unit: str) -> str:
    load, site = _trigger(focus), site_name(flag.site)
    if load is None:
        return f"Load and soreness together: your {site} is sorer since."
    return f"{_load_clause(load, focus)}, and your {site} is sorer since."


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
    return "You reported a warning sign. See a professional, whatever your training looks like."


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
        why = f"{days} of 30 days of running" if days < 30 else "no run in the 30 days before to compare with"
        missing.append(f"single runs ({why})")
    if not focus.verdict.soreness_known:
        missing.append("soreness against its baseline (too few ratings)")
    return f"Not known yet: {' and '.join(missing)}." if missing else ""


def short_reason(focus: Focus, unit: str) -> str:
    """Why an athlete stands where they stand, in half a line: for a coach's table."""
    if focus.verdict.level == "unknown":
        days = focus.verdict.days_of_history
        if focus.verdict.last_run != focus.verdict.last_run:  # NaT: no run at all
            return "no runs yet"
        return f"{days} {'day' if days == 1 else 'days'} of history" if days < 30 else "no recent run to compare with"
    flags = [flag for flag in focus.current_flags if flag.code != "load-and-soreness"]
    first: dict[tuple[str, str], Any] = {}
    for flag in flags:
        first.setdefault((flag.code, flag.site), flag)
    words = [_SHORT[flag.code](flag, unit, focus.today) for flag in list(first.values())[:2]]
    text = "; ".join(words)
    return f"{text[:1].upper()}{text[1:]}"


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


# The four numbers


def numbers(focus: Focus, unit: str) -> list[Number]:
    """The four numbers of This week."""
    return [_so_far(focus, unit), _last_week(focus, unit), _longest(focus, unit), soreness_now(focus, focus.site)]


def _flag_of(focus: Focus, code: str, site: str = "") -> Any | None:
    return next((flag for flag in focus.current_flags if flag.code == code and flag.site == site), None)


def _so_far(focus: Focus, unit: str) -> Number:
    week = focus.running_week
    left = 6 - (focus.today - week.week.date()).days
    ran = {0: "no run yet", 1: "1 run"}.get(week.runs, f"{week.runs} runs")
    over = {0: "last day", 1: "1 day left"}.get(left, f"{left} days left")
    return Number("This week so far", distance(week.distance_km, unit), f"{ran}, {over}")


_NO_PERCENT = {
    "first week": "needs 2 full weeks",
    "few weeks": "needs 2 full weeks",
    "after a gap": "back after a break",
    "no running": "no run in 2 weeks",
    "distance missing": "distance missing",
}


def _last_week(focus: Focus, unit: str) -> Number:
    label, help_text = "Last complete week", "Change of the last finished week over the week before it."
    week = focus.last_week
    if week is None:
        return Number(label, DASH, "needs 2 full weeks", "unknown", help_text)
    if not isnan(week.change_pct):
        before = week.distance_km - week.change_km
        flag = _flag_of(focus, "week-jump")
        delta = f"{number(week.distance_km, unit)} after {distance(before, unit)}"
        return Number(label, f"{week.change_pct:+.0f}%".replace("-", "−"), delta, flag.level if flag else "", help_text)
    if week.change_reason == "low week before":
        change = f"{week.change_km / KM_PER[unit]:+.1f} {unit}".replace("-", "−")
        return Number(label, change, "low week before", "", f"{help_text} After a low week a percentage misleads.")
    return Number(label, DASH, _NO_PERCENT[week.change_reason], "unknown", help_text)


def _longest(focus: Focus, unit: str) -> Number:
    label, help_text = (
        "Longest run, 7 days",
        "The longest run of the last 7 days, against the longest of the 30 days before it.",
    )
    run = focus.longest_of_7_days
    if run is None:
        return Number(label, DASH, "no run in 7 days", "unknown", help_text)
    flag = _flag_of(focus, "long-run")
    value, before = distance(run.distance_km, unit), run.longest_before_km
    if run.band == "unknown":
        return Number(label, value, "needs 30 days", "unknown", help_text)
    if run.band == "no reference":
        return Number(label, value, "no recent reference", "unknown", help_text)
    if flag is not None and run.Index in flag.runs:
        return Number(label, value, f"{percent(run.spike)} over {distance(before, unit)}", flag.level, help_text)
    if round(run.spike, 2) == 1:
        return Number(label, value, "same as before", "", help_text)
    side = "over" if run.spike > 1 else "under"
    return Number(label, value, f"{percent(run.spike)} {side} {distance(before, unit)}", "", help_text)


def soreness_now(focus: Focus, site: str) -> Number:
    """A site's soreness today against its baseline."""
    label = f"{site_label(site).replace(' ', '-')} soreness"
    help_text = "Mean of the last 7 days, against the mean of the 21 days before them. 0 none, 10 worst imaginable."
    state = focus.state_of(site)
    if state is None or isnan(state.mean_7d):
        rated = 0 if state is None else state.rated_7d
        return Number(label, DASH, f"{rated} of 4 ratings", "unknown", help_text)
    value = f"{state.mean_7d:.1f} of 10"
    flags = [flag for flag in focus.current_flags if flag.site == site and flag.code != "load-and-soreness"]
    level = flags[0].level if flags else ""
    if isnan(state.rise):
        return Number(label, value, f"{state.rated_21d} of 10 for baseline", level or "unknown", help_text)
    return Number(label, value, _over_baseline(state), level, help_text)


def _over_baseline(state: Any) -> str:
    apart = round(state.mean_7d, 1) - round(state.baseline, 1)
    if abs(apart) < 0.05:
        return "at baseline"
    return f"{abs(apart):.1f} {'over' if apart > 0 else 'under'} baseline"


def room(focus: Focus, unit: str) -> list[Number]:
    """The room left: the longest run and the week's distance that raise nothing today."""
    limits = focus.limits
    return [_room_of_run(limits, unit), _room_of_week(limits, unit)]


def _room_of_run(limits: Any, unit: str) -> Number:
    label = "Longest run, up to"
    if isnan(limits.longest_run_km):
        return Number(label, DASH, "no reference yet", "unknown", "Needs 30 days of running, and a run in the last 30.")
    left_out = limits.runs_left_out
    which = f" {left_out} flagged {'run is' if left_out == 1 else 'runs are'} left out." if left_out else ""
    help_text = f"10% over the longest run of the last 30 days.{which}"
    return Number(
        label,
        limit(limits.longest_run_km, unit),
        f"10% over {exact(limits.longest_reference_km, unit)}",
        "",
        help_text,
    )


def _room_of_week(limits: Any, unit: str) -> Number:
    label = "This week, up to"
    if isnan(limits.week_km):
        return Number(label, DASH, "no week to compare", "unknown", "Needs a complete week before, and not a low one.")
    left = limits.week_km - limits.week_so_far_km
    delta = f"{limit(left, unit)} left" if left > 0 else "used up"
    convention = limit(limits.week_convention_km, unit)
    help_text = f"30% over last week, where Watch begins. The 10% convention would say {convention}; it is a habit, not evidence."
    return Number(label, limit(limits.week_km, unit), delta, "", help_text)
