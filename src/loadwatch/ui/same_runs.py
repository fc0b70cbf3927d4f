"""Runs that two sources tell of: the words for them, and the list of pairs with a choice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd
import streamlit as st

from loadwatch.phrases import KM_PER, distance
from loadwatch.typing_in import show_duration
from loadwatch.ui import data

SOURCES = {
    "fit": "FIT", "gpx": "GPX", "tcx": "TCX", "garmin": "Garmin", "strava": "Strava", "runkeeper": "Runkeeper",
    "trainingpeaks": "TrainingPeaks", "intervals.icu": "intervals.icu", "mapmyrun": "MapMyRun", "polar": "Polar",
    "samsung": "Samsung", "nike": "Nike", "fitbit": "Fitbit", "apple health": "Apple Health",
    "loadwatch": "loadwatch’s CSV", "own table": "your own table", "typed": "Log",
}  # fmt: skip
"""What the pages call a source; one that is not here by its own name."""


def source(key: str) -> str:
    """What the pages call a source."""
    return SOURCES.get(key, key or "a file")


def sources(keys: Iterable[str], between: str = " and ") -> str:
    """Several sources, each once: "FIT and Strava"."""
    return between.join(dict.fromkeys(map(source, keys)))


def label(pair: Any) -> str:
    """A pair on one line: day, start, distance, duration, both sources."""
    at = pair.started_at
    known = [] if pd.isna(pair.distance_km) else [distance(pair.distance_km, data.settings()["unit"])]
    known += [] if pd.isna(pair.duration_min) else [show_duration(pair.duration_min)]
    return f"{at.day} {at:%b %Y, %H:%M}, {', '.join(known)}: {sources((pair.source, pair.other_source))}"


def listed(pairs: pd.DataFrame) -> None:
    """The pairs side by side, by day. Columns: those of `Meeting.table`."""
    pairs = pairs.sort_values("started_at", kind="stable")
    unit = data.settings()["unit"]
    sides: dict[str, pd.Series[Any]] = {}
    for before, name in (("", "Run"), ("other_", "The same as")):
        sides |= {
            name: pairs[f"{before}source"].map(source), f"{name}: start": pairs[f"{before}started_at"],
            f"{name}: {unit}": pairs[f"{before}distance_km"] / KM_PER[unit], f"{name}: min": pairs[f"{before}duration_min"],
        }  # fmt: skip
    athlete = {"Athlete": pairs["athlete"]} if pairs["athlete"].nunique() > 1 else {}
    config: dict[str, Any] = {}
    for name in sides:
        if name.endswith("start"):
            config[name] = st.column_config.DatetimeColumn("Start", format="D MMM YYYY, HH:mm")
        elif ": " in name:
            config[name] = st.column_config.NumberColumn(name.partition(": ")[2], format="%.2f")
    st.dataframe(pd.DataFrame(athlete | sides), hide_index=True, column_config=config, placeholder="–",
                 alt="Pairs of runs with start, distance, minutes and source of each")  # fmt: skip


def exceptions(pairs: pd.DataFrame, question: str, key: str) -> list[int]:
    """The places of the pairs that somebody excepts."""
    rows = list(pairs.itertuples())
    chosen: list[int] = st.multiselect(
        question, range(len(rows)), format_func=lambda place: label(rows[place]), placeholder="None", key=key
    )
    return chosen
