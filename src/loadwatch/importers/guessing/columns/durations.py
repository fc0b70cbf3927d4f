"""Which columns are durations, and whether they are minutes, hours or seconds: told by what a runner can run."""

from __future__ import annotations

import re
from dataclasses import replace

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.columns.moving import moving_first, says_moving
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.words.cells import CLOCK_FORMS, minutes_of
from loadwatch.importers.guessing.words.hints import PLANNED
from loadwatch.importers.guessing.words.names import words
from loadwatch.importers.layout import KM_PER_MILE

Claims = list[tuple[float, int, ColumnUse]]
"""How surely a column has a use, its place, and the use."""

MEANINGS = ("duration", "pace", "speed", "time_of_day")
QUICKEST, SLOWEST = 2.5, 15.0
"""Minutes a km that runners run."""
SHORTEST, LONGEST = 6.0, 400.0
"""Minutes that a run takes, where no distance tells more."""
LIKELY = 0.6
LONGER = 3.0
"""How much longer a time with its pauses is than one without them, at most."""
BEHIND = 200
"""By how much a score is lowered that goes after all others."""
_FORMS = {
    "h": ("duration_h",), "h:mm": ("duration_h",), "hh:mm": ("duration_h",), "min": ("duration_min", "duration_hmm"),
    "mm:ss": ("duration_min",), "m:ss": ("duration_min",), "s": ("duration_s",),
}  # fmt: skip


def meanings(column: Seen) -> dict[str, int]:
    """Which times a column may hold, and how surely: what was planned, and what only a unit names, goes after all others.

    A name that says another thing as surely (`Sleep time`) is none; clocks under a name that says nothing may be durations.
    """
    left_out = column.name.scores.get("ignored", 0)
    planned = not PLANNED.isdisjoint(words(column.title))
    found = {
        meaning: score - BEHIND * (planned or column.name.weak)
        for meaning, score in column.name.scores.items()
        if meaning in MEANINGS and (planned or score > left_out)
    }
    if found or column.name.scores:
        return found
    return {"duration": 0} if column.present and looks.is_timed(column.present) else {}


def durations(columns: list[Seen], waiting: list[int], km: list[float | None], weekly: bool) -> Claims:
    """The columns that may be durations, in the form in which most of their times can be run."""
    claims: Claims = []
    for at in waiting:
        column = columns[at]
        score = meanings(column).get("duration")
        if score is None or (column.present and looks.fit("duration", column.present) < LIKELY):
            continue
        forms = _FORMS.get(column.name.unit, tuple(CLOCK_FORMS))
        fits = {form: likely(column, form, km, weekly) for form in forms}
        best = max(fits, key=lambda form: fits[form])
        said = column.name.unit in _FORMS
        if column.present and fits[best] < LIKELY and not said:
            continue
        others = [
            form for form in forms if form != best and fits[form] > fits[best] - 0.3 and _differ(column, form, best)
        ]
        why = "values" if not column.name.scores else "name and values" if column.present else "name"
        use = ColumnUse(column.title, best, why, sure=score > 0 and not others and not _dotted(column))
        claims.append(
            (
                score + 10 * fits[best] + 5 * says_moving(column) + 2 * ("time_of_day" not in meanings(column)),
                at,
                use,
            )
        )
    claims = _finest_first(claims, columns)
    timed = [one for one in claims if any(km) or "time_of_day" not in meanings(columns[one[1]])]
    able = [one for one in timed if likely(columns[one[1]], one[2].use, km, weekly) >= LIKELY]
    return _fullest_first([*claims, *moving_first(able, columns)], columns, any(km))


def _finest_first(claims: Claims, columns: list[Seen]) -> Claims:
    """The claims with one whose minutes another column has without the seconds before that one: 19:50 goes before 19."""
    best = max(claims, default=None, key=lambda claim: (claim[0], -claim[1]))
    if best is None or best[0] < 0:
        return claims
    finer = [one for one in claims if one[0] >= 0 and _is_rounded(_minutes(best, columns), _minutes(one, columns))]
    return [*claims, *((best[0] + 1, at, use) for _, at, use in finer[:1])]


def _fullest_first(claims: Claims, columns: list[Seen], far: bool) -> Claims:
    """The claims with one, to be checked, that has a time for each run and for some where the best has 0 or none.

    On a treadmill a watch writes no time in motion. Without a distance a time of day could pass for such a duration.
    """
    best = max(claims, default=None, key=lambda claim: (claim[0], -claim[1]))
    if best is None or best[0] < 0:
        return claims
    known = _minutes(best, columns)
    others = [one for one in claims if one[0] >= 0 and (far or "time_of_day" not in meanings(columns[one[1]]))]
    fuller = [one for one in others if _fills(known, _minutes(one, columns))]
    return [*claims, *((best[0] + 1, at, replace(use, sure=False)) for _, at, use in fuller[:1])]


def _fills(known: list[float], other: list[float]) -> bool:
    """Whether another column has each of these times, some minutes longer at most, and more of them."""
    pairs = [(one, two) for one, two in zip(known, other, strict=True) if one]
    more = any(two and not one for one, two in zip(known, other, strict=True))
    return more and len(pairs) > 0 and all(0.95 * one <= two <= LONGER * one for one, two in pairs)


def _minutes(claim: tuple[float, int, ColumnUse], columns: list[Seen]) -> list[float]:
    """A column's minutes of each row; 0 where it has none."""
    return [minutes_of(cell, claim[2].use) or 0.0 for cell in columns[claim[1]].cells]


def _is_rounded(rough: list[float], fine: list[float]) -> bool:
    """Whether whole minutes are another column's without their seconds, cut off or rounded."""
    pairs = [(whole, exact) for whole, exact in zip(rough, fine, strict=True) if whole and exact]
    return (
        any(whole != exact for whole, exact in pairs)
        and len(pairs) >= LIKELY * sum(map(bool, rough))
        and all(whole == int(whole) and abs(exact - whole) < 1 for whole, exact in pairs)
    )


def _dotted(column: Seen) -> bool:
    """Whether 52.30 may be meant for 52:30: all fractions have two digits, and none is a number that no clock shows."""
    fractions = [found[1] for cell in column.present if (found := re.match(r"^\d+[.,](\d+)$", cell))]
    return bool(fractions) and all(len(digits) == 2 and int(digits) < 60 for digits in fractions)


def likely(column: Seen, form: str, km: list[float | None], weekly: bool) -> float:
    """For which part of its cells this form gives a time that the row's distance, or any run, can take."""
    held = []
    for cell, distance in zip(column.cells, km, strict=True):
        minutes = minutes_of(cell, form) if cell else None
        if minutes:
            if distance:
                held.append(
                    any(QUICKEST <= pace <= SLOWEST * KM_PER_MILE for pace in _paces_of(cell, minutes / distance))
                )
            else:
                longest = LONGEST * (7 if weekly else 1)
                held.append(any(SHORTEST <= each <= longest for each in _paces_of(cell, minutes)))
    return sum(held) / len(held) if held else 0.0


def _paces_of(cell: str, pace: float) -> tuple[float, ...]:
    """Minutes, of a km or a run. 50:30:00 may be minutes that a spreadsheet took for hours: `slipped` brings them back."""
    return (pace, pace / 60) if cell.count(":") == 2 and cell.endswith(":00") else (pace,)


def _differ(column: Seen, one: str, other: str) -> bool:
    return any(minutes_of(cell, one) != minutes_of(cell, other) for cell in column.present)
