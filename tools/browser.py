"""Finds the Chromium that the browser tests drive, or installs one: Debian's package as root, else Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
ADVICE = "Install Chromium or Chrome, or set LOADWATCH_BROWSER to its program."


def playwrights_own() -> str | None:
    """The Chromium that Playwright downloaded earlier, if it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def find() -> str | None:
    """The path of a Chromium or Chrome of this machine: LOADWATCH_BROWSER first, then the usual names."""
    named = os.environ.get("LOADWATCH_BROWSER")
    if named:
        return shutil.which(named)
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    return next((place for place in PLACES if Path(place).exists()), None) or playwrights_own()


def install() -> None:
    """Install one. Raises CalledProcessError where that fails."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=True)  # noqa: S607
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=True)  # noqa: S607
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def main() -> int:
    """Print the browser's path; 1 with the reason where there is none and none can be had."""
    if os.environ.get("LOADWATCH_BROWSER") and not find():
        print(
            f"LOADWATCH_BROWSER is {os.environ['LOADWATCH_BROWSER']}, and there is no such program. {ADVICE}",
            file=sys.stderr,
        )
        return 1
    if not find():
        try:
            install()
        except subprocess.CalledProcessError as failed:
            print(f"No Chromium was found and it could not be installed ({failed}). {ADVICE}", file=sys.stderr)
            return 1
    path = find()
    print(path or f"No Chromium was found. {ADVICE}", file=sys.stdout if path else sys.stderr)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
