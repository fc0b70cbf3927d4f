"""The weeks as bars in the colour of their level, alone or above the soreness of one site."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from loadwatch.charts.canvas import Figure, Panel, Trace, bars, draw, icons, palette_of, rows
from loadwatch.charts.palette import CLEAR, Palette, Theme
from loadwatch.charts.scales import MID_WEEK_H, UNITS, Span, Unit, UnitKey, moments, tick_step
from loadwatch.charts.soreness import site_panel
from loadwatch.levels import LEVELS, Level
from loadwatch.phrases import long_date

BAR_MS = 0.78 * 7 * 86_400_000
ICON_ROOM_PX = 26
"""Height kept free above the highest bar for its icon."""

SAID = ("week", "runs", "distance_km", "change_pct", "change_reason", "level")
"""The columns that hover texts and takeaways are made of."""

WHY_NO_CHANGE = {
    "": "",
    "unfinished": "Not finished",
    "few weeks": "Too few weeks to compare",
    "first week": "The first week with running",
    "low week before": "The week before was low",
    "distance missing": "A run of the week before has no distance",
    "after a gap": "Back after a break",
    "no running": "No running",
}


def week_chart(
    weeks: pd.DataFrame, soreness_days: pd.DataFrame, *, site: str | None, unit: UnitKey, theme: Theme, today: date
) -> Figure:
    """12 weeks of distance coloured by level and, beneath, the 7-day soreness of `site` on the same time axis.

    weeks: WEEKS, soreness_days: SORENESS DAYS, both of one athlete; `site` None = no site was ever rated.
    """
    palette, shown = palette_of(theme), UNITS[unit]
    span = Span.until(today, 12, weeks["week"])
    distance, bar_panel = _bars(span.cut(weeks, "week"), span, shown, palette, 158)
    lines, line_panel, notes, summary = site_panel(soreness_days, span, site, palette, axis="y2", height_px=106)
    takeaway = f"{_takeaway(span.cut(weeks, 'week'), span, shown)} {summary}"
    return draw(
        [*distance, *lines], [bar_panel, line_panel], span, palette, takeaway=takeaway, middle_ticks=True, notes=notes
    )


def weekly_distance(
    weeks: pd.DataFrame, *, unit: UnitKey, theme: Theme, today: date, shown_weeks: int | None = 12
) -> Figure:
    """The distance of each of the last `shown_weeks` weeks, coloured by level; None = all, up to three years.

    weeks: WEEKS of one athlete.
    """
    palette, shown = palette_of(theme), UNITS[unit]
    span = Span.until(today, shown_weeks, weeks["week"])
    visible = span.cut(weeks, "week")
    distance, panel = _bars(visible, span, shown, palette, 210)
    return draw(distance, [panel], span, palette, takeaway=_takeaway(visible, span, shown), middle_ticks=True)


def _bars(weeks: pd.DataFrame, span: Span, unit: Unit, palette: Palette, height_px: int) -> tuple[list[Trace], Panel]:
    """The bars with their icons, and the panel that holds them."""
    distance = unit.of(weeks["distance_km"].to_numpy())
    highest = float(distance.max(initial=0)) or 10.0
    middle = moments(weeks["week"], MID_WEEK_H)
    levels = [LEVELS[level] for level in weeks["level"]]
    colors = [palette.level(level.key) for level in levels]
    running = is_running(weeks, span)
    marker = _bar_marker(levels, colors, running, distance > 0)
    week_bars = bars(x=middle, y=distance, width=BAR_MS, marker=marker, hoverinfo="text",
                     hovertext=_hover(weeks, running, unit))  # fmt: skip
    least = LEVELS["watch" if span.crowded else "note"].rank
    at = [number for number, level in enumerate(levels) if level.rank >= least]
    marks = icons(middle[at], distance[at], [levels[n].icon for n in at], [colors[n] for n in at], span.icon_px)
    top = highest / (1 - ICON_ROOM_PX / height_px)
    return [week_bars, marks], Panel(f"{unit.plural} a week", height_px, top, tick_step(highest, 3))


def _bar_marker(levels: list[Level], colors: list[str], running: list[bool], some: Any) -> dict[str, Any]:
    """Filled in the level's colour; the running week hatched, an unknown one outlined."""
    hollow = [level.key == "unknown" and not now for level, now in zip(levels, running, strict=True)]
    edged = [(now or empty) and any_km for now, empty, any_km in zip(running, hollow, some, strict=True)]
    return {
        "color": [CLEAR if empty else color for empty, color in zip(hollow, colors, strict=True)],
        "line": {"color": colors, "width": [1.5 if edge else 0 for edge in edged]},
        "pattern": {"shape": ["/" if now else "" for now in running], "size": 6, "solidity": 0.35},
        "cornerradius": 2,
    }


def is_running(weeks: pd.DataFrame, span: Span) -> list[bool]:
    """The week that is not over; a first week that is cut off is over."""
    last = span.end - pd.Timedelta(weeks=1)
    return [not complete and week == last for week, complete in zip(weeks["week"], weeks["complete"], strict=True)]


def _hover(weeks: pd.DataFrame, running: list[bool], unit: Unit) -> list[str]:
    return [
        "<br>".join(
            line
            for line in (
                f"<b>Week of {long_date(week.week, weekday=False)} {week.week.year}</b>",
                _distance(week, unit) + (" so far" if now else ""),
                _change(week, now),
                LEVELS[week.level].word,
            )
            if line
        )
        for week, now in zip(rows(weeks, SAID), running, strict=True)
    ]


def _distance(week: Any, unit: Unit) -> str:
    """The week's distance; runs without one are not a week of 0."""
    return "No distance recorded" if week.runs and not week.distance_km else unit.text(week.distance_km)


def _change(week: Any, now: bool) -> str:
    if pd.isna(week.change_pct):
        return "" if now or (week.runs and not week.distance_km) else WHY_NO_CHANGE[week.change_reason]
    rounded = round(week.change_pct)
    if rounded == 0:
        return "As much as the week before"
    return f"{abs(rounded)}% {'more' if rounded > 0 else 'less'} than the week before"


def _takeaway(weeks: pd.DataFrame, span: Span, unit: Unit) -> str:
    """What the bars say, in words."""
    said = [f"Bars: {unit.plural.lower()} a week over {span.weeks} weeks."]
    if not len(weeks):
        return f"{said[0]} No week recorded."
    for week, now in zip(rows(weeks.tail(2), SAID), is_running(weeks, span)[-2:], strict=True):
        name = "This week so far" if now else f"Week of {long_date(week.week, weekday=False)}"
        parts = [_distance(week, unit), _change(week, now).lower(), LEVELS[week.level].word.lower()]
        said.append(f"{name}: {', '.join(part for part in parts if part)}.")
    return " ".join(said)
