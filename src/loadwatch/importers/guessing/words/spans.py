"""From one clock to another in one cell, `2026-03-02 15:05 - 2026-03-02 16:12`: the run began at the first."""

from __future__ import annotations

import re

LONGEST = 90
_CLOCK = r"\d{1,2}[:h.][0-5]\d(?:[:.][0-5]\d)?(?: ?[ap]\.?m\.?)?(?: ?(?:uhr|z|[+-]\d\d:?\d\d))?"
_TO = r"(?:-|–|—|−|/|→|to|until|till|bis|à|au|a|al|hasta|até|alle|tot|til|till|do)"
_SPAN = re.compile(
    rf"^(?P<start>(?:\S.{{4,28}}[ t,])?{_CLOCK})\s?{_TO}\s?(?:\S.{{4,28}}[ t,])?{_CLOCK}$", re.IGNORECASE
)


def start_of(cell: str) -> str:
    """The first of two clocks, each with its day or without; any other cell as it is."""
    found = _SPAN.match(" ".join(cell.split())) if len(cell) <= LONGEST else None
    return found["start"].strip() if found else cell
