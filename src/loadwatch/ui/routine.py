"""What Routine shows: the week's sessions to tick off, and how far they were kept beside the soreness."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import isnan
from typing import Any

import pandas as pd
import streamlit as st

from loadwatch import charts
from loadwatch.advice import Dose, library
from loadwatch.columns import DONE, RUNS, SORENESS_DAYS, records
from loadwatch.errors import LoadwatchError
from loadwatch.figures import KEYS
from loadwatch.review import Review, review
from loadwatch.routine import Proposed, Routine, adherence, routine_for, what_it_shows
from loadwatch.ui import data, drawn, frame, keeping, state
from loadwatch.ui.check import to_check
from loadwatch.ui.library import OPENED
from loadwatch.ui.log import asking


@dataclass(frozen=True)
class Tick:
    """An exercise done on a day: its id in the store; sets and reps may be NaN."""

    id: int
    sets: float
    reps: float


@dataclass(frozen=True)
class Plan:
    """The routine of an athlete and what was done of it. `own`: it may be ticked off, for it is a stored athlete's.

    `ticks`: day -> exercise -> the last tick of it. `figure`: the weeks so far, None before the first tick; `shows`: what
    it does and does not show.
    """

    athlete: str
    own: bool
    routine: Routine
    ticks: dict[date, dict[str, Tick]]
    figure: Any
    shows: str
    today: date
    week_start: str


def plan(subject: data.Subject | None) -> Plan:
    """The plan of who is shown; a general one while there is nobody to review."""
    theme = data.theme()
    if subject is not None:
        found: Plan = keeping.kept("plan", (*subject.key, theme), lambda: _of(subject, theme))
        return found
    name, today, week_start = data.athlete(), data.now().date(), data.settings()["week_start"]
    general: Plan = data.of_version(
        f"plan {today} {week_start} {theme}", name, lambda: _of_nobody(name, today, week_start, theme)
    )
    return general


def _of(subject: data.Subject, theme: Any) -> Plan:
    focus = subject.focus
    routine = routine_for(focus.review, subject.athlete, subject.profile, subject.done)
    site = routine.site or (focus.site if len(focus.site_states) else "")
    return _made(
        focus.review, subject.athlete, subject.kind == "stored", routine, subject.done, focus.soreness, site, theme
    )


def _of_nobody(name: str, today: date, week_start: Any, theme: Any) -> Plan:
    """Nothing to review: perhaps a new athlete who has ticked something off."""
    got = review(RUNS.empty(), today=today, week_start=week_start)
    profile, done = data.own(name) if name else ({}, DONE.empty())
    return _made(got, name, True, routine_for(got, name, profile, done), done, SORENESS_DAYS.empty(), "", theme)


def _made(
    got: Review,
    athlete: str,
    own: bool,
    routine: Routine,
    done: pd.DataFrame,
    soreness: pd.DataFrame,
    site: str,
    theme: Any,
) -> Plan:
    weeks = adherence(done, athlete, len(routine.sessions), today=got.today, week_start=got.week_start)
    figure, shows = None, ""
    if len(weeks):
        figure = charts.sessions_kept(weeks, soreness, site=site or None, theme=theme, today=got.today)
        shows = what_it_shows(weeks, soreness, site)
    ticks: dict[date, dict[str, Tick]] = {}
    for row in records(done[done["entry"].isin(KEYS)]):
        ticks.setdefault(row.date.date(), {})[row.entry] = Tick(row.Index, row.sets, row.reps)
    return Plan(athlete, own, routine, ticks, figure, shows, got.today, got.week_start)


# The sessions


def sessions(shown: Plan, on: date) -> None:
    """A card for each session: those done this week, the one to do next, which is ticked off for the day, and the rest."""
    st.markdown(f"{shown.routine.because} {shown.routine.days_because}".strip())
    if not shown.routine.sessions:
        _instead(shown)
        return
    before = _days_done(shown, on)
    with st.grid(len(shown.routine.sessions), min_column_width=320):
        for number, session in enumerate(shown.routine.sessions):
            with st.container(border=True, height="stretch", gap="small", key=f"session_{number}"):
                st.subheader(f"{session.day}, {session.minutes} minutes", anchor=False)
                if number < len(before):
                    st.markdown(f":gray-badge[:material/check: Done on {before[number]:%A}]")
                elif number == len(before) and shown.own:
                    st.markdown(
                        ":gray-badge[:material/arrow_forward: Next: tick it off here, on whatever day you do it]"
                    )
                for exercise in session.exercises:
                    _exercise(exercise, shown, on if number == len(before) else None)
    if len(before) >= len(shown.routine.sessions):
        st.markdown("All sessions of this week are done.")


def _instead(shown: Plan) -> None:
    """No session now: what helps instead, and the check."""
    with st.container(horizontal=True):
        st.page_link(frame.page("week"), label="What to do this week", icon=":material/arrow_forward:")
        if shown.own:
            to_check.button(shown.routine.site, key="routine_check")


def _days_done(shown: Plan, on: date) -> list[date]:
    """The days of the week of `on` before it on which an exercise was done."""
    first = on - timedelta(days=(on.weekday() - _FIRST[shown.week_start]) % 7)
    return sorted(day for day in shown.ticks if first <= day < on)


_FIRST = {"monday": 0, "sunday": 6}


def _exercise(exercise: Proposed, shown: Plan, on: date | None) -> None:
    """A line with its picture; `on`: the day that it can be ticked off for, None = it cannot now."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        drawn.small(exercise.key)
        with st.container(gap=None):
            st.page_link(
                frame.page("prevention"), label=exercise.title, query_params={OPENED: exercise.key},
                icon=":material/chevron_right:", icon_position="right",
            )  # fmt: skip
            with st.container(
                horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="small"
            ):
                st.caption(exercise.amount)
                if shown.own and on:
                    _tick(exercise, shown, on)
    if exercise.form:
        st.caption(f"Harder form: {exercise.form}")


def _tick(exercise: Proposed, shown: Plan, on: date) -> None:
    """Two taps: "Done", then how much. What is ticked can be taken back."""
    key = exercise.key
    tick = shown.ticks.get(on, {}).get(key)
    if tick is not None:
        how_much = "" if isnan(tick.sets) else f" {tick.sets:g} × {tick.reps:g}"
        with st.popover(f"Done{how_much}", icon=":material/check:", type="tertiary", key=f"ticked_{key}"):
            st.button(f"Take back: {exercise.title}", key=f"untick_{key}", on_click=_take_back, args=(tick.id,))
        return
    dose = library().entries[key].amount
    with st.popover("Tick off", icon=":material/radio_button_unchecked:", key=f"tick_{key}"):
        st.markdown(f"**{exercise.title}: how much?** {exercise.because}")
        for sets, reps in _choices(exercise, dose):
            label = dose.amount(sets, reps) if dose else f"{sets} × {reps}"
            label = f"{label}, as proposed" if (sets, reps) == (exercise.sets, exercise.reps) else label
            st.button(
                label, key=f"did_{key}_{sets}_{reps}", width="stretch", on_click=_save,
                args=(shown.athlete, on, key, sets, reps),
            )  # fmt: skip


def _choices(exercise: Proposed, dose: Dose | None) -> list[tuple[int, int]]:
    """What was proposed, less, and more."""
    proposed = (exercise.sets, exercise.reps)
    return sorted({proposed, (1, exercise.reps), *(dose.rungs if dose else ())})


def _save(athlete: str, day: date, entry: str, sets: int, reps: int) -> None:
    try:
        name = athlete or data.athlete_or_new()
        data.store().add_done(name, day, entry, sets, reps)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    state.say("done", f"Saved: {library().entries[entry].title}.")


def _take_back(tick: int) -> None:
    try:
        data.store().delete_done(tick)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    state.say("done", "Taken back.")


def day() -> date:
    """The day that is ticked off."""
    with st.container(width=360):
        return asking.day("routine")


def anything_else(shown: Plan, on: date) -> None:
    """Any exercise, on that day."""
    with st.expander("Something else done?", icon=":material/add:"), st.form("other_exercise", border=False):
        st.selectbox("Exercise", KEYS, format_func=lambda key: library().entries[key].title, key="other_exercise")
        left, right = st.columns(2, wrap=False)
        left.number_input("Sets", 1, 20, 2, key="other_sets")
        right.number_input("Repetitions or seconds", 1, 600, 10, key="other_reps")
        st.form_submit_button("Save", icon=":material/check:", on_click=_save_other, args=(shown.athlete, on))


def _save_other(athlete: str, on: date) -> None:
    typed = st.session_state
    _save(athlete, on, typed["other_exercise"], typed["other_sets"], typed["other_reps"])
