"""The button that begins the red-flag check, for any page."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from loadwatch.ui import data, frame, state


def button(
    site: str = "",
    *,
    key: str,
    label: str = "Red-flag check",
    kind: Literal["secondary", "tertiary"] = "secondary",
    stretch: bool = False,
) -> None:
    """Begin the check from its first screen, about a site of `columns.SITES` where one is known."""
    width: Literal["stretch", "content"] = "stretch" if stretch else "content"
    if st.button(label, icon=":material/health_and_safety:", key=key, type=kind, width=width):
        state.begin_check(data.athlete(), site)
        st.switch_page(frame.page(frame.CHECK))
