"""Stored runs that are there twice, from two sources: as one, or left as two."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from loadwatch.errors import LoadwatchError
from loadwatch.ui import blocks, data, same_runs, state

Pairs = list[tuple[int, int]]


def twice() -> None:
    """The athlete's runs that are there twice. Nothing is made one before somebody says so."""
    athlete = data.athlete()
    if not athlete:
        return
    found = same_runs.there_twice(athlete)
    sure = found["sure"].to_numpy(dtype=bool)
    _offer(athlete, found[sure], "there twice", "One source each; their kilometres count twice.", "sure")
    _offer(athlete, found[~sure], "perhaps there twice", "Not all of it agrees: only you can tell.", "asked")


def _offer(athlete: str, pairs: pd.DataFrame, what: str, why: str, key: str) -> None:
    if not len(pairs):
        return
    many = len(pairs) > 1
    with st.container(border=True):
        title = f"{len(pairs):,} {'runs' if many else 'run'} of {athlete} {'are' if many else 'is'} {what}"
        st.markdown(
            f"**{blocks.plain(title)}**, from {same_runs.sources([*pairs['source'], *pairs['other_source']])}. {why}"
        )
        with st.expander("Look at them", icon=":material/table_rows:"):
            same_runs.listed(pairs)
            but = same_runs.exceptions(pairs, "Except these", f"twice_but_{key}_{athlete}_{len(pairs)}") if many else []
        ids: Pairs = list(zip(pairs["id"].tolist(), pairs["other_id"].tolist(), strict=True))
        meant = [pair for place, pair in enumerate(ids) if place not in but]
        with st.container(horizontal=True):
            st.button(
                "Show as one", icon=":material/join_inner:", key=f"one_{key}", on_click=_settle, args=(meant, True)
            )
            two = "They are different runs" if many else "They are two runs"
            st.button(two, icon=":material/splitscreen:", key=f"two_{key}", on_click=_settle, args=(meant, False))


def _settle(pairs: Pairs, one: bool) -> None:
    try:
        (data.store().make_one if one else data.store().keep_two)(pairs)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    state.say("done", "Each counts once now. Log shows the sources of a run." if one else "They stay different runs.")
