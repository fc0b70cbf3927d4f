"""One runner and whole cohorts against groupby-apply, polars and duckdb. Tables are compared before times are."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator

import pandas as pd

import loadwatch
from bench.comparing import assert_same
from bench.made_up import TODAY, Logs, logs
from bench.measuring import Line, Times, Work, ratio, seconds
from bench.weekly import in_duckdb, in_polars, naive, ours

_ADVICE_ROUNDS = 7


def one_runner() -> Iterator[Line]:
    """20 years of one runner against naive pandas."""
    log = logs(1, years=20, runs_a_week=6.5)
    assert_same(ours.weekly(log), naive.weekly(log), "groupby-apply")
    times = seconds(_ours(log) | {"naive": lambda: naive.weekly(log)}, rounds=25)
    who = f"one runner, {len(log.runs):,} runs"
    yield Line(f"{who}: groupby-apply / the numbers alone", ratio(times, "naive", "numbers"), at_least=20)
    yield Line(f"{who}: groupby-apply / the whole review", ratio(times, "naive", "review"), at_least=8)


def thousand() -> Iterator[Line]:
    """1,000 athletes against naive pandas, once, and against polars and duckdb."""
    log = logs(1_000, years=3, runs_a_week=4.1)
    who = f"1,000 athletes, {len(log.runs):,} runs"
    table = ours.weekly(log)
    before = seconds(_ours(log), rounds=4)
    begun = time.perf_counter()
    theirs = naive.weekly(log)
    naive_s = time.perf_counter() - begun
    after = seconds(_ours(log), rounds=4)
    assert_same(table, theirs, "groupby-apply")
    for name, target in (("numbers", 100), ("review", None)):
        what = {"numbers": "the numbers alone", "review": "the whole review"}[name]
        yield Line(
            f"{who}: groupby-apply / {what}", naive_s / statistics.median(before[name] + after[name]), at_least=target
        )
    yield from _against_others(log, who, table, rounds=7)
    yield Line(f"{who}: choosing advice for each / their review", _advice(log), at_most=1)


def _advice(log: Logs) -> float:
    """A new review each round: advice is worked out once a review, and must pay for that itself."""
    reviewed = [loadwatch.review(log.runs, log.soreness, today=TODAY) for _ in range(_ADVICE_ROUNDS + 3)]

    def advise() -> None:
        got = reviewed.pop()
        for athlete in got.athletes:
            loadwatch.advice_for(got, athlete)

    advise()
    taken = []
    for _ in range(_ADVICE_ROUNDS):
        begun = time.perf_counter()
        loadwatch.review(log.runs, log.soreness, today=TODAY)
        middle = time.perf_counter()
        advise()
        taken.append((time.perf_counter() - middle) / (middle - begun))
    return statistics.median(taken)


def twenty_thousand() -> Iterator[Line]:
    """20,000 athletes against polars and duckdb, and against ourselves with 1,000."""
    few, many = (logs(athletes, years=3, runs_a_week=4.1) for athletes in (1_000, 20_000))
    who = f"20,000 athletes, {len(many.runs):,} runs"
    yield from _against_others(many, who, ours.weekly(many), rounds=3, at_least=4)
    times = seconds({"few": lambda: ours.numbers(few), "many": lambda: ours.numbers(many)}, rounds=5)
    yield Line("the numbers alone, 20,000 athletes / 1,000 athletes", ratio(times, "many", "few"), at_most=24)


def _against_others(
    log: Logs, who: str, table: pd.DataFrame, rounds: int, at_least: float | None = None
) -> Iterator[Line]:
    given, connection = in_polars.tables(log), in_duckdb.connected(log)
    assert_same(table, in_polars.weekly(given).to_pandas(), "polars")
    assert_same(table, in_duckdb.weekly(connection).to_pandas(), "duckdb")
    others: dict[str, Work] = {
        "polars": lambda: in_polars.weekly(given),
        "duckdb": lambda: in_duckdb.weekly(connection),
    }
    times: Times = seconds(_ours(log) | others, rounds)
    connection.close()
    for name in others:
        yield Line(f"{who}: {name} / the numbers alone", ratio(times, name, "numbers"), at_least=at_least)
        yield Line(f"{who}: {name} / the whole review", ratio(times, name, "review"))


def _ours(log: Logs) -> dict[str, Work]:
    return {"numbers": lambda: ours.numbers(log), "review": lambda: _reviewed(log)}


def _reviewed(log: Logs) -> loadwatch.Review:
    return loadwatch.review(log.runs, log.soreness, today=TODAY)
