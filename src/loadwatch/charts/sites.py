"""The soreness of several body sites, each against its baseline, with the running under them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from loadwatch.charts.canvas import ICON_FONT, Figure, Panel, Trace, bars, draw, filled, palette_of, scatter
from loadwatch.charts.palette import Palette, Theme
from loadwatch.charts.scales import MIDDAY_H, UNITS, Span, Unit, UnitKey, moments, tick_step
from loadwatch.charts.soreness import (
    DAY_MS,
    NOTHING_RATED,
    Floats,
    daily,
    days_of,
    end_dot,
    mean_line,
    panel_of,
    site_words,
)
from loadwatch.flags.rules import RULES_BY_KEY
from loadwatch.levels import LEVELS
from loadwatch.phrases import site_label

SITE_PX, GAP_PX, DISTANCE_PX, MARGIN_PX = 70, 42, 78, 64
THICK_PX = 4.5
MOST_WEEKS = 53
"""A year: with more, the lines of single weeks run into each other."""
RATED = "<b>%{x|%A %-d %B %Y}</b><br>rated %{y:.1f} of 10<extra></extra>"
RULES = (RULES_BY_KEY["soreness-rising"], RULES_BY_KEY["soreness-clearly-rising"])
BASELINE_BAND = RULES[0].threshold
"""Half the height of the shaded band: from here on a rise is flagged."""


def soreness_by_site(
    soreness_days: pd.DataFrame, days: pd.DataFrame, *, sites: Sequence[str], unit: UnitKey, theme: Theme, today: date,
    shown_weeks: int | None = 12,
) -> Figure:  # fmt: skip
    """A panel for each of `sites` and the distance of each day at the bottom, on one time axis.

    soreness_days: SORENESS DAYS, days: DAYS, of one athlete. None = all weeks, up to a year.
    """
    palette, shown = palette_of(theme), UNITS[unit]
    first = days["date"].min() if len(days) else pd.Timestamp(today)
    monday = pd.Series([first - pd.Timedelta(days=first.weekday())]).dt.normalize()
    span = Span.until(today, min(shown_weeks or MOST_WEEKS, MOST_WEEKS), monday)
    traces: list[Trace] = []
    panels: list[Panel] = []
    notes: list[dict[str, Any]] = []
    said: list[str] = []
    for number, site in enumerate(sites, start=1):
        axis = "y" if number == 1 else f"y{number}"
        of_site = days_of(soreness_days, span, site)
        values = [of_site["mean_7d"].to_numpy(), of_site["rating"].to_numpy()]
        panels.append(panel_of(f"<b>{site_label(site)}</b>, 0–10", values, SITE_PX))
        traces += _site_traces(of_site, span, axis, palette)
        latest = of_site.iloc[-1] if len(of_site) else None
        notes += _values_beside(latest, axis, palette)
        said.append(site_words(site, latest))
    distance, panel = _distance_bars(span.cut(days, "date"), len(panels) + 1, shown, palette)
    return draw(
        [*traces, distance], [*panels, panel], span, palette, takeaway=" ".join(said) or NOTHING_RATED, gap_px=GAP_PX,
        right_px=MARGIN_PX, notes=notes,
    )  # fmt: skip


def _site_traces(days: pd.DataFrame, span: Span, axis: str, palette: Palette) -> list[Trace]:
    """Baseline band, ratings, the line, and its flagged stretches thick and in their level's colour."""
    if not len(days):
        return []
    mean, rise = days["mean_7d"].to_numpy(), days["rise"].to_numpy()
    dots = {"size": 4 if span.crowded else 6, "color": palette.mark, "opacity": 0.7}
    ratings = daily(days, days["rating"].to_numpy(), axis, hover=RATED, mode="markers", marker=dots, cliponaxis=False)
    traces = [_baseline_band(days, axis, palette), ratings, mean_line(days, axis, palette)]
    rising, clearly = (rule.holds(rise) for rule in RULES)
    for rule, where in zip(RULES, (rising & ~clearly, clearly), strict=True):
        if where.any():
            traces.append(_thick(days, mean, np.flatnonzero(where), axis, palette.level(rule.level)))
    if not np.isnan(mean[-1]):
        level = _level(rise[-1])
        traces.append(end_dot(days.iloc[-1], axis, palette.level(level) if level else palette.text))
    return traces


def _level(rise: float) -> str:
    """The level of the highest rule that this rise breaks; empty = none."""
    return next((rule.level for rule in reversed(RULES) if rule.holds(np.array([rise]))[0]), "")


def _thick(days: pd.DataFrame, mean: Floats, to: npt.NDArray[np.int64], axis: str, color: str) -> Trace:
    """The pieces of the line that lead to the days numbered in `to`, each ended by a gap."""
    since = np.where((to > 0) & ~np.isnan(mean[to - 1]), to - 1, to)
    x = moments(days["date"], MIDDAY_H).tolist()
    pieces = list(zip(since.tolist(), to.tolist(), strict=True))
    return scatter(
        x=[day for a, b in pieces for day in (x[a], x[b], None)],
        y=[value for a, b in pieces for value in (mean[a], mean[b], None)],
        yaxis=axis, mode="lines+markers", line={"color": color, "width": THICK_PX}, connectgaps=False,
        marker={"color": color, "size": THICK_PX}, hoverinfo="skip",
    )  # fmt: skip


def _baseline_band(days: pd.DataFrame, axis: str, palette: Palette) -> Trace:
    """Baseline give or take 1, filled for each unbroken stretch of its own."""
    baseline, day = days["baseline"].to_numpy(), moments(days["date"], MIDDAY_H)
    known = np.flatnonzero(~np.isnan(baseline))
    x: list[Any] = []
    y: list[Any] = []
    for part in np.split(known, np.flatnonzero(np.diff(known) > 1) + 1):
        x += [*day[part].tolist(), *day[part][::-1].tolist(), None]
        upper, lower = baseline[part] + BASELINE_BAND, np.maximum(baseline[part] - BASELINE_BAND, 0)
        y += [*upper.round(2).tolist(), *lower[::-1].round(2).tolist(), None]
    return {**filled(x, y, palette), "yaxis": axis}


def _values_beside(day: Any, axis: str, palette: Palette) -> list[dict[str, Any]]:
    """The latest value and, where it is flagged, its level's icon, in the right margin."""
    if day is None or np.isnan(day["mean_7d"]):
        return []
    place = {"xref": "paper", "x": 1, "xanchor": "left", "yref": axis, "y": day["mean_7d"], "yanchor": "middle",
             "showarrow": False}  # fmt: skip
    font = {"size": 13, "color": palette.text}
    value = {**place, "text": f"<b>{day['mean_7d']:.1f}</b>", "xshift": 2, "font": font}
    level = LEVELS.get(_level(day["rise"]))
    if level is None:
        return [value]
    font = {"family": ICON_FONT, "size": 18, "color": palette.level(level.key)}
    return [value, {**place, "text": level.icon, "xshift": 28, "font": font}]


def _distance_bars(days: pd.DataFrame, number: int, unit: Unit, palette: Palette) -> tuple[Trace, Panel]:
    distance = unit.of(days["distance_km"].to_numpy())
    highest = float(distance.max(initial=0)) or 10.0
    ran = distance > 0
    day_bars = bars(
        x=moments(days["date"], MIDDAY_H)[ran], y=distance[ran], yaxis="y" if number == 1 else f"y{number}",
        width=0.8 * DAY_MS, marker={"color": palette.mark, "line": {"width": 0}},
        hovertemplate=f"<b>%{{x|%A %-d %B %Y}}</b><br>%{{y:.1f}} {unit.key}<extra></extra>",
    )  # fmt: skip
    return day_bars, Panel(f"{unit.plural} a day", DISTANCE_PX, highest * 1.05, tick_step(highest, 3))
