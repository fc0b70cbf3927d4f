"""Stores, settings, athletes and their reviews for the pages."""

from __future__ import annotations

from collections.abc import Callable
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
from loadwatch.ui import keeping, samples, state
from loadwatch.ui.keeping import Key

DEFAULT_ATHLETE = "Me"


@st.cache_resource(show_spinner=False)
def _store() -> Store:
    return Store.open()


def store() -> Store:
    """The store of this server. Opened once, used by all sessions. Whoever asks for it may write: all is read anew."""
    keeping.read_anew()
    return _store()


def settings() -> dict[str, str]:
    """The settings of this machine."""
    return _glance()[0]


def _versions() -> dict[str, int]:
    return _glance()[1]


def _glance() -> tuple[dict[str, str], dict[str, int]]:
    found: tuple[dict[str, str], dict[str, int]] = keeping.once(("glance",), lambda: _store().glance())
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
    focus = keeping.kept("focus", (*key, athlete), lambda: Focus.on(got, athlete))
    return Subject(kind, athlete, focus, chosen["unit"], profile, done, (*key, athlete, chosen["unit"]))


def advice(subject: Subject) -> list[Advice]:
    """The advice for the athlete today, most important first."""
    found: list[Advice] = keeping.kept(
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

    found: Subject | None = keeping.kept("subject", (*key, chosen["unit"]), made)
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

    return keeping.reviewed((key, today, week_start), made)


def of_version(name: str, athlete: str, make: Callable[[], Any]) -> Any:
    """What was made of a stored athlete's data, until it changes."""
    return keeping.kept(name, (athlete, _versions().get(athlete, 0)), make)
