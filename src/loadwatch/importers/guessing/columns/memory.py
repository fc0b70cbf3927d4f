"""What was said about a table's columns, kept with the guess it was said about: whether it holds for the next such file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from loadwatch.errors import BadInputError
from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.model.column_map import ColumnMap
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import SCALES, USES, family, rating_from

_HAS_UNIT = ("distance", "duration", "pace", "speed")


@dataclass(frozen=True)
class Remembered:
    """A confirmed map, and the guess that stood in its place: only what a later file shows otherwise speaks against it.

    off_scale: columns of ratings confirmed although some of their numbers lay off the scale; they may do so again.
    """

    said: ColumnMap
    guess: ColumnMap
    off_scale: tuple[str, ...] = ()

    @classmethod
    def of(cls, said: ColumnMap, guess: ColumnMap) -> Remembered:
        """What is kept of a confirmed map. The year is the file's own: the next one goes on in another."""
        off = tuple(title for title, *ends in guess.rated if _is_off(ends, said.scale_of(title)))
        return cls(replace(said, year=None), guess, off)

    def against(self, fresh: ColumnMap) -> list[str]:
        """What a new file with these columns shows otherwise, in sentences for the user; empty = read it as the last time.

        fresh: the guess for the new file. A guess that is not sure, or that the user has corrected before, says nothing.
        """
        found = []
        for column in fresh.columns:
            said = self.said.use_of(column.title)
            known = {said, self.guess.use_of(column.title)}
            if column.sure and column.use not in known and said != "ignored" and not _says_nothing(column.use, said):
                found.append(f"“{column.title}” was “{USES[said]}”, and here it looks like “{USES[column.use]}”.")
        return [*found, *self._scales_against(fresh)]

    def _scales_against(self, fresh: ColumnMap) -> list[str]:
        found, ends = {}, {title: (low, high) for title, low, high in fresh.rated}
        for title in self.said.titled("rating"):
            scale, seen = self.said.scale_of(title), fresh.scale_of(title)
            if seen not in ("", "words", scale, self.guess.scale_of(title)):
                found[f"it looks like “{SCALES[seen]}”", scale] = title
            elif title not in self.off_scale and _is_off(ends.get(title, ()), scale):
                found[f"its numbers go from {ends[title][0]:g} to {ends[title][1]:g}", scale] = title
        return [f"“{title}” was rated “{SCALES[scale]}”, and here {here}." for (here, scale), title in found.items()]

    def to_json(self) -> str:
        """As a text that `from_json` reads."""
        kept = {"said": self.said, "guess": self.guess}
        # Of the ratings themselves nothing is kept.
        maps = {name: asdict(replace(one, rated=())) for name, one in kept.items()}
        return json.dumps({**maps, "off_scale": self.off_scale}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Remembered:
        """What `to_json` wrote. Raises BadInputError for anything else."""
        try:
            raw = json.loads(text)
            said, guess = (ColumnMap.from_json(json.dumps(raw[name])) for name in ("said", "guess"))
            found = cls(said, guess, tuple(map(str, raw["off_scale"])))
        except (ValueError, TypeError, KeyError) as reason:
            raise BadInputError(f"This is no map of columns: {text[:60]!r}.") from reason
        if sorted(found.said.titles) != sorted(found.guess.titles):
            raise BadInputError("The map and its guess are of different columns.")
        return found


def _is_off(ends: Sequence[float], scale: str) -> bool:
    """Whether one of these numbers is none of the scale's."""
    return any(scale == "words" or rating_from(end, scale) is None for end in ends) if scale else False


def ends_of(columns: Sequence[Seen]) -> tuple[tuple[str, float, float], ...]:
    """Of each column of ratings that holds numbers: its title, the lowest and the highest."""
    numbers = [
        (column.title, [value for cell in column.present if (value := looks.number(cell)) is not None])
        for column in columns
    ]
    return tuple((title, min(values), max(values)) for title, values in numbers if values)


def _says_nothing(use: str, said: str) -> bool:
    """Whether a guess is only that nothing more is seen. An effort that is left out now is on Borg's scale up to 20."""
    return use in ("distance", "notes") or (use == "ignored" and said != "rpe")


def taken_for_granted(said: ColumnMap) -> str:
    """What a map that lacks nothing says and no cell does: units, forms of durations, scales; empty = nothing such."""
    parts = [USES[one.use] for one in said.columns if family(one.use) in _HAS_UNIT and one.use != "distance"]
    parts = [part[0].lower() + part[1:] for part in parts]
    rated = said.titled("rating")
    for scale in dict.fromkeys(map(said.scale_of, rated)):
        titles = ", ".join(title for title in rated if said.scale_of(title) == scale)
        parts.append(f"{titles}: {SCALES[scale]}")
    return "; ".join(parts)
