"""One colour a level and one set of neutrals: in the code, in the theme file, and readable on their background."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from loadwatch.charts.palette import PALETTES
from loadwatch.levels import LEVELS

THEMES = tomllib.loads((Path(__file__).parents[1] / ".streamlit" / "config.toml").read_text())["theme"]
NEUTRALS = {
    "surface": "backgroundColor",
    "text": "textColor",
    "muted": "grayTextColor",
    "mark": "grayColor",
    "grid": "borderColor",
}

both_themes = pytest.mark.parametrize("theme", ["light", "dark"])


def luminance(color: str) -> float:
    """Relative luminance of `#RRGGBB`, as WCAG 2.1 defines it."""
    shares = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    """The two ratios everybody quotes: black on white, and #767676, the lightest gray that passes on white."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


@both_themes
def test_a_level_has_one_colour_everywhere(theme: str) -> None:
    """A badge beside a chart has to be the colour of its bar."""
    in_code = {level.color: getattr(level, theme) for level in LEVELS.values()}

    assert in_code == {level.color: THEMES[theme][f"{level.color}Color"] for level in LEVELS.values()}


@both_themes
def test_the_charts_neutrals_are_the_themes(theme: str) -> None:
    """A chart is part of the page it stands on."""
    in_code = {name: getattr(PALETTES[theme], name) for name in NEUTRALS}

    assert in_code == {name: THEMES[theme][key] for name, key in NEUTRALS.items()}


@both_themes
@pytest.mark.parametrize("key", LEVELS)
def test_a_level_stands_out_from_the_background(theme: str, key: str) -> None:
    """WCAG 1.4.11 asks 3:1 for what has to be seen in a graphic."""
    assert contrast(PALETTES[theme].level(key), PALETTES[theme].surface) >= 3


@both_themes
def test_text_in_charts_is_readable(theme: str) -> None:
    """WCAG 1.4.3 asks 4.5:1 for text, also where it stands on the shaded band."""
    palette = PALETTES[theme]

    assert min(contrast(text, palette.surface) for text in (palette.text, palette.muted)) >= 4.5
    assert contrast(palette.text, palette.band) >= 4.5
