"""The tones of the figures stand out from the page and are the app's own."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from loadwatch.charts.palette import PALETTES
from loadwatch.figures.colours import TONES
from tests.test_theme import contrast

CONFIG = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text())["theme"]
FIGURE = ("skin", "kit", "far skin", "far kit", "hair", "worked", "edge", "arrow")

both_themes = pytest.mark.parametrize("theme", ["light", "dark"])


@both_themes
def test_the_figure_stands_out_from_the_page(theme: str) -> None:
    """3:1 is what WCAG 2.1 asks of graphics that one has to see, also for the pale limbs at the back."""
    for tone in FIGURE:
        for page in (CONFIG[theme]["backgroundColor"],):
            assert contrast(TONES[theme][tone], page) >= 3, tone


@both_themes
def test_tones_within_the_figure_differ(theme: str) -> None:
    """Near from far, skin from kit and the worked muscle from the kit have to be told apart without their hue."""
    tones = TONES[theme]
    for one, other in (("skin", "kit"), ("skin", "far skin"), ("kit", "far kit"), ("worked", "kit")):
        assert contrast(tones[one], tones[other]) >= 1.5, (one, other)


@both_themes
def test_page_prop_and_accents_are_the_apps(theme: str) -> None:
    """The figures import neither charts nor theme, so the colours that they share are compared here."""
    tones, palette, config = TONES[theme], PALETTES[theme], CONFIG[theme]

    assert tones["page"] == palette.surface == config["backgroundColor"]
    assert tones["prop"] == palette.band
    assert tones["arrow"] == config["linkColor"]
    assert tones["worked"] == CONFIG["dark"]["primaryColor"]


def test_both_themes_have_the_same_tones() -> None:
    """A tone that one theme lacks would break its pictures only."""
    assert TONES["light"].keys() == TONES["dark"].keys()
