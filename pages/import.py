"""Import: drop files, see what they are, answer what they cannot tell, save, take back."""

import streamlit as st

from loadwatch.ui import blocks, frame, imports

frame.enter()
st.title("Import", anchor=False)
blocks.messages()
files = imports.upload()
if files:
    got = imports.read(files)
    if got is not None:
        imports.preview(got)
else:
    imports.twice()
    imports.onward()
imports.templates()
imports.past()
