"""The page on storage says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

from loadwatch.store import sqlite
from loadwatch.store.tables import metadata

PAGE = (Path(__file__).parents[2] / "docs" / "storage.md").read_text(encoding="utf-8")


def test_every_table_is_described_and_no_other():
    """A table added later must get its line."""
    section = PAGE.split("## Tables")[1].split("\n## ")[0]
    named = {
        name
        for line in section.splitlines()
        if line.startswith("| `")
        for name in re.findall(r"`(\w+)`", line.split("|")[1])
    }

    assert named == set(metadata.tables)


def test_every_pragma_has_its_reason():
    """A pragma without a reason is removed by the next reader."""
    unexplained = [pragma for pragma in sqlite.PRAGMAS if pragma.split("=")[0] not in PAGE]

    assert unexplained == []
