"""Runs of an import that another source told of already: shown before saving, with a choice."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from loadwatch.store import Preview
from loadwatch.ui import same_runs, state

SAME, DIFFERENT = "The same", "Different runs"


def choose(found: Preview) -> Preview:
    """The preview with what somebody said about runs of two sources."""
    pairs = found.runs.same
    if not len(pairs):
        return found
    one = pd.Series([True if sure else None for sure in pairs["sure"]], dtype="object")
    sure = pairs["sure"].to_numpy(dtype=bool)
    if sure.any():
        one[sure] = _sure(pairs[sure])
    if not sure.all():
        one[~sure] = _asked(pairs[~sure])
    return found.choosing(one.tolist())


def _sure(pairs: pd.DataFrame) -> list[bool | None]:
    many = len(pairs) > 1
    whose = same_runs.sources(pairs["other_source"])
    title = f"{len(pairs):,} runs are the same as runs" if many else "1 run is the same as a run"
    with st.expander(f"{title} from {whose}; {'each' if many else 'it'} counts once", icon=":material/join_inner:"):
        st.markdown(
            "They began together, and went as far and as long, or the file says that they are one. "
            "What one source knows and the other does not is kept."
        )
        same_runs.listed(pairs)
        two = same_runs.exceptions(pairs, "Count these as two runs all the same", _key("two", pairs))
    return [place not in two for place in range(len(pairs))]


def _asked(pairs: pd.DataFrame) -> list[bool | None]:
    many = len(pairs) > 1
    with st.container(border=True):
        st.markdown(
            f"**{len(pairs):,} {'runs look like runs' if many else 'run looks like a run'} from "
            f"{same_runs.sources(pairs['other_source'])}**, but not all of it agrees: the clock, the distance or the time."
        )
        same_runs.listed(pairs)
        said = st.segmented_control(
            "Are they the same?" if many else "Is it the same?", [SAME, DIFFERENT], key=_key("asked", pairs)
        )
        if said is None:
            st.caption("Until you say it, they count as different runs. You can still say it later, on this page.")
            return [None] * len(pairs)
        but = same_runs.exceptions(pairs, "Except these", _key("but", pairs)) if many else []
    return [(said == SAME) != (place in but) for place in range(len(pairs))]


def _key(name: str, pairs: pd.DataFrame) -> str:
    """The choice belongs to these pairs: with other files it begins anew."""
    return f"import_{name}_{state.uploads_round()}_{pd.util.hash_pandas_object(pairs['source_id'], index=True).sum()}"
