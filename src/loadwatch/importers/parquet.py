"""Our own tables as Parquet -> the same tables as our own CSV, which is then read like any other.

Parquet keeps repeated texts once, so that a small file can hold a lot: its rows and texts are counted before they are
unfolded. A table of anybody else is refused, for nothing declares what its columns mean.
"""

from __future__ import annotations

import io
from typing import Any

import pyarrow.parquet

from loadwatch.columns import RUNS_EXPORTED, SORENESS, TEXT, Table
from loadwatch.errors import UnreadableFileError
from loadwatch.importers import archive, opening, sources
from loadwatch.importers.arrow import pa, pc
from loadwatch.importers.export import to_csv

MARK = b"PAR1"
ACCEPTED = "the Parquet files that loadwatch itself exports: runs.parquet and soreness.parquet."
_pq: Any = pyarrow.parquet
_INSTEAD = "Export it as CSV where it comes from, or export it from loadwatch again."


def as_csv(file: str, data: bytes) -> bytes:
    """The CSV of our own table in these bytes. Raises UnreadableFileError for a broken, foreign or too large one."""
    try:
        opened = _pq.ParquetFile(io.BytesIO(data))
        table = _ours(file, list(opened.schema_arrow.names))
        _refuse_large(file, opened.metadata.num_rows, 0, len(data))
        names = [name for name in table.names if name in opened.schema_arrow.names]
        texts = [name for name in names if table[name].dtype == TEXT]
        columns = _pq.read_table(io.BytesIO(data), columns=names, read_dictionary=texts, use_threads=False)
        _refuse_large(file, len(columns), sum(_unfolded(columns.column(name)) for name in texts), len(data))
        for name in texts:
            columns = columns.set_column(names.index(name), name, columns.column(name).cast(pa.string()))
        return to_csv(table.name, table.conform(columns.to_pandas(ignore_metadata=True))[names])
    except (pa.ArrowException, OSError, ValueError, KeyError) as reason:
        seen = f"This Parquet file cannot be read: {str(reason).partition(chr(10))[0][:200]}."
        raise UnreadableFileError(file, seen, ACCEPTED, _INSTEAD) from reason


def _ours(file: str, names: list[str]) -> Table:
    for table in (RUNS_EXPORTED, SORENESS):
        if all(column.name in names for column in table.columns if column.required):
            return table
    seen = f"This is a Parquet file of another kind. Its columns: {', '.join(names[:20]) or 'none'}."
    raise UnreadableFileError(file, seen, ACCEPTED, _INSTEAD)


def _unfolded(column: Any) -> int:
    """The bytes of the texts in a column that holds each different text once."""
    if not pa.types.is_dictionary(column.type) or not pa.types.is_string(column.type.value_type):
        raise pa.ArrowInvalid(f"a column of text holds {column.type}")
    lengths = (pc.take(pc.binary_length(chunk.dictionary), chunk.indices) for chunk in column.chunks)
    return sum(pc.sum(length).as_py() or 0 for length in lengths)


def _refuse_large(file: str, rows: int, size: int, packed: int) -> None:
    if rows > opening.MOST_LINES or size > min(sources.MOST_BYTES, archive.LARGEST_RATIO * max(packed, 1024)):
        seen = f"The file would unfold to {rows:,} rows with {size / 1e6:,.0f} MB of text."
        accepted = f"up to {opening.MOST_LINES:,} rows and {sources.MOST_BYTES / 1e6:,.0f} MB."
        raise UnreadableFileError(file, seen, accepted, "Export fewer rows at a time.")
