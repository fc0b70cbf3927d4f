"""A workbook -> its sheets' cells, opened in a process of its own.

The reader of workbooks asks for the memory that a file promises to need. Where a damaged file promises terabytes, the
process ends at once, and that must not be the one that serves the pages.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import IO, Any, cast

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.workbooks import cells, kinds
from loadwatch.importers.workbooks.errors import with_errors_as_text
from loadwatch.importers.workbooks.extents import MOST_CELLS, Extent, refuse_wide
from loadwatch.importers.workbooks.patience import LIMIT_S, Patience, Tell

MOST_SHEETS = 200
MOST_MEMORY = 3 * 1024 * 1024 * 1024
MOST_SIGNS = 50_000_000
"""Of all texts together: ten for each of the most cells."""
MOST_ANSWER_BYTES = 4 * MOST_SIGNS
_GLANCE_S = 0.1


@dataclass(frozen=True)
class Sheet:
    """A sheet's rows from row 1 on, each as wide as the widest; `reason`: why it has none."""

    name: str
    rows: list[list[str]]
    reason: str


def sheets_of(file: str, data: bytes, tell: Tell) -> list[Sheet]:
    """All sheets. Raises UnreadableFileError where the workbook is locked, damaged, too large, or no workbook."""
    patience = Patience(file, tell)
    if data.startswith(kinds.OLD_MARK):
        kinds.refuse_old(file, data)
    else:
        zipped = kinds.refuse_packed(file, data)
        refuse_wide(file, zipped, patience)
        data = with_errors_as_text(file, data, zipped, patience)
    found = _opened(file, data, patience)
    if found == cells.LOCKED:
        raise kinds.locked(file)
    if found == cells.TOO_LARGE:
        raise _too_large(file)
    for sheet in found:
        if "end" in sheet:
            Extent(file).reach(*sheet["end"])
    return [Sheet(sheet["name"], sheet["rows"], sheet["reason"]) for sheet in found]


def _opened(file: str, data: bytes, patience: Patience) -> Any:
    """What `cells` says of the workbook: its sheets, or why there are none."""
    try:
        with ThreadPoolExecutor(1) as thread, _running() as process:
            answer = thread.submit(_asked, process, data)
            while not wait([answer], _GLANCE_S).done:
                patience.look()
            return json.loads(answer.result())
    except (OSError, ValueError) as reason:
        seen = "This Excel or LibreOffice workbook cannot be opened: it is damaged, or made by a program that does it differently."
        raise UnreadableFileError(file, seen, kinds.ACCEPTED, kinds.AS_CSV) from reason


@contextlib.contextmanager
def _running() -> Iterator[subprocess.Popen[bytes]]:
    """The program that opens workbooks. It ends with this block, whatever it is doing."""
    limits = map(str, (MOST_MEMORY, round(LIMIT_S), MOST_SHEETS, MOST_CELLS, MOST_SIGNS))
    process = subprocess.Popen(  # noqa: S603  # nothing of it comes from a file or a user
        [sys.executable, "-P", cells.__file__, *limits],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        with contextlib.suppress(OSError), process:
            pass


def _asked(process: subprocess.Popen[bytes], data: bytes) -> bytes:
    with cast(IO[bytes], process.stdin) as pipe:
        pipe.write(data)
    return cast(IO[bytes], process.stdout).read(MOST_ANSWER_BYTES)


def _too_large(file: str) -> UnreadableFileError:
    seen = f"The cells of this workbook hold more than {MOST_SIGNS / 1e6:,.0f} million signs of text."
    accepted = f"workbooks with up to {MOST_SIGNS / 1e6:,.0f} million signs of text in all cells together."
    do = "Delete columns and sheets that are not needed, such as long notes, and try again."
    return UnreadableFileError(file, seen, accepted, do)
