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
from loadwatch.importers.recorders.decoding import Decoded, Refusal, decode, digest, is_large, is_settled, keep
from loadwatch.importers.recorders.packed import Packed, recordings, unpacked
from loadwatch.importers.recorders.worker import Worker

Progress = Callable[[float], None]

WORTH_BYTES = 500_000
"""Below this, unpacked, all is decoded before another process has started."""
WORTH_S = 2.0
"""As long as decoding takes less than this, it stays in this process."""
MOST_WORKERS = 4
MOST_LATE = 3
"""After so many that took too long nothing more is decoded: a ZIP made of such would take hours."""
NOT_TRIED = Refusal(
    f"{MOST_LATE} recordings before this one took too long, so it was not tried.",
    do="Import it without those.",
    passing=True,
)
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
        self._late = 0

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
        if self._late >= MOST_LATE:
            return NOT_TRIED
        try:
            worker = self._worker()
        except OSError:
            self._given_up = True
            return None
        found = None if self._given_up else worker.decode(data, broken)
        self._idle.put(worker)
        self._late += isinstance(found, Refusal) and found.passing
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
    if not _is_worth(files, zipped=zipped):
        return progress
    tell, began = progress or (lambda share: None), time.monotonic()
    crew, is_all_kept = Crew(min(MOST_WORKERS, _cores())), True
    try:
        under_way: deque[tuple[bytes, Future[Decoded | None]]] = deque()
        for share, data, broken in _unpacked(files, zipped=zipped):
            key = b"" if data is None else digest(data)
            if is_settled(key):
                continue
            is_all_kept = False
            tell(share * SHARE)
            if data is None:
                continue
            if time.monotonic() - began < WORTH_S and not is_large(data):
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


def _is_worth(files: Mapping[str, Path | bytes], *, zipped: bool) -> bool:
    """Whether they are many, or one of them can take seconds: told by what they are unpacked."""
    size = 0
    for _, data, _ in _unpacked(files, zipped=zipped):
        if data is None or is_large(data):
            return True
        size += len(data)
        if size >= WORTH_BYTES:
            return True
    return False


def _finish(key: bytes, future: Future[Decoded | None], tell: Progress, share: float) -> None:
    """Keep what was decoded when it is there. Meanwhile a cancelled reading must be able to end."""
    while not wait([future], _GLANCE_S).done:
        tell(share)
    found = future.result()
    if found is not None:
        keep(key, found)


def _unpacked(files: Mapping[str, Path | bytes], *, zipped: bool) -> Iterator[tuple[float, bytes | None, str]]:
    """Each recording with how far it is, its bytes, and what broke them off; None for one that its reading will refuse."""
    for number, (file, content) in enumerate(files.items()):
        try:
            with recordings(file, content, zipped=zipped) as found:
                for place, packed in enumerate(found):
                    if bool(packed.entry) is not zipped:
                        break
                    data, broken = _loaded(packed)
                    yield (number + place / len(found)) / len(files), data, broken
        except UnreadableFileError:
            continue


def _loaded(packed: Packed) -> tuple[bytes | None, str]:
    try:
        return unpacked(packed.load())
    except UnreadableFileError:
        return None, ""


def _cores() -> int:
    """The cores that this process may use, where the system tells them."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
