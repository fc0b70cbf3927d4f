"""What holds for every chart: odd logs, size on the wire, phones, screen readers."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest

from loadwatch import charts
from loadwatch.columns import DAYS, RUNS_REVIEWED, SORENESS_DAYS, WEEKS
from loadwatch.review import Review
from tests.charts.made_up import (
    KM,
    MONDAY,
    TODAY,
    made_review,
    made_soreness,
    made_weeks,
    on_the_wire,
    traces,
)

WIRE_LIMIT = 64_000


def every_chart(got: Review, shown_weeks: int | None = 12) -> list[Any]:
    """All charts of a review of one athlete."""
    sites = sorted(set(got.soreness["site"]))
    site = sites[0] if sites else None
    return [
        charts.week_chart(got.weeks, got.soreness, site=site, **KM),
        charts.weekly_distance(got.weeks, **KM, shown_weeks=shown_weeks),
        charts.single_runs(got.runs, **KM, shown_weeks=shown_weeks),
        charts.soreness_by_site(got.soreness, got.days, sites=sites, **KM, shown_weeks=shown_weeks),
    ]


def test_twenty_years_send_only_what_can_be_seen() -> None:
    """A page has to open as quickly for somebody who has run for twenty years."""
    days = range(7300)
    got = made_review({ago: 5.0 + ago % 9 for ago in days if ago % 2}, ratings={ago: ago % 4 for ago in days})

    assert max(map(on_the_wire, every_chart(got, shown_weeks=None))) < WIRE_LIMIT


@pytest.mark.parametrize(
    "km",
    [{}, {0: 4.1}, {0: np.nan}, {20: 5.0, 10: np.nan}, {400: 10.0, 0: 10.0}, dict.fromkeys(range(80), 20.0)],
    ids=["nothing", "one run", "no distance", "half a distance", "a year's gap", "140 km a week"],
)
def test_no_log_is_too_odd(km: dict[int, float]) -> None:
    """The first day, the long break and the high mileage get a chart with a scale that holds what is in it."""
    for figure in every_chart(made_review(km), shown_weeks=None):
        tops = [figure.layout[axis].range[1] for axis in figure.layout if axis.startswith("yaxis")]
        highest = max((max(trace.y, default=0) for trace in traces(figure, "bar")), default=0)

        assert all(np.isfinite(tops))
        assert highest <= max(tops)


def test_empty_tables_make_empty_charts() -> None:
    """A page that asks too early gets a chart, not an error."""
    figures = [
        charts.week_chart(WEEKS.empty(), SORENESS_DAYS.empty(), site="low back", **KM),
        charts.weekly_distance(WEEKS.empty(), **KM),
        charts.single_runs(RUNS_REVIEWED.empty(), **KM),
        charts.soreness_by_site(SORENESS_DAYS.empty(), DAYS.empty(), sites=["low back"], **KM),
    ]

    assert [sum(len(trace.y) for trace in figure.data if trace.y is not None) for figure in figures] == [0, 0, 0, 0]


@pytest.fixture(scope="module")
def figures() -> list[Any]:
    """All charts of an ordinary log."""
    return every_chart(made_review(dict.fromkeys(range(1, 80, 3), 5.0), ratings=dict.fromkeys(range(80), 1.0)))


def test_a_phone_scrolls_past_every_chart(figures: list[Any]) -> None:
    """A chart that zooms under the thumb traps whoever scrolls; a mode bar is nothing to hit with one."""
    axes = [figure.layout[name] for figure in figures for name in figure.layout if name[1:5] == "axis"]

    assert all(axis.fixedrange for axis in axes)
    assert [figure.layout.dragmode for figure in figures] == [False] * 4
    assert charts.CONFIG["displayModeBar"] is False


def test_charts_of_a_page_align(figures: list[Any]) -> None:
    """Left edges that differ by the width of a number look like a mistake."""
    assert {figure.layout.margin.l for figure in figures} == {30}
    assert not [figure for figure in figures if figure.layout.yaxis.automargin]


def test_no_placeholder_colours_are_carried_along(figures: list[Any]) -> None:
    """Streamlit replaces plotly's default template by placeholders that mean nothing outside of it."""
    assert [figure.layout.template.to_plotly_json() for figure in figures] == [
        {"data": {"scatter": [{"type": "scatter"}]}}
    ] * 4


def test_days_are_marked_by_their_mondays(figures: list[Any]) -> None:
    """Four dates, a week's first day each: enough to find one's way, few enough for a phone."""
    for figure in figures[2:]:
        ticks = [pd.Timestamp(tick) for tick in figure.layout.xaxis.tickvals]

        assert [tick.day_name() for tick in ticks] == ["Monday"] * 4
        assert list(figure.layout.xaxis.ticktext) == [f"{tick.day} {tick:%b}" for tick in ticks]


def test_the_takeaway_is_told_in_words() -> None:
    """Who cannot see the chart gets its numbers."""
    weeks = made_weeks(36.0, 46.0, 14.5, levels=("clear", "caution", "watch"))
    runs = made_review({60: 10.0, 40: 10.5, 25: 11.0, 4: 14.2}).runs
    week = charts.week_chart(weeks, made_soreness([1.0, 4.0], baseline=1.7), site="low back", **KM)

    assert charts.alt(week) == (
        "Bars: kilometres a week over 12 weeks. Week of 9 November: 46.0 km, 28% more than the week before, caution. "
        "This week so far: 14.5 km, watch. "
        "Low-back soreness: 4.0 of 10, mean of the last 7 days, 2.3 over its baseline."
    )
    assert charts.alt(charts.single_runs(runs, **KM)) == (
        "Dots: 4 single runs over 12 weeks, each against the longest of the 30 days before. More than 10% longer: 1. "
        "The latest, Sunday 15 November: 14.2 km, 29% longer than 11.0 km."
    )


def test_the_running_week_is_the_one_of_today() -> None:
    """On Monday a new week begins, also where the last record is weeks ago."""
    figure = charts.weekly_distance(made_weeks(20, 30), **{**KM, "today": TODAY + timedelta(days=4)})

    assert pd.Timestamp(figure.layout.xaxis.range[1]) == MONDAY + pd.Timedelta(weeks=2)
    assert list(traces(figure, "bar")[0].marker.pattern.shape) == ["", ""]
