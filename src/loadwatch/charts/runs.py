"""Single runs against the longest run of the 30 days before each day."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from loadwatch.charts.canvas import Figure, Panel, Trace, draw, filled, icons, palette_of, scatter
from loadwatch.charts.palette import CLEAR, Palette, Theme
from loadwatch.charts.scales import UNITS, Span, Unit, UnitKey, moments, tick_step
from loadwatch.flags.rules import LIMIT_RUN, RULES_BY_KEY
from loadwatch.levels import LEVELS, Level
from loadwatch.metrics.spike import WINDOW_DAYS, longest_in_window
from loadwatch.periods import to_dates
from loadwatch.phrases import long_date, percent

HEIGHT_PX = 260
ICON_ROOM_PX = 30
LEVEL_OF_BAND = {
    "unknown": "unknown",
    "no reference": "unknown",
    "reference": "clear",
    **{band: RULES_BY_KEY[f"long-run-{band}"].level for band in ("small", "moderate", "large")},
}
FLAGGED = ("small", "moderate", "large")
WHY_UNKNOWN = {"unknown": "Less than 30 days of history", "no reference": "No run in the 30 days before"}


def single_runs(
    runs_reviewed: pd.DataFrame, *, unit: UnitKey, theme: Theme, today: date, shown_weeks: int | None = 12
) -> Figure:
    """Each run of the last `shown_weeks` weeks as a dot, and the longest run of the 30 days before as a line.

    runs_reviewed: REVIEWED RUNS of one athlete, the whole history; runs without a distance are not drawn. None = all
    weeks, up to three years.
    """
    palette, shown = palette_of(theme), UNITS[unit]
    known = runs_reviewed[runs_reviewed["distance_km"].notna()].sort_values("started_at")
    span = Span.until(today, shown_weeks, known["week"])
    reference = _reference(known, span, pd.Timestamp(today))
    visible = span.cut(known, "started_at")
    highest_km = max(visible["distance_km"].max(), reference["km"].max() * LIMIT_RUN, key=lambda km: np.nan_to_num(km))
    highest = shown.of(highest_km) if highest_km > 0 else 10.0
    panel = Panel(
        f"{shown.plural} of each run", HEIGHT_PX, highest / (1 - ICON_ROOM_PX / HEIGHT_PX), tick_step(highest, 4)
    )
    traces = [*_reference_lines(reference, shown, palette), *_dots(visible, span, shown, palette)]
    flagged = visible[visible["band"].isin(FLAGGED)]
    notes = [_label(flagged.iloc[-1], span, shown, palette)] if len(flagged) else []
    return draw(traces, [panel], span, palette, takeaway=_takeaway(visible, flagged, span, shown), notes=notes)


def _reference(runs: pd.DataFrame, span: Span, today: pd.Timestamp) -> pd.DataFrame:
    """Stretches of days with the same reference: columns begin, end, km. No row where there is none.

    In the first 30 days of a history the reference is not yet known.
    """
    day = _day_numbers(runs["started_at"].to_numpy())
    if not len(day):
        return pd.DataFrame({"begin": to_dates(day), "end": to_dates(day), "km": np.zeros(0)})
    start, end = _day_numbers(np.array([span.start.to_datetime64(), today.to_datetime64()]))
    longest = np.zeros(max(day[-1], end) - day[0] + 1)
    np.maximum.at(longest, day - day[0], (runs["distance_km"].to_numpy() * 1000).round())
    before = longest_in_window(longest.astype(np.int64))[WINDOW_DAYS - 1 : -1]
    first = day[0] + WINDOW_DAYS
    hidden = max(0, start - first)
    before, first = before[hidden:], first + hidden
    begins = np.flatnonzero(np.diff(before, prepend=-1))
    ends = np.append(begins[1:], len(before))[: len(begins)]
    known = before[begins] > 0
    return pd.DataFrame({
        "begin": to_dates(first + begins), "end": to_dates(first + ends), "km": before[begins] / 1000,
    })[known]  # fmt: skip


def _day_numbers(times: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    return times.astype("datetime64[D]").astype(np.int64)


def _reference_lines(reference: pd.DataFrame, unit: Unit, palette: Palette) -> list[Trace]:
    """The band up to +10%, and the step line under it."""
    line_x: list[str | None] = []
    line_y: list[float | None] = []
    band_x: list[str | None] = []
    band_y: list[float | None] = []
    begins, ends = moments(reference["begin"]).tolist(), moments(reference["end"]).tolist()
    for begin, end, value in zip(begins, ends, unit.of(reference["km"]).tolist(), strict=True):
        gap = bool(line_x) and line_x[-1] != begin
        line_x += [None, begin, end] if gap else [begin, end]
        line_y += [None, value, value] if gap else [value, value]
        band_x += [begin, end, end, begin, None]
        band_y += [value, value, value * LIMIT_RUN, value * LIMIT_RUN, None]
    line = {"color": palette.mark, "width": 1.5}
    return [filled(band_x, band_y, palette), scatter(x=line_x, y=line_y, mode="lines", line=line, hoverinfo="skip")]


def _dots(runs: pd.DataFrame, span: Span, unit: Unit, palette: Palette) -> list[Trace]:
    """The runs, one trace a level: flagged ones larger and with their icon, those without a reference outlined."""
    levels = np.array([LEVEL_OF_BAND[band] for band in runs["band"]], dtype=object)
    plain_px, flagged_px = (4, 8) if span.crowded else (6, 11)
    traces: list[Trace] = []
    for level in (level for level in LEVELS.values() if level.key in levels):
        some, color = runs[levels == level.key], palette.level(level.key)
        flagged = level.key not in ("unknown", "clear")
        marker: dict[str, Any] = {"color": color, "size": flagged_px if flagged else plain_px}
        if level.key == "unknown":
            marker |= {"color": CLEAR, "line": {"color": color, "width": 1.5}}
        dots = _dot_trace(some, level, marker, unit)
        traces.append(dots)
        if flagged:
            traces.append(icons(dots["x"], dots["y"], [level.icon] * len(some), [color] * len(some), span.icon_px))
    return traces


def _dot_trace(runs: pd.DataFrame, level: Level, marker: dict[str, Any], unit: Unit) -> Trace:
    if level.key == "unknown":
        compared: Any = [WHY_UNKNOWN[band] for band in runs["band"]]
        comparison = "%{customdata}"
    else:
        compared = unit.of(runs["longest_before_km"].to_numpy())
        comparison = f"Longest of the 30 days before: %{{customdata:.1f}} {unit.key}"
    lines = ("<b>%{x|%A %-d %B %Y}</b>", f"%{{y:.1f}} {unit.key}", comparison, level.word)
    return scatter(
        x=moments(runs["started_at"]), y=unit.of(runs["distance_km"].to_numpy()), mode="markers", marker=marker,
        customdata=compared, cliponaxis=False, hovertemplate="<br>".join(lines) + "<extra></extra>",
    )  # fmt: skip


def _label(run: Any, span: Span, unit: Unit, palette: Palette) -> dict[str, Any]:
    """The latest flagged run's distance beside its dot, on the side where there is room."""
    right = (run.started_at - span.start) / (span.end - span.start) < 0.4
    text = f"<b>{unit.text(run.distance_km)}</b>, +{percent(run.spike)}"
    return {
        "x": run.started_at, "y": unit.of(run.distance_km), "text": text, "xanchor": "left" if right else "right",
        "xshift": 12 if right else -12, "yanchor": "middle", "showarrow": False,
        "font": {"size": 13, "color": palette.text},
    }  # fmt: skip


def _takeaway(runs: pd.DataFrame, flagged: pd.DataFrame, span: Span, unit: Unit) -> str:
    """What the dots say, in words."""
    if not len(runs):
        return f"Dots: single runs over {span.weeks} weeks. No run with a distance."
    count = "1 single run" if len(runs) == 1 else f"{len(runs)} single runs"
    said = f"Dots: {count} over {span.weeks} weeks, each against the longest of the 30 days before."
    if not runs["spike"].notna().any():
        return f"{said} None could be compared yet."
    if not len(flagged):
        return f"{said} None was more than 10% longer."
    run = flagged.iloc[-1]
    day = long_date(run.started_at)
    return (
        f"{said} More than 10% longer: {len(flagged)}. The latest, {day}: "
        f"{unit.text(run.distance_km)}, {percent(run.spike)} longer than {unit.text(run.longest_before_km)}."
    )
