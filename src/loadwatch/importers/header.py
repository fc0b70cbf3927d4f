"""The header row of a table: how its names are compared, where they stand, and which layouts they fit."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.layout import AnyLayout, Names, OtherKind


@lru_cache(maxsize=4096)
def header_key(header: str) -> str:
    """A header as it is compared: without HTML, outer or double blanks, case, and kinds of apostrophe."""
    text = re.sub(r"<[^>]*>", "", header).replace("\ufeff", "").replace("’", "'")
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


@lru_cache(maxsize=4096)
def loose_key(key: str) -> str:
    """A header's key as people type it: `Distance (km)` is `distance_km`."""
    return " ".join(re.sub(r"[_()]", " ", key).split())


@dataclass(frozen=True)
class Header:
    """The header row: names as the file has them, and where a name stands."""

    names: Names

    @cached_property
    def keys(self) -> list[str]:
        """The names as they are compared. The `.1` that pandas gives a name's second column is taken off."""
        keys = [header_key(name) for name in self.names]
        return [key[:-2] if key.endswith(".1") and key[:-2] in keys else key for key in keys]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Key -> its columns; a loose key only where no column has it as its name."""
        exact: dict[str, list[int]] = {}
        loose: dict[str, list[int]] = {}
        for position, key in enumerate(self.keys):
            exact.setdefault(key, []).append(position)
            loose.setdefault(loose_key(key), []).append(position)
        return {**loose, **exact}

    def positions(self, name: str) -> list[int]:
        """Where the name stands: none, one or several columns."""
        key = header_key(name)
        return self._places.get(key) or self._places.get(loose_key(key), [])

    def find(self, names: Names, nth: int = 1) -> int | None:
        """The position of the first of these names that the file has; None where it has none."""
        for name in names:
            found = self.positions(name)
            if len(found) >= nth:
                return found[nth - 1]
        return None

    def has(self, names: Names) -> bool:
        """Whether all these names are there."""
        return all(map(self.positions, names))

    def fits(self, layout: AnyLayout | OtherKind) -> bool:
        """Whether this is the header of that layout."""
        signed = not layout.signs or self.find(layout.signs) is not None
        return signed and self.has(layout.needs) and self.find(layout.unless) is None

    def refuse_repeats(self, file: str, names: Names, often: int) -> None:
        """Raises UnreadableFileError where one of these names stands more than `often` times: which one is meant?"""
        for name in names:
            found = self.positions(name)
            if len(found) > often:
                letters = ", ".join(str(position + 1) for position in found)
                raise UnreadableFileError(
                    file,
                    f"The column {name} stands {len(found)} times in the header, as columns {letters}.",
                    "each column once, as it was exported.",
                    f"Delete or rename the {name} columns that are not meant, and try again.",
                )
