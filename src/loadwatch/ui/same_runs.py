"""Runs that two sources tell of: the words for them, and the list of pairs with a choice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


def there_twice(athlete: str) -> pd.DataFrame:
    """A stored athlete's runs that count twice and are, or may be, the same: those of `Store.there_twice`."""
    found: pd.DataFrame = data.of_version("there twice", athlete, lambda: data.store().there_twice(athlete))
    return found


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
    """A line for each pair, by day; where the two sources differ both values stand there. Columns: those of `Meeting.table`."""
    pairs = pairs.sort_values("started_at", kind="stable")
    unit = data.settings()["unit"]
    columns = {
        "Athlete": [] if pairs["athlete"].nunique() <= 1 else pairs["athlete"].tolist(),
        "Day": _both(pairs, "started_at", lambda at: f"{at.day} {at:%b %Y}"),
        "Start": _both(pairs, "started_at", lambda at: f"{at:%H:%M}" if at != at.normalize() else "–"),
        unit: _both(pairs, "distance_km", lambda km: f"{km / KM_PER[unit]:.2f}"),
        "Time": _both(pairs, "duration_min", show_duration),
        "From": _both(pairs, "source", source),
    }
    st.dataframe(pd.DataFrame({name: texts for name, texts in columns.items() if texts}), hide_index=True,
                 alt="Pairs of runs with day, start, distance, time and source of each")  # fmt: skip


def _both(pairs: pd.DataFrame, column: str, text: Callable[[Any], str]) -> list[str]:
    """The texts of both runs of each pair, "10.02 / 10.05"; one where they are the same."""
    sides = [["–" if pd.isna(value) else text(value) for value in pairs[name]] for name in (column, f"other_{column}")]
    return [" / ".join(dict.fromkeys(pair)) for pair in zip(*sides, strict=True)]


def exceptions(pairs: pd.DataFrame, question: str, key: str) -> list[int]:
    """The places of the pairs that somebody excepts."""
    rows = list(pairs.itertuples())
    chosen: list[int] = st.multiselect(
        question, range(len(rows)), format_func=lambda place: label(rows[place]), placeholder="None", key=key
    )
    return chosen
