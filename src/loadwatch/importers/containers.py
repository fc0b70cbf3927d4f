"""Files that hold others -> their parts: a workbook's sheets, the tables of an account's ZIP, Apple Health's workouts.

Nothing is written to disk, and nothing is unpacked before its size is looked at. A file that holds no others is its
own only part. What is left out stands in the account of the whole file, with its reason.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO

from loadwatch.errors import UnreadableFileError
from loadwatch.importers import apple_health, archive, sources, workbooks
from loadwatch.importers.account_zip import OTHER_FILE, SAME_RUNS, WHY, WORKBOOKS, Account
from loadwatch.importers.keys import REPEATED
from loadwatch.importers.ledger import ROW_LOST, Ledger
from loadwatch.importers.recorders import Progress

HEAD = 64 * 1024
"""Apple Health's document type stands above its root, and has 20 KB."""
NO_TABLE, ROUTE = "sheet without a table", "route of a workout"
LEFT_OUT = "parts that were left out"
"""What stands in the place of a layout for the account of what is no part."""
MOST_NAMED = 10


@dataclass(frozen=True)
class Part:
    """A file, or one table of a file: `log.xlsx: Runs`. damage: what the user should know of the file as a whole.

    of, table: the file, and the name in it, where tables of one file may be of several athletes; else empty.
    """

    name: str
    content: Path | bytes
    damage: tuple[str, ...] = ()
    of: str = ""
    table: str = ""


def parts(name: str, content: Path | bytes, left: Ledger, progress: Progress) -> Iterator[Part]:
    """The file's parts, one after the other. left: the account of what is in the file and no part.

    Raises UnreadableFileError where the file cannot be opened, or holds others and none of them can be read.
    """
    with sources.opened(name, content) as stream:
        head = stream.read(HEAD)
        if head.startswith(sources.ZIP_MARKS):
            yield from _zipped(name, content, stream, left, progress)
        elif head.startswith(workbooks.OLD_MARK):
            yield from _workbook(name, sources.table_bytes(name, content), left, partial(progress, 0.0))
        elif apple_health.is_export(head):
            size = stream.seek(0, io.SEEK_END)
            stream.seek(0)
            yield _health(name, stream, size, left, progress)
        else:
            yield Part(name, content)


def _zipped(name: str, content: Path | bytes, stream: IO[bytes], left: Ledger, progress: Progress) -> Iterator[Part]:
    opened = archive.open_zip(name, stream)
    entries = archive.files_in(opened)
    if workbooks.holds_workbook(opened.namelist()):
        yield from _workbook(name, sources.table_bytes(name, content), left, partial(progress, 0.0))
    elif (table := archive.only_table(name, entries)) is not None:
        yield Part(f"{name}: {table.filename}", archive.unpack(name, opened, table, sources.MOST_BYTES))
    elif (export := _health_inside(opened, entries)) is not None:
        yield _packed_health(name, opened, export, left, progress)
    else:
        yield from _account(name, content, opened, left, progress)


def _account(
    name: str, content: Path | bytes, opened: zipfile.ZipFile, left: Ledger, progress: Progress
) -> Iterator[Part]:
    """The tables that a layout knows. Recordings are read where no table tells of the same runs."""
    account, found = Account(name, opened), False
    for path, data in account.tables(progress):
        found = True
        if path.lower().endswith(WORKBOOKS):
            sheets = list(_workbook(f"{name}: {path}", data, left, partial(progress, account.looked_at)))
            if len(sheets) == 1:  # whose it is, the workbook's name says
                sheets = [replace(sheets[0], of=name, table=PurePosixPath(path).stem)]
            yield from sheets
        else:
            yield Part(f"{name}: {path}", data, of=name, table=PurePosixPath(path).stem)
    recordings = account.recordings
    if recordings and not account.has_runs:
        yield Part(f"{name}: recordings" if found else name, content)
    elif not found:
        raise next(iter(account.refused.values()), None) or _nothing(name, archive.files_in(opened))
    if found:
        for path, reason in account.refused.items():
            _refuse(left, path, reason)
        _leave_out(left, {**account.left_out, SAME_RUNS: recordings * account.has_runs})


def _nothing(name: str, entries: Sequence[zipfile.ZipInfo]) -> UnreadableFileError:
    shown = ", ".join(entry.filename for entry in entries[:5]) or "nothing"
    seen = f"The ZIP holds {len(entries)} files and no table of activities that loadwatch knows: {shown}."
    do = "Upload the whole archive as it was sent, or the table alone. A ZIP inside of it has to be unpacked first."
    return UnreadableFileError(name, seen, archive.ACCEPTED, do)


def _workbook(name: str, data: bytes, left: Ledger, tell: workbooks.Tell) -> Iterator[Part]:
    tables, left_out = workbooks.tables_of(name, data, tell)
    if left_out:
        left.rows += len(left_out)
        left.skip(NO_TABLE, len(left_out))
        said = "; ".join(f"{one.sheet} ({one.reason})" for one in left_out[:MOST_NAMED])
        message = f"Some sheets of this workbook were not read: {said}{more(left_out)}."
        left.whole_file(said, "sheets with a table of runs or ratings", message)
    for sheet, table in tables.items():
        yield Part(f"{name}: {sheet}", table.csv, of=name, table=table.whose or sheet)


def _health_inside(opened: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo]) -> zipfile.ZipInfo | None:
    """Apple Health's XML, whatever it is called in the phone's language."""
    for entry in entries:
        if entry.filename.lower().endswith(".xml") and not entry.flag_bits & 1:
            try:
                with opened.open(entry) as stream:
                    head = stream.read(HEAD)
            except archive.BROKEN:
                continue
            if apple_health.is_export(head):
                return entry
    return None


def _packed_health(
    name: str, opened: zipfile.ZipFile, export: zipfile.ZipInfo, left: Ledger, progress: Progress
) -> Part:
    archive.refuse_trap(name, export, apple_health.MOST_BYTES)
    with opened.open(export) as stream:
        part = _health(name, stream, export.file_size, left, progress)
    others = [entry for entry in archive.files_in(opened) if entry is not export]
    routes = [entry.filename for entry in others if archive.is_recording(entry)]
    _leave_out(left, {OTHER_FILE: [e.filename for e in others if e.filename not in routes], ROUTE: routes})
    return part


def _health(name: str, stream: IO[bytes], size: int, left: Ledger, progress: Progress) -> Part:
    taken = apple_health.workouts_of(name, stream, size, lambda read: progress(min(1.0, read / max(size, 1))))
    if taken.twice:
        left.rows += len(taken.twice)
        left.skip(REPEATED, len(taken.twice))
        said = "; ".join(taken.twice[:MOST_NAMED])
        message = (
            f"Some runs stand in this export twice, because two apps wrote them. They count once; left out: {said}"
        )
        left.whole_file(said, "each run once", f"{message}{more(taken.twice)}.")
    return Part(f"{name}: workouts", taken.document, tuple(taken.damage))


def _leave_out(left: Ledger, files: Mapping[str, Sequence[str]]) -> None:
    """Files of a ZIP that are not read, counted by reason, and named as far as anybody reads on."""
    for reason, names in files.items():
        left.rows += len(names)
        left.skip(reason, len(names))
        if names and reason in WHY:
            said = ", ".join(names[:MOST_NAMED])
            message = (
                f"Files in this ZIP that were not read, {len(names):,} ({reason}): {said}{more(names)}. {WHY[reason]}"
            )
            left.whole_file(said, archive.ACCEPTED, message)


def _refuse(left: Ledger, path: str, reason: UnreadableFileError) -> None:
    left.rows += 1
    left.add([left.rows], path, [path], reason.accepted, f"{reason.seen} {reason.do} {ROW_LOST}", lost=True)


def more(names: Sequence[object]) -> str:
    """How many there are beside the first that are named."""
    return f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
