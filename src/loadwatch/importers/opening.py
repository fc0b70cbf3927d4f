"""A delimited text -> a sheet of its records.

Whole files go through pyarrow. Where rows are torn, ragged or badly quoted, the file is read again record by
record (`loadwatch.importers.torn`), which is slower and can say which row is damaged.
"""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from itertools import islice

import numpy as np

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.arrow import pa, pacsv
from loadwatch.importers.header import header_key
from loadwatch.importers.sheet import Sheet, Text
from loadwatch.importers.torn import read_carefully

MOST_LINES = 1_000_000


def open_sheet(file: str, text: Text, wanted: list[int], missing: tuple[str, ...]) -> Sheet:
    """The file's records. wanted: positions of the columns that will be asked for; others may be left out.

    Raises UnreadableFileError for more lines than memory is meant for.
    """
    lines = text.utf8.count(b"\n")
    if lines > MOST_LINES:
        seen = f"The file has {lines:,} lines."
        raise UnreadableFileError(file, seen, f"up to {MOST_LINES:,} lines.", "Split it into several files.")
    if not text.damaged and _quoting_is_sound(text.utf8, text.delimiter):
        sheet = _fast(file, text, wanted, missing)
        if sheet is not None and not (sheet.blank().any() and len(wanted) < len(text.header.names)):
            return sheet
    return read_carefully(file, text, missing)


def above(text: Text, name: str) -> Text:
    """The text above the record that begins with this name: the header of another table."""
    lines = io.StringIO(text.utf8.decode("utf-8"), newline="")
    reader = csv.reader(lines, delimiter=text.delimiter)
    end = 0
    try:
        for cells in reader:
            if cells and header_key(cells[0]) == header_key(name):
                break
            end = reader.line_num
    except csv.Error:
        return text
    lines.seek(0)
    return replace(text, utf8="".join(islice(lines, end)).encode("utf-8"))


def _quoting_is_sound(utf8: bytes, delimiter: str) -> bool:
    """Whether quotes open only at the start of a cell and close only at its end.

    Otherwise a forgotten quote can swallow rows and leave a record of the right width.
    """
    data = np.frombuffer(utf8, dtype=np.uint8)
    quotes = np.flatnonzero(data == ord('"'))
    if len(quotes) % 2:
        return False
    if not len(quotes):
        return True
    opening, closing = quotes[0::2], quotes[1::2]
    edges = [ord(delimiter), ord("\n"), ord("\r")]
    escaped = np.flatnonzero(closing[:-1] + 1 == opening[1:])
    opens = (opening == 0) | np.isin(data[opening - 1], edges)
    closes = (closing == len(data) - 1) | np.isin(data[np.minimum(closing + 1, len(data) - 1)], edges)
    opens[escaped + 1] = True
    closes[escaped] = True
    return bool(opens.all() and closes.all())


def _fast(file: str, text: Text, wanted: list[int], missing: tuple[str, ...]) -> Sheet | None:
    names = [str(position) for position in range(len(text.header.names))]
    try:
        table = pacsv.read_csv(
            pa.BufferReader(text.utf8),
            read_options=pacsv.ReadOptions(column_names=names, block_size=4 << 20),
            parse_options=pacsv.ParseOptions(
                delimiter=text.delimiter, newlines_in_values=b'"' in text.utf8, ignore_empty_lines=False
            ),
            convert_options=pacsv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                include_columns=[str(position) for position in wanted],
                check_utf8=False,
            ),
        )
    except pa.ArrowInvalid:
        return None
    body = table.slice(text.header_at + 1)
    rows = np.arange(len(body), dtype="int64") + text.header_at + 2
    return Sheet(file, text.header, body, rows, missing)
