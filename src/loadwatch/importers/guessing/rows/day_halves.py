"""`AM` or `PM` in a column of its own, put behind the clock beside it."""

from __future__ import annotations

from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.model.texts import joined
from loadwatch.importers.guessing.words.names import folded

_HALVES = {"am": "am", "a.m.": "am", "a.m": "am", "pm": "pm", "p.m.": "pm", "p.m": "pm"}
NOON = 12


def join(table: Table) -> None:
    """Bring the halves of the day to the clocks that do not say theirs; 18:30 needs none."""
    for column in table.columns.columns:
        cells = table.texts[column.title]
        said = [folded(text) for text in cells.different if text]
        if column.use == "ignored" and said and all(text in _HALVES for text in said):
            for title in table.titled("time_of_day"):
                table.texts[title] = joined([table.texts[title], cells], _with_half)
            return


def _with_half(clock: str, half: str) -> str:
    hour = clock.partition(":")[0]
    small = hour.isdecimal() and 1 <= int(hour) <= NOON and clock[-1:].isdigit()
    return f"{clock} {_HALVES[folded(half)]}" if half and small else clock
