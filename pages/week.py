"""This week: the verdict, the numbers behind it, and what helps."""

import streamlit as st

from loadwatch.ui import blocks, data, frame
from loadwatch.ui import week as parts

frame.enter()
blocks.messages()
subject = data.subject()
if subject is None:
    parts.first_visit()
    st.stop()

shown = parts.week(subject)
parts.head(subject, shown)
blocks.headline(shown.level, shown.sentence)
if shown.level == "seek-care":
    parts.seek_care(subject, shown)
    st.stop()

if shown.missing:
    st.caption(shown.missing)
parts.twice(subject)
blocks.numbers(shown.numbers, 4)
left, right = st.columns([2, 1], gap="medium")
with left:
    blocks.chart("12 weeks", shown.figure, shown.caption, key="week_chart")
    parts.room_left(shown)
with right:
    parts.beside_chart(shown)
if shown.reasons:
    blocks.reasons(shown.reasons)
