"""A column of text -> numbers, whatever the decimal sign.

`5.02`, `5,02`, `4,808`, `1.234,5`, `'-12` (a spreadsheet's guard) and `1 234` are numbers; what `4,808` means is
told by the other numbers of the file, never by its language.
"""

from __future__ import annotations

import numpy as np

from loadwatch.importers.arrow import NO_TEXT, Cells, Mask, Values, floats, pa, pc, present, some

_SURE = r"^[+-]?(\d{{1,3}}({t}\d{{3}})+{d}\d+|\d*{d}(\d{{1,2}}|\d{{4,}})|(0|\d{{4,}}){d}\d{{3}}|\d{{1,3}}({t}\d{{3}}){{2,}}|\d+{d})$"
POINT = _SURE.format(t=",", d=r"\.")
COMMA = _SURE.format(t=r"\.", d=",")
UNSURE = r"^[+-]?[1-9]\d{0,2}[.,]\d{3}$"
WHOLE = r"^[+-]?\d+$"
LARGEST, SMALLEST = 1e15, 1e-15
"""What lies beyond measures nothing: a larger number is none, a smaller one is 0. No product of two leaves the numbers."""
SCIENTIFIC = r"^[+-]?\d+(\.\d+)?[eE][+-]?\d+$"


def trimmed(cells: Cells) -> Cells:
    """The cells without outer blanks, the spreadsheet's apostrophe and blanks between digits."""
    return pc.replace_substring_regex(pc.utf8_trim_whitespace(cells), r"^'|[\s\x{00a0}\x{202f}\x{2009}]", "")


def decimal_sign(columns: list[Cells], otherwise: str) -> str:
    """The decimal sign these columns of one file use; `otherwise` where no number tells; empty where they disagree."""
    if otherwise and not any(some(pc.match_substring(cells, ",")) for cells in columns):
        return otherwise
    comma = point = False
    for cells in columns:
        if some(pc.match_substring(cells, ",")):
            text = trimmed(cells)
            comma |= some(pc.match_substring_regex(text, COMMA))
            point |= some(pc.match_substring_regex(text, POINT))
        elif not point:
            point = some(pc.match_substring_regex(cells, POINT))
    if comma and point:
        return ""
    return "," if comma else "." if point else otherwise


def parse(cells: Cells, decimal: str) -> tuple[Values, Mask]:
    """The numbers (missing = NaN) and a mask of the cells that hold something else."""
    if decimal == "." or not some(pc.match_substring(cells, ".")):
        try:
            values = floats(pc.cast(cells, pa.float64()))
            if bool((np.abs(values[present(cells)]) <= LARGEST).all()):
                return _without_dust(values), np.zeros(len(values), dtype=bool)
        except pa.ArrowInvalid:
            pass
    return _parse_carefully(trimmed(cells), decimal)


def _parse_carefully(text: Cells, decimal: str) -> tuple[Values, Mask]:
    unsure = pc.match_substring_regex(text, UNSURE)
    with_comma = pc.match_substring_regex(text, COMMA)
    with_point = pc.or_(pc.match_substring_regex(text, f"{POINT}|{WHOLE}"), pc.match_substring_regex(text, SCIENTIFIC))
    if decimal == ",":
        with_comma = pc.or_(with_comma, unsure)
    elif decimal == ".":
        with_point = pc.or_(with_point, unsure)
    plain = pc.if_else(
        with_comma,
        pc.replace_substring(pc.replace_substring(text, ".", ""), ",", "."),
        pc.replace_substring(text, ",", ""),
    )
    readable = pc.and_(pc.or_(with_comma, with_point), pc.match_substring_regex(plain, r"\d"))
    values = floats(pc.cast(pc.if_else(readable, plain, NO_TEXT), pa.float64()))
    values = np.where(np.abs(values) <= LARGEST, _without_dust(values), np.nan)
    return values, np.isnan(values) & present(text)


def _without_dust(values: Values) -> Values:
    return np.where(np.abs(values) < SMALLEST, 0.0, values)
