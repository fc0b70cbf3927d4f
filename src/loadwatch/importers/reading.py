"""`read`: files -> RUNS and SORENESS, with an account of every row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from loadwatch.columns import RUNS, SORENESS, Table
from loadwatch.errors import BadInputError, UnreadableFileError
from loadwatch.importers import objects, sources
from loadwatch.importers.keys import REPEATED, settled
from loadwatch.importers.layout import AnyLayout, Header, Layout
from loadwatch.importers.ledger import Ledger, problem_table
from loadwatch.importers.opening import first_records, open_sheet
from loadwatch.importers.recognise import known, layout_of
from loadwatch.importers.recorders import SPORTS, Progress, read_recordings
from loadwatch.importers.runs import read_runs
from loadwatch.importers.sheet import Sheet
from loadwatch.importers.soreness import read_soreness
from loadwatch.importers.text import open_text
from loadwatch.importers.work import Answers, Question, Work


@dataclass(frozen=True)
class Reading:
    """What files gave.

    runs, soreness: RUNS and SORENESS in the order of the files' rows. problems: PROBLEMS; `lost` says for each
    whether its row was not read at all, or only its cell. skipped: rows by reason ("not a run", "repeated",
    "empty row", "planned", "not rated"). account: one row a file, `rows` = `read` + `skipped` + `problems` (rows not read, each once).
    layouts: file -> name of its layout. unreadable: files of which nothing was read; the reason is in problems,
    row 0. types: file, type of activity, rows. questions: what the files cannot tell.
    """

    runs: pd.DataFrame
    soreness: pd.DataFrame
    problems: pd.DataFrame
    lost: pd.Series
    skipped: pd.Series
    account: pd.DataFrame
    layouts: dict[str, str]
    unreadable: tuple[str, ...]
    types: pd.DataFrame
    questions: list[Question]


@dataclass
class _File:
    """What one file gave, before the files are put together."""

    ledger: Ledger
    layout: str = ""
    runs: pd.DataFrame | None = None
    soreness: pd.DataFrame | None = None
    questions: list[Question] = field(default_factory=list)


def read(
    source: sources.Source,
    *,
    athlete: str | Mapping[str, str] = "me",
    unit: str | None = None,
    zone: str | None = None,
    day_first: bool | None = None,
    sport: str | None = None,
    today: date | None = None,
    progress: Progress | None = None,
) -> Reading:
    """Runs and soreness ratings from a path, several paths, or names with their bytes.

    athlete: whose the rows are that do not say it, for all files or by file name. unit (km, mi), zone (as
    `Europe/Berlin`), day_first and sport (running, other; of recordings that name none) answer what a file cannot
    tell; what it does tell wins. today: runs from two days
    after it on are refused; by default the computer's date. A file that cannot be read is a problem of row 0, and the others are read.
    progress is told the share that is read, from 0 to 1, before each file and each recording of a ZIP; what it
    raises ends the reading. Raises BadInputError for an answer that is not accepted.
    """
    given = sources.named(source)
    whose = dict.fromkeys(given, athlete) if isinstance(athlete, str) else athlete
    answers = Answers(
        "", _unit(unit), _zone(zone), day_first, today or datetime.now().astimezone().date(), _sport(sport)
    )
    files = [
        _read_file(
            name, content, replace(answers, athlete=whose.get(name, "me")), _part_of(progress, number, len(given))
        )
        for number, (name, content) in enumerate(given.items())
    ]
    runs = _together(files, RUNS, "started_at")
    soreness = _together(files, SORENESS, "date")
    ledgers = [file.ledger for file in files]
    problems, lost = problem_table(ledgers)
    return Reading(
        runs=runs,
        soreness=soreness,
        problems=problems,
        lost=lost,
        skipped=_skipped(ledgers),
        account=_account(ledgers),
        layouts={file.ledger.file: file.layout for file in files if file.layout},
        unreadable=tuple(file.ledger.file for file in files if not file.layout),
        types=pd.DataFrame(
            [(ledger.file, word, count) for ledger in ledgers for word, count in ledger.types.items()],
            columns=["file", "type", "rows"],
        ),
        questions=[question for file in files for question in file.questions],
    )


def _part_of(progress: Progress | None, number: int, count: int) -> Progress:
    """What is told the share of one file, the `number`th of `count`, and passes on the share of all."""
    return lambda share: progress((number + share) / count) if progress else None


def _read_file(name: str, content: Path | bytes, answers: Answers, progress: Progress) -> _File:
    file = _File(Ledger(name))
    progress(0.0)
    try:
        _fill(file, content, answers, progress)
    except UnreadableFileError as reason:
        refused = Ledger(name)
        refused.whole_file(reason.seen, reason.accepted, f"{reason.seen} {reason.do}")
        return _File(refused)
    return file


def _fill(file: _File, content: Path | bytes, answers: Answers, progress: Progress) -> None:
    name = file.ledger.file
    recorded = read_recordings(name, content, file.ledger, answers, file.questions, progress)
    if recorded is not None:
        file.layout, file.runs = recorded
        return
    layout, sheet = _opened(name, sources.table_bytes(name, content))
    work = Work(_booked(sheet, file.ledger), file.ledger, answers, file.questions)
    if isinstance(layout, Layout):
        file.runs = read_runs(work, layout)
    else:
        file.soreness = read_soreness(work, layout)
    file.layout = layout.name


def _opened(name: str, data: bytes) -> tuple[AnyLayout, Sheet]:
    """The layout of a table or of a JSON file, and its cells as far as that layout asks for them."""
    if objects.is_json(data):
        found = objects.open_objects(name, data, known)
        layout = layout_of(name, found.header)
        found = found.completed(layout.fields)
        return layout, found.sheet(_wanted(layout, found.header), layout.missing)
    text = open_text(name, data, known)
    layout = layout_of(name, text.header)
    if isinstance(layout, Layout) and layout.records is not None:
        text = first_records(text, layout.records)
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
        )
    blank = sheet.blank()
    ledger.skip("empty row", int(blank.sum()))
    return sheet.where(~blank)


def _together(files: list[_File], table: Table, time: str) -> pd.DataFrame:
    """The files' rows in one table; rows that stand twice are skipped, and contradictions are problems."""
    parts = [(file, file.runs if table is RUNS else file.soreness) for file in files]
    given = [part.assign(place=place) for place, (_, part) in enumerate(parts) if part is not None]
    if not given:
        return table.empty()
    frame = pd.concat(given, ignore_index=True)
    values = [name for name in table.names if name not in (time, "athlete", "source", "source_id")]
    repeated, clashing, frame = settled(frame, time, values)
    for place, (file, _) in enumerate(parts):
        file.ledger.skip(REPEATED, int((repeated & frame["place"].eq(place)).sum()))
        rows = frame[clashing & frame["place"].eq(place)]
        if len(rows):
            message = (
                "An earlier row has the same number, or the same start, and says something else. The row was not read."
            )
            file.ledger.add(rows["row"].to_numpy(), "", list(rows["source_id"]), "each run once", message, lost=True)
    return table.conform(frame[~(repeated | clashing)].reset_index(drop=True))


def _skipped(ledgers: Sequence[Ledger]) -> pd.Series:
    counts: dict[str, int] = {}
    for ledger in ledgers:
        for reason, count in ledger.skipped.items():
            counts[reason] = counts.get(reason, 0) + count
    return pd.Series(counts, name="rows", dtype="int64").rename_axis("reason")


def _account(ledgers: Sequence[Ledger]) -> pd.DataFrame:
    rows = [(one.file, one.rows, one.read, sum(one.skipped.values()), len(one.lost)) for one in ledgers]
    table = pd.DataFrame(rows, columns=["file", "rows", "read", "skipped", "problems"])
    return table.astype(dict.fromkeys(table.columns[1:], np.int64))


def _unit(unit: str | None) -> str | None:
    if unit not in (None, "km", "mi"):
        raise BadInputError(f"The unit {unit!r} is not known. Accepted: km, mi.")
    return unit


def _sport(sport: str | None) -> str | None:
    if sport not in (None, *SPORTS):
        raise BadInputError(f"The sport {sport!r} is not known. Accepted: {', '.join(SPORTS)}.")
    return sport


def _zone(zone: str | None) -> str | None:
    if zone is not None:
        try:
            ZoneInfo(zone)
        except (KeyError, ValueError, OSError) as reason:
            raise BadInputError(
                f"The time zone {zone!r} is not known. Accepted: names such as Europe/Berlin."
            ) from reason
    return zone
