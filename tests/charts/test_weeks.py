"""The weeks as bars: height, colour, what is hatched, outlined or absent, and what the pointer says."""

from __future__ import annotations

import pandas as pd
import pytest

from loadwatch import charts
from loadwatch.columns import LEVELS, SORENESS_DAYS
from loadwatch.levels import LEVELS as LEVEL
from tests.charts.made_up import (
    DAY,
    KM,
    MONDAY,
    made_weeks,
    traces,
)


@pytest.mark.parametrize(("unit", "expected"), [("km", [42.195, 21.0975, 10.0]), ("mi", [26.2188, 13.1094, 6.21371])])
def test_a_bar_is_as_high_as_its_week(unit: str, expected: list[float]) -> None:
    """A marathon is 42.195 km or 26.2188 miles, whatever this program thinks."""
    figure = charts.weekly_distance(made_weeks(42.195, 21.0975, 10.0), **{**KM, "unit": unit})

    assert traces(figure, "bar")[0].y.tolist() == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_bar_has_the_colour_of_its_level(theme: str) -> None:
    """The level is what a runner looks for: its bar, its outline and its icon say the same."""
    weeks = made_weeks(*[20.0] * 7, 5.0, levels=(*LEVELS, "caution"))
    figure = charts.weekly_distance(weeks, **{**KM, "theme": theme})
    bars, icons = traces(figure, "bar")[0], traces(figure, "text")[0]
    expected = [getattr(LEVEL[level], theme) for level in (*LEVELS, "caution")]

    assert list(bars.marker.line.color) == expected
    assert list(bars.marker.color)[1:] == expected[1:]
    assert list(icons.textfont.color) == expected[2:]


def test_an_icon_stands_above_what_is_worth_noting() -> None:
    """Nothing flagged and unknown carry no sign that could be taken for one."""
    figure = charts.weekly_distance(made_weeks(*[20.0] * 7, 5.0, levels=(*LEVELS, "clear")), **KM)
    icons = traces(figure, "text")[0]

    assert list(icons.text) == [LEVEL[level].icon for level in ("note", "watch", "caution", "ease-off", "seek-care")]
    assert icons.textfont.family == '"Material Symbols Rounded"'


def test_notes_lose_their_icon_where_weeks_are_many() -> None:
    """A year has notes enough to cover the bars with them."""
    weeks = made_weeks(*[20.0] * 30, levels=("note",) * 10 + ("watch",) * 20)

    assert set(traces(charts.weekly_distance(weeks, **KM, shown_weeks=30), "text")[0].text) == {"visibility"}


def test_only_the_running_week_is_hatched() -> None:
    """An unfinished week must not look like a crash; a first week that is cut off is over."""
    figure = charts.weekly_distance(made_weeks(9, 20, 14.5, complete_first=False), **KM)

    assert list(traces(figure, "bar")[0].marker.pattern.shape) == ["", "", "/"]


def test_an_unknown_week_is_an_outline() -> None:
    """What could not be judged must not look like a verdict."""
    figure = charts.weekly_distance(made_weeks(9, 20, 14.5, levels=("unknown", "clear", "unknown")), **KM)
    marker = traces(figure, "bar")[0].marker

    assert list(marker.color) == ["rgba(0,0,0,0)", LEVEL["clear"].light, LEVEL["unknown"].light]
    assert [width > 0 for width in marker.line.width] == [True, False, True]


def test_weeks_before_the_first_record_are_absent() -> None:
    """A newcomer's past is not a row of zeros, but the time axis is that of everybody."""
    figure = charts.week_chart(made_weeks(11.2, 8.3), SORENESS_DAYS.empty(), site="low back", **KM)

    assert len(traces(figure, "bar")[0].y) == 2
    assert pd.Timestamp(figure.layout.xaxis.range[0]) == MONDAY - pd.Timedelta(weeks=11)
    assert pd.Timestamp(figure.layout.xaxis.range[1]) == MONDAY + pd.Timedelta(weeks=1)


@pytest.mark.parametrize(
    ("weeks", "shown", "bars"), [(5, 12, 5), (40, 12, 12), (40, 16, 16), (40, None, 40), (1040, None, 156)]
)
def test_as_many_weeks_as_asked_for(weeks: int, shown: int | None, bars: int) -> None:
    """Twenty years are cut to three: the rest would be bars that nobody can see."""
    figure = charts.weekly_distance(made_weeks(*[20.0] * weeks), **KM, shown_weeks=shown)

    assert len(traces(figure, "bar")[0].y) == bars


def test_a_sunday_week_keeps_its_sunday() -> None:
    """Whoever begins the week on Sunday has to find their own weeks."""
    weeks = made_weeks(20, 30)
    weeks["week"] -= DAY
    figure = charts.weekly_distance(weeks, **KM)

    assert {pd.Timestamp(tick).day_name() for tick in figure.layout.xaxis.tickvals} == {"Wednesday"}
    assert list(figure.layout.xaxis.ticktext)[-1] == "15 Nov"


def test_what_the_pointer_says_about_a_week() -> None:
    """Date, value with unit, comparison and level word, for each week."""
    weeks = made_weeks(36.0, 46.0, 14.5, levels=("clear", "caution", "watch"))
    hover = traces(charts.weekly_distance(weeks, **KM), "bar")[0].hovertext

    assert hover[1] == "<b>Week of 9 November 2026</b><br>46.0 km<br>28% more than the week before<br>Caution"
    assert hover[2] == "<b>Week of 16 November 2026</b><br>14.5 km so far<br>Watch"


def test_runs_without_a_distance_are_not_a_week_of_zero() -> None:
    """A runner who records only time must not be told that they did not run."""
    weeks = made_weeks(0.0, 0.0).assign(runs=3)

    assert "No distance recorded" in traces(charts.weekly_distance(weeks, **KM), "bar")[0].hovertext[0]


def test_an_icon_does_not_leave_the_chart() -> None:
    """The highest bar's icon needs room under the panel's edge: 18 px and a little."""
    figure = charts.weekly_distance(made_weeks(20, 130, 10, levels=("clear", "caution", "clear")), **KM)
    height_px = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b

    assert (1 - 130 / figure.layout.yaxis.range[1]) * height_px >= 24
