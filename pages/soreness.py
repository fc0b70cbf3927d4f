"""Soreness: each site against its own baseline, and the running under it."""

import streamlit as st

from loadwatch.ui import blocks, data, frame
from loadwatch.ui import sites as parts
from loadwatch.ui.check import calls

frame.enter()
blocks.messages()
subject = data.subject()
sites = parts.rated_sites(subject) if subject else []
if subject is None or not sites:
    blocks.nothing_yet(
        "Soreness", "Nothing rated yet. Rate a site after a run or the next morning: one tap, 0 none to 10 worst."
    )
    st.stop()

blocks.whose(subject.kind, subject.athlete)
st.title("Soreness", anchor=False)
if subject.kind == "stored":
    calls.show()
with st.container(horizontal=True, vertical_alignment="center"):
    chosen = parts.choose(sites)
    span = st.segmented_control(
        "Range",
        list(parts.RANGES),
        default="12 weeks",
        required=True,
        key="soreness_range",
        label_visibility="collapsed",
    )
shown = parts.soreness(subject, chosen, parts.RANGES[span])
blocks.numbers(shown.numbers, min(len(shown.numbers), 4))
blocks.chart(
    "Soreness by site, and the running under it",
    shown.figure,
    "Line: mean of 7 days. Shaded: your baseline, give or take 1. Thick: 1 or more over baseline. Dots: single days. "
    "No line: fewer than 4 rated days in 7.",
    key="soreness_chart",
)
parts.link(shown)
