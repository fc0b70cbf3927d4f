"""Whose dropped files are, where several athletes are stored."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from loadwatch.ui import data

OWN = "started_at,distance_km,duration_min\n2026-11-01 08:00:00,8,45\n"


def script() -> None:
    """The part of Import that reads files, with what came of it."""
    import streamlit as st

    from loadwatch.ui.imports import dropping

    files = dropping.upload()
    st.session_state["got"] = dropping.read(files) if files else None


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A store with two athletes."""
    monkeypatch.setenv("LOADWATCH_HOME", str(tmp_path))
    monkeypatch.delenv("LOADWATCH_DATABASE_URL", raising=False)
    st.cache_resource.clear()
    data.store().add_athlete("Ada")
    data.store().add_athlete("Bo")
    yield
    data.store().close()
    st.cache_resource.clear()


def dropped(text: str) -> AppTest:
    """The page after this file was dropped."""
    app = AppTest.from_function(script, default_timeout=60)
    app.context = {"timezone": "UTC"}
    app.run()
    app.file_uploader[0].set_value([("log.csv", text.encode(), "text/csv")]).run()

    assert not app.exception, app.exception
    return app


@pytest.mark.usefixtures("home")
def test_of_several_athletes_none_is_taken_for_granted() -> None:
    """The one shown last is often not the one whose file comes next, and their runs would be changed."""
    app = dropped(OWN)
    open_ = app.session_state["got"], app.info[0].value
    app.selectbox[0].select("Bo").run()

    assert open_ == (None, "Not all rows say whose they are. Choose the athlete above.")
    assert app.session_state["got"].runs["athlete"].tolist() == ["Bo"]


@pytest.mark.usefixtures("home")
def test_a_file_that_names_its_athletes_needs_no_choice() -> None:
    """A squad's table says whose each row is."""
    app = dropped("athlete,started_at,distance_km,duration_min\nCleo,2026-11-01 08:00:00,8,45\n")

    assert app.session_state["got"].runs["athlete"].tolist() == ["Cleo"]
