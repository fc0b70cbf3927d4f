"""A real database in a folder of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest

from loadwatch.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(home=tmp_path) as opened:
        yield opened


@pytest.fixture
def imported(store: Store) -> Callable[..., int]:
    """Preview and save in one go; returns the batch."""

    def import_(runs: pd.DataFrame | None = None, soreness: pd.DataFrame | None = None) -> int:
        return store.save(store.preview(runs, soreness))

    return import_
