"""Many recordings are decoded ahead of their reading, on all cores, so that reading finds them done."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from queue import Empty, SimpleQueue

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.recorders.decoding import Decoded, decode, digest, keep, kept
from loadwatch.importers.recorders.packed import format_of, recordings, unpacked
from loadwatch.importers.recorders.worker import Worker

Progress = Callable[[float], None]

WORTH_BYTES = 2_000_000
"""Below this, all is decoded before another process has started."""
WORTH_S = 2.0
"""As long as decoding takes less than this, it stays in this process."""
LARGE_BYTES = {"FIT": 2_000_000, "GPX": 20_000_000, "TCX": 20_000_000}
"""A recording larger than this can take seconds. It never stays in this process, which could not end it."""
MOST_WORKERS = 4
SHARE = 0.9
"""The part of the whole reading's progress that decoding is."""
_GLANCE_S = 0.1


class Crew:
    """The processes, started as they are needed. Where none can be started, recordings are left to their reading."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._threads = ThreadPoolExecutor(size)
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        self._all: list[Worker] = []
        self._given_up = False

    def decode(self, data: bytes, broken: str) -> Future[Decoded | None]:
        """What this recording gives, later; None = it was not decoded."""
        return self._threads.submit(self._decoded, data, broken)

    def end(self) -> None:
        """End all processes, whatever they are doing."""
        self._given_up = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._all:
            worker.kill()
        self._threads.shutdown()
        for worker in self._all:
            worker.end()

    def _decoded(self, data: bytes, broken: str) -> Decoded | None:
        if self._given_up:
            return None
        try:
            worker = self._worker()
        except OSError:
            self._given_up = True
            return None
        found = None if self._given_up else worker.decode(data, broken)
        self._idle.put(worker)
        return None if self._given_up else found

    def _worker(self) -> Worker:
        try:
            while not (worker := self._idle.get_nowait()).is_alive:
                pass
        except Empty:
            worker = Worker()
            self._all.append(worker)
        return worker


def decode_ahead(files: Mapping[str, Path | bytes], progress: Progress | None, *, zipped: bool) -> Progress | None:
    """Decode the recordings among these files where they are many: after a while on all cores.

    zipped: those inside of ZIPs, or else those outside: not every ZIP with recordings is read for their sake. progress
    is told of it, and what it raises ends it. Returns what is to be told of the reading that follows.
    """
    if sum(map(_size, files.values())) < WORTH_BYTES:
        return progress
    tell, began = progress or (lambda share: None), time.monotonic()
    crew, is_all_kept = Crew(min(MOST_WORKERS, _cores())), True
    try:
        under_way: deque[tuple[bytes, Future[Decoded | None]]] = deque()
        for share, data, broken in _unpacked(files, zipped=zipped):
            key = digest(data)
            if kept(key) is not None:
                continue
            is_all_kept = False
            tell(share * SHARE)
            if crew.size < 2 or (time.monotonic() - began < WORTH_S and not _is_large(data)):
                keep(key, decode(data, broken))
            else:
                under_way.append((key, crew.decode(data, broken)))
            while len(under_way) > crew.size + 1:
                _finish(*under_way.popleft(), tell, share * SHARE)
        while under_way:
            _finish(*under_way.popleft(), tell, SHARE)
    finally:
        crew.end()
    return progress if is_all_kept else lambda share: tell(SHARE + (1 - SHARE) * share)


def _finish(key: bytes, future: Future[Decoded | None], tell: Progress, share: float) -> None:
    """Keep what was decoded when it is there. Meanwhile a cancelled reading must be able to end."""
    while not wait([future], _GLANCE_S).done:
        tell(share)
    found = future.result()
    if found is not None:
        keep(key, found)


def _unpacked(files: Mapping[str, Path | bytes], *, zipped: bool) -> Iterator[tuple[float, bytes, str]]:
    """Each recording with how far it is, its bytes, and what broke them off. What is refused, its reading refuses."""
    for number, (file, content) in enumerate(files.items()):
        try:
            with recordings(file, content) as found:
                for place, packed in enumerate(found):
                    if bool(packed.entry) is not zipped:
                        break
                    try:
                        data, broken = unpacked(packed.load())
                    except UnreadableFileError:
                        continue
                    yield (number + place / len(found)) / len(files), data, broken
        except UnreadableFileError:
            continue


def _is_large(data: bytes) -> bool:
    return len(data) > LARGE_BYTES.get(format_of(data), 0)


def _size(content: Path | bytes) -> int:
    try:
        return content.stat().st_size if isinstance(content, Path) else len(content)
    except (OSError, ValueError):
        return 0


def _cores() -> int:
    """The cores that this process may use, where the system tells them."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
