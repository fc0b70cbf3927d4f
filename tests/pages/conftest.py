"""The app in this process, with an empty data folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from loadwatch.store import Store
from loadwatch.ui import data
from loadwatch.ui.frame import PAGES
from loadwatch.ui.state import Shown

ROOT = Path(__file__).parents[2]
FILES = {info.key: info.file for info in PAGES}
Open = Callable[..., AppTest]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The store that the pages use."""
    monkeypatch.setenv("LOADWATCH_HOME", str(tmp_path))
    monkeypatch.delenv("LOADWATCH_DATABASE_URL", raising=False)
    st.cache_resource.clear()
    yield data.store()
    data.store().close()
    st.cache_resource.clear()


@pytest.fixture
def page(store: Store) -> Open:
    """Opens a page by its key, in a session of its own: `page("week", theme="dark", sample="steady-year")`."""

    def open_page(key: str, *, theme: str = "light", sample: str = "") -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        app.context = {"timezone": "UTC", "theme": theme}
        if sample:  # AppTest loses a click on a button without a callback: it runs pages/ without app.py first
            app.session_state["shown"] = Shown("sample", sample=sample)
        app.run()
        if key != PAGES[0].key:
            app.switch_page(FILES[key]).run()

        assert not app.exception, app.exception
        return app

    return open_page
