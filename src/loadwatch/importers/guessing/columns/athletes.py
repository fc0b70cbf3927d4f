"""Whose the rows of a table are, where no name of a column says so: columns of people's names, and a column per person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.words.cells import unit_in
from loadwatch.importers.guessing.words.first_names import FIRST_NAMES
from loadwatch.importers.guessing.words.names import SHORTEST_COMPOUND, folded, name_of, words
from loadwatch.importers.guessing.words.people import BESIDE_ATHLETES
from loadwatch.importers.guessing.words.places import place_of

MOSTLY = 0.5
MOST_WORDS = 3
CODED = frozenset({"id", "ids", "subject", "code"})
"""Words, without accents, of a column whose codes may be people's as well as runs'."""
_CODE = re.compile(r"[^\W\d_]{1,4}[-_ ]?\d{1,4}|\d{1,12}")
_MEASURES = frozenset({"distance", "duration"})
_NOT_ALONE = frozenset({"jan", "max"})
"""First names that are January and the highest as well."""
_LONG_BESIDES = tuple(word for word in BESIDE_ATHLETES if len(word) >= SHORTEST_COMPOUND)


def are_people(column: Seen) -> bool:
    """Whether a column holds the names of several people, and is not named after others than the athlete."""
    different = {folded(cell) for cell in column.present}
    return like_people(column) and sum(map(_is_person, different)) >= max(2, MOSTLY * len(different))


def are_codes(column: Seen) -> bool:
    """Whether a column of ids has codes that come again, as those of people do and those of runs do not: `P01`, `P02`."""
    coded = all(map(_CODE.fullmatch, column.present)) and len(set(column.present)) > 1
    return CODED.issuperset(words(column.title)) and coded and looks.come_again(column.present)


def like_people(column: Seen) -> bool:
    """Whether what a column holds could be names, as far as its words and its own name tell."""
    others = any(word in BESIDE_ATHLETES or word.endswith(_LONG_BESIDES) for word in words(column.title))
    return not others and looks.are_names(column.present)


def names_people(column: Seen) -> bool:
    """Whether a column of titles has the bare names of two people or more: `Anna`, `Long run`, `Ben`."""
    titles = bool(column.name.scores.keys() & {"title", "type", "name"})
    return titles and sum(_is_person(cell) for cell in set(map(folded, column.present)) if len(words(cell)) == 1) > 1


def alternate(cells: Sequence[str]) -> bool:
    """Whether names in capital letters take turns: `Ylvi, Xaver, Ylvi`."""
    if not all(cell[:1].isupper() for cell in cells):
        return False
    turns = [cell for cell, before in zip(cells, ["", *cells], strict=False) if cell != before]
    return len(turns) > len(set(turns))


def per_person(columns: Sequence[Seen]) -> list[str]:
    """The titles of columns that are a person's each, with nothing but numbers below: `Anna`, `Ben`, or `Anna km`, `Ben km`.

    Two known first names at least, and no distance or duration beside them; a word that nobody knows is one as well then.
    """
    numbers = _of_numbers(columns)
    people = [column for column in numbers if _named_after(column.title)]
    names = FIRST_NAMES.intersection(word for column in people for word in words(column.title))
    measured = any(_MEASURES & column.name.scores.keys() for column in columns if column not in people)
    if len(names) < 2 or names <= _NOT_ALONE or measured:
        return []
    return [column.title for column in numbers if column in people or _is_strange(column)]


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
    """Whether a title is a person's name, with nothing but a unit or a measure beside it: `Anna`, `Anna B. (km)`."""
    said = words(title)
    rest = [word for word in said if word not in FIRST_NAMES]
    open_ = [word for word in rest if not unit_in(word) and "distance" not in name_of(word).scores]
    return len(rest) < len(said) and len(open_) < 2 and not any(name_of(word).known or place_of(word) for word in open_)
