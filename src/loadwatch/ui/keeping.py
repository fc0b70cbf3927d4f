"""What pages keep: within one run, and from run to run for all sessions of a server.

Whose data it is, and its version, are part of every key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import streamlit as st

from loadwatch.review import Review

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


def once(key: Key, read: Callable[[], Any]) -> Any:
    """What was read under this key in this run."""
    seen = _read_in_run.get()
    if seen is None:
        return read()
    if key not in seen:
        seen[key] = read()
    return seen[key]


def read_anew() -> None:
    """Somebody may have written: nothing that this run has read holds any more."""
    seen = _read_in_run.get()
    if seen:
        seen.clear()


def kept(name: str, key: Key, make: Callable[[], Any]) -> Any:
    """What `make` made for this key: texts, figures and choices that only change with the data."""
    text = repr((name, key))
    return once((text,), lambda: _kept(text, make))


def reviewed(key: Key, make: Callable[[], Review]) -> Review:
    """The review that `make` made for this key."""
    found: Review = _kept_reviews(repr(key), make)
    return found


def forget_everything() -> None:
    """After all data was deleted: nothing of it may stay in memory."""
    _kept_reviews.clear()
    _kept.clear()
    st.session_state.clear()


# A text is a key that Streamlit hashes many times faster than a tuple of the same things.


@st.cache_resource(show_spinner=False, max_entries=64)
def _kept_reviews(key: str, _make: Callable[[], Review]) -> Review:
    return _make()


@st.cache_resource(show_spinner=False, max_entries=256)
def _kept(key: str, _make: Callable[[], Any]) -> Any:
    return _make()
