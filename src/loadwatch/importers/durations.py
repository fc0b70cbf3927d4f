"""Which of a run's times is its duration: the most trusted one that fits its distance.

Moving time comes first. It is a few seconds where a treadmill run was recorded without movement, and spreadsheets
drop the hours of `1:09:18.1` or take `29:57` for hours; distance times pace, or a speed nobody runs, shows it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from loadwatch.columns import RUNS
from loadwatch.importers import clocks
from loadwatch.importers.arrow import Mask, Values, pc
from loadwatch.importers.layout import Layout
from loadwatch.importers.work import Column, Work, outside

FASTEST_KM_H = 40.0
SLOWEST_KM_H, SLOW_AFTER_MIN = 0.5, 120.0
SAME = 1.5
"""Distance times pace and time are taken for equal up to this factor: errors of reading are 2, 60 or 1000."""
SHORT = 0.2
"""Below this distance rounding alone moves pace and speed too far."""


@dataclass(frozen=True)
class Timed:
    """A duration column of the file with its minutes (missing and 0 = NaN)."""

    column: Column
    minutes: Values
    steady: bool


def minutes_of(work: Work, layout: Layout, sign: str) -> list[Timed]:
    """The file's duration columns in the order of trust.

    A cell that is no duration costs the row, unless another column has one.
    """
    found: list[Timed] = []
    unread: list[Mask] = []
    for part in layout.duration:
        column = work.column(part.names, part.nth)
        if column is not None:
            minutes, bad = clocks.parse(column.cells, part.bare, sign)
            bad |= minutes < 0
            found.append(Timed(column, np.where(bad | (minutes == 0), np.nan, minutes), part.steady))
            unread.append(bad)
    none = np.isnan(first_of(found, len(work.keep)))
    for timed, bad in zip(found, unread, strict=True):
        work.lose(bad & none, timed.column, clocks.ACCEPTED, "This is not a duration.")
        work.report(bad & ~none, timed.column, clocks.ACCEPTED, "This is not a duration; another column was used.")
    return found


def first_of(found: list[Timed], rows: int) -> Values:
    """Of each row the first duration that is not missing."""
    first = np.full(rows, np.nan)
    for timed in found:
        first = np.where(np.isnan(first), timed.minutes, first)
    return first


def fitting(work: Work, found: list[Timed], distance: Values, pace: Values) -> Values:
    """Of each row the first duration that fits its distance [km or mi]; rows where none does are lost.

    pace: minutes for one unit of distance, missing where the file has none.
    """
    chosen = np.full(len(distance), np.nan)
    passed = np.zeros(len(distance), dtype=bool)
    steady = first_of([timed for timed in found if timed.steady], len(distance))
    for timed in found:
        known = np.isnan(chosen) & ~np.isnan(timed.minutes)
        good = known & _fits(timed.minutes, distance, pace, steady)
        message = f"This does not fit the rest of the row; {timed.column.title} was used instead."
        work.report(good & passed, found[0].column, "a duration that fits distance and pace", message)
        chosen[good] = timed.minutes[good]
        passed |= known & ~good
    if found:
        _lose_misfits(work, found, distance * pace, passed & np.isnan(chosen))
        _lose_crawls(work, found[0].column, distance, chosen)
    return chosen


def _fits(minutes: Values, distance: Values, pace: Values, steady: Values) -> Mask:
    with np.errstate(divide="ignore", invalid="ignore"):
        off = np.abs(np.log(distance * pace / minutes))
        paced = np.isfinite(off) & (distance >= SHORT)
        wrong = (distance >= SHORT) & (distance / minutes * 60 > FASTEST_KM_H) | (minutes < steady / 2)
    return np.asarray(~outside(minutes, RUNS["duration_min"]) & np.where(paced, off <= np.log(SAME), ~wrong), np.bool_)


def _lose_misfits(work: Work, found: list[Timed], expected: Values, mask: Mask) -> None:
    column = Column(found[0].column.title, pc.coalesce(*(timed.column.cells for timed in found)))
    absurd = mask & outside(first_of(found, len(mask)), RUNS["duration_min"])
    work.lose(absurd, column, RUNS["duration_min"].accepted, "No run takes that long.")
    message = "Distance, pace and time of this row do not fit together."
    work.lose(mask & np.isfinite(expected), column, "distance times pace", message)
    work.lose(mask, column, f"at most {FASTEST_KM_H:g} km in an hour", "Nobody runs this distance in this time.")


def _lose_crawls(work: Work, column: Column, distance: Values, minutes: Values) -> None:
    with np.errstate(divide="ignore", invalid="ignore"):
        slow = (distance > 0) & (distance / minutes * 60 < SLOWEST_KM_H) & (minutes > SLOW_AFTER_MIN)
    message = "This is far too long for the distance. A spreadsheet may have taken minutes for hours."
    work.lose(slow, column, "a duration that fits the distance", message)
