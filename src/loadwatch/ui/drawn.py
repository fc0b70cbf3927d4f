"""The pictures of exercises on a page, in the colours of its theme."""

from __future__ import annotations

import streamlit as st

from loadwatch.figures import KEYS, pictures
from loadwatch.ui import data


def all_of(exercise: str) -> None:
    """All positions from start to end, two a row; nothing for what has no pictures."""
    if exercise not in KEYS:
        return
    with st.grid(2, min_column_width=120, gap="small"):
        for picture in pictures(exercise, data.theme()):
            st.image(picture.svg, caption=picture.label, alt=picture.alt, width="stretch")


def small(exercise: str) -> None:
    """The last position alone, beside a line of text."""
    picture = pictures(exercise, data.theme())[-1]
    st.image(picture.svg, alt=picture.alt, width=72)
