"""Writes the four lock files from pyproject.toml, each for Python 3.11 to 3.13 at once. Needs uv.

requirements.txt ends with the package itself, so that a host which only knows `pip install -r requirements.txt`
gets the app whole.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
HEAD = "# Made by `make lock` from pyproject.toml, for Python 3.11, 3.12 and 3.13. Do not edit.\n"


def lock(*extras: str) -> list[str]:
    """The pinned packages, a line each, with the markers that some Pythons need."""
    command = [sys.executable, "-m", "uv", "pip", "compile", "--universal", "--python-version", "3.11", "--quiet",
               "--no-header", "--no-annotate", "pyproject.toml"]  # fmt: skip
    for extra in extras:
        command += ["--extra", extra]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()  # noqa: S603


def main() -> None:
    """Write the locks; test, bench and fuzz hold only what they add."""
    app = lock()
    test = [line for line in lock("test") if line not in app]
    (ROOT / "requirements.txt").write_text(HEAD + "\n".join(app) + "\n-e .\n", encoding="utf-8")
    (ROOT / "requirements-test.txt").write_text(
        HEAD + "-r requirements.txt\n" + "\n".join(test) + "\n", encoding="utf-8"
    )
    for extra in ("bench", "fuzz"):
        more = [line for line in lock("test", extra) if line not in app + test]
        text = HEAD + "-r requirements-test.txt\n" + "\n".join(more) + "\n"
        (ROOT / f"requirements-{extra}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
