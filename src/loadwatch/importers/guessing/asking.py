"""A table that no layout knows: opened, guessed, and asked about, or read as the user said."""

from __future__ import annotations

import pandas as pd

from loadwatch.importers.guessing.columns.guess import ROWS_LOOKED_AT, guess
from loadwatch.importers.guessing.columns.month_sheets import with_month
from loadwatch.importers.guessing.finding import own_text
from loadwatch.importers.guessing.model.column_map import ColumnMap, titles_of
from loadwatch.importers.guessing.model.table import MISSING, NAME
from loadwatch.importers.guessing.rows.own_table import read_own
from loadwatch.importers.opening import open_sheet
from loadwatch.importers.sheet import Sheet
from loadwatch.importers.work import Question, Work

OWN_TABLE = NAME
ROWS_SHOWN = 5
MARK = "x"
GUESSED = "No layout that loadwatch knows has this header. It looks as if the columns mean this. Is it right?"
NO_YEAR = "Its days have no year. In which year is the first row?"


def own_sheet(file: str, data: bytes) -> Sheet | None:
    """All cells of a table whose columns can be guessed; None where they cannot. Raises UnreadableFileError as `open_sheet`."""
    text = own_text(data)
    if text is None:
        return None
    sheet = open_sheet(file, text, list(range(len(text.header.names))), MISSING)
    dated = with_month(sheet, text)
    if dated is not None and (found := _guessed(dated)) and found.titled("day"):
        return dated
    return sheet if _guessed(sheet) else None


def _guessed(sheet: Sheet) -> ColumnMap | None:
    return guess(sheet.header.names, _first(sheet, ROWS_LOOKED_AT))


def read_asking(work: Work) -> tuple[pd.DataFrame | None, pd.DataFrame | None]:
    """The table's runs and ratings: as the user said its columns are, else as they are guessed, which is asked.

    work: the rows of `own_sheet` that are not empty.
    """
    sheet = work.sheet
    rows = _first(sheet, ROWS_LOOKED_AT)
    said = work.answers.columns.get(sheet.file)
    if said is not None and sorted(said.titles) != sorted(titles_of(sheet.header)):
        said = None  # said of another table under this name
    columns = said or guess(sheet.header.names, rows) or ColumnMap(())
    lacks = columns.lacks
    if said is not None and lacks and not (columns.gives_runs or columns.gives_ratings):
        work.ledger.skip("not said", len(sheet.rows))
        got = None
    else:
        got = read_own(work, columns)
    text = lacks or NO_YEAR * bool(got and got.year_lacks)
    if said is None or text:
        shown = tuple(tuple(row) for row in rows[:ROWS_SHOWN])
        year_lacks = bool(got and got.year_lacks)
        question = Question("columns", sheet.file, text if said else GUESSED, (), columns, True, shown, year_lacks)
        work.questions.append(question)
    return (got.runs, got.soreness) if got else (None, None)


def _first(sheet: Sheet, count: int) -> list[list[str]]:
    """The first rows, as texts."""
    columns = [_cells(sheet, at, count) for at in range(len(sheet.header.names))]
    return [[cell or "" for cell in row] for row in zip(*columns, strict=True)]


def _cells(sheet: Sheet, at: int, count: int) -> list[str | None]:
    """The first cells of a column; where it holds nothing else, `x` is a mark and not what stands for nothing."""
    cells: list[str | None] = sheet.cells(at)[:count].to_pylist()
    return cells if any(cells) else [cell if cell == MARK else "" for cell in sheet.raw(at)[:count].to_pylist()]
