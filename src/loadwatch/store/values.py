"""Values between pandas, the keyboard and the database. Missing (NaN, NaT, "" and None) is NULL there, always.

A *plain* value is what JSON can hold: text, a float, None; a clock or day is its ISO text.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from loadwatch.columns import FIRST_DAY, LAST_DAY, NUMBER, TIME, Column, Table
from loadwatch.errors import BadInputError, BadTableError

Plain = dict[str, Any]
"""Column name -> plain value."""


def is_missing(value: object) -> bool:
    """Whether a single value is one of the ways to say "not known"."""
    return value is None or value is pd.NaT or value == "" or (isinstance(value, float) and math.isnan(value))


def same(one: object, other: object) -> bool:
    """Whether two plain values are equal; the last digits of a unit's conversion do not count."""
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return one == other


def to_json(values: Plain) -> str:
    """Known values as JSON; what is missing is left out."""
    return json.dumps({name: value for name, value in values.items() if value is not None}, ensure_ascii=False)


def edited(values: Plain, imported: str | None) -> bool:
    """Whether an imported entry's values are other than its source said last; what was typed here has no source."""
    if imported is None or to_json(values) == imported:
        return False
    said = json.loads(imported)
    return not all(same(value, said.get(name)) for name, value in values.items())


def to_database(values: Plain, rows: sa.Table) -> dict[str, Any]:
    """Plain values as the table's columns take them: clocks and days are objects there."""
    clocks = {name: parse(values[name]) for name, parse in _clocks(rows) if values.get(name) is not None}
    return values | clocks


@cache
def _clocks(rows: sa.Table) -> list[tuple[str, Callable[[str], date]]]:
    """The columns of clocks and days, each with what makes an object of its text."""
    parsers: dict[type, Callable[[str], date]] = {sa.DateTime: datetime.fromisoformat, sa.Date: date.fromisoformat}
    return [(column.name, parsers[type(column.type)]) for column in rows.c if type(column.type) in parsers]


def plain_rows(frame: pd.DataFrame, names: list[str]) -> list[Plain]:
    """A canonical frame's rows as plain values, in the frame's order."""
    columns = [_plain_column(frame[name]) for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _plain_column(values: pd.Series[Any]) -> list[Any]:
    if values.dtype == NUMBER:
        return [None if value != value else value for value in values.tolist()]
    if values.dtype == TIME:
        texts = np.datetime_as_string(values.to_numpy(), unit="D" if values.name != "started_at" else "us")
        return [None if text == "NaT" else text for text in texts.tolist()]
    return [value or None for value in values.tolist()]


def check_frame(frame: pd.DataFrame, spec: Table, rows: sa.Table) -> None:
    """Refuse a canonical frame with values that a column does not accept. Raises BadTableError naming the first."""
    for column in spec.columns:
        values = frame[column.name]
        known = values.notna() & (values != "")
        good = known & _accepted(values, column)
        if column.name not in rows.c or rows.c[column.name].nullable or column.name.startswith("source"):
            good |= ~known
        if not good.all():
            seen = values[~good].iloc[0]
            raise BadTableError(
                f"The {spec.name} table's {column.name} holds {str(seen)!r}, which is not accepted. "
                f"Accepted: {column.accepted}."
            )


def _accepted(values: pd.Series[Any], column: Column) -> pd.Series[bool]:
    if column.dtype == TIME:
        return values.between(FIRST_DAY, LAST_DAY, inclusive="left")
    if column.choices:
        return values.isin(column.choices)
    if column.low is not None and column.high is not None:
        return values.between(column.low, column.high)
    return pd.Series(True, index=values.index)


def typed(values: Mapping[str, object], spec: Table, rows: sa.Table) -> Plain:
    """Typed values as plain ones. Raises BadInputError naming column, value seen and values accepted."""
    checked = {name: _typed(value, _column(name, spec)) for name, value in values.items()}
    for name, value in checked.items():
        if value is None and not rows.c[name].nullable:
            raise BadInputError(f"{name} is empty, but it is needed. Accepted: {spec[name].accepted}.")
    return checked


def _column(name: str, spec: Table) -> Column:
    if name not in spec.names:
        raise BadInputError(f"{name!r} is not a column of {spec.name}. Accepted: {', '.join(spec.names)}.")
    return spec[name]


def _typed(value: object, column: Column) -> Any:
    if is_missing(value):
        return None
    try:
        if column.dtype == NUMBER:
            return _number(value, column)
        if column.dtype == TIME:
            return _moment(value, column)
        return _text(value, column)
    except (ValueError, TypeError, OverflowError) as reason:
        raise BadInputError(
            f"{column.name} is {str(value)!r}, which is not accepted. Accepted: {column.accepted}."
        ) from reason


def _number(value: Any, column: Column) -> float:
    number = float(value)
    low, high = column.low, column.high
    if isinstance(value, bool | np.bool_) or not math.isfinite(number):
        raise ValueError(value)
    if low is not None and high is not None and not low <= number <= high:
        raise ValueError(value)
    return number


def _moment(value: Any, column: Column) -> str:
    if not isinstance(value, str | date | np.datetime64):  # a bare number would be nanoseconds of 1970
        raise TypeError(value)
    moment = pd.Timestamp(datetime.fromisoformat(value) if isinstance(value, str) else value).tz_localize(None)
    if not FIRST_DAY <= moment < LAST_DAY:
        raise ValueError(value)
    return moment.isoformat(timespec="microseconds") if column.name == "started_at" else moment.date().isoformat()


def _text(value: Any, column: Column) -> str | None:
    if not isinstance(value, str) or (column.choices and value not in column.choices):
        raise ValueError(value)
    # Half characters (lone surrogates) and zero bytes cannot be stored as text.
    return value.encode("utf-8", "replace").decode().replace("\x00", "") or None
