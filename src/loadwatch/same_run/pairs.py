"""Which two rows may be one run: by start, distance and duration, each athlete for himself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from loadwatch.columns import WEEK_TOTAL
from loadwatch.same_run.clocks import DAY_MIN, Bools, Clocks, Floats, clocks_of

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
    clock: Clocks
    km: Floats
    minutes: Floats
    usable: Bools

    @classmethod
    def of(cls, runs: pd.DataFrame) -> _Rows:
        athlete, source = (pd.factorize(runs[name])[0].astype(np.int64) for name in ("athlete", "source"))
        clock = clocks_of(runs)
        first = np.full(athlete.max(initial=-1) + 1, -1)
        first[athlete] = source
        several = np.zeros(len(first), dtype=bool)  # most athletes have one source, and nothing to look for
        several[athlete[source != first[athlete]]] = True
        usable = several[athlete] & np.isfinite(clock.minute) & (runs["kind"] != WEEK_TOTAL).to_numpy()
        km, minutes = (runs[name].to_numpy(dtype=np.float64) for name in ("distance_km", "duration_min"))
        return cls(athlete, source, clock, km, minutes, usable)


def pairs_of(runs: pd.DataFrame, stored: Bools | None = None) -> Pairs:
    """Every pair of RUNS that may be one run. stored: of two of these nothing is said.

    Near-linear: rows are sorted, and only those within a day of each other are compared.
    """
    rows = _Rows.of(runs)
    one, other = _neighbours(rows)
    wanted = rows.source[one] != rows.source[other]
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
    km, minutes = (values[one] - values[other] for values in (rows.km, rows.minutes))
    most_km, most_minutes = (np.maximum(values[one], values[other]) for values in (rows.km, rows.minutes))
    with np.errstate(invalid="ignore"):  # missing differs from nothing
        km_off = np.abs(km) / np.maximum(KM, KM_SHARE * most_km)
        minutes_off = np.abs(minutes) / np.maximum(MINUTES, MINUTES_SHARE * most_minutes)
        close = np.abs(km) <= np.maximum(CLOSE_KM, CLOSE_KM_SHARE * most_km)
        close &= np.abs(minutes) <= np.maximum(CLOSE_MINUTES, CLOSE_MINUTES_SHARE * most_minutes)
    fits, contradicts = (km_off <= 1).astype(int) + (minutes_off <= 1), (km_off > 1).astype(int) + (minutes_off > 1)
    agree = (fits > 0) & (contradicts == 0)
    told = ~rows.clock.day_only
    gap = np.abs(rows.clock.minute[one] - rows.clock.minute[other])
    at_once = told[one] & told[other] & (gap <= START_MIN)
    by_day, sure_by_day = _by_day(rows, one, other, agree & ~at_once, fits == 2)
    sure = (at_once & agree) | sure_by_day
    asked = (at_once & (fits > 0)) | (at_once & (contradicts == 0)) | by_day | (_shifted(rows, one, other, gap) & close)
    overlap = told[one] & told[other] & (gap < np.fmin(rows.minutes[one], rows.minutes[other]))
    asked |= overlap & (fits == 2)  # nobody runs two runs at once
    late = np.where(told[one] & told[other], gap / START_MIN, 1.0)
    score = late + np.where(np.isnan(km_off), 1, km_off) + np.where(np.isnan(minutes_off), 1, minutes_off)
    kept = np.flatnonzero(sure | asked)
    kept = kept[np.lexsort((other[kept], one[kept], score[kept], ~sure[kept]))]
    return Pairs(one[kept], other[kept], sure[kept])


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
