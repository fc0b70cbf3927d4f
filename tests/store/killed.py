"""Kill a saving process at many moments, and print what it left each time: run by test_killed.py.

Each worker is a process of its own. It saves the import, or takes it back if it is there, and is killed meanwhile.
"""

from __future__ import annotations

import json
import multiprocessing
import random
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from loadwatch.store import Store
from tests.store.made_up import ratings, runs

SIZE = 800


def work(home: str) -> None:
    """Save the import, or take it back."""
    store = Store.open(home=home)
    standing = store.imports().query("taken_back_at.isna()")
    if len(standing):
        store.take_back(standing.index[0])
    else:
        store.save(store.preview(runs(SIZE, distance_km=10.0, duration_min=50.0), ratings(SIZE)))


def state(home: str) -> list[int]:
    """Athletes, runs, ratings, standing imports; the file must be sound."""
    with Store.open(home=home) as store:
        standing = store.imports()["taken_back_at"].isna()
        counts = [len(store.athletes()), len(store.runs()), len(store.soreness()), int(standing.sum())]
        counts += store.imports().loc[standing, ["runs_added", "soreness_added"]].to_numpy().ravel().tolist()
    with closing(sqlite3.connect(Path(home) / "loadwatch.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return counts


def main(home: str, rounds: int, seed: int) -> None:
    """Print a JSON list of [state before, state after] for each kill."""
    Store.open(home=home).close()
    fork = multiprocessing.get_context("fork")
    chance = random.Random(seed)
    began = time.perf_counter()
    worker = fork.Process(target=work, args=(home,))
    worker.start()
    worker.join()
    whole = time.perf_counter() - began
    seen = []
    for _ in range(rounds):
        before = state(home)
        worker = fork.Process(target=work, args=(home,))
        worker.start()
        worker.join(timeout=chance.uniform(0, 1.3 * whole))
        worker.kill()
        worker.join()
        seen.append([before, state(home)])
    print(json.dumps(seen))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
