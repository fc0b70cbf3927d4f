"""Coach review: who needs a call this week. Nothing is stored unless asked."""

import streamlit as st

from loadwatch.ui import blocks, frame
from loadwatch.ui import squad as parts

frame.enter()
heading = st.empty()
blocks.messages()
parts.upload()
found = parts.squad()
if found is None:
    heading.title("Coach review", anchor=False)
    st.markdown(
        "Drop an athlete’s export, or one CSV with an `athlete` column for a whole squad, with soreness beside it if there is any. "
        "You get the same review as a runner, sorted by who needs attention first."
    )
    st.stop()

heading.title(parts.title(found), anchor=False)
parts.keep()
parts.cards(found)
if len(found.rows) > 1:
    parts.table(found)
