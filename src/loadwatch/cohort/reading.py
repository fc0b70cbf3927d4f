"""Tables -> sorted arrays. What lies after the day of the review is left out here, and nowhere else."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from loadwatch.cohort.rows import Cohort, Floats, Ints, RatingRows, Rows, RunRows, SignRows, TotalRows
from loadwatch.columns import FIRST_DAY, LAST_DAY, RED_FLAGS, RUNS, SITES, SORENESS, WEEK_TOTAL, Table
from loadwatch.errors import BadTableError
from loadwatch.metrics.load import session_load
from loadwatch.periods import WeekStart

_DAY_US = 86_400_000_000
_FIRST_US, _LAST_US = (
    int(day.to_datetime64().astype("datetime64[us]").astype(np.int64)) for day in (FIRST_DAY, LAST_DAY)
)

_NO_INTS, _NO_FLOATS = np.zeros(0, dtype=np.int64), np.zeros(0)
_NO_TOTALS = TotalRows(_NO_INTS, _NO_INTS, _NO_INTS, _NO_FLOATS, _NO_FLOATS)


def cohort_of(
    runs: pd.DataFrame, soreness: pd.DataFrame, red_flags: pd.DataFrame, today: int, week_start: WeekStart
) -> Cohort:
    """Sorted arrays from the three tables, rows in any order. Raises BadTableError for a table that cannot be read."""
    who = {table.name: _factorized(frame, table) for frame, table in _tables(runs, soreness, red_flags)}
    names = sorted({name for _, found in who.values() for name in found})
    code = {name: index for index, name in enumerate(names)}
    athlete = {
        table: codes if found in (names, []) else np.array([code[name] for name in found], dtype=np.int64)[codes]
        for table, (codes, found) in who.items()
    }
    everyone = Cohort(
        names,
        *_run_rows(runs, athlete[RUNS.name], today),
        _rating_rows(soreness, athlete[SORENESS.name], today),
        _sign_rows(red_flags, athlete[RED_FLAGS.name], today),
        today,
        week_start,
    )
    return _only_recorded(everyone)


def _tables(
    runs: pd.DataFrame, soreness: pd.DataFrame, red_flags: pd.DataFrame
) -> tuple[tuple[pd.DataFrame, Table], ...]:
    return (runs, RUNS), (soreness, SORENESS), (red_flags, RED_FLAGS)


def _factorized(frame: pd.DataFrame, table: Table) -> tuple[Ints, list[str]]:
    if "athlete" not in frame:
        raise BadTableError(f"The {table.name} table lacks the column athlete.")
    if not frame.columns.is_unique:
        twice = frame.columns[frame.columns.duplicated()][0]
        raise BadTableError(f"The {table.name} table has the column {twice} twice; every column needs its own name.")
    if frame.empty:
        return np.zeros(0, dtype=np.int64), []
    codes, found = _coded(frame["athlete"])
    names = [str(name) for name in found]
    nobody = codes < 0
    if "" in names:
        nobody |= codes == names.index("")
    if nobody.any():
        row = frame.index[int(np.argmax(nobody))]
        raise BadTableError(f"The {table.name} table has no athlete in row {row}; every row needs one.")
    return codes.astype(np.int64), names


def _coded(values: pd.Series) -> tuple[Ints, Any]:
    """What pd.factorize gives, many times faster where equal texts stand together, as athletes do in a sorted table."""
    if isinstance(values.dtype, pd.StringDtype) and len(values):
        text = pa.array(values)
        text = text.combine_chunks() if isinstance(text, pa.ChunkedArray) else text
        first = text[0].as_py()
        if text[-1].as_py() == first and pc.call_function("equal", [text, text[0]]).true_count == len(
            text
        ):  # one runner
            return np.zeros(len(text), dtype=np.int64), [first]
        stretches = pc.call_function("run_end_encode", [text])
        found = stretches.values.dictionary_encode()
        codes, ends = found.indices.fill_null(-1).to_numpy(), stretches.run_ends.to_numpy()
        return np.repeat(codes, np.diff(ends, prepend=0)), found.dictionary.to_pylist()
    return pd.factorize(values)


def _values(frame: pd.DataFrame, table: Table, name: str) -> Any:
    """One column as a numpy array of its declared dtype; missing where the table does not have it."""
    column = table[name]
    if name in frame:
        given = frame[name]
        if given.dtype == column.dtype:
            return given.to_numpy()
    elif not column.required:
        return np.full(
            len(frame), np.nan if column.dtype == "float64" else np.datetime64("NaT", "us"), dtype=column.dtype
        )
    return Table(table.name, (column,)).conform(frame)[name].to_numpy()


def _numbers(frame: pd.DataFrame, table: Table, name: str) -> Floats:
    """A column of numbers. Numbers out of the column's bounds are an error: nothing true can be said with them."""
    values: Floats = _values(frame, table, name)
    low, high = table[name].bounds
    wrong = (values < low) | (values > high)
    if wrong.any():
        row = int(np.argmax(wrong))
        raise BadTableError(
            f"The {table.name} table has {name} {values[row]:g} in row {frame.index[row]}; "
            f"accepted: {table[name].accepted} ({table[name].meaning})."
        )
    return values


def _times(frame: pd.DataFrame, table: Table, name: str) -> Ints:
    """A column of dates in microseconds since 1970. Dates out of bounds are an error: they would make endless calendars."""
    times: Ints = _values(frame, table, name).astype(np.int64)
    wrong = (times < _FIRST_US) | (times >= _LAST_US)  # a missing date is the lowest of all numbers
    if wrong.any():
        row = int(np.argmax(wrong))
        raise BadTableError(
            f"The {table.name} table has {name} {times[row].astype('datetime64[us]')} in row {frame.index[row]}; "
            f"accepted: {FIRST_DAY:%Y-%m-%d} up to {LAST_DAY:%Y-%m-%d}."
        )
    return times


def _order(athlete: Ints, time: Ints) -> slice | Ints:
    """What sorts by athlete and time. Checking is cheap, sorting is not, and most tables come sorted."""
    rising = (athlete[1:] > athlete[:-1]) | ((athlete[1:] == athlete[:-1]) & (time[1:] >= time[:-1]))
    return slice(None) if rising.all() else np.lexsort((time, athlete))


def _run_rows(frame: pd.DataFrame, athlete: Ints, today: int) -> tuple[RunRows, TotalRows]:
    time = _times(frame, RUNS, "started_at")
    km, minutes, rpe = (_numbers(frame, RUNS, name) for name in ("distance_km", "duration_min", "rpe"))
    with np.errstate(invalid="ignore"):
        metres = np.where(np.isnan(km), 0, np.rint(km * 1000)).astype(np.int64)
    at = _order(athlete, time)
    rows = RunRows(
        athlete[at], time[at] // _DAY_US, time[at], metres[at], minutes[at], session_load(minutes, rpe)[at],
        np.arange(len(frame))[at],
    )  # fmt: skip
    is_total = (frame["kind"] == WEEK_TOTAL).to_numpy()[at] if "kind" in frame else None
    if is_total is None or not is_total.any():
        return _up_to(rows, today), _NO_TOTALS
    totals = TotalRows(**{field.name: getattr(rows, field.name)[is_total] for field in fields(TotalRows)})
    return _up_to(rows, today, ~is_total), _up_to(totals, today)


def _rating_rows(frame: pd.DataFrame, athlete: Ints, today: int) -> RatingRows:
    rating = _numbers(frame, SORENESS, "rating")
    time = _times(frame, SORENESS, "date")
    site = _sites(frame)
    morning = (frame["moment"] == "morning").to_numpy() if "moment" in frame else np.zeros(len(frame), dtype=bool)
    at = _order(athlete, time)
    rows = RatingRows(athlete[at], time[at] // _DAY_US, site[at], rating[at], np.asarray(morning, dtype=bool)[at])
    return _up_to(rows, today, ~np.isnan(rows.rating))


def _sites(frame: pd.DataFrame) -> Ints:
    """The code of each rating's site."""
    if "site" not in frame:
        raise BadTableError("The soreness table lacks the column site.")
    codes, found = _coded(frame["site"])
    unknown = [str(site) for site in found if site not in SITES]
    if unknown:
        raise BadTableError(f"The soreness table has site {unknown[0]!r}; accepted: {', '.join(SITES)}.")
    if (codes < 0).any():
        row = frame.index[int(np.argmin(codes))]
        raise BadTableError(f"The soreness table has no site in row {row}; accepted: {', '.join(SITES)}.")
    return np.array([SITES.index(site) for site in found] or [0], dtype=np.int64)[codes]


def _sign_rows(frame: pd.DataFrame, athlete: Ints, today: int) -> SignRows:
    if frame.empty:
        return SignRows(athlete, athlete)
    time = _times(frame, RED_FLAGS, "date")
    cleared: npt.NDArray[np.datetime64] = _values(frame, RED_FLAGS, "cleared_on")
    stands = ~(cleared <= np.datetime64(today, "D"))
    at = _order(athlete, time)
    return _up_to(SignRows(athlete[at], time[at] // _DAY_US), today, stands[at])


R = TypeVar("R", bound=Rows)


def _up_to(rows: R, today: int, keep: npt.NDArray[np.bool_] | None = None) -> R:
    """The rows up to today; the same object where that is all of them."""
    keep = (rows.day <= today) if keep is None else keep & (rows.day <= today)
    if keep.all():
        return rows
    return type(rows)(**{field.name: getattr(rows, field.name)[keep] for field in fields(rows)})


def _only_recorded(cohort: Cohort) -> Cohort:
    """Without the athletes who have no record up to today: there is no first day to begin their calendar with."""
    recorded = np.zeros(len(cohort.names), dtype=bool)
    for rows in (cohort.runs, cohort.totals, cohort.ratings, cohort.signs):
        recorded[rows.athlete] = True
    if recorded.all():
        return cohort
    code = np.cumsum(recorded) - 1
    return replace(
        cohort,
        names=[name for name, there in zip(cohort.names, recorded, strict=True) if there],
        runs=replace(cohort.runs, athlete=code[cohort.runs.athlete]),
        totals=replace(cohort.totals, athlete=code[cohort.totals.athlete]),
        ratings=replace(cohort.ratings, athlete=code[cohort.ratings.athlete]),
        signs=replace(cohort.signs, athlete=code[cohort.signs.athlete]),
    )
