"""What must not change the answer of a review: order, neighbours, names, forms, years."""

from __future__ import annotations

from datetime import date, datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loadwatch import Review, review
from tests.flags.logs import STEADY, rated, review_on, runs, signs, stretch
from tests.test_review import TABLES

FIRST = pd.Timestamp("2025-11-24")  # a Monday; the year ends within the logs
DATES = ("week", "day", "date", "started_at", "last_run", "last_rated")
Log = tuple[pd.DataFrame, pd.DataFrame, pd.Timestamp]


def log_of(seed: int, athlete: str = "Ann") -> tuple[pd.DataFrame, pd.DataFrame]:
    """Runs and ratings of some weeks, with steps in load and soreness so that most rules are met."""
    rng = np.random.default_rng(seed)
    first, length = rng.integers(0, 30), rng.choice([1, 20, 60, 90])
    days = first + np.flatnonzero(rng.random(length) < rng.choice([0.1, 0.4, 0.9]))
    usual = rng.integers(4, 15)
    km = usual * rng.choice([1, 1.1, 1.2, 1.5, 2.5], len(days), p=[0.6, 0.1, 0.1, 0.1, 0.1])
    table = pd.DataFrame(
        {
            "athlete": pd.array([athlete] * len(days), dtype="str"),
            "started_at": FIRST + pd.to_timedelta(days * 24 + rng.integers(0, 24, len(days)), unit="h"),
            "distance_km": np.where(rng.random(len(days)) < 0.05, np.nan, np.round(km, 2)),
            "duration_min": np.round(km * 6, 1),
            "rpe": rng.choice([np.nan, 3.0, 5.0, 8.0], len(days)),
        },
        index=[f"{athlete}-{day}" for day in days],
    )
    on = first + np.flatnonzero(rng.random(length) < 0.95)
    level = np.where(on > first + length * 0.7, 4, 1)
    ratings = pd.DataFrame(
        {
            "athlete": pd.Series([athlete] * len(on), dtype="str"),
            "date": FIRST + pd.to_timedelta(on, unit="D"),
            "site": pd.Series(rng.choice(["calf", "low back"], len(on), p=[0.8, 0.2]), dtype="str"),
            "moment": pd.Series(rng.choice(["", "after", "morning"], len(on)), dtype="str"),
            "rating": np.clip(rng.poisson(level), 0, 10).astype(float),
        }
    )
    return table, ratings


@st.composite
def logs(draw) -> Log:
    """One to three athletes, and a day of review: the last of a log, or any."""
    seeds = draw(st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=3))
    pieces = [log_of(seed, f"athlete {index}") for index, seed in enumerate(seeds)]
    ends = [log.iloc[-1, 1].normalize() for log, _ in pieces if len(log)]
    today = draw(
        st.one_of(st.integers(0, 130).map(lambda day: FIRST + pd.Timedelta(days=day)), st.sampled_from(ends or [FIRST]))
    )
    return pd.concat([log for log, _ in pieces]), pd.concat([log for _, log in pieces], ignore_index=True), today


def reviewed(log: Log, **more) -> Review:
    """The review of a log."""
    table, ratings, today = log
    return review(table, ratings, today=today.date(), **more)


def plain(found: Review, name: str) -> pd.DataFrame:
    """A table that can be compared: words as text, runs of a flag as a set, rows in an order of their own."""
    table = getattr(found, name).copy()
    for column in table:
        if isinstance(table[column].dtype, pd.CategoricalDtype):
            table[column] = table[column].astype("str")
    if "runs" in table and name == "flags":
        table["runs"] = pd.Series([tuple(sorted(map(str, x))) for x in table["runs"]], table.index, "object")
    by = [column for column in ("athlete", "week", "day", "date", "started_at", "site", "rule") if column in table]
    return table.sort_values(by, ignore_index=name != "runs")


def assert_same(one: Review, other: Review, *, athlete: str | None = None, days: int = 0) -> None:
    """All tables are alike but for rounding; of one athlete only, or with all dates of the other moved by some days."""
    for name in TABLES:
        ours, theirs = plain(one, name), plain(other, name)
        if athlete is not None:
            ours, theirs = (table[table.athlete == athlete].reset_index(drop=True) for table in (ours, theirs))
        for column in DATES:
            if column in theirs:
                theirs[column] -= pd.Timedelta(days=days)
        pd.testing.assert_frame_equal(ours, theirs, rtol=1e-10, atol=1e-10)


few = settings(max_examples=10, deadline=None)


@few
@given(logs(), st.integers(0, 1000))
def test_the_order_of_the_rows_does_not_matter(log, seed):
    """Exports come newest first, typed runs last, merged files in any order."""
    shuffled = (log[0].sample(frac=1, random_state=seed), log[1].sample(frac=1, random_state=seed), log[2])

    assert_same(reviewed(log), reviewed(shuffled))


@few
@given(logs(), st.integers(0, 2**32 - 1), st.sampled_from(["Aaron", "athlete 0b", "Zoe"]))
def test_another_athlete_does_not_matter(log, seed, name):
    """All athletes stand in one row of days: nobody's windows may reach into the neighbour's, before or behind."""
    other, sore = log_of(seed, name)
    together = reviewed((pd.concat([other, log[0]]), pd.concat([log[1], sore], ignore_index=True), log[2]))

    alone = reviewed(log)
    for athlete in alone.athletes:
        assert_same(alone, together, athlete=athlete)


def test_soreness_at_the_end_of_one_log_is_not_at_the_beginning_of_the_next():
    """The neighbour's last days lie just before one's own first: 28 days of looking back must not reach them."""
    ratings = stretch(7, 27, 1) | stretch(28, 34, 3)
    sore = [rated(ratings, site=site, athlete=name) for name in ("Ann", "Ben") for site in ("calf", "foot")]
    flags = review_on(34, {}, sore).flags

    assert flags.groupby("athlete", observed=True).site.agg(list).to_dict() == {
        name: ["calf", "foot"] for name in ("Ann", "Ben")
    }
    assert set(flags.day.dt.date) == {date(2026, 2, 8)}


@few
@given(logs())
def test_the_names_of_the_athletes_do_not_matter(log):
    """Names decide the order of the tables and nothing else."""
    names = {f"athlete {index}": name for index, name in enumerate(["Zoë", "ann", "<b>0</b>"])}
    renamed = reviewed((*(table.assign(athlete=table.athlete.map(names).astype("str")) for table in log[:2]), log[2]))

    found = reviewed(log)
    for old, new in names.items():
        for name in TABLES:
            ours, theirs = plain(found, name), plain(renamed, name)
            ours, theirs = ours[ours.athlete == old], theirs[theirs.athlete == new]
            pd.testing.assert_frame_equal(
                ours.drop(columns="athlete").reset_index(drop=True),
                theirs.drop(columns="athlete").reset_index(drop=True),
            )


@few
@given(logs(), st.sampled_from([-520, -53, -1, 1, 52, 520]), st.sampled_from(["monday", "sunday"]))
def test_the_year_does_not_matter(log, weeks, week_start):
    """Moved by whole weeks over year ends and leap days, every number stays."""
    moved = pd.Timedelta(weeks=weeks)
    later = (
        log[0].assign(started_at=log[0].started_at + moved),
        log[1].assign(date=log[1].date + moved),
        log[2] + moved,
    )

    assert_same(reviewed(log, week_start=week_start), reviewed(later, week_start=week_start), days=7 * weeks)


@few
@given(logs())
def test_weeks_from_sunday_are_weeks_from_monday_a_day_later(log):
    """The choice of the first day moves the weeks and changes no rule."""
    day = pd.Timedelta(days=1)
    later = (log[0].assign(started_at=log[0].started_at + day), log[1].assign(date=log[1].date + day), log[2] + day)

    assert_same(reviewed(log, week_start="sunday"), reviewed(later, week_start="monday"), days=1)


@few
@given(logs())
def test_the_form_of_the_columns_does_not_matter(log):
    """Categories, s or ns instead of us, dates as text or as dates, nullable numbers: a frame is a frame."""
    table, ratings, today = log
    other = table.assign(
        athlete=table.athlete.astype("category"),
        started_at=table.started_at.astype("datetime64[ns]"),
        distance_km=table.distance_km.astype("Float64"),
        rpe=table.rpe.astype("Int64"),
    )
    text = ratings.assign(athlete=ratings.athlete.astype("category"), date=ratings.date.dt.strftime("%Y-%m-%d"))
    dates = ratings.assign(date=ratings.date.dt.date.astype("object"), rating=ratings.rating.astype("int64"))

    expected = reviewed(log)
    assert_same(expected, reviewed((other, text, today)))
    assert_same(expected, reviewed((table.astype({"athlete": "object"}), dates, today)))
    assert_same(expected, reviewed((table, ratings.assign(date=ratings.date.astype("datetime64[s]")), today)))


def test_a_rating_counts_for_its_day_whatever_its_hour():
    """Who rates at 23:59 rates that day."""
    ratings = rated(stretch(7, 27, 1) | stretch(28, 34, 3))
    late = ratings.assign(date=ratings.date + pd.Timedelta(hours=23, minutes=59))

    assert_same(review_on(34, STEADY, [ratings]), review_on(34, STEADY, [late]))


@pytest.mark.parametrize("today", [date(2026, 2, 8), datetime(2026, 2, 8, 23, 59), pd.Timestamp("2026-02-08 12:00")])
def test_today_may_be_a_date_or_a_moment(today):
    """Only the day counts."""
    assert review(runs(STEADY), today=today).today == date(2026, 2, 8)


def test_the_tables_handed_in_are_never_modified():
    """The same frames are cached and shown on other pages."""
    given_tables = (runs(STEADY | {35: 20})[::-1], rated(stretch(40, 0, 2) | stretch(0, 40, 3)), signs(3))
    before = [table.copy(deep=True) for table in given_tables]
    found = review(given_tables[0], given_tables[1], today=date(2026, 3, 1), red_flags=given_tables[2])
    for name in TABLES:
        getattr(found, name).iloc[:0].to_dict()

    for table, copy in zip(given_tables, before, strict=True):
        pd.testing.assert_frame_equal(table, copy)


def test_what_the_caller_changes_later_is_not_what_was_reviewed():
    """The runs of a review are made when asked for: they must still be the runs it was made of."""
    log = runs(STEADY)
    found = review(log, today=date(2026, 3, 1))
    log["distance_km"] = 99.0

    assert found.runs.distance_km.max() == 10


def test_a_long_cohort_is_worked_through_in_pieces():
    """Athletes go through in blocks: the seams must not show, nor the labels of their runs move."""
    days = np.arange(0, 8_000, 3)
    log = pd.DataFrame(
        {
            "athlete": pd.array(np.repeat([f"{index:02d}" for index in range(40)], len(days)), dtype="str"),
            "started_at": np.tile(pd.Timestamp("2026-02-14") - pd.to_timedelta(days, unit="D"), 40),
            "distance_km": np.tile(np.where(days == 30, 20.0, 10.0), 40),
            "duration_min": np.tile(days % 50 + 10.0, 40),
        }
    )
    today = date(2026, 2, 15)
    alone = review(log[log.athlete == "13"], today=today)
    together = review(log, today=today)

    assert len(list(together._cohort.blocks())) > 1
    assert_same(alone, together, athlete="13")
