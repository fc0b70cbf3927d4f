"""The guess: which column of a table means what, from its name and from the values below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from loadwatch.importers.guessing.columns import (
    calendars,
    day_tables,
    doubts,
    gaits,
    gaps,
    looks,
    marks_of_done,
    measure_doubts,
    ratings,
    scales,
    timing,
    weeks_of_forms,
)
from loadwatch.importers.guessing.columns.athletes import per_person
from loadwatch.importers.guessing.columns.claims import Claim, claims_of
from loadwatch.importers.guessing.columns.durations import MEANINGS
from loadwatch.importers.guessing.columns.memory import ends_of
from loadwatch.importers.guessing.columns.named import names_of, of_runs
from loadwatch.importers.guessing.columns.rival_days import day_of_run
from loadwatch.importers.guessing.columns.rivals import spare_distances
from loadwatch.importers.guessing.columns.sore_places import rate_stiffness, totals, with_places
from loadwatch.importers.guessing.columns.sport_column import sport_column
from loadwatch.importers.guessing.columns.unit_rows import is_unit_row, with_units
from loadwatch.importers.guessing.columns.units import unit_places
from loadwatch.importers.guessing.model.column_map import ColumnMap, ColumnUse, titles_of
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import AGAIN, family
from loadwatch.importers.guessing.words.cells import is_race, with_unit
from loadwatch.importers.guessing.words.hints import OTHER_UNITS
from loadwatch.importers.guessing.words.names import words
from loadwatch.importers.guessing.words.sports import among
from loadwatch.importers.guessing.words.vocabulary import FAR

ROWS_LOOKED_AT = 300
LONGEST_CELL = 200
"""Signs of a cell that are looked at: what is longer is a text, whatever follows."""


_SETTLERS: tuple[Callable[[list[Seen], dict[int, ColumnUse]], None], ...] = (
    timing.settle,
    doubts.mark,
    measure_doubts.mark,
    day_tables.mark,
    gaits.mark,
    marks_of_done.mark,
    gaps.mark,
    ratings.settle,
    rate_stiffness,
)
"""What gives times their uses and marks what is to be checked, one after the other."""


def guess(header: Sequence[str], rows: Sequence[Sequence[str]]) -> ColumnMap | None:
    """What the columns mean; None where no day or week, or nothing beside it, is found, and where each athlete has a column.

    rows: cells of the first rows, each with as many as the header; up to 300 of them are looked at.
    """
    names = names_of(with_units(header, rows))
    rows = rows[1:] if rows and is_unit_row(rows[0]) else rows
    columns = [
        Seen(title, name, tuple(row[at].strip()[:LONGEST_CELL] for row in rows[:ROWS_LOOKED_AT]))
        for at, (title, name) in enumerate(zip(titles_of(header), names, strict=True))
    ]
    if per_person(columns):
        return None
    parts = calendars.day_and_month(columns)
    columns = calendars.with_days(columns, parts)
    taken = _taken(columns)
    sport = next((at for at, use in taken.items() if use.use == "type"), None)
    if sport is not None and False in among(columns[sport].present).values():
        taken = _taken(of_runs(columns, sport))
    uses = [taken.get(at, ColumnUse(column.title)) for at, column in enumerate(columns)]
    uses = calendars.in_parts(_without_spare(weeks_of_forms.settle(columns, uses)), parts)
    uses, scale = scales.settled(columns, uses)
    rated = [column for column, use in zip(columns, uses, strict=True) if family(use.use) == "rating"]
    found = ColumnMap(tuple(uses), scale, rated=ends_of(rated))
    return found if found.gives_runs or found.gives_ratings else None


def _taken(columns: list[Seen]) -> dict[int, ColumnUse]:
    """Each column's place -> its use: the surest meaning first, and each meaning once."""
    spare, doubtful = spare_distances(columns)
    several, sport = looks.of_several(columns), sport_column(columns)
    units = [Claim(110, at, "unit", "name and values", sure) for at, sure in unit_places(columns).items()]
    claims = [claim for at, column in enumerate(columns) for claim in claims_of(at, column, several, sport)]
    claims, days = _of_one_day(with_places(claims, columns), columns)
    open_ = totals(claims, columns)
    claims = [claim for claim in claims if claim.place not in open_]
    taken: dict[int, ColumnUse] = {}
    for claim in sorted([*units, *claims], key=lambda one: (-one.score, one.place)):
        if claim.meaning != "distance" or claim.place not in spare:
            _take(claim, columns, taken)
    taken = {at: ColumnUse(columns[at].title, sure=at not in open_) for at in days | open_} | taken
    taken = {at: replace(use, sure=use.sure and at not in doubtful | days) for at, use in taken.items()}
    if any(use.use == "unit" for use in taken.values()):
        taken = {at: replace(use, use="distance_km") if use.use == "distance" else use for at, use in taken.items()}
    for settle in _SETTLERS:
        settle(columns, taken)
    return taken


def _of_one_day(claims: list[Claim], columns: list[Seen]) -> tuple[list[Claim], set[int]]:
    """The claims without the days that are not the run's, and the places of days of which any may be it."""
    best, doubted = day_of_run(columns, [claim.place for claim in claims if claim.meaning == "date"])
    return [claim for claim in claims if claim.meaning != "date" or claim.place == best], doubted


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
    if column.name.unit in FAR:
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
        uses = [ColumnUse(use.title, sure=False) if family(use.use) == "rating" else use for use in uses]
    spare = {"week", "week_end"} if "date" in families else {"week_end"} if "week" in families else set()
    if not families & {"week", "date"}:
        spare |= {"year"} if "week_end" in families else set()
    return [ColumnUse(use.title) if use.use in spare else use for use in uses]
