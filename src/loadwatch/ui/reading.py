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

from loadwatch.columns import records
from loadwatch.importers import Question, Reading, guarded_csv, read
from loadwatch.importers.containers import LEFT_OUT
from loadwatch.importers.guessing import ColumnMap
from loadwatch.importers.whose import athlete_in
from loadwatch.ui import asking, blocks, data, mapping, state

PROBLEM_TITLES = {"message": "what is wrong", "mend": "how to mend it"}
MANY_FILES = 6
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
    _recognised(got)
    questions = _read(contents, fingerprint, whose, {}).questions
    columns = _ask_columns(questions, contents, whose, f"{key}_columns_{fingerprint}", fingerprint, remember)
    before = {name: given for name, given in answers.items() if name == "columns"}
    open_ = _read(contents, fingerprint, whose, before)
    now = {**columns, **asking.ask(open_, before.get("columns", {}), f"{key}_{fingerprint}")}
    if now != answers:
        st.session_state[place] = now
        st.rerun()
    problems(got, key)
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
    """What the columns of tables mean that no layout knows, one table after the other, as an argument of `read`."""
    said: dict[str, ColumnMap] = {}
    for number, question in enumerate(question for question in questions if question.subject == "columns"):
        given = mapping.ask(
            question,
            _athlete(question.file, whose),
            f"{key}_{number}",
            partial(_read_like, contents, fingerprint, whose, question.file),
            remember=remember,
        )
        if given is not None:
            said[question.file] = given
    return {"columns": said} if said else {}


def _athlete(file: str, whose: str | dict[str, str]) -> str:
    """Whose a table is; one inside a file is named behind it: `log.xlsx: Runs`."""
    if isinstance(whose, str):
        return whose
    return next((name for given, name in whose.items() if file == given or file.startswith(f"{given}: ")), "")


def _read_like(
    contents: dict[str, bytes], fingerprint: str, whose: str | dict[str, str], file: str, columns: ColumnMap
) -> Reading:
    """The file alone with these columns; a table inside a file is named behind it: `log.xlsx: Runs`."""
    alone = {name: content for name, content in contents.items() if file == name or file.startswith(f"{name}: ")}
    return _read(alone, f"{fingerprint} {file}", whose, {"columns": {file: columns}})


def _recognised(got: Reading) -> None:
    """A line a file: what it is, and where its rows went. Many files of one kind, such as recordings, have one line."""
    layouts = got.account["file"].map(got.layouts)
    known = got.account[layouts.notna() & layouts.ne(LEFT_OUT)]  # what was left out is said with the problems
    for layout, files in known.groupby(layouts, sort=False):
        for rows in records(files) if len(files) < MANY_FILES else ():
            st.text(f"{rows.file}: {layout}. {_rows(rows.rows, rows.read, rows.skipped, rows.problems)}")
        if len(files) >= MANY_FILES:
            sums = files[["rows", "read", "skipped", "problems"]].sum()
            with st.expander(f"{len(files):,} files: {layout}. {_rows(*sums)}", icon=":material/folder_open:"):
                st.dataframe(files.rename(columns=str.capitalize), hide_index=True, alt="Every file with its rows")
    if len(got.skipped):
        st.caption("Skipped: " + ", ".join(f"{count:,} {reason}" for reason, count in got.skipped.items()) + ".")


def _rows(rows: int, read: int, skipped: int, lost: int) -> str:
    parts = [f"{read:,} of {rows:,} rows read"]
    parts += [f"{skipped:,} skipped"] * bool(skipped) + [f"{lost:,} not readable"] * bool(lost)
    return ", ".join(parts) + "."


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
            # What was accepted stands in the file to download; on a phone it would push the rest off the screen.
            shown = rest.head(500)[["row", "column", "seen", "message", "mend", "file"]]
            shown = shown.rename(columns=PROBLEM_TITLES).rename(columns=str.capitalize)
            st.dataframe(
                shown,
                hide_index=True,
                alt="Problems with row, column, value seen, what is wrong, how to mend it, and the file",
            )
    st.download_button(
        "Download the problems",
        guarded_csv(got.problems.rename(columns=PROBLEM_TITLES)),
        "problems.csv",
        "text/csv",
        icon=":material/download:",
        key=f"{key}_problems",
        on_click="ignore",
    )
