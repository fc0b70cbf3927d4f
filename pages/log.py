"""Log: a run, a soreness rating, or the morning after, in under 15 seconds on a phone."""

import streamlit as st

from loadwatch.ui import blocks, frame, latest, log, log_run, log_soreness

frame.enter()
with st.container(width=560):
    st.title("Log", anchor=False)
    blocks.messages()
    log.whom()
    mode = log.mode()
    if mode == "Run":
        log_run.form()
    elif mode == "Soreness":
        log_soreness.form()
    else:
        log_soreness.morning_form()
    latest.entries()
