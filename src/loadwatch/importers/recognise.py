"""A header -> its layout: by the names in it, all of which must be there; by its shape where no name is known."""

from __future__ import annotations

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.header import Header
from loadwatch.importers.layout import AnyLayout
from loadwatch.importers.layouts import LAYOUTS, OTHER_KINDS, SHAPES

MOST_NAMED = 30


def known(header: Header) -> bool:
    """Whether a layout or a refused kind of table has this header."""
    return bool(layouts_of(header)) or any(header.fits(kind) for kind in OTHER_KINDS)


def layouts_of(header: Header) -> list[AnyLayout]:
    """The layouts with this header."""
    return [layout for layout in LAYOUTS if header.fits(layout)] or shaped(header)


def shaped(header: Header) -> list[AnyLayout]:
    """The layouts whose shape this header has, whatever its names."""
    return [layout for shape in SHAPES if (layout := shape(header))]


def layout_of(file: str, header: Header, lacks: str = "") -> AnyLayout:
    """The one layout with this header. Raises UnreadableFileError for none, several, or a kind that is refused.

    lacks: why it cannot be read as a table of the user's own either; said before all layouts are named.
    """
    found = layouts_of(header)
    if len(found) == 1:
        return found[0]
    names = known_names()
    if found:
        seen = f"The header fits several layouts: {', '.join(layout.name for layout in found)}."
        raise UnreadableFileError(file, seen, names, "Export it again, or keep the columns of one of them only.")
    other = next((kind for kind in OTHER_KINDS if header.fits(kind)), None)
    if other:
        raise UnreadableFileError(file, f"This looks like {other.name}. {other.reason}", names, other.do)
    columns = [name.strip()[:40] for name in header.names if name.strip()]
    more = f" and {len(columns) - MOST_NAMED} more" if len(columns) > MOST_NAMED else ""
    raise UnreadableFileError(
        file,
        f"No layout has this header. Columns found: {', '.join(columns[:MOST_NAMED])}{more}.",
        names,
        f"{lacks}{' ' * bool(lacks)}Layouts known: {names} Export the list of all activities as CSV. "
        "A table of your own needs a name above each column, "
        "one of them for the day and one for the distance, the duration or the soreness.",
    )


def known_names() -> str:
    """The layouts in words, each source once with its languages."""
    families: dict[str, list[str]] = {}
    for layout in LAYOUTS:
        family, _, version = layout.name.partition(", ")
        families.setdefault(family, []).extend([version] if version else [])
    return "; ".join(f"{name} ({', '.join(kinds)})" if kinds else name for name, kinds in families.items()) + "."
