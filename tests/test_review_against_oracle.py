"""The fast review against a slow, obvious one, on random logs."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from loadwatch import review
from tests.oracle import Athlete

FIRST = date(2025, 12, 8)  # the year ends within the logs
SITES = ("low back", "calf")


@st.composite
def logs(draw):
    """Several athletes: gaps, empty weeks, one-run logs, soreness only, several runs a day, missing distances and times."""
    seed = draw(st.integers(0, 2**32 - 1))
    rng = np.random.default_rng(seed)
    athletes = []
    for index in range(draw(st.integers(1, 4))):
        length = draw(st.sampled_from([1, 5, 12, 40, 75]))
        offset = draw(st.integers(0, 20))
        often = draw(st.sampled_from([0.0, 0.03, 0.15, 0.5, 0.9]))
        rates = draw(st.sampled_from([0.0, 0.3, 0.8]))
        name, runs, ratings = _log(rng, f"athlete {index}", FIRST + timedelta(days=offset), length, often, rates)
        totals = draw(st.sampled_from([0.0, 0.0, 0.2, 0.9]))
        athletes.append((name, *_with_totals(rng, runs, totals), ratings))
    today = FIRST + timedelta(days=draw(st.integers(0, 100)))
    return athletes, today, draw(st.sampled_from(["monday", "sunday"]))


def _log(rng, name: str, first: date, length: int, often: float, rates: float):
    runs, ratings = [], []
    base = rng.integers(3, 12)
    off = rng.integers(0, length + 1)
    for i in range(length):
        day = first + timedelta(days=i)
        if off <= i < off + 18 and length > 30:
            continue
        for hour in (7, 18):
            if rng.random() < often * (1 if hour == 7 else 0.2):
                km = rng.choice(
                    [base, base * 1.1, base * 1.3, round(rng.gamma(4, 2), 2), np.nan, 0],
                    p=[0.4, 0.1, 0.1, 0.3, 0.05, 0.05],
                )
                start = datetime(day.year, day.month, day.day, hour, int(rng.integers(0, 2)))
                minutes = np.nan if rng.random() < 0.03 else float(rng.choice([30.0, 45.0, 61.5]))
                rpe = np.nan if rng.random() < 0.3 else float(rng.integers(1, 10))
                runs.append((name, start, float(km), minutes, rpe))
        for site in SITES:
            level = 1 + 3 * (i > length * 0.7)
            said = [moment for moment in ("after", "morning") if rng.random() < rates * 0.7]
            ratings += [(name, day, site, moment, float(np.clip(rng.poisson(level), 0, 10))) for moment in said]
    return name, runs, ratings


def _with_totals(rng, runs, share: float):
    """Some weeks' totals in place of their runs, or beside them; of weeks that begin on other days;
    too small, right, too large, without distance or time."""
    totals, kept = [], list(runs)
    for monday in sorted({run[1].date() - timedelta(days=run[1].weekday()) for run in runs}):
        if rng.random() > share:
            continue
        week = [run for run in runs if monday <= run[1].date() < monday + timedelta(days=7)]
        km = float(rng.choice([round(np.nansum([run[2] for run in week]) * rng.choice([0.5, 1, 1.2, 4]), 2), np.nan]))
        minutes = float(rng.choice([np.nan, 60.0, 400.0]))
        day = datetime(monday.year, monday.month, monday.day) + timedelta(days=int(rng.choice([0, 0, 3, -1])))
        totals += [(week[0][0], day, km, minutes, np.nan)] * int(rng.choice([1, 1, 2]))
        if rng.random() < 0.6:
            kept = [run for run in kept if run not in week]
    return kept, totals


def _tables(athletes):
    rows = [(*run, "run") for _, log, _, _ in athletes for run in log]
    rows += [(*total, "week") for _, _, totals, _ in athletes for total in totals]
    runs = pd.DataFrame(rows, columns=["athlete", "started_at", "distance_km", "duration_min", "rpe", "kind"])
    soreness = pd.DataFrame([rating for *_, log in athletes for rating in log],
                            columns=["athlete", "date", "site", "moment", "rating"])  # fmt: skip
    return runs.sample(frac=1, random_state=1), soreness.sample(frac=1, random_state=1)


def _oracle(runs, totals, ratings, today, week_start):
    weeks = [
        (day.date(), None if np.isnan(km) else round(km * 1000), *([0 if np.isnan(minutes) else minutes] * 2))
        for _, day, km, minutes, _ in totals
    ]
    plain = []
    for key, (_, start, km, minutes, rpe) in enumerate(runs):
        load = minutes if np.isnan(rpe) else rpe * minutes
        plain.append(
            (key, start, None if np.isnan(km) or km == 0 else round(km * 1000), minutes, 0 if np.isnan(load) else load)
        )
    return Athlete(plain, [rating[1:] for rating in ratings], today, week_start, weeks)


def _km(metres: int | None) -> float:
    return np.nan if metres is None else metres / 1000


@settings(max_examples=120, deadline=None)
@given(logs())
def test_the_fast_review_is_the_slow_one(given_logs):
    """Speed must not change a single number, flag, level or limit."""
    athletes, today, week_start = given_logs
    runs, soreness = _tables(athletes)
    got = review(runs, soreness, today=today, week_start=week_start)

    for name, log, totals, ratings in athletes:
        slow = _oracle(log, totals, ratings, today, week_start)
        weeks = got.weeks[got.weeks.athlete == name]
        flags = got.flags[got.flags.athlete == name]
        expected = slow.flags()

        assert [day.date() for day in weeks.week] == slow.weeks
        if not slow.weeks:
            continue
        assert weeks.complete.tolist() == [slow.is_complete(week) for week in slow.weeks]
        np.testing.assert_array_equal(weeks.distance_km, [slow.metres(week) / 1000 for week in slow.weeks])
        assert weeks.change_reason.tolist() == [slow.reason(week) for week in slow.weeks]
        changes = [slow.change(week) for week in slow.weeks]
        np.testing.assert_allclose(
            weeks.change_pct, [np.nan if c is None else float(100 * (c - 1)) for c in changes], atol=1e-9
        )
        found = zip(
            flags.week.dt.date, flags.day.dt.date, flags.code, flags.level, flags.site, flags.current, strict=True
        )
        assert sorted(found) == sorted(expected)
        assert weeks.level.tolist() == [slow.week_level(week, expected) for week in slow.weeks]
        verdict = got.verdicts.set_index("athlete").loc[name]
        assert verdict.level == slow.verdict(expected)
        limits = got.limits.set_index("athlete").loc[name]
        np.testing.assert_equal(limits.longest_run_km, _km(slow.longest_limit(expected)))
        np.testing.assert_equal(limits.week_km, _km(slow.week_limit()))
        _check_runs(got, slow, name)
        _check_soreness(got, slow, name)


def _check_runs(got, slow, name):
    mine = got.runs[got.runs.athlete == name].sort_values("started_at")
    for run in slow.runs:
        rows = mine[mine.started_at == run[1]]
        before = slow.longest_before(run)
        assert rows.longest_before_km.fillna(0).eq(before / 1000).all()


def _check_soreness(got, slow, name):
    mine = got.soreness[got.soreness.athlete == name]
    assert sorted(mine.site.unique()) == slow.sites()
    for row in mine.iloc[:: max(len(mine) // 40, 1)].itertuples():
        mean, baseline = slow.mean_and_baseline(row.site, row.date.date())
        np.testing.assert_allclose(
            [row.mean_7d, row.baseline], [np.nan if v is None else v for v in (mean, baseline)], atol=1e-12
        )


def _state(days: pd.DataFrame, today: date) -> dict[str, object]:
    """Where one site stands, read from its dense days, row by row."""
    recent = [row for row in days.itertuples() if row.date > pd.Timestamp(today) - pd.Timedelta(days=7)]
    rated = [row for row in days.itertuples() if not np.isnan(row.rating)]
    state = next((row for row in reversed(recent) if not np.isnan(row.mean_7d)), recent[-1])
    highest = next((row.highest for row in reversed(recent) if not np.isnan(row.highest)), np.nan)
    same = {name: getattr(state, name) for name in ("rated_7d", "rated_21d", "mean_7d", "baseline", "rise")}
    return {"last_rated": rated[-1].date, "highest": highest, **same}


@settings(max_examples=60, deadline=None)
@given(logs())
def test_soreness_now_is_the_end_of_the_dense_days(given_logs):
    """The short table spares a page and a roster the long one; it must say the same."""
    athletes, today, week_start = given_logs
    got = review(*_tables(athletes), today=today, week_start=week_start)
    days = got.soreness.groupby(["athlete", "site"], observed=True)
    expected = [{"athlete": name, "site": site, **_state(rows, today)} for (name, site), rows in days]

    pd.testing.assert_frame_equal(
        got.soreness_now, pd.DataFrame(expected, columns=list(got.soreness_now)).astype(got.soreness_now.dtypes)
    )
