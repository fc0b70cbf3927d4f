"""Tables to fill in."""

from __future__ import annotations

from functools import cache, partial

import streamlit as st

from loadwatch.columns import RUNS, SORENESS, Table
from loadwatch.importers import template


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
