"""A column of days -> ISO dates, in the order of day and month that the whole column tells."""

from __future__ import annotations

from loadwatch.importers import dates
from loadwatch.importers.arrow import Cells, pa, pc
from loadwatch.importers.guessing.model.texts import Texts, joined


def some_unread(cells: Texts) -> bool:
    """Whether the reader of dates needs help with some of these: each cell looked at by itself takes ten times as long."""
    _, bad, _ = dates.parse(_days_of(cells), None)
    return bool(bad.any())


def _days_of(texts: Texts) -> Cells:
    return pa.array([text or None for text in texts.different], pa.string())


def ordered(cells: Texts, texts: Texts, day_first: bool | None, *, clock: bool) -> Texts:
    """Days as ISO dates as soon as the order of day and month is known for the whole column; what is no day as it was.

    texts: the cells as `settled` gives them. clock: with the time of day.
    """
    days = _days_of(texts)
    told = dates.day_orders(days)
    if len(told) > 1 and clock:
        return texts  # both orders in one column: its reader must see that too
    times, _, unsure = dates.parse(days, None if len(told) > 1 else next(iter(told), day_first))
    midnight = times.astype("datetime64[D]") == times
    shown = pc.cast(pa.array(times.astype("datetime64[s]")), pa.string()).to_pylist()  # 2026-03-02 07:30:00
    known = {
        text: time if time is None else time[:10] if bare or not clock else time
        for text, time, bare in zip(texts.different, shown, midnight, strict=True)
    }
    known |= {text: text for text, open_ in zip(texts.different, unsure, strict=True) if open_}
    return joined([cells, texts], lambda cell, text: known[text] or cell)
