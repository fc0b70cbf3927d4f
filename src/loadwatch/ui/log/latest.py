"""The latest entries, to change or delete; a deletion can be undone."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pandas as pd
import streamlit as st

from loadwatch.columns import SITES, records
from loadwatch.errors import LoadwatchError
from loadwatch.phrases import distance, number, site_label
from loadwatch.typing_in import parse_distance, parse_duration, show_duration
from loadwatch.ui import blocks, data, state
from loadwatch.ui.check import calls, to_check
from loadwatch.ui.log import run, soreness
from loadwatch.ui.log.sources import Sources
from loadwatch.ui.state import Deleted

SHOWN = 6
LONG_AGO_DAYS = 300
"""From then on a day is named with its year instead of its weekday."""


def entries() -> None:
    """The latest entries, each to change or delete; a deletion can be undone."""
    _undo()
    athlete = data.athlete()
    if not athlete or not len(newest := _up_to(athlete, None)):
        return
    kept = data.of_version("sources", athlete, lambda: Sources.of(athlete))
    st.header("Latest", anchor=False)
    st.caption("Choose an entry to change or delete it.")
    until = _day_asked() if len(newest) == SHOWN else None
    found = newest if until is None else _up_to(athlete, until)
    if not len(found):
        st.caption("Nothing was logged up to that day.")
        return
    with st.container(border=True, gap=None):
        for entry in records(found):
            # The entry itself is the button: six buttons that are all called "Change" say nothing to who hears them.
            label = f"{blocks.plain(_what(entry))} · {_when(entry)}{blocks.plain(kept.after(entry))}"
            with st.popover(
                label, icon=":material/edit:", type="tertiary", key=f"change_{entry.entry}_{kept.key(entry)}"
            ):
                if entry.entry == "run":
                    _change_run(entry, f"run_{kept.key(entry)}")
                    kept.show(entry)
                else:
                    _change_rating(entry)


def _up_to(athlete: str, until: date | None) -> pd.DataFrame:
    found: pd.DataFrame = data.of_version(
        f"latest {until}", athlete, lambda: data.store().latest(athlete, SHOWN, until)
    )
    return found


def _day_asked() -> date | None:
    day: date | None = st.date_input(
        "Older entries: up to", None, max_value=data.now().date(), format="YYYY-MM-DD", key="latest_until", width=220,
        help="To change an older entry: the list shows those up to this day. Empty: the newest.",
    )  # fmt: skip
    return day


def _undo() -> None:
    gone = state.deleted()
    if gone is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", border=True):
        st.text(f"Deleted: {gone.text}")
        if st.button("Undo", icon=":material/undo:", key="undo"):
            (data.store().restore_run if gone.entry == "run" else data.store().restore_rating)(gone.id)
            state.set_deleted(None)
            st.rerun()


def _what(entry: Any) -> str:
    if entry.entry == "rating":
        side = f" {entry.side}" if entry.side in ("left", "right") else ""
        return f"{site_label(entry.site)}{side} {entry.rating:g}, {soreness.MOMENTS.get(entry.moment, 'Over the day').lower()}"
    known = [] if pd.isna(entry.distance_km) else [distance(entry.distance_km, data.settings()["unit"])]
    known += [] if pd.isna(entry.duration_min) else [show_duration(entry.duration_min)]
    return f"Run {', '.join(known)}"


def _when(entry: Any) -> str:
    days = (data.now().date() - entry.at.date()).days
    name = (
        f"{entry.at.day} {entry.at:%b %Y}" if days >= LONG_AGO_DAYS else f"{entry.at:%a} {entry.at.day} {entry.at:%b}"
    )
    day = {0: "Today", 1: "Yesterday"}.get(days, name)
    no_clock = entry.entry == "rating" or entry.at == entry.at.normalize()
    return day if no_clock else f"{day} {entry.at:%H:%M}"


def _change_run(entry: Any, key: str) -> None:
    unit = data.settings()["unit"]
    with st.form(f"change_{key}", border=False):
        st.date_input("Day", entry.at.date(), max_value=data.now().date(), format="YYYY-MM-DD", key=f"{key}_day")
        st.text_input(
            f"Distance, {unit}",
            "" if pd.isna(entry.distance_km) else number(entry.distance_km, unit),
            key=f"{key}_distance",
        )
        st.text_input(
            "Time", "" if pd.isna(entry.duration_min) else show_duration(entry.duration_min), key=f"{key}_time"
        )
        st.selectbox(
            "Effort",
            run.EFFORTS,
            0 if pd.isna(entry.rpe) else 1 + round(entry.rpe),
            format_func=run.effort,
            key=f"{key}_effort",
        )
        st.form_submit_button("Save", on_click=_save_change, args=("run", entry, key, unit))
    st.button("Delete", icon=":material/delete:", key=f"delete_{key}", on_click=_delete, args=("run", entry))


def _change_rating(entry: Any) -> None:
    key = f"rating_{entry.id}"
    with st.form(f"change_{key}", border=False):
        st.date_input("Day", entry.at.date(), max_value=data.now().date(), format="YYYY-MM-DD", key=f"{key}_day")
        st.selectbox("Where", SITES, SITES.index(entry.site), format_func=site_label, key=f"{key}_site")
        st.selectbox(
            "When",
            list(soreness.MOMENTS),
            list(soreness.MOMENTS).index(entry.moment or "day"),
            format_func=soreness.MOMENTS.__getitem__,
            key=f"{key}_moment",
        )
        st.selectbox("Rating", range(11), min(round(entry.rating), 10), key=f"{key}_rating")
        st.form_submit_button("Save", on_click=_save_change, args=("rating", entry, key, ""))
    st.button("Delete", icon=":material/delete:", key=f"delete_{key}", on_click=_delete, args=("rating", entry))
    if entry.rating >= calls.CALLS_FROM:
        to_check.button(entry.site, key=f"check_{key}")


def _save_change(kind: str, entry: Any, key: str, unit: str) -> None:
    typed = {
        str(name).removeprefix(f"{key}_"): value
        for name, value in st.session_state.items()
        if str(name).startswith(f"{key}_")
    }
    try:
        if kind == "run":
            km = _unless_same(typed["distance"], entry.distance_km, unit)
            minutes = parse_duration(typed["time"], km)
            effort = None if typed["effort"] == run.NOT_RATED else typed["effort"]
            start = datetime.combine(typed["day"], entry.at.time())
            data.store().change_run(entry.id, started_at=start, distance_km=km, duration_min=minutes, rpe=effort)
        else:
            new = {"date": typed["day"], "site": typed["site"], "moment": typed["moment"], "rating": typed["rating"]}
            data.store().change_rating(entry.id, **new)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    state.say("done", "Changed.")


def _unless_same(text: str, km: float, unit: str) -> float | None:
    """The typed distance; the stored one where the text is still what was shown of it, rounded."""
    shown = "" if pd.isna(km) else number(km, unit)
    return km if text == shown and shown else parse_distance(text, unit)


def _delete(kind: str, entry: Any) -> None:
    (data.store().delete_run if kind == "run" else data.store().delete_rating)(entry.id)
    state.set_deleted(Deleted(kind, entry.id, _what(entry)))
