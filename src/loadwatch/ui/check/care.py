"""A warning sign stands: whom to see, how soon and why; the sheet to take along; and how a sign is cleared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import streamlit as st

from loadwatch.advice import library
from loadwatch.advice.library import is_emergency
from loadwatch.errors import LoadwatchError
from loadwatch.phrases import long_date
from loadwatch.ui import data, frame, state
from loadwatch.ui.check import facts, sheet, standing
from loadwatch.ui.check.standing import Answer

ALL = "All of them"


def show(athlete: str) -> None:
    """For a stored athlete with a standing sign: whom to see, each answer, the sheet, and how a sign is cleared."""
    today = data.now().date()
    stands = tuple(sorted(standing.standing(athlete), key=lambda one: not is_emergency([one.sign])))
    piece = standing.care(stands)
    with st.container(border=True):
        st.subheader(f":material/local_hospital: {piece.title}", anchor=False)
        st.markdown("\n".join(f"- {step}" for step in piece.how_to))
        for answer in stands:
            _answered(answer)
        sheet_button(athlete)
    _clearing(stands, today)
    _mistakes(stands)


def sheet_button(athlete: str) -> None:
    """The sheet to take along, as a file that the browser opens and prints."""
    subject, today = data.subject(), data.now().date()
    page = data.of_version(
        f"sheet {today} {subject.key if subject else ''}", athlete,
        lambda: sheet.to_html(facts.facts(athlete, today, subject)).encode("utf-8"),
    )  # fmt: skip
    st.download_button(
        "Sheet to take along", page, f"red-flag-check-{today}.html", "text/html",
        icon=":material/print:", key="care_sheet", on_click="ignore",
        help="One page with your answers, soreness and runs. It opens in the browser; print it from there.",
    )  # fmt: skip


def text(sign: str) -> str:
    """A sign's question; its key where the library does not know it."""
    known = library().signs
    return known[sign].question if sign in known else sign


def _answered(answer: Answer) -> None:
    sign = library().signs.get(answer.sign)
    st.markdown(f"**You answered yes to:** {text(answer.sign)}")
    if sign is not None:
        st.markdown(f"{sign.see} How soon: **{sign.how_soon}**. {sign.because}")
    st.caption(f"Answered on {long_date(answer.day)}.")


def _choose(stands: tuple[Answer, ...], key: str) -> tuple[Answer, ...]:
    """Which of the standing answers; the only one without asking."""
    if len(stands) == 1:
        return stands
    names = {one.id: _name(one.sign) for one in stands}
    chosen = st.selectbox("Which sign", [0, *names], format_func=lambda id: names.get(id, ALL), key=key)
    return tuple(one for one in stands if chosen in (0, one.id))


def _name(sign: str) -> str:
    known = library().signs
    name = known[sign].name if sign in known else sign
    return f"{name[:1].upper()}{name[1:]}"


def _clearing(stands: tuple[Answer, ...], today: date) -> None:
    with st.expander("A professional has cleared it", icon=":material/task_alt:"):
        st.markdown("Only after somebody with training has looked at it. Advice comes back with that day.")
        chosen = _choose(stands, "clear_which")
        first = max(one.day for one in chosen)
        key = f"clear_on_{first}"
        st.date_input(
            "Cleared on", today, min_value=min(first, today), max_value=today, format="YYYY-MM-DD", key=key
        )  # fmt: skip
        st.button("Save this date", icon=":material/check:", key="clear_save", on_click=_clear, args=(chosen, key))


def _clear(chosen: tuple[Answer, ...], key: str) -> None:
    on: date = st.session_state[key]
    said = f"Cleared on {long_date(on)}. It can be undone under Red-flag check."
    if _written(chosen, lambda one: data.store().clear_red_flag(one.id, on), said):
        state.set_check(None)
        st.switch_page(frame.page("week"))


def _mistakes(stands: tuple[Answer, ...]) -> None:
    with st.expander("I answered by mistake", icon=":material/undo:"):
        chosen = _choose(stands, "mistake_which")
        sure = st.checkbox("Yes was wrong: the right answer is no.", key="mistake_sure")
        st.button("Take the answer back", key="mistake_save", disabled=not sure, on_click=_take_back, args=(chosen,))


def _take_back(chosen: tuple[Answer, ...]) -> None:
    said, check = "Taken back: the answer is no.", state.check()
    if not _written(chosen, lambda one: data.store().delete_red_flag(one.id), said):
        return
    if check is not None and check.stopped:  # the questions were not at their end: they go on
        answers = {key: yes for key, yes in check.answers.items() if not yes}
        state.set_check(replace(check, answers=answers, stopped=False, number=state.next_check()))
        st.switch_page(frame.page(frame.CHECK))
    state.set_check(None)
    st.switch_page(frame.page("week"))


def _written(chosen: tuple[Answer, ...], write: Callable[[Answer], None], said: str) -> bool:
    """Write it for each of them and say so. True when nothing stands any more."""
    try:
        for one in chosen:
            write(one)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return False
    state.say("done", said)
    return not standing.standing(data.athlete())


def cleared() -> None:
    """Signs that a professional has cleared, each with its day; a clearing can be undone."""
    today = data.now().date()
    found = [(one, one.cleared_on) for one in standing.answers(data.athlete())]
    done = [(one, day) for one, day in found if day is not None and day <= today]
    if not done:
        return
    with st.expander("Cleared before", icon=":material/history:"):
        for one, day in reversed(done):
            st.markdown(f"{text(one.sign)} Yes on {long_date(one.day)}, cleared on {long_date(day)}.")
            st.button(f"Undo: {_name(one.sign)}", icon=":material/undo:", key=f"reopen_{one.id}",
                      on_click=_reopen, args=(one,))  # fmt: skip


def _reopen(answer: Answer) -> None:
    try:
        data.store().reopen_red_flag(answer.id)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    state.set_check(None)
