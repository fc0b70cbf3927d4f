"""What is handed in -> files by name: a path, several, or names with their bytes. Sizes are checked here, in Python."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from loadwatch.errors import UnreadableFileError

MOST_BYTES = 100 * 1024 * 1024
"""A table larger than this is refused: twenty years of running are 3 MB, 100,000 runs with 100 columns 60 MB."""

ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
"""How a ZIP begins, and an empty one."""

PathLike = str | Path
Source = PathLike | Iterable[PathLike] | Mapping[str, bytes]


def named(source: Source) -> dict[str, Path | bytes]:
    """Each file's name, unique, and where its bytes are."""
    if isinstance(source, Mapping):
        return dict(source)
    paths = [Path(source)] if isinstance(source, str | Path) else [Path(path) for path in source]
    names = [path.name for path in paths]
    return {path.name if names.count(path.name) == 1 else str(path): path for path in paths}


@contextmanager
def opened(file: str, content: Path | bytes) -> Iterator[IO[bytes]]:
    """The file to be read piece by piece, so that one of a gigabyte is never held whole. Raises UnreadableFileError."""
    try:
        stream: IO[bytes] = content.open("rb") if isinstance(content, Path) else io.BytesIO(content)
    except (OSError, ValueError) as reason:
        why = getattr(reason, "strerror", None) or str(reason)
        seen = f"The file cannot be opened: {why}."
        raise UnreadableFileError(file, seen, "a file on this computer.", "Check its name.") from reason
    with stream:
        yield stream


def table_bytes(file: str, content: Path | bytes) -> bytes:
    """The bytes of a table, which is held whole. Raises UnreadableFileError where it cannot be opened, or is too large."""
    with opened(file, content) as stream:
        refuse_large(file, stream.seek(0, io.SEEK_END))
        stream.seek(0)
        return stream.read(MOST_BYTES + 1)


def refuse_large(file: str, size: int) -> None:
    """Raises UnreadableFileError for a file above the limit."""
    if size > MOST_BYTES:
        raise UnreadableFileError(
            file,
            f"The file has {size / 1e6:,.0f} MB.",
            f"tables up to {MOST_BYTES / 1e6:,.0f} MB.",
            "Export the list of activities as CSV, not the recordings.",
        )
