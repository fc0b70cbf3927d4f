"""A sheet of soreness ratings -> SORENESS, every row accounted for."""

from __future__ import annotations

import pandas as pd

from loadwatch.columns import MOMENTS, SIDES, SITES, SORENESS
from loadwatch.importers import numbers
from loadwatch.importers.arrow import present
from loadwatch.importers.guard import unguarded
from loadwatch.importers.keys import as_text
from loadwatch.importers.layout import SorenessLayout
from loadwatch.importers.own_fields import athletes, one_of, own_keys
from loadwatch.importers.wall_time import local_times
from loadwatch.importers.work import Work, outside


def read_soreness(work: Work, layout: SorenessLayout) -> pd.DataFrame:
    """The ratings of the file as SORENESS, with `row` and `tie`.

    A day, site or rating that is missing or not accepted costs the row; a side or moment only its cell.
    """
    for names in (layout.date, layout.site, layout.rating):
        work.sheet.header.refuse_repeats(work.sheet.file, names, 1)
    times = local_times(work, layout.date, utc=False)
    rating_column = work.needed(layout.rating)
    rating, bad = numbers.parse(rating_column.cells, numbers.decimal_sign([rating_column.cells], "."))
    bad |= outside(rating, SORENESS["rating"]) | ~present(rating_column.cells)
    work.lose(
        bad, rating_column, SORENESS["rating"].accepted, "This is not a rating. 0 is none, 10 the worst imaginable."
    )
    frame = pd.DataFrame(
        {
            "athlete": athletes(work, layout.athlete),
            "date": times.astype("datetime64[D]").astype("datetime64[us]"),
            "site": one_of(work, work.needed(layout.site), SITES, lost=True),
            "side": _optional(work, layout.side, SIDES),
            "moment": _optional(work, layout.moment, MOMENTS),
            "rating": rating,
            "notes": unguarded(work.notes((layout.notes,))),
            "source": layout.source,
            "row": work.sheet.rows,
            "tie": "",
            "by_day": False,
        }
    )
    made = as_text(frame["date"], 10) + " " + frame["site"] + " " + frame["side"] + " " + frame["moment"]
    return own_keys(work, layout, frame, made)[work.keep]


def _optional(work: Work, names: tuple[str, ...], choices: tuple[str, ...]) -> pd.Series | str:
    column = work.column(names)
    return "" if column is None else one_of(work, column, choices, lost=False)
