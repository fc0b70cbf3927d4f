"""Which columns are durations, paces, speeds and times of day, and how they are written: told by what a runner can run."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from loadwatch.importers.guessing import looks, parts
from loadwatch.importers.guessing.cells import CLOCK_FORMS, minutes_of, pace_of, to_float, with_unit
from loadwatch.importers.guessing.column_map import ColumnUse
from loadwatch.importers.guessing.names import words
from loadwatch.importers.guessing.uses import family
from loadwatch.importers.guessing.vocabulary import MOVING
from loadwatch.importers.layout import KM_PER, KM_PER_MILE

if TYPE_CHECKING:
    from loadwatch.importers.guessing.guess import Seen

MEANINGS = ("duration", "pace", "speed", "time_of_day")
QUICKEST, SLOWEST = 2.5, 15.0
"""Minutes a km that runners run."""
SHORTEST, LONGEST = 6.0, 400.0
"""Minutes that a run takes, where no distance tells more."""
LIKELY = 0.6
NEAR = 0.06
_FORMS = {
    "h": ("duration_h",), "h:mm": ("duration_h",), "hh:mm": ("duration_h",), "min": ("duration_min", "duration_hmm"),
    "mm:ss": ("duration_min",), "m:ss": ("duration_min",), "s": ("duration_s",),
}  # fmt: skip


def settle(columns: list[Seen], taken: dict[int, ColumnUse]) -> None:
    """Give the columns of times their uses, then pace and distance their units where the others tell them."""
    km = _kilometres(columns, taken)
    weekly = any(use.use in ("week", "week_end") for use in taken.values()) and not any(
        use.use == "date" for use in taken.values()
    )
    parts.settle(columns, taken)
    waiting = [at for at, column in enumerate(columns) if at not in taken and _meanings(column)]
    for claims in (
        _durations(columns, waiting, km, weekly),
        _paces(columns, waiting),
        _speeds(columns, waiting),
        _clocks(columns, waiting, km, _has_clock(columns, taken)),
    ):
        for _, at, use in sorted(claims, key=lambda claim: (-claim[0], claim[1])):
            if at not in taken and family(use.use) not in {family(other.use) for other in taken.values()}:
                taken[at] = use
    _say_unit_beside(columns, taken)
    _say_unit(columns, taken)


def _meanings(column: Seen) -> dict[str, int]:
    found = {meaning: column.name.scores[meaning] for meaning in MEANINGS if meaning in column.name.scores}
    if found or column.name.scores.get("ignored"):
        return found
    return (
        dict.fromkeys(("duration",), 0)
        if column.present and not column.name.scores and looks.is_timed(column.present)
        else {}
    )


def _kilometres(columns: list[Seen], taken: dict[int, ColumnUse]) -> list[float | None]:
    """Each row's distance, in km where the unit is known; without a distance all are None."""
    at = next((at for at, use in taken.items() if family(use.use) == "distance"), None)
    if at is None:
        return [None] * (len(columns[0].cells) if columns else 0)
    factor = KM_PER.get(taken[at].use.partition("_")[2], 1.0)
    numbers = [with_unit(cell) for cell in columns[at].cells]
    values = [None if found is None else to_float(found[0]) for found in numbers]
    return [value * factor if value else None for value in values]


Claims = list[tuple[float, int, ColumnUse]]


def _durations(columns: list[Seen], waiting: list[int], km: list[float | None], weekly: bool) -> Claims:
    claims: Claims = []
    for at in waiting:
        column = columns[at]
        score = _meanings(column).get("duration")
        if score is None or (column.present and looks.fit("duration", column.present) < LIKELY):
            continue
        forms = _FORMS.get(column.name.unit, tuple(CLOCK_FORMS))
        fits = {form: _likely(column, form, km, weekly) for form in forms}
        best = max(fits, key=lambda form: fits[form])
        said = column.name.unit in _FORMS
        if column.present and fits[best] < LIKELY and not said:
            continue
        others = [
            form for form in forms if form != best and fits[form] > fits[best] - 0.3 and _differ(column, form, best)
        ]
        why = "values" if not column.name.scores else "name and values" if column.present else "name"
        use = ColumnUse(column.title, best, why, sure=bool(score) and not others and not _dotted(column))
        claims.append(
            (
                score
                + 10 * fits[best]
                + 5 * bool(MOVING.intersection(words(column.title)))
                + 2 * ("time_of_day" not in _meanings(column)),
                at,
                use,
            )
        )
    return claims


def _dotted(column: Seen) -> bool:
    """Whether 52.30 may be meant for 52:30: all fractions have two digits, and none is a number that no clock shows."""
    fractions = [found[1] for cell in column.present if (found := re.match(r"^\d+[.,](\d+)$", cell))]
    return bool(fractions) and all(len(digits) == 2 and int(digits) < 60 for digits in fractions)


def _likely(column: Seen, form: str, km: list[float | None], weekly: bool) -> float:
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
                held.append(SHORTEST <= minutes <= LONGEST * (7 if weekly else 1))
    return sum(held) / len(held) if held else 0.0


def _paces_of(cell: str, pace: float) -> tuple[float, ...]:
    """Minutes a km. 50:30:00 may be minutes that a spreadsheet took for hours: reading the rows reports them."""
    return (pace, pace / 60) if cell.count(":") == 2 and cell.endswith(":00") else (pace,)


def _differ(column: Seen, one: str, other: str) -> bool:
    return any(minutes_of(cell, one) != minutes_of(cell, other) for cell in column.present)


def _paces(columns: list[Seen], waiting: list[int]) -> Claims:
    claims: Claims = []
    for at in waiting:
        column = columns[at]
        score = _meanings(column).get("pace")
        paces = [found for cell in column.present if (found := pace_of(cell))]
        if score is None or (column.present and len(paces) < LIKELY * len(column.present)):
            continue
        humanly = sum(QUICKEST <= minutes <= SLOWEST * KM_PER_MILE for minutes, _ in paces)
        if paces and humanly < LIKELY * len(paces):
            continue
        said = {unit for _, unit in paces if unit} | {column.name.unit} & {"km", "mi"}
        unit = next(iter(said)) if len(said) == 1 else "km"
        claims.append((score, at, ColumnUse(column.title, f"pace_{unit}", "name and values", sure=len(said) == 1)))
    return claims


def _speeds(columns: list[Seen], waiting: list[int]) -> Claims:
    found = [(at, columns[at], _meanings(columns[at]).get("speed")) for at in waiting]
    return [
        (
            score,
            at,
            ColumnUse(
                column.title,
                f"speed_{column.name.unit if column.name.unit == 'mi' else 'km'}",
                "name",
                sure=bool(column.name.unit),
            ),
        )
        for at, column, score in found
        if score is not None and looks.fit("speed", column.present) >= LIKELY
    ]


def _has_clock(columns: list[Seen], taken: dict[int, ColumnUse]) -> bool:
    """Whether the days have their time of day beside them."""
    days = [cell for at, use in taken.items() if use.use == "date" for cell in columns[at].present]
    return bool(days) and looks.share(days, lambda cell: ":" in cell) >= LIKELY


def _clocks(columns: list[Seen], waiting: list[int], km: list[float | None], said: bool) -> Claims:
    """Times of day; a time that fits the distance is one more duration, and where the days say the clock there is no other."""
    claims: Claims = []
    for at in waiting:
        column = columns[at]
        score = _meanings(column).get("time_of_day")
        if said or score is None or not column.present or looks.fit("time_of_day", column.present) < LIKELY:
            continue
        timed = "duration" in _meanings(column) and any(km)
        if not timed or max(_likely(column, form, km, False) for form in CLOCK_FORMS) < LIKELY:
            claims.append((score, at, ColumnUse(column.title, "time_of_day", "name and values")))
    return claims


def _say_unit_beside(columns: list[Seen], taken: dict[int, ColumnUse]) -> None:
    """A pace or a speed that names no unit goes with the distance's, unless the times of nearly all rows say the other."""
    places = _places(taken)
    beside = places.get("pace", places.get("speed"))
    unit = taken[places["distance"]].use.partition("_")[2] if "distance" in places else ""
    if beside is None or not unit or taken[beside].sure:
        return
    plain, other = ("mi", "km") if unit == "mi" else ("km", "mi")
    either = [replace(taken[beside], use=f"{family(taken[beside].use)}_{each}") for each in (plain, other)]
    fitting = [use for use in either if _fit(_shares(columns, taken, beside, use.use), 1.0)]
    taken[beside] = replace(fitting[0], sure=True) if fitting else either[0]


def _say_unit(columns: list[Seen], taken: dict[int, ColumnUse]) -> None:
    """km or miles, where nearly every row's time and pace (or speed) give a distance that is one of them."""
    places = _places(taken)
    beside, distance = places.get("pace", places.get("speed")), places.get("distance")
    if beside is None or distance is None or taken[distance].use != "distance" or not taken[beside].sure:
        return
    shares = _shares(columns, taken, beside, taken[beside].use)
    for unit, size in (("km", 1.0), ("mi", KM_PER_MILE)):
        if _fit(shares, size):
            taken[distance] = ColumnUse(columns[distance].title, f"distance_{unit}", "values")


def _places(taken: dict[int, ColumnUse]) -> dict[str, int]:
    return {family(use.use): at for at, use in taken.items()}


def _shares(columns: list[Seen], taken: dict[int, ColumnUse], beside: int, use: str) -> list[float]:
    """Of each row that has them: the km that its time and its pace (or speed) give, for one km or unit of its distance."""
    at = _places(taken).get("duration")
    if at is None:
        return []
    shares = []
    written = _kilometres(columns, taken)
    for cell, clock, distance in zip(columns[beside].cells, columns[at].cells, written, strict=True):
        minutes = minutes_of(clock, taken[at].use) if clock else None
        if minutes and distance and (each := minutes_a_km(cell, use)):
            shares.append(minutes / each / distance)
    return shares


def _fit(shares: list[float], size: float) -> bool:
    """Whether nearly all of these are this size."""
    return bool(shares) and sum(abs(value / size - 1) <= NEAR for value in shares) >= 0.8 * len(shares)


def minutes_a_km(cell: str, use: str, decimal: str = "") -> float | None:
    """Minutes for a km from a cell of a column of paces or speeds; None where it has none."""
    size = KM_PER[use.partition("_")[2]]
    if family(use) == "pace":
        found = pace_of(cell, decimal)
        return found[0] / (KM_PER[found[1]] if found[1] else size) if found else None
    speed = to_float("".join(sign for sign in cell if sign.isdigit() or sign in ".,"), decimal) if cell else None
    return 60 / (speed * size) if speed else None
