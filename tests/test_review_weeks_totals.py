"""Weeks known by their total: each consequence once, in numbers that can be checked by hand."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from loadwatch import review
from loadwatch.focus import Focus
from loadwatch.wording import not_known, numbers, short_reason, verdict

TODAY = date(2026, 3, 18)  # a Wednesday
MONDAYS = pd.date_range("2026-01-12", periods=9, freq="7D")


def _totals(kms, minutes=None) -> pd.DataFrame:
    minutes = [300.0] * len(kms) if minutes is None else minutes
    rows = [("Mia", day, km, spent, "week") for day, km, spent in zip(MONDAYS, kms, minutes, strict=False)]
    return pd.DataFrame(rows, columns=["athlete", "started_at", "distance_km", "duration_min", "kind"])


def _run(day: str, km: float) -> pd.DataFrame:
    return pd.DataFrame([("Mia", pd.Timestamp(day), km, km * 6, "run")], columns=_totals([]).columns)


def _reviewed(*parts: pd.DataFrame):
    return review(pd.concat(parts, ignore_index=True), today=TODAY)


def test_totals_alone_compare_weeks_and_leave_single_runs_unknown():
    """A diary of totals gets the change of its weeks and an honest "unknown", never a spike of a whole week."""
    got = _reviewed(_totals([30, 30, 30, 30, 30, 30, 30, 30, 45]))
    weeks = got.weeks.set_index("week")

    assert weeks.loc["2026-03-09", ["distance_km", "unlisted_km", "change_pct"]].tolist() == pytest.approx([45, 45, 50])
    assert weeks["longest_km"].isna().all()
    assert weeks["monotony"].isna().all()
    assert got.flags[["code", "level"]].to_numpy().tolist() == [["week-jump", "watch"]]
    assert got.runs.empty
    assert not got.verdicts.load_known.iloc[0]
    assert got.limits.longest_run_km.isna().all()


def test_what_is_said_of_a_diary_of_totals():
    """The page must say why it does not know: the runs are there, only not one by one."""
    focus = Focus.on(_reviewed(_totals([30] * 9)), "Mia")
    longest = numbers(focus, "km")[2]

    assert verdict(focus, "km") == "Only the weeks’ totals are known: single runs, which tell most, cannot be compared."
    assert short_reason(focus, "km") == "weeks’ totals only"
    assert longest.delta == "weeks’ totals only"
    jump = Focus.on(_reviewed(_totals([30] * 8 + [45])), "Mia")
    assert "only the weeks’ totals are known" in not_known(jump)


def test_weeks_that_begin_on_another_day_count_where_most_of_them_lies():
    """American weeks begin on Sunday, six of whose seven days are the Monday week after it."""
    sundays = _totals([30, 30, 30, 30, 30, 30, 30, 30, 45])
    sundays["started_at"] -= pd.Timedelta(days=1)
    mondays = _reviewed(_totals([30, 30, 30, 30, 30, 30, 30, 30, 45])).weeks.set_index("week")
    shifted = _reviewed(sundays).weeks.set_index("week")

    assert shifted.loc["2026-03-09", ["distance_km", "change_pct"]].tolist() == pytest.approx([45, 50])
    assert shifted.loc[mondays.index, "distance_km"].tolist() == mondays["distance_km"].tolist()


def test_a_total_begun_today_counts_in_the_week_that_runs():
    """A Sunday's week has its middle in a week that has not begun."""
    sunday = review(_totals([30] * 9).assign(started_at=MONDAYS - pd.Timedelta(days=1)), today=date(2026, 3, 8))

    assert sunday.weeks.set_index("week")["distance_km"].iloc[-1] == 30


def test_runs_of_the_week_are_part_of_its_total():
    """Old totals and a watch's runs of the same weeks must not count twice."""
    got = _reviewed(_totals([30] * 9), _run("2026-03-10 07:00", 10), _run("2026-03-12 07:00", 12))
    week = got.weeks.set_index("week").loc["2026-03-09"]

    assert week[["distance_km", "unlisted_km", "longest_km", "runs"]].tolist() == pytest.approx([30, 8, 12, 2])


def test_a_total_that_is_the_sum_of_the_known_runs_hides_nothing():
    """Whoever has both keeps every judgement that the runs allow."""
    runs = [_run(f"{day + pd.Timedelta(days=gap):%Y-%m-%d} 07:00", 10) for day in MONDAYS for gap in (0, 2, 5)]
    both, alone = _reviewed(_totals([30] * 9, [180.0] * 9), *runs), _reviewed(*runs)

    pd.testing.assert_frame_equal(both.weeks, alone.weeks)
    pd.testing.assert_frame_equal(both.verdicts, alone.verdicts)
    pd.testing.assert_frame_equal(both.limits, alone.limits)


def test_a_small_rest_cannot_hide_a_longer_run():
    """8 km without their runs cannot hold a run longer than the 12 km that are known, so 14 km are 17% more."""
    before = [_run(f"{day:%Y-%m-%d} 07:00", 12) for day in MONDAYS]
    got = _reviewed(_totals([20] * 9), *before, _run("2026-03-17 07:00", 14))
    last = got.runs.sort_values("started_at").iloc[-1]

    assert (last.longest_before_km, last.spike) == (12, pytest.approx(14 / 12))


def test_a_large_rest_can_hide_a_longer_run():
    """With 18 km unaccounted for nobody knows whether 14 km are more than the longest run."""
    before = [_run(f"{day:%Y-%m-%d} 07:00", 12) for day in MONDAYS]
    got = _reviewed(_totals([30] * 9), *before, _run("2026-03-17 07:00", 14))
    last = got.runs.sort_values("started_at").iloc[-1]

    assert pd.isna(last.spike)
    assert last.band == "no reference"


def test_the_rest_lies_on_the_weeks_days_up_to_today():
    """28 km of a whole week are 4 km a day; 6 km of a week that is two and a half days old are 2 km on each of three."""
    days = _reviewed(_totals([28] * 9), _running_week(6)).days.set_index("date")

    assert days.loc["2026-03-09":"2026-03-15", "distance_km"].tolist() == pytest.approx([4.0] * 7)
    assert days.loc["2026-03-16":, "distance_km"].tolist() == pytest.approx([2.0] * 3)


def _running_week(km: float) -> pd.DataFrame:
    return _run("2026-03-16", km).assign(kind="week")


def test_weeks_of_totals_are_no_break():
    """A runner who wrote totals for two months and then buys a watch is not back after a break."""
    got = _reviewed(_run("2026-01-05 07:00", 8), _totals([30] * 9), _run("2026-03-17 07:00", 8))

    assert "coming-back" not in set(got.flags.code)
