"""What Prevention shows: the library's entries as cards, what narrows them, and what concerns the athlete now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from loadwatch.advice import Entry, Sign, library, not_now, red_flag_signs
from loadwatch.advice.entries import EQUIPMENT
from loadwatch.advice.searching import SECTIONS, Wish, search, signs
from loadwatch.columns import SITES
from loadwatch.evidence import GRADES, SOURCES
from loadwatch.phrases import site_label
from loadwatch.ui import blocks, data, drawn, frame, keeping
from loadwatch.ui.check import to_check

RED_FLAGS = "Red flags"
PARTS = (*SECTIONS.values(), RED_FLAGS)
TIMES = {4: "Up to 4 min", 5: "Up to 5 min", 6: "Up to 6 min"}
WITHOUT = "nothing"
OPENED = "show"
"""The URL's parameter that opens one entry: /prevention?show=bird-dog."""
NOT_NOW = ":gray-badge[:material/pause_circle: Not now]"
URGENCIES = {"emergency": "Emergency: now", "soon": "See a doctor soon: in the next days"}


# What concerns you now


def concerns_now(subject: data.Subject | None) -> None:
    """The first pieces of advice of today, and the way to the check."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header("What concerns you now", anchor=False)
        to_check.button(key="prevention_check")
    if subject is None:
        st.markdown("Once you have logged a run or a rating, the advice that fits you stands here.")
        return
    pieces = data.advice(subject)[:3]
    with st.grid(3, min_column_width=280):
        for piece in pieces:
            blocks.advice_card(piece, height="stretch")


# What narrows the library


def wish() -> Wish | None:
    """Words, part and filters; None = the red flags are wanted."""
    words = st.text_input("Search", placeholder="bird dog, hamstring, midfoot …", key="library_words", type="search")
    part = st.segmented_control("Part", PARTS, default=PARTS[0], required=True, key="library_part", wrap=True)
    if part == RED_FLAGS and not words:
        return None
    section = next((key for key, name in SECTIONS.items() if name == part), "")
    with st.expander("Filter by site, equipment, time, evidence", icon=":material/filter_list:"):
        return _filters(words, section)


def _filters(words: str, section: str) -> Wish:
    with st.grid(2, min_column_width=240):
        site = st.selectbox(
            "Body site", ["", *SITES], format_func=lambda key: site_label(key) or "Any", key="library_site"
        )
        grade = st.selectbox("Evidence", ["", *GRADES[1:4]], format_func=_at_least, key="library_grade")
        having = st.pills(
            "Equipment at hand", [WITHOUT, *EQUIPMENT], selection_mode="multi", format_func=str.capitalize,
            key="library_equipment", help="None chosen: show all.", wrap=True,
        )  # fmt: skip
        minutes = st.segmented_control(
            "Time", list(TIMES), format_func=TIMES.__getitem__, key="library_minutes", wrap=True
        )
    return Wish(words, section, site, tuple(having) if having else None, minutes, grade)


def _at_least(grade: str) -> str:
    return f"{grade.capitalize()} or better" if grade else "Any"


# The library


def results(wished: Wish, subject: data.Subject | None) -> None:
    """The entries that fit, each section under its name."""
    found, warned = search(library(), wished), signs(library(), wished.words)
    if warned:
        st.header(RED_FLAGS, anchor=False)
        _signs(warned)
        to_check.button(key="found_check")
    if not found and not warned:
        st.markdown("Nothing fits. Take a word or a filter away.")
        return
    for section, name in SECTIONS.items():
        entries = [entry for entry in found if entry.section == section]
        if entries:
            st.header(name, anchor=False)
            with st.grid(2, min_column_width=320):
                for entry in entries:
                    card(entry, subject)


def opened(subject: data.Subject | None) -> bool:
    """The one entry that the address names, whole, if it names one."""
    entry = library().entries.get(st.query_params.get(OPENED, ""))
    if entry is None or entry.section not in SECTIONS:
        return False
    st.button("All of the library", icon=":material/arrow_back:", key="library_all", on_click=_close)
    card(entry, subject, whole=True)
    return True


def _close() -> None:
    st.query_params.pop(OPENED, None)


def card(entry: Entry, subject: data.Subject | None, *, whole: bool = False) -> None:
    """One entry: pictures first, then what it is, how well supported, and how to do it."""
    with st.container(border=True, gap="small", height="stretch", key=f"entry_{entry.key}"):
        drawn.all_of(entry.key)
        title = blocks.plain(entry.title)
        if entry.section == "sites":
            st.subheader(blocks.plain(", ".join(site_label(site) for site in entry.sites)), anchor=False)
            st.markdown(f"**{title}**")
        else:
            st.subheader(title, anchor=False)
        st.markdown(entry.summary)
        _held_back(entry, subject)
        st.caption(_facts(entry))
        if whole:
            _details(entry)
        else:
            with st.expander("How to do it" if entry.section == "exercises" else "More", type="compact"):
                _details(entry)


def _held_back(entry: Entry, subject: data.Subject | None) -> None:
    if subject is None or entry.section == "causes":
        return
    if subject.focus.verdict.level == "seek-care":
        st.markdown(f"{NOT_NOW} A warning sign stands. Have it seen first.")
        return
    held: dict[str, str] = keeping.kept(
        "not now", subject.key, lambda: not_now(subject.focus.review, subject.athlete, subject.profile)
    )
    if entry.key in held:
        st.markdown(f"{NOT_NOW} {held[entry.key]}")


def _facts(entry: Entry) -> str:
    facts = [f"{entry.minutes} min"] if entry.minutes else []
    if entry.section == "exercises":
        facts.append(", ".join(entry.equipment) or "no equipment")
    sites = ", ".join(site_label(site).lower() for site in entry.sites)
    facts += [f"for {sites}"] if sites and entry.section != "sites" else []
    return f"{' · '.join([*facts, f'evidence: {entry.grade}'])}.".capitalize()


LINES = {
    "start": "Start", "cue": "Breathing and cue", "mistake": "Common mistake", "easier": "Easier", "harder": "Harder",
    "dose": "How much", "for_whom": "For whom", "when_not": "When not", "commonly_told": "Commonly told",
}  # fmt: skip
"""Field of an entry -> how the page calls it, in this order around the steps."""


def _details(entry: Entry) -> None:
    if entry.start:
        st.markdown(f"**{LINES['start']}:** {entry.start}")
    st.markdown("\n".join(f"{number}. {step}" for number, step in enumerate(entry.how_to, 1)))
    lines = [(name, getattr(entry, field)) for field, name in LINES.items() if field != "start"]
    st.markdown("\n\n".join(f"**{name}:** {text}" for name, text in lines if text))
    _what_helps(entry)
    st.markdown(f"**Sources:** {', '.join(_source(key) for key in entry.evidence)}. Checked {entry.checked:%d %B %Y}.")


def _what_helps(entry: Entry) -> None:
    answers = [library().entries[key] for key in entry.helps if library().entries[key].section in SECTIONS]
    if answers:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown("**What helps:**")
            for answer in answers:
                st.page_link(frame.page("prevention"), label=answer.title, query_params={OPENED: answer.key})


def _source(key: str) -> str:
    source: Any = SOURCES[key]
    return f"[{source.label}]({source.url})" if source.url.startswith("https://") else source.label


# Red flags


def red_flags() -> None:
    """The warning signs by urgency, as a list; the check asks for them one by one."""
    st.header(RED_FLAGS, anchor=False)
    st.markdown("Any of these goes before all training advice. None of them does not mean that nothing is wrong.")
    for urgency, name in URGENCIES.items():
        st.subheader(name, anchor=False)
        _signs([sign for sign in red_flag_signs() if sign.urgency == urgency])
    to_check.button(key="red_flags_check", label="Start the red-flag check")


def _signs(shown: Sequence[Sign]) -> None:
    st.markdown("\n".join(f"- {sign.question} **{sign.see}** How soon: {sign.how_soon}." for sign in shown))
