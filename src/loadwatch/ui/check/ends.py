"""The red-flag check: where it stands, and its two ends: whom to see, or what no yes does not mean."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import streamlit as st

from loadwatch.advice import library
from loadwatch.ui import blocks, data, state
from loadwatch.ui.check import care, questions, standing
from loadwatch.ui.check.screens import SCREENS

Place = Literal["questions", "care", "none of these"]


def stored_only() -> bool:
    """The check is for a stored athlete. While somebody else is shown, say so and offer to change."""
    shown = state.shown()
    if shown.kind == "stored":
        return True
    who = "a made-up athlete" if shown.kind == "sample" else f"{blocks.plain(shown.athlete)} from the coach’s review"
    st.markdown(
        f"Now **{who}** is shown, of whom nothing is stored. The check is for an athlete whose runs and soreness are "
        "kept on this computer."
    )
    st.button(
        "Check for a stored athlete",
        icon=":material/person:",
        key="check_stored",
        on_click=_show_stored,
    )
    return False


def _show_stored() -> None:
    state.show(state.STORED)
    state.set_check(None)


def place() -> Place:
    """Where the check stands. It begins where nothing is answered yet and no sign stands."""
    athlete, check = data.athlete(), state.check()
    if check is not None and check.athlete not in ("", athlete):
        state.set_check(check := None)
    if check is not None and check.screen < len(SCREENS) and not check.stopped:
        return "questions"
    if standing.standing(athlete):
        return "care"
    if check is not None and check.screen == len(SCREENS) and not any(check.answers.values()):
        return "none of these"
    state.begin_check(athlete)
    return "questions"


def whom_to_see() -> None:
    """A sign stands: whom to see and how soon; and the questions that a yes to an emergency sign left open."""
    care.show(data.athlete())
    check = state.check()
    with st.container(horizontal=True):
        if check is not None and check.stopped:
            st.button("Answer the other questions", icon=":material/arrow_forward:", key="check_on", on_click=_go_on)
        else:
            st.button("Answer the questions again", icon=":material/replay:", key="check_again", on_click=_again)


def _go_on() -> None:
    check = questions.under_way()
    state.set_check(replace(check, stopped=False, number=state.next_check()))


def _again() -> None:
    check = questions.under_way()
    state.begin_check(data.athlete(), check.site)


def none_of_them() -> None:
    """No question was answered with yes: what that does not mean, and when to see somebody all the same."""
    st.header("None of these was answered with yes", anchor=False)
    st.markdown("**That does not rule anything out.** The questions look for some serious causes, not for all of them.")
    st.markdown(f"See a doctor or physiotherapist all the same:\n{_WHEN}")
    st.caption(f"Evidence: {library().entries['seek-help'].grade}.")
    with st.container(horizontal=True):
        blocks.go("This week", "week", "today", key="check_week")
        care.sheet_button(data.athlete())
        st.button("Answer again", icon=":material/replay:", key="check_again", on_click=_again)


_WHEN = """
- when it has not eased within two weeks, or keeps coming back
- when it gets worse although you run less
- when it stays at 6 or more, wakes you at night, or changes how you walk or run
- when you are worried
- at once, when one of these signs comes up later
"""
