"""The colours of the charts in the two themes: the levels' own, and the neutrals around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from loadwatch.levels import LEVELS

Theme = Literal["light", "dark"]


@dataclass(frozen=True)
class Palette:
    """A theme's colours. All but `band` are those of the theme file, which a test compares."""

    theme: Theme
    surface: str
    text: str
    muted: str
    mark: str
    grid: str
    band: str

    def level(self, key: str) -> str:
        """The level's colour in this theme."""
        level = LEVELS[key]
        return level.light if self.theme == "light" else level.dark


PALETTES: dict[str, Palette] = {
    palette.theme: palette
    for palette in (
        Palette("light", "#FFFFFF", text="#0B1620", muted="#4A5560", mark="#5F6A76", grid="#D5DCE3", band="#E4E8EC"),
        Palette("dark", "#11161B", text="#E6EBF0", muted="#B4BEC8", mark="#A3AEB9", grid="#323C47", band="#262D35"),
    )
}  # fmt: skip

CLEAR = "rgba(0,0,0,0)"
