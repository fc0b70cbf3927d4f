"""A column of durations -> minutes: `29:57`, `2:12:01`, `00:08:02.2`, `09:18.1`; two parts are minutes and seconds. `PT2H12M1S` too."""

from __future__ import annotations

import numpy as np

from loadwatch.importers import numbers
from loadwatch.importers.arrow import NO_TEXT, Cells, Mask, Values, floats, matches, pa, pc, present, some

CLOCK = r"^(?:(?:(?P<days>\d{1,2})days?,?)?(?P<hours>\d{1,4}):)?(?P<minutes>\d{1,4}):(?P<seconds>[0-5]\d)(?:[.,](?P<fraction>\d{1,9}))?$"
ISO = r"^PT(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?$"
ACCEPTED = "a time such as 29:57 or 2:12:01"


def parse(cells: Cells, bare: float | None = None, decimal: str = ".") -> tuple[Values, Mask]:
    """Minutes (missing = NaN) and a mask of the cells that hold something else.

    bare: minutes that a bare number counts for, None where a bare number is no duration.
    """
    if bare is not None:
        values, bad = numbers.parse(cells, decimal)
        if not bad.any():
            return values * bare, bad
        clocks, unread = parse(pc.if_else(pa.array(bad), cells, NO_TEXT))
        return np.where(bad, clocks, values * bare), unread
    encoded = cells.dictionary_encode()  # a day has few different durations: each is read once
    values, bad = _parse_each(encoded.dictionary)
    place = np.array(pc.fill_null(encoded.indices, len(values)))
    return np.append(values, np.nan)[place], np.append(bad, False)[place]


def _parse_each(cells: Cells) -> tuple[Values, Mask]:
    if some(pc.starts_with(cells, "PT")):
        values = _parse_iso(cells)
        clocks, _ = _parse_clocks(pc.if_else(pa.array(np.isnan(values)), cells, NO_TEXT))
        values = np.where(np.isnan(values), clocks, values)
        return values, np.isnan(values) & present(cells)
    return _parse_clocks(cells)


def _parse_iso(cells: Cells) -> Values:
    parts = pc.extract_regex(numbers.trimmed(cells), ISO)
    hours, minutes, seconds = (floats(pc.struct_field(parts, name)) for name in ("hours", "minutes", "seconds"))
    said = ~(np.isnan(hours) & np.isnan(minutes) & np.isnan(seconds))
    total = np.nan_to_num(hours) * 60 + np.nan_to_num(minutes) + np.nan_to_num(seconds) / 60
    return np.where(said, total, np.nan)


def _parse_clocks(cells: Cells) -> tuple[Values, Mask]:
    parts = pc.extract_regex(numbers.trimmed(cells), CLOCK)
    days, hours, minutes, seconds, fraction = (
        floats(pc.struct_field(parts, name)) for name in ("days", "hours", "minutes", "seconds", "fraction")
    )
    digits = floats(pc.utf8_length(pc.struct_field(parts, "fraction")))
    seconds = seconds + np.nan_to_num(fraction) / 10.0 ** np.nan_to_num(digits)
    values = np.nan_to_num(days) * 1440 + np.nan_to_num(hours) * 60 + minutes + seconds / 60
    values[(hours >= 0) & (minutes >= 60)] = np.nan
    return values, np.isnan(values) & present(cells)


def is_clock(cells: Cells) -> Mask:
    """Which cells have the shape of a duration or a pace."""
    if not some(pc.match_substring(cells, ":")):
        return np.zeros(len(cells), dtype=bool)
    return matches(pc.utf8_trim_whitespace(cells), CLOCK)
