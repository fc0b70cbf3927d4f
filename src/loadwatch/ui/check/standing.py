"""The warning signs that a stored athlete answered with yes, and the banner that every page shows while one stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from loadwatch.advice import Entry, library
from loadwatch.advice.library import is_emergency
from loadwatch.columns import records
from loadwatch.ui import data

ENTRY = "check-warning-signs"
"""The library's entry that a finished check has done."""


@dataclass(frozen=True)
class Answer:
    """A yes: its id in the store, the sign, the day, and the day a professional cleared it (None = it stands)."""

    id: int
    sign: str
    day: date
    cleared_on: date | None


def answers(athlete: str) -> tuple[Answer, ...]:
    """Every yes of a stored athlete, cleared ones included. Read once for each state of the data."""
    if not athlete:
        return ()
    found: tuple[Answer, ...] = data.of_version("answers", athlete, lambda: _read(athlete))
    return found


def _read(athlete: str) -> tuple[Answer, ...]:
    return tuple(
        Answer(row.Index, row.sign, row.date.date(), None if pd.isna(row.cleared_on) else row.cleared_on.date())
        for row in records(data.store().red_flags(athlete))
    )


def standing(athlete: str) -> tuple[Answer, ...]:
    """The yeses that no professional has cleared by today."""
    found = answers(athlete)
    today = data.now().date() if found else None
    return tuple(one for one in found if today and (one.cleared_on is None or one.cleared_on > today))


def last_check(athlete: str) -> date | None:
    """The day on which the check was finished last; None = never."""
    found: date | None = data.of_version("last check", athlete, lambda: _last_check(athlete)) if athlete else None
    return found


def _last_check(athlete: str) -> date | None:
    done = data.store().done(athlete)
    days = done.loc[done["entry"] == ENTRY, "date"]
    return days.max().date() if len(days) else None


def care(stands: Iterable[Answer]) -> Entry:
    """The library's entry on whom to see: of an emergency, if one of them is."""
    return library().entries["emergency-now" if is_emergency(one.sign for one in stands) else "doctor-soon"]


def banner(check: st.Page) -> None:
    """Whom to see, above a page, while a sign of the stored athlete stands; nothing otherwise.

    It names the athlete, because the page may show somebody else: a made-up athlete must not hide it.
    """
    athlete = data.athlete()
    stands = standing(athlete)
    if not stands:
        return
    with st.container(border=True, gap="xsmall", key="standing_sign"):
        st.markdown(f":violet[:material/local_hospital: **{care(stands).title}.**]")
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.text(f"{athlete}: a warning sign was answered with yes. That goes before everything on this page.")
            st.page_link(check, label="Whom to see, and how soon", icon=":material/arrow_forward:")
