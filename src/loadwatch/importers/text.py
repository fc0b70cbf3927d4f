"""Bytes -> a text with a header: other kinds of file are refused by name, encodings and delimiters found out.

A file in an old Windows or Mac encoding is taken for the one in which its header is known. Bytes that fit no
encoding become U+FFFD and are reported cell by cell.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.header import Header
from loadwatch.importers.sheet import Text
from loadwatch.importers.torn import UNREADABLE_CHARACTER

DELIMITERS = (",", ";", "\t", "|")
OLD_ENCODINGS = ("cp1252", "cp1250", "gb18030", "cp932", "mac_roman")
MOST_COLUMNS = 2_000
HEAD = 256 * 1024
csv.field_size_limit(2 * HEAD)  # the usual limit is shorter: one long note would hide the whole table
LINES_TRIED = 2
"""How many lines may be the header: Samsung Health writes a line about the file above it."""
ACCEPTED = (
    "an export of Strava, Garmin Connect, Runkeeper, TrainingPeaks, intervals.icu, MapMyRun, Polar Flow, Samsung Health, Nike "
    "Run Club, Fitbit or Apple Health (CSV, JSON, XML, or the ZIP they send); a workbook (Excel, LibreOffice); a recording (FIT, "
    "GPX or TCX); a table of your own with a day and a distance, duration or soreness; loadwatch's own CSV or Parquet."
)

_BY_FIRST_BYTES = (
    (0, b"%PDF", "a PDF"),
    (8, b".FIT", "a FIT recording"),
    (0, b"PK\x03\x04", "a ZIP"),
    (0, b"\x1f\x8b", "a compressed file (gzip)"),
    (0, b"\xd0\xcf\x11\xe0", "an old Excel or Word file"),
    (0, b"PAR1", "a Parquet file"),
    (0, b"SQLite format 3", "a database"),
    (0, b"\x89PNG", "a picture"),
    (0, b"\xff\xd8\xff", "a picture"),
    (0, b"GIF8", "a picture"),
)
_BY_FIRST_WORDS = (
    (b"<gpx", "a GPX recording"),
    (b"<trainingcenterdatabase", "a TCX recording"),
    (b"<healthdata", "an Apple Health export"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"<?xml", "an XML file"),
)

# The bytes above 127 that European texts in Windows-1252 are made of; others speak for damaged UTF-8.
_WESTERN = frozenset("€‚„…†‘’“”•–—™ ¡£§«®°²³´·»¿ßàáâäåæçèéêëìíîïñòóôöøùúûüœŒÄÅÆÇÈÉÖØÜÑ".encode("cp1252"))


def open_text(file: str, data: bytes, knows: Callable[[Header], bool]) -> Text:
    """The file as text with its header; where no reading of it has a known header, the most likely one.

    Raises UnreadableFileError for files that are empty or no table at all.
    """
    refuse_other_kinds(file, data)
    likely: Text | None = None
    for body, damaged, delimiter in ways_to_read(data):
        texts = [Text(body, damaged, delimiter, above, header) for above, header in _headers(body, delimiter)]
        for text in texts:
            if knows(text.header):
                return text
        if likely is None or (likely.utf8 is body and len(texts[0].header.names) > len(likely.header.names)):
            likely = texts[0]
    if not _wide_encoding(data) and _is_binary(data[:HEAD]):
        raise _other_kind(file, "a binary file")
    if likely is None or not any(name.strip() for name in likely.header.names):
        raise UnreadableFileError(file, "The file is empty.", ACCEPTED, "Export it again.")
    return likely


def ways_to_read(data: bytes) -> Iterator[tuple[bytes, bool, str]]:
    """The file in UTF-8, whether something had to be replaced, and a delimiter: all encodings and delimiters it can have."""
    for utf8, damaged in _readings(data):
        forced = re.match(rb"sep=(.)\r?\n", utf8)
        body = utf8[forced.end() :] if forced else utf8
        for delimiter in (forced[1].decode("ascii", "replace"),) if forced else DELIMITERS:
            yield body, damaged, delimiter


def refuse_other_kinds(file: str, data: bytes) -> None:
    """Raises UnreadableFileError for what is not a text with columns, naming what it is."""
    kind = next((kind for at, mark, kind in _BY_FIRST_BYTES if data[at : at + len(mark)] == mark), "")
    head = data[:2000].lstrip(codecs.BOM_UTF8 + b" \t\r\n").lower()
    if not kind:
        kind = next((kind for mark, kind in _BY_FIRST_WORDS if mark in head and head.startswith(b"<")), "")
    if kind:
        raise _other_kind(file, kind)


def _other_kind(file: str, kind: str) -> UnreadableFileError:
    do = "Export the list of all activities as CSV."
    return UnreadableFileError(file, f"This is {kind}, whatever its name says.", ACCEPTED, do)


def _is_binary(head: bytes) -> bool:
    control = sum(head.count(bytes([code])) for code in range(1, 32) if code not in (9, 10, 12, 13, 26))
    return control > len(head) // 100


def _readings(data: bytes) -> Iterator[tuple[bytes, bool]]:
    """The file in UTF-8, and whether something had to be replaced; the likeliest encoding first."""
    wide = _wide_encoding(data)
    if wide:
        text = data.decode(wide, "replace").removeprefix("\ufeff")
        yield _without_nul(text.encode("utf-8", "replace"), UNREADABLE_CHARACTER in text)
        return
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        yield _without_nul(data, False)
        return
    mended = _without_nul(data.decode("utf-8", "replace").encode("utf-8"), True)
    western = {code for code in set(data) if code > 127} <= _WESTERN
    if not western:
        yield mended
    for encoding in OLD_ENCODINGS:
        try:
            yield _without_nul(data.decode(encoding).encode("utf-8"), False)
        except UnicodeDecodeError:
            continue
    yield mended


def _wide_encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = data[:200]
    if len(head) >= 8 and not any(head[1::2]) and all(head[0::2]):
        return "utf-16-le"
    return "utf-16-be" if len(head) >= 8 and not any(head[0::2]) and all(head[1::2]) else ""


def _without_nul(utf8: bytes, damaged: bool) -> tuple[bytes, bool]:
    """NUL is what a torn write leaves: one mark of damage stands for each run of them."""
    if b"\0" not in utf8:
        return utf8, damaged
    return re.sub(rb"\0+", UNREADABLE_CHARACTER.encode(), utf8), True


def _headers(utf8: bytes, delimiter: str) -> list[tuple[int, Header]]:
    """What may be the header, with the records above it: the first records that are not blank, at least one."""
    found: list[tuple[int, Header]] = []
    for above, cells in enumerate(records_on_top(utf8, delimiter)):
        if any(cell.strip() for cell in cells):
            found.append((above, Header(tuple(cells))))
        if len(found) == LINES_TRIED:
            break
    return found or [(0, Header(("",)))]


def records_on_top(utf8: bytes, delimiter: str) -> Iterator[list[str]]:
    """The first records of a text, down to the first that is badly quoted."""
    head = io.StringIO(utf8[:HEAD].decode("utf-8", "ignore"), newline="")
    try:
        for cells in csv.reader(head, delimiter=delimiter):
            yield cells[:MOST_COLUMNS]
    except csv.Error:
        return
