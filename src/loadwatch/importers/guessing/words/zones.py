"""The zone behind a time: `07:15 CET`, `8:15:33 pm GMT+1`, `05:15Z`; whether it says that a time is universal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loadwatch.importers.dates import LOCAL_ZONES

_BEYOND = r"(?:\s?[+-]\d{1,2}(?::?\d\d)?)"
ZONE = re.compile(
    rf"(?:(?<=\d)|(?<=\d[ap]m)|(?<=\d [ap]m))\s?(?:z|(?:utc|gmt){_BEYOND}?|{LOCAL_ZONES}|[+-]\d\d:?\d\d)$"
)
_UNIVERSAL = re.compile(r"[T ]\d\d?:\d\d.*?(?<![A-Za-z])(?:Z|UTC|(?P<zero>(?:GMT|UTC)[+-]0|GMT|[+-]00:?00))$")
_ELSEWHERE = re.compile(
    rf"[T ]\d\d?:\d\d.*(?:[+-](?!00:?00)\d\d:?\d\d|(?:GMT|UTC)\s?[+-](?!0?0$)\d\d?| (?:{LOCAL_ZONES}|{LOCAL_ZONES.upper()}))$"
)


def universal(cells: Sequence[str]) -> list[bool]:
    """Which times of a column say that they are universal time (UTC); one with another offset is the athlete's clock already.

    Beside other offsets +00:00 is a clock too: London's in winter.
    """
    marks = [_UNIVERSAL.search(cell.strip()) for cell in cells]
    local = any(_ELSEWHERE.search(cell.strip()) for cell in cells)
    return [mark is not None and not (local and mark["zero"]) for mark in marks]
