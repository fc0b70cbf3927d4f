"""Which columns are durations, paces, speeds and times of day, and in which units: told by what a runner can run."""

from __future__ import annotations

from dataclasses import replace

from loadwatch.importers.guessing.columns import ended, looks, parts
from loadwatch.importers.guessing.columns.durations import (
    LIKELY,
    QUICKEST,
    SLOWEST,
    Claims,
    durations,
    likely,
    meanings,
)
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import USES, family
from loadwatch.importers.guessing.words.cells import CLOCK_FORMS, kilometres_of, minutes_of, pace_of, to_float
from loadwatch.importers.layout import KM_PER, KM_PER_MILE

NEAR = 0.06
FEWEST_KM_H = 5.0
"""A speed whose middle is less is one in metres per second: so slow runs nobody in km/h or miles per hour."""
FAR = 1.5
"""A speed that is more wrong than this costs the row: see `durations.SAME` of the readers."""
_KM_PER_HOUR = {"km": 1.0, "mi": KM_PER_MILE, "ms": 3.6}
"""Unit of a speed -> km/h."""


def settle(columns: list[Seen], taken: dict[int, ColumnUse]) -> None:
    """Give the columns of times their uses, then pace and distance their units where the others tell them."""
    km = kilometres(columns, taken)
    weekly = any(use.use in ("week", "week_end") for use in taken.values()) and not any(
        use.use == "date" for use in taken.values()
    )
    parts.settle(columns, taken)
    waiting = [at for at, column in enumerate(columns) if at not in taken and meanings(column)]
    for claims in (
        durations(columns, waiting, km, weekly),
        _paces(columns, waiting),
        _speeds(columns, waiting),
        _clocks(columns, waiting, km, _has_clock(columns, taken)),
    ):
        for _, at, use in sorted(claims, key=lambda claim: (-claim[0], claim[1])):
            if at not in taken and family(use.use) not in {family(other.use) for other in taken.values()}:
                taken[at] = use
    ended.settle(columns, taken)
    _say_unit_beside(columns, taken)
    _say_unit(columns, taken)
    _leave_out_speed(columns, taken)


def kilometres(columns: list[Seen], taken: dict[int, ColumnUse]) -> list[float | None]:
    """Each row's distance, in km where the unit is known; without a distance all are None."""
    at = next((at for at, use in taken.items() if family(use.use) == "distance"), None)
    if at is None:
        return [None] * (len(columns[0].cells) if columns else 0)
    unit = taken[at].use.partition("_")[2]
    return [kilometres_of(cell, unit) for cell in columns[at].cells]


def _paces(columns: list[Seen], waiting: list[int]) -> Claims:
    claims: Claims = []
    for at in waiting:
        column = columns[at]
        score = meanings(column).get("pace")
        paces = [found for cell in column.present if (found := pace_of(cell))]
        if score is None or (column.present and len(paces) < LIKELY * len(column.present)):
            continue
        humanly = sum(QUICKEST <= minutes <= SLOWEST * KM_PER_MILE for minutes, _ in paces)
        if paces and humanly < LIKELY * len(paces):
            continue
        said = {unit for _, unit in paces if unit} | {column.name.unit} & {"km", "mi"}
        unit = next(iter(said)) if len(said) == 1 else "km"
        claims.append(
            (score, at, ColumnUse(column.title, f"pace_{unit}", "name and values", sure=score > 0 and len(said) == 1))
        )
    return claims


def _speeds(columns: list[Seen], waiting: list[int]) -> Claims:
    claims: Claims = []
    for at in waiting:
        column = columns[at]
        score = meanings(column).get("speed")
        if score is not None and looks.fit("speed", column.present) >= LIKELY:
            said = column.name.unit if f"speed_{column.name.unit}" in USES else ""
            slow = 0 < looks.median(column.present) < FEWEST_KM_H
            unit = said or ("ms" if slow else "km")
            sure = score > 0 and bool(said) and slow == (unit == "ms")
            claims.append((score, at, ColumnUse(column.title, f"speed_{unit}", "name", sure)))
    return claims


def _has_clock(columns: list[Seen], taken: dict[int, ColumnUse]) -> bool:
    """Whether the days have their time of day beside them."""
    days = [cell for at, use in taken.items() if use.use == "date" for cell in columns[at].present]
    return bool(days) and looks.share(days, lambda cell: ":" in cell) >= LIKELY


def _clocks(columns: list[Seen], waiting: list[int], km: list[float | None], said: bool) -> Claims:
    """Times of day; a time that fits the distance is one more duration, and where the days say the clock there is no other."""
    claims: Claims = []
    for at in waiting:
        column = columns[at]
        score = meanings(column).get("time_of_day")
        if said or score is None or not column.present or looks.fit("time_of_day", column.present) < LIKELY:
            continue
        timed = "duration" in meanings(column) and any(km)
        if not timed or max(likely(column, form, km, False) for form in CLOCK_FORMS) < LIKELY:
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
    units = (plain, other) if "pace" in places else (plain, other, "ms")
    either = [replace(taken[beside], use=f"{family(taken[beside].use)}_{each}") for each in units]
    fitting = [use for use in either if _fit(_shares(columns, taken, beside, use.use), 1.0)]
    if fitting:
        taken[beside] = replace(fitting[0], sure=True)
    elif taken[beside].use != "speed_ms":
        taken[beside] = either[0]


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


def _leave_out_speed(columns: list[Seen], taken: dict[int, ColumnUse]) -> None:
    """A speed that half of the rows' distances and times belie takes another name's unit where that fits, or is left out.

    One of the three is not what its name says, so all are marked. Beside a pace a speed says nothing more.
    """
    places = _places(taken)
    if "speed" not in places or "pace" in places or not {"distance", "duration"} <= places.keys():
        return
    at, size = places["speed"], 1.0 if taken[places["distance"]].use != "distance" else KM_PER_MILE**0.5
    shares = _shares(columns, taken, at, taken[at].use)
    if not shares or 2 * sum(1 / FAR <= value / size <= FAR for value in shares) > len(shares):
        return
    fitting = [use for use in map(_speed_in, _KM_PER_HOUR) if _fit(_shares(columns, taken, at, use), 1.0)]
    taken[at] = ColumnUse(columns[at].title, fitting[0] if fitting else "ignored", sure=False)
    for place in () if fitting else (places["distance"], places["duration"]):
        taken[place] = replace(taken[place], sure=False)


def _speed_in(unit: str) -> str:
    return f"speed_{unit}"


def _places(taken: dict[int, ColumnUse]) -> dict[str, int]:
    return {family(use.use): at for at, use in taken.items()}


def _shares(columns: list[Seen], taken: dict[int, ColumnUse], beside: int, use: str) -> list[float]:
    """Of each row that has them: the km that its time and its pace (or speed) give, for one km or unit of its distance."""
    at = _places(taken).get("duration")
    if at is None:
        return []
    shares = []
    written = kilometres(columns, taken)
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
    unit = use.partition("_")[2]
    if family(use) == "pace":
        found = pace_of(cell, decimal)
        return found[0] / KM_PER[found[1] or unit] if found else None
    speed = to_float("".join(sign for sign in cell if sign.isdigit() or sign in ".,"), decimal) if cell else None
    return 60 / (speed * _KM_PER_HOUR[unit]) if speed else None
