"""A real server and a browser tab on it, for the tests to drive."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Error, Page, Request, TimeoutError, expect

ROOT = Path(__file__).parents[2]
PATIENCE_MS = 20_000
DESKTOP, PHONE = 1280, 390
ZONE = f"Etc/GMT{datetime.now(UTC).hour - 12:+d}"
"""Where it is noon now: whatever the hour of the test, its day does not end before it does."""


def today() -> date:
    """The browsers' day."""
    return datetime.now(ZoneInfo(ZONE)).date()


@dataclass
class Server:
    """A running app with a data folder of its own."""

    url: str
    home: Path
    process: subprocess.Popen[bytes]

    def stop(self) -> None:
        """End it, and only it."""
        self.process.terminate()
        self.process.wait(timeout=20)


def start_server(home: Path, *, app: Path = ROOT, **environment: str) -> Server:
    """`streamlit run app.py` in the folder `app`, on a free port of this machine, ready to answer.

    `home` is its data folder, `environment` is added to ours.
    """
    home.mkdir(parents=True, exist_ok=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (home / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)],
            cwd=app,
            env={**os.environ, "LOADWATCH_HOME": str(home), "PYTHONWARNINGS": "default", **environment},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    server = Server(f"http://127.0.0.1:{port}", home, process)
    deadline = time.monotonic() + 60
    while not _healthy(server.url):
        if process.poll() is not None or time.monotonic() > deadline:
            server.stop()
            pytest.fail(f"The server did not start:\n{(home / 'server.log').read_text()}")
    return server


def _healthy(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError):
        return False


COUNT_CHANGES = """
window.scriptChanges = 0
window.lastDrawn = performance.now()
new MutationObserver(changes => { window.scriptChanges += changes.length }).observe(
    document, {subtree: true, attributes: true, attributeFilter: ["data-test-script-state"]})
new MutationObserver(() => { window.lastDrawn = performance.now() }).observe(
    document, {subtree: true, childList: true, characterData: true})
"""
"""Counts how often the script began or ended (its state right after an action is still that from before), and when
something was last drawn."""

STAND_STILL = """
const animate = Element.prototype.animate
Element.prototype.animate = function (frames, timing) { return animate.call(this, frames, {...timing, duration: 0}) }
"""
"""Lets what folds open do so at once: on a busy machine a click on a button that is still being uncovered is lost."""

IN_EVERY_PAGE = COUNT_CHANGES + STAND_STILL


@dataclass
class Tab:
    """One browser tab on one server."""

    page: Page
    url: str
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    changes_seen: int = 0

    def __post_init__(self) -> None:
        """Listen from the first request on."""
        self.page.on("request", self._note_request)
        self.page.on("pageerror", self._note_error)

    def open(self, path: str = "") -> Page:
        """Go to a path and wait until the script has run and a heading stands on the page."""
        self.page.goto(f"{self.url}/{path}")
        self._expect_app("data-test-connection-state", "CONNECTED")
        expect(self.page.get_by_role("heading", level=1).first).to_be_visible(timeout=PATIENCE_MS)
        return self.drawn()

    def choose(self, title: str) -> Page:
        """Open a page by its entry in the menu on top."""
        self.page.get_by_test_id("stTopNavLink").filter(has_text=title).click()
        expect(self.page).to_have_title(f"{title} · loadwatch", timeout=PATIENCE_MS)
        return self.drawn()

    def press(self, name: str, nth: int = 0) -> Page:
        """Press a button."""
        self.page.get_by_role("button", name=name, exact=True).nth(nth).click()
        return self.settled()

    def pick(self, name: str) -> Page:
        """Choose one of a row of choices."""
        self.page.get_by_role("radio", name=name, exact=True).click()
        return self.settled()

    def select(self, label: str, option: str) -> Page:
        """Choose from a list by typing."""
        self.page.get_by_role("combobox", name=label, exact=True).fill(option)
        self.page.get_by_role("option", name=option, exact=True).click()
        return self.settled()

    def fill(self, label: str, text: str) -> None:
        """Type into a field, in place of what it held."""
        self.page.get_by_role("textbox", name=label, exact=True).fill(text)

    def upload(self, *files: tuple[str, bytes]) -> Page:
        """Drop files, by name and content."""
        found = [{"name": name, "mimeType": "text/csv", "buffer": content} for name, content in files]
        self.page.locator("input[type=file]").first.set_input_files(found)  # type: ignore[arg-type]
        return self.settled()

    def download(self, name: str) -> bytes:
        """What a button downloads."""
        with self.page.expect_download(timeout=PATIENCE_MS) as started:
            self.page.get_by_role("button", name=name, exact=True).click()
        return started.value.path().read_bytes()

    def expect_headline(self, text: str) -> None:
        """The page's title says this, beside its icon."""
        expect(self.page.get_by_role("heading", level=1).first).to_contain_text(text)

    def expect_number(self, label: str, value: str) -> None:
        """One of the page's numbers."""
        shown = self.page.get_by_test_id("stMetric").filter(has=self.page.get_by_text(label, exact=True))
        expect(shown.get_by_test_id("stMetricValue")).to_have_text(value)

    def expect_texts(self, *texts: str) -> None:
        """The page's plain texts begin with these, in order: names, entries, files."""
        for place, text in enumerate(texts):
            expect(self.page.get_by_test_id("stText").nth(place)).to_have_text(text)

    def expect_said(self, text: str) -> None:
        """What the last action had to say, in the corner."""
        expect(self.page.get_by_test_id("stToast").filter(has_text=text)).to_be_visible(timeout=PATIENCE_MS)

    def settled(self) -> Page:
        """The page after the script run that an action has started, or after a second if it started none."""
        with suppress(TimeoutError):
            self.page.wait_for_function(
                "seen => window.scriptChanges > seen", arg=self.changes_seen, polling=30, timeout=1000
            )
        return self.drawn()

    def drawn(self) -> Page:
        """The page when no script runs and nothing has been drawn for a fifth of a second."""
        self._expect_app("data-test-script-state", "notRunning")
        # A run that switches the page is followed by another, and what a run sent is drawn after its end.
        with suppress(TimeoutError):
            self.page.wait_for_function("() => performance.now() - window.lastDrawn > 200", polling=30, timeout=3000)
        self._expect_app("data-test-script-state", "notRunning")
        self.changes_seen = self.page.evaluate("window.scriptChanges")
        self.check()
        return self.page

    def _expect_app(self, attribute: str, value: str) -> None:
        expect(self.page.get_by_test_id("stApp")).to_have_attribute(attribute, value, timeout=PATIENCE_MS)

    def check(self) -> None:
        """Fail on an exception on the page, an error in the browser, or a request to another machine."""
        shown = self.page.get_by_test_id("stException").all_inner_texts()

        assert not shown, f"exception on {self.page.url}: {shown}"
        assert not self.errors, f"error in the browser on {self.page.url}: {self.errors}"
        assert not self.outside, f"{self.page.url} asked another machine: {self.outside}"

    def forget(self) -> None:
        """Leave the page and delete what it stored, for whoever takes the tab next."""
        self.page.evaluate("() => { try { localStorage.clear(); sessionStorage.clear() } catch {} }")
        self.page.context.clear_cookies()
        self.page.remove_listener("request", self._note_request)
        self.page.remove_listener("pageerror", self._note_error)
        self.page.goto("about:blank")

    def _note_request(self, request: Request) -> None:
        if urlsplit(request.url).hostname not in {"127.0.0.1", None, ""}:
            self.outside.append(request.url)

    def _note_error(self, error: Error) -> None:
        self.errors.append(str(error))
