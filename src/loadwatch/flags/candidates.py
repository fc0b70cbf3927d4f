"""What each code's rules are held against, from the measures of a block of athletes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from loadwatch.flags.raising import Candidates, Raised, raised
from loadwatch.flags.rules import CURRENT_DAYS, LIMIT_RUN, LOAD_TRIGGERS, RULES, RULES_BY_KEY
from loadwatch.measures import Measures
from loadwatch.metrics.progression import first_full_week
from loadwatch.periods import week_of

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

_IS_TRIGGER = np.array([rule.key in LOAD_TRIGGERS for rule in RULES])
_RISING = RULES_BY_KEY["soreness-rising"]


def flags_of(measures: Measures) -> Raised:
    """Everything raised on these athletes."""
    runs, weeks = _long_runs(measures), _week_jumps(measures)
    found = [raised(runs), raised(weeks), raised(_monotony(measures)), raised(_coming_back(measures))]
    if len(measures.cohort.signs.day):
        found.append(raised(_signs(measures)))
    if len(measures.sites.athlete):
        found += [raised(_rising(measures)), raised(_together(measures, runs, weeks))]
        found += [raised(_high(measures)), raised(_persisting(measures))]
    return Raised.joined(found)


def _is_recent(day: Ints, measures: Measures) -> Bools:
    return day > measures.calendar.today - CURRENT_DAYS


def _long_runs(measures: Measures) -> Candidates:
    runs, rows = measures.runs, measures.runs.runs
    at = np.flatnonzero(runs.judged > LIMIT_RUN)
    day = rows.day[at]
    return Candidates(
        code="long-run",
        values={"spike": runs.judged[at]},
        athlete=rows.athlete[at],
        week_day=week_of(day, measures.calendar.week_start),
        day=day,
        current=_is_recent(day, measures),
        now=rows.metres[at] / 1000,
        before=runs.before[at] / 1000,
        first_run=at,
        last_run=at + 1,
    )


def _weekly(measures: Measures, code: str, values: dict[str, Floats], now: Floats, before: Floats) -> Candidates:
    """Rules of whole weeks: only complete ones, raised on their last day, current for the last complete one."""
    calendar, weeks = measures.calendar, measures.weeks
    at = np.flatnonzero(calendar.is_complete & (calendar.week_number >= 0))
    day = calendar.week_day[at] + 6
    return Candidates(
        code=code,
        values={measure: value[at] for measure, value in values.items()},
        athlete=calendar.athlete_of_week[at],
        week_day=calendar.week_day[at],
        day=day,
        current=day >= week_of(np.array([calendar.today]), calendar.week_start) - 1,
        now=now[at],
        before=before[at],
        first_run=weeks.first_run[at],
        last_run=weeks.last_run[at],
    )


def _week_jumps(measures: Measures) -> Candidates:
    weeks = measures.weeks
    return _weekly(measures, "week-jump", {"week": weeks.ratio}, weeks.metres / 1000, weeks.before / 1000)


def _monotony(measures: Measures) -> Candidates:
    weeks = measures.weeks
    values = {"monotony": weeks.monotony, "same load": weeks.same_load}
    return _weekly(measures, "monotony", values, weeks.load, np.full(len(weeks.load), np.nan))


def _coming_back(measures: Measures) -> Candidates:
    weeks, calendar = measures.weeks, measures.calendar
    running = calendar.start[weeks.back_athlete + 1] // 7 - 1
    days_off = weeks.days_off.astype(np.float64)
    return Candidates(
        code="coming-back",
        values={"days off": days_off},
        athlete=weeks.back_athlete,
        week_day=week_of(weeks.back_day, calendar.week_start),
        day=weeks.back_day,
        current=running <= first_full_week(calendar, weeks.back_athlete, weeks.back_day) + 1,
        now=days_off,
        before=np.full(len(days_off), np.nan),
        first_run=weeks.back_run,
        last_run=weeks.end_of_back_run,
    )


def _signs(measures: Measures) -> Candidates:
    signs = measures.cohort.signs
    ones = np.ones(len(signs.day))
    return Candidates(
        code="red-flag",
        values={"sign": ones},
        athlete=signs.athlete,
        week_day=week_of(signs.day, measures.calendar.week_start),
        day=signs.day,
        current=ones > 0,
        now=ones * np.nan,
        before=ones * np.nan,
    )


def _rising(measures: Measures) -> Candidates:
    sites = measures.sites
    two_weeks = _RISING.holds(sites.rise) & _RISING.holds(sites.rise_week_before)
    at = np.flatnonzero(~np.isnan(sites.rise))
    return _of_site_weeks(measures, "soreness-rising", at, {
        "rise": sites.rise[at], "two weeks": np.where(two_weeks, sites.mean, np.nan)[at],
    })  # fmt: skip


def _of_site_weeks(measures: Measures, code: str, at: Ints, values: dict[str, Floats]) -> Candidates:
    """Candidates at the latest known state of these weeks of sites."""
    sites = measures.sites
    pair = sites.calendar.athlete_of_week[at]
    return Candidates(
        code=code,
        values=values,
        athlete=sites.athlete[pair],
        week_day=sites.calendar.week_day[at],
        day=sites.day_of(sites.latest[1][at]),
        current=sites.is_current[at],
        now=sites.mean[at],
        before=sites.baseline[at],
        site=sites.site[pair],
    )


def _together(measures: Measures, runs: Candidates, weeks: Candidates) -> Candidates:
    """Soreness that rises in the week of a load trigger, or in the week after it; with the runs of that trigger."""
    there, first, last = _triggers(measures, runs, weeks)
    sites = measures.sites
    week = sites.week_of_athlete
    trigger = np.where(there[week], week, week - 1)
    at = np.flatnonzero(_RISING.holds(sites.rise) & there[trigger])
    found = _of_site_weeks(measures, "load-and-soreness", at, {"together": sites.rise[at]})
    return replace(found, first_run=first[trigger[at]], last_run=last[trigger[at]])


def _triggers(measures: Measures, runs: Candidates, weeks: Candidates) -> tuple[Bools, Ints, Ints]:
    """Which weeks triggered, and the stretch of runs that did: the last run too long, else all runs of a week too long.

    A week that is known by its total has none.
    """
    first = np.zeros(measures.calendar.length // 7, dtype=np.int64)
    last, there = first.copy(), np.zeros(len(first), dtype=bool)
    for candidates in (weeks, runs):
        at = candidates.breaking
        at = at[_IS_TRIGGER[candidates.highest_rule[at]]]
        week = measures.calendar.position(candidates.athlete[at], candidates.day[at]) // 7
        assert candidates.first_run is not None and candidates.last_run is not None, "load has runs"  # noqa: S101, PT018
        first[week], last[week], there[week] = candidates.first_run[at], candidates.last_run[at], True
    return there, first, last


def _last_of_week(measures: Measures, code: str, measure: str, at: Ints, value: Floats, before: Floats) -> Candidates:
    """Candidates on single days of sites, of which the last of each week counts. `at`: rising positions."""
    sites = measures.sites
    week = at // 7
    keep = np.append(week[1:] != week[:-1], True) if len(at) else np.zeros(0, dtype=bool)
    at, week, value, before = at[keep], week[keep], value[keep], before[keep]
    pair, day = sites.calendar.athlete_of_week[week], sites.day_of(at)
    return Candidates(
        code=code,
        values={measure: value},
        athlete=sites.athlete[pair],
        week_day=sites.calendar.week_day[week],
        day=day,
        current=_is_recent(day, measures),
        now=value,
        before=before,
        site=sites.site[pair],
    )


def _high(measures: Measures) -> Candidates:
    highest = measures.sites.highest
    at = np.flatnonzero(RULES_BY_KEY["soreness-high"].holds(highest))
    return _last_of_week(measures, "soreness-high", "rating", at, highest[at], np.full(len(at), np.nan))


def _persisting(measures: Measures) -> Candidates:
    at, morning, before = measures.sites.unsettled_morning
    return _last_of_week(measures, "soreness-persisting", "next morning", at, morning, before)
