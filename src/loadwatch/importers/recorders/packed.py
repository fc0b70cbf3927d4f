"""Where recordings come from: a file, a file compressed with gzip, or many in a ZIP, each within limits."""

from __future__ import annotations

import codecs
import io
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from loadwatch.errors import UnreadableFileError
from loadwatch.importers import archive, sources
from loadwatch.importers.recorders.session import ACCEPTED

HEAD = 4096
GZIP_MARK = b"\x1f\x8b"
_STEP = 64 * 1024
_ROOTS = (
    ("GPX", re.compile(rb"<(\w+:)?gpx[\s>]")),
    ("TCX", re.compile(rb"<(\w+:)?trainingcenterdatabase[\s>]|^(<\?[^>]*>\s*)?<activities[\s>]")),
)


@dataclass(frozen=True)
class Packed:
    """A recording that can be loaded. entry: its path in the ZIP, empty for a file of its own."""

    entry: str
    load: Callable[[], bytes]


@contextmanager
def recordings(file: str, content: Path | bytes, *, zipped: bool = True) -> Iterator[list[Packed]]:
    """The recordings that were handed in; none where it is another kind of file, or cannot be opened.

    zipped: whether those inside of a ZIP are looked for. Raises UnreadableFileError for a ZIP of recordings that is beyond the limits.
    """
    try:
        opened: IO[bytes] = content.open("rb") if isinstance(content, Path) else io.BytesIO(content)
    except (OSError, ValueError):
        opened = io.BytesIO()  # its own reader says why
    with opened as stream:
        head = stream.read(HEAD)
        if head.startswith(sources.ZIP_MARKS):
            inside = archive.recordings_inside(file, stream, sources.MOST_BYTES) if zipped else []
            yield [Packed(name, load) for name, load in inside]
        elif format_of(head) or format_of(unpacked(head)[0]) or (head and file.lower().endswith((".fit", ".fit.gz"))):
            yield [Packed("", lambda: _whole(file, stream))]
        else:
            yield []


def _whole(file: str, stream: IO[bytes]) -> bytes:
    size = stream.seek(0, io.SEEK_END)
    sources.refuse_large(file, size)
    stream.seek(0)
    return stream.read(sources.MOST_BYTES + 1)


def format_of(data: bytes) -> str:
    """FIT, GPX or TCX, by how the bytes begin; empty for anything else."""
    if data[8:12] == b".FIT":
        return "FIT"
    head = data[:HEAD]
    for wide in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        if head.startswith(wide):
            head = head.decode("utf-16", "ignore").encode()
    head = head.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    return next((name for name, root in _ROOTS if head.startswith(b"<") and root.search(head)), "")


def unpacked(data: bytes) -> tuple[bytes, str]:
    """What gzip holds, as far as it can be unpacked, and what broke it off; other bytes as they are.

    Raises UnreadableFileError beyond the limits of size and ratio.
    """
    if not data.startswith(GZIP_MARK):
        return data, ""
    most = min(sources.MOST_BYTES, archive.LARGEST_RATIO * max(len(data), 1024))
    gzip, size = zlib.decompressobj(wbits=31), 0
    pieces: list[bytes] = []
    for at in range(0, len(data), _STEP):
        try:
            piece = gzip.decompress(data[at : at + _STEP], most - size + 1)
        except zlib.error as reason:
            return b"".join(pieces), str(reason)
        pieces.append(piece)
        size += len(piece)
        if size > most:
            raise UnreadableFileError(
                "",
                f"It would unpack to more than {most / 1e6:,.0f} MB.",
                ACCEPTED,
                "Unpack it yourself, and look at it before you use it.",
            )
        if gzip.eof:
            return b"".join(pieces), ""
    return b"".join(pieces), "the end of the gzip file is missing"
