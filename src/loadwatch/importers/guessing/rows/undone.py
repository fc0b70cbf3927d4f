"""Rows of a plan that were not run: `skipped` in any cell, `no` in a column called Done."""

from __future__ import annotations

import numpy as np

from loadwatch.importers.arrow import Mask
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.words.names import folded, words

_LOOKED_AT = ("ignored", "notes", "type")
_UNDONE = frozenset(
    {
        "skipped", "skip", "missed", "cancelled", "canceled", "postponed", "not done", "not run", "not started", "did not run",
        "dns", "ausgefallen", "abgesagt", "nicht gemacht", "nicht gelaufen", "ubersprungen", "verpasst", "manque", "manquee",
        "annule", "annulee", "non fait", "cancelado", "cancelada", "perdido", "no hecho", "saltato", "annullato", "non fatto",
        "nao feito", "overgeslagen", "gemist", "niet gedaan", "avlyst", "ikke gjort", "installd", "inte gjort", "aflyst",
        "opuszczony", "odwolany", "nie zrobione",
    }
)  # fmt: skip
"""Whole cells, as `names.folded` gives them, that say it under any name."""
_NO = frozenset({"no", "n", "false", "0", "nein", "non", "nao", "nee", "nei", "nej", "nie", "✗", "✘", "❌"})
_DONE = frozenset(
    words(
        "done completed complete finished status erledigt gemacht absolviert gelaufen fait faite realise hecho completado "
        "realizado fatto completato feito concluido gedaan voltooid gelopen gjort utfort genomford wykonane zrobione"
    )
)


def undone(table: Table) -> Mask:
    """Rows that say that nothing was run."""
    found = np.zeros(len(table.sheet.rows), dtype=bool)
    for title in table.sheet.header.names:
        if table.columns.use_of(title) in _LOOKED_AT:
            no = _UNDONE if _DONE.isdisjoint(words(title)) else _UNDONE | _NO
            found |= table.written(title).where(lambda cell, no=no: folded(cell) in no)  # type: ignore[misc]
    return found
