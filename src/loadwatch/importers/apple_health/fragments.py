"""The workouts of Apple Health's XML, one fragment after the other, however large the file is.

The heart beats and steps of years stand before the workouts, a gigabyte of them. They are passed by unparsed, so that a
damaged one costs nothing. So is all that stands before the root: Apple's document type is wrong in some versions, and
entities come in by it alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import IO

from loadwatch.importers.archive import BROKEN

STEP = 1 << 20
LONGEST = 8 << 20
"""A workout with thousands of laps and pauses has one megabyte."""
_ROOT = re.compile(rb"<HealthData[\s>]")
_DOCUMENT_TYPE = re.compile(rb"<!DOCTYPE\s+HealthData\b")
_BEGINS, _END_TAG = b"<Workout ", b"</Workout>"
_BEGIN = re.compile(rb"<Workout[\s/>]")
_START_TAG = re.compile(rb"""<Workout(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""")
_LAST, _TAIL = b"</HealthData>", 200


def is_export(head: bytes) -> bool:
    """Whether a file that begins so is Apple Health's export, whatever its name; its export_cda.xml is not."""
    return bool(_ROOT.search(head) or _DOCUMENT_TYPE.search(head))


class Fragments:
    """The workouts' own XML, in the file's order. size: the file's bytes. `broken` says at the end whether the file breaks off."""

    def __init__(self, stream: IO[bytes], size: int, told: Callable[[int], None]) -> None:
        self._stream, self._size, self._told = stream, size, told
        self._passed = 0
        self.broken = False

    def __iter__(self) -> Iterator[bytes]:
        rest = tail = b""
        while piece := self._piece():
            tail = (tail + piece)[-_TAIL:]
            rest += piece
            at = 0
            while (found := _next(rest, at)) is not None and found.stop:
                yield rest[found.start : found.stop]
                at = found.stop
            rest = rest[max(at, len(rest) - len(_BEGINS)) :] if found is None else rest[found.start :]
            if len(rest) > LONGEST:
                self.broken, rest = True, rest[LONGEST:]
        if _BEGIN.match(rest):
            yield rest
        self.broken |= not tail.rstrip().endswith(_LAST)

    def _piece(self) -> bytes:
        """The next bytes; none at the end, and where a ZIP is damaged."""
        self._told(self._passed)
        try:
            # The last byte apart: a ZIP finds its damage there, and gives nothing of what is read together with it.
            piece = self._stream.read(min(STEP, max(1, self._size - 1 - self._passed)))
        except BROKEN:
            self.broken, piece = True, b""
        self._passed += len(piece)
        return piece


def _next(data: bytes, at: int) -> slice | None:
    """Where the next workout stands; None where none begins, and without a stop where it is not whole yet."""
    begin = _BEGIN.search(data, at)
    if begin is None:
        return None
    tag = _START_TAG.match(data, begin.start())
    if tag is None:
        return slice(begin.start(), 0)
    if data[tag.end() - 2 : tag.end()] == b"/>":
        return slice(begin.start(), tag.end())
    other = _BEGIN.search(data, tag.end())
    end = data.find(_END_TAG, tag.end(), other.start() if other else len(data))
    if end >= 0:
        return slice(begin.start(), end + len(_END_TAG))
    return slice(begin.start(), other.start() if other else 0)  # one that never ends costs itself alone
