"""What Import says after saving."""

from __future__ import annotations

from pathlib import Path

import pytest

from loadwatch.store import Store
from loadwatch.ui import data, state
from loadwatch.ui.imports import previewing
from loadwatch.ui.imports.dropping import Dropped
from tests.store.made_up import ratings, runs


def test_two_tabs_with_one_file_say_what_each_of_them_saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Both had looked before either saved: a second "3 runs new" would be counted by nobody but the page."""
    told: list[str] = []
    with Store.open(home=tmp_path) as store:
        monkeypatch.setattr(data, "store", lambda: store)
        monkeypatch.setattr(state, "say", lambda _, text: told.append(text))
        for name in ("show", "next_uploads"):
            monkeypatch.setattr(state, name, lambda *_: None)
        looked_at = [store.preview(runs(n), ratings(2)) for n in (3, 3, 4)]
        for found in looked_at:
            previewing._save(
                found, Dropped(found.runs.incoming, found.soreness.incoming, ["a.csv"], {"a.csv": "Strava"})
            )

        assert told == [
            "Saved: 3 runs, 2 ratings new.",
            "There was nothing left to save: all of it is stored already.",
            "Saved: 1 run new.",
        ]
        assert store.imports()["runs_added"].tolist() == [1, 3]
