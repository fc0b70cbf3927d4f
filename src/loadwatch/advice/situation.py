"""What advice is chosen from: one athlete's part of a review, as plain values.

All athletes of a review are taken apart in one pass, so that advice for a roster costs less than its review.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import isfinite
from typing import Any, Protocol

import pandas as pd

from loadwatch.columns import CODES, LEVELS

DAYS_NEEDED = 30
RECENT_DAYS = 7
EASIER_WEEK = 0.8
"""An easier week against the last complete one: our rule of thumb."""


class Reviewed(Protocol):
    """What is read of a review: its tables, as `loadwatch.columns` declares them, and the day it was asked for."""

    @property
    def flags(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def verdicts(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def limits(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def soreness(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def red_flags(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def today(self) -> date: ...  # noqa: D102


@dataclass(frozen=True)
class Flag:
    """A current flag; numbers may be NaN."""

    code: str
    level: str
    site: str = ""
    day: date | None = None
    value: float = float("nan")
    now: float = float("nan")
    before: float = float("nan")
    rule: str = ""

    @property
    def rank(self) -> tuple[int, int, int]:
        """The most serious first; among equals the latest, then in the order of the codes."""
        day = self.day.toordinal() if self.day else 0
        return -LEVELS.index(self.level), -day, CODES.index(self.code)


@dataclass(frozen=True)
class Situation:
    """One athlete today. `soreness` holds the highest that is known of a site for the last 7 days, 0-10."""

    today: date
    level: str = "unknown"
    load_known: bool = False
    soreness_known: bool = False
    days_of_history: int = 0
    flags: tuple[Flag, ...] = ()
    soreness: Mapping[str, float] = field(default_factory=dict)
    limits_km: Mapping[str, float] = field(default_factory=dict)
    signs: tuple[str, ...] = ()

    def flag(self, *codes: str) -> Flag | None:
        """The most serious current flag of these codes."""
        return next((flag for flag in self.flags if flag.code in codes), None)

    @property
    def seeks_care(self) -> bool:
        """A warning sign stands."""
        return self.level == "seek-care" or any(
            flag.code == "red-flag" or flag.level == "seek-care" for flag in self.flags
        )

    @property
    def eased_sites(self) -> frozenset[str]:
        """Sites that are to be left alone; "" = the athlete as a whole."""
        sites = {flag.site for flag in self.flags if flag.level == "ease-off"}
        return frozenset(sites or ({""} if self.level == "ease-off" else ()))

    @property
    def distances_km(self) -> dict[str, float]:
        """The distances that texts may name, in km; what is not known is not there.

        `held_run`: a run that was flagged and yet counts as the new reference, because nothing else was flagged.
        Then the room left is larger than that run, and the advice is to hold its length first.
        """
        longest, week = self.limits_km.get("longest_run_km"), self.limits_km.get("week_reference_km")
        run = self.flag("long-run")
        known = {
            "longest_run": longest,
            "held_run": run.now if run and longest and run.now <= longest else None,
            "week_reference": week,
            "easier_week": EASIER_WEEK * week if week else None,
        }
        if known["easier_week"] and known["easier_week"] <= self.limits_km.get("week_so_far_km", 0.0):
            known["easier_week"] = None
        return {name: km for name, km in known.items() if km is not None}

    @property
    def facts(self) -> frozenset[str]:
        """What is known, by the names of `entries.FACTS`."""
        said = {
            "history": self.days_of_history >= DAYS_NEEDED,
            "load": self.load_known,
            "soreness": self.soreness_known,
        }
        return frozenset(name for name, is_known in said.items() if is_known) | self.distances_km.keys()


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


def _take_apart(review: Reviewed) -> dict[str, Situation]:
    flags = _flags(review.flags)
    soreness = _soreness(review.soreness, review.today)
    signs = _signs(review.red_flags, review.today)
    limits = {
        row["athlete"]: {name: value for name, value in row.items() if name != "athlete" and isfinite(value)}
        for row in _rows(review.limits)
    }
    return {
        row["athlete"]: _situation(
            review.today, row, flags.get(row["athlete"], ()), soreness.get(row["athlete"], {}),
            limits.get(row["athlete"], {}), signs.get(row["athlete"], ()),
        )
        for row in _rows(review.verdicts)
    }  # fmt: skip


def _situation(
    today: date,
    verdict: Mapping[str, Any],
    flags: Iterable[Flag],
    soreness: Mapping[str, float],
    limits_km: Mapping[str, float],
    signs: tuple[str, ...],
) -> Situation:
    flags = tuple(sorted(flags, key=lambda flag: flag.rank))
    return Situation(
        today=today,
        level=str(verdict["level"]),
        load_known=bool(verdict["load_known"]),
        soreness_known=bool(verdict["soreness_known"]),
        days_of_history=int(verdict["days_of_history"]),
        flags=flags,
        soreness=_with_flags(soreness, flags),
        limits_km=limits_km,
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


def _soreness(frame: pd.DataFrame, today: date) -> dict[str, dict[str, float]]:
    since = pd.Timestamp(today - timedelta(days=RECENT_DAYS))
    recent = frame.loc[(frame["date"] > since).to_numpy() & (frame["rated_7d"] > 0).to_numpy()]
    found: dict[str, dict[str, float]] = {}
    latest: dict[tuple[str, str], float] = {}
    means: dict[tuple[str, str], float] = {}
    columns = ["athlete", "site", "highest", "mean_7d"]
    for athlete, site, highest, mean in zip(
        *(recent.sort_values("date", kind="stable")[name].tolist() for name in columns), strict=True
    ):
        if isfinite(highest):
            latest[athlete, site] = highest
        if isfinite(mean):
            means[athlete, site] = mean
    for athlete, site in latest.keys() | means.keys():
        found.setdefault(athlete, {})[site] = max(latest.get((athlete, site), 0.0), means.get((athlete, site), 0.0))
    return found


def _with_flags(soreness: Mapping[str, float], flags: Iterable[Flag]) -> dict[str, float]:
    """A current soreness flag counts even where the rating that raised it is older than the latest."""
    known = dict(soreness)
    for flag in flags:
        if flag.site and flag.code.startswith("soreness") and isfinite(flag.now):
            known[flag.site] = max(known.get(flag.site, 0.0), flag.now)
    return known


def _signs(answers: pd.DataFrame, today: date) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in _rows(answers[["athlete", "date", "sign", "cleared_on"]]):
        stands = pd.isna(row["cleared_on"]) or row["cleared_on"].date() > today
        if stands and row["date"].date() <= today:
            found[row["athlete"]] = (*found.get(row["athlete"], ()), str(row["sign"]))
    return found
