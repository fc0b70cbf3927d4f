"""The rows of one file while they are being read: which still stand, and what the user is told of the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from loadwatch.columns import Column as Declared
from loadwatch.errors import UnreadableFileError
from loadwatch.importers import dates, numbers
from loadwatch.importers.arrow import Cells, Mask, Times, Values, pc, present
from loadwatch.importers.layout import Names
from loadwatch.importers.ledger import ALL_READ, CELL_LOST, ROW_LOST, Ledger
from loadwatch.importers.sheet import Sheet


@dataclass(frozen=True)
class Question:
    """Something a file cannot tell. `subject` is the argument of `read` that answers it.

    subject: unit, zone, day_first, sport, athlete_per_table, count_alike or columns. choices: the answers accepted; empty =
    any. blocking: without an answer values stay missing (unit, day_first), in UTC (zone), sessions are left out (sport), all
    tables are one athlete's (athlete_per_table), rows that are alike count once (count_alike) or all is a guess (columns), so
    nothing should be saved before. Of columns, `default` is the guess (a ColumnMap), `rows` are the first cells below the
    header, and `year_lacks` says that days stand there whose year nobody told.
    """

    subject: str
    file: str
    text: str
    choices: tuple[Any, ...]
    default: Any
    blocking: bool
    rows: tuple[tuple[str, ...], ...] = ()
    year_lacks: bool = False


@dataclass(frozen=True)
class Answers:
    """What the caller says about files that cannot say it themselves. columns: file -> ColumnMap.

    each: a subject of questions but columns -> file -> the answer for that file alone.
    """

    athlete: str
    unit: str | None
    zone: str | None
    day_first: bool | None
    today: date
    sport: str | None = None
    athlete_per_table: bool | None = None
    count_alike: bool | None = None
    columns: Mapping[str, Any] = field(default_factory=dict)
    each: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def of(self, file: str) -> Answers:
        """The same, with what was said about this file alone in its place."""
        own = {subject: given[file] for subject, given in self.each.items() if file in given}
        return replace(self, **own) if own else self

    @property
    def last_day(self) -> np.datetime64:
        """Runs may be a day ahead of today, for the sake of time zones."""
        return np.datetime64(self.today.isoformat()[:10], "D") + np.timedelta64(1, "D")


@dataclass(frozen=True)
class Column:
    """A column of the file: its name there, and its cells (missing = null)."""

    title: str
    cells: Cells

    def text(self) -> pd.Series:
        """The cells as text, missing = empty."""
        return pd.Series(pd.array(pc.fill_null(self.cells, ""), dtype="str"))


@dataclass
class Work:
    """The records being read, with `keep` for those still standing."""

    sheet: Sheet
    ledger: Ledger
    answers: Answers
    questions: list[Question] = field(default_factory=list)
    keep: Mask = field(init=False)

    def __post_init__(self) -> None:
        self.keep = np.ones(len(self.sheet.rows), dtype=bool)

    def column(self, names: Names, nth: int = 1) -> Column | None:
        """The first of these columns that the file has."""
        at = self.sheet.header.find(names, nth)
        return None if at is None else Column(self.sheet.header.names[at], self.sheet.cells(at))

    def needed(self, names: Names) -> Column:
        """A column that must be there, once. Raises UnreadableFileError."""
        found = self.column(names)
        if found is None:
            raise lacking(self.sheet, names)
        return found

    def lose(self, mask: Mask, column: Column, accepted: str, message: str) -> None:
        """These rows are not read, because of this column."""
        self._flag(mask, column, accepted, message, ROW_LOST)
        self.keep &= ~mask

    def report(self, mask: Mask, column: Column, accepted: str, message: str) -> None:
        """These rows are read without this column's cell."""
        self._flag(mask, column, accepted, message, CELL_LOST)

    def remark(self, mask: Mask, column: Column, accepted: str, message: str) -> None:
        """These rows are read with this cell, which the user should look at."""
        self._flag(mask, column, accepted, message, ALL_READ)

    def _flag(self, mask: Mask, column: Column, accepted: str, message: str, effect: str) -> None:
        rows = self.sheet.rows
        self.ledger.flag(mask & self.keep, rows, column.title, column.cells, accepted, message, effect=effect)

    def times(self, column: Column, everything: Cells) -> Times:
        """The column's times; rows without a readable one are lost. `everything`: the dates of all the file's rows."""
        times, bad, unsure = dates.parse(column.cells, None)
        if unsure.any():
            told = dates.day_orders(everything)
            if len(told) > 1:
                message = (
                    "The file has dates with the day first and dates with the month first; this one can be either."
                )
                self.lose(unsure, column, dates.ACCEPTED, message)
            else:
                order = next(iter(told), self.answers.day_first)
                times, bad, unsure = dates.parse(column.cells, order)
        if (unsure & self.keep).any():
            self.questions.append(_day_question(self.sheet.file, str(column.cells[int(np.flatnonzero(unsure)[0])])))
        self.lose(bad, column, dates.ACCEPTED, "This is not a date loadwatch can read.")
        self.lose(~present(column.cells), column, dates.ACCEPTED, "The date is missing.")
        return times

    def optional_number(self, names: Names, declared: Declared, decimal: str) -> Values:
        """A number that a run can do without: what is not accepted is reported and missing."""
        column = self.column(names) if names else None
        if column is None:
            return np.full(len(self.sheet.rows), np.nan)
        for nth in range(2, 1 + len(self.sheet.header.positions(column.title))):
            again = self.column((column.title,), nth)
            column = Column(column.title, pc.coalesce(column.cells, again.cells)) if again else column
        values, bad = numbers.parse(column.cells, decimal)
        if declared.low:
            values[values == 0] = np.nan  # devices write 0 for "not measured"
        bad |= outside(values, declared)
        self.report(
            bad, column, declared.accepted, f"This cannot be the {declared.meaning.partition(',')[0]} of a run."
        )
        values[bad] = np.nan
        return values

    def notes(self, fields: tuple[Names, ...]) -> pd.Series:
        """The columns of free text as they stand, one below the other."""
        places = [at for at in map(self.sheet.header.find, fields) if at is not None]
        columns = [Column(self.sheet.header.names[at], self.sheet.raw(at)) for at in places]
        if not columns:
            return pd.Series(pd.array([""] * len(self.sheet.rows), dtype="str"))
        text = columns[0].text()
        for more in (column.text() for column in columns[1:]):
            text = text.where(more.eq(""), more.where(text.eq(""), text + "\n" + more))
        return text


def outside(values: Values, declared: Declared) -> Mask:
    """Which values are not accepted for this column."""
    low = -np.inf if declared.low is None else declared.low
    high = np.inf if declared.high is None else declared.high
    return np.asarray((values < low) | (values > high), dtype=bool)


def lacking(sheet: Sheet, names: Names) -> UnreadableFileError:
    """The error for a file that is recognised and lacks a column."""
    return UnreadableFileError(
        sheet.file,
        f"The column {' or '.join(dict.fromkeys(names))} is missing. The file has: {', '.join(sheet.header.names[:20])}.",
        "the file as it was exported, with all its columns.",
        "Export it again and do not remove columns.",
    )


def _day_question(file: str, example: str) -> Question:
    text = f"Dates such as {example} can be read in two ways. Does the day stand first?"
    return Question("day_first", file, text, (True, False), None, True)
