"""A real Chromium on a real server. Every tab fails its test on an exception on the page or a request to elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from tools import browser as chromium_of_this_machine

from loadwatch.store import Store
from tests.browser.driving import DESKTOP, IN_EVERY_PAGE, PATIENCE_MS, ROOT, ZONE, Server, Tab, start_server

expect.set_options(timeout=PATIENCE_MS)

CHROMIUM_ARGS = (
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--no-sandbox", "--disable-gpu", "--disable-gpu-rasterization", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip

PHONES_NAME = (
    "Mozilla/5.0 (Linux; Android 16; Mobile) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Mobile Safari/537.36"
)
"""By it the framework knows that a menu has to close after a choice."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    path = chromium_of_this_machine.find()
    if path is None:
        pytest.fail(f"No Chromium was found. {chromium_of_this_machine.ADVICE}")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def empty_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests of a worker that write nothing: nobody has logged anything."""
    server = start_server(tmp_path_factory.mktemp("empty"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def _written_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests of a worker that write."""
    server = start_server(tmp_path_factory.mktemp("written"))
    yield server
    server.stop()


@pytest.fixture
def server(_written_server: Server) -> Server:
    """A server to write on, with nothing stored: what the test before stored is deleted behind its back."""
    with Store.open(home=_written_server.home) as store:
        store.delete_everything()
    return _written_server


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Starts servers of the test's own, each with an empty data folder; they end with the test."""
    started: list[Server] = []

    def start(app: Path = ROOT, **environment: str) -> Server:
        started.append(start_server(tmp_path / f"home{len(started)}", app=app, **environment))
        return started[-1]

    yield start
    for server in started:
        server.stop()


@pytest.fixture(scope="session")
def idle_tabs(browser: Browser) -> dict[bool, list[Page]]:
    """Tabs that a test has done with, by whether they are touched: a second visit costs a quarter of the first."""
    return {False: [], True: []}


@pytest.fixture
def tab(browser: Browser, idle_tabs: dict[bool, list[Page]]) -> Iterator[Callable[..., Tab]]:
    """Opens tabs: `tab(server, width=390, scheme="dark")`. What went wrong in one fails the test at its end too.

    A tab comes from a test before, with nothing stored in it, or is new.
    """
    opened: list[tuple[bool, Tab]] = []

    def new(
        server: Server, *, width: int = DESKTOP, scheme: Literal["light", "dark"] = "light", touch: bool = False
    ) -> Tab:
        page = idle_tabs[touch].pop() if idle_tabs[touch] else new_page(browser, touch=touch)
        page.set_viewport_size({"width": width, "height": 844 if width < 600 else 900})
        page.emulate_media(color_scheme=scheme)
        made = Tab(page, server.url)
        opened.append((touch, made))
        return made

    yield new
    for touch, made in opened:
        made.check()
        made.forget()
        idle_tabs[touch].append(made.page)


def new_page(browser: Browser, *, touch: bool) -> Page:
    """A tab in a context of its own: no tab knows what another stores."""
    context = browser.new_context(
        has_touch=touch, is_mobile=touch, user_agent=PHONES_NAME if touch else None, locale="en-GB", timezone_id=ZONE
    )
    context.add_init_script(IN_EVERY_PAGE)
    return context.new_page()
