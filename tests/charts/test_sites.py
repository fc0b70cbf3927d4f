"""Soreness by site: thick where it rises, the baseline band, and the panels."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from loadwatch import charts
from loadwatch.columns import DAYS
from loadwatch.levels import LEVELS as LEVEL
from tests.charts.made_up import (
    KM,
    made_review,
    made_soreness,
    notes,
    traces,
)


def drawn_segments(figure: Any, color: str) -> set[tuple[str, str]]:
    """From which day to which day a line of this colour is drawn."""
    return {
        (trace.x[n][:10], trace.x[n + 1][:10])
        for trace in traces(figure, "lines+markers")
        if trace.line.color == color and trace.x is not None
        for n in range(0, len(trace.x), 3)
    }


def test_the_line_is_coloured_where_it_rises() -> None:
    """From 1.0 over the baseline on watch, from 2.0 on caution, and nowhere else."""
    soreness = made_soreness([1.0, 1.9, 2.0, 2.9, 3.0, 1.5])
    figure = charts.soreness_by_site(soreness, DAYS.empty(), sites=["low back"], **KM)

    assert drawn_segments(figure, LEVEL["watch"].light) == {("2026-11-15", "2026-11-16"), ("2026-11-16", "2026-11-17")}
    assert drawn_segments(figure, LEVEL["caution"].light) == {("2026-11-17", "2026-11-18")}


def test_the_band_is_the_baseline_give_or_take_one() -> None:
    """Its edge is where a rise begins to count; below 0 there is no scale."""
    soreness = made_soreness([1.0, 1.0, 1.0], baseline=0.6)
    figure = charts.soreness_by_site(soreness, DAYS.empty(), sites=["low back"], **KM)

    assert [y for y in traces(figure, "lines")[0].y if y is not None] == [1.6, 1.6, 1.6, 0.0, 0.0, 0.0]


def test_the_band_is_broken_where_the_baseline_is() -> None:
    """A band across unknown days would claim a baseline that is not known."""
    soreness = made_soreness([1.0] * 5)
    soreness.loc[2, "baseline"] = np.nan
    figure = charts.soreness_by_site(soreness, DAYS.empty(), sites=["low back"], **KM)
    days = [day and day[:10] for day in traces(figure, "lines")[0].x]

    assert days == [
        *["2026-11-15", "2026-11-16", "2026-11-16", "2026-11-15", None],
        *["2026-11-18", "2026-11-19", "2026-11-19", "2026-11-18", None],
    ]


def test_each_site_has_its_panel_and_the_distance_the_last() -> None:
    """The panels stand below each other, in the order asked for, without touching."""
    soreness = pd.concat([made_soreness([1.0, 1.0], site=site) for site in ("knee", "calf", "low back")])
    got = made_review({3: 5.0, 1: 7.0})
    figure = charts.soreness_by_site(soreness, got.days, sites=["low back", "knee"], **KM)
    domains = [figure.layout[axis].domain for axis in ("yaxis", "yaxis2", "yaxis3")]

    assert notes(figure)[:3] == ["<b>Low back</b>, 0–10", "<b>Knee</b>, 0–10", "Kilometres a day"]
    assert all(upper[0] > lower[1] for upper, lower in pairwise(domains))
    assert traces(figure, "bar", "y3")[0].y.tolist() == [5.0, 7.0]


def test_a_flagged_site_shows_value_and_sign_in_the_margin() -> None:
    """Colour is never the only sign."""
    soreness = made_soreness([1.0, 4.0])
    texts = notes(charts.soreness_by_site(soreness, DAYS.empty(), sites=["low back"], **KM))

    assert {"<b>4.0</b>", "warning"} <= set(texts)
