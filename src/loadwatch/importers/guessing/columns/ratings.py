"""Which columns rate a soreness, of which place, by their names; and which of them are to be looked at.

A rating whose heading says more than loadwatch understands keeps the heading in its notes, and is marked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import USES, family
from loadwatch.importers.guessing.words.names import EXACT, words
from loadwatch.importers.guessing.words.places import Place, moment_in, place_in, place_of, side_of, step_of, times_in
from loadwatch.importers.guessing.words.vocabulary import PHRASES

ELSEWHERE = "rating:other"
HALF, SOME_KNOWN = 0.5, 0.3
GENERIC = frozenset(words("score rating intensity severity vas nrs bewertung ocena"))
"""Words, without accents, for a number of anything: beside words that nobody knows they rate no soreness (`prep_score`)."""
_PAIN_SCALES = frozenset({"vas", "nrs"})
_OF_RUNS = frozenset({"distance", "duration"})
SHORTEST_IN_COMPOUND = 5
_SORE = frozenset(words(" ".join(PHRASES["rating"]))) - GENERIC - frozenset(words("level muscle"))
BODILY = frozenset(
    words("body körper körperteil körperstelle körperregion körperbereich schmerzort schmerzstelle corps cuerpo corpo lichaam "
          "lichaamsdeel kropp kroppsdel krop kropsdel ciała injury pain schmerz douleur dolor dolore pijn")
)  # fmt: skip
"""Words of a heading that can only stand above places of the body."""
NAMES_TOO = frozenset({"ben"})
"""Words of places that are first names: beside a heading that nobody knows they are taken for no place."""
FEWEST_STRANGERS = 2


def use_of(place: Place) -> str:
    """The use of a column that rates this place: with its side where there is such a use."""
    uses = ("rating", place.site), ("rating", place.site, place.side)
    return next((use for parts in reversed(uses) if (use := ":".join(parts)) in USES), "rating")


def site_and_side(title: str, use: str) -> tuple[str, str]:
    """The site and the side that a column rates: as its use says, else as its name does. Empty = neither does.

    A side that no use can say is the name's: both knees, the left of the back, a left without a place.
    """
    place = place_in(title)
    _, site, side = (*use.split(":"), "", "")[:3]
    if not site:
        return place.site, place.side
    unsaid = (place.site or "other") == site and f"rating:{site}:{place.side}" not in USES
    return site, place.side if unsaid and not side else side


def claimed(column: Seen) -> list[tuple[str, float, bool]]:
    """The uses as a rating that its name speaks for: each with how much it goes before a rating without a place, and whether
    it is sure.

    Pain without a place may stand there at two moments, or for two sides: the second column is that of elsewhere.
    """
    place = place_in(column.title)
    if not says_soreness(column.title) and not place.site and not _is_score_of_pain(column.title):
        return []
    if place.site:
        return [("rating", 0.0, True)] if place.known else [(use_of(place), 0.5, False), ("rating", 0.0, False)]
    sure = place.clear and not place.left and not place.beside
    several = bool(times_in(column.title)) or bool(place.side)
    return [("rating", 0.0, sure), *([(ELSEWHERE, -0.5, sure)] if several else [])]


def _is_score_of_pain(title: str) -> bool:
    """Whether a name says a score and nothing else than when it was given: `Score`, `Rating after the run`; no `Run rating`."""
    place = place_in(title)
    alone = all(word in GENERIC or word.isdigit() for word in words(title))
    return (
        not place.left
        and not place.beside
        and (alone or bool(moment_in(title)) or not _PAIN_SCALES.isdisjoint(words(title)))
    )


def says_soreness(title: str) -> bool:
    """Whether a name speaks of pain or soreness, and not only of a score: `Schmerzscore`, `Soreness (0-10)`."""
    said = words(title)
    long = [word for word in _SORE if len(word) >= SHORTEST_IN_COMPOUND]
    compound = any(word.startswith(sore) or word.endswith(sore) for word in said for sore in long)
    return compound or not _SORE.isdisjoint(said)


def fit_of_places(column: Seen) -> float:
    """How well cells fit a column of places: one that nobody knows is kept as elsewhere, and takes no place from the others."""
    named = [cell for cell in column.present if step_of(cell) is None]
    if not named:
        return 0.0 if column.present else 1.0
    if not BODILY.isdisjoint(words(column.title)):
        return looks.share(named, lambda cell: looks.number(cell) is None and not looks.is_date(cell))
    known = looks.share(named, lambda cell: bool(place_in(cell).site))
    return 1.0 if known >= SOME_KNOWN else known


def fit_of_sides(column: Seen) -> float:
    """How well cells fit a column of sides: one that nobody knows is reported, and takes no side from the others."""
    known = looks.share(column.present, lambda cell: bool(side_of(cell)))
    return 1.0 if known >= SOME_KNOWN else known


def settle(columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> None:
    """Mark ratings that may be something else, and columns left out that may be the ratings or the places of the table."""
    used = {family(use.use) for use in taken.values()}
    for at in _people(columns, taken):
        left_out = NAMES_TOO.issuperset(words(taken[at].title))
        taken[at] = ColumnUse(taken[at].title, sure=False) if left_out else replace(taken[at], sure=False)
    for at, use in list(taken.items()):
        if use.use == ELSEWHERE and "site" in used and not place_in(use.title).site:
            apart = _is_apart(at, columns, taken)
            taken[at] = replace(use, use="rating") if apart else ColumnUse(use.title, sure=False)
        elif use.use == "rating" and "site" not in used and used & _OF_RUNS and _is_generic(use.title):
            taken[at] = replace(use, sure=False)
    for at in _left_out(columns, taken):
        if "rating" in used and "site" not in used and _may_place(columns[at]):
            taken[at] = ColumnUse(columns[at].title, "ignored" if used & _OF_RUNS else "site", "name", sure=False)
            used.add("site")
        elif _is_again(at, columns, taken):
            taken[at] = ColumnUse(columns[at].title, "rating", "name and values")
        elif _may_rate(columns[at]):
            taken[at] = ColumnUse(columns[at].title, sure=False)


def _is_again(at: int, columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> bool:
    """Whether a column left out rates at another moment what two columns of pain without a place rate already."""
    column = columns[at]
    named = says_soreness(column.title) and "rating" in column.name.scores and place_in(column.title).told
    rates = looks.share(column.present, looks.is_rating) >= HALF
    return named and rates and bool(times_in(column.title)) and _is_apart(at, columns, taken)


def _is_apart(at: int, columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> bool:
    """Whether a name says another moment than those of all ratings whose names leave the place open, of which there are some."""
    others = [
        other
        for other, use in taken.items()
        if other != at and family(use.use) == "rating" and not place_in(use.title).site
    ]
    times = times_in(columns[at].title)
    return bool(others) and all(times_in(columns[other].title) != times for other in others)


def _left_out(columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> list[int]:
    """The columns without a use whose names do not say that they are something else."""
    unused = [at for at in range(len(columns)) if at not in taken or taken[at].use == "ignored"]
    return [at for at in unused if columns[at].present and "ignored" not in columns[at].name.scores]


def _is_generic(title: str) -> bool:
    """Whether a name says a score or an intensity and neither a pain nor a place: beside runs it may be the runs'."""
    return not place_in(title).site and not says_soreness(title)


def _people(columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> list[int]:
    """The places whose bare names may be people's: others beside them are words that nobody knows, above numbers too."""
    bare = [
        at
        for at, column in enumerate(columns)
        if column.title.isalpha() and column.title[:1].isupper() and not column.name.known
        if looks.share(column.present, _is_number) >= HALF
    ]
    strangers = [at for at in bare if at not in taken or taken[at].use == "ignored"]
    places = [at for at in bare if at not in strangers and place_of(columns[at].title)]
    named = [at for at in places if NAMES_TOO.issuperset(words(columns[at].title))]
    return places if len(strangers) >= FEWEST_STRANGERS else named if strangers else []


def _is_number(cell: str) -> bool:
    return looks.number(cell) is not None


def _may_rate(column: Seen) -> bool:
    """Whether a column that is left out names a place or a score, above numbers from 0 to 10."""
    place = place_in(column.title)
    named = (
        place.site not in ("", "other") or not GENERIC.isdisjoint(words(column.title)) or says_soreness(column.title)
    )
    return named and all(looks.between(0, 10)(cell) or step_of(cell) is not None for cell in column.present)


def _may_place(column: Seen) -> bool:
    """Whether a column of words is called the place."""
    return column.name.scores.get("site", 0) >= EXACT and looks.share(column.present, _is_number) < HALF


def lost_words(title: str, use: str) -> str:
    """The heading of a rating where its site and side do not say all of it; else empty. A place that the user chose says it."""
    place = place_in(title)
    chosen = use not in ("rating", ELSEWHERE) and use.split(":")[1] != place.site
    return "" if chosen or place.told else title
