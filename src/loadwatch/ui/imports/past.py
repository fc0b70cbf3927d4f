"""The imports so far, and the way on."""

from __future__ import annotations

import streamlit as st

from loadwatch.errors import EditedSinceError, LoadwatchError
from loadwatch.phrases import long_date
from loadwatch.ui import blocks, data, state
from loadwatch.ui.imports.words import entries


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
                added = entries(batch.runs_added, batch.soreness_added)
                changed = batch.runs_changed + batch.soreness_changed
                one = f", {batch.runs_same} there from another source too" if batch.runs_same else ""
                back = batch.taken_back_at is not None
                st.caption(
                    f"{long_date(batch.saved_at)}: {added} added{one}{f', {changed} changed' if changed else ''}"
                    f"{'. Taken back' if back else ''}"
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
        state.refuse_batch(batch if isinstance(wrong, EditedSinceError) else None)
        return
    state.refuse_batch(None)
    state.say("done", "Taken back: what that import brought is gone.")
