"""A rerun of each page against a page that only sends the same elements. Time of the script alone: no browser, no net."""

from __future__ import annotations

import logging
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from unittest import mock

import streamlit as st
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import AppTest, local_script_runner

from bench.comparing import DifferentError
from bench.made_up import TODAY, logs
from bench.measuring import Line, ratio
from bench.replaying import Call, Recorder, replay
from loadwatch.store import Store
from loadwatch.ui import frame, samples, state

_APP = Path(__file__).parents[1] / "app.py"
_ROUNDS = 60
_YEARS = 5


def pages() -> Iterator[Line]:
    """Every page with five years of one runner in the store; the coach's with the made-up squad."""
    with tempfile.TemporaryDirectory() as home, ExitStack() as stack:
        stack.enter_context(mock.patch.dict(os.environ, {"LOADWATCH_HOME": home}))
        stack.callback(st.cache_resource.clear)
        st.cache_resource.clear()
        logging.disable(logging.WARNING)  # that there is no browser
        stack.callback(logging.disable, logging.NOTSET)
        _fill(home)
        stage = Stage(stack)
        for page in frame.PAGES:
            yield Line(f"page {page.title!r}: rerun / the same elements alone", _rerun(stage, page), at_most=1.5)


def _fill(home: str) -> None:
    """A store with one runner, up to today, who ticked off an exercise twice a week lately."""
    log = logs(1, years=_YEARS, runs_a_week=4.1)
    later = date.today() - TODAY  # noqa: DTZ011
    with Store.open(home=home) as store:
        runs = log.runs.assign(started_at=log.runs["started_at"] + later)
        store.save(store.preview(runs, log.soreness.assign(date=log.soreness["date"] + later)))
        name = store.names()[0]
        for ago in range(0, 84, 3):
            store.add_done(name, date.today() - timedelta(days=ago), "bird-dog", 2, 10)  # noqa: DTZ011


class Stage:
    """Runs the app's pages, as they are or as their twins, and takes the time of the script."""

    def __init__(self, stack: ExitStack) -> None:
        self.seconds = 0.0
        self._in_frame = False
        self.act: Callable[[st.Page], None] = self._itself
        self._show, self._run = frame.show, st.Page.run
        scripts = ScriptCache()  # a server compiles a page once; AppTest would before every run
        stack.enter_context(mock.patch.object(local_script_runner, "ScriptCache", return_value=scripts))
        stack.enter_context(mock.patch.object(frame, "show", self._timed))
        stack.enter_context(mock.patch.object(st.Page, "run", lambda page: self._page(page)))

    def timed(self, app: AppTest, act: Callable[[st.Page], None] | None = None) -> float:
        """Seconds that one rerun of the app takes, the page replaced by `act` if given."""
        self.act = act or self._itself
        app.run(timeout=60)
        if app.exception:
            raise RuntimeError(f"The page failed: {app.exception[0].message}")
        return self.seconds

    def recorded(self, app: AppTest) -> list[Call]:
        """The commands of one rerun."""
        recorder = Recorder()

        def noted(page: st.Page) -> None:
            with recorder.listening():
                self._itself(page)

        self.timed(app, noted)
        return recorder.calls

    def _page(self, page: st.Page) -> None:
        """Streamlit runs app.py as a page as well: that one stays itself."""
        if self._in_frame:
            self.act(page)
        else:
            self._itself(page)

    def _itself(self, page: st.Page) -> None:
        self._run(page)

    def _timed(self) -> None:
        self._in_frame = True
        begun = time.perf_counter()
        try:
            self._show()
        finally:
            self.seconds = time.perf_counter() - begun
            self._in_frame = False


def _open_squad() -> None:
    """What the click on the made-up squad does."""
    sample = samples.SQUADS[0]
    runs, soreness, _ = samples.tables(sample)
    state.set_squad(state.Squad(sample.key, sample.title, runs, soreness, sample=sample.key))


def _rerun(stage: Stage, page: frame.PageInfo) -> float:
    app = AppTest.from_file(_APP, default_timeout=60)
    stage.timed(app)
    app.switch_page(page.file)
    stage.timed(app)
    stage.timed(app, lambda _: _open_squad())
    stage.timed(app)
    calls = stage.recorded(app)

    def twin(_: st.Page) -> None:
        replay(calls)

    stage.timed(app)
    shown = [element.type for element in app]
    stage.timed(app, twin)
    if [element.type for element in app] != shown:
        raise DifferentError(f"{page.title}: the twin shows other elements.")
    found: dict[str, list[float]] = {"page": [], "twin": []}
    for _ in range(_ROUNDS):
        found["page"].append(stage.timed(app))
        found["twin"].append(stage.timed(app, twin))
    return ratio(found, "page", "twin")
