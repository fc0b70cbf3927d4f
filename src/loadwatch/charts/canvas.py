"""What all charts have in common: panels below each other on one time axis, their names, marks and hover.

A day is drawn at its midday and a week at its middle, so that bars and lines of one chart stand above each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from plotly.graph_objects import Figure as Figure  # type: ignore[attr-defined]  # plotly has no types

from loadwatch.charts.palette import CLEAR, PALETTES, Palette
from loadwatch.charts.scales import Span

CONFIG: dict[str, Any] = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False, "plotlyServerURL": ""}
"""For `st.plotly_chart`: no mode bar, and nothing that could send a chart elsewhere."""

FONT = '"Source Sans", sans-serif'
ICON_FONT = '"Material Symbols Rounded"'
LEFT_PX, RIGHT_PX, TOP_PX, BOTTOM_PX = 30, 12, 30, 30
Trace = dict[str, Any]
"""A trace of plotly as plain data: the figure checks it when it is drawn."""


@dataclass(frozen=True)
class Panel:
    """A part of a chart with its own values on the shared time axis, and its name above it."""

    name: str
    height_px: int
    top: float
    step: float


def alt(figure: Figure) -> str:
    """The figure's takeaway in words, for `st.plotly_chart(alt=...)`."""
    return str(figure.layout.meta["alt"])


def draw(
    traces: Sequence[Trace], panels: Sequence[Panel], span: Span, palette: Palette, *, takeaway: str, gap_px: int = 46,
    right_px: int = RIGHT_PX, middle_ticks: bool = False, notes: Sequence[dict[str, Any]] = (),
) -> Figure:  # fmt: skip
    """The figure of these traces; panel n has the axis `y`, `y2`, ... from the top. `notes` are further annotations."""
    plot_px = sum(panel.height_px for panel in panels) + gap_px * (len(panels) - 1)
    layout: dict[str, Any] = {
        # Empty, for plotly's own default holds colours, and Streamlit replaces that default with placeholders.
        "template": {},
        "height": plot_px + TOP_PX + BOTTOM_PX,
        "margin": {"l": LEFT_PX, "r": right_px, "t": TOP_PX, "b": BOTTOM_PX},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"family": FONT, "size": 12, "color": palette.muted},
        "hoverlabel": {"bgcolor": palette.surface, "bordercolor": palette.grid, "align": "left",
                       "font": {"family": FONT, "size": 13, "color": palette.text}},
        "dragmode": False,
        "hovermode": "closest",
        "showlegend": False,
        "meta": {"alt": takeaway},
        "xaxis": _time_axis(span, palette, len(panels), middle_ticks),
    }  # fmt: skip
    names = []
    top_px = plot_px
    for number, panel in enumerate(panels, start=1):
        axis = "" if number == 1 else str(number)
        domain = [max(0.0, (top_px - panel.height_px) / plot_px), top_px / plot_px]
        layout[f"yaxis{axis}"] = _value_axis(panel, domain, palette)
        names.append(_name(panel.name, domain[1], palette))
        top_px -= panel.height_px + gap_px
    layout["annotations"] = [*names, *notes]
    return Figure(data=list(traces), layout=layout)  # type: ignore[no-untyped-call]


def _time_axis(span: Span, palette: Palette, panels: int, middle: bool) -> dict[str, Any]:
    ticks = span.ticks()
    shift = pd.Timedelta(days=3.5) if middle else pd.Timedelta(0)
    return {
        "type": "date", "range": [span.start, span.end], "fixedrange": True, "automargin": False, "showgrid": False,
        "zeroline": False, "anchor": "y" if panels == 1 else f"y{panels}", "tickvals": [tick + shift for tick in ticks],
        "ticktext": [f"{tick:%b %Y}" if span.weeks > 53 else f"{tick.day} {tick:%b}" for tick in ticks],
        "tickfont": {"size": 12, "color": palette.muted}, "ticks": "",
    }  # fmt: skip


def _value_axis(panel: Panel, domain: list[float], palette: Palette) -> dict[str, Any]:
    return {
        "domain": domain, "range": [0, panel.top], "dtick": panel.step, "tick0": 0, "fixedrange": True,
        "automargin": False, "gridcolor": palette.grid, "zerolinecolor": palette.grid, "zerolinewidth": 1,
        "tickfont": {"size": 12, "color": palette.muted}, "ticks": "",
    }  # fmt: skip


def _name(name: str, top: float, palette: Palette) -> dict[str, Any]:
    return {
        "text": name, "xref": "paper", "x": 0, "xanchor": "left", "xshift": -LEFT_PX, "yref": "paper", "y": top,
        "yanchor": "bottom", "yshift": 8, "showarrow": False, "align": "left",
        "font": {"size": 13, "color": palette.muted},
    }  # fmt: skip


def scatter(**properties: Any) -> Trace:
    """Lines, dots or text."""
    return {"type": "scatter", **properties}


def bars(**properties: Any) -> Trace:
    """Bars."""
    return {"type": "bar", **properties}


def filled(x: Any, y: Any, palette: Palette) -> Trace:
    """Closed outlines, parted by None, filled as a band behind everything else."""
    return scatter(x=x, y=y, mode="lines", fill="toself", fillcolor=palette.band, line={"width": 0}, hoverinfo="skip")


def icons(x: Any, y: Any, names: Sequence[str], colors: Sequence[str], size: int) -> Trace:
    """Level icons above the points, as text marks in the icon font, which Streamlit brings along."""
    font = {"family": ICON_FONT, "size": size, "color": list(colors)}
    return scatter(
        x=x, y=y, text=list(names), mode="text", textposition="top center", textfont=font, hoverinfo="skip",
        cliponaxis=False,
    )  # fmt: skip


def rows(frame: pd.DataFrame, names: Sequence[str]) -> Iterable[Any]:
    """The rows, each with these columns as attributes."""
    return frame[list(names)].itertuples(index=False)


def palette_of(theme: str) -> Palette:
    """The theme's palette; whatever is not dark is light."""
    return PALETTES["dark" if theme == "dark" else "light"]
