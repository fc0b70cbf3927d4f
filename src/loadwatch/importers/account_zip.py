"""The ZIP of an account: every file inside whose header or keys a layout knows, however many there are and wherever.

An account's recordings are the runs of its tables once more, so that only one of the two is read.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from loadwatch.errors import UnreadableFileError
from loadwatch.importers import archive, objects, parquet, sources
from loadwatch.importers.header import Header, header_key, loose_key
from loadwatch.importers.layout import Layout
from loadwatch.importers.layouts import LAYOUTS, OTHER_KINDS
from loadwatch.importers.recognise import known, layouts_of, shaped
from loadwatch.importers.recorders import Progress
from loadwatch.importers.text import HEAD, open_text

_TABLES = (".csv", ".tsv", ".txt", ".json", ".parquet")
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
OTHER_FILE, SAME_RUNS, INNER_ZIP = "file of another kind", "recording of a run in the table", "ZIP in the ZIP"
NOT_READ_BACK = "part of an export that is not read back"
_OF_OUR_EXPORT = frozenset({"athletes", "done", "imports", "red_flags", "settings"})
WHY = {
    NOT_READ_BACK: "They are in the export for you to keep: warning signs, profiles and what was ticked off have to be entered again.",
    SAME_RUNS: "The same runs stand in the table. Where they do not, import the recordings as a ZIP of their own.",
    INNER_ZIP: "Unpack the ZIP, and import the one inside of it on its own.",
}
"""What to do about files that are left out."""
_NEEDS = [frozenset(loose_key(header_key(name)) for name in kind.needs) for kind in (*LAYOUTS, *OTHER_KINDS)]
_KEYS = [tuple(f'"{name.partition(".")[0]}"'.encode() for name in layout.needs) for layout in LAYOUTS]


@dataclass
class Account:
    """What is in the ZIP. tables: what is read, in the ZIP's order. left_out: reason -> files. refused: file -> why."""

    file: str
    archive: zipfile.ZipFile
    left_out: dict[str, list[str]] = field(default_factory=dict)
    refused: dict[str, UnreadableFileError] = field(default_factory=dict)
    has_runs: bool = False
    looked_at: float = 0.0
    """The share of the tables that were looked at."""

    def tables(self, progress: Progress) -> Iterator[tuple[str, bytes]]:
        """Each table's path and bytes. One that no layout knows is given on only where it is alone.

        Raises UnreadableFileError where all of them together are too large.
        """
        entries = archive.files_in(self.archive)
        candidates = [entry for entry in entries if entry.filename.lower().endswith(_TABLES + WORKBOOKS)]
        size = sum(entry.file_size for entry in candidates)
        if size > archive.MOST_UNPACKED_BYTES:
            seen = f"The tables in the ZIP would unpack to {size / 1e6:,.0f} MB."
            raise UnreadableFileError(self.file, seen, archive.ACCEPTED, "Unpack it, and take the table of activities.")
        alone, tables = len(candidates) == 1 and not self.recordings, {id(entry) for entry in candidates}
        number = 0
        for entry in entries:
            self.looked_at = number / max(1, len(candidates))
            progress(self.looked_at)
            if id(entry) not in tables:
                self._pass_over(entry)
                continue
            number += 1
            try:
                data = archive.unpack(self.file, self.archive, entry, sources.MOST_BYTES)
            except UnreadableFileError as reason:
                self.refused[entry.filename] = reason
                continue
            if alone or self._is_known(entry.filename, data):
                yield entry.filename, data
            else:
                self._leave_out(NOT_READ_BACK if self._is_ours(entry) else OTHER_FILE, entry)

    @property
    def recordings(self) -> list[str]:
        """The paths of the FIT, GPX and TCX files."""
        return [entry.filename for entry in archive.files_in(self.archive) if archive.is_recording(entry)]

    def _is_known(self, path: str, data: bytes) -> bool:
        if path.lower().endswith(WORKBOOKS):
            self.has_runs = True
            return True
        header = _header(path, data)
        self.has_runs |= header is not None and any(isinstance(layout, Layout) for layout in layouts_of(header))
        return header is not None

    def _pass_over(self, entry: zipfile.ZipInfo) -> None:
        """A file that is no table. Recordings are looked at later."""
        if not archive.is_recording(entry):
            self._leave_out(INNER_ZIP if entry.filename.lower().endswith(".zip") else OTHER_FILE, entry)

    def _is_ours(self, entry: zipfile.ZipInfo) -> bool:
        """Whether the file is of our own export, which holds more than can be read back."""
        beside = {"runs.csv", "runs.parquet"} & set(self.archive.namelist())
        return bool(beside) and PurePosixPath(entry.filename).stem in _OF_OUR_EXPORT

    def _leave_out(self, reason: str, entry: zipfile.ZipInfo) -> None:
        self.left_out.setdefault(reason, []).append(entry.filename)


def _header(path: str, data: bytes) -> Header | None:
    """The header or the keys that a layout knows; None for any other file."""
    try:
        if data.startswith(parquet.MARK):
            data = parquet.as_csv(path, data)
        if not objects.is_json(data):
            header = open_text(path, _top(data), _knows).header
        elif any(all(key in data for key in keys) for keys in _KEYS):
            header = objects.open_objects(path, data, known).header
        else:
            return None
    except UnreadableFileError:
        return None
    return header if _knows(header) else None


def _knows(header: Header) -> bool:
    """As `known`. Most tables of an account are nobody's runs, and lack names that each layout needs: that is quickly seen."""
    names = {loose_key(key) for key in header.keys}
    return bool(shaped(header)) or (any(needs <= names for needs in _NEEDS) and known(header))


def _top(data: bytes) -> bytes:
    """The whole lines on top, among them the header."""
    return data[: data.rfind(b"\n", 0, HEAD) + 1 or HEAD] if len(data) > HEAD else data
