"""Import: drop files, see what they are, answer what they cannot tell, save, take back."""

import streamlit as st

from loadwatch.ui import blocks, frame, imports, reading

frame.enter()
st.title("Import", anchor=False)
blocks.messages()
files, athlete = imports.upload()
if files:
    got = reading.read_uploads(files, athlete, key="import")
    if got is not None:
        imports.preview(got)
else:
    imports.onward()
imports.templates()
imports.past()
