"""Arrays into the declared tables: the one place where the review's frames are built."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

from loadwatch.columns import BANDS, CHANGE_REASONS, CODES, LEVELS, RUNS, SITES
from loadwatch.flags.raising import Raised
from loadwatch.flags.rules import RULES
from loadwatch.judging import RANK_OF_RULE, Judged
from loadwatch.measures import Measures
from loadwatch.metrics import load as load_metrics
from loadwatch.metrics.windows import window_sum
from loadwatch.periods import to_dates, week_of

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Arrays = dict[str, npt.NDArray[Any]]

RULE_KEYS = tuple(rule.key for rule in RULES)
EVIDENCE = tuple(dict.fromkeys(rule.evidence for rule in RULES))
_CODE_OF_RULE = np.array([CODES.index(rule.code) for rule in RULES])
_EVIDENCE_OF_RULE = np.array([EVIDENCE.index(rule.evidence) for rule in RULES])
_THRESHOLD_OF_RULE = np.array([rule.threshold for rule in RULES])
_BAND_OF_RULE = {"long-run-small": "small", "long-run-moderate": "moderate", "long-run-large": "large"}


def joined(parts: list[Arrays]) -> Arrays:
    """The arrays of all blocks end to end."""
    if len(parts) == 1:
        return parts[0]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _frame(columns: dict[str, Any], index: pd.Index | None = None) -> pd.DataFrame:
    # Without an index pandas asks every column for its length first.
    index = pd.RangeIndex(len(columns["athlete"])) if index is None else index
    return pd.DataFrame(columns, index=index, copy=False)


def words(choices: tuple[str, ...] | list[str], *, ordered: bool = False) -> pd.CategoricalDtype:
    """The dtype of a column that holds some of these words."""
    return pd.CategoricalDtype(pd.Index(choices, dtype="str"), ordered=ordered)


# Made once: pandas takes longer to build one of these than the review of a runner's whole life takes.
_LEVEL = words(LEVELS, ordered=True)
_CODE, _BAND, _REASON, _RULE, _SOURCE = (words(x) for x in (CODES, BANDS, CHANGE_REASONS, RULE_KEYS, EVIDENCE))
_SITE, _SITE_OR_NONE = words(SITES), words(("", *SITES))


def _category(codes: npt.NDArray[Any], dtype: pd.CategoricalDtype) -> pd.Categorical:
    return pd.Categorical.from_codes(codes, dtype=dtype, validate=False)


def _km(metres: Ints) -> Floats:
    """Metres as km; negative = unknown."""
    return np.where(metres < 0, np.nan, metres / 1000)


# Weeks


def week_arrays(measures: Measures, raised: Raised, first_athlete: int) -> Arrays:
    """The recorded weeks of a block."""
    calendar, weeks = measures.calendar, measures.weeks
    rank = np.where(measures.week_is_known, LEVELS.index("clear"), LEVELS.index("unknown"))
    week_of_flag = calendar.position(raised.athlete, raised.week_day) // 7
    np.maximum.at(rank, week_of_flag, RANK_OF_RULE[raised.rule])
    mean, rise, site = _site_that_rose_most(measures)
    at = np.flatnonzero(calendar.week_number >= 0)
    longest = np.where(weeks.longest > 0, weeks.longest, -1)
    change_km = np.where(calendar.week_number > 0, (weeks.metres - weeks.before) / 1000, np.nan)
    every: Arrays = {
        "athlete": calendar.athlete_of_week + first_athlete,
        "week": calendar.week_day,
        "complete": calendar.is_complete,
        "runs": weeks.runs,
        "metres": weeks.metres,
        "duration_min": weeks.minutes,
        "load": weeks.load,
        "longest": longest,
        "ratio": weeks.ratio,
        "change_km": change_km,
        "reason": weeks.reason,
        "monotony": weeks.monotony,
        "soreness": mean,
        "rise": rise,
        "site": site,
        "rank": rank,
    }
    return {name: values[at] for name, values in every.items()}


def _site_that_rose_most(measures: Measures) -> tuple[Floats, Floats, Ints]:
    """For each week 7-day mean, rise and site (-1 none) of the site that rose most; where no rise is known, the sorest."""
    weeks = measures.calendar.length // 7
    mean, rise = np.full(weeks, np.nan), np.full(weeks, np.nan)
    site, best = np.full(weeks, -1), np.full(weeks, -np.inf)
    sites = measures.sites
    if not len(sites.athlete):
        return mean, rise, site
    week, of_site = sites.week_of_athlete, sites.site[sites.calendar.athlete_of_week]
    score = np.where(np.isnan(sites.rise), sites.mean - 100, sites.rise)
    for code in sorted(set(sites.site.tolist())):
        at = np.flatnonzero((of_site == code) & ~np.isnan(score))
        at = at[score[at] > best[week[at]]]
        to = week[at]
        best[to], mean[to], rise[to], site[to] = score[at], sites.mean[at], sites.rise[at], code
    return mean, rise, site


def weeks_table(names: pd.CategoricalDtype, weeks: Arrays) -> pd.DataFrame:
    """WEEKS."""
    return _frame({
        "athlete": _category(weeks["athlete"], names),
        "week": to_dates(weeks["week"]),
        "complete": weeks["complete"],
        "runs": weeks["runs"],
        "distance_km": weeks["metres"] / 1000,
        "duration_min": weeks["duration_min"],
        "load": weeks["load"],
        "longest_km": _km(weeks["longest"]),
        "change_pct": 100 * (weeks["ratio"] - 1),
        "change_km": weeks["change_km"],
        "change_reason": _category(weeks["reason"], _REASON),
        "monotony": weeks["monotony"],
        "strain": weeks["monotony"] * weeks["load"],
        "soreness": weeks["soreness"],
        "soreness_rise": weeks["rise"],
        "soreness_site": _category(weeks["site"] + 1, _SITE_OR_NONE),
        "level": _category(weeks["rank"], _LEVEL),
    })  # fmt: skip


# Flags, verdicts, limits


def flags_table(names: pd.CategoricalDtype, raised: Raised, labels: pd.Index, row: Ints) -> pd.DataFrame:
    """FLAGS, by athlete, then week, the highest level first. `row`: where each sorted run stood in the frame handed in."""
    return _frame({
        "athlete": _category(raised.athlete, names),
        "week": to_dates(raised.week_day),
        "day": to_dates(raised.day),
        "code": _category(_CODE_OF_RULE[raised.rule], _CODE),
        "level": _category(RANK_OF_RULE[raised.rule], _LEVEL),
        "site": _category(raised.site + 1, _SITE_OR_NONE),
        "value": raised.value,
        "threshold": _THRESHOLD_OF_RULE[raised.rule],
        "now_value": raised.now,
        "before_value": raised.before,
        "runs": _stretches(labels.to_numpy(), row, raised.first_run, raised.last_run),
        "rule": _category(raised.rule, _RULE),
        "evidence": _category(_EVIDENCE_OF_RULE[raised.rule], _SOURCE),
        "current": raised.current,
    })  # fmt: skip


def _stretches(labels: npt.NDArray[Any], row: Ints, first: Ints, last: Ints) -> pd.arrays.ArrowExtensionArray:
    """A list of labels for each stretch first to last - 1 of the sorted runs."""
    lengths = last - first
    offsets = np.concatenate([[0], np.cumsum(lengths)])
    within = np.arange(offsets[-1]) - np.repeat(offsets[:-1], lengths)
    values = labels[row[np.repeat(first, lengths) + within]]
    return pd.arrays.ArrowExtensionArray(pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), pa.array(values)))


def verdicts_table(names: pd.CategoricalDtype, found: Judged) -> pd.DataFrame:
    """VERDICTS."""
    last = np.where(found.last_run < 0, np.iinfo(np.int64).min, found.last_run)
    return _frame({
        "athlete": _category(np.arange(len(found.rank)), names),
        "level": _category(found.rank, _LEVEL),
        "load_known": found.load_known,
        "soreness_known": found.soreness_known,
        "days_of_history": found.days_of_history,
        "last_run": to_dates(last),
    })  # fmt: skip


def limits_table(names: pd.CategoricalDtype, found: Judged) -> pd.DataFrame:
    """LIMITS."""
    return _frame({
        "athlete": _category(np.arange(len(found.rank)), names),
        "longest_run_km": _km(found.longest),
        "longest_reference_km": _km(found.longest_reference),
        "runs_left_out": found.runs_left_out,
        "week_km": _km(found.week),
        "week_convention_km": _km(found.week_convention),
        "week_reference_km": _km(found.week_reference),
        "week_so_far_km": _km(found.week_so_far),
    })  # fmt: skip


# Runs


def run_arrays(measures: Measures, first_athlete: int) -> Arrays:
    """What the review adds to the runs of a block."""
    runs = measures.runs
    band = np.full(len(runs.before), BANDS.index("reference"))
    for rule in RULES:
        if rule.key in _BAND_OF_RULE:
            band[rule.holds(runs.ratio)] = BANDS.index(_BAND_OF_RULE[rule.key])
    band[~runs.has_history] = BANDS.index("unknown")
    band[runs.has_history & (runs.before == 0)] = BANDS.index("no reference")
    band[runs.runs.metres == 0] = BANDS.index("no distance")
    return {
        "athlete": runs.runs.athlete + first_athlete,
        "load": runs.runs.load,
        "week": week_of(runs.runs.day, measures.calendar.week_start),
        "before": np.where(runs.before > 0, runs.before, -1),
        "ratio": runs.ratio,
        "band": band,
    }


def runs_table(given: pd.DataFrame, names: pd.CategoricalDtype, row: Ints, runs: Arrays) -> pd.DataFrame:
    """REVIEWED RUNS in the order handed in. `row`: where each sorted run stood."""
    order = np.argsort(row, kind="stable")
    here = given if len(row) == len(given) else given.iloc[row[order]]
    columns: dict[str, Any] = {name: here[name] for name in RUNS.names}
    return _frame(columns | {
        "athlete": _category(runs["athlete"][order], names),
        "load": runs["load"][order].astype(np.float64),
        "week": to_dates(runs["week"][order]),
        "longest_before_km": _km(runs["before"][order]),
        "spike": runs["ratio"][order].astype(np.float64),
        "band": _category(runs["band"][order], _BAND),
    }, index=here.index)  # fmt: skip


# Days


def day_arrays(measures: Measures, first_athlete: int) -> Arrays:
    """The recorded days of a block, with all measures of load."""
    calendar, runs, weeks = measures.calendar, measures.runs, measures.weeks
    load, age = weeks.daily_load, calendar.age
    rows = runs.runs
    weekly = np.where(age >= 6, window_sum(load, 7), np.nan)
    monotony = load_metrics.daily_monotony(load, age)
    fitness, fatigue = load_metrics.fitness(load, age), load_metrics.fitness(load, age, 7)
    form = np.where(age > 0, np.concatenate([[np.nan], (fitness - fatigue)[:-1]]), np.nan)
    week = np.arange(calendar.length) // 7
    every: Arrays = {
        "athlete": calendar.athlete_of_week[week] + first_athlete,
        "date": calendar.week_day[week] + np.arange(calendar.length) % 7,
        "metres": np.bincount(runs.position, weights=rows.metres, minlength=calendar.length),
        "duration_min": np.bincount(runs.position, weights=np.nan_to_num(rows.minutes), minlength=calendar.length),
        "load": load,
        "load_7d": weekly,
        "monotony": monotony,
        "strain": weekly * monotony,
        "acwr": load_metrics.acwr_coupled(load, age),
        "acwr_uncoupled": load_metrics.acwr_uncoupled(load, age),
        "acwr_ewma": load_metrics.acwr_ewma(load, age),
        "fitness": fitness,
        "fatigue": fatigue,
        "form": form,
    }
    at = np.flatnonzero(calendar.is_recorded)
    return {name: values[at] for name, values in every.items()}


def days_table(names: pd.CategoricalDtype, days: Arrays) -> pd.DataFrame:
    """DAYS."""
    measured = {
        name: values.astype(np.float64) for name, values in days.items() if name not in ("athlete", "date", "metres")
    }
    return _frame({
        "athlete": _category(days["athlete"], names),
        "date": to_dates(days["date"]),
        "distance_km": days["metres"] / 1000,
    } | measured)  # fmt: skip


# Soreness


def site_arrays(measures: Measures, first_athlete: int) -> Arrays:
    """The recorded days of each rated site of a block."""
    sites = measures.sites
    calendar, found = sites.calendar, sites.trend
    at = np.flatnonzero(calendar.is_recorded)
    week = at // 7
    pair = calendar.athlete_of_week[week]
    return {
        "athlete": sites.athlete[pair] + first_athlete,
        "site": sites.site[pair],
        "date": sites.day_of(at),
        "rating": found.rating[at],
        "highest": sites.highest[at],
        "rated_7d": found.rated_7d[at].astype(np.int64),
        "rated_21d": found.rated_21d[at].astype(np.int64),
        "mean_7d": found.mean_7d[at],
        "baseline": found.baseline[at],
        "rise": found.rise[at],
    }


def site_state_arrays(measures: Measures, first_athlete: int) -> Arrays:
    """Each rated site of a block as it stands today."""
    sites = measures.sites
    at, rated = sites.latest_of_7_days(sites.trend.mean_7d), sites.latest_of_7_days(sites.highest)
    return {
        "athlete": sites.athlete + first_athlete,
        "site": sites.site,
        "last_rated": sites.last_rated,
        "highest": sites.highest[rated],
        "rated_7d": sites.trend.rated_7d[at].astype(np.int64),
        "rated_21d": sites.trend.rated_21d[at].astype(np.int64),
        "mean_7d": sites.trend.mean_7d[at],
        "baseline": sites.trend.baseline[at],
        "rise": sites.trend.rise[at],
    }


def sites_table(names: pd.CategoricalDtype, sites: Arrays) -> pd.DataFrame:
    """SORENESS DAYS or SORENESS NOW."""
    shown: dict[str, Any] = {"athlete": _category(sites["athlete"], names), "site": _category(sites["site"], _SITE)}
    shown |= {name: to_dates(sites[name]) for name in ("date", "last_rated") if name in sites}
    return _frame({name: shown.get(name, values) for name, values in sites.items()})
