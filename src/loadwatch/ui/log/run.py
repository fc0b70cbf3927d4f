"""Log a run: day, distance, time and effort."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import streamlit as st

from loadwatch.errors import LoadwatchError
from loadwatch.phrases import distance
from loadwatch.typing_in import parse_distance, parse_duration, show_duration
from loadwatch.ui import data, state
from loadwatch.ui.log import asking

NOT_RATED = "not rated"
EFFORTS = (NOT_RATED, *range(11))
EFFORT_WORDS = {
    0: "rest", 1: "very easy", 2: "easy", 3: "moderate", 4: "somewhat hard", 5: "hard", 6: "hard",
    7: "very hard", 8: "very hard", 9: "nearly maximal", 10: "maximal",
}  # fmt: skip


def form() -> None:
    """Day, distance, time and effort. Enter saves."""
    unit = data.settings()["unit"]
    day = asking.day("run")
    with st.form("run_form", border=False):
        left, right = st.columns(2, wrap=False)
        left.text_input(f"Distance, {unit}", placeholder="8.4", key="run_distance")
        # Without `help`: its button would stand between the two fields on the way of the Tab key.
        right.text_input("Time", placeholder="45 or 1:05:00", key="run_time")
        st.select_slider("Effort, 0 to 10", EFFORTS, format_func=effort, key="run_effort")
        st.text_input("Note", placeholder="if you like", key="run_note")
        st.form_submit_button("Save run", icon=":material/check:", width="stretch", on_click=_save_run, args=(day,))


def effort(value: Any) -> str:
    """An effort with its word: "4 · somewhat hard"."""
    return value if value == NOT_RATED else f"{value} · {EFFORT_WORDS[value]}"


def _save_run(day: date) -> None:
    typed, unit = st.session_state, data.settings()["unit"]
    try:
        km = parse_distance(typed["run_distance"], unit)
        minutes = parse_duration(typed["run_time"], km)
        effort = None if typed["run_effort"] == NOT_RATED else float(typed["run_effort"])
        athlete = data.athlete_or_new()
        data.store().add_run(athlete, _start(day, minutes), km, minutes, rpe=effort, notes=typed["run_note"])
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    state.show(state.Shown("stored", athlete))
    said = ", ".join(
        ([] if km is None else [distance(km, unit)]) + ([] if minutes is None else [show_duration(minutes)])
    )
    state.say("done", f"Saved: {said}.")
    typed["run_distance"], typed["run_time"], typed["run_note"], typed["run_effort"] = "", "", "", NOT_RATED


def _start(day: date, minutes: float | None) -> datetime:
    """Today's run ended just now; of another day only the day is known, and noon stands for it."""
    now = data.now()
    if day == now.date():
        return max(now - timedelta(minutes=round(minutes or 0)), datetime.combine(day, time()))
    return datetime.combine(day, time(12))
