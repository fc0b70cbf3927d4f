"""XML as recorders write it: element by element, in flat memory, and nothing but what stands in the file itself.

Names are taken without their prefix, so that a prefix nobody declared does no harm. A file with a document type is
refused, because entities and files from elsewhere come in by it alone.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from typing import NoReturn, Protocol
from xml.parsers import expat

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.recorders.session import ACCEPTED

DEEPEST = 100
LONGEST_TEXT = 1_000
MOST_ATTRIBUTES = 100


class Handler(Protocol):
    """What a format does with the elements. A path is the local names from the root to the element."""

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, path: Sequence[str], text: str) -> None:
        """An element ends; text: what stood in it since its last child, up to LONGEST_TEXT signs."""


def parse(file: str, data: bytes, handler: Handler) -> str:
    """Hand the elements over. Returns what broke the file off, empty where it is whole.

    Raises UnreadableFileError for a document type, and for elements nested too deeply or with too many attributes.
    """
    parser = expat.ParserCreate()
    parser.ordered_attributes = True  # a list takes less memory than a dict, should there be very many
    parser.buffer_text = True  # or each line of a long text comes as a piece of its own
    path: list[str] = []
    text: list[str] = []

    def start(name: str, attributes: list[str]) -> None:
        path.append(_local(name))
        keys = attributes[::2]
        if len(path) > DEEPEST or len(keys) > MOST_ATTRIBUTES:
            seen = f"An element of it is nested {len(path)} deep and has {len(keys):,} attributes."
            raise UnreadableFileError(file, seen, ACCEPTED, "Export it again.")
        text.clear()
        handler.start(path, dict(zip(map(_local, keys), attributes[1::2], strict=True)))

    def more(piece: str) -> None:
        if sum(map(len, text)) < LONGEST_TEXT:
            text.append(piece)

    def end(_: str) -> None:
        handler.end(path, "".join(text)[:LONGEST_TEXT].strip())
        path.pop()
        text.clear()

    def document_type(*_: object) -> NoReturn:
        raise UnreadableFileError(
            file,
            "The file declares a document type (DTD). Recordings have none, and it can hide a trap.",
            ACCEPTED,
            "Export the activity again from where it was recorded.",
        )

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = more
    parser.StartDoctypeDeclHandler = document_type
    try:
        parser.Parse(_mended(data), True)
    except (expat.ExpatError, ValueError, LookupError) as reason:
        return str(reason)
    return ""


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _mended(data: bytes) -> bytes:
    """Without blanks before the declaration; bytes that are no UTF-8, where it is promised, as U+FFFD."""
    data = data.removeprefix(codecs.BOM_UTF8).lstrip() if data[:1] != b"\0" else data
    declared = re.match(rb"<\?xml[^>]*encoding\s*=\s*[\"']([\w.-]+)", data)
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        return data
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:4]:
        return data
    try:
        data.decode()
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace").encode()
    return data
