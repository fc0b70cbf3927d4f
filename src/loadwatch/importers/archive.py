"""What is inside a ZIP: its list of files, and one file after the other, each within limits.

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
"""What Strava and Runkeeper call the table of all activities: it alone is read, the rest tells of the same runs."""
APPLE_FOLDER = "apple_health_export"
"""Of Apple Health's ZIP: its XML has all workouts, and beside it stands a GPX for each."""
RECORDINGS = tuple(ending + packing for ending in (".fit", ".gpx", ".tcx") for packing in ("", ".gz"))
MOST_RECORDINGS = 10_000
MOST_FILES = 200_000
MOST_UNPACKED_BYTES = 4 * 1024 * 1024 * 1024
MOST_DIRECTORY_BYTES = 32 * 1024 * 1024
LARGEST_RATIO = 200
ACCEPTED = "the ZIP that Strava, Runkeeper, Garmin, Apple Health or another source sends, or a ZIP of tables or of FIT, GPX or TCX files."
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    struct.error,
)
"""What Python raises for a ZIP that is torn, damaged or packed in an unknown way."""


def open_zip(file: str, zipped: IO[bytes]) -> zipfile.ZipFile:
    """The ZIP with its list of files. Raises UnreadableFileError for one that is damaged or lists far too many."""
    try:
        too_many = _directory_bytes(zipped) > MOST_DIRECTORY_BYTES
        archive = None if too_many else zipfile.ZipFile(zipped)
    except BROKEN as reason:
        raise _cannot_unpack(file, reason) from reason
    if archive is None or len(archive.filelist) > MOST_FILES:
        raise UnreadableFileError(file, "The ZIP lists far too many files.", ACCEPTED, "Unpack it, and take the table.")
    return archive


def files_in(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files, without folders and without what a Mac adds to each."""
    return [
        entry
        for entry in archive.infolist()
        if not entry.filename.endswith("/") and not entry.filename.startswith("__MACOSX")
    ]


def unpack(file: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, largest: int) -> bytes:
    """The bytes of one file. largest: bytes it may have unpacked. Raises UnreadableFileError saying why not."""
    refuse_trap(file, entry, largest)
    try:
        with archive.open(entry) as unpacked:
            return unpacked.read(largest + 1)
    except BROKEN as reason:
        raise _cannot_unpack(file, reason) from reason


def refuse_trap(file: str, entry: zipfile.ZipInfo, largest: int) -> None:
    """Raises UnreadableFileError for an entry that is locked, or would unpack to far more than it should."""
    if entry.file_size > largest or entry.file_size > LARGEST_RATIO * max(entry.compress_size, 1024):
        seen = f"{entry.filename} would unpack to {entry.file_size / 1e6:,.1f} MB from {entry.compress_size / 1e6:,.1f} MB."
        raise UnreadableFileError(file, seen, ACCEPTED, "Unpack it yourself, and look at it before you use it.")
    if entry.flag_bits & 1:
        seen = "The ZIP is locked with a password."
        raise UnreadableFileError(file, seen, ACCEPTED, "Unpack it yourself, and take what is inside.")


def only_table(file: str, entries: list[zipfile.ZipInfo]) -> zipfile.ZipInfo | None:
    """The table of all activities, the highest one; None without any. Raises UnreadableFileError for several."""
    tables = [entry for entry in entries if entry.filename.lower().rsplit("/", 1)[-1] in TABLES]
    top = min((entry.filename.count("/") for entry in tables), default=0)
    highest = [entry for entry in tables if entry.filename.count("/") == top]
    if len(highest) > 1:
        seen = f"The ZIP holds several tables: {', '.join(entry.filename for entry in highest[:5])}."
        raise UnreadableFileError(file, seen, ACCEPTED, "Unpack it and upload one table after the other.")
    return highest[0] if highest else None


def recordings_inside(file: str, zipped: IO[bytes], largest: int) -> list[tuple[str, Callable[[], bytes]]]:
    """The FIT, GPX and TCX files of a ZIP, in its order: the path of each, and what unpacks it.

    None where the ZIP is an account whose table or XML says more, and none where it cannot be opened. Raises
    UnreadableFileError where they are too many or too large together; one that is too large alone says so itself.
    """
    try:
        archive = open_zip(file, zipped)
    except UnreadableFileError:
        return []
    entries = files_in(archive)
    if any(_tells_all(entry.filename.lower()) for entry in entries):
        return []
    found = [entry for entry in entries if is_recording(entry)]
    size = sum(entry.file_size for entry in found)
    if len(found) > MOST_RECORDINGS or size > MOST_UNPACKED_BYTES:
        seen = f"The ZIP holds {len(found):,} recordings of {size / 1e6:,.0f} MB together."
        accepted = f"up to {MOST_RECORDINGS:,} recordings of {MOST_UNPACKED_BYTES / 1e6:,.0f} MB together."
        raise UnreadableFileError(file, seen, accepted, "Split it into several ZIPs.")
    return [(entry.filename, partial(_recording, archive, entry, largest)) for entry in found]


def _tells_all(path: str) -> bool:
    """Whether this file holds all runs of an account."""
    folder, _, name = path.rpartition("/")
    return name in TABLES or (folder == APPLE_FOLDER and name.endswith(".xml"))


def is_recording(entry: zipfile.ZipInfo) -> bool:
    """Whether it is called like a recording."""
    return entry.filename.lower().endswith(RECORDINGS)


def _recording(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, largest: int) -> bytes:
    return unpack(entry.filename, archive, entry, largest)


def _cannot_unpack(file: str, reason: Exception) -> UnreadableFileError:
    if isinstance(reason, UnicodeDecodeError):
        seen = (
            f"The ZIP names a file with letters that cannot be read: {reason.object[:200].decode('utf-8', 'replace')}."
        )
        return UnreadableFileError(file, seen, ACCEPTED, "Unpack it, give that file a plain name, and pack it again.")
    return UnreadableFileError(
        file,
        f"The ZIP cannot be unpacked: {reason}.",
        ACCEPTED,
        "Download it again, or unpack it and take what is inside.",
    )


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
