"""The scale of a table's soreness: by what its header says, by words, or by the numbers; where none tells, it is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from loadwatch.importers.guessing import looks
from loadwatch.importers.guessing.names import folded, words
from loadwatch.importers.guessing.places import step_of
from loadwatch.importers.guessing.uses import SCALES

if TYPE_CHECKING:
    from loadwatch.importers.guessing.guess import Seen

_PAIN = re.compile(r"pain|schmerz|douleur|dolor|\bdor(es)?\b|pijn|smert|smart|\bbol|\bache|niggle|ondt?\b|beschwerden")
_SAID = re.compile(r"(?P<number>\d+)\s*(?:=|:|is|ist)?\s*(?P<word>[^\W\d_]+)")
_BEST = frozenset(
    words(
        "none no best good nothing fresh fine keine kein gut best aucune bien ninguno nada bueno nessuno bene nenhum bom geen "
        "goed ingen god bra brak dobrze"
    )
)
_WORST = frozenset(
    words(
        "worst severe max maximum extreme sore very bad unbearable schlimmste stark extrem pire severe peor fuerte peggiore "
        "pior ergste erg verst svar vaerst najgorszy silny"
    )
)


def scale_of(columns: Sequence[Seen]) -> str:
    """A key of SCALES for these columns of ratings; empty where the file does not tell it, or there are none."""
    cells = [cell for column in columns for cell in column.present]
    numbers = [value for cell in cells if (value := looks.number(cell)) is not None]
    if not numbers:
        return "words" if any(step_of(cell) is not None for cell in cells) else ""
    said = {found for column in columns if (found := _said(column.title))}
    if len(said) == 1:
        return said.pop()
    ends = {column.name.scale for column in columns if column.name.scale} | {
        f"/{out['high']}" for cell in cells if (out := looks.OUT_OF.match(folded(cell)))
    }
    highs = {int(re.findall(r"\d+", end)[-1]) for end in ends}
    about_pain = all(_PAIN.search(folded(column.title)) for column in columns)
    if len(highs) == 1 and (about_pain or any(end.startswith(("0", "/")) for end in ends)):
        high, low = highs.pop(), "1" if any(end.startswith("1") for end in ends) else "0"
        scale = f"{low}-{high}"
        return scale if about_pain and scale in SCALES else ""
    if not highs and about_pain and min(numbers) == 0 and 5 < max(numbers) <= 10:
        return "0-10"
    return ""


def _said(title: str) -> str:
    """The scale that a header spells out: `1 none 5 worst`, `soreness (10 = best, 0 = worst)`; empty = it does not."""
    ends: dict[str, str] = {}
    for found in _SAID.finditer(folded(title)):
        end = "none" if found["word"] in _BEST else "worst" if found["word"] in _WORST else ""
        ends.setdefault(end, found["number"])
    numbers = re.findall(r"\d+", title)
    if "none" in ends and "worst" not in ends and len(set(numbers)) == 2:
        ends["worst"] = next(number for number in numbers if number != ends["none"])
    scale = f"{ends.get('none', '')}-{ends.get('worst', '')}"
    return scale if scale in SCALES else ""
