"""Weeks and the long row of days, against the standard library's calendar."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loadwatch.periods import LEAD_WEEKS, Calendar, to_dates, week_of

EPOCH = date(1970, 1, 1)
DATES = st.dates(date(1970, 1, 12), date(2199, 12, 31))
STARTS = st.sampled_from(["monday", "sunday"])


def number(day: date) -> int:
    """Days since 1970-01-01."""
    return (day - EPOCH).days


@given(DATES, STARTS)
def test_a_week_begins_on_its_first_day(day, week_start):
    """Over 230 years, leap days and all: the weekday's name is the witness."""
    first = EPOCH + timedelta(days=int(week_of(np.array([number(day)]), week_start)[0]))

    assert first.strftime("%A").lower() == week_start
    assert 0 <= (day - first).days <= 6


@pytest.mark.parametrize(
    ("day", "monday", "sunday"),
    [
        (date(2026, 12, 31), date(2026, 12, 28), date(2026, 12, 27)),
        (date(2027, 1, 1), date(2026, 12, 28), date(2026, 12, 27)),
        (date(2027, 1, 3), date(2026, 12, 28), date(2027, 1, 3)),
        (date(2024, 2, 29), date(2024, 2, 26), date(2024, 2, 25)),
        (date(2024, 3, 1), date(2024, 2, 26), date(2024, 2, 25)),
    ],
)
def test_weeks_go_on_across_years_and_leap_days(day, monday, sunday):
    """ISO week 53 of 2026 ends in 2027: who pairs it with the calendar year has a week too many."""
    days = np.array([number(day)])

    assert to_dates(week_of(days, "monday"))[0] == np.datetime64(monday)
    assert to_dates(week_of(days, "sunday"))[0] == np.datetime64(sunday)


@given(st.lists(DATES, min_size=1, max_size=5), st.integers(0, 500), STARTS)
def test_the_row_holds_every_athletes_days_in_whole_weeks(firsts, days, week_start):
    """Positions are the ground all measures stand on: each day has one, and it leads back to the day."""
    today = max(firsts) + timedelta(days=days)
    calendar = Calendar(np.array([number(first) for first in firsts]), number(today), week_start)

    for athlete, first in enumerate(firsts):
        here = slice(calendar.start[athlete], calendar.start[athlete + 1])
        recorded = calendar.is_recorded[here]
        position = int(calendar.position(np.array([athlete]), np.array([number(first)]))[0])

        assert (here.stop - here.start) % 7 == 0
        assert recorded.sum() == (today - first).days + 1
        assert calendar.age[position] == 0
        assert 7 * LEAD_WEEKS <= position - here.start < 7 * LEAD_WEEKS + 7
        assert calendar.today_position[athlete] - position == (today - first).days
        assert calendar.week_day[position // 7] == week_of(np.array([number(first)]), week_start)[0]
        assert calendar.week_number[position // 7] == 0
        assert (calendar.athlete_of_week[here.start // 7 : here.stop // 7] == athlete).all()


@given(DATES, st.integers(0, 40), STARTS)
def test_a_week_is_complete_when_it_was_recorded_from_its_first_day_and_is_over(first, days, week_start):
    """The running week and a first one that is cut off are never held against a full one."""
    today = first + timedelta(days=days)
    calendar = Calendar(np.array([number(first)]), number(today), week_start)
    begins = [EPOCH + timedelta(days=int(day)) for day in calendar.week_day]

    assert calendar.is_complete.tolist() == [begin >= first and begin + timedelta(days=7) <= today for begin in begins]


def test_no_athletes_have_no_days():
    """An empty team is a team."""
    calendar = Calendar(np.zeros(0, dtype=np.int64), 20_000, "monday")

    assert calendar.length == 0
    assert len(calendar.is_recorded) == len(calendar.is_complete) == 0
