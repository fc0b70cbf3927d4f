"""Takes the README's pictures: every page, at 1280 and 390 px, light and dark, with the made-up athletes and empty.

Serves the app with an empty data folder on loopback, drives a real browser, and writes to docs/pictures/. Only the pictures
that the README and the docs show are kept in the repository; `--all` writes all of them, to the folder named.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from tools.browser import find

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"]  # fmt: skip
Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
RUNNER, SQUAD = "A half-marathon build", "Open a made-up squad"
SHOTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "empty": ("", ()),
    "week": ("", (f"button:{RUNNER}",)),
    "week-clear": ("", ("button:A steady year",)),
    "week-back": ("", ("button:Back after six weeks off",)),
    "progression": ("", (f"button:{RUNNER}", "page:Progression")),
    "soreness": ("", (f"button:{RUNNER}", "page:Soreness")),
    "coach": ("coach", (f"button:{SQUAD}",)),
    "coach-empty": ("coach", ()),
    "log": ("log", ()),
    "log-soreness": ("log", ("radio:Soreness",)),
    "import": ("import", ()),
    "prevention": ("", (f"button:{RUNNER}", "page:Prevention")),
    "prevention-one": ("prevention?show=bird-dog", ()),
    "prevention-red-flags": ("prevention", ("radio:Red flags",)),
    "routine": ("", (f"button:{RUNNER}", "page:Routine")),
    "routine-empty": ("routine", ()),
    "check": ("check", ()),
    "method": ("method", ()),
    "sources": ("method", ("radio:Sources",)),
    "settings": ("settings", ()),
}
"""Picture -> the page opened, and what is clicked there."""
KEPT = (
    "week-1280-light",
    "week-390-dark",
    "coach-1280-light",
    "log-390-light",
    "progression-1280-light",
    "soreness-1280-dark",
    "prevention-1280-light",
    "routine-390-dark",
)


MOST_PX, MOST_PX_KEPT = 8000, 1900
"""Height of the tallest picture; in the docs the whole library would be one of two metres."""


@contextmanager
def served() -> Iterator[str]:
    """The app on a free port with an empty data folder; its address."""
    with socket.socket() as probe, tempfile.TemporaryDirectory() as home:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
        process = subprocess.Popen(  # noqa: S603
            command, cwd=ROOT, env={**os.environ, "LOADWATCH_HOME": home}, stdout=subprocess.DEVNULL
        )
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(20)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        try:
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310
        except (urllib.error.URLError, OSError):
            if process.poll() is not None:
                raise SystemExit("The app did not start.") from None
            try:
                process.wait(0.2)
            except subprocess.TimeoutExpired:
                continue
        else:
            return
    raise SystemExit("The app did not answer.")


def _settle(page: Page) -> None:
    page.wait_for_timeout(300)
    page.wait_for_selector("[data-test-script-state=notRunning]")
    page.wait_for_timeout(800)


def take(browser: Browser, address: str, name: str, width: int, theme: Theme, folder: Path, most_px: int) -> None:
    """One picture of a whole page, or of so much of it from the top."""
    path, steps = SHOTS[name]
    context = browser.new_context(
        viewport={"width": width, "height": 850}, color_scheme=theme, timezone_id="Europe/Berlin"
    )
    page = context.new_page()
    page.goto(f"{address}/{path}")
    _settle(page)
    for step in steps:
        kind, _, label = step.partition(":")
        if kind == "page":
            if width < 600:
                page.get_by_test_id("stExpandSidebarButton").click()
                page.wait_for_timeout(400)
            page.get_by_role("link", name=label).first.click()
            if width < 600:
                page.get_by_test_id("stSidebarCollapseButton").click()
        else:
            page.get_by_role(kind, name=label).first.click()  # type: ignore[arg-type]
        _settle(page)
    height = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(int(height) + 20, most_px)})
    page.wait_for_timeout(800)
    page.screenshot(path=folder / f"{name}-{width}-{theme}.png")
    context.close()


def main() -> None:
    """Take the pictures of the docs, or all of them into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", metavar="FOLDER", type=Path, help="every page, width and theme, into this folder")
    folder = parser.parse_args().all
    target = folder or PICTURES
    target.mkdir(parents=True, exist_ok=True)
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=ARGS)
        for name, width, theme in product(SHOTS, (1280, 390), THEMES):
            if folder or f"{name}-{width}-{theme}" in KEPT:
                take(browser, address, name, width, theme, target, MOST_PX if folder else MOST_PX_KEPT)
                print(target / f"{name}-{width}-{theme}.png")
        browser.close()


if __name__ == "__main__":
    main()
