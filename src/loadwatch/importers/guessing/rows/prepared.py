"""A runner's own sheet with its confirmed columns -> the same sheet in the forms that the readers know.

Only what is understood is rewritten; every other cell stays as the file has it, so that it is reported as it was seen.
"""

from __future__ import annotations

from dataclasses import replace

from loadwatch.importers import numbers
from loadwatch.importers.arrow import pa
from loadwatch.importers.guessing.columns import calendars
from loadwatch.importers.guessing.model.column_map import ColumnMap, titles_of
from loadwatch.importers.guessing.model.table import MISSING, Table
from loadwatch.importers.guessing.model.texts import Texts, joined
from loadwatch.importers.guessing.rows import quantities, starts
from loadwatch.importers.guessing.words.cells import with_unit
from loadwatch.importers.guessing.words.places import moment_in, moment_of, place_in, side_of
from loadwatch.importers.guessing.words.sports import of_list, of_runs_alone, run_in
from loadwatch.importers.header import Header
from loadwatch.importers.sheet import Sheet
from loadwatch.importers.work import Answers

SIDE, MOMENT, WRITTEN = "side", "moment", "as written"


def prepared(sheet: Sheet, columns: ColumnMap, answers: Answers) -> Table:
    """The sheet's cells in the forms that the readers know."""
    sheet = replace(sheet, header=Header(titles_of(sheet.header)), missing=MISSING)
    texts = {title: Texts.of(sheet.cells(at)).changed(str.strip) for at, title in enumerate(sheet.header.names)}
    table = Table(sheet, columns, answers, texts)
    table.decimal = _decimal_sign(table)
    calendars.join(table)
    starts.rewrite(table)
    quantities.rewrite(table)
    _places(table)
    for title in table.titled("type"):
        table.rewrite(title, of_list)
        if of_runs_alone(title):
            table.rewrite(title, run_in)
    return table


def _decimal_sign(table: Table) -> str:
    """The decimal sign that all numbers of the table show together; empty where they do not tell."""
    titles = table.titled("distance", "duration", "speed", "rpe", "avg_hr", "cadence_spm", "rating")
    columns = [
        table.texts[title].changed(lambda text: found[0] if (found := with_unit(text)) else text) for title in titles
    ]
    return numbers.decimal_sign([pa.array(column.different, pa.string()) for column in columns], "")


def _places(table: Table) -> None:
    """Sites, sides and moments in our words; what names no place is `other`, with its words kept beside it."""
    for title in table.titled("side"):
        table.rewrite(title, lambda text: side_of(text) or None)
    for title in table.titled("moment"):
        table.rewrite(title, lambda text: moment_of(text) or None)
    for title in table.titled("site"):
        written = table.texts[title]
        found = [place_in(text) for text in written.different]
        kept = [
            "" if place.site and place.told and not place.beside else text
            for place, text in zip(found, written.different, strict=True)
        ]
        table.texts[f"{title} ({WRITTEN})"] = Texts(kept, written.at)
        sides = Texts([place.side if place.site or place.told else "" for place in found], written.at)
        for side in table.titled("side"):
            table.texts[side] = joined([table.texts[side], sides], lambda said, beside: said or beside)
        if not table.titled("side"):
            table.texts[f"{title} ({SIDE})"] = sides
        if not table.titled("moment"):
            table.texts[f"{title} ({MOMENT})"] = written.changed(moment_in)
        table.texts[title] = Texts([place.site or "other" for place in found], written.at)
