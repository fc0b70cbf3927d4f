"""Logging by hand: a run, a rating, the morning after; and the latest entries, to change or delete."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pandas as pd
import streamlit as st

from loadwatch.columns import SITES, records
from loadwatch.errors import LoadwatchError
from loadwatch.phrases import distance, long_date, number, site_label, site_name
from loadwatch.typing_in import parse_distance, parse_duration, show_duration
from loadwatch.ui import data, state
from loadwatch.ui.state import Deleted

NOT_RATED = "not rated"
EFFORTS = (NOT_RATED, *range(11))
EFFORT_WORDS = {
    0: "rest", 1: "very easy", 2: "easy", 3: "moderate", 4: "somewhat hard", 5: "hard", 6: "hard",
    7: "very hard", 8: "very hard", 9: "nearly maximal", 10: "maximal",
}  # fmt: skip
SCALE = "0 none · 1–2 mild · 3–5 moderate · 6–9 severe · 10 worst imaginable. One tap saves."
MOMENTS = {"during": "During", "after": "After", "day": "Over the day", "morning": "Next morning"}
FIRST_SITES = ("low back", "knee", "calf", "hip")
WARN_FROM = 6


def mode() -> str:
    """What to log: "Run", "Soreness" or "This morning"."""
    chosen: str = st.segmented_control(
        "What to log", ["Run", "Soreness", "This morning"], default="Run", required=True, key="mode",
        label_visibility="collapsed", width="stretch",
    )  # fmt: skip
    return chosen


def _day(key: str) -> date:
    today = data.now().date()
    which = st.segmented_control(
        "Day", ["Today", "Yesterday", "Other day"], default="Today", required=True, key=f"{key}_which", width="stretch"
    )
    if which == "Other day":
        day: date = st.date_input("Which day", today, max_value=today, format="YYYY-MM-DD", key=f"{key}_date")
        return min(day, today)
    return today - timedelta(days=which == "Yesterday")


# A run


def run_form() -> None:
    """Day, distance, time and effort. Enter saves."""
    unit = data.settings()["unit"]
    day = _day("run")
    with st.form("run_form", border=False):
        left, right = st.columns(2, wrap=False)
        left.text_input(f"Distance, {unit}", placeholder="8.4", key="run_distance")
        # Without `help`: its button would stand between the two fields on the way of the Tab key.
        right.text_input("Time", placeholder="45 or 1:05:00", key="run_time")
        st.select_slider("Effort, 0 to 10", EFFORTS, format_func=_effort, key="run_effort")
        st.text_input("Note", placeholder="if you like", key="run_note")
        st.form_submit_button("Save run", icon=":material/check:", width="stretch", on_click=_save_run, args=(day,))


def _effort(value: Any) -> str:
    return value if value == NOT_RATED else f"{value} · {EFFORT_WORDS[value]}"


def _save_run(day: date) -> None:
    typed, unit = st.session_state, data.settings()["unit"]
    try:
        km = parse_distance(typed["run_distance"], unit)
        minutes = parse_duration(typed["run_time"], km)
        effort = None if typed["run_effort"] == NOT_RATED else float(typed["run_effort"])
        athlete = data.athlete_or_new()
        data.store().add_run(athlete, _start(day, minutes), km, minutes, rpe=effort, notes=typed["run_note"])
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    state.show(state.Shown("stored", athlete))
    said = ", ".join(
        ([] if km is None else [distance(km, unit)]) + ([] if minutes is None else [show_duration(minutes)])
    )
    state.say("done", f"Saved: {said}.")
    typed["run_distance"], typed["run_time"], typed["run_note"], typed["run_effort"] = "", "", "", NOT_RATED


def _start(day: date, minutes: float | None) -> datetime:
    """Today's run ended just now; of another day only the day is known, and noon stands for it."""
    now = data.now()
    if day == now.date():
        return max(now - timedelta(minutes=round(minutes or 0)), datetime.combine(day, time()))
    return datetime.combine(day, time(12))


# Soreness


def rating_form() -> None:
    """Site, moment, and eleven buttons."""
    day = _day("rating")
    sites = _sites_first()
    chosen = st.pills(
        "Where",
        [*sites, "more"],
        default=sites[0],
        required=True,
        format_func=lambda site: "More…" if site == "more" else site_label(site),
        key="rating_site",
    )
    if chosen == "more":
        chosen = st.selectbox(
            "Which site", [site for site in SITES if site not in sites], format_func=site_label, key="rating_other_site"
        )
    left, right = st.columns([2, 1])
    with left:
        moment = st.segmented_control(
            "When",
            list(MOMENTS),
            default="after",
            required=True,
            format_func=MOMENTS.__getitem__,
            key="rating_moment",
            width="stretch",
            wrap=True,
        )
    with right:
        side = st.segmented_control("Side", ["left", "right", "both"], key="rating_side", width="stretch")
    st.markdown(f"How sore is your **{site_name(chosen)}**?")
    _eleven(f"rate_{chosen}", day, chosen, moment, side or "")
    _warning_signs()


def _sites_first() -> list[str]:
    """The sites rated last, then the usual ones: four in all."""
    athlete = data.athlete()
    rated = (
        data.of_version("rated", athlete, lambda: data.store().soreness(athlete)["site"].unique()[::-1])
        if athlete
        else []
    )
    return list(dict.fromkeys([*map(str, rated), *FIRST_SITES]))[:4]


def _eleven(key: str, day: date, site: str, moment: str, side: str = "") -> None:
    with st.grid(6, min_column_width=44, gap="xsmall"):
        for value in range(11):
            st.button(
                str(value),
                key=f"{key}_{value}",
                width="stretch",
                on_click=_save_rating,
                args=(day, site, value, moment, side),
            )
    st.caption(SCALE)


def _save_rating(day: date, site: str, value: int, moment: str, side: str) -> None:
    try:
        athlete = data.athlete_or_new()
        data.store().add_rating(athlete, day, site, value, side=side, moment=moment)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    state.show(state.Shown("stored", athlete))
    state.say("done", f"Saved: {site_name(site)} {value} of 10.")
    st.session_state["warn"] = value >= WARN_FROM


def _warning_signs() -> None:
    """Signs that need a professional, to answer with yes. Open by itself after a rating of 6 or more."""
    from loadwatch.advice import red_flag_signs

    with st.expander(
        "Is there a warning sign?", expanded=st.session_state.get("warn", False), icon=":material/local_hospital:"
    ):
        st.markdown("Any yes goes before all training advice. No yes does not mean that nothing is wrong.")
        for sign in red_flag_signs():
            st.checkbox(sign.question, key=f"sign_{sign.key}")
        st.button("Save my answers", key="save_signs", on_click=_save_signs)


def _save_signs() -> None:
    from loadwatch.advice import red_flag_signs

    yes = [sign.key for sign in red_flag_signs() if st.session_state.get(f"sign_{sign.key}")]
    if not yes:
        state.say("done", "No sign was ticked. If you are worried, see a professional all the same.")
        return
    athlete = data.athlete_or_new()
    for key in yes:
        data.store().add_red_flag(athlete, data.now().date(), key)
        st.session_state[f"sign_{key}"] = False
    state.show(state.Shown("stored", athlete))
    state.say("done", "Saved. This week now says whom to see.")


def morning_form() -> None:
    """The sites that were sore yesterday, to be rated this morning."""
    today = data.now().date()
    open_sites = _sore_yesterday(today)
    if not open_sites:
        st.markdown(
            "Nothing was rated yesterday, or all of it is rated this morning. Choose **Soreness** to rate any site."
        )
    for site, before, km in open_sites:
        after = f" after yesterday’s {distance(km, data.settings()['unit'])}" if km else ""
        st.markdown(f"{site_label(site)} was **{before:g}**{after}. How is it this morning?")
        _eleven(f"morning_{site}", today, site, "morning")


def _sore_yesterday(today: date) -> list[tuple[str, float, float]]:
    """Site, yesterday's highest rating, yesterday's km; without the sites rated this morning."""
    athlete = data.athlete()
    if not athlete:
        return []
    ratings, runs = data.store().soreness(athlete), data.store().runs(athlete)
    yesterday = pd.Timestamp(today - timedelta(days=1))
    done = set(ratings.loc[(ratings["date"] == pd.Timestamp(today)) & (ratings["moment"] == "morning"), "site"])
    before = ratings[(ratings["date"] == yesterday) & ~ratings["site"].isin(done)].groupby("site")["rating"].max()
    km = float(runs.loc[runs["started_at"].dt.normalize() == yesterday, "distance_km"].sum())
    return [(str(site), float(value), km) for site, value in before.sort_values(ascending=False).items()]


# The latest entries


def latest() -> None:
    """The latest entries, each to change or delete; a deletion can be undone."""
    _undo()
    athlete = data.athlete()
    entries = data.of_version("latest", athlete, lambda: data.store().latest(athlete, 6)) if athlete else pd.DataFrame()
    if not len(entries):
        return
    st.header("Latest", anchor=False)
    with st.container(border=True):
        for entry in records(entries):
            with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
                with st.container(gap=None, width="content"):
                    st.text(_what(entry))
                    st.caption(_when(entry))
                with st.popover("Change", type="tertiary", key=f"change_{entry.entry}_{entry.id}"):
                    _change_run(entry) if entry.entry == "run" else _change_rating(entry)


def _undo() -> None:
    gone = state.deleted()
    if gone is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", border=True):
        st.text(f"Deleted: {gone.text}")
        if st.button("Undo", icon=":material/undo:", key="undo"):
            (data.store().restore_run if gone.entry == "run" else data.store().restore_rating)(gone.id)
            state.set_deleted(None)
            st.rerun()


def _what(entry: Any) -> str:
    if entry.entry == "rating":
        side = f" {entry.side}" if entry.side in ("left", "right") else ""
        return f"{site_label(entry.site)}{side} {entry.rating:g}, {MOMENTS.get(entry.moment, 'Over the day').lower()}"
    known = [] if pd.isna(entry.distance_km) else [distance(entry.distance_km, data.settings()["unit"])]
    known += [] if pd.isna(entry.duration_min) else [show_duration(entry.duration_min)]
    return f"Run {', '.join(known)}"


def _when(entry: Any) -> str:
    days = (data.now().date() - entry.at.date()).days
    day = {0: "Today", 1: "Yesterday"}.get(days, long_date(entry.at, weekday=days < 300))
    return f"{day} {entry.at:%H:%M}" if entry.entry == "run" else day


def _change_run(entry: Any) -> None:
    key, unit = f"run_{entry.id}", data.settings()["unit"]
    with st.form(f"change_{key}", border=False):
        st.date_input("Day", entry.at.date(), max_value=data.now().date(), format="YYYY-MM-DD", key=f"{key}_day")
        st.text_input(
            f"Distance, {unit}",
            "" if pd.isna(entry.distance_km) else number(entry.distance_km, unit),
            key=f"{key}_distance",
        )
        st.text_input(
            "Time", "" if pd.isna(entry.duration_min) else show_duration(entry.duration_min), key=f"{key}_time"
        )
        st.selectbox(
            "Effort",
            EFFORTS,
            0 if pd.isna(entry.rpe) else 1 + round(entry.rpe),
            format_func=_effort,
            key=f"{key}_effort",
        )
        st.form_submit_button("Save", on_click=_save_change, args=("run", entry, key, unit))
    st.button("Delete", icon=":material/delete:", key=f"delete_{key}", on_click=_delete, args=("run", entry))


def _change_rating(entry: Any) -> None:
    key = f"rating_{entry.id}"
    with st.form(f"change_{key}", border=False):
        st.date_input("Day", entry.at.date(), max_value=data.now().date(), format="YYYY-MM-DD", key=f"{key}_day")
        st.selectbox("Where", SITES, SITES.index(entry.site), format_func=site_label, key=f"{key}_site")
        st.selectbox(
            "When",
            list(MOMENTS),
            list(MOMENTS).index(entry.moment or "day"),
            format_func=MOMENTS.__getitem__,
            key=f"{key}_moment",
        )
        st.selectbox("Rating", range(11), min(round(entry.rating), 10), key=f"{key}_rating")
        st.form_submit_button("Save", on_click=_save_change, args=("rating", entry, key, ""))
    st.button("Delete", icon=":material/delete:", key=f"delete_{key}", on_click=_delete, args=("rating", entry))


def _save_change(kind: str, entry: Any, key: str, unit: str) -> None:
    typed = {
        str(name).removeprefix(f"{key}_"): value
        for name, value in st.session_state.items()
        if str(name).startswith(f"{key}_")
    }
    try:
        if kind == "run":
            km = _unless_same(typed["distance"], entry.distance_km, unit)
            minutes = parse_duration(typed["time"], km)
            effort = None if typed["effort"] == NOT_RATED else typed["effort"]
            start = datetime.combine(typed["day"], entry.at.time())
            data.store().change_run(entry.id, started_at=start, distance_km=km, duration_min=minutes, rpe=effort)
        else:
            new = {"date": typed["day"], "site": typed["site"], "moment": typed["moment"], "rating": typed["rating"]}
            data.store().change_rating(entry.id, **new)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    state.say("done", "Changed.")


def _unless_same(text: str, km: float, unit: str) -> float | None:
    """The typed distance; the stored one where the text is still what was shown of it, rounded."""
    shown = "" if pd.isna(km) else number(km, unit)
    return km if text == shown and shown else parse_distance(text, unit)


def _delete(kind: str, entry: Any) -> None:
    (data.store().delete_run if kind == "run" else data.store().delete_rating)(entry.id)
    state.set_deleted(Deleted(kind, entry.id, _what(entry)))


def whom() -> None:
    """For whom is logged, where more than one athlete is stored."""
    names = data.athletes()
    if len(names) > 1:
        current = data.athlete()
        name = st.selectbox("Athlete", names, names.index(current), key="log_athlete")
        if name != current:
            data.store().save_settings(athlete=name)
            state.show(state.Shown("stored", name))
            st.rerun()
