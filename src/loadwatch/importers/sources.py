"""What is handed in -> files by name: a path, several, or names with their bytes. Sizes are checked here, in Python."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.archive import table_inside

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


def table_bytes(file: str, content: Path | bytes) -> bytes:
    """The bytes of the file's table, out of its ZIP if it is one. Raises UnreadableFileError saying why not."""
    if isinstance(content, Path):
        return _from_disk(file, content)
    if content.startswith(ZIP_MARKS):
        return table_inside(file, io.BytesIO(content), MOST_BYTES)
    refuse_large(file, len(content))
    return bytes(content)


def _from_disk(file: str, path: Path) -> bytes:
    try:
        with path.open("rb") as opened:
            if opened.read(4) in ZIP_MARKS:
                return table_inside(file, opened, MOST_BYTES)
            refuse_large(file, path.stat().st_size)
            opened.seek(0)
            return opened.read(MOST_BYTES + 1)
    except (OSError, ValueError) as reason:
        why = getattr(reason, "strerror", None) or str(reason)
        raise UnreadableFileError(
            file, f"The file cannot be opened: {why}.", "a file on this computer.", "Check its name."
        ) from reason


def refuse_large(file: str, size: int) -> None:
    """Raises UnreadableFileError for a file above the limit."""
    if size > MOST_BYTES:
        raise UnreadableFileError(
            file,
            f"The file has {size / 1e6:,.0f} MB.",
            f"tables up to {MOST_BYTES / 1e6:,.0f} MB.",
            "Export the list of activities as CSV, not the recordings.",
        )
