"""What kind of workbook a file is, and which it cannot be: locked, no workbook at all, made to take memory."""

from __future__ import annotations

import io
import zipfile

from loadwatch.errors import UnreadableFileError
from loadwatch.importers import archive

OLD_MARK = b"\xd0\xcf\x11\xe0"
"""How an old Office file begins, and a locked one of any age."""
MOST_UNPACKED_BYTES = 256 * 1024 * 1024
ACCEPTED = "an Excel or LibreOffice workbook (.xlsx, .xls, .xlsb, .ods) with a table of runs or ratings, or a CSV."
AS_CSV = "Open it in the spreadsheet and save the sheet with the runs as CSV UTF-8."
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet"


def holds_workbook(names: list[str]) -> bool:
    """Whether a ZIP with these files is an Office document, and no archive."""
    return "[Content_Types].xml" in names or ("mimetype" in names and "content.xml" in names)


def refuse_old(file: str, data: bytes) -> None:
    """Raises UnreadableFileError for an old Office file that is locked, or no workbook."""
    if _wide("EncryptedPackage") in data:
        raise locked(file)
    if _wide("Workbook") not in data and _wide("Book") not in data:
        seen = "This is an old Excel or Word file in which no workbook can be found."
        raise UnreadableFileError(file, seen, ACCEPTED, AS_CSV)


def refuse_packed(file: str, data: bytes) -> zipfile.ZipFile:
    """The ZIP that a newer workbook is. Raises UnreadableFileError where it is too large, locked, or no workbook."""
    zipped = archive.open_zip(file, io.BytesIO(data))
    entries = archive.files_in(zipped)
    size = sum(entry.file_size for entry in entries)
    if size > MOST_UNPACKED_BYTES:
        seen = f"The workbook would unpack to {size / 1e6:,.0f} MB."
        accepted = f"workbooks that unpack to at most {MOST_UNPACKED_BYTES / 1e6:,.0f} MB."
        raise UnreadableFileError(file, seen, accepted, AS_CSV)
    for entry in entries:
        archive.refuse_trap(file, entry, MOST_UNPACKED_BYTES)
    names = {entry.filename for entry in entries}
    if "META-INF/manifest.xml" in names and b"encryption-data" in _part(file, zipped, "META-INF/manifest.xml"):
        raise locked(file)
    spreadsheet = "xl/workbook.xml" in names or "xl/workbook.bin" in names
    if not spreadsheet and not (
        "mimetype" in names and _part(file, zipped, "mimetype").decode("ascii", "replace").strip() == _OPEN_DOCUMENT
    ):
        seen = "This is an Office document, and no Excel or LibreOffice workbook."
        raise UnreadableFileError(file, seen, ACCEPTED, AS_CSV)
    return zipped


def locked(file: str) -> UnreadableFileError:
    """The error for a workbook with a password."""
    do = "Open it in the spreadsheet, save it without the password, and try again."
    return UnreadableFileError(file, "The workbook is locked with a password.", ACCEPTED, do)


def _part(file: str, zipped: zipfile.ZipFile, name: str) -> bytes:
    return archive.unpack(file, zipped, zipped.getinfo(name), MOST_UNPACKED_BYTES)


def _wide(name: str) -> bytes:
    return name.encode("utf-16-le")
