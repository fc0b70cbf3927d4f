"""The soreness of body sites as lines of 7-day means against their baseline. Where ratings lack, the line is broken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from loadwatch.charts.canvas import Panel, Trace, scatter
from loadwatch.charts.palette import Palette
from loadwatch.charts.scales import MIDDAY_H, Span, moments, tick_step
from loadwatch.metrics.soreness import MEAN_NEEDS
from loadwatch.phrases import site_label

Floats = npt.NDArray[np.float64]
LINE_PX = 2.2
SCALE_TOP = 6.0
DAY_MS = 86_400_000
MIDDAY = pd.Timedelta(hours=MIDDAY_H)
HOVER = "<b>%{x|%A %-d %B %Y}</b><br>%{y:.1f} of 10, mean of 7 days<extra></extra>"
NOTHING_RATED = "No soreness rated."


def site_panel(
    soreness_days: pd.DataFrame, span: Span, site: str | None, palette: Palette, *, axis: str, height_px: int
) -> tuple[list[Trace], Panel, list[dict[str, Any]], str]:
    """One site on a value axis: its traces, the panel, annotations, and what it says in words."""
    days = days_of(soreness_days, span, site)
    mean = days["mean_7d"].to_numpy()
    panel = panel_of(f"{_adjective(site)}soreness, 7-day mean (dotted: baseline)", [mean], height_px)
    dotted = {"color": palette.mark, "width": 1.5, "dash": "dot"}
    baseline = daily(days, days["baseline"].to_numpy(), axis, mode="lines", line=dotted)
    traces = [baseline, mean_line(days, axis, palette)]
    notes = []
    latest = days.iloc[-1] if len(days) else None
    if latest is not None and not np.isnan(latest["mean_7d"]):
        traces.append(end_dot(latest, axis, palette.text))
        notes.append({**_value_above(latest, palette), "yref": axis})
    else:
        notes.append({**_no_line(days, site, span, panel, palette), "yref": axis})
    return traces, panel, notes, site_words(site, latest)


def days_of(soreness_days: pd.DataFrame, span: Span, site: str | None) -> pd.DataFrame:
    """The site's days within the span; SORENESS DAYS are in order."""
    return span.cut(soreness_days[(soreness_days["site"] == (site or "")).to_numpy()], "date")


def _adjective(site: str | None) -> str:
    """`Low-back `, or nothing."""
    return f"{site_label(site).replace(' ', '-')} " if site else ""


def panel_of(name: str, values: Sequence[Floats], height_px: int) -> Panel:
    """A panel for these values on the scale of 0 to 10, cut off above what they need."""
    highest = max((float(np.nanmax(some)) for some in values if np.isfinite(some).any()), default=0.0)
    top = min(max(SCALE_TOP, highest + 1), 10.5)
    return Panel(name[0].upper() + name[1:], height_px, top, tick_step(top, 2))


def daily(days: pd.DataFrame, values: Floats, axis: str, *, hover: str = "", **properties: Any) -> Trace:
    """Dense days, sent as the first one and a step instead of a date each; missing values are gaps."""
    start = str(moments(days["date"].iloc[:1], MIDDAY_H)[0]) if len(days) else None
    seen = {"hovertemplate": hover} if hover else {"hoverinfo": "skip"}
    return scatter(x0=start, dx=DAY_MS, y=values.astype("float32"), yaxis=axis, connectgaps=False, **seen, **properties)


def mean_line(days: pd.DataFrame, axis: str, palette: Palette) -> Trace:
    """The 7-day mean. A lone value between gaps shows as a dot as wide as the line."""
    look = {"line": {"color": palette.text, "width": LINE_PX}, "marker": {"color": palette.text, "size": LINE_PX}}
    return daily(days, days["mean_7d"].to_numpy(), axis, hover=HOVER, mode="lines+markers", **look)


def end_dot(day: Any, axis: str, color: str) -> Trace:
    """The dot at the end of a line."""
    return scatter(
        x=[day["date"] + MIDDAY], y=[day["mean_7d"]], yaxis=axis, mode="markers", cliponaxis=False,
        marker={"size": 8, "color": color}, hovertemplate=HOVER,
    )  # fmt: skip


def _value_above(day: Any, palette: Palette) -> dict[str, Any]:
    return {
        "x": day["date"] + MIDDAY, "y": day["mean_7d"], "text": f"<b>{day['mean_7d']:.1f}</b>",
        "showarrow": False, "yanchor": "bottom", "yshift": 5, "font": {"size": 13, "color": palette.text},
    }  # fmt: skip


def _no_line(days: pd.DataFrame, site: str | None, span: Span, panel: Panel, palette: Palette) -> dict[str, Any]:
    """Why there is no line today: in the middle of an empty panel, else at its right edge."""
    never = not days["mean_7d"].notna().any()
    rated = int(days["rated_7d"].iloc[-1]) if len(days) else 0
    missing = f"{rated} of {MEAN_NEEDS} ratings in the last 7 days"
    text = "No soreness rated yet" if site is None else f"No line {'yet' if never else 'now'}: {missing}"
    place = (
        {"x": span.start + (span.end - span.start) / 2, "xanchor": "center", "y": panel.top / 2, "yanchor": "middle"}
        if never
        else {"x": span.end, "xanchor": "right", "y": panel.top, "yanchor": "top"}
    )
    return {"text": text, "showarrow": False, "font": {"size": 13, "color": palette.muted}, **place}


def site_words(site: str | None, latest: Any) -> str:
    """What a site's latest day says; `latest` None = never rated."""
    if site is None or latest is None:
        return NOTHING_RATED
    name = f"{_adjective(site)}soreness"
    if np.isnan(latest["mean_7d"]):
        return f"{name}: {int(latest['rated_7d'])} of {MEAN_NEEDS} ratings in the last 7 days, too few for a mean."
    said = f"{name}: {latest['mean_7d']:.1f} of 10, mean of the last 7 days"
    if np.isnan(latest["rise"]):
        return f"{said}; no baseline yet."
    # From the rounded numbers, as everywhere on the page: the difference of what is shown.
    apart = round(latest["mean_7d"], 1) - round(latest["baseline"], 1)
    return f"{said}, {abs(apart):.1f} {'over' if apart >= 0 else 'under'} its baseline."
