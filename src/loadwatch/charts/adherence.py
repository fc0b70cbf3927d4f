"""The sessions of each week as bars beneath the soreness of the site that they are for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from loadwatch.charts.canvas import Figure, Panel, Trace, bars, draw, palette_of, rows, scatter
from loadwatch.charts.palette import Palette, Theme
from loadwatch.charts.scales import MID_WEEK_H, Span, moments
from loadwatch.charts.soreness import site_panel
from loadwatch.charts.weeks import BAR_MS, is_running
from loadwatch.phrases import long_date

MOST_WEEKS = 26
SAID = ("week", "sessions_done", "exercises_done", "proposed")


def sessions_kept(
    weeks: pd.DataFrame, soreness_days: pd.DataFrame, *, site: str | None, theme: Theme, today: date
) -> Figure:
    """The 7-day soreness of `site` and, beneath it on the same time axis, the sessions of each week.

    weeks: WEEKS_OF_ROUTINE, soreness_days: SORENESS DAYS, both of one athlete; `site` None = no site was ever rated. The
    dotted line is the number of sessions proposed; 12 weeks and, where there are more, up to 26.
    """
    palette = palette_of(theme)
    span = Span.until(today, MOST_WEEKS, weeks["week"])
    lines, line_panel, notes, summary = site_panel(soreness_days, span, site, palette, axis="y", height_px=106)
    kept, bar_panel = _bars(span.cut(weeks, "week"), span, palette)
    return draw(
        [*lines, *kept], [line_panel, bar_panel], span, palette, middle_ticks=True, notes=notes,
        takeaway=f"{_takeaway(weeks)} {summary}",
    )  # fmt: skip


def _bars(weeks: pd.DataFrame, span: Span, palette: Palette) -> tuple[list[Trace], Panel]:
    running = is_running(weeks, span)
    marker = {
        "color": palette.mark,
        "line": {"color": palette.mark, "width": [1.5 if now else 0 for now in running]},
        "pattern": {"shape": ["/" if now else "" for now in running], "size": 6, "solidity": 0.35},
        "cornerradius": 2,
    }
    days = bars(x=moments(weeks["week"], MID_WEEK_H), y=weeks["sessions_done"], yaxis="y2", width=BAR_MS, marker=marker,
                hoverinfo="text", hovertext=_hover(weeks))  # fmt: skip
    proposed = int(weeks["proposed"].max()) if len(weeks) else 0
    dotted = {"color": palette.text, "width": 1.5, "dash": "dot"}
    line = scatter(x=[span.start, span.end], y=[proposed, proposed], yaxis="y2", mode="lines", line=dotted,
                   hoverinfo="skip")  # fmt: skip
    top = max(int(weeks["sessions_done"].max()) if len(weeks) else 0, proposed, 3) + 0.4
    return [days, line], Panel("Sessions a week (dotted: proposed)", 86, top, 1.0)


def _hover(weeks: pd.DataFrame) -> list[str]:
    return [
        f"<b>Week of {long_date(week.week, weekday=False)} {week.week.year}</b><br>{_said(week)}"
        for week in rows(weeks, SAID)
    ]


def _said(week: Any) -> str:
    exercises = f"{week.exercises_done} exercise{'' if week.exercises_done == 1 else 's'}"
    return f"{week.sessions_done} of {week.proposed} sessions, {exercises}"


def _takeaway(weeks: pd.DataFrame) -> str:
    if not len(weeks):
        return "No session done yet."
    newest = next(iter(rows(weeks.tail(1), SAID)))
    return f"Bars: sessions a week over {len(weeks)} weeks. This week: {_said(newest)}."
