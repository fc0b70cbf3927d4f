"""A runner's own table while it is brought into the forms that the readers know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from loadwatch.importers.arrow import Mask, pa
from loadwatch.importers.guessing.model.column_map import ColumnMap
from loadwatch.importers.guessing.model.texts import Texts
from loadwatch.importers.guessing.words.cells import to_float
from loadwatch.importers.guessing.words.names import folded
from loadwatch.importers.guessing.words.sports import OTHERS
from loadwatch.importers.header import Header
from loadwatch.importers.sheet import Sheet
from loadwatch.importers.work import Answers

NAME, SOURCE = "a table of your own", "own table"
NOTE = "note"
"""What is added to the title of a column of ratings for its sentences."""
MISSING = ("", "-", "--", "---", "–", "—", "n/a", "N/A", "na", "NA", "nan", "NaN", "null", "x", "?")


@dataclass
class Table:
    """The columns of a table by title (missing = empty); some are added beside the file's own.

    decimal: the sign that all its numbers show together; empty where they do not tell. year_lacks: days stand there whose
    year nobody told. universal: some starts are UTC, as they say themselves; the others have an offset of zero in an
    added column.
    """

    sheet: Sheet
    columns: ColumnMap
    answers: Answers
    texts: dict[str, Texts]
    decimal: str = ""
    year_lacks: bool = False
    universal: bool = False

    def titled(self, *families: str) -> tuple[str, ...]:
        """The titles of the columns of these uses."""
        return self.columns.titled(*families)

    def one(self, name: str) -> Texts | None:
        """The cells of the one column of a use or a family of uses; None where there is none."""
        titles = self.titled(name)
        return self.texts[titles[0]] if titles else None

    def rewrite(self, title: str, change: Callable[[str], str | None]) -> None:
        """Change a column's cells; None leaves one as it is."""
        self.texts[title] = self.texts[title].changed(
            lambda text: text if not text or (new := change(text)) is None else new
        )

    def made(self) -> Sheet:
        """The sheet with the columns as they stand now, the added ones included."""
        table = pa.table({str(at): texts.cells() for at, texts in enumerate(self.texts.values())})
        return Sheet(self.sheet.file, Header(tuple(self.texts)), table, self.sheet.rows, MISSING)

    def written(self, title: str) -> Texts:
        """A column's cells as the file has them."""
        return Texts.of(self.sheet.cells(self.sheet.header.names.index(title))).changed(str.strip)

    def measured(self) -> Mask:
        """Rows with a distance or a duration; 0 and a word such as `rest` are none."""
        found = np.zeros(len(self.sheet.rows), dtype=bool)
        for title in self.titled("distance", "duration"):
            found |= self.texts[title].where(lambda text: to_float(text) != 0 and folded(text) not in OTHERS)
        return found

    def added(self, what: str) -> tuple[str, ...]:
        """The titles of the columns of one kind that were added to the file's own."""
        more = list(self.texts)[len(self.sheet.header.names) :]
        return tuple(title for title in more if title.endswith(f"({what})"))
