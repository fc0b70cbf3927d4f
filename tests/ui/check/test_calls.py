"""What calls for the red-flag check: 6 or more, or worse than last week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pandas as pd
import pytest

from loadwatch.ui.check.calls import find

TODAY = date(2026, 3, 20)


def ratings(*days: Mapping[int, float], site: str = "low back") -> pd.DataFrame:
    """SORENESS of a site: days ago -> rating; each mapping adds one rating a day."""
    rows = [(TODAY - timedelta(days=ago), site, value) for one in days for ago, value in one.items()]
    frame = pd.DataFrame(rows, columns=["date", "site", "rating"])
    return frame.assign(date=pd.to_datetime(frame["date"]))


def sentences(frame: pd.DataFrame) -> list[str]:
    """What is said."""
    return [call.sentence for call in find(frame, TODAY)]


@pytest.mark.parametrize(("value", "calling"), [(5, []), (5.9, []), (6, ["Low back is at 6 of 10."])])
def test_six_calls(value: float, calling: list[str]) -> None:
    """The issue's number, and nothing below it without a week to compare with."""
    assert sentences(ratings({0: value})) == calling


@pytest.mark.parametrize(
    ("now", "calling"),
    [(2.9, []), (3, ["Low back is worse than last week (2 → 3)."]), (7, ["Low back is worse than last week (2 → 7)."])],
)
def test_one_more_than_last_week_calls(now: float, calling: list[str]) -> None:
    """From a whole point on: less is within what people mean by the same number."""
    assert sentences(ratings(dict.fromkeys(range(7, 14), 2.0), {0: now})) == calling


@pytest.mark.parametrize(("ago", "known"), [(6, False), (7, True), (13, True), (14, False)])
def test_last_week_is_7_to_13_days_before(ago: int, known: bool) -> None:
    """The same weekday a week ago belongs to it, yesterday does not."""
    assert bool(sentences(ratings({0: 3, ago: 1}))) is known


def test_the_highest_of_each_day_is_compared_with_the_highest_of_each_day() -> None:
    """Rated 4 after the run and 1 next morning, day by day, nothing has become worse."""
    same = ratings(dict.fromkeys(range(14), 4.0), dict.fromkeys(range(14), 1.0))

    assert sentences(same) == []


@pytest.mark.parametrize(("ago", "calling"), [(6, 1), (7, 0), (-1, 0)])
def test_only_the_last_seven_days_call(ago: int, calling: int) -> None:
    """What was high long ago, or is dated tomorrow, says nothing about today."""
    assert len(find(ratings({ago: 9}), TODAY)) == calling


def test_a_site_that_has_settled_calls_no_more() -> None:
    """The latest day rated decides."""
    assert sentences(ratings({2: 8, 1: 2})) == []


def test_the_rating_that_calls_is_named_by_its_id() -> None:
    """A finished check answers that rating and not one saved later."""
    frame = ratings({0: 7, 1: 3}, {0: 5}).set_axis([41, 42, 43])

    assert [call.id for call in find(frame, TODAY)] == [41]


def test_the_highest_site_comes_first() -> None:
    """The button asks about that one."""
    frame = pd.concat([ratings({0: 6}, site="calf"), ratings({0: 9}, site="knee")], ignore_index=True)

    assert [call.site for call in find(frame, TODAY)] == ["knee", "calf"]


def test_nothing_rated_calls_for_nothing() -> None:
    """Missing is not zero, and not high either."""
    assert find(ratings(), TODAY) == []
