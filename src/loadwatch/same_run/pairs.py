"""Which two rows may be one run: by start, distance and duration, each athlete for himself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from loadwatch.columns import WEEK_TOTAL
from loadwatch.same_run.clocks import DAY_MIN, Bools, Clocks, Floats, clocks_of
from loadwatch.same_run.origins import Origins, origins_of

Ints = npt.NDArray[np.int64]

START_MIN = 5.0
"""Recorders are started one after the other, and clocks differ. Starts further apart that overlap are asked about."""
KM, KM_SHARE = 0.2, 0.05
"""Two watches on one arm differ by up to 5%; on short runs a GPS costs its first 200 m."""
MINUTES, MINUTES_SHARE = 2.0, 0.10
"""One source counts moving time, another the timer or all that elapsed."""
ZONE_STEP_MIN, ZONE_MOST_MIN, ZONE_CLOCK_MIN = 15, 14 * 60, 1.0
"""Zones differ by whole quarter hours; files without seconds lose up to a minute."""
CLOSE_KM, CLOSE_KM_SHARE, CLOSE_MINUTES, CLOSE_MINUTES_SHARE = 0.05, 0.01, 1.0, 0.03
"""What a mistaken zone leaves alone: the recording is the same, so its numbers are."""
DAY_KM, DAY_MINUTES, DAY_SHARE = 0.05, 0.5, 0.02
"""Without the start only the measures tell: what rounding and two ways to sum up differ by, and two runs of a day do not."""
TYPED_BEFORE_MIN, TYPED_AFTER_MIN = 10, 180
"""A run is typed after its end. Two sessions of a day are mostly further apart than three hours: then it is asked."""
MOST_NEIGHBOURS = 48
"""Nobody has more rows within a day; a file made to take time has."""


@dataclass(frozen=True)
class Pairs:
    """Pairs of positions, the best first. sure: the rules decide that they are one run; else a person has to."""

    one: Ints
    other: Ints
    sure: Bools


@dataclass(frozen=True)
class _Rows:
    athlete: Ints
    source: Ints
    origin: Origins
    clock: Clocks
    km: Floats
    minutes: Floats
    usable: Bools

    @classmethod
    def of(cls, runs: pd.DataFrame) -> _Rows:
        athlete, source = (pd.factorize(runs[name])[0].astype(np.int64) for name in ("athlete", "source"))
        clock, origin = clocks_of(runs), origins_of(runs)
        first = np.full(athlete.max(initial=-1) + 1, -1)
        first[athlete] = origin.number
        several = np.zeros(len(first), dtype=bool)  # most athletes have one source, and nothing to look for
        several[athlete[origin.number != first[athlete]]] = True
        usable = several[athlete] & np.isfinite(clock.minute) & (runs["kind"] != WEEK_TOTAL).to_numpy()
        km, minutes = (runs[name].to_numpy(dtype=np.float64) for name in ("distance_km", "duration_min"))
        return cls(athlete, source, origin, clock, km, minutes, usable)


def pairs_of(runs: pd.DataFrame, stored: Bools | None = None) -> Pairs:
    """Every pair of RUNS that may be one run. stored: of two of these nothing is said.

    Near-linear: rows are sorted, and only those within a day of each other are compared.
    """
    rows = _Rows.of(runs)
    one, other = _neighbours(rows)
    wanted = rows.origin.number[one] != rows.origin.number[other]
    if stored is not None:
        wanted &= ~(stored[one] & stored[other])
    one, other = one[wanted], other[wanted]
    return _judged(rows, one, other)


def _neighbours(rows: _Rows) -> tuple[Ints, Ints]:
    """Pairs of one athlete that began within a day of each other."""
    usable = np.flatnonzero(rows.usable)
    order = usable[np.lexsort((rows.clock.minute[usable], rows.athlete[usable]))]
    athlete, minute = rows.athlete[order], rows.clock.minute[order]
    ones, others = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    at = np.arange(len(order))
    for step in range(1, MOST_NEIGHBOURS + 1):
        at = at[at + step < len(order)]
        at = at[(athlete[at] == athlete[at + step]) & (minute[at + step] - minute[at] < DAY_MIN)]
        if not len(at):
            break
        ones.append(order[at])
        others.append(order[at + step])
    one, other = np.concatenate(ones), np.concatenate(others)
    return np.minimum(one, other), np.maximum(one, other)


def _judged(rows: _Rows, one: Ints, other: Ints) -> Pairs:
    """The pairs that are or may be one run, by how well start, distance and duration agree."""
    off = _Off.of(rows, one, other)
    fits, contradicts = (off.km <= 1).astype(int) + (off.minutes <= 1), (off.km > 1).astype(int) + (off.minutes > 1)
    agree = (fits > 0) & (contradicts == 0)
    told = ~rows.clock.day_only
    told = told[one] & told[other]
    gap = np.abs(rows.clock.minute[one] - rows.clock.minute[other])
    at_once = told & (gap <= START_MIN)
    by_day, sure_by_day = _by_day(rows, one, other, agree & ~at_once, fits == 2)
    sure = (at_once & agree) | (sure_by_day & off.near)
    asked = (at_once & ((fits > 0) | (contradicts == 0))) | by_day | (_shifted(rows, one, other, gap) & off.close)
    overlap = told & (gap < np.fmin(rows.minutes[one], rows.minutes[other])) & (fits == 2)
    asked |= overlap  # nobody runs two runs at once
    twins = rows.source[one] == rows.source[other]
    sure &= ~twins | (overlap & off.close)
    # Of one table two runs of a day may be alike, but they do not overlap.
    asked &= ~twins | (rows.origin.named[one] & rows.origin.named[other]) | overlap
    late = np.where(told, gap / START_MIN, 1.0)
    score = late + np.where(np.isnan(off.km), 1, off.km) + np.where(np.isnan(off.minutes), 1, off.minutes)
    kept = np.flatnonzero(sure | asked)
    kept = kept[np.lexsort((other[kept], one[kept], score[kept], ~sure[kept]))]
    return Pairs(one[kept], other[kept], sure[kept])


@dataclass(frozen=True)
class _Off:
    """How far pairs differ. km, minutes: 1 = as far as two recordings of one run may; missing differs from nothing.

    close: as the same recording; near: as the same run written down elsewhere. Both need both measures.
    """

    km: Floats
    minutes: Floats
    close: Bools
    near: Bools

    @classmethod
    def of(cls, rows: _Rows, one: Ints, other: Ints) -> _Off:
        km, minutes = (np.abs(values[one] - values[other]) for values in (rows.km, rows.minutes))
        most_km, most_minutes = (np.maximum(values[one], values[other]) for values in (rows.km, rows.minutes))
        close = km <= np.maximum(CLOSE_KM, CLOSE_KM_SHARE * most_km)
        close &= minutes <= np.maximum(CLOSE_MINUTES, CLOSE_MINUTES_SHARE * most_minutes)
        near = km <= np.maximum(DAY_KM, DAY_SHARE * most_km)
        near &= minutes <= np.maximum(DAY_MINUTES, DAY_SHARE * most_minutes)
        km_off = km / np.maximum(KM, KM_SHARE * most_km)
        return cls(km_off, minutes / np.maximum(MINUTES, MINUTES_SHARE * most_minutes), close, near)


def _shifted(rows: _Rows, one: Ints, other: Ints, gap: Floats) -> Bools:
    """The same minute of another zone's clock."""
    off = np.abs(gap - ZONE_STEP_MIN * np.round(gap / ZONE_STEP_MIN))
    exact = rows.clock.exact[one] & rows.clock.exact[other]
    return exact & (gap > START_MIN) & (gap <= ZONE_MOST_MIN + ZONE_CLOCK_MIN) & (off <= ZONE_CLOCK_MIN)


def _by_day(rows: _Rows, one: Ints, other: Ints, agree: Bools, whole: Bools) -> tuple[Bools, Bools]:
    """Pairs of one day of which one at least has no exact clock: those that may be one run, and those that are.

    whole: distance and duration are known of both and agree. A row with two such pairs of one source is not decided.
    """
    clock = rows.clock
    same_day = clock.minute[one] // DAY_MIN == clock.minute[other] // DAY_MIN
    may = agree & same_day & ~(clock.exact[one] & clock.exact[other])
    late = clock.minute[one] - clock.minute[other]
    late = np.where(
        clock.roughly[one] & clock.exact[other], late, np.where(clock.roughly[other] & clock.exact[one], -late, 0.0)
    )
    may &= late >= -TYPED_BEFORE_MIN
    sure = may & whole
    at = np.flatnonzero(sure)
    lone = np.ones(len(at), dtype=bool)
    for row, partner in ((one[at], other[at]), (other[at], one[at])):
        _, which, count = np.unique(
            np.column_stack([row, rows.source[partner]]), axis=0, return_inverse=True, return_counts=True
        )
        lone &= count[which.ravel()] == 1
    sure[at] = lone & (late[at] <= TYPED_AFTER_MIN)
    return may, sure
