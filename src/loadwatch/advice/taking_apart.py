"""Takes a review apart: its tables into the situation of each athlete.

All athletes in one pass, so that advice for a roster costs less than its review.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from math import isfinite
from typing import Any, Protocol

import pandas as pd

from loadwatch.advice.situation import DAYS_NEEDED, QUIET, SORENESS_CODES, Flag, Situation

RATINGS_DAYS = 14
"""A check of up to 7 days ago, and the 7 days before it."""
USUAL_WEEKS = 5
"""The week before a jump is looked for so many weeks back, the running one included."""


class Reviewed(Protocol):
    """What is read of a review: its tables, as `loadwatch.columns` declares them, and the day it was asked for."""

    @property
    def flags(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def weeks(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def verdicts(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def limits(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def soreness(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def soreness_now(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def red_flags(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def today(self) -> date: ...  # noqa: D102


_TAKEN_APART: dict[int, dict[str, Situation]] = {}


def situations(review: Reviewed) -> Mapping[str, Situation]:
    """The situation of each athlete of a review. Done once a review, forgotten with it.

    A review is a value: its tables are not written to after it was made.
    """
    key = id(review)
    if key not in _TAKEN_APART:
        weakref.finalize(review, _TAKEN_APART.pop, key, None)
        _TAKEN_APART[key] = _take_apart(review)
    return _TAKEN_APART[key]


def ratings(review: Reviewed, athlete: str) -> dict[str, dict[date, float]]:
    """Site -> day -> highest rating of an athlete in the last two weeks."""
    frame = review.soreness
    recent = (frame["date"] > pd.Timestamp(review.today - timedelta(days=RATINGS_DAYS))).to_numpy()
    rows = frame[recent & (frame["athlete"] == athlete).to_numpy(dtype=bool) & frame["highest"].notna().to_numpy()]
    found: dict[str, dict[date, float]] = {}
    for row in _rows(rows[["site", "date", "highest"]]):
        found.setdefault(row["site"], {})[row["date"].date()] = row["highest"]
    return found


def _take_apart(review: Reviewed) -> dict[str, Situation]:
    flags = _flags(review.flags)
    soreness, long = _soreness(review)
    usual = _usual_weeks(review)
    signs = _signs(review.red_flags, review.today)
    limits = {
        row["athlete"]: {name: value for name, value in row.items() if name != "athlete" and isfinite(value)}
        for row in _rows(review.limits)
    }
    return {
        row["athlete"]: _situation(
            review.today, row, flags.get(row["athlete"], ()), soreness.get(row["athlete"], {}),
            long.get(row["athlete"], frozenset()), limits.get(row["athlete"], {}), usual.get(row["athlete"]),
            signs.get(row["athlete"], ()),
        )
        for row in _rows(review.verdicts)
    }  # fmt: skip


def _situation(
    today: date,
    verdict: Mapping[str, Any],
    flags: Iterable[Flag],
    soreness: Mapping[str, float],
    sore_long: frozenset[str],
    limits_km: Mapping[str, float],
    usual_week_km: float | None,
    signs: tuple[str, ...],
) -> Situation:
    flags = tuple(sorted(flags, key=lambda flag: flag.rank))
    return Situation(
        today=today,
        level=str(verdict["level"]),
        load_known=bool(verdict["load_known"]),
        has_runs=bool(verdict["last_run"] >= pd.Timestamp(today - timedelta(days=DAYS_NEEDED))),
        soreness_known=bool(verdict["soreness_known"]),
        days_of_history=int(verdict["days_of_history"]),
        flags=flags,
        soreness=_with_flags(soreness, flags),
        sore_long=sore_long,
        limits_km=limits_km,
        usual_week_km=usual_week_km,
        signs=signs,
    )


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    names = list(frame.columns)
    for values in zip(*(frame[name].tolist() for name in names), strict=True):
        yield dict(zip(names, values, strict=True))


def _flags(frame: pd.DataFrame) -> dict[str, list[Flag]]:
    wanted = ["athlete", "code", "level", "site", "day", "value", "now_value", "before_value", "rule"]
    found: dict[str, list[Flag]] = {}
    for row in _rows(frame.loc[frame["current"].to_numpy(dtype=bool), wanted]):
        day = None if pd.isna(row["day"]) else row["day"].date()
        flag = Flag(
            str(row["code"]), str(row["level"]), "" if pd.isna(row["site"]) else str(row["site"]), day,
            row["value"], row["now_value"], row["before_value"], str(row["rule"]),
        )  # fmt: skip
        found.setdefault(row["athlete"], []).append(flag)
    return found


def _usual_weeks(review: Reviewed) -> dict[str, float]:
    """Athlete -> km of the last complete week with runs and without a flag of load. A note does not count."""
    weeks, raised = (_recent(table, review.today) for table in (review.weeks, review.flags))
    is_load = raised["code"].isin(("long-run", "week-jump")) & (raised["level"] != "note")
    flagged = set(_by_week(raised[is_load.to_numpy(dtype=bool)]))
    known = weeks[weeks["complete"].to_numpy(dtype=bool) & (weeks["distance_km"] > 0).to_numpy(dtype=bool)]
    kept = zip(_by_week(known), known["distance_km"].tolist(), strict=True)
    return {week[0]: km for week, km in kept if week not in flagged}


def _recent(table: pd.DataFrame, today: date) -> pd.DataFrame:
    return table[(table["week"] > pd.Timestamp(today - timedelta(weeks=USUAL_WEEKS))).to_numpy()]


def _by_week(rows: pd.DataFrame) -> list[tuple[str, int]]:
    athlete = pd.Categorical(rows["athlete"])
    names = athlete.categories.to_numpy(dtype=object)[athlete.codes]  # many times quicker than the column's own list
    return list(zip(names.tolist(), rows["week"].astype("int64").tolist(), strict=True))


def _soreness(review: Reviewed) -> tuple[dict[str, dict[str, float]], dict[str, frozenset[str]]]:
    """The highest that is known of each site in the last 7 days, and the sites that were above 2 for weeks.

    The highest is that of the last rated day, or the latest 7-day mean.
    """
    found: dict[str, dict[str, float]] = {}
    long: dict[str, frozenset[str]] = {}
    for row in _rows(review.soreness_now[["athlete", "site", "highest", "mean_7d", "baseline"]]):
        if row["mean_7d"] > QUIET and row["baseline"] > QUIET:
            long[row["athlete"]] = long.get(row["athlete"], frozenset()) | {row["site"]}
        known = [value for value in (row["highest"], row["mean_7d"]) if isfinite(value)]
        if known:
            found.setdefault(row["athlete"], {})[row["site"]] = max(known)
    return found, long


def _with_flags(soreness: Mapping[str, float], flags: Iterable[Flag]) -> dict[str, float]:
    """A current soreness flag counts even where the rating that raised it is older than the latest."""
    known = dict(soreness)
    for flag in flags:
        if flag.site and flag.code in SORENESS_CODES and isfinite(flag.now):
            known[flag.site] = max(known.get(flag.site, 0.0), flag.now)
    return known


def _signs(answers: pd.DataFrame, today: date) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in _rows(answers[["athlete", "date", "sign", "cleared_on"]]):
        stands = pd.isna(row["cleared_on"]) or row["cleared_on"].date() > today
        if stands and row["date"].date() <= today:
            found[row["athlete"]] = (*found.get(row["athlete"], ()), str(row["sign"]))
    return found
