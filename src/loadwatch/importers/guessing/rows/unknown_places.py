"""Places of soreness in a table of the runner's own that loadwatch does not know: kept as `other`, and told."""

from __future__ import annotations

import numpy as np

from loadwatch.columns import SITES
from loadwatch.importers.arrow import Mask
from loadwatch.importers.guessing.model.table import MISSING, Table
from loadwatch.importers.guessing.words.places import place_in, step_of
from loadwatch.importers.work import Column, Work


def tell(work: Work, table: Table, rows: Mask) -> None:
    """A rated place that nobody listed becomes `other`: the user is told, and its words stand in the notes."""
    rated = np.zeros(len(rows), dtype=bool)
    for title in table.titled("rating"):
        rated |= table.texts[title].where(bool)
    for title in table.titled("site"):
        written = table.written(title)
        unknown = written.where(lambda text: not place_in(text).site and text not in MISSING and step_of(text) is None)
        message = "This place is not known. Its rating is kept as “other”, with these words in its notes."
        work.remark(unknown & rated & rows, Column(title, written.cells()), ", ".join(SITES), message)
