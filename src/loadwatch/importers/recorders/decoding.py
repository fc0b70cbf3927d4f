"""The bytes of a recording -> its sessions, or why there are none. What was decoded once is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.recorders.fit import read_fit
from loadwatch.importers.recorders.gpx import read_gpx
from loadwatch.importers.recorders.packed import format_of
from loadwatch.importers.recorders.session import ACCEPTED, AGAIN, NotAnActivityError, Recording
from loadwatch.importers.recorders.tcx import read_tcx

READERS: dict[str, Callable[[str, bytes], Recording]] = {"FIT": read_fit, "GPX": read_gpx, "TCX": read_tcx}
LARGE_BYTES = {"FIT": 300_000, "GPX": 2_000_000, "TCX": 2_000_000}
"""A recording larger than this, unpacked, can take seconds: only a process that can be ended may decode it."""
MOST_DECODED = 10_000
_DECODED: dict[bytes, Decoded] = {}


@dataclass(frozen=True)
class Refusal:
    """Why a file gave nothing, without its name.

    no_activity: it is sound and of another kind. passing: it was not the file's fault for sure, and another try may
    give something.
    """

    seen: str
    accepted: str = ACCEPTED
    do: str = AGAIN
    no_activity: bool = False
    passing: bool = False

    def error(self, file: str) -> UnreadableFileError:
        """The same as an error about this file."""
        kind = NotAnActivityError if self.no_activity else UnreadableFileError
        return kind(file, self.seen, self.accepted, self.do)


Decoded = Recording | Refusal

NOT_HERE = Refusal(
    "This recording is large, and the program that reads large ones could not be started.",
    do="Close other programs and try again, or log the run by hand.",
    passing=True,
)


def is_large(data: bytes) -> bool:
    """Whether decoding it can take seconds."""
    return len(data) > LARGE_BYTES.get(format_of(data), len(data))


def decode(data: bytes, broken: str) -> Decoded:
    """The recording in these bytes. broken: what is wrong with the gzip file that they come from, empty = nothing."""
    found = format_of(data)
    if not found:
        what = "a damaged gzip file" if broken else "neither FIT nor GPX nor TCX, whatever its name says"
        return Refusal(f"This is {what}: its beginning cannot be read.")
    try:
        return READERS[found]("", data)
    except UnreadableFileError as reason:
        return Refusal(reason.seen, reason.accepted, reason.do, isinstance(reason, NotAnActivityError))


def recording_of(file: str, data: bytes, broken: str) -> Recording:
    """The same, kept: a page reads its files anew with each answer. Raises UnreadableFileError for a refusal.

    A large one is decoded ahead of its reading or not at all.
    """
    key = digest(data)
    found = kept(key)
    if found is None:
        found = NOT_HERE if is_large(data) else decode(data, broken)
        keep(key, found)
    if isinstance(found, Refusal):
        raise found.error(file)
    return found


def digest(data: bytes) -> bytes:
    """By what decoded recordings are known: sums of sessions are kept, no names of files and no positions."""
    return hashlib.sha256(data).digest()


def kept(key: bytes) -> Decoded | None:
    """What these bytes gave; None where they were not decoded yet, or too many others since."""
    return _DECODED.get(key)


def is_settled(key: bytes) -> bool:
    """Whether these bytes would give the same again. What only came to pass once is forgotten."""
    found = kept(key)
    if isinstance(found, Refusal) and found.passing:
        _DECODED.pop(key, None)
        return False
    return found is not None


def keep(key: bytes, found: Decoded) -> None:
    """Keep what was decoded, and forget the oldest."""
    while len(_DECODED) >= MOST_DECODED:
        _DECODED.pop(next(iter(_DECODED), b""), None)
    _DECODED[key] = found


def forget() -> None:
    """Keep nothing of what was decoded so far."""
    _DECODED.clear()
