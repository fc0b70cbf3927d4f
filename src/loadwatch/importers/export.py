"""The other direction: our own two tables as CSV or Parquet, and the empty ones to fill in."""

from __future__ import annotations

import io

import pandas as pd

from loadwatch.columns import RUNS_EXPORTED, SAID_OF_RUNS, SORENESS, TEXT, Table
from loadwatch.errors import BadInputError
from loadwatch.importers.guard import guarded
from loadwatch.importers.layouts.own import RATING

_TABLES: dict[str, Table] = {"runs": RUNS_EXPORTED, "soreness": SORENESS}
_ONLY_EXPORTED = ("source", "source_id", *SAID_OF_RUNS.names)


def template(table: str) -> bytes:
    """The CSV to fill in for `runs` or `soreness`: its header alone, as UTF-8 with the mark that Excel needs."""
    return to_csv(table, _table(table).empty().drop(columns=list(_ONLY_EXPORTED), errors="ignore"))


def to_csv(table: str, frame: pd.DataFrame) -> bytes:
    """The rows of a RUNS or SORENESS frame as the CSV that `read` reads back, as UTF-8 with the mark that Excel needs.

    Of runs also the columns of SAID_OF_RUNS, where they are there.
    Texts that begin like a formula get an apostrophe before them, so that a spreadsheet runs nothing.
    """
    declared = _table(table)
    names = [name for name in declared.names if name in frame]
    texts = {name: guarded(frame[name].astype("str")) for name in names if declared[name].dtype == TEXT}
    written = pd.DataFrame({RATING if name == "rating" else name: texts.get(name, frame[name]) for name in names})
    return written.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def to_parquet(frame: pd.DataFrame) -> bytes:
    """A table as Parquet, every value and type kept; `read` reads back RUNS and SORENESS."""
    written = io.BytesIO()
    frame.to_parquet(written, index=False)
    return written.getvalue()


def guarded_csv(frame: pd.DataFrame) -> bytes:
    """Any other table as CSV, with the same apostrophe before what a spreadsheet would run."""
    texts = {name: guarded(frame[name].astype("str")) for name in map(str, frame.select_dtypes(["str", "object"]))}
    return frame.assign(**texts).to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def _table(table: str) -> Table:
    if table not in _TABLES:
        raise BadInputError(f"There is no table {table!r}. Accepted: {', '.join(_TABLES)}.")
    return _TABLES[table]
