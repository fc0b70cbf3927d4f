"""A flag in words: its sentence, its arithmetic against the threshold, and how far to trust it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from loadwatch.evidence import SOURCES
from loadwatch.flags.rules import RULES_BY_KEY, Rule
from loadwatch.phrases import (
    day_name,
    distance,
    long_date,
    number,
    percent,
    ratio,
    site_label,
    site_name,
)


@dataclass(frozen=True)
class Reason:
    """A flag as it is shown: title, sentence, the arithmetic with the threshold, and how far to trust it."""

    level: str
    title: str
    sentence: str
    arithmetic: str
    source: str


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
