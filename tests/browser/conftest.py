"""A real Chromium on a real server. Every tab fails its test on an exception on the page or a request to elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from tools import browser as chromium_of_this_machine

from loadwatch.store import Store
from tests.browser.driving import COUNT_CHANGES, DESKTOP, PATIENCE_MS, ROOT, ZONE, Server, Tab, start_server

expect.set_options(timeout=PATIENCE_MS)

CHROMIUM_ARGS = (
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


@pytest.fixture
def tab(browser: Browser) -> Iterator[Callable[..., Tab]]:
    """Opens tabs: `tab(server, width=390, scheme="dark")`. What went wrong in one fails the test at its end too."""
    opened: list[Tab] = []

    def new(server: Server, *, width: int = DESKTOP, scheme: str = "light", touch: bool = False) -> Tab:
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 600 else 900},
            color_scheme=scheme,
            has_touch=touch,
            is_mobile=touch,
            user_agent=PHONES_NAME if touch else None,
            locale="en-GB",
            timezone_id=ZONE,
        )
        made = Tab(context.new_page(), server.url)
        context.route("**/*", made.only_here)
        context.add_init_script(COUNT_CHANGES)
        made.page.on("pageerror", lambda error: made.errors.append(str(error)))
        opened.append(made)
        return made

    yield new
    for made in opened:
        made.check()
        made.page.context.close()
