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
from multiprocessing.connection import Connection
from pathlib import Path

from loadwatch.store import Store
from tests.store.made_up import ratings, runs

SIZE = 800


def work(home: str, ready: Connection) -> None:
    """Save the import, or take it back; say so just before."""
    with Store.open(home=home) as store:
        standing = store.imports().query("taken_back_at.isna()")
        preview = store.preview(runs(SIZE, distance_km=10.0, duration_min=50.0), ratings(SIZE))
        ready.send(None)
        if len(standing):
            store.take_back(standing.index[0])
        else:
            store.save(preview)


def killed_after(seconds: float | None, home: str) -> float:
    """Run a worker and kill it that long after it began to write (None: let it end); returns how long it wrote."""
    fork = multiprocessing.get_context("fork")
    receiver, sender = fork.Pipe(duplex=False)
    worker = fork.Process(target=work, args=(home, sender))
    worker.start()
    receiver.recv()
    began = time.perf_counter()
    worker.join(timeout=seconds)
    worker.kill()
    worker.join()
    return time.perf_counter() - began


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
    chance = random.Random(seed)
    whole = {"save": killed_after(None, home), "take back": killed_after(None, home)}
    seen = []
    for turn in range(rounds):
        if bool(state(home)[0]) != bool(turn % 2):  # saves and taking back in turns, however the last one ended
            killed_after(None, home)
        before = state(home)
        killed_after(chance.uniform(0, whole["take back" if before[0] else "save"]), home)
        seen.append([before, state(home)])
    print(json.dumps(seen))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
