"""Session state: the only module that names its keys. Who is looked at, and what a coach dropped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st


@dataclass(frozen=True)
class Shown:
    """What the pages show: a `stored` athlete, a made-up `sample`, or one of the coach's `squad`."""

    kind: str
    athlete: str = ""
    sample: str = ""


@dataclass(frozen=True)
class Squad:
    """Athletes under a coach's review. They live in this session alone; `key` is the digest of the files."""

    key: str
    title: str
    runs: pd.DataFrame
    soreness: pd.DataFrame
    sample: str = ""


@dataclass(frozen=True)
class Deleted:
    """The entry deleted last, which can be brought back: "run" or "rating", its id, and what it was."""

    entry: str
    id: int
    text: str


@dataclass(frozen=True)
class Check:
    """A red-flag check under way: whose ("" = nobody is stored yet), about which site ("" = not said), and how far.

    `answers`: sign -> answered with yes. `number` is part of the questions' widget keys, so that a new check begins empty.
    `missing`: whoever went on was told which answers are missing. `stopped`: a yes to an emergency sign ended it.
    """

    number: int
    athlete: str = ""
    site: str = ""
    screen: int = 0
    answers: Mapping[str, bool] = field(default_factory=dict)
    missing: bool = False
    stopped: bool = False


STORED = Shown("stored")


def shown() -> Shown:
    """What the pages show; at first the athlete of this machine."""
    value: Shown = st.session_state.get("shown", STORED)
    return value


def show(what: Shown) -> None:
    """Show this from now on."""
    st.session_state["shown"] = what


def squad() -> Squad | None:
    """The athletes under the coach's review, if any."""
    value: Squad | None = st.session_state.get("squad")
    return value


def set_squad(value: Squad | None) -> None:
    """Put athletes under the coach's review, or end it."""
    st.session_state["squad"] = value
    if value is None and shown().kind == "squad":
        show(STORED)


def squad_whose() -> str | None:
    """What the coach said of files that name no athlete; None while nothing."""
    value: str | None = st.session_state.get("squad_whose")
    return value


def deleted() -> Deleted | None:
    """The entry deleted last, while it can be brought back."""
    value: Deleted | None = st.session_state.get("deleted")
    return value


def set_deleted(value: Deleted | None) -> None:
    """Remember a deletion, or that it was undone."""
    st.session_state["deleted"] = value


def refused_batch() -> int | None:
    """The import whose taking back was refused for edits that would be lost, and may be asked for again."""
    value: int | None = st.session_state.get("refused_batch")
    return value


def refuse_batch(batch: int | None) -> None:
    """Remember a refused taking back, or that none stands."""
    st.session_state["refused_batch"] = batch


def check() -> Check | None:
    """The red-flag check under way, or finished in this session."""
    value: Check | None = st.session_state.get("check")
    return value


def begin_check(athlete: str, site: str = "") -> Check:
    """Begin a red-flag check from its first screen."""
    fresh = Check(next_check(), athlete, site)
    set_check(fresh)
    return fresh


def set_check(value: Check | None) -> None:
    """Remember how far the check is, or end it."""
    st.session_state["check"] = value


def next_check() -> int:
    """A number that no check of this session had."""
    st.session_state["checks"] = st.session_state.get("checks", 0) + 1
    value: int = st.session_state["checks"]
    return value


def settled_calls() -> frozenset[int]:
    """The ratings that called for a check which was then finished, by id."""
    value: frozenset[int] = st.session_state.get("settled_calls", frozenset())
    return value


def settle_calls(ids: frozenset[int]) -> None:
    """Remember that a check answered these ratings."""
    st.session_state["settled_calls"] = settled_calls() | ids


def message() -> tuple[str, str] | None:
    """What the last action has to say, once: its kind ("done" or "wrong") and its text."""
    value: tuple[str, str] | None = st.session_state.pop("message", None)
    return value


def say(kind: str, text: str) -> None:
    """Leave a message for the next run of the page."""
    st.session_state["message"] = (kind, text)


def uploads_round() -> int:
    """How often the uploader was emptied: part of its key, so that a new round begins empty."""
    value: int = st.session_state.get("uploads_round", 0)
    return value


def next_uploads() -> None:
    """Empty the uploader."""
    st.session_state["uploads_round"] = uploads_round() + 1
