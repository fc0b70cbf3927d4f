"""Log: a run, a soreness rating, or the morning after, in under 15 seconds on a phone."""

import streamlit as st

from loadwatch.ui import blocks, entries, frame

frame.enter()
with st.container(width=560):
    st.title("Log", anchor=False)
    blocks.messages()
    entries.whom()
    mode = entries.mode()
    if mode == "Run":
        entries.run_form()
    elif mode == "Soreness":
        entries.rating_form()
    else:
        entries.morning_form()
    entries.latest()
