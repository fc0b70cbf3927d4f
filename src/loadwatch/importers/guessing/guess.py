"""The guess: which column of a table means what, from its name and from the values below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from loadwatch.importers.guessing import (
    calendars,
    day_tables,
    doubts,
    gaps,
    looks,
    measure_doubts,
    ratings,
    scales,
    timing,
)
from loadwatch.importers.guessing.athletes import per_person
from loadwatch.importers.guessing.cells import is_race, with_unit
from loadwatch.importers.guessing.column_map import ColumnMap, ColumnUse, titles_of
from loadwatch.importers.guessing.durations import MEANINGS
from loadwatch.importers.guessing.hints import MAYBE_ATHLETES, OTHER_UNITS, RUNNING, WHO
from loadwatch.importers.guessing.memory import ends_of
from loadwatch.importers.guessing.names import COMPOUND, EXACT, PART, Name, folded, name_of, weekdays_in, words
from loadwatch.importers.guessing.people import PARTS_OF_NAMES
from loadwatch.importers.guessing.places import place_in, place_of
from loadwatch.importers.guessing.rival_days import day_of_run
from loadwatch.importers.guessing.rivals import spare_distances
from loadwatch.importers.guessing.seen import Seen
from loadwatch.importers.guessing.serials import is_serial
from loadwatch.importers.guessing.sport_column import SportColumn, sport_column
from loadwatch.importers.guessing.sport_columns import beside_the_runs
from loadwatch.importers.guessing.sports import OTHERS, TOTALS, among, is_other, of_other_sport
from loadwatch.importers.guessing.unit_rows import is_unit_row, with_units
from loadwatch.importers.guessing.units import unit_places
from loadwatch.importers.guessing.uses import AGAIN, family

ROWS_LOOKED_AT = 300
ENOUGH = 0.6
BY_VALUES, OF_A_FORM = 20, 0
"""The score of a meaning that only the values speak for: any name goes before it; and of the day on which a form was sent."""
NUMBERED = 0.7
"""How well numbers fit a column that is called the athlete: names go before them."""


_MEASURES = frozenset({"distance", "duration", "pace", "speed", "avg_hr", "cadence_spm", "time_of_day"})
_LEFT_OUT = Name({"ignored": EXACT}, "", "")
_BESIDE_SPORTS = Name({"distance": PART, "duration": COMPOUND}, "", "", weak=True)
"""`Run` beside `Bike` and `Swim`."""


class Claim(NamedTuple):
    """That a column has a meaning: how surely, and by its name or its values."""

    score: float
    place: int
    meaning: str
    why: str
    sure: bool = True


def guess(header: Sequence[str], rows: Sequence[Sequence[str]]) -> ColumnMap | None:
    """What the columns mean; None where no day or week, or nothing beside it, is found, and where each athlete has a column.

    rows: cells of the first rows, each with as many as the header; up to 300 of them are looked at.
    """
    names = _names(with_units(header, rows))
    rows = rows[1:] if rows and is_unit_row(rows[0]) else rows
    columns = [
        Seen(title, name, tuple(row[at].strip() for row in rows[:ROWS_LOOKED_AT]))
        for at, (title, name) in enumerate(zip(titles_of(header), names, strict=True))
    ]
    if per_person(columns):
        return None
    parts = calendars.day_and_month(columns)
    columns = calendars.with_days(columns, parts)
    taken = _taken(columns)
    sport = next((at for at, use in taken.items() if use.use == "type"), None)
    if sport is not None and False in among(columns[sport].present).values():
        taken = _taken(_of_runs(columns, sport))
    uses = [taken.get(at, ColumnUse(column.title)) for at, column in enumerate(columns)]
    uses = calendars.in_parts(_without_spare(uses), parts)
    uses, scale = scales.settled(columns, uses)
    rated = [column for column, use in zip(columns, uses, strict=True) if family(use.use) == "rating"]
    found = ColumnMap(tuple(uses), scale, rated=ends_of(rated))
    return found if found.gives_runs or found.gives_ratings else None


def _taken(columns: list[Seen]) -> dict[int, ColumnUse]:
    """Each column's place -> its use: the surest meaning first, and each meaning once."""
    spare, doubtful = spare_distances(columns)
    several, sport = looks.of_several(columns), sport_column(columns)
    units = [Claim(110, at, "unit", "name and values", sure) for at, sure in unit_places(columns).items()]
    claims = [claim for at, column in enumerate(columns) for claim in _claims(at, column, several, sport)]
    claims, days = _of_one_day(claims, columns)
    taken: dict[int, ColumnUse] = {}
    for claim in sorted([*units, *claims], key=lambda one: (-one.score, one.place)):
        if claim.meaning != "distance" or claim.place not in spare:
            _take(claim, columns, taken)
    taken = {at: ColumnUse(columns[at].title) for at in days} | taken
    taken = {at: replace(use, sure=use.sure and at not in doubtful | days) for at, use in taken.items()}
    if any(use.use == "unit" for use in taken.values()):
        taken = {at: replace(use, use="distance_km") if use.use == "distance" else use for at, use in taken.items()}
    timing.settle(columns, taken)
    doubts.mark(columns, taken)
    measure_doubts.mark(columns, taken)
    day_tables.mark(columns, taken)
    gaps.mark(columns, taken)
    ratings.settle(columns, taken)
    return taken


def _of_one_day(claims: list[Claim], columns: list[Seen]) -> tuple[list[Claim], set[int]]:
    """The claims without the days that are not the run's, and the places of days of which any may be it."""
    best, doubted = day_of_run(columns, [claim.place for claim in claims if claim.meaning == "date"])
    return [claim for claim in claims if claim.meaning != "date" or claim.place == best], doubted


def _of_runs(columns: list[Seen], sport: int) -> list[Seen]:
    """The columns without the measures of rows of other sports: a swim's metres say nothing about the runs."""
    said = among(columns[sport].cells)
    other = [said[cell] is False for cell in columns[sport].cells]
    return [
        replace(column, cells=tuple("" if gone else cell for cell, gone in zip(column.cells, other, strict=True)))
        if column.name.scores.keys() & _MEASURES
        else column
        for column in columns
    ]


def _names(header: Sequence[str]) -> list[Name]:
    """What the names say; another sport's numbers, and the days of a table with a week a row, are left out."""
    names = [name_of(name) for name in header]
    days = weekdays_in(header)
    others = beside_the_runs(header)
    for at, name in enumerate(header):
        if at in days or (at in others and names[at].scores.keys() <= _MEASURES):
            names[at] = _LEFT_OUT
        elif days and folded(name) in TOTALS:
            names[at] = Name({"distance": EXACT}, "", "")
        elif names[at].scores.keys() <= _MEASURES and of_other_sport(name) and not place_of(name):
            names[at] = _LEFT_OUT
    if any(map(of_other_sport, header)) and not any("distance" in name.scores for name in names):
        names = [
            _BESIDE_SPORTS if folded(title) in RUNNING else name for title, name in zip(header, names, strict=True)
        ]
    return names


def _claims(at: int, column: Seen, several: bool, sport: SportColumn | None) -> list[Claim]:
    """What the column may mean: by name where the values do not speak against it, and by values alone."""
    place = place_in(column.title)
    claims = []
    if (
        place.known
        and column.name.scores.get("ignored", 0) < 100
        and looks.share(column.present, looks.is_rating) >= ENOUGH
    ):
        claims.append(Claim(95, at, ratings.use_of(place), "name"))
    if sport and at == sport.place and column.present:
        why = "name and values" if "type" in column.name.scores else "values"
        claims.append(Claim(105, at, "type", why, sport.sure))
    if sport and at in sport.titles:
        claims.append(Claim(OF_A_FORM, at, "notes", "values"))
    doubted = column.name.weak or ("name" in column.name.scores and looks.are_names(column.present))
    for meaning, score in column.name.scores.items():
        if meaning == "type" and sport and column.present:
            continue
        fit = _fit(column, meaning, score)
        if fit >= ENOUGH:
            why = "name" if not column.present or meaning in ("notes", "ignored") else "name and values"
            if meaning == "date" and looks.is_stamp(column):
                score = OF_A_FORM
            meaning, sure = _settled(meaning, column, several)
            full = score + 10 * fit + looks.PREFERENCE.get(meaning, 0)
            uses = ratings.claimed(column) if meaning == "rating" else [(meaning, 0.0, sure)]
            claims += [Claim(full + more, at, use, why, sure and not doubted) for use, more, sure in uses]
    if not claims:
        claims += [Claim(BY_VALUES, at, meaning, "values", sure=False) for meaning in looks.by_values(column.present)]
    return claims


def _fit(column: Seen, meaning: str, score: int) -> float:
    """How well the column's cells fit a meaning of its name."""
    if meaning == "rpe" and not _of_ten(column.name.scale):
        return 0.0
    if meaning == "athlete" and not PARTS_OF_NAMES.isdisjoint(words(column.title)) and len(set(column.present)) < 2:
        return 0.0  # `First name` of one runner's own table
    if meaning == "athlete" and score < EXACT:
        others = "notes" in column.name.scores or not WHO.isdisjoint(words(column.title))  # `Athlete notes`, `Who with`
        return 0.0 if others else looks.fit(meaning, column.present)
    if meaning == "date" and (score >= EXACT or any(map(looks.is_date, column.present))):
        return looks.share(column.present, lambda cell: looks.is_date(cell) or is_serial(cell))
    if meaning == "athlete" and looks.is_numbered(column.present):
        return NUMBERED
    if meaning == "site":
        return ratings.fit_of_places(column)
    if meaning == "side":
        return ratings.fit_of_sides(column)
    return looks.fit(meaning, column.present)


def _settled(meaning: str, column: Seen, several: bool) -> tuple[str, bool]:
    """The use for a meaning, and whether it is sure: who or what a name names, and whether a title hides another sport."""
    cells = column.present
    if meaning == "athlete":
        return meaning, column.name.scores[meaning] == EXACT and MAYBE_ATHLETES.isdisjoint(words(column.title))
    if meaning == "name":
        return ("athlete" if several else "notes"), False
    if meaning in ("title", "notes"):
        return "notes", not any(is_other(cell) if meaning == "title" else folded(cell) in OTHERS for cell in cells)
    return meaning, True


def _of_ten(scale: str) -> bool:
    """Whether a scale as a header writes it ends with ten; nothing said counts as ten."""
    return not scale or scale.endswith("10")


def _take(claim: Claim, columns: list[Seen], taken: dict[int, ColumnUse]) -> None:
    """Give the column its meaning, unless it or the meaning is taken. Times wait until the distance is known."""
    used = {use.use if ":" in use.use else family(use.use) for use in taken.values()}
    if claim.place in taken or (claim.meaning not in AGAIN and claim.meaning in used):
        return
    if claim.meaning in MEANINGS:
        return
    column = columns[claim.place]
    if (
        any(meaning in MEANINGS for meaning in column.name.scores)
        and looks.is_timed(column.present)
        and claim.meaning != "date"
    ):
        return
    use = f"distance_{_unit(column)}".rstrip("_") if claim.meaning == "distance" else claim.meaning
    odd = claim.meaning == "distance" and not OTHER_UNITS.isdisjoint(words(column.title))
    taken[claim.place] = ColumnUse(column.title, use, claim.why, sure=claim.sure and not odd)


def _unit(column: Seen) -> str:
    """The unit that a distance's name or its cells say; empty = neither does."""
    if column.name.unit in ("km", "mi", "m"):
        return column.name.unit
    numbers = [cell for cell in column.present if not is_race(cell)]
    said = {found[1] for cell in numbers if (found := with_unit(cell)) and found[1]}
    if len(said) == 1:
        return said.pop()
    if column.present and not numbers:
        return "km"
    return "m" if looks.median(column.present) > looks.MOST_KM else ""


def _without_spare(uses: list[ColumnUse]) -> list[ColumnUse]:
    """Where days stand in the table, its numbers of weeks say nothing more. A week has no rating, and its last day no year."""
    families = {use.use for use in uses}
    if "date" not in families:
        uses = [ColumnUse(use.title) if family(use.use) == "rating" else use for use in uses]
    spare = {"week", "week_end"} if "date" in families else {"week_end"} if "week" in families else set()
    if not families & {"week", "date"}:
        spare |= {"year"} if "week_end" in families else set()
    return [ColumnUse(use.title) if use.use in spare else use for use in uses]
