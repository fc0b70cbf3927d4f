"""What each column of a runner's own table means: guessed, confirmed by the user, remembered for the next file."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from loadwatch.errors import BadInputError
from loadwatch.importers.guessing.model.uses import AGAIN, SCALES, USES, family
from loadwatch.importers.guessing.words.places import times_in
from loadwatch.importers.header import Header, header_key

NAMELESS = "Column"


@dataclass(frozen=True)
class ColumnUse:
    """A column's title, a key of USES, and why it was guessed: by its `name`, its `values` or both; empty = chosen.

    sure: whether nothing else was nearly as likely. scale: a key of SCALES where its name says another than the table's.
    """

    title: str
    use: str = "ignored"
    why: str = ""
    sure: bool = True
    scale: str = ""


@dataclass(frozen=True)
class ColumnMap:
    """The columns of a table in its order. scale: a key of SCALES, empty = not known. year: of the first day without one.

    rated: of a guess, each column of ratings with the lowest and the highest number it looked at. It is not kept.
    """

    columns: tuple[ColumnUse, ...]
    scale: str = ""
    year: int | None = None
    rated: tuple[tuple[str, float, float], ...] = ()

    @property
    def titles(self) -> tuple[str, ...]:
        """The columns' titles."""
        return tuple(column.title for column in self.columns)

    @property
    def named(self) -> bool:
        """Whether the table has names for its columns; without any, another table may look the same and mean something else."""
        return any(not re.fullmatch(rf"{NAMELESS} \d+", title) for title in self.titles)

    def titled(self, *families: str) -> tuple[str, ...]:
        """The titles of the columns of these uses, or families of uses, in order."""
        return tuple(column.title for column in self.columns if {column.use, family(column.use)} & set(families))

    def use_of(self, title: str) -> str:
        """What a column is used for."""
        return next(column.use for column in self.columns if column.title == title)

    def scale_of(self, title: str) -> str:
        """The scale of a column of ratings: its own, else the table's; empty = not known."""
        return next(column.scale for column in self.columns if column.title == title) or self.scale

    @property
    def scaled(self) -> bool:
        """Whether the scale of each column of ratings is known."""
        return all(map(self.scale_of, self.titled("rating")))

    @property
    def gives_runs(self) -> bool:
        """Whether it has what a run needs: a day or week, and a distance or a duration."""
        return bool(self._when and self.titled("distance", "duration"))

    @property
    def gives_ratings(self) -> bool:
        """Whether it has what a rating needs: a day, and a rating."""
        return bool((self.titled("date") or self._in_parts) and self.titled("rating"))

    @property
    def _when(self) -> tuple[str, ...]:
        return self.titled("date", "week", "week_end") or self._in_parts

    @property
    def _in_parts(self) -> tuple[str, ...]:
        """The column of a day's number, where its month stands beside it."""
        return self.titled("day") if self.titled("month") else ()

    @property
    def lacks(self) -> str:
        """Why it cannot be read yet, for the user; empty = it can."""
        if not self._when:
            return "Choose the column that holds the day or the week."
        if not self.gives_runs and not self.gives_ratings:
            return "Choose a column for the distance, the duration or the soreness."
        if self.titled("rating") and not self.gives_ratings:
            return "Soreness needs a column that holds the day. Choose it, or leave the soreness out."
        if self.titled("hours", "seconds") and not self.titled("duration_min"):
            return f"Hours and seconds need the minutes beside them. Choose a column for “{USES['duration_min']}”."
        for column in self.columns:
            if column.use not in AGAIN and any(
                other is not column and other.use == column.use and not _at_another_moment(other, column)
                for other in self.columns
            ):
                return f"Two columns are “{USES[column.use]}”. Choose one, and leave the other out."
        for name in ("distance", "duration"):
            if len(self.titled(name)) > 1:
                return f"Two columns are a {name}. Choose one, and leave the other out."
        if len(self._when) > 1:
            return "Two columns say the day or the week. Choose one, and leave the other out."
        return "" if self.scaled else "Say which number means no soreness."

    def to_json(self) -> str:
        """As a text that `from_json` reads."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> ColumnMap:
        """The map that `to_json` wrote. Raises BadInputError for anything else."""
        try:
            raw = json.loads(text)
            columns = tuple(ColumnUse(**column) for column in raw["columns"])
            return cls(columns, raw["scale"], raw["year"]).checked()
        except (ValueError, TypeError, KeyError) as reason:
            raise BadInputError(f"This is no map of columns: {text[:60]!r}.") from reason

    def checked(self) -> ColumnMap:
        """The same map. Raises BadInputError for a use or a scale that nobody knows."""
        wrong = [column.use for column in self.columns if column.use not in USES]
        wrong += [
            scale for scale in (self.scale, *(column.scale for column in self.columns)) if scale not in ("", *SCALES)
        ]
        if wrong:
            seen = wrong[0]
            raise BadInputError(f"{seen!r} is not accepted. Accepted: {', '.join([*USES, *SCALES])}.")
        return self


def _at_another_moment(one: ColumnUse, other: ColumnUse) -> bool:
    """Whether two columns are the soreness of one place at two moments: `Pain during`, `Pain after`."""
    return one.use == "rating" and times_in(one.title) != times_in(other.title)


def titles_of(header: Header | Sequence[str]) -> tuple[str, ...]:
    """A title for each column, unlike all others: names that stand twice get a number, and nameless columns theirs."""
    names = header.names if isinstance(header, Header) else tuple(header)
    seen: set[str] = set()
    last: dict[str, int] = {}
    titles = []
    for place, name in enumerate(names, start=1):
        plain = " ".join(name.replace("\ufeff", "").split()) or f"{NAMELESS} {place}"
        title, number = plain, last.get(header_key(plain), 1)
        while (key := header_key(title)) in seen:
            number += 1
            title = f"{plain} ({number})"
        last[header_key(plain)] = number
        seen.add(key)
        titles.append(title)
    return tuple(titles)


def key_of(titles: Sequence[str], athlete: str) -> str:
    """What a table is remembered by: whose it is, and the names of its columns, whatever their order."""
    return hashlib.sha256("\x1f".join([athlete, *sorted(titles)]).encode()).hexdigest()[:32]
