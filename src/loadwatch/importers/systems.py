"""The units of a file that a program may have converted: those in which its runs are runs.

Centimetres and milliseconds under the same headers as metres and seconds differ by so much that the middle run of a file
tells them apart.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from loadwatch.errors import UnreadableFileError
from loadwatch.importers import numbers
from loadwatch.importers.arrow import Values
from loadwatch.importers.layout import KM_PER, Layout, Names
from loadwatch.importers.work import Work

SHORTEST_MIN, LONGEST_MIN = 1.5, 1500.0
SLOWEST_KM_H, FASTEST_KM_H = 2.0, 30.0
"""What the middle run of a file may be: so wide that any runner's is inside, so narrow that only one system fits."""


def in_its_units(work: Work, layout: Layout) -> Layout:
    """The layout with the one of its `systems` that fits the runs; as it is where the file has no bare numbers.

    Raises UnreadableFileError where none or several fit.
    """
    timer = next(part for part in layout.duration if part.counts == "timer")
    lengths, times = _numbers(work, layout.distance[0].names), _numbers(work, timer.names)
    if not np.isfinite(times).any():
        return layout
    systems = layout.systems
    if not np.isfinite(lengths).any():
        systems = tuple({minutes: (unit, minutes) for unit, minutes in reversed(systems)}.values())
    fitting = [system for system in systems if _fits(lengths * KM_PER[system[0]], times * system[1])]
    if len(fitting) != 1:
        raise _unclear(work.sheet.file, lengths, times)
    unit, minutes = fitting[0]
    return replace(
        layout,
        distance=tuple(replace(part, unit=unit) for part in layout.distance),
        duration=tuple(replace(part, bare=minutes) for part in layout.duration),
    )


def _unclear(file: str, lengths: Values, times: Values) -> UnreadableFileError:
    known = lengths[np.isfinite(lengths)]
    length = f"the distance {np.median(known):g}" if len(known) else "no distance"
    return UnreadableFileError(
        file,
        f"The units of this file cannot be told: its middle run has {length} and the duration {np.nanmedian(times):g}.",
        "centimetres and milliseconds, or metres and seconds, as Garmin Connect writes them.",
        "Export the list of all activities from Garmin Connect as CSV.",
    )


def _numbers(work: Work, names: Names) -> Values:
    """The column's numbers above 0; all else = NaN."""
    column = work.column(names)
    if column is None:
        return np.full(len(work.keep), np.nan)
    values, _ = numbers.parse(column.cells, ".")
    return np.where(np.greater(values, 0), values, np.nan)


def _fits(km: Values, minutes: Values) -> bool:
    speeds = km / minutes * 60
    speeds = speeds[np.isfinite(speeds)]
    humanly = not len(speeds) or SLOWEST_KM_H <= float(np.median(speeds)) <= FASTEST_KM_H
    return humanly and SHORTEST_MIN <= float(np.nanmedian(minutes)) <= LONGEST_MIN
