"""One file handed in -> what each table or recording of it gave, each with the account of its rows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from loadwatch.errors import UnreadableFileError
from loadwatch.importers import containers, objects, parquet, sources
from loadwatch.importers.guessing.asking import OWN_TABLE, own_sheet, read_asking
from loadwatch.importers.guessing.lacking import lacks
from loadwatch.importers.header import Header
from loadwatch.importers.layout import AnyLayout, Layout
from loadwatch.importers.ledger import Ledger
from loadwatch.importers.opening import above, open_sheet
from loadwatch.importers.recognise import known, layout_of
from loadwatch.importers.recorders import Progress, read_recordings
from loadwatch.importers.runs import read_runs
from loadwatch.importers.sheet import Sheet
from loadwatch.importers.soreness import read_soreness
from loadwatch.importers.text import open_text
from loadwatch.importers.whose import are_athletes, athlete_columns, athlete_in
from loadwatch.importers.work import Answers, Question, Work


@dataclass
class FileRead:
    """What one file gave, before the files are put together."""

    ledger: Ledger
    layout: str = ""
    runs: pd.DataFrame | None = None
    soreness: pd.DataFrame | None = None
    part: containers.Part | None = None
    questions: list[Question] = field(default_factory=list)

    @property
    def tables(self) -> list[pd.DataFrame]:
        """The runs and the ratings, as far as it gave any."""
        return [rows for rows in (self.runs, self.soreness) if rows is not None]


def read_parts(name: str, content: Path | bytes, answers: Answers, progress: Progress) -> list[FileRead]:
    """What each table of a file gave, behind the account of what is in the file and no table."""
    progress(0.0)
    left, files = Ledger(name), list[FileRead]()
    try:
        files.extend(_read_part(part, answers, progress) for part in containers.parts(name, content, left, progress))
    except UnreadableFileError as reason:
        return [*files, _refused(name, reason)]
    for name_of, tables in _tables(files).items():
        if answers.of(name_of).athlete_per_table is None and _may_be_athletes(tables, answers.athlete):
            tables[0].questions.append(_whose(name_of, [file.part.table for file in tables if file.part]))
    return [FileRead(left, containers.LEFT_OUT)] * bool(left.rows) + files


def _tables(files: list[FileRead]) -> dict[str, list[FileRead]]:
    """The tables that give anything, by the file that holds them."""
    found: dict[str, list[FileRead]] = {}
    for file in files:
        if file.part is not None and any(map(len, file.tables)):
            found.setdefault(file.part.of, []).append(file)
    return found


def _may_be_athletes(tables: list[FileRead], otherwise: str) -> bool:
    """Whether each table may be another athlete's: they hold the same, name no athlete in it, and are called like people.

    otherwise: whose the rows are that name none.
    """
    unnamed = [file for file in tables if all(rows["athlete"].eq(otherwise).all() for rows in file.tables)]
    of_runs = [file for file in unnamed if file.runs is not None]
    of_ratings = [file for file in unnamed if file.soreness is not None]
    return are_athletes([file.part.table for file in max(of_runs, of_ratings, key=len) if file.part])


def _whose(file: str, tables: list[str]) -> Question:
    shown = ", ".join(tables[: containers.MOST_NAMED]) + containers.more(tables)
    text = f"This file holds several tables: {shown}. Are they of one athlete, or each of the athlete in its name?"
    return Question("athlete_per_table", file, text, (False, True), None, True)


def _read_part(part: containers.Part, answers: Answers, progress: Progress) -> FileRead:
    file, answers = FileRead(Ledger(part.name), part=part if part.of else None), answers.of(part.of)
    if part.of and answers.athlete_per_table:
        answers = replace(answers, athlete=athlete_in(part.table))
    try:
        _fill(file, part.content, answers.of(part.name), progress)
    except UnreadableFileError as reason:
        return _refused(part.name, reason)
    for damage in part.damage:
        file.ledger.whole_file("damaged", "the whole file, as it was exported", damage)
    return file


def _refused(name: str, reason: UnreadableFileError) -> FileRead:
    ledger = Ledger(name)
    ledger.whole_file(reason.seen, reason.accepted, f"{reason.seen} {reason.do}", reason.do)
    return FileRead(ledger)


def _fill(file: FileRead, content: Path | bytes, answers: Answers, progress: Progress) -> None:
    name = file.ledger.file
    recorded = read_recordings(name, content, file.ledger, answers, file.questions, progress)
    if recorded is not None:
        file.layout, file.runs = recorded
        return
    data = sources.table_bytes(name, content)
    file.ledger.size = len(data)
    layout, sheet = _opened(name, data)
    work = Work(_booked(sheet, file.ledger), file.ledger, answers, file.questions)
    if layout is None:
        file.runs, file.soreness = read_asking(work)
        file.layout = OWN_TABLE
        return
    if isinstance(layout, Layout):
        file.runs = read_runs(work, layout)
    else:
        file.soreness = read_soreness(work, layout)
    file.layout = layout.name


def _opened(name: str, data: bytes) -> tuple[AnyLayout | None, Sheet]:
    """The layout of a table or of a JSON file, and its cells as far as that layout asks for them.

    Without a layout it is a runner's own table, with all its cells.
    """
    if data.startswith(parquet.MARK):
        data = parquet.as_csv(name, data)
    if objects.is_json(data):
        found = objects.open_objects(name, data, known)
        layout = layout_of(name, found.header)
        found = found.completed(layout.fields)
        return layout, found.sheet(_wanted(layout, found.header), layout.missing)
    text = open_text(name, data, known)
    own = None if known(text.header) else own_sheet(name, data)
    if own is not None:
        return None, own
    layout = layout_of(name, text.header, "" if known(text.header) else lacks(text))
    if not layout.athlete:
        layout = replace(layout, athlete=athlete_columns(text.header))
    if isinstance(layout, Layout) and layout.until:
        text = above(text, layout.until)
    return layout, open_sheet(name, text, _wanted(layout, text.header), layout.missing)


def _wanted(layout: AnyLayout, header: Header) -> list[int]:
    """The positions of the columns that the layout names; all, where shifted rows must be looked for."""
    if isinstance(layout, Layout) and layout.pasted:
        return list(range(len(header.names)))
    return sorted({at for names in layout.fields for name in names for at in header.positions(name)})


def _booked(sheet: Sheet, ledger: Ledger) -> Sheet:
    """The sheet without its blank rows, with its rows, blanks and damage in the ledger."""
    torn = [damage for damage in sheet.damage if damage.column is None]
    ledger.rows = len(sheet.rows) + len(torn)
    for place in {damage.column: None for damage in sheet.damage}:
        alike = [damage for damage in sheet.damage if damage.column == place]
        column = "" if place is None else sheet.header.names[place]
        rows, seen = [damage.row for damage in alike], [damage.seen for damage in alike]
        ledger.add(rows, column, seen, alike[0].accepted, alike[0].message, lost=place is None)
    if not ledger.rows:
        ledger.whole_file(
            "only a header",
            "a header with rows below it",
            "The file has its header and no rows below it. Export it again.",
            "Export it again.",
        )
    blank = sheet.blank()
    ledger.skip("empty row", int(blank.sum()))
    return sheet.where(~blank)
