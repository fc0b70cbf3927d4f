"""Writes the exercises' pictures into a folder to look at: `python -m tools.figures FOLDER [KEY ...]`.

Each as its own SVG, and all of them on two sheets, light.html and dark.html, at 320 px and at the 160 px of a phone.
"""

from __future__ import annotations

import argparse
from html import escape
from pathlib import Path

from loadwatch.figures import KEYS, pictures
from loadwatch.figures.colours import TONES

WIDTHS = (320, 160)
SHEET = "body{{margin:16px;font:13px sans-serif;background:{page};color:{ink}}}div{{display:flex;flex-wrap:wrap;gap:12px}}p{{margin:0}}"


def write(folder: Path, keys: tuple[str, ...]) -> None:
    """Write the files and the two sheets. Raises KeyError for an unknown exercise."""
    folder.mkdir(parents=True, exist_ok=True)
    for theme, tones in TONES.items():
        rows = []
        for key in keys:
            for at, picture in enumerate(pictures(key, theme), start=1):
                (folder / f"{key}-{at}-{theme}.svg").write_text(picture.svg, encoding="utf-8")
            rows.append(f"<h2>{escape(key)}</h2>" + "".join(_row(key, theme, width) for width in WIDTHS))
        style = SHEET.format(page=tones["page"], ink=tones["skin"])
        page = f"<!doctype html><meta charset=utf-8><title>{theme}</title><style>{style}</style>{''.join(rows)}"
        (folder / f"{theme}.html").write_text(page, encoding="utf-8")


def _row(key: str, theme: str, width: int) -> str:
    shown = (
        f'<p>{escape(picture.label)}<br><img src="{key}-{at}-{theme}.svg" width="{width}" alt="{escape(picture.alt)}"></p>'
        for at, picture in enumerate(pictures(key, theme), start=1)
    )
    return f"<div>{''.join(shown)}</div>"


def main() -> None:
    """Read the folder and the keys, all by default, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("keys", nargs="*", help="exercises; all where none is named")
    asked = parser.parse_args()
    write(asked.folder, tuple(asked.keys) or KEYS)


if __name__ == "__main__":
    main()
