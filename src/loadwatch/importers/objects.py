"""JSON -> the sheet that a table gives: an object is a row, a key a column, and `tags.note` a key inside a key.

The rows are a list of objects, the lists that an outer object or list holds, or one object alone. Numbers stay the text
that the file has, so that nothing is rounded. Only the keys that a layout asks for become columns: positions never do.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.arrow import pa
from loadwatch.importers.header import Header
from loadwatch.importers.layout import Names
from loadwatch.importers.sheet import Damage, Sheet
from loadwatch.importers.torn import UNREADABLE_CHARACTER

MOST_VALUES = 10_000_000
"""More commas than this are refused: each value takes some twenty times its bytes in memory."""
MOST_OBJECTS, MOST_BROKEN = 200_000, 10_000
OBJECT_BYTES, LIST_BYTES = 240, 72
"""What an object and a list take in memory, however little is in them."""
MOST_GROWTH, ALWAYS_BYTES = 16, 4_000_000
"""How many times its size a file may take in braces and brackets, and what any file may."""
MOST_KEYS, DEEPEST_KEY = 2_000, 3
ACCEPTED = (
    "the JSON of Strava, Garmin Connect, Polar Flow, Nike Run Club, Fitbit or intervals.icu, as it was downloaded."
)
_AGAIN = "Download it again, or export the list of all activities as CSV; a list of your own can be read as CSV."


class Contradiction(dict[str, Any]):
    """An object that gives one key two values; `keys_twice` are those keys."""

    keys_twice: tuple[str, ...] = ()


@dataclass(frozen=True)
class Objects:
    """The objects of a JSON file, numbered from 1, and all their keys."""

    file: str
    records: Sequence[Any]
    header: Header

    def completed(self, fields: Sequence[Names]) -> Objects:
        """The same with every field's key: one that no object has is missing in all of them, as in a short list."""
        absent = [names[0] for names in fields if names and self.header.find(names) is None]
        return replace(self, header=Header((*self.header.names, *absent)))

    def sheet(self, wanted: Sequence[int], missing: tuple[str, ...]) -> Sheet:
        """The wanted keys as columns. What is no object, or contradicts itself, is damage of its row."""
        columns: dict[int, list[str]] = {position: [] for position in wanted}
        rows: list[int] = []
        filled: list[str] = []
        damage: list[Damage] = []
        for row, record in enumerate(self.records, start=1):
            broken = _broken(row, record)
            if broken is None:
                cells = dict(_cells(record))
                rows.append(row)
                filled.append("x" if any(cells.values()) else "")
                for position, column in columns.items():
                    column.append(cells.get(self.header.names[position], ""))
                    if UNREADABLE_CHARACTER in column[-1]:
                        damage.append(_garbled(row, position, column[-1]))
            else:
                damage.append(broken)
            if len(damage) > MOST_BROKEN:
                seen = f"More than {MOST_BROKEN:,} entries of the JSON file are damaged or hold no activity."
                raise UnreadableFileError(self.file, seen, ACCEPTED, _AGAIN)
        table = {str(position): pa.array(column, pa.string()) for position, column in columns.items()}
        # An object may hold none of the wanted keys and still not be empty.
        table["filled"] = pa.array(filled, pa.string())
        return Sheet(self.file, self.header, pa.table(table), np.array(rows, dtype="int64"), missing, damage)


def is_json(data: bytes) -> bool:
    """Whether this begins as an object, or as a list of objects, lists or texts."""
    head = data[:4000].decode(json.detect_encoding(data), "ignore").lstrip("\ufeff \t\r\n")
    return re.match(r"[\[{]\s*[\[{\"\]}]", head) is not None


def open_objects(file: str, data: bytes, knows: Callable[[Header], bool]) -> Objects:
    """The objects under whose keys a layout is known. Raises UnreadableFileError saying why there are none."""
    found: list[Objects] = []
    for records in _lists(_document(file, data)):
        if len(records) > MOST_OBJECTS:
            seen = f"A list of the JSON file has {len(records):,} entries."
            raise UnreadableFileError(file, seen, f"up to {MOST_OBJECTS:,} activities.", _AGAIN)
        objects = Objects(file, records, Header(tuple(_keys(file, records))))
        if knows(objects.header):
            return objects
        found.append(objects)
    if not found:
        raise UnreadableFileError(file, "This is a JSON file without any objects.", ACCEPTED, _AGAIN)
    longest = max(found, key=lambda objects: len(objects.records))
    keys = [key[:40] for key in longest.header.names[:30]]
    seen = f"This is a JSON file of no known kind. Its keys: {', '.join(keys) or 'none'}."
    raise UnreadableFileError(file, seen, ACCEPTED, _AGAIN)


def _document(file: str, data: bytes) -> Any:
    if data.count(b",") > MOST_VALUES:
        seen = f"The JSON file holds more than {MOST_VALUES:,} values."
        raise UnreadableFileError(file, seen, "the list of activities, without the recordings.", _AGAIN)
    braces = OBJECT_BYTES * data.count(b"{") + LIST_BYTES * data.count(b"[")
    if braces > max(ALWAYS_BYTES, MOST_GROWTH * len(data)):
        seen = "The JSON file holds hardly anything but braces and brackets, or is nested far too deeply."
        raise UnreadableFileError(file, seen, ACCEPTED, _AGAIN)
    text = data.decode(json.detect_encoding(data), "replace").removeprefix("\ufeff")
    try:
        return json.loads(text, parse_int=_whole, parse_float=str, parse_constant=str, object_pairs_hook=_object)
    except json.JSONDecodeError as reason:
        seen = f"The JSON breaks off or is damaged in line {reason.lineno}, character {reason.colno}: {reason.msg}."
        raise UnreadableFileError(file, seen, ACCEPTED, _AGAIN) from reason
    except RecursionError as reason:
        raise UnreadableFileError(file, "The JSON is nested far too deeply.", ACCEPTED, _AGAIN) from reason


_SHORT = {str(number): str(number) for number in range(1_000)}


def _whole(digits: str) -> str:
    """The digits as they stand. Short ones, of which lists of samples are full, stand in memory once."""
    return _SHORT.get(digits, digits)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    whole = dict(pairs)
    if len(whole) == len(pairs):
        return whole
    twice = dict.fromkeys(key for key, value in pairs if whole[key] != value)
    if not twice:
        return whole
    contradiction = Contradiction(whole)
    contradiction.keys_twice = tuple(twice)
    return contradiction


def _lists(document: Any) -> Iterator[Sequence[Any]]:
    """What may be the rows: the list itself, the lists inside its objects put together, the object itself."""
    outer = document if isinstance(document, list) else [document]
    if any(isinstance(item, dict) for item in outer):
        yield outer
    held: dict[str, list[Any]] = {}
    for item in outer:
        for key, value in item.items() if isinstance(item, dict) else ():
            if isinstance(value, list) and any(isinstance(inner, dict) for inner in value):
                held.setdefault(key, []).extend(value)
    yield from held.values()


def _keys(file: str, records: Sequence[Any]) -> dict[str, None]:
    keys: dict[str, None] = {}
    for record in records:
        if isinstance(record, dict):
            keys.update((key, None) for key, _ in _cells(record))
        if len(keys) > MOST_KEYS:
            seen = f"The objects of this JSON file have more than {MOST_KEYS:,} different keys."
            raise UnreadableFileError(file, seen, ACCEPTED, _AGAIN)
    return keys


def _cells(record: dict[str, Any], before: str = "", depth: int = DEEPEST_KEY) -> Iterator[tuple[str, str]]:
    """Each key with its text. Objects and lists stand as `{...}` and `[...]`, so that one in a number's place is seen.

    A list of measures, `[{"metric": "distance", "summary": "total", "value": 5.02}]`, gives `distance.total`.
    """
    for key, value in record.items():
        name = before + _text(key)
        if isinstance(value, dict):
            yield name, "{...}"
            if depth > 1:
                yield from _cells(value, f"{name}.", depth - 1)
        elif isinstance(value, list):
            yield name, "[...]"
            for measure in value:
                if isinstance(measure, dict) and isinstance(measure.get("metric"), str) and "value" in measure:
                    yield f"{name}.{_text(measure['metric'])}.{_text(measure.get('summary'))}", _text(measure["value"])
        else:
            yield name, _text(value)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value if value.isascii() else re.sub("[\ud800-\udfff]", UNREADABLE_CHARACTER, value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else "[...]"


def _broken(row: int, record: Any) -> Damage | None:
    if not isinstance(record, dict):
        return Damage(
            row, None, _text(record), "an object in braces",
            "This entry of the list is no object, so it holds no activity. The row was not read.",
        )  # fmt: skip
    parts = [record, *(value for value in record.values() if isinstance(value, dict))]
    twice = [key for part in parts if isinstance(part, Contradiction) for key in part.keys_twice]
    if not twice:
        return None
    return Damage(
        row, None, _text(", ".join(twice)), "each key once",
        "This object gives a key two values, and nothing says which one is right. Download the file again, or log this "
        "run by hand. The row was not read.",
    )  # fmt: skip


def _garbled(row: int, position: int, text: str) -> Damage:
    message = f"Some characters of this cell are damaged; they are shown as {UNREADABLE_CHARACTER}."
    return Damage(row, position, text, "text in UTF-8", message)
