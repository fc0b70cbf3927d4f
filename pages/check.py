"""Red-flag check: four short screens of questions, and whom to see after a yes."""

import streamlit as st

from loadwatch.ui import blocks, care, check, frame, log, questions

frame.enter()
with st.container(width=640):
    st.title("Red-flag check", anchor=False)
    blocks.messages()
    if not check.stored_only():
        st.stop()
    log.whom()
    place = check.place()
    if place == "questions":
        questions.show()
    elif place == "care":
        check.whom_to_see()
    else:
        check.none_of_them()
    care.cleared()
