"""What is inside a ZIP: the one table of activities, and then nothing else of it, or else its recordings.

The sizes that the ZIP declares are looked at before anything is unpacked, and no more is read than was declared.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from typing import IO

from loadwatch.errors import UnreadableFileError

TABLES = ("activities.csv", "cardioactivities.csv")
RECORDINGS = tuple(ending + packing for ending in (".fit", ".gpx", ".tcx") for packing in ("", ".gz"))
MOST_RECORDINGS = 10_000
MOST_UNPACKED_BYTES = 4 * 1024 * 1024 * 1024
MOST_DIRECTORY_BYTES = 16 * 1024 * 1024
LARGEST_RATIO = 200
_ACCEPTED = "the ZIP that Strava or Runkeeper sends, with its activities.csv or cardioActivities.csv, or a ZIP of FIT, GPX or TCX files."
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    struct.error,
)


def table_inside(file: str, zipped: IO[bytes], largest: int) -> bytes:
    """The bytes of the table. largest: bytes it may have unpacked. Raises UnreadableFileError saying why not."""
    try:
        if _directory_bytes(zipped) > MOST_DIRECTORY_BYTES:
            raise UnreadableFileError(
                file, "The ZIP lists far too many files.", _ACCEPTED, "Unpack it, and take the CSV."
            )
        with zipfile.ZipFile(zipped) as archive:
            entry = _entry(file, archive)
            _refuse_trap(file, entry, largest)
            with archive.open(entry) as unpacked:
                return unpacked.read(largest + 1)
    except _BROKEN as reason:
        raise UnreadableFileError(
            file,
            f"The ZIP cannot be unpacked: {reason}.",
            _ACCEPTED,
            "Download it again, or unpack it and take the CSV.",
        ) from reason


def _refuse_trap(file: str, entry: zipfile.ZipInfo, largest: int) -> None:
    """Raises UnreadableFileError for an entry that is locked, or would unpack to far more than it should."""
    if entry.file_size > largest or entry.file_size > LARGEST_RATIO * max(entry.compress_size, 1024):
        seen = f"{entry.filename} would unpack to {entry.file_size / 1e6:,.1f} MB from {entry.compress_size / 1e6:,.1f} MB."
        raise UnreadableFileError(file, seen, _ACCEPTED, "Unpack it yourself, and look at it before you use it.")
    if entry.flag_bits & 1:
        seen = "The ZIP is locked with a password."
        raise UnreadableFileError(file, seen, _ACCEPTED, "Unpack it yourself, and take what is inside.")


def _entry(file: str, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    names = archive.namelist()
    if "[Content_Types].xml" in names:
        raise UnreadableFileError(
            file, "This is an Excel or other Office file.", "CSV", "In the spreadsheet choose Save as, CSV UTF-8."
        )
    tables = [name for name in names if name.lower().rsplit("/", 1)[-1] in TABLES and not name.startswith("__MACOSX")]
    if not tables:
        seen = f"The ZIP holds {len(names)} files and no table of activities: {', '.join(names[:5]) or 'nothing'}."
        raise UnreadableFileError(file, seen, _ACCEPTED, "Upload the whole archive as it was sent, or the CSV alone.")
    top = min(name.count("/") for name in tables)
    highest = [name for name in tables if name.count("/") == top]
    if len(highest) > 1:
        seen = f"The ZIP holds several tables: {', '.join(highest[:5])}."
        raise UnreadableFileError(file, seen, _ACCEPTED, "Unpack it and upload one table after the other.")
    return archive.getinfo(highest[0])


def recordings_inside(file: str, zipped: IO[bytes], largest: int) -> list[tuple[str, Callable[[], bytes]]]:
    """The FIT, GPX and TCX files of a ZIP, in its order: the path of each, and what unpacks it.

    None where the ZIP holds a table of activities, which says more, and none where it cannot be opened. Raises
    UnreadableFileError where they are too many or too large together; one that is too large alone says so itself.
    """
    try:
        if _directory_bytes(zipped) > MOST_DIRECTORY_BYTES:
            return []
        archive = zipfile.ZipFile(zipped)
    except _BROKEN:
        return []
    entries = [entry for entry in archive.infolist() if not entry.filename.startswith("__MACOSX")]
    if any(entry.filename.lower().rsplit("/", 1)[-1] in TABLES for entry in entries):
        return []
    found = [entry for entry in entries if entry.filename.lower().endswith(RECORDINGS)]
    size = sum(entry.file_size for entry in found)
    if len(found) > MOST_RECORDINGS or size > MOST_UNPACKED_BYTES:
        seen = f"The ZIP holds {len(found):,} recordings of {size / 1e6:,.0f} MB together."
        accepted = f"up to {MOST_RECORDINGS:,} recordings of {MOST_UNPACKED_BYTES / 1e6:,.0f} MB together."
        raise UnreadableFileError(file, seen, accepted, "Split it into several ZIPs.")
    return [(entry.filename, partial(_recording, archive, entry, largest)) for entry in found]


def _recording(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, largest: int) -> bytes:
    _refuse_trap(entry.filename, entry, largest)
    try:
        with archive.open(entry) as unpacked:
            return unpacked.read(largest + 1)
    except _BROKEN as reason:
        seen = f"It cannot be unpacked: {reason}."
        raise UnreadableFileError(entry.filename, seen, _ACCEPTED, "Unpack the ZIP, and take this file.") from reason


def _directory_bytes(zipped: IO[bytes]) -> int:
    """The size of the list of files as the ZIP's end declares it: it is held in memory as a whole."""
    size = zipped.seek(0, 2)
    zipped.seek(max(0, size - 66_000))
    tail = zipped.read()
    end = tail.rfind(b"PK\x05\x06")
    declared = struct.unpack_from("<L", tail, end + 12)[0] if end >= 0 else 0
    large = tail.rfind(b"PK\x06\x06")
    if declared == 0xFFFFFFFF and large >= 0:
        return int(struct.unpack_from("<Q", tail, large + 40)[0])
    return int(declared)
