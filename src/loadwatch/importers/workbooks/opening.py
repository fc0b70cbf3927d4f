"""A workbook -> its sheets' cells, opened in a process of its own.

The reader of workbooks asks for the memory that a file promises to need. Where a damaged file promises terabytes, the
process ends at once, and that must not be the one that serves the pages.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.workbooks import cells, kinds
from loadwatch.importers.workbooks.errors import with_errors_as_text
from loadwatch.importers.workbooks.extents import MOST_CELLS, Extent, refuse_wide

MOST_SHEETS = 200
MOST_MEMORY = 3 * 1024 * 1024 * 1024
LIMIT_S = 120.0
"""The largest workbook within the limits takes twenty seconds."""


@dataclass(frozen=True)
class Sheet:
    """A sheet's rows from row 1 on, each as wide as the widest; `reason`: why it has none."""

    name: str
    rows: list[list[str]]
    reason: str


def sheets_of(file: str, data: bytes) -> list[Sheet]:
    """All sheets. Raises UnreadableFileError where the workbook is locked, damaged, too large, or no workbook."""
    if data.startswith(kinds.OLD_MARK):
        kinds.refuse_old(file, data)
    else:
        zipped = kinds.refuse_packed(file, data)
        refuse_wide(file, zipped)
        data = with_errors_as_text(file, data, zipped)
    found = _opened(file, data)
    if found is None:
        raise kinds.locked(file)
    for sheet in found:
        if "end" in sheet:
            Extent(file).reach(*sheet["end"])
    return [Sheet(sheet["name"], sheet["rows"], sheet["reason"]) for sheet in found]


def _opened(file: str, data: bytes) -> list[dict[str, Any]] | None:
    """What `cells` says of the workbook; None for one that is locked."""
    limits = map(str, (MOST_MEMORY, MOST_SHEETS, MOST_CELLS))
    try:
        done = subprocess.run(  # noqa: S603  # nothing of it comes from a file or a user
            [sys.executable, "-P", cells.__file__, *limits],
            input=data,
            capture_output=True,
            timeout=LIMIT_S,
            check=True,
        )
        return json.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError) as reason:
        what = "takes too long to open" if isinstance(reason, subprocess.TimeoutExpired) else "cannot be opened"
        seen = (
            f"This Excel or LibreOffice workbook {what}: it is damaged, or made by a program that does it differently."
        )
        raise UnreadableFileError(file, seen, kinds.ACCEPTED, kinds.AS_CSV) from reason
