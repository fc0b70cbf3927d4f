"""The numbers of This week and the room left, as they are shown: value, what it is compared with, level."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan
from typing import Any

from loadwatch.focus import Focus
from loadwatch.phrases import (
    KM_PER,
    distance,
    exact,
    limit,
    number,
    percent,
    site_label,
)

DASH = "—"


@dataclass(frozen=True)
class Number:
    """A number as it is shown. `level`: of the flag it carries, "unknown" with what is missing, or "" for none."""

    label: str
    value: str
    delta: str
    level: str = ""
    help: str = ""


def numbers(focus: Focus, unit: str) -> list[Number]:
    """The four numbers of This week."""
    return [_so_far(focus, unit), _last_week(focus, unit), _longest(focus, unit), soreness_now(focus, focus.site)]


def _flag_of(focus: Focus, code: str, site: str = "") -> Any | None:
    return next((flag for flag in focus.current_flags if flag.code == code and flag.site == site), None)


def _so_far(focus: Focus, unit: str) -> Number:
    week = focus.running_week
    left = 6 - (focus.today - week.week.date()).days
    ran = {0: "no run yet", 1: "1 run"}.get(week.runs, f"{week.runs} runs")
    ran = "a week’s total" if week.unlisted_km > 0 else ran
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
        return Number(label, _signed(week.change_pct), delta, flag.level if flag else "", help_text)
    if week.change_reason == "low week before":
        change = f"{week.change_km / KM_PER[unit]:+.1f} {unit}".replace("-", "−")
        return Number(label, change, "low week before", "", f"{help_text} After a low week a percentage misleads.")
    return Number(label, DASH, _NO_PERCENT[week.change_reason], "unknown", help_text)


def _signed(percentage: float) -> str:
    rounded = round(percentage)
    return f"{rounded:+d}%".replace("-", "−") if rounded else "0%"


def _longest(focus: Focus, unit: str) -> Number:
    label, help_text = (
        "Longest run, 7 days",
        "The longest run of the last 7 days, against the longest of the 30 days before it.",
    )
    run = focus.longest_of_7_days
    if run is None:
        why = "weeks’ totals only" if focus.knows_totals_only else "no run in 7 days"
        return Number(label, DASH, why, "unknown", help_text)
    flag = _flag_of(focus, "long-run")
    value, before = distance(run.distance_km, unit), run.longest_before_km
    if run.band == "unknown":
        return Number(label, value, "needs 30 days", "unknown", help_text)
    if run.band == "no reference":
        why = "weeks’ totals before it" if focus.knows_totals_only else "no recent reference"
        return Number(label, value, why, "unknown", help_text)
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
    delta = f"{limit(left, unit)} left" if left > 0 else f"{distance(-left, unit)} over"
    convention = limit(limits.week_convention_km, unit)
    help_text = f"30% over last week, where Watch begins. The 10% convention would say {convention}; it is a habit, not evidence."
    return Number(label, limit(limits.week_km, unit), delta, "", help_text)
