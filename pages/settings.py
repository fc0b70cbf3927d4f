"""Settings: units, week, zone, profile, your data."""

import streamlit as st

from loadwatch.ui import blocks, frame, options

frame.enter()
with st.container(width=640):
    st.title("Settings", anchor=False)
    blocks.messages()
    options.display()
    options.profile()
    options.export()
    options.delete_everything()
