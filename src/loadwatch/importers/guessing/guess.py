"""The guess: which column of a table means what, from its name and from the values below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from loadwatch.importers.guessing import looks, scales, timing
from loadwatch.importers.guessing.cells import with_unit
from loadwatch.importers.guessing.column_map import ColumnMap, ColumnUse, titles_of
from loadwatch.importers.guessing.names import Name, name_of
from loadwatch.importers.guessing.places import place_of
from loadwatch.importers.guessing.sports import tells_sports_apart
from loadwatch.importers.guessing.uses import AGAIN, family

ROWS_LOOKED_AT = 300
ENOUGH = 0.6
BY_VALUES = 20
"""The score of a meaning that only the values speak for: any name goes before it."""


@dataclass(frozen=True)
class Seen:
    """A column as it is looked at: its title, what its name says, and its cells (of all rows; empty = missing)."""

    title: str
    name: Name
    cells: tuple[str, ...]

    @property
    def present(self) -> list[str]:
        """The cells that hold something."""
        return [cell for cell in self.cells if cell]


class Claim(NamedTuple):
    """That a column has a meaning: how surely, and by its name or its values."""

    score: float
    place: int
    meaning: str
    why: str


def guess(header: Sequence[str], rows: Sequence[Sequence[str]]) -> ColumnMap | None:
    """What the columns mean; None where no day or week, or nothing beside it, is found.

    rows: cells of the first rows, each with as many as the header; up to 300 of them are looked at.
    """
    columns = [
        Seen(title, name_of(name), tuple(row[at].strip() for row in rows[:ROWS_LOOKED_AT]))
        for at, (title, name) in enumerate(zip(titles_of(header), header, strict=True))
    ]
    taken: dict[int, ColumnUse] = {}
    for claim in sorted(
        (claim for at, column in enumerate(columns) for claim in _claims(at, column)),
        key=lambda one: (-one.score, one.place),
    ):
        _take(claim, columns, taken)
    timing.settle(columns, taken)
    uses = [taken.get(at, ColumnUse(column.title)) for at, column in enumerate(columns)]
    uses = _without_spare(uses)
    found = ColumnMap(
        tuple(uses),
        scales.scale_of([column for column, use in zip(columns, uses, strict=True) if family(use.use) == "rating"]),
    )
    return found if found.gives_runs or found.gives_ratings else None


def _claims(at: int, column: Seen) -> list[Claim]:
    """What the column may mean: by name where the values do not speak against it, and by values alone."""
    place = place_of(column.title)
    claims = []
    if place and column.name.scores.get("ignored", 0) < 100 and looks.share(column.present, looks.is_rating) >= ENOUGH:
        claims.append(Claim(95, at, ":".join(("rating", *filter(None, place))), "name"))
    if column.present and tells_sports_apart(column.present):
        claims.append(Claim(105, at, "type", "values"))
    for meaning, score in column.name.scores.items():
        fit = looks.fit(meaning, column.present) if meaning != "rpe" or _of_ten(column.name.scale) else 0.0
        if fit >= ENOUGH:
            why = "name" if not column.present or meaning in ("notes", "ignored") else "name and values"
            meaning = "athlete" if meaning == "name" else meaning
            claims.append(Claim(score + 10 * fit + looks.PREFERENCE.get(meaning, 0), at, meaning, why))
    if not claims:
        claims += [Claim(BY_VALUES, at, meaning, "values") for meaning in looks.by_values(column.present)]
    return claims


def _of_ten(scale: str) -> bool:
    """Whether a scale as a header writes it ends with ten; nothing said counts as ten."""
    return not scale or scale.endswith("10")


def _take(claim: Claim, columns: list[Seen], taken: dict[int, ColumnUse]) -> None:
    """Give the column its meaning, unless it or the meaning is taken. Times wait until the distance is known."""
    used = {use.use if ":" in use.use else family(use.use) for use in taken.values()}
    if claim.place in taken or (claim.meaning not in AGAIN and claim.meaning in used):
        return
    if claim.meaning in timing.MEANINGS:
        return
    column = columns[claim.place]
    if (
        any(meaning in timing.MEANINGS for meaning in column.name.scores)
        and looks.is_timed(column.present)
        and claim.meaning != "date"
    ):
        return
    use = f"distance_{_unit(column)}".rstrip("_") if claim.meaning == "distance" else claim.meaning
    taken[claim.place] = ColumnUse(column.title, use, claim.why, sure=claim.score > BY_VALUES)


def _unit(column: Seen) -> str:
    """The unit that a distance's name or its cells say; empty = neither does."""
    if column.name.unit in ("km", "mi", "m"):
        return column.name.unit
    said = {found[1] for cell in column.present if (found := with_unit(cell)) and found[1]}
    if len(said) == 1:
        return said.pop()
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
