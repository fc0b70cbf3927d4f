"""Routine: the week's short sessions, ticked off in two taps, and how far they were kept."""

import streamlit as st

from loadwatch.ui import blocks, data, frame
from loadwatch.ui import routine as parts

frame.enter()
blocks.messages()
subject = data.subject()
if subject is not None:
    blocks.whose(subject.kind, subject.athlete)
st.title("Routine", anchor=False)
shown = parts.plan(subject)
day = parts.day() if shown.own and shown.routine.sessions else shown.today
parts.sessions(shown, day)
if shown.own:
    parts.anything_else(shown, day)
if shown.figure:
    blocks.chart("How far it was kept", shown.figure, "Hatched: week not finished.", shown.shows, key="kept_chart")
