"""Why an advice is shown: one sentence with its numbers, made from the flag that called for it.

The sentences name nobody, so that a runner and a coach can read the same one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import isfinite
from typing import Any, Protocol, TypeVar

from loadwatch.advice.entries import Entry
from loadwatch.advice.situation import DAYS_NEEDED, Flag, Situation
from loadwatch.phrases import day_name, distance, site_label, site_name

DAYS_TO_RISE = 3


class Raised(Protocol):
    """A flag as a value or as a row of FLAGS."""

    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def level(self) -> str: ...  # noqa: D102
    @property
    def day(self) -> Any: ...  # noqa: D102


AnyFlag = TypeVar("AnyFlag", bound=Raised)


def load_beside(flags: Iterable[AnyFlag]) -> AnyFlag | None:
    """The flag of load that stands beside rising soreness: the latest long run, else the latest week; None = none.

    A note does not count. The caller says which flags are near enough in time.
    """
    loads = [flag for flag in flags if flag.code in ("long-run", "week-jump") and flag.level != "note" and flag.day]
    return max(loads, key=lambda flag: (flag.code == "long-run", flag.day), default=None)


def reason(flag: Flag | None, situation: Situation, unit: str) -> str:
    """The sentence for a flag, or for the verdict where `flag` is None."""
    if flag is None:
        return _verdict(situation)
    return REASONS[flag.code](flag, situation, unit)


def _long_run(flag: Flag, situation: Situation, unit: str) -> str:
    run = _on_its_day(distance(flag.now, unit), flag, situation)
    more = 100 * (flag.now / flag.before - 1)
    percent = f"{more:.0f}" if more >= 10.95 else f"{more:.1f}"
    return f"{run} was {percent}% longer than {distance(flag.before, unit)}, the longest of the 30 days before."


def _week_jump(flag: Flag, situation: Situation, unit: str) -> str:
    return f"The last complete week had {distance(flag.now, unit)} after {distance(flag.before, unit)}."


def _rising(flag: Flag, situation: Situation, unit: str) -> str:
    sentence = f"{soreness_of(flag.site)} rose by {flag.now - flag.before:.1f}, to a 7-day mean of {flag.now:.1f}"
    load = load_beside(situation.flags)
    if load is None or not isfinite(load.now) or not _may_follow(flag, load):
        return f"{sentence}."
    if load.code == "long-run":
        return f"{sentence}, after {_on_its_day(distance(load.now, unit), load, situation)}."
    return f"{sentence}, after a week of {distance(load.now, unit)} that followed {distance(load.before, unit)}."


def _may_follow(flag: Flag, load: Flag) -> bool:
    """Whether the rise can have come after the run: a mean of 7 days does not rise by a point within a day or two."""
    if load.code != "long-run" or flag.day is None or load.day is None:
        return True
    return (flag.day - load.day).days >= DAYS_TO_RISE


def _high(flag: Flag, situation: Situation, unit: str) -> str:
    rated = _on_its_day(f"{soreness_of(flag.site)} was {flag.now:.0f} of 10", flag, situation)
    return f"{rated}; above 5 is too much."


def _persisting(flag: Flag, situation: Situation, unit: str) -> str:
    if isfinite(flag.now) and isfinite(flag.before):
        return f"{soreness_of(flag.site)} has not settled: {flag.now:.0f} of 10 the morning after {flag.before:.0f}."
    return f"{soreness_of(flag.site)} has not settled."


def _together(flag: Flag, situation: Situation, unit: str) -> str:
    rising = next(
        (other for other in situation.flags if other.code == "soreness-rising" and other.site == flag.site), None
    )
    if rising is not None and isfinite(rising.now - rising.before):
        return _rising(rising, situation, unit)
    return f"{soreness_of(flag.site)} rose within a week of a step up in running."


def _monotony(flag: Flag, situation: Situation, unit: str) -> str:
    if flag.rule == "monotony-same":
        return "Every day of the last week had the same load."
    return f"The days of the last week were much alike: their mean was {flag.value:.1f} times their spread."


def _coming_back(flag: Flag, situation: Situation, unit: str) -> str:
    if isfinite(flag.value):
        return f"There were {flag.value:.0f} days without a run."
    return "There was a long stretch without a run."


def _red_flag(flag: Flag, situation: Situation, unit: str) -> str:
    return "A warning sign was answered with yes."


REASONS: dict[str, Callable[[Flag, Situation, str], str]] = {
    "long-run": _long_run,
    "week-jump": _week_jump,
    "soreness-rising": _rising,
    "soreness-high": _high,
    "soreness-persisting": _persisting,
    "load-and-soreness": _together,
    "monotony": _monotony,
    "coming-back": _coming_back,
    "red-flag": _red_flag,
}
"""Flag code -> its sentence. Every code of `columns.CODES` has one."""


def _verdict(situation: Situation) -> str:
    if situation.level == "unknown":
        if situation.days_of_history < DAYS_NEEDED:
            return f"{situation.days_of_history} of the {DAYS_NEEDED} days needed are known."
        return "There is no run in the last 30 days to compare with."
    if situation.level == "clear" and situation.sore_sites:
        site = situation.sore_sites[0]
        return f"Nothing was flagged, but the {site_name(site)} is at {situation.soreness[site]:.2g} of 10."
    if situation.level == "clear":
        return "Nothing was flagged in the last weeks."
    return {
        "note": "One thing is worth knowing this week.",
        "watch": "One thing grew faster than usual this week.",
        "caution": "A large step, or a step and soreness together, was flagged this week.",
        "ease-off": "Soreness is above what running should be done with.",
        "seek-care": "A warning sign was answered with yes.",
    }[situation.level]


def soreness_of(site: str) -> str:
    """ "Low-back soreness", at the head of a sentence; "Soreness" for no site."""
    return f"{site_label(site).replace(' ', '-')} soreness" if site else "Soreness"


def _on_its_day(what: str, flag: Flag, situation: Situation) -> str:
    return f"{what} {day_name(flag.day, situation.today)}" if flag.day else what


def because_mastered(entry: Entry, situation: Situation) -> str:
    """Why the harder form of an exercise is due."""
    top = entry.amount.amount(*entry.amount.rungs[-1]) if entry.amount else ""
    rated = {site: situation.soreness[site] for site in entry.sites if site in situation.soreness}
    sites = ", ".join(f"{site_name(site)} {rating:.2g} of 10" for site, rating in rated.items())
    return f"Kept up for two weeks: {top}. Soreness is low: {sites}."


def because_sore(site: str, situation: Situation) -> str:
    """Why something is said on a site that is sore without a flag."""
    is_at = f"{soreness_of(site)} is at {situation.soreness[site]:.2g} of 10"
    if site not in situation.sore_long:
        return f"{is_at}; 2 or less is as good as quiet."
    return f"{is_at}, and it was above 2 in the weeks before, too."


def because_paused(situation: Situation) -> str:
    """Why an exercise of the last weeks waits."""
    for entry in situation.paused:
        for site in entry.spares:
            if (rating := situation.soreness.get(site, 0.0)) > entry.spares_up_to:
                return f"{soreness_of(site)} is at {rating:.2g} of 10; this is for {entry.spares_up_to:.0f} or less."
    return ""
