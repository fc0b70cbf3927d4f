"""The README is the first thing anybody tries: its code runs, its commands and files exist."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(language: str) -> list[str]:
    """The README's code blocks of a language."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.S)


def test_the_readmes_python_runs(tmp_path: Path) -> None:
    """Copied as it stands, from the root of a checkout, warnings included."""
    (script,) = blocks("python")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=ROOT,
        env={**os.environ, "LOADWATCH_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "Lena Brandt" in done.stdout
    assert len(re.findall(r"^.+ - .+\.$", done.stdout, re.M)) == 3
    assert list(tmp_path.iterdir()) == []


def test_the_make_targets_that_are_named_exist() -> None:
    """Every `make …` of the README and of CONTRIBUTING."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = {name for page in PAGES for name in re.findall(r"(?:`|^)make ([a-z]+)", page.read_text("utf-8"), re.M)}

    assert {"run", "test"} <= named
    assert named <= targets


def test_the_commands_without_make_name_files_that_exist() -> None:
    """For machines without make: the lock and the app it serves."""
    plain = blocks("sh")[1]

    assert "pip install -r requirements.txt" in plain
    assert "streamlit run app.py" in plain
    assert [name for name in re.findall(r"[\w/-]+\.(?:txt|py)", plain) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    """A link to a page that does not exist is the first thing a reader clicks."""
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    files = [link for link in links if "://" not in link]

    assert [link for link in files if not (page.parent / link).exists()] == []


def test_every_source_that_is_read_is_named() -> None:
    """What the importers know and the README's table must not drift apart."""
    from loadwatch.importers import LAYOUTS

    for layout in LAYOUTS:
        source, _, language = layout.name.partition(", ")
        row = next((line for line in README.splitlines() if line.startswith(f"| {source.split(' ')[0]}")), "")

        assert row, layout.name
        assert not language[:1].isupper() or language in row, layout.name
