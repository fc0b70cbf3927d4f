"""Prevention: what concerns you now, and the whole library to browse and search."""

import streamlit as st

from loadwatch.ui import blocks, data, frame, library

frame.enter()
blocks.messages()
subject = data.subject()
if subject is not None:
    blocks.whose(subject.kind, subject.athlete)
st.title("Prevention", anchor=False)
if library.opened(subject):
    st.stop()

library.concerns_now(subject)
st.header("The library", anchor=False)
wished = library.wish()
if wished is None:
    library.red_flags()
else:
    library.results(wished, subject)
