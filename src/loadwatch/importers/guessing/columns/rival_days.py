"""Several columns of days in one table: which of them is the day of the run, and whether that is sure."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from loadwatch.importers import dates
from loadwatch.importers.arrow import Times, pa
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.words.day_names import (
    LOCAL,
    OF_OTHERS,
    OF_RACE,
    OF_RUN,
    PLAIN,
    WRITTEN,
    day_kind,
    words_of,
)
from loadwatch.importers.guessing.words.days import split
from loadwatch.importers.guessing.words.zones import ZONE

MOSTLY = 0.9
FEWEST_ALIKE = 3
"""So many rows of one day show that a column says nothing about each of them."""
MOST_RIVALS = 12
"""Of more columns of days none is compared with the others: no runner's table has them."""
LAST_OF_WEEK = 6
"""So many days after its first day a week ends."""
_UNIVERSAL = {"utc", "gmt"}
_RIVALS = {OF_RUN: {OF_RUN, PLAIN}, PLAIN: {OF_RUN, PLAIN}, OF_RACE: {OF_RACE, WRITTEN}, WRITTEN: {WRITTEN}}
"""The kind of the day that was chosen -> the kinds that may be the run's day as well."""


def day_of_run(columns: Sequence[Seen], places: Sequence[int]) -> tuple[int | None, set[int]]:
    """The place of the run's day among these columns of days, and where it is not sure those of all that may be it.

    Its name goes first, then its values: a day that is the same in all rows says nothing of each, and of two columns with
    the same days the one with a clock says more.
    """
    if not places:
        return None, set()
    kinds = {at: day_kind(columns[at].title) for at in places}
    named = {at: columns[at].name.scores.get("date", 0) for at in places}
    still = {at: _stands_still(columns[at]) for at in places}
    best = min(places, key=lambda at: (kinds[at], still[at], -named[at]))
    if kinds[best] == OF_OTHERS or len(places) > MOST_RIVALS:
        return best, {best}
    alike = [at for at in places if at != best and kinds[at] < OF_OTHERS and _same_days(columns[best], columns[at])]
    rivals = {at for at in places if at != best and kinds[at] in _RIVALS[kinds[best]] and not still[at]} - {*alike}
    rivals -= {at for at in rivals if _is_universal(columns, best, at)}
    moving = {at for at in places if not still[at] and kinds[at] <= WRITTEN} if still[best] else set()
    if not has_clock(columns[best]):
        best = next((at for at in alike if kinds[at] <= PLAIN and has_clock(columns[at])), best)
    return best, {best} | rivals | moving if rivals or moving else set()


def has_clock(column: Seen) -> bool:
    """Whether some of a column's days have a time of day; midnight everywhere is none."""
    times = _times(column, day_first=True)
    times = times[~np.isnat(times)]
    return bool((times != times.astype("datetime64[D]")).any())


def are_weeks(first: Seen, last: Seen) -> bool:
    """Whether two columns say the first and the last day of a week in all rows, in one order of day and month."""
    return any(_spans_weeks(_times(first, day_first=order), _times(last, day_first=order)) for order in (True, False))


def _spans_weeks(first: Times, last: Times) -> bool:
    said = ~np.isnat(first) | ~np.isnat(last)
    spans = last[said].astype("datetime64[D]") - first[said].astype("datetime64[D]")
    return len(spans) > 1 and bool((spans == np.timedelta64(LAST_OF_WEEK, "D")).all())


def _stands_still(column: Seen) -> bool:
    """Whether a column says one day alone in several rows."""
    return len(column.present) >= FEWEST_ALIKE and len(set(column.present)) == 1


def _is_universal(columns: Sequence[Seen], best: int, other: int) -> bool:
    """Whether a column is another one's universal time: `start_date` beside `start_date_local`."""
    said = set(words_of(columns[best].title))
    return not LOCAL.isdisjoint(said) and said - LOCAL == set(words_of(columns[other].title)) - _UNIVERSAL


def _times(column: Seen, *, day_first: bool) -> Times:
    cells = [ZONE.sub("", split(cell)[1]) or None for cell in column.cells]
    return dates.parse(pa.array(cells, pa.string()), day_first)[0]


def _same_days(one: Seen, other: Seen) -> bool:
    """Whether two columns say the same days in nearly all rows, whichever order of day and month they have."""
    orders = (True, False)
    return any(
        _mostly_equal(_times(one, day_first=first), _times(other, day_first=second))
        for first in orders
        for second in orders
    )


def _mostly_equal(one: Times, other: Times) -> bool:
    """Whether the days of rows that have both are equal; days without a year cannot be compared, and say nothing else."""
    both = ~np.isnat(one) & ~np.isnat(other)
    if np.isnat(one).all() or np.isnat(other).all():
        return True
    same = one[both].astype("datetime64[D]") == other[both].astype("datetime64[D]")
    return bool(both.any()) and bool(same.mean() >= MOSTLY)
