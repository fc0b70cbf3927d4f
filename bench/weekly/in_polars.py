"""The weekly table by polars: lazy, names as categories, load by whole weeks, windows over one flat sorted column each."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from bench.made_up import Logs, last_sunday

_SPAN = 100_000
"""Days between two athletes in virtual time: no window reaches from one to the next."""
_LEAD = 28
"""Days without rating in front of every athlete, for the same reason."""


@dataclass(frozen=True)
class Tables:
    """The logs as polars tables."""

    runs: pl.DataFrame
    soreness: pl.DataFrame


def tables(logs: Logs) -> Tables:
    """The logs in polars' own form."""
    return Tables(pl.from_pandas(logs.runs), pl.from_pandas(logs.soreness))


def weekly(given: Tables) -> pl.DataFrame:
    """The table."""
    runs = given.runs.lazy().select(
        pl.col("athlete").cast(pl.Categorical),
        pl.col("distance_km").alias("km"),
        (pl.col("rpe").fill_null(1) * pl.col("duration_min")).alias("load"),
        day=pl.col("started_at").cast(pl.Date),
    )
    soreness = given.soreness.lazy().select(
        pl.col("athlete").cast(pl.Categorical), "rating", day=pl.col("date").cast(pl.Date)
    )
    first = runs.group_by("athlete", maintain_order=True).agg(first=pl.col("day").min().dt.truncate("1w"))
    weeks = _loads(runs, first).join(_soreness(soreness, first), on=["athlete", "week"], how="left")
    return weeks.collect()


def _key(day: str) -> pl.Expr:
    """Athlete and day as one number."""
    return pl.col("athlete").to_physical().cast(pl.Int64) * _SPAN + pl.col(day).cast(pl.Int32)


def _loads(runs: pl.LazyFrame, first: pl.LazyFrame) -> pl.LazyFrame:
    km, load, mean = pl.col("km"), pl.col("load"), pl.col("load").sum() / 7
    by_week = (
        runs.with_columns(before=km.rolling_max_by(_key("day"), "30i", closed="left"), week=pl.col("day").dt.truncate("1w"))
        .group_by("athlete", "week")
        .agg(
            distance_km=km.sum(),
            load_7d=load.sum(),
            deviation=((((load - mean) ** 2).sum() + (7 - pl.len()) * mean**2) / 6).sqrt(),
            spike=(km / pl.col("before")).max(),
        )
    )  # fmt: skip
    days = (last_sunday() - pl.col("first")).dt.total_days()
    every = first.select(
        "athlete", week=pl.date_ranges("first", last_sunday(), "1w"), number=pl.int_ranges(days // 7 + 1)
    ).explode("week", "number")
    week_km, week_load, before = pl.col("distance_km"), pl.col("load_7d"), pl.col("distance_km").shift(1)
    month = sum((week_load.shift(back) for back in (1, 2, 3)), week_load)
    return (
        every.join(by_week, on=["athlete", "week"], how="left", maintain_order="left")
        .with_columns(week_km.fill_null(0), week_load.fill_null(0))
        .with_columns(
            change_pct=pl.when((pl.col("number") > 0) & (before > 0)).then(100 * (week_km / before - 1)),
            acwr=pl.when((pl.col("number") > 2) & (month > 0)).then(4 * week_load / month),
            monotony=pl.when(pl.col("deviation") > 0).then(week_load / 7 / pl.col("deviation")),
        )
        .with_columns(strain=week_load * pl.col("monotony"))
        .drop("number", "deviation")
    )


def _soreness(soreness: pl.LazyFrame, first: pl.LazyFrame) -> pl.LazyFrame:
    daily = soreness.group_by(key=_key("day")).agg(pl.col("rating").mean())
    every = (
        first.with_columns(begin=pl.col("first").dt.offset_by(f"-{_LEAD}d"))
        .select("athlete", day=pl.date_ranges("begin", last_sunday(), "1d"))
        .explode("day")
        .with_columns(key=_key("day"))
    )
    rating = pl.col("rating")
    return (
        every.join(daily, on="key", how="left", maintain_order="left")
        .with_columns(
            soreness=rating.rolling_mean(7, min_samples=4), base=rating.rolling_mean(21, min_samples=10).shift(7)
        )
        .drop_nulls("soreness")
        .group_by("athlete", week=pl.col("day").dt.truncate("1w"))
        .agg(pl.col("soreness").last(), rise=(pl.col("soreness") - pl.col("base")).last())
    )
