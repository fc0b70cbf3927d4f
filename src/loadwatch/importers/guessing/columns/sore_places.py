"""A column of places of the body, by its cells: whatever it is called, it says where the soreness rated beside it is."""

from __future__ import annotations

from collections.abc import Sequence

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.columns.claims import ENOUGH, Claim
from loadwatch.importers.guessing.columns.ratings import BODILY, says_soreness
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import family
from loadwatch.importers.guessing.words.injuries import INJURIES, STIFF, TOTALS, says_severity
from loadwatch.importers.guessing.words.names import EXACT, words
from loadwatch.importers.guessing.words.places import place_in, step_of

PLACED, RATED = 106, 80
"""The score of a place by its cells: below a column that is called the place. That of a number beside places goes last."""
HALF = 0.5
MOST_BESIDE = 3
"""More words beside a place are a sentence that mentions it."""
_MAY_BE = frozenset({"site", "rating", "notes", "side", "moment"})
_OF_RUNS = frozenset({"distance", "duration"})


def with_places(claims: Sequence[Claim], columns: Sequence[Seen]) -> list[Claim]:
    """The claims, with those of columns that hold places of the body and of the numbers beside them that rate these."""
    rated = {claim.place for claim in claims if _rates(claim, columns[claim.place])}
    placed = [at for at, column in enumerate(columns) if holds_places(column)]
    scores = [] if rated - set(placed) or not placed else _severities(columns)
    if not placed or not (rated - set(placed) or scores):
        return list(claims)
    alone = not any(claim.meaning in _OF_RUNS for claim in claims)
    kept = [claim for claim in claims if claim.place not in placed or not claim.meaning.startswith("rating")]
    places = [
        Claim(PLACED, at, "site", "values", _is_named(columns[at])) for at in placed if _is_free(columns[at], columns)
    ]
    return [*kept, *places, *(Claim(RATED, at, "rating", "name and values", alone) for at in scores)]


def totals(claims: Sequence[Claim], columns: Sequence[Seen]) -> set[int]:
    """The places of columns called `Gesamt` or `Overall` and no more, beside runs and no soreness: they may be any total."""
    rated = {claim.place for claim in claims if claim.meaning.startswith("rating")}
    bare = {at for at in rated if not columns[at].name.scale and TOTALS.issuperset(words(columns[at].title))}
    measured = any(claim.meaning in _OF_RUNS and claim.place not in bare for claim in claims)
    return bare if measured and bare == rated else set()


def rate_stiffness(columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> None:
    """Mark a stiffness from 0 to 10 that is left out; where the table has no other soreness, it is the first of them."""
    rated = any(family(use.use) == "rating" for use in taken.values())
    for at, column in enumerate(columns):
        free = at not in taken or taken[at].use == "ignored"
        if free and column.present and _rates_stiffness(column):
            taken[at] = ColumnUse(column.title, "ignored" if rated else "rating", "name and values", sure=False)
            rated = True


def _rates_stiffness(column: Seen) -> bool:
    measured = bool(column.name.unit) or looks.is_timed(column.present)
    ten = all(looks.between(0, 10)(cell) or step_of(cell) is not None for cell in column.present)
    return ten and not measured and not STIFF.isdisjoint(words(column.title))


def holds_places(column: Seen) -> bool:
    """Whether most cells of a column, those aside that say none or how much, are places of the body: beside few other words.

    A shoulder or a leg is one that loadwatch files under `other`; a column of nothing else may be an exercise or a name.
    """
    if any(score >= EXACT and meaning not in _MAY_BE for meaning, score in column.name.scores.items()):
        return False
    places = [place_in(cell) for cell in column.present if step_of(cell) is None]
    named = [place.site for place in places if place.site and len(place.left) <= MOST_BESIDE]
    return (
        bool(places) and len(named) >= ENOUGH * len(places) and len(named) - named.count("other") >= HALF * len(places)
    )


def _rates(claim: Claim, column: Seen) -> bool:
    """Whether a claim is that of a soreness whose place its name leaves open."""
    return claim.meaning.startswith("rating") and place_in(column.title).site in ("", "other")


def _is_named(column: Seen) -> bool:
    """Whether a name leaves no doubt that the places below it are sore ones."""
    said = words(column.title)
    named = "site" in column.name.scores or not (BODILY | INJURIES).isdisjoint(said)
    return "notes" not in column.name.scores and (named or says_soreness(column.title))


def _is_free(column: Seen, columns: Sequence[Seen]) -> bool:
    """Whether a column need not stay what it is called: notes that are nothing but places, where no other column has them."""
    if "notes" not in column.name.scores:
        return True
    others = [other for other in columns if other is not column and holds_places(other)]
    return not others and len(column.present) > 1 and all(place_in(cell).known for cell in column.present)


def _severities(columns: Sequence[Seen]) -> list[int]:
    """The places of columns that say a number from 0 to 10 of anything."""
    return [
        at
        for at, column in enumerate(columns)
        if says_severity(column.title)
        and column.present
        and looks.share(column.present, looks.between(0, 10)) >= ENOUGH
    ]
