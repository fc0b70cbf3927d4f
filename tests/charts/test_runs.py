"""Single runs: the line against a slow search, the flagged, and those that could not be compared."""

from __future__ import annotations

import numpy as np
import pandas as pd

from loadwatch import charts
from loadwatch.levels import LEVELS as LEVEL
from tests.charts.made_up import (
    KM,
    TODAY,
    made_review,
    notes,
    traces,
)


def test_the_line_is_the_longest_run_of_the_thirty_days_before() -> None:
    """Held against a slow search over the runs, for every day that the line covers."""
    km = {90: 8.0, 85: 10.0, 70: 6.0, 52: 9.0, 48: 5.0, 20: 7.0, 18: 7.5, 4: 9.4, 1: 3.0}
    figure = charts.single_runs(made_review(km).runs, **KM, shown_weeks=None)
    line = traces(figure, "lines")[1]
    drawn: dict[int, float] = {}
    for begin, end, value in zip(line.x[:-1], line.x[1:], line.y[:-1], strict=True):
        if begin is not None and end is not None and begin != end:
            for day in pd.date_range(begin, end, inclusive="left"):
                drawn[(pd.Timestamp(TODAY) - day).days] = value
    searched = {
        ago: max((run for earlier, run in km.items() if 1 <= earlier - ago <= 30), default=None)
        for ago in range(90 - 30, -1, -1)
    }

    assert drawn == {ago: longest for ago, longest in searched.items() if longest is not None}


def test_a_flagged_run_is_larger_and_carries_its_levels_sign() -> None:
    """14.2 km after 11.0 km is 29% longer: watch. 16 km after 11.0 km is 45% longer: caution."""
    km = {60: 10.0, 40: 10.5, 25: 11.0, 20: 16.0, 6: 11.0, 5: 6.0}
    figure = charts.single_runs(made_review(km).runs, **KM)
    dots = {trace.marker.color: trace for trace in traces(figure, "markers")}
    caution = dots[LEVEL["caution"].light]

    assert caution.y.tolist() == [16.0]
    assert caution.marker.size > dots[LEVEL["clear"].light].marker.size
    assert list(traces(figure, "text")[0].text) == ["warning"]
    assert "<b>16.0 km</b>, +45%" in notes(figure)


def test_only_the_latest_flagged_run_is_labelled() -> None:
    """Labels on every flagged run would cover each other."""
    km = {80: 8.0, 60: 10.0, 45: 12.0, 20: 14.2, 2: 16.5}
    texts = notes(charts.single_runs(made_review(km).runs, **{**KM, "unit": "mi"}))

    assert texts == ["Miles of each run", "<b>10.3 mi</b>, +16%"]


def test_a_run_that_could_not_be_compared_is_an_outline_and_says_why() -> None:
    """No history and no run in 30 days are two different things, and neither is a verdict."""
    figure = charts.single_runs(made_review({80: 8.0, 70: 8.0, 20: 8.0}).runs, **KM)
    (outlined,) = traces(figure, "markers")

    assert outlined.marker.color == "rgba(0,0,0,0)"
    assert list(outlined.customdata) == [
        "Less than 30 days of history",
        "Less than 30 days of history",
        "No run in the 30 days before",
    ]


def test_a_run_without_a_distance_is_not_drawn() -> None:
    """It counts by time; a dot at 0 km would be a lie."""
    figure = charts.single_runs(made_review({50: 8.0, 10: np.nan, 9: 8.0, 8: 8.5}).runs, **KM)

    assert sum(len(trace.y) for trace in traces(figure, "markers")) == 3


def test_the_band_ends_at_ten_percent_more() -> None:
    """Exactly +10% raises nothing, so the band that raises nothing ends there."""
    figure = charts.single_runs(made_review({50: 10.0, 10: 10.0}).runs, **KM)
    band = traces(figure, "lines")[0]

    assert {round(value, 6) for value in band.y if value is not None} == {10.0, 11.0}
