"""Coach review: who needs a call this week. Nothing is stored unless asked."""

import streamlit as st

from loadwatch.ui import blocks, frame
from loadwatch.ui import squad as parts

frame.enter()
found = parts.squad()
if found is None:
    st.title("Coach review", anchor=False)
    blocks.messages()
    parts.upload()
    st.markdown(
        "Drop one athlete’s export, a file for each athlete, or one table with an `athlete` column for a whole squad, with "
        "soreness beside it if there is any. You get the same review as a runner, sorted by who needs attention first."
    )
    parts.made_up()
    st.stop()

st.title(parts.title(found), anchor=False)
blocks.messages()
parts.cards(found)
if len(found.rows) > 1:
    parts.table(found)
parts.keep()
with st.expander("Other files", icon=":material/upload_file:"):
    parts.upload()
