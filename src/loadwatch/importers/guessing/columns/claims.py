"""What a column may mean: a claim for each meaning that its name, its place or its values speak for."""

from __future__ import annotations

from typing import NamedTuple

from loadwatch.importers.guessing.columns import looks, ratings
from loadwatch.importers.guessing.columns.serials import is_serial
from loadwatch.importers.guessing.columns.sport_column import SportColumn
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.words.hints import MAYBE_ATHLETES, WHO
from loadwatch.importers.guessing.words.names import EXACT, folded, words
from loadwatch.importers.guessing.words.people import PARTS_OF_NAMES
from loadwatch.importers.guessing.words.places import place_in
from loadwatch.importers.guessing.words.sports import OTHERS, is_other

ENOUGH = 0.6
BY_VALUES, OF_A_FORM = 20, 0
"""The score of a meaning that only the values speak for: any name goes before it; and of the day on which a form was sent."""
NUMBERED = 0.7
"""How well numbers fit a column that is called the athlete: names go before them."""


class Claim(NamedTuple):
    """That a column has a meaning: how surely, and by its name or its values."""

    score: float
    place: int
    meaning: str
    why: str
    sure: bool = True


def claims_of(at: int, column: Seen, several: bool, sport: SportColumn | None) -> list[Claim]:
    """What the column may mean: by name where the values do not speak against it, and by values alone.

    several: whether the table looks like several athletes'. sport: the column that tells the sport, if there is one.
    """
    found = [*_by_place(at, column), *_by_sport(at, column, sport), *_by_name(at, column, several, sport)]
    return found or [Claim(BY_VALUES, at, what, "values", sure=False) for what in looks.by_values(column.present)]


def _by_place(at: int, column: Seen) -> list[Claim]:
    """A soreness, where the name is a place of the body."""
    place = place_in(column.title)
    rates = place.known and column.name.scores.get("ignored", 0) < EXACT
    if rates and looks.share(column.present, looks.is_rating) >= ENOUGH:
        return [Claim(95, at, ratings.use_of(place), "name")]
    return []


def _by_sport(at: int, column: Seen, sport: SportColumn | None) -> list[Claim]:
    """The sport, or a title beside it."""
    if sport is None:
        return []
    if at == sport.place and column.present:
        why = "name and values" if "type" in column.name.scores else "values"
        return [Claim(105, at, "type", why, sport.sure)]
    return [Claim(OF_A_FORM, at, "notes", "values")] if at in sport.titles else []


def _by_name(at: int, column: Seen, several: bool, sport: SportColumn | None) -> list[Claim]:
    found = []
    doubted = column.name.weak or ("name" in column.name.scores and looks.are_names(column.present))
    for meaning, score in column.name.scores.items():
        fit = _fit(column, meaning, score)
        if fit < ENOUGH or (meaning == "type" and sport and column.present):
            continue
        why = "name" if not column.present or meaning in ("notes", "ignored") else "name and values"
        said = OF_A_FORM if meaning == "date" and looks.is_stamp(column) else score
        meaning, sure = _settled(meaning, column, several)
        full = said + 10 * fit + looks.PREFERENCE.get(meaning, 0)
        uses = ratings.claimed(column) if meaning == "rating" else [(meaning, 0.0, sure)]
        found += [Claim(full + more, at, use, why, sure and not doubted) for use, more, sure in uses]
    return found


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
