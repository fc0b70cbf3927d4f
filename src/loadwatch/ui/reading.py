"""Uploaded files through the readers: what was recognised, the questions only a person can answer, the problems."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.typing import UploadedFile

from loadwatch.importers import Question, Reading, read
from loadwatch.importers.guessing import ColumnMap
from loadwatch.importers.whose import athlete_in
from loadwatch.ui import account, asking, blocks, data, mapping, state

MOST_KEPT = 6
"""Readings kept in a session: the latest files, without answers and with the latest ones."""


def read_uploads(
    files: Sequence[UploadedFile], athlete: str, key: str, *, one_each: bool = False, remember: bool = False
) -> Reading | None:
    """Read the files, show what they are, ask what they cannot tell. None while a question that matters is open.

    athlete: whose the rows are that do not say it; `one_each`: they are of an athlete a file, named like the file.
    remember: whether to keep what is said about a table's columns for the next file like it.
    """
    contents = _named(files)
    whose = {name: athlete_of(name) for name in contents} if one_each else athlete
    fingerprint = _fingerprint(contents)
    place = f"{key}_answers_{fingerprint}"
    answers: dict[str, Any] = st.session_state.get(place, {})
    got = _with_a_bar(lambda told: _read(contents, fingerprint, whose, answers, told))
    account.recognised(got)
    questions = _read(contents, fingerprint, whose, {}).questions
    columns = _ask_columns(questions, contents, whose, f"{key}_columns_{fingerprint}", fingerprint, remember)
    before = {name: given for name, given in answers.items() if name == "columns"}
    open_ = _read(contents, fingerprint, whose, before)
    now = {**columns, **asking.ask(open_, before.get("columns", {}), f"{key}_{fingerprint}")}
    if now != answers:
        st.session_state[place] = now
        st.rerun()
    account.problems(got, key)
    waiting = [question for question in got.questions if question.blocking]
    if waiting:
        open_ones = dict.fromkeys(asking.TOPICS[question.subject].format(file=question.file) for question in waiting)
        text = f"Answer first: {'; '.join(open_ones)}. Without it the numbers would be a guess."
        st.info(blocks.plain(text), icon=":material/help:")
    return None if waiting else got


def athlete_of(file: str) -> str:
    """The athlete that a file's name says: `anna_berg.csv` is Anna's, as far as anybody can tell."""
    return athlete_in(Path(file).stem)


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


def _fingerprint(contents: dict[str, bytes]) -> str:
    told = hashlib.sha256()
    for name, body in contents.items():
        told.update(f"{name} {len(body)} ".encode())
        told.update(body)
    return told.hexdigest()


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


def _ask_columns(
    questions: Sequence[Question],
    contents: dict[str, bytes],
    whose: str | dict[str, str],
    key: str,
    fingerprint: str,
    remember: bool,
) -> dict[str, dict[str, ColumnMap]]:
    """What the columns of tables mean that no layout knows, those alike in one form, as an argument of `read`."""
    said: dict[str, ColumnMap] = {}
    athlete_of = partial(_athlete, whose=whose)
    for alike in mapping.alike(questions, athlete_of):
        place = f"{key}_{alike[0].file}"
        forms = asking.apart(alike, place)
        for tables in forms:
            files = [question.file for question in tables]
            others = {one.file: mapping.nothing_of(one) for one in questions if one.subject == "columns"}
            read_like = partial(_read_like, contents, fingerprint, whose, files, others)
            given = mapping.ask(
                tables,
                athlete_of,
                f"{place}_{files[0]}_{len(files)}",
                read_like,
                remember=remember,
                apart=len(forms) > 1,
            )
            said |= dict.fromkeys(files, given) if given is not None else {}
        if len(forms) > 1 or alike[0].file not in said:
            asking.offer_apart(alike, place)
    return {"columns": said} if said else {}


def _athlete(file: str, whose: str | dict[str, str]) -> str:
    """Whose a table is; one inside a file is named behind it: `log.xlsx: Runs`."""
    if isinstance(whose, str):
        return whose
    return next((name for given, name in whose.items() if file == given or file.startswith(f"{given}: ")), "")


def _read_like(
    contents: dict[str, bytes],
    fingerprint: str,
    whose: str | dict[str, str],
    files: Sequence[str],
    others: dict[str, ColumnMap],
    columns: ColumnMap,
) -> Reading:
    """The tables alone with these columns; one inside a file is named behind it: `log.xlsx: Runs`. others: the rest, unread."""
    alone = {
        name: content
        for name, content in contents.items()
        if any(file == name or file.startswith(f"{name}: ") for file in files)
    }
    return _read(alone, f"{fingerprint} {' '.join(files)}", whose, {"columns": others | dict.fromkeys(files, columns)})
