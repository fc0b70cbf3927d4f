"""A sheet of soreness ratings -> SORENESS, every row accounted for."""

from __future__ import annotations

import numpy as np
import pandas as pd

from loadwatch.columns import MOMENTS, SIDES, SITES, SORENESS
from loadwatch.importers import numbers
from loadwatch.importers.arrow import Values, present
from loadwatch.importers.guard import unguarded
from loadwatch.importers.keys import as_text
from loadwatch.importers.layout import SorenessLayout
from loadwatch.importers.own_fields import athletes, one_of, own_keys
from loadwatch.importers.wall_time import local_times
from loadwatch.importers.work import Column, Work, outside

NOT_RATED = "not rated"


def read_soreness(work: Work, layout: SorenessLayout) -> pd.DataFrame:
    """The ratings of the file as SORENESS, with `row` and `tie`.

    A day, site or rating that is missing or not accepted costs the row; a side or moment only its cell.
    """
    for names in (layout.date, layout.site, layout.rating):
        work.sheet.header.refuse_repeats(work.sheet.file, names, 1)
    if layout.whole_body or layout.rated_only:
        work = _rated(work, work.needed(layout.rating))
    times = local_times(work, work.needed(layout.date), utc=False)
    frame = pd.DataFrame(
        {
            "athlete": athletes(work, layout.athlete),
            "date": times.astype("datetime64[D]").astype("datetime64[us]"),
            "site": one_of(work, work.needed(layout.site), SITES, lost=True) if layout.site else layout.of_site,
            "side": _optional(work, layout.side, SIDES) if layout.side else layout.of_side,
            "moment": _optional(work, layout.moment, MOMENTS),
            "rating": _converted(work, layout) if layout.scale_words else _ratings(work, layout),
            "notes": _notes(work, layout),
            "source": layout.source,
            "row": work.sheet.rows,
            "tie": "",
            "by_day": False,
        }
    )
    made = as_text(frame["date"], 10) + " " + frame["site"] + " " + frame["side"] + " " + frame["moment"]
    return own_keys(work, layout, frame, made)[work.keep]


def _rated(work: Work, column: Column) -> Work:
    """The days that have a rating: a diary's other days are not counted as lost."""
    rated = present(column.cells)
    work.ledger.skip(NOT_RATED, int((~rated).sum()))
    return Work(work.sheet.where(rated), work.ledger, work.answers, work.questions)


def _ratings(work: Work, layout: SorenessLayout) -> Values:
    column = work.needed(layout.rating)
    rating, bad = numbers.parse(column.cells, numbers.decimal_sign([column.cells], "."))
    bad |= outside(rating, SORENESS["rating"]) | ~present(column.cells)
    work.lose(bad, column, SORENESS["rating"].accepted, "This is not a rating. 0 is none, 10 the worst imaginable.")
    return rating


def _converted(work: Work, layout: SorenessLayout) -> Values:
    """The ratings of another scale on ours. That they were converted is said once, for the whole file.

    A table none of whose cells lies on its scale has no steps at all: each of its ratings is a problem.
    """
    column = work.needed(layout.rating)
    words = column.text().str.strip().str.removesuffix(".0")
    rating: Values = np.array([layout.scale.get(word, np.nan) for word in words], dtype=np.float64)
    work.lose(np.isnan(rating), column, layout.scale_words, "This is not a rating on the scale of this file.")
    if work.keep.any() and any(step != f"{value:g}" for step, value in layout.scale.items()):
        steps = ", ".join(f"{step} as {value:g}" for step, value in layout.scale.items())
        work.ledger.whole_file(
            layout.scale_words, SORENESS["rating"].accepted,
            f"The soreness in this file is rated in other steps: {layout.scale_words}. loadwatch keeps them as its own "
            f"ratings from 0 none to 10 worst: {steps}. Nothing has to be done.",
        )  # fmt: skip
    return rating


def _notes(work: Work, layout: SorenessLayout) -> pd.Series:
    """The athlete's words, or what the file wrote where a rating of the whole body was converted."""
    if not layout.whole_body:
        return unguarded(work.notes((layout.notes,)))
    return "Whole body, " + work.needed(layout.rating).text().str.strip() + f" of {len(layout.scale)} in the file"


def _optional(work: Work, names: tuple[str, ...], choices: tuple[str, ...]) -> pd.Series | str:
    column = work.column(names)
    return "" if column is None else one_of(work, column, choices, lost=False)
