"""Kill writing processes at every statement and at random moments, and print what each left: run by test_killed.py.

Each worker is a process of its own. It saves an import, or takes it back if it is there, and is killed meanwhile.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import sqlite3
import sys
import time
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

import sqlalchemy as sa

from loadwatch.store import Store
from tests.store.made_up import ratings, runs

SIZE = 250


def work(home: str, ready: Connection, fatal: int | None) -> None:
    """Save the import, or take it back; say so just before. Die at the fatal statement, counted from then on."""
    with Store.open(home=home) as store:
        standing = store.imports().query("taken_back_at.isna()")
        preview = store.preview(runs(SIZE, distance_km=10.0, duration_min=50.0), ratings(SIZE))
        if fatal is not None:
            die_at(fatal, store._database.engine)
        ready.send(None)
        if len(standing):
            store.take_back(standing.index[0])
        else:
            store.save(preview)


def die_at(fatal: int, engine: sa.Engine) -> None:
    """Kill this process before the statement of that number; a commit counts as one."""
    seen = 0

    def count(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    sa.event.listen(engine, "before_cursor_execute", count)
    sa.event.listen(engine, "commit", count)


def run_worker(home: str, fatal: int | None = None, seconds: float | None = None) -> tuple[bool, float]:
    """Run a worker until it ends, dies at a statement or is killed that long after it began to write.

    Returns whether it came to its end, and how long it wrote.
    """
    fork = multiprocessing.get_context("fork")
    receiver, sender = fork.Pipe(duplex=False)
    worker = fork.Process(target=work, args=(home, sender, fatal))
    worker.start()
    receiver.recv()
    began = time.perf_counter()
    worker.join(timeout=seconds)
    worker.kill()
    worker.join()
    return worker.exitcode == 0, time.perf_counter() - began


def state(home: str) -> list[int]:
    """Athletes, runs, ratings, standing imports and their counts; the file must be sound."""
    with Store.open(home=home) as store:
        standing = store.imports()["taken_back_at"].isna()
        counts = [len(store.athletes()), len(store.runs()), len(store.soreness()), int(standing.sum())]
        counts += store.imports().loc[standing, ["runs_added", "soreness_added"]].to_numpy().ravel().tolist()
    with closing(sqlite3.connect(Path(home) / "loadwatch.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return counts


def at_every_statement(home: str) -> list[list[int]]:
    """The states left by one worker after the other, each killed a statement later, until one ends."""
    left, ended = [state(home)], False
    while not ended:
        ended, _ = run_worker(home, fatal=len(left))
        left.append(state(home))
    return left


def at_random_moments(home: str, kills: int, chance: random.Random) -> list[list[int]]:
    """The states left by workers killed at random moments of a save."""
    _, whole = run_worker(home)
    left = []
    for _ in range(kills):
        if state(home)[0]:
            run_worker(home)
        run_worker(home, seconds=chance.uniform(0, whole))
        left.append(state(home))
    return left


def main(home: str, kills: int, seed: int) -> None:
    """Print, as JSON, what was left: by a save, by taking back, and by saves killed at random moments."""
    saved, taken_back = at_every_statement(home), at_every_statement(home)
    print(json.dumps([saved, taken_back, at_random_moments(home, kills, random.Random(seed))]))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
