"""The tones of the pictures in the two themes; the charts' and the theme file's where those have one, which a test compares."""

from __future__ import annotations

from collections.abc import Mapping

Tones = Mapping[str, str]

TONES: dict[str, Tones] = {
    "light": {
        "page": "#FFFFFF",
        "skin": "#68737F",
        "kit": "#33404C",
        "hair": "#33404C",
        "far kit": "#626D78",
        "far skin": "#8B95A0",
        "worked": "#3A9AB7",
        "prop": "#E4E8EC",
        "edge": "#7F8A95",
        "arrow": "#11617A",
    },
    "dark": {
        "page": "#11161B",
        "skin": "#AEB8C2",
        "kit": "#E6EBF0",
        "hair": "#76828D",
        "far kit": "#8E99A4",
        "far skin": "#6E7984",
        "worked": "#3A9AB7",
        "prop": "#262D35",
        "edge": "#76828D",
        "arrow": "#7CC4DB",
    },
}
