"""The account of what was read, on the page: a line a file, and the rows and cells that could not be read."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from loadwatch.columns import records
from loadwatch.importers import Reading, guarded_csv
from loadwatch.importers.containers import LEFT_OUT
from loadwatch.ui import blocks

PROBLEM_TITLES = {"message": "what is wrong", "mend": "how to mend it"}
MANY_FILES = 6
FEW_PROBLEMS, MOST_MESSAGES = 5, 3


def recognised(got: Reading) -> None:
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


def _most_common(messages: pd.Series) -> None:
    """What is wrong most often, in front of the list of all."""
    counts = messages.value_counts()
    lines = [f"- {count:,}× {blocks.plain(str(message))}" for message, count in counts.head(MOST_MESSAGES).items()]
    more = [f"- and {len(counts) - MOST_MESSAGES:,} other problems"] * (len(counts) > MOST_MESSAGES)
    st.warning("\n".join([*lines, *more]), icon=":material/rule:")


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
        _most_common(rest["message"])
        with st.expander(what, icon=":material/rule:", expanded=len(rest) <= FEW_PROBLEMS):
            # What was accepted stands in the file to download; on a phone it would push the rest off the screen.
            several = ["file"] * (rest["file"].nunique() > 1)
            shown = rest.head(500)[[*several, "row", "column", "seen", "message", "mend"]]
            shown = shown.rename(columns=PROBLEM_TITLES).rename(columns=str.capitalize)
            st.dataframe(
                shown,
                hide_index=True,
                alt="Problems with row, column, value seen, what is wrong, and how to mend it",
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
