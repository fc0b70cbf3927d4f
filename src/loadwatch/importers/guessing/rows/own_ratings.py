"""The ratings of soreness of a runner's own table, through the same reader as every other file's."""

from __future__ import annotations

import pandas as pd

from loadwatch.importers.arrow import Mask
from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.columns.ratings import lost_words, site_and_side
from loadwatch.importers.guessing.columns.scales import rating_of
from loadwatch.importers.guessing.model.column_map import ColumnMap
from loadwatch.importers.guessing.model.table import NAME, NOTE, SOURCE, Table
from loadwatch.importers.guessing.model.texts import Texts, joined
from loadwatch.importers.guessing.model.uses import SCALES
from loadwatch.importers.guessing.rows import unknown_places
from loadwatch.importers.guessing.rows.accounts import part_of
from loadwatch.importers.guessing.rows.prepared import MOMENT, SIDE, WRITTEN
from loadwatch.importers.guessing.words.places import moment_in, step_of
from loadwatch.importers.layout import SorenessLayout
from loadwatch.importers.soreness import read_soreness
from loadwatch.importers.work import Column, Work


def ratings_of(work: Work, table: Table, parts: list[Work], rows: Mask, measured: Mask) -> list[pd.DataFrame]:
    """The ratings of these rows, of each column of them; a part is added for each."""
    unknown_places.tell(work, table, rows)
    found = []
    for title in table.titled("rating"):
        layout = _layout(table, table.columns, title, _steps(table, table.columns, title), measured)
        parts.append(part_of(work, table, rows))
        found.append(read_soreness(parts[-1], layout))
    return found


def sentences(table: Table, title: str) -> Mask:
    """Rows whose soreness is neither a number nor a word for one; they stand in a column of notes as well."""
    found = table.texts[title].where(lambda text: looks.number(text) is None and step_of(text) is None)
    if found.any():
        table.texts[f"{title} ({NOTE})"] = table.texts[title].only(found)
    return found


def without_sentences(work: Work, table: Table, title: str, said: Mask, runs: Mask) -> None:
    """Take the sentences about runs out of a column of ratings: the run keeps them as notes. Others stay, and are reported."""
    column = Column(title, table.texts[title].cells())
    message = "This is text and no rating: it was kept as a note of the run."
    work.remark(said & runs, column, "a number, or a word such as none, mild or severe", message)
    table.texts[title] = table.texts[title].only(~(said & runs))


def _steps(table: Table, columns: ColumnMap, title: str) -> dict[str, float]:
    """Each different cell of the columns of ratings on one scale -> its rating from 0 to 10, in the order of the ratings.

    What is said of a scale is said in the same words for each of its columns, and so once for the file.
    """
    scale = columns.scale_of(title)
    same = [other for other in columns.titled("rating") if columns.scale_of(other) == scale]
    cells = {text.strip().removesuffix(".0") for other in same for text in table.texts[other].different if text}
    steps = {cell: step for cell in cells if (step := rating_of(cell, scale)) is not None}
    return dict(sorted(steps.items(), key=lambda item: (item[1], item[0])))


def _layout(table: Table, columns: ColumnMap, title: str, scale: dict[str, float], measured: Mask) -> SorenessLayout:
    use = columns.use_of(title)
    places = columns.titled("site") if use == "rating" else ()
    site, side = site_and_side(title, use) if not places else ("", "")
    beside = tuple(f"{place} ({SIDE})" for place in places if f"{place} ({SIDE})" in table.texts)
    moments = tuple(f"{place} ({MOMENT})" for place in places if f"{place} ({MOMENT})" in table.texts)
    if (moment := moment_in(title)) and not columns.titled("moment"):
        beside_it = [table.texts[name] for name in moments]
        own = table.texts[title].changed(lambda text: moment if text else "")
        moments = (f"{title} ({MOMENT})",)
        table.texts[moments[0]] = joined([*beside_it, own], lambda *said: next(filter(None, said), ""))
    notes = f"{title} (kept)"
    table.texts[notes] = _kept(table, columns, title, scale, measured)
    return SorenessLayout(
        name=NAME,
        source=SOURCE,
        needs=(),
        date=columns.titled("date"),
        rating=(title,),
        site=places,
        side=columns.titled("side") or beside,
        moment=columns.titled("moment") or moments,
        notes=(notes,),
        athlete=columns.titled("athlete"),
        rated_only=True,
        of_site=site or "other",
        of_side=side,
        scale=scale,
        scale_words=SCALES[columns.scale_of(title)],
    )


def _kept(table: Table, columns: ColumnMap, title: str, scale: dict[str, float], measured: Mask) -> Texts:
    """The notes of the ratings: the row's own where it gives no run, the place in its own words, and a converted number."""
    own = [table.texts[name].only(~measured) for name in columns.titled("notes")]
    places = [table.texts[added] for added in table.added(WRITTEN)]
    changed = {cell: f"{cell} in the file" for cell, rating in scale.items() if looks.number(cell) != rating}
    heading = lost_words(title, columns.use_of(title))
    called = table.texts[title].changed(lambda cell: heading if cell else "")
    numbers = table.texts[title].changed(lambda cell: changed.get(cell.removesuffix(".0"), ""))
    return joined([*own, called, *places, numbers], lambda *said: "\n".join(filter(None, said)))
