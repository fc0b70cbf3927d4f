"""Stores, settings and reviews for the pages: the only module that caches.

A cache is shared by all sessions of a server, so whose data it is and its version are part of every key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pandas as pd
import streamlit as st

from loadwatch.advice import Advice, advice_for
from loadwatch.columns import DONE
from loadwatch.focus import Focus
from loadwatch.review import Review, review
from loadwatch.store import Store
from loadwatch.ui import samples, state

DEFAULT_ATHLETE = "Me"
Key = tuple[Any, ...]


_read_in_run: ContextVar[dict[Key, Any] | None] = ContextVar("read_in_run", default=None)


@contextmanager
def one_run() -> Iterator[None]:
    """While a page runs, settings, names and versions are read once: a query each time was half of its time."""
    token = _read_in_run.set({})
    try:
        yield
    finally:
        _read_in_run.reset(token)


def _once(key: Key, read: Callable[[], Any]) -> Any:
    seen = _read_in_run.get()
    if seen is None:
        return read()
    if key not in seen:
        seen[key] = read()
    return seen[key]


@st.cache_resource(show_spinner=False)
def _store() -> Store:
    return Store.open()


def store() -> Store:
    """The store of this server. Opened once, used by all sessions. Whoever asks for it may write: all is read anew."""
    seen = _read_in_run.get()
    if seen:
        seen.clear()
    return _store()


def settings() -> dict[str, str]:
    """The settings of this machine."""
    return _glance()[0]


def _versions() -> dict[str, int]:
    return _glance()[1]


def _glance() -> tuple[dict[str, str], dict[str, int]]:
    found: tuple[dict[str, str], dict[str, int]] = _once(("glance",), lambda: _store().glance())
    return found


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
    return list(_versions())


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
    """The athlete that a page shows, with everything it needs. `key` changes whenever any of it does.

    `done`: DONE, what was ticked off; empty for an athlete who is not stored.
    """

    kind: str
    athlete: str
    focus: Focus
    unit: str
    profile: dict[str, Any]
    done: pd.DataFrame
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
    profile, done = own(athlete) if kind == "stored" else ({}, DONE.empty())
    focus = kept("focus", (*key, athlete), lambda: Focus.on(got, athlete))
    return Subject(kind, athlete, focus, chosen["unit"], profile, done, (*key, athlete, chosen["unit"]))


def advice(subject: Subject) -> list[Advice]:
    """The advice for the athlete today, most important first."""
    found: list[Advice] = kept(
        "advice",
        subject.key,
        lambda: advice_for(subject.focus.review, subject.athlete, subject.profile, subject.unit, subject.done),
    )
    return found


def own(athlete: str) -> tuple[dict[str, Any], pd.DataFrame]:
    """What only a stored athlete has: the profile, in which "" is no back condition, and DONE."""
    found: tuple[dict[str, Any], pd.DataFrame] = of_version("own", athlete, lambda: _own(athlete))
    return found


def _own(athlete: str) -> tuple[dict[str, Any], pd.DataFrame]:
    profile = _store().profile(athlete)
    if profile["back_condition"] == "none":
        profile["back_condition"] = ""
    return profile, _store().done(athlete)


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
    key = ("stored", name, _versions()[name], today, chosen["week_start"])

    def made() -> Subject | None:
        return _subject("stored", name, key, _reviewed(key, today, chosen["week_start"], lambda: _stored(name)), chosen)

    found: Subject | None = kept("subject", (*key, chosen["unit"]), made)
    return found


def squad_key() -> Key | None:
    """What the coach's review is of, its day last: files, a made-up squad, else all who are stored; None for fewer than two."""
    squad = state.squad()
    if squad is not None:
        return "squad", squad.key, samples.SAMPLES[squad.sample].today if squad.sample else now().date()
    return ("stored squad", *_versions().items(), now().date()) if len(_versions()) > 1 else None


def squad_review() -> Review | None:
    """The review of all athletes under the coach's review; None while there are none."""
    key, squad, week_start = squad_key(), state.squad(), settings()["week_start"]
    if key is None:
        return None
    load = partial(_stored, None) if squad is None else lambda: (squad.runs, squad.soreness, None)
    return _reviewed((*key, week_start), key[-1], week_start, load)


Tables = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame | None]


def _stored(name: str | None) -> Tables:
    return _store().runs(name), _store().soreness(name), _store().red_flags(name)


def _reviewed(key: Key, today: date, week_start: Any, load: Callable[[], Tables]) -> Review:
    def made() -> Review:
        runs, soreness, red_flags = load()
        return review(runs, soreness, today=today, week_start=week_start, red_flags=red_flags)

    found: Review = _kept_reviews(repr((key, today, week_start)), made)
    return found


def kept(name: str, key: Key, make: Callable[[], Any]) -> Any:
    """What `make` made for this key: texts, figures and choices that only change with the data."""
    text = repr((name, key))
    return _once((text,), lambda: _kept(text, make))


# A text is a key that Streamlit hashes many times faster than a tuple of the same things.


@st.cache_resource(show_spinner=False, max_entries=64)
def _kept_reviews(key: str, _make: Callable[[], Review]) -> Review:
    return _make()


@st.cache_resource(show_spinner=False, max_entries=256)
def _kept(key: str, _make: Callable[[], Any]) -> Any:
    return _make()


def of_version(name: str, athlete: str, make: Callable[[], Any]) -> Any:
    """What was made of a stored athlete's data, until it changes."""
    return kept(name, (athlete, _versions().get(athlete, 0)), make)


def forget_everything() -> None:
    """After all data was deleted: nothing of it may stay in memory."""
    _kept_reviews.clear()
    _kept.clear()
    st.session_state.clear()
