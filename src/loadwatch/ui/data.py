"""Stores, settings and reviews for the pages: the only module that caches.

A cache is shared by all sessions of a server, so whose data it is and its version are part of every key.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pandas as pd
import streamlit as st

from loadwatch.focus import Focus
from loadwatch.review import Review, review
from loadwatch.store import Store
from loadwatch.ui import samples, state

DEFAULT_ATHLETE = "Me"
Key = tuple[Any, ...]


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The store of this server. Opened once, used by all sessions."""
    return Store.open()


def settings() -> dict[str, str]:
    """The settings of this machine."""
    return store().settings()


def zone() -> str:
    """The time zone: the one chosen, else the browser's, else UTC."""
    return settings()["zone"] or st.context.timezone or "UTC"


@cache
def all_zones() -> list[str]:
    """Every time zone's name. Finding them reads a folder of hundreds of files."""
    return sorted(available_timezones())


def now() -> datetime:
    """The athlete's wall clock."""
    return datetime.now(ZoneInfo(zone())).replace(tzinfo=None, second=0, microsecond=0)


def theme() -> str:
    """ "light" or "dark"."""
    return st.context.theme.type or "light"


def athletes() -> list[str]:
    """Names of the stored athletes."""
    return store().names()


def athlete() -> str:
    """The stored athlete shown: the one shown last, else the first; "" while there is none."""
    names = athletes()
    chosen = state.shown().athlete or settings()["athlete"]
    return chosen if chosen in names else (names[0] if names else "")


def athlete_or_new() -> str:
    """The stored athlete that entries are logged for; made where there is none yet."""
    name = athlete()
    if not name:
        store().add_athlete(DEFAULT_ATHLETE)
        name = DEFAULT_ATHLETE
    return name


@dataclass(frozen=True)
class Subject:
    """The athlete that a page shows, with everything it needs. `key` changes whenever any of it does."""

    kind: str
    athlete: str
    focus: Focus
    unit: str
    profile: dict[str, Any]
    key: Key

    @property
    def today(self) -> date:
        """The day of the review."""
        return self.focus.today


def subject() -> Subject | None:
    """The athlete to show; None where nothing is stored and no sample chosen."""
    what, chosen = state.shown(), settings()
    if what.kind == "sample":
        return _sample_subject(what, chosen)
    if what.kind == "squad" and (squad := state.squad()) is not None:
        got = squad_review()
        if got is not None and what.athlete in got.athletes:
            return _subject("squad", what.athlete, ("squad", squad.key, chosen["week_start"], got.today), got, chosen)
    return _stored_subject(chosen)


def _subject(kind: str, athlete: str, key: Key, got: Review, chosen: dict[str, str]) -> Subject | None:
    if athlete not in got.athletes:
        return None
    profile = store().profile(athlete) if kind == "stored" else {}
    if profile.get("back_condition") == "none":
        profile["back_condition"] = ""
    whole = (*key, athlete, chosen["unit"], profile.get("back_condition", ""))
    return Subject(kind, athlete, Focus.on(got, athlete), chosen["unit"], profile, whole)


def _sample_subject(what: state.Shown, chosen: dict[str, str]) -> Subject | None:
    sample = samples.SAMPLES[what.sample]
    key = ("sample", sample.key, chosen["week_start"])
    got = _reviewed(key, sample.today, chosen["week_start"], lambda: samples.tables(sample))
    return _subject("sample", what.athlete or got.athletes[0], key, got, chosen)


def _stored_subject(chosen: dict[str, str]) -> Subject | None:
    name = athlete()
    if not name:
        return None
    today = now().date()
    key = ("stored", name, store().version(name), today, chosen["week_start"])
    got = _reviewed(key, today, chosen["week_start"], lambda: _stored(name))
    return _subject("stored", name, key, got, chosen)


def squad_review() -> Review | None:
    """The review of all athletes under the coach's review; None while there are none."""
    squad, week_start = state.squad(), settings()["week_start"]
    if squad is None:
        return None
    today = samples.SAMPLES[squad.sample].today if squad.sample else now().date()
    key = ("squad", squad.key, week_start, today)
    return _reviewed(key, today, week_start, lambda: (squad.runs, squad.soreness, None))


Tables = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame | None]


def _stored(name: str) -> Tables:
    kept = store()
    return kept.runs(name), kept.soreness(name), kept.red_flags(name)


@st.cache_resource(show_spinner=False, max_entries=64)
def _reviewed(key: Key, today: date, week_start: Any, _load: Callable[[], Tables]) -> Review:
    runs, soreness, red_flags = _load()
    return review(runs, soreness, today=today, week_start=week_start, red_flags=red_flags)


@st.cache_resource(show_spinner=False, max_entries=256)
def kept(name: str, key: Key, _make: Callable[[], Any]) -> Any:
    """What `_make` made for this key: texts, figures and choices that only change with the data."""
    return _make()


def of_version(name: str, athlete: str, make: Callable[[], Any]) -> Any:
    """What was made of a stored athlete's data, until it changes."""
    return kept(name, (athlete, store().version(athlete)), make)


def forget_everything() -> None:
    """After all data was deleted: nothing of it may stay in memory."""
    _reviewed.clear()
    kept.clear()
    st.session_state.clear()
