"""How long a workbook may take: a page must go on, and its reading must be able to end."""

from __future__ import annotations

import time
from collections.abc import Callable

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.workbooks.kinds import ACCEPTED, AS_CSV

LIMIT_S = 60.0
"""The largest table within the limits, 200,000 rows of 10 columns, takes fifteen seconds."""

Tell = Callable[[], None]
"""Called again and again while a workbook is opened. What it raises ends that."""


class Patience:
    """The time for one workbook, from now on. tell: see Tell."""

    def __init__(self, file: str, tell: Tell) -> None:
        self._file, self._tell, self._until = file, tell, time.monotonic() + LIMIT_S

    def look(self) -> None:
        """Say that it still goes on. Raises UnreadableFileError where the time is over."""
        self._tell()
        if time.monotonic() > self._until:
            seen = f"This Excel or LibreOffice workbook takes longer than {LIMIT_S:g} s to open."
            raise UnreadableFileError(self._file, seen, ACCEPTED, AS_CSV)
