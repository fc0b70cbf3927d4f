"""Progression: the weeks, and the single runs against the 30 days before them."""

import streamlit as st

from loadwatch.ui import blocks, data, frame, progress

frame.enter()
blocks.messages()
subject = data.subject()
if subject is None:
    blocks.nothing_yet("Progression", "Weekly distance and single runs appear here once there are runs.")
    st.stop()

blocks.whose(subject.kind, subject.athlete)
st.title("Progression", anchor=False)
chosen = st.segmented_control(
    "Range", list(progress.RANGES), default="12 weeks", required=True, key="range", label_visibility="collapsed"
)
shown = progress.progression(subject, progress.RANGES[chosen])

signs = blocks.level_key(("note", "watch", "caution"), "Hatched: week not finished", "Outlined: not enough history")
blocks.chart("Weekly distance", shown.weeks, signs, shown.weeks_lead, key="weeks_chart")
blocks.chart(
    "Single runs against the longest of the 30 days before",
    shown.runs,
    "Line: longest run of the 30 days before. Shaded: up to 10% more, which raises nothing. Outlined: nothing to compare with.",
    shown.runs_lead,
    key="runs_chart",
)
progress.table(shown, subject.unit)
