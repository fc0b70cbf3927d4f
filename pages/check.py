"""Red-flag check: four short screens of questions, and whom to see after a yes."""

import streamlit as st

from loadwatch.ui import blocks, frame
from loadwatch.ui.check import care, ends, questions
from loadwatch.ui.log import asking

frame.enter()
with st.container(width=640):
    st.title("Red-flag check", anchor=False)
    blocks.messages()
    if not ends.stored_only():
        st.stop()
    asking.whom()
    place = ends.place()
    if place == "questions":
        questions.show()
    elif place == "care":
        ends.whom_to_see()
    else:
        ends.none_of_them()
    care.cleared()
