"""Which of a run's times is its duration: the most trusted one that fits its distance.

Moving time comes first, also where it is far less than the time: the runner stood or the watch was paused. It is a few
seconds where a treadmill run was recorded without movement, some exports write `1:02` for 1:02:40, and spreadsheets drop
the hours of `1:09:18.1` or take `29:57` for hours; distance times pace, or a speed nobody runs, shows it.
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
SUSTAINED_KM_H = 25.0
"""Faster than the records from 800 m on: what moving time may give where it is much shorter than distance times pace."""
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
    counts: str


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
            found.append(Timed(column, np.where(bad | (minutes == 0), np.nan, minutes), part.counts))
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
    for timed in found:
        others = [other.minutes for other in found if other is not timed]
        known = np.isnan(chosen) & ~np.isnan(timed.minutes)
        good = known & _fits(timed, distance, pace, others)
        message = f"This does not fit the rest of the row; {timed.column.title} was used instead."
        work.report(good & passed, found[0].column, "a duration that fits distance and pace", message)
        chosen[good] = timed.minutes[good]
        passed |= known & ~good
    for timed in found:
        slipped = passed & np.isnan(chosen) & _minutes_as_hours(timed.minutes, distance * pace)
        chosen[slipped] = timed.minutes[slipped] / 60
    if found:
        _lose_misfits(work, found, distance, pace, passed & np.isnan(chosen))
        _drop_crawls(work, found[0].column, distance, chosen)
    return chosen


def _fits(timed: Timed, distance: Values, pace: Values, others: list[Values]) -> Mask:
    """Which minutes of a column can be the run's: by its pace, or by its speed where the file has no pace.

    Elapsed time is never shorter than distance times pace. Time in motion may be, if somebody can run that fast and
    another column (`others`) fits; without a pace it may be down to half of the other columns.
    """
    minutes = timed.minutes
    with np.errstate(divide="ignore", invalid="ignore"):
        speed = distance / minutes * 60
        paced = np.isfinite(distance * pace / minutes) & (distance >= SHORT)
        good = np.where(paced, _same(distance * pace, minutes), ~((distance >= SHORT) & (speed > FASTEST_KM_H)))
        if timed.counts == "elapsed":
            good &= ~(minutes < distance * pace * 0.95)
        if timed.counts == "motion":
            longest = np.fmax.reduce(others) if others else np.full(len(minutes), np.nan)
            runnable = (distance >= SHORT) & (speed <= SUSTAINED_KM_H)
            vouched = np.any([_same(distance * pace, other) for other in others], axis=0) & (minutes < distance * pace)
            good = np.where(paced, good | (runnable & vouched), good & (runnable | ~(minutes < longest / 2)))
    return np.asarray(~outside(minutes, RUNS["duration_min"]) & good, dtype=bool)


def _minutes_as_hours(minutes: Values, expected: Values) -> Mask:
    """Which times a spreadsheet took for hours: it saves 58:40 as 58:40:00, and distance times pace says 58:40."""
    with np.errstate(invalid="ignore"):  # minutes beyond all numbers
        whole = np.abs(minutes - np.round(minutes)) < 1e-9
    return _same(expected, minutes / 60) & whole


def slipped_pace(pace: Values, distance: Values, minutes: Values) -> Values:
    """The paces with those in minutes that a spreadsheet took for hours, as distance and time say: 5:30 as 5:30:00."""
    can_be_run = pace / 60 >= 60 / FASTEST_KM_H
    slipped = can_be_run & _same(distance * pace / 60, minutes) & ~_same(distance * pace, minutes)
    return np.where(slipped, pace / 60, pace)


def _same(expected: Values, minutes: Values) -> Mask:
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return np.asarray(np.abs(np.log(expected / minutes)) <= np.log(SAME), dtype=bool)


def _lose_misfits(work: Work, found: list[Timed], distance: Values, pace: Values, mask: Mask) -> None:
    """Rows of which no duration is right: a distance alone is kept where only the clock ran on for days."""
    column = Column(found[0].column.title, pc.coalesce(*(timed.column.cells for timed in found)))
    absurd = mask & outside(first_of(found, len(mask)), RUNS["duration_min"])
    work.report(absurd & ~np.isnan(distance), column, RUNS["duration_min"].accepted, "No run takes that long.")
    work.lose(absurd & np.isnan(distance), column, RUNS["duration_min"].accepted, "No run takes that long.")
    mask = mask & ~absurd
    message = "Distance, pace and time of this row do not fit together."
    work.lose(mask & np.isfinite(distance * pace), column, "distance times pace", message)
    work.lose(mask, column, f"at most {FASTEST_KM_H:g} km in an hour", "Nobody runs this distance in this time.")


def _drop_crawls(work: Work, column: Column, distance: Values, minutes: Values) -> None:
    with np.errstate(divide="ignore", invalid="ignore"):
        slow = (distance > 0) & (distance / minutes * 60 < SLOWEST_KM_H) & (minutes > SLOW_AFTER_MIN)
    message = "This is far too long for the distance. A spreadsheet may have taken minutes for hours."
    work.report(slow, column, "a duration that fits the distance", message)
    minutes[slow] = np.nan
