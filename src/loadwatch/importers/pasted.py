"""Rows that stand under the wrong headers: exports of another age pasted below the first one.

A time under a temperature, a plain number under a time, or several cells missing at the end give them away.
Their distance may still be right, but nothing proves it, so they are reported and not read.
"""

from __future__ import annotations

import re

import numpy as np

from loadwatch.importers import clocks, numbers
from loadwatch.importers.arrow import Mask, mask_of, pc
from loadwatch.importers.header import header_key
from loadwatch.importers.layout import Layout
from loadwatch.importers.sheet import Sheet

MAY_HOLD_TIMES = re.compile(
    "time|pace|interval|speed|gap|zeit|pause|geschw|tempo|tiempo|ritmo|velocid|velocità|durée|temps|allure|vitesse"
    "|passo|tid|hastighet|fart|czas|prędkość|时|速|タイム|時間|ペース|間隔"
)
NEVER_TIMES = re.compile(
    r"\btemp\b|temp\.|temperat|températ|温度|気温|elevation|höhe|altitud|altura|elevaç|quota|høyde|wysokość|海拔|高度"
    r"|calor|kalori|热量|カロリー|\bhr\b|\bhf\b|\bfc\b|puls|tętno|心率|心拍|cadence|cadencia|cadência|cadenza|schrittfreq|frekvens"
    r"|步频|ピッチ|ascent|descent|anstieg|abstieg|laps|runden|steps|schritte"
)


def shifted(sheet: Sheet, layout: Layout) -> Mask:
    """Which records do not stand under the header's columns."""
    found = np.zeros(len(sheet.rows), dtype=bool)
    times = {header_key(name) for part in layout.duration for name in part.names}
    for position, name in enumerate(sheet.header.names):
        key = header_key(name)
        clock = clocks.is_clock(sheet.raw(position))
        if clock.any() and not MAY_HOLD_TIMES.search(key):
            mixed = NEVER_TIMES.search(key) or _is_number(sheet, position).any()
            found |= clock if mixed and not _is_title(sheet, position) else False
        elif key in times:
            found |= _is_number(sheet, position)
    return found | _cut_short(sheet)


def _is_number(sheet: Sheet, position: int) -> Mask:
    cells = sheet.cells(position)
    return np.asarray(
        pc.fill_null(pc.match_substring_regex(numbers.trimmed(cells), r"^[+-]?[\d.,]+$"), False), dtype=bool
    )


def _is_title(sheet: Sheet, position: int) -> bool:
    """Whether the column holds words: a run may be called `5:30`."""
    words = pc.match_substring_regex(sheet.raw(position), r"\p{L}{3}")
    return bool(pc.any(words).as_py())


def _cut_short(sheet: Sheet) -> Mask:
    """Records whose last two cells or more are empty, where others have something in both: a shorter row, padded."""
    empty = [mask_of(pc.equal(sheet.raw(at), "")) for at in range(len(sheet.header.names))[-2:]]
    both = empty[0] & empty[1]
    return both if (~empty[0] & ~empty[1]).any() else np.zeros(len(sheet.rows), dtype=bool)
