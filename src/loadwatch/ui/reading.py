"""Uploaded files through the readers: what was recognised, the questions only a person can answer, the problems."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.typing import UploadedFile

from loadwatch.columns import records
from loadwatch.importers import Question, Reading, guarded_csv, read
from loadwatch.ui import blocks, data, state

WORDS = {True: "Day first (31/12)", False: "Month first (12/31)", "km": "Kilometres", "mi": "Miles",
         "running": "Runs", "other": "Something else"}  # fmt: skip
MOST_KEPT = 4
"""Readings kept in a session: the latest files, without answers and with the latest ones."""


def read_uploads(files: Sequence[UploadedFile], athlete: str, key: str, *, one_each: bool = False) -> Reading | None:
    """Read the files, show what they are, ask what they cannot tell. None while a question that matters is open.

    athlete: whose the rows are that do not say it; `one_each`: they are of an athlete a file, named like the file.
    """
    contents = _named(files)
    whose = {name: Path(name).stem for name in contents} if one_each else athlete
    fingerprint = hashlib.sha256(b"".join(name.encode() + body for name, body in contents.items())).hexdigest()
    answers = _answers(key, fingerprint)
    got = _with_a_bar(lambda told: _read(contents, fingerprint, whose, answers, told))
    _recognised(got)
    # One answer for all files; what a file shows itself wins over it.
    for question in {
        question.subject: question for question in _read(contents, fingerprint, whose, {}).questions
    }.values():
        _ask(question, key, fingerprint)
    if _answers(key, fingerprint) != answers:
        st.rerun()
    problems(got, key)
    waiting = [question for question in got.questions if question.blocking]
    if waiting:
        st.info("Answer the question above first: without it the numbers would be a guess.", icon=":material/help:")
    return None if waiting else got


def digest(files: Sequence[UploadedFile], got: Reading) -> str:
    """What these files say, as a key: it changes with an answer as well."""
    rows = pd.util.hash_pandas_object(got.runs, index=False).sum() if len(got.runs) else 0
    ratings = pd.util.hash_pandas_object(got.soreness, index=False).sum() if len(got.soreness) else 0
    return f"{'|'.join(file.name for file in files)}:{rows}:{ratings}"


def _named(files: Sequence[UploadedFile]) -> dict[str, bytes]:
    """File name -> content; a second file of the same name gets a number."""
    contents: dict[str, bytes] = {}
    for file in files:
        name, count = file.name, 2
        while name in contents:
            name, count = f"{file.name} ({count})", count + 1
        contents[name] = file.getvalue()
    return contents


def _with_a_bar(reading: Callable[[Callable[[float], None]], Reading]) -> Reading:
    """Read, and show how far it is if it takes over a second, with a button that ends it."""
    place, began = st.empty(), time.monotonic()
    bar: list[DeltaGenerator] = []

    def told(share: float) -> None:
        if time.monotonic() - began > 1 and not bar:
            with place.container(horizontal=True, vertical_alignment="center"):
                bar.append(st.progress(0.0))
                st.button("Cancel", icon=":material/close:", key="cancel_reading", on_click=state.next_uploads)
        if bar:
            bar[0].progress(share, f"{share:.0%} read")

    with st.spinner("Reading the files…", show_time=True):
        got = reading(told)
    place.empty()
    return got


def _read(
    contents: dict[str, bytes],
    fingerprint: str,
    athlete: str | dict[str, str],
    answers: dict[str, Any],
    told: Callable[[float], None] | None = None,
) -> Reading:
    today = data.now().date()
    key = repr((fingerprint, athlete, sorted(answers.items()), today))
    # In the session and not in a cache of Streamlit's, which replays a progress bar that is no longer there.
    kept: dict[str, Reading] = st.session_state.setdefault("readings", {})
    if key not in kept:
        got = read(contents, athlete=athlete, today=today, progress=told, **answers)
        while len(kept) >= MOST_KEPT:
            del kept[next(iter(kept))]
        kept[key] = got
    return kept[key]


def _answers(key: str, fingerprint: str) -> dict[str, Any]:
    """The answers given so far for these files, by argument of `read`."""
    given: dict[str, Any] = st.session_state.get(f"{key}_answers_{fingerprint}", {})
    return dict(given)


def _ask(question: Question, key: str, fingerprint: str) -> None:
    """One question. A choice that is only a default counts as soon as it is shown, because the person sees it."""
    name = f"{key}_{question.subject}_{fingerprint}"
    choices = list(question.choices) or data.all_zones()
    default = data.zone() if question.subject == "zone" else question.default
    if question.subject == "zone":
        given = st.selectbox(question.text, choices, choices.index(default) if default in choices else None, key=name)
    else:
        given = st.segmented_control(question.text, choices, default=default if not question.blocking else None,
                                     format_func=lambda choice: WORDS.get(choice, str(choice)), key=name)  # fmt: skip
    stored = st.session_state.setdefault(f"{key}_answers_{fingerprint}", {})
    if given is None:
        stored.pop(question.subject, None)
    else:
        stored[question.subject] = given


def _recognised(got: Reading) -> None:
    """A line a file: what it is, and where its rows went."""
    for rows in records(got.account):
        if rows.file in got.layouts:
            parts = [f"{rows.read:,} of {rows.rows:,} rows read"]
            parts += [f"{rows.skipped:,} skipped"] * bool(rows.skipped) + [f"{rows.problems:,} not readable"] * bool(
                rows.problems
            )
            st.text(f"{rows.file}: {got.layouts[rows.file]}. {', '.join(parts)}.")
    if len(got.skipped):
        st.caption("Skipped: " + ", ".join(f"{count:,} {reason}" for reason, count in got.skipped.items()) + ".")


def problems(got: Reading, key: str) -> None:
    """The cells and rows that could not be read, to look at and to download."""
    if not len(got.problems):
        return
    whole = got.problems[got.problems["row"] == 0]
    for problem in records(whole):
        if problem.file in got.unreadable:
            blocks.wrong(f"{problem.file}: {problem.message}")
        else:
            st.info(blocks.plain(f"{problem.file}: {problem.message}"), icon=":material/info:")
    rest = got.problems[got.problems["row"] > 0]
    if len(rest):
        what = "1 problem in a single row" if len(rest) == 1 else f"{len(rest):,} problems in single rows"
        with st.expander(what, icon=":material/rule:", expanded=len(rest) <= 5):
            shown = rest.head(500).rename(columns={"message": "What to do"}).rename(columns=str.capitalize)
            st.dataframe(shown, hide_index=True, alt="Problems with file, row, column, value seen and values accepted")
    st.download_button(
        "Download the problems",
        guarded_csv(got.problems),
        "problems.csv",
        "text/csv",
        icon=":material/download:",
        key=f"{key}_problems",
        on_click="ignore",
    )
