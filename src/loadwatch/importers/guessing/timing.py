"""Which columns are durations, paces, speeds and times of day, and how they are written: told by what a runner can run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loadwatch.importers.guessing import looks
from loadwatch.importers.guessing.cells import CLOCK_FORMS, minutes_of, pace_of, to_float, with_unit
from loadwatch.importers.guessing.column_map import ColumnUse
from loadwatch.importers.guessing.uses import family
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
    """Give the columns of times their uses, then the distance its unit where pace and time tell it."""
    km = _kilometres(columns, taken)
    weekly = any(use.use in ("week", "week_end") for use in taken.values()) and not any(
        use.use == "date" for use in taken.values()
    )
    waiting = [at for at, column in enumerate(columns) if at not in taken and _meanings(column)]
    for claims in (
        _durations(columns, waiting, km, weekly),
        _paces(columns, waiting),
        _speeds(columns, waiting),
        _clocks(columns, waiting),
    ):
        for _, at, use in sorted(claims, key=lambda claim: (-claim[0], claim[1])):
            if at not in taken and family(use.use) not in {family(other.use) for other in taken.values()}:
                taken[at] = use
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
            (score + 10 * fits[best] + 5 * any(word in column.title.lower() for word in ("moving", "run")), at, use)
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
                held.append(QUICKEST <= minutes / distance <= SLOWEST * KM_PER_MILE)
            else:
                held.append(SHORTEST <= minutes <= LONGEST * (7 if weekly else 1))
    return sum(held) / len(held) if held else 0.0


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


def _clocks(columns: list[Seen], waiting: list[int]) -> Claims:
    found = [(at, columns[at], _meanings(columns[at]).get("time_of_day")) for at in waiting]
    return [
        (score, at, ColumnUse(column.title, "time_of_day", "name and values"))
        for at, column, score in found
        if score is not None and column.present and looks.fit("time_of_day", column.present) >= LIKELY
    ]


def _say_unit(columns: list[Seen], taken: dict[int, ColumnUse]) -> None:
    """km or miles, where nearly every row's time and pace (or speed) give a distance that is one of them."""
    places = {family(use.use): at for at, use in taken.items()}
    beside = places.get("pace", places.get("speed"))
    if (
        beside is None
        or "distance" not in places
        or "duration" not in places
        or taken[places["distance"]].use != "distance"
    ):
        return
    use = taken[beside]
    if not use.sure:
        return
    per_unit = []
    written = _kilometres(columns, taken)
    for cell, clock, distance in zip(columns[beside].cells, columns[places["duration"]].cells, written, strict=True):
        minutes = minutes_of(clock, taken[places["duration"]].use) if clock else None
        if minutes and distance and (each := minutes_a_km(cell, use.use)):
            per_unit.append(minutes / each / distance)
    for unit, size in (("km", 1.0), ("mi", KM_PER_MILE)):
        if per_unit and sum(abs(value / size - 1) <= NEAR for value in per_unit) >= 0.8 * len(per_unit):
            taken[places["distance"]] = ColumnUse(columns[places["distance"]].title, f"distance_{unit}", "values")


def minutes_a_km(cell: str, use: str, decimal: str = "") -> float | None:
    """Minutes for a km from a cell of a column of paces or speeds; None where it has none."""
    size = KM_PER[use.partition("_")[2]]
    if family(use) == "pace":
        found = pace_of(cell, decimal)
        return found[0] / (KM_PER[found[1]] if found[1] else size) if found else None
    speed = to_float("".join(sign for sign in cell if sign.isdigit() or sign in ".,"), decimal) if cell else None
    return 60 / (speed * size) if speed else None
