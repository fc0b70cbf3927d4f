"""Import: what was recognised, what is new, save, take back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.typing import UploadedFile

from loadwatch.columns import RUNS, SORENESS, Table
from loadwatch.errors import LoadwatchError
from loadwatch.importers import Reading, template
from loadwatch.phrases import long_date
from loadwatch.store import Preview
from loadwatch.ui import blocks, data, state

NEW = "A new athlete"


def upload() -> tuple[Sequence[UploadedFile], str]:
    """The files dropped, and the athlete they belong to where they do not say."""
    files = st.file_uploader(
        "Exports (Strava, Garmin Connect, TrainingPeaks, intervals.icu and others; CSV, JSON, ZIP), recordings (FIT, GPX, TCX) or "
        "loadwatch’s own CSV", accept_multiple_files=True,
        key=f"import_files_{state.uploads_round()}", help="Read on this computer. Up to 25 MB a file.",
    )  # fmt: skip
    return files, _whose() if files else ""


def _whose() -> str:
    names = data.athletes()
    if not names:
        return (
            st.text_input("Whose runs are these?", data.DEFAULT_ATHLETE, max_chars=80, key="import_name").strip()
            or data.DEFAULT_ATHLETE
        )
    chosen = st.selectbox("Whose runs are these?", [*names, NEW], names.index(data.athlete()), key="import_whose")
    if chosen == NEW:
        return st.text_input("Name", max_chars=80, key="import_new_name").strip() or NEW
    return chosen


def preview(got: Reading) -> None:
    """What saving would do, and the button that does it."""
    if not len(got.runs) and not len(got.soreness):
        return
    try:
        found = data.store().preview(got.runs, got.soreness)
    except LoadwatchError as wrong:
        blocks.wrong(str(wrong))
        return
    counts = found.counts
    with st.grid(3, min_column_width=96):
        for label, name in (("New", "new"), ("Changed", "changed"), ("Already there", "known")):
            runs, ratings = counts["runs"][name], counts["soreness"][name]
            st.metric(
                label, f"{runs + ratings:,}", _kinds(runs, ratings), delta_color="off", delta_arrow="off", border=True
            )
    _rows(found)
    nothing = not sum(counts[kind][name] for kind in counts for name in ("new", "changed"))
    if nothing:
        st.markdown("All of it is stored already; there is nothing to save.")
    st.button("Save", icon=":material/save:", key="save_import", disabled=nothing, on_click=_save, args=(found, got))


def _kinds(runs: int, ratings: int) -> str:
    parts = [f"{runs} {'run' if runs == 1 else 'runs'}"] * bool(runs or not ratings)
    return ", ".join(parts + [f"{ratings} {'rating' if ratings == 1 else 'ratings'}"] * bool(ratings))


def _rows(found: Preview) -> None:
    """The new and the changed entries, to be looked at before saving."""
    for title, frame, columns in (
        ("New runs", found.runs.new, ["athlete", "started_at", "distance_km", "duration_min", "rpe", "kind", "notes"]),
        ("New ratings", found.soreness.new, ["athlete", "date", "site", "side", "moment", "rating", "notes"]),
        (
            "Changed values",
            pd.concat([found.runs.changed, found.soreness.changed]).astype({"before": "str", "after": "str"}),
            ["athlete", "at", "column", "before", "after"],
        ),
    ):
        if len(frame):
            with st.expander(f"{title}: {len(frame):,}", icon=":material/table_rows:"):
                st.dataframe(frame[columns].tail(500), hide_index=True, column_config=_config(columns), alt=title)
                if len(frame) > 500:
                    st.caption("The last 500 are shown.")


def _config(columns: list[str]) -> dict[str, Any]:
    number, when = st.column_config.NumberColumn, st.column_config.DatetimeColumn
    known: dict[str, Any] = {
        "started_at": when("Start", format="D MMM YYYY, HH:mm"), "date": when("Day", format="D MMM YYYY"),
        "at": when("When", format="D MMM YYYY"),
        "distance_km": number("km", format="%.2f"), "duration_min": number("Minutes", format="%.1f"), "rpe": number("Effort"),
    }  # fmt: skip
    return {name: known.get(name, name.capitalize()) for name in columns}


def _save(found: Preview, got: Reading) -> None:
    try:
        data.store().save(found, files=list(got.layouts), layouts=got.layouts)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    names = [*got.runs["athlete"].unique(), *got.soreness["athlete"].unique()]
    data.store().save_settings(athlete=str(names[0]))
    state.show(state.Shown("stored", str(names[0])))
    counts = found.counts
    changed = counts["runs"]["changed"] + counts["soreness"]["changed"]
    new = _kinds(counts["runs"]["new"], counts["soreness"]["new"])
    state.say("done", f"Saved: {new} new{f', {changed:,} changed' if changed else ''}.")
    state.next_uploads()


def onward() -> None:
    """After saving: the way to the verdict, which is what the file was brought for."""
    if data.athletes():
        blocks.go("See this week", "week", "arrow_forward", key="import_week")


def past() -> None:
    """Every import so far, the newest first; each can be taken back."""
    batches = data.store().past_imports()
    if not batches:
        return
    st.header("Imports so far", anchor=False)
    for batch in batches:
        with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            with st.container(gap=None, width="content"):
                st.text(batch.files or "typed in")
                added = _kinds(batch.runs_added, batch.soreness_added)
                changed = batch.runs_changed + batch.soreness_changed
                back = batch.taken_back_at is not None
                st.caption(
                    f"{long_date(batch.saved_at)}: {added} added{f', {changed} changed' if changed else ''}{'. Taken back' if back else ''}"
                )
            if not back:
                st.button(
                    "Take back",
                    icon=":material/undo:",
                    key=f"take_back_{batch.id}",
                    on_click=_take_back,
                    args=(batch.id,),
                )
        if state.refused_batch() == batch.id:
            st.button(
                "Take back all the same, and lose those edits",
                icon=":material/undo:",
                key=f"discard_{batch.id}",
                on_click=_take_back,
                args=(batch.id, True),
            )


def _take_back(batch: int, discard_edits: bool = False) -> None:
    try:
        data.store().take_back(batch, discard_edits=discard_edits)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        state.refuse_batch(batch)
        return
    state.refuse_batch(None)
    state.say("done", "Taken back: everything is as it was before that import.")


def templates() -> None:
    """Empty tables to fill in, one for runs and one for soreness."""
    with st.expander("No export at hand? Templates to fill in", icon=":material/table:"):
        st.markdown(
            "Open one in any spreadsheet, put in a row for each run or rating, save it as CSV, and drop it above."
        )
        with st.container(horizontal=True):
            for kind in ("runs", "soreness"):
                st.download_button(
                    f"Template for {kind}",
                    partial(template, kind),
                    f"loadwatch-{kind}.csv",
                    "text/csv",
                    icon=":material/download:",
                    key=f"template_{kind}",
                    on_click="ignore",
                )
        for table in (RUNS, SORENESS):
            st.markdown(_columns_of(table))


@cache
def _columns_of(table: Table) -> str:
    columns = (f"`{c.name}` {c.meaning or c.unit}" for c in table.columns if not c.name.startswith("source"))
    return f"**{table.name.capitalize()}:** {'; '.join(columns)}"
