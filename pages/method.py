"""Method: every rule, formula, threshold, source and limit, made from the data that the code uses."""

import streamlit as st

from loadwatch.ui import frame, sources
from loadwatch.ui import method as parts

frame.enter()
st.title("Method", anchor=False)
st.markdown(
    "What loadwatch computes, from what, and how far to trust it. These tables are made from the same data that raises the flags."
)
if parts.part() == parts.SOURCES_PART:
    sources.commonly_told()
    sources.all_sources()
else:
    parts.levels()
    parts.rules()
    parts.measures()
    parts.limits()
