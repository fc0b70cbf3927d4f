"""What the forms of Log share: what to log, for whom, and on which day."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from loadwatch.ui import data, state


def mode() -> str:
    """What to log: "Run", "Soreness" or "This morning"."""
    chosen: str = st.segmented_control(
        "What to log", ["Run", "Soreness", "This morning"], default="Run", required=True, key="mode",
        label_visibility="collapsed", width="stretch",
    )  # fmt: skip
    return chosen


def whom() -> None:
    """For whom is logged, where more than one athlete is stored."""
    names = data.athletes()
    if len(names) > 1:
        current = data.athlete()
        name = st.selectbox("Athlete", names, names.index(current), key="log_athlete")
        if name != current:
            data.store().save_settings(athlete=name)
            state.show(state.Shown("stored", name))
            st.rerun()


def day(key: str) -> date:
    """The day to log for: today, yesterday, or another one before."""
    today = data.now().date()
    which = st.segmented_control(
        "Day", ["Today", "Yesterday", "Other day"], default="Today", required=True, key=f"{key}_which", width="stretch"
    )
    if which == "Other day":
        chosen: date = st.date_input("Which day", today, max_value=today, format="YYYY-MM-DD", key=f"{key}_date")
        return min(chosen, today)
    return today - timedelta(days=which == "Yesterday")
