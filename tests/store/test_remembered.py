"""What was said once is remembered beside the settings, and is no setting."""

from __future__ import annotations

from pathlib import Path

from loadwatch.store import Store


def test_what_was_said_last_is_remembered(tmp_path: Path) -> None:
    """The columns of a runner's own table are asked about once; deleting everything forgets them as well."""
    with Store.open(home=tmp_path) as store:
        before = store.settings()
        store.remember("columns", "a", "first")
        store.remember("columns", "a", "then")
        said, unsaid, settings = store.remembered("columns", "a"), store.remembered("columns", "b"), store.settings()
        store.delete_everything()
        left = store.remembered("columns", "a")

    assert (said, unsaid, left) == ("then", "", "")
    assert settings == before
