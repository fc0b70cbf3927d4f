"""Log: a run, a soreness rating, or the morning after, in under 15 seconds on a phone."""

import streamlit as st

from loadwatch.ui import blocks, frame
from loadwatch.ui.log import asking, latest, run, soreness

frame.enter()
with st.container(width=560):
    st.title("Log", anchor=False)
    blocks.messages()
    asking.whom()
    mode = asking.mode()
    if mode == "Run":
        run.form()
    elif mode == "Soreness":
        soreness.form()
    else:
        soreness.morning_form()
    latest.entries()
