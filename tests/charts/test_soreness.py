"""The soreness under the weeks: gaps, days, the last value, and what stands there when it is missing."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from loadwatch import charts
from loadwatch.columns import SORENESS_DAYS
from tests.charts.made_up import (
    KM,
    made_soreness,
    made_weeks,
    notes,
    traces,
)


def test_a_gap_in_the_ratings_stays_a_gap() -> None:
    """A line across days without ratings would be an invention."""
    means = [1.0, 1.2, np.nan, np.nan, 2.0, 4.0]
    figure = charts.week_chart(made_weeks(20, 10), made_soreness(means), site="low back", **KM)
    line = traces(figure, "lines+markers", "y2")[0]

    np.testing.assert_allclose(line.y, means, rtol=1e-6)
    assert line.connectgaps is False


def test_the_lines_first_day_is_the_first_days_noon() -> None:
    """A day off by one would show soreness before the run that caused it."""
    figure = charts.week_chart(made_weeks(20, 10), made_soreness([1.0, 2.0, 3.0]), site="low back", **KM)
    line = traces(figure, "lines+markers", "y2")[0]

    assert pd.Timestamp(line.x0) == pd.Timestamp("2026-11-17 12:00")
    assert line.dx == 24 * 3600 * 1000


def test_the_last_value_is_written_beside_the_line() -> None:
    """The number that the page speaks of has to be found in the chart."""
    figure = charts.week_chart(made_weeks(20, 10), made_soreness([1.0, 4.0]), site="low back", **KM)

    assert "<b>4.0</b>" in notes(figure)


@pytest.mark.parametrize(
    ("means", "expected"),
    [
        ([np.nan, np.nan], "No line yet: 2 of 4 ratings in the last 7 days"),
        ([1.5, np.nan], "No line now: 2 of 4 ratings in the last 7 days"),
    ],
)
def test_a_missing_line_says_what_is_missing(means: list[float], expected: str) -> None:
    """An empty panel looks like no soreness; an old value must not be taken for today's."""
    figure = charts.week_chart(made_weeks(20, 10), made_soreness(means, rated=2), site="low back", **KM)

    assert expected in notes(figure)
    assert not [text for text in notes(figure) if text.startswith("<b>")]


@pytest.mark.parametrize(("highest", "top"), [(0.0, 6.0), (4.0, 6.0), (7.5, 8.5), (10.0, 10.5)])
def test_the_soreness_scale_is_never_blown_up(highest: float, top: float) -> None:
    """0 to 1 must not look like an alarm: the scale goes to 6 at least, and holds what is higher."""
    figure = charts.week_chart(made_weeks(20, 10), made_soreness([highest, highest]), site="low back", **KM)

    assert tuple(figure.layout.yaxis2.range) == (0, top)


def test_nothing_rated_says_so() -> None:
    """A runner who never rates soreness still gets the weeks."""
    figure = charts.week_chart(made_weeks(20, 10), SORENESS_DAYS.empty(), site=None, **KM)

    assert "No soreness rated yet" in notes(figure)
    assert len(traces(figure, "bar")[0].y) == 2
