"""What files cannot tell, asked of a person: once for files of one kind, by name, and for each by itself where they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from loadwatch.importers import Question, Reading
from loadwatch.importers.guessing import ColumnMap
from loadwatch.ui import blocks, data

WORDS: dict[str, dict[Any, str]] = {
    "unit": {"km": "Kilometres", "mi": "Miles"},
    "day_first": {True: "Day first (31/12)", False: "Month first (12/31)"},
    "sport": {"running": "Runs", "other": "Something else"},
    "athlete_per_table": {False: "One athlete", True: "An athlete each"},
    "count_alike": {True: "Runs of their own", False: "Written twice"},
}
"""The answers to choose from, by the subject of the question."""
TOPICS = {
    "columns": "the columns of {file}",
    "unit": "km or miles",
    "zone": "the time zone",
    "day_first": "day or month first",
    "sport": "which sport it is",
    "athlete_per_table": "whose the tables of {file} are",
    "count_alike": "whether rows that are alike are runs of their own",
}
"""What a question is about, by its subject, where it is only named."""
MOST_NAMED, MOST_APART = 3, 40
Answers = dict[str, dict[str, Any]]
"""Subject of the questions, which is the argument of `read` that answers them -> file -> answer."""


def ask(got: Reading, columns: Mapping[str, ColumnMap], key: str) -> Answers:
    """Ask what is open in a reading, beside the columns; the answers given so far. columns: what was said of them, by file.

    Everything but one file alone is asked about with the names of the files.
    """
    answers: Answers = {}
    named = len(got.account) > 1
    for alike in by_kind(got, columns):
        given = _ask_kind(alike, f"{key}_{alike[0].subject}_{alike[0].file}", named=named)
        if given:
            answers.setdefault(alike[0].subject, {}).update(given)
    return answers


def by_kind(got: Reading, columns: Mapping[str, ColumnMap]) -> list[list[Question]]:
    """The open questions, those together that nothing shows to need different answers.

    Units and the order of dates go with the export, or with what the columns of a table of one's own mean. Time zones, sports
    and athletes go with the question alone: a runner's files of all sources come from one place.
    """
    meant = {question.file: question.default for question in got.questions if question.subject == "columns"}
    meant |= columns
    kinds: dict[tuple[Any, ...], list[Question]] = {}
    for question in got.questions:
        own = meant.get(question.file)
        kind: Any = tuple((one.title, one.use) for one in own.columns) if own else got.layouts.get(question.file)
        if question.subject in ("zone", "sport", "athlete_per_table"):
            kind = question.text
        if question.subject != "columns":
            kinds.setdefault((question.subject, kind), []).append(question)
    return list(kinds.values())


def _ask_kind(alike: Sequence[Question], key: str, *, named: bool) -> dict[str, Any]:
    """One question for files of one kind, or one for each where the person says that they differ: file -> answer."""
    first, files = alike[0], [question.file for question in alike]
    if len(apart(alike, key)) > 1:
        found = {
            question.file: _choice(question, f"{blocks.plain(question.file)}: {question.text}", f"{key}_{at}")
            for at, question in enumerate(alike)
        }
    else:
        label = f"{blocks.plain(names(files))}: {first.text}" if named else first.text
        found = dict.fromkeys(files, _choice(first, label, key))
    offer_apart(alike, key)
    return {file: answer for file, answer in found.items() if answer is not None}


def apart(alike: Sequence[Question], key: str) -> list[list[Question]]:
    """Questions that are one, or each by itself where the person says that their files differ."""
    if 1 < len(alike) <= MOST_APART and st.session_state.get(f"{key}_apart"):
        return [[question] for question in alike]
    return [list(alike)]


def offer_apart(alike: Sequence[Question], key: str) -> None:
    """The switch that makes each question one by itself."""
    if 1 < len(alike) <= MOST_APART:
        st.toggle("These files differ: answer for each", key=f"{key}_apart")


def names(files: Sequence[str]) -> str:
    """The files by name, the first of many; tables of one file by theirs behind it."""
    whole, inside = files[0].partition(": ")[0], [file.partition(": ")[2] for file in files]
    if len(files) > 1 and all(inside) and all(file.startswith(f"{whole}: ") for file in files):
        return f"{whole}: {names(inside)}"
    more = len(files) - MOST_NAMED
    if more <= 1:
        return ", ".join(files)
    return f"{', '.join(files[:MOST_NAMED])} and {more:,} more files"


def _choice(question: Question, label: str, key: str) -> Any:
    """One question. A choice that is only a default counts as soon as it is shown, because the person sees it."""
    if question.subject == "zone":
        choices = list(question.choices) or data.all_zones()
        at = choices.index(data.zone()) if data.zone() in choices else None
        return st.selectbox(label, choices, at, key=key)
    words = WORDS[question.subject]
    default = None if question.blocking else question.default
    return st.segmented_control(label, question.choices, default=default, format_func=words.__getitem__, key=key)
