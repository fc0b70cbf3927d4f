"""`read`: files -> RUNS and SORENESS, with an account of every row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

from loadwatch.columns import RUNS, SORENESS
from loadwatch.errors import BadInputError
from loadwatch.importers import sources
from loadwatch.importers.guessing import ColumnMap
from loadwatch.importers.ledger import problem_table
from loadwatch.importers.one_file import FileRead, read_parts
from loadwatch.importers.recorders import SPORTS, Progress, decode_ahead
from loadwatch.importers.together import account, book, joined, skipped
from loadwatch.importers.work import Answers, Question


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


def read(
    source: sources.Source,
    *,
    athlete: str | Mapping[str, str] = "me",
    unit: str | Mapping[str, str] | None = None,
    zone: str | Mapping[str, str] | None = None,
    day_first: bool | Mapping[str, bool] | None = None,
    sport: str | Mapping[str, str] | None = None,
    athlete_per_table: bool | Mapping[str, bool] | None = None,
    count_alike: bool | Mapping[str, bool] | None = None,
    columns: Mapping[str, ColumnMap] | None = None,
    today: date | None = None,
    progress: Progress | None = None,
) -> Reading:
    """Runs and soreness ratings from a path, several paths, or names with their bytes.

    athlete: whose the rows are that do not say it, for all files or by file name. unit (km, mi), zone (as
    `Europe/Berlin`), day_first, sport (running, other; of recordings that name none), athlete_per_table (whether the
    sheets of a workbook, or the tables of a ZIP, are each of the athlete that they are called like) and count_alike
    (whether rows of one day that say the same are runs of their own; else they are one) answer what a file cannot
    tell, for all files or by file name: of a table inside a file by the name that its question has. What the file does
    tell wins, and a file that is not named is asked about. columns: by file name, what the columns of a table mean that
    no layout knows; without it they are guessed, and asked. today: runs from two days after it on are refused; by
    default the computer's date. A file that cannot be read is a problem of row 0, and the others are read.
    progress is told the share that is read, from 0 to 1, before each file and each recording of a ZIP; what it
    raises ends the reading. Raises BadInputError for an answer that is not accepted.
    """
    given = sources.named(source)
    whose = dict.fromkeys(given, athlete) if isinstance(athlete, str) else athlete
    said = {
        "unit": unit, "zone": zone, "day_first": day_first, "sport": sport, "athlete_per_table": athlete_per_table,
        "count_alike": count_alike,
    }  # fmt: skip
    answers = _answers(said, columns or {}, today)
    progress = decode_ahead(given, progress, zipped=False)
    files = [
        file
        for number, (name, content) in enumerate(given.items())
        for file in read_parts(
            name,
            content,
            replace(answers.of(name), athlete=whose.get(name, "me")),
            _part_of(progress, number, len(given)),
        )
    ]
    return _put_together(files)


def _answers(said: Mapping[str, Any], columns: Mapping[str, ColumnMap], today: date | None) -> Answers:
    """What was said, checked: for all files, or about single ones. Raises BadInputError."""
    each = {subject: given for subject, given in said.items() if isinstance(given, Mapping)}
    for subject, given in said.items():
        for one in each.get(subject, {"": given}).values():
            _CHECKS[subject](one)
    for_all = {subject: None if subject in each else given for subject, given in said.items()}
    return Answers("", today=today or datetime.now().astimezone().date(), columns=columns, each=each, **for_all)


def _put_together(files: list[FileRead]) -> Reading:
    """What all files gave: rows that stand in several of them once, and each file's account."""
    ledgers = [file.ledger for file in files]
    runs = joined([file.runs for file in files], RUNS, "started_at")
    soreness = joined([file.soreness for file in files], SORENESS, "date")
    book(ledgers, (runs, soreness))
    problems, lost = problem_table(ledgers)
    return Reading(
        runs=runs.table,
        soreness=soreness.table,
        problems=problems,
        lost=lost,
        skipped=skipped(ledgers),
        account=account(ledgers),
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


def _check_unit(unit: Any) -> None:
    if unit not in (None, "km", "mi"):
        raise BadInputError(f"The unit {unit!r} is not known. Accepted: km, mi.")


def _check_yes(said: Any) -> None:
    if said not in (None, True, False):
        raise BadInputError(f"The answer {said!r} is not known. Accepted: True, False.")


def _check_sport(sport: Any) -> None:
    if sport not in (None, *SPORTS):
        raise BadInputError(f"The sport {sport!r} is not known. Accepted: {', '.join(SPORTS)}.")


def _check_zone(zone: Any) -> None:
    if zone is not None:
        try:
            ZoneInfo(zone)
        except (KeyError, ValueError, OSError, TypeError) as reason:
            raise BadInputError(
                f"The time zone {zone!r} is not known. Accepted: names such as Europe/Berlin."
            ) from reason


_CHECKS = {
    "unit": _check_unit,
    "zone": _check_zone,
    "day_first": _check_yes,
    "sport": _check_sport,
    "athlete_per_table": _check_yes,
    "count_alike": _check_yes,
}
