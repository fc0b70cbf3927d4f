"""A process of its own that decodes recordings: it uses another core, and can be ended when it takes too long.

Started as a new Python and not by `multiprocessing`, which copies a server's threads or runs the app's script again.
"""

from __future__ import annotations

import contextlib
import math
import os
import pickle  # what is loaded comes from the other end of our own pipe
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, cast

from loadwatch.importers.recorders.decoding import Decoded, Refusal, decode

PROGRAM = "from loadwatch.importers.recorders.worker import serve; serve()"
LIMIT_S = 7.0
"""A sound recording of a day takes a second. With its start, no file takes ten."""
START_S = 60.0


class Worker:
    """Another process. Raises OSError where it cannot be started."""

    def __init__(self) -> None:
        here = str(Path(__file__).parents[3])
        path = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))
        self._process = subprocess.Popen(  # noqa: S603  # nothing of it comes from a file or a user
            [sys.executable, "-P", "-c", PROGRAM],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ | {"PYTHONPATH": path},
        )  # fmt: skip
        self._late = self._lost = False
        if self._within(START_S, lambda: _received(self._process.stdout)) is not True:
            self.end()
            raise OSError("the process for decoding recordings did not start")

    @property
    def is_alive(self) -> bool:
        """Whether it can take another recording."""
        return not self._lost and self._process.poll() is None

    def decode(self, data: bytes, broken: str) -> Decoded:
        """As `decoding.decode`; a process that dies or takes too long is a refusal of this recording."""
        found = self._within(LIMIT_S, lambda: self._asked(data, broken))
        if found is not None:
            return cast(Decoded, found)
        what = f"took longer than {LIMIT_S:g} s" if self._late else "ended the program that did it"
        return Refusal(f"Reading this recording {what}.", passing=True)

    def kill(self) -> None:
        """Stop the process in the middle of what it is doing."""
        self._process.kill()

    def end(self) -> None:
        """Stop the process, and wait until it is gone."""
        self.kill()
        with contextlib.suppress(OSError), self._process:
            pass

    def _asked(self, data: bytes, broken: str) -> object:
        pipe = cast(IO[bytes], self._process.stdin)
        pickle.dump((data, broken), pipe)
        pipe.flush()
        return _received(self._process.stdout)

    def _within(self, seconds: float, work: Callable[[], object]) -> object:
        """What the work gives; None where the process ended, by itself or because the time was over."""
        timer = threading.Timer(seconds, self._stop)
        timer.start()
        try:
            return work()
        except (OSError, EOFError, pickle.UnpicklingError):
            self._lost = True
            return None
        finally:
            timer.cancel()

    def _stop(self) -> None:
        self._late = True
        self.kill()


def _received(pipe: IO[bytes] | None) -> object:
    return pickle.load(cast(IO[bytes], pipe))  # noqa: S301


def serve() -> None:
    """What the other process does: decode what comes in, until nothing comes any more."""
    came, goes = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    answer: object = True
    with contextlib.suppress(EOFError, OSError):
        while True:
            pickle.dump(answer, goes)
            goes.flush()
            asked = cast(tuple[bytes, str], _received(came))
            limit_time()
            answer = decode(*asked)


def limit_time() -> None:
    """Let the system end this process after some seconds more of work: whoever started it may be gone by then."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # not on Windows

        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time() + LIMIT_S) + 1, most))
