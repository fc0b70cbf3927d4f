"""Settings: units, week, zone, the athlete's profile, all data out, and everything deleted."""

from __future__ import annotations

from functools import partial
from typing import Any, get_args

import streamlit as st

from loadwatch.advice.entries import EQUIPMENT
from loadwatch.errors import LoadwatchError
from loadwatch.store import BACK_CONDITIONS
from loadwatch.ui import blocks, data, keeping, state
from loadwatch.ui.exports import Form, to_zip

UNITS = {"km": "Kilometres", "mi": "Miles"}
WEEK_STARTS = {"monday": "Monday", "sunday": "Sunday"}
FORMS = {"csv": "CSV", "parquet": "Parquet"}
CONDITIONS = {"none": "None known", "other": "Another one"}


def _save(name: str) -> None:
    try:
        data.store().save_settings(**{name: st.session_state[f"set_{name}"]})
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))


def display() -> None:
    """Units, week start, time zone. Each choice is saved at once."""
    st.header("Display", anchor=False)
    _choice("Distances", "unit", UNITS)
    _choice("Weeks begin on", "week_start", WEEK_STARTS)
    chosen = data.settings()
    zones = ["", *data.all_zones()]
    st.selectbox(
        "Time zone",
        zones,
        zones.index(chosen["zone"]),
        format_func=lambda name: name or f"The browser’s ({data.zone()})",
        key="set_zone",
        on_change=_save,
        args=("zone",),
        help="Decides what “today” is, and what local time a Strava export is read in.",
    )


def _choice(label: str, setting: str, names: dict[str, str]) -> None:
    st.segmented_control(
        label, list(names), default=data.settings()[setting], required=True, format_func=names.__getitem__,
        key=f"set_{setting}", on_change=_save, args=(setting,),
    )  # fmt: skip


def profile() -> None:
    """Who is shown, the name, and an existing back condition."""
    st.header("Athlete", anchor=False)
    names = data.athletes()
    if not names:
        st.markdown("No athlete yet. Log a run or import a file, and one is made.")
        return
    current = data.athlete()
    name = st.selectbox("Shown", names, names.index(current), key="set_athlete")
    if name != current:
        data.store().save_settings(athlete=name)
        state.show(state.Shown("stored", name))
        st.rerun()
    kept = data.store().profile(name)
    with st.form("profile"):
        new_name = st.text_input("Name", name, max_chars=80)
        conditions = list(BACK_CONDITIONS)
        condition = st.selectbox("Existing back condition", conditions, conditions.index(kept["back_condition"]),
                                 format_func=lambda key: CONDITIONS.get(key, key.capitalize()),
                                 help="With one, advice about the back begins with the professional who treats it.")  # fmt: skip
        equipment = st.pills(
            "Equipment at hand", EQUIPMENT, selection_mode="multi", format_func=str.capitalize,
            default=[word for word in kept["equipment"] if word in EQUIPMENT],
            help="Exercises that need something are only proposed if it is at hand.",
        )  # fmt: skip
        if st.form_submit_button("Save profile", icon=":material/check:"):
            _save_profile(name, new_name, back_condition=condition, equipment=equipment)


def _save_profile(name: str, new_name: str, **fields: Any) -> None:
    try:
        data.store().save_profile(name, **fields)
        if new_name.strip() != name:
            data.store().rename_athlete(name, new_name)
            state.show(state.Shown("stored", new_name.strip()))
    except LoadwatchError as wrong:
        blocks.wrong(str(wrong))
        return
    state.say("done", "Profile saved.")
    st.rerun()


def export() -> None:
    """All data, as CSV and as Parquet."""
    st.header("Your data", anchor=False)
    st.markdown("It is on this computer alone:")
    st.code(data.store().location, language=None, wrap_lines=True)
    with st.container(horizontal=True):
        for form in get_args(Form):
            st.download_button(
                f"All data as {FORMS[form]}", partial(_everything, form), f"loadwatch-{form}.zip", "application/zip",
                icon=":material/download:", key=f"export_{form}", on_click="ignore",
            )  # fmt: skip
    st.caption("The runs and soreness CSV inside can be read in again under Import, here or on another computer.")


def _everything(form: Form) -> bytes:
    return to_zip(data.store().export(), form)


def delete_everything() -> None:
    """Delete all data, after a second question."""
    st.header("Delete everything", anchor=False)
    st.markdown(
        "Every athlete, run, rating, import and setting, for good. Download your data first if you may want it again."
    )
    sure = st.text_input("Type the word delete to confirm", key="delete_word")
    if (
        st.button(
            "Delete everything",
            icon=":material/delete_forever:",
            disabled=sure.strip().lower() != "delete",
            key="delete_all",
        )
        and sure.strip().lower() == "delete"
    ):
        data.store().delete_everything()
        keeping.forget_everything()
        state.say("done", "Everything is deleted.")
        st.rerun()
