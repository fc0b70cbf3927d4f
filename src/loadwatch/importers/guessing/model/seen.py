"""A column as the guess looks at it."""

from __future__ import annotations

from dataclasses import dataclass

from loadwatch.importers.guessing.words.names import Name


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
