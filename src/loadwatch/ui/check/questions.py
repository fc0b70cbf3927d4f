"""The screens of the red-flag check under way: the questions, back and next, and what is saved of the answers."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from loadwatch.advice import Sign, library
from loadwatch.errors import LoadwatchError
from loadwatch.ui import data, state
from loadwatch.ui.check import calls, standing
from loadwatch.ui.check.screens import SCREENS, question

YES, NO = "Yes", "No"


def show() -> None:
    """The screen that is due. Yes to an emergency sign ends the check at once, any other is kept until the end."""
    check = under_way()
    screen = SCREENS[check.screen]
    st.caption("These questions go before all training advice. Your answers stay on this computer.")
    stands = {one.sign for one in standing.standing(data.athlete())}
    # A container of its own for each screen: the next Tab after Next goes to its first question.
    with st.container(key=f"check_screen_{check.screen}"):
        st.header(f"{check.screen + 1} of {len(SCREENS)}: {screen.title}", anchor=False)
        for key in screen.signs:
            sign = library().signs[key]
            if key in stands:
                _already_yes(question(sign, check.site))
            else:
                _ask(sign, check)
        _onward(check)


def under_way() -> state.Check:
    """The check that is under way, or a new one."""
    return state.check() or state.begin_check(data.athlete())


def _ask(sign: Sign, check: state.Check) -> None:
    key = f"check_{check.number}_{sign.key}"
    before = check.answers.get(sign.key)
    with st.container(border=True, gap="small"):
        st.segmented_control(
            question(sign, check.site),
            [YES, NO],
            default=None if before is None else (YES if before else NO),
            required=True,
            key=key,
            on_change=_answer,
            args=(sign, key),
            width="stretch",
        )
        if before:
            st.markdown(f":violet[:material/local_hospital:] **{sign.see}** How soon: {sign.how_soon}.")
        elif before is None and check.missing:
            st.markdown(":red[:material/error:] Please answer this one.")


def _already_yes(text: str) -> None:
    with st.container(border=True, gap="small"):
        st.markdown(text)
        st.markdown(":violet[:material/local_hospital:] Answered with yes. It stands until it is cleared.")


def _answer(sign: Sign, key: str) -> None:
    check, said = under_way(), st.session_state[key]
    if said is None:
        return
    check = replace(check, answers={**check.answers, sign.key: said == YES})
    state.set_check(check)
    if said == YES and sign.urgency == "emergency":
        _save(replace(check, stopped=True))


def _onward(check: state.Check) -> None:
    missing = _missing(check) if check.missing else []
    if missing:
        many = "1 question is" if len(missing) == 1 else f"{len(missing)} questions are"
        st.error(f"{many} not answered yet: see above.", icon=":material/error:")
    last = check.screen == len(SCREENS) - 1
    back, onward = st.columns(2, wrap=False)
    with back:
        if check.screen:
            st.button("Back", icon=":material/arrow_back:", key="check_back", width="stretch", on_click=_back)
    with onward:
        st.button(
            "Finish" if last else "Next", icon=":material/arrow_forward:", icon_position="right",
            key=f"check_next_{check.screen}", width="stretch", on_click=_next,
        )  # fmt: skip


def _missing(check: state.Check) -> list[str]:
    stands = {one.sign for one in standing.standing(data.athlete())}
    return [key for key in SCREENS[check.screen].signs if key not in check.answers and key not in stands]


def _back() -> None:
    check = under_way()
    state.set_check(replace(check, screen=max(check.screen - 1, 0), missing=False))


def _next() -> None:
    check = under_way()
    if _missing(check):
        state.set_check(replace(check, missing=True))
        return
    check = replace(check, screen=check.screen + 1, missing=False)
    if check.screen < len(SCREENS):
        state.set_check(check)
    else:
        _save(check)


def _save(check: state.Check) -> None:
    """Note what was answered with yes, and a finished check as done. What cannot be saved leaves the check as it was."""
    yes = [key for key, said in check.answers.items() if said]
    today = data.now().date()
    finished = check.screen == len(SCREENS)
    answered = frozenset(call.id for call in calls.open_calls()) if finished else frozenset()
    try:
        athlete = data.athlete_or_new()
        if yes:
            data.store().add_red_flags(athlete, today, yes)
        if finished:
            data.store().add_done(athlete, today, standing.ENTRY)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    state.settle_calls(answered)
    state.show(state.Shown("stored", athlete))
    state.set_check(replace(check, athlete=athlete))
