"""Several sessions at once, on one store and on several."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from loadwatch.store import Store
from tests.store.made_up import runs

THREADS = 20


def at_once(work: Callable[[int], object]) -> list[object]:
    """Run the work in many threads that begin together; an error of any is raised."""
    together = threading.Barrier(THREADS)

    def begin(number: int) -> object:
        together.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as threads:
        return list(threads.map(begin, range(THREADS)))


def test_twenty_writers_lose_nothing(store):
    """Streamlit runs each session in a thread; all of them write through one store while others read."""
    store.add_athlete("Ada")

    def write(number: int) -> int:
        for day in range(1, 6):
            store.add_run("Ada", f"2026-{number % 12 + 1:02}-{day:02}", number + 1, 30)
            store.runs("Ada")
        return store.add_rating("Ada", "2026-01-01", "knee", number % 11)

    at_once(write)

    assert store.runs().groupby("distance_km").size().to_dict() == {number + 1.0: 5 for number in range(THREADS)}
    assert len(store.soreness()) == THREADS


def test_the_same_file_saved_by_all_is_added_once(store):
    """Each has looked at it before any had saved it."""
    batches = at_once(lambda _: store.save(store.preview(runs(50))))

    assert len(store.runs()) == 50
    assert store.imports()["runs_added"].tolist() == [50]
    assert len([batch for batch in batches if batch is not None]) == 1


def test_stores_of_their_own_wait_for_each_other(tmp_path):
    """Two programs on one file, from the first moment on: one creates it, all write."""

    def write(number: int) -> None:
        with Store.open(home=tmp_path) as mine:
            mine.add_athlete(f"runner {number}")

    at_once(write)

    with Store.open(home=tmp_path) as store:
        assert len(store.athletes()) == THREADS


def test_a_reader_sees_one_moment(store):
    """A page must never show half of an import, however it falls between its queries."""
    seen = []

    def work(number: int) -> None:
        if number == 0:
            for _ in range(10):
                store.take_back(store.save(store.preview(runs(30))))
        else:
            seen.extend(len(store.runs()) for _ in range(20))

    at_once(work)

    assert set(seen) <= {0, 30}
