"""The sorted arrays that all measures work on: runs, weeks' totals, ratings and signs of any number of athletes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any, Self, TypeVar

import numpy as np
import numpy.typing as npt

from loadwatch.periods import Calendar, WeekStart

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Made = TypeVar("Made")
NEVER = np.int64(2**40)
_BLOCK_DAYS = 200_000
"""A few arrays of this length stay in the processor's cache, are not asked of the system anew, and are long enough for
threads: what lies between two of numpy's calls is done by one at a time."""
_MANY_BLOCKS = 16
"""From here on threads pay: some 3,000 athletes. Below, the other core is left to the other sessions of the server."""


@dataclass(frozen=True)
class Rows:
    """Arrays of one length, sorted by athlete and then by time."""

    athlete: Ints
    day: Ints

    def first_days(self, athletes: int) -> Ints:
        """Each athlete's first day; NEVER where there is no row."""
        return self._days_at(athletes, 0)

    def last_days(self, athletes: int) -> Ints:
        """Each athlete's last day; -1 where there is no row."""
        return self._days_at(athletes, -1)

    def _days_at(self, athletes: int, end: int) -> Ints:
        begins = np.searchsorted(self.athlete, np.arange(athletes + 1))
        some = np.flatnonzero(begins[1:] > begins[:-1])
        days = np.full(athletes, -1 if end else NEVER)
        days[some] = self.day[begins[1:][some] - 1 if end else begins[:-1][some]]
        return days

    def between(self, first: int, last: int) -> Self:
        """The rows of the athletes first to last - 1, who become 0, 1, ..."""
        at = slice(*np.searchsorted(self.athlete, [first, last]))
        cut: dict[str, Any] = {field.name: getattr(self, field.name)[at] for field in fields(self)}
        return type(self)(**cut | {"athlete": cut["athlete"] - first})


@dataclass(frozen=True)
class RunRows(Rows):
    """Runs. `metres` 0 = distance not recorded; `minutes` and `load` NaN = not known; `row`: where it stood in the table."""

    time: Ints
    metres: Ints
    minutes: Floats
    load: Floats
    row: Ints


@dataclass(frozen=True)
class TotalRows(Rows):
    """Weeks of which the total was written down instead of the runs; `day` is its first day. As RunRows otherwise."""

    metres: Ints
    minutes: Floats
    load: Floats


@dataclass(frozen=True)
class RatingRows(Rows):
    """Ratings. `site`: code of SITES; `is_morning`: rated the morning after."""

    site: Ints
    rating: Floats
    is_morning: npt.NDArray[np.bool_]


@dataclass(frozen=True)
class SignRows(Rows):
    """Warning signs answered with yes and not cleared by the day of the review."""


@dataclass(frozen=True)
class Cohort:
    """All that is known of some athletes up to `today` (a day number)."""

    names: list[str]
    runs: RunRows
    totals: TotalRows
    ratings: RatingRows
    signs: SignRows
    today: int
    week_start: WeekStart

    @cached_property
    def calendar(self) -> Calendar:
        """The dense days of these athletes, each from the first record on."""
        first = np.full(len(self.names), self.today, dtype=np.int64)
        for rows in (self.runs, self.totals, self.ratings, self.signs):
            if len(rows.day):
                first = np.minimum(first, rows.first_days(len(self.names)))
        return Calendar(first, self.today, self.week_start)

    def in_blocks(self, work: Callable[[Cohort, int], Made]) -> list[Made]:
        """What `work` makes of each block and its first athlete, in the order of blocks; of very many several at a time."""
        blocks = list(self.blocks())
        if len(blocks) < _MANY_BLOCKS:
            return [work(block, first) for first, block in blocks]
        with ThreadPoolExecutor() as threads:
            return list(threads.map(lambda block: work(block[1], block[0]), blocks))

    def blocks(self) -> Iterator[tuple[int, Cohort]]:
        """The cohort in pieces whose calendars are short enough to stay in cache, with each piece's first athlete."""
        if self.calendar.length <= _BLOCK_DAYS:
            yield 0, self
            return
        piece = self.calendar.start[1:] // _BLOCK_DAYS
        firsts = np.flatnonzero(np.concatenate([[True], piece[1:] != piece[:-1]]))
        for first, last in zip(firsts, [*firsts[1:], len(self.names)], strict=True):
            yield int(first), self.between(int(first), int(last))

    def between(self, first: int, last: int) -> Cohort:
        """The athletes first to last - 1 alone."""
        return replace(
            self,
            names=self.names[first:last],
            runs=self.runs.between(first, last),
            totals=self.totals.between(first, last),
            ratings=self.ratings.between(first, last),
            signs=self.signs.between(first, last),
        )
