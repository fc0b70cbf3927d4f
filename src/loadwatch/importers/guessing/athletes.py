"""Whose the rows of a table are, where no name of a column says so: columns of people's names, and a column per person."""

from __future__ import annotations

from collections.abc import Sequence

from loadwatch.importers.guessing import looks
from loadwatch.importers.guessing.cells import unit_in
from loadwatch.importers.guessing.first_names import FIRST_NAMES
from loadwatch.importers.guessing.names import SHORTEST_COMPOUND, folded, name_of, words
from loadwatch.importers.guessing.people import BESIDE_ATHLETES
from loadwatch.importers.guessing.places import place_of
from loadwatch.importers.guessing.seen import Seen

MOSTLY = 0.5
MOST_WORDS = 3
_LONG_BESIDES = tuple(word for word in BESIDE_ATHLETES if len(word) >= SHORTEST_COMPOUND)


def are_people(column: Seen) -> bool:
    """Whether a column holds the names of several people, and is not named after others than the athlete."""
    different = {folded(cell) for cell in column.present}
    return like_people(column) and sum(map(_is_person, different)) >= max(2, MOSTLY * len(different))


def like_people(column: Seen) -> bool:
    """Whether what a column holds could be names, as far as its words and its own name tell."""
    others = any(word in BESIDE_ATHLETES or word.endswith(_LONG_BESIDES) for word in words(column.title))
    return not others and looks.are_names(column.present)


def alternate(cells: Sequence[str]) -> bool:
    """Whether names in capital letters take turns: `Ylvi, Xaver, Ylvi`."""
    if not all(cell[:1].isupper() for cell in cells):
        return False
    turns = [cell for cell, before in zip(cells, ["", *cells], strict=False) if cell != before]
    return len(turns) > len(set(turns))


def per_person(columns: Sequence[Seen]) -> list[str]:
    """The titles of columns that are a person's each, with nothing but numbers below: `Anna`, `Ben`, or `Anna km`, `Ben km`.

    Two known first names at least; beside them a word that nobody knows is one as well.
    """
    numbers = _of_numbers(columns)
    people = [column.title for column in numbers if _named_after(column.title)]
    strange = [column.title for column in numbers if _is_strange(column)]
    return [column.title for column in numbers if column.title in {*people, *strange}] if len(people) > 1 else []


def may_be_person(columns: Sequence[Seen], at: int) -> bool:
    """Whether a column may be a person's, whatever else its name means: `Ben` is a leg, beside `Ylvi` and `Xaver` it is not."""
    return _named_after(columns[at].title) and any(map(_is_strange, _of_numbers(columns)))


def _of_numbers(columns: Sequence[Seen]) -> list[Seen]:
    return [
        column
        for column in columns
        if column.present and all(looks.number(cell) is not None for cell in column.present)
    ]


def _is_strange(column: Seen) -> bool:
    """Whether a column is called by one word that nobody knows."""
    known = column.name.known or place_of(column.title) or len(words(column.title)) != 1
    return not known and column.title.strip(" .").isalpha()


def _is_person(name: str) -> bool:
    """Whether one of the words of a short name is a first name: `Anna`, `Berg, Anna`."""
    said = words(name)
    return len(said) <= MOST_WORDS and not FIRST_NAMES.isdisjoint(said)


def _named_after(title: str) -> bool:
    """Whether a title is a first name, with nothing but a unit or a measure beside it."""
    said = words(title)
    rest = [word for word in said if word not in FIRST_NAMES]
    return len(said) == len(rest) + 1 and all(unit_in(word) or "distance" in name_of(word).scores for word in rest)
