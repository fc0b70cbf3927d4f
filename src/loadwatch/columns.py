"""Every table's columns, declared once: name, dtype, unit, meaning, and what is accepted at the door.

Units are in the names. All distances are km, durations minutes, clocks the athlete's local wall time.
Missing is NaN, NaT or the empty string, and never means zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from loadwatch.errors import BadTableError

WEEK_TOTAL = "week"
"""No run, but a whole week's distance, its runs included: those who write down totals have no others."""
KINDS = ("run", "trail", "treadmill", "track", WEEK_TOTAL)
SITES = (
    "low back", "upper back", "neck", "hip", "glute", "hamstring", "quadriceps",
    "knee", "shin", "calf", "achilles", "ankle", "foot", "other",
)  # fmt: skip
SIDES = ("left", "right", "both")
MOMENTS = ("day", "during", "after", "morning")

FIRST_DAY = pd.Timestamp("1970-01-01")
LAST_DAY = pd.Timestamp("2200-01-01")
"""Days outside these are a typing error: a single year 0024 would make 730,000 days of calendar."""

TEXT, NUMBER, TIME, FLAG, COUNT = "str", "float64", "datetime64[us]", "bool", "int64"


@dataclass(frozen=True)
class Column:
    """One column of a table.

    `low` and `high` are the values accepted at the door (inclusive), `choices` the words accepted.
    A column that is not `required` may be absent from a table handed in; it is then all missing.
    """

    name: str
    dtype: str
    meaning: str
    unit: str = ""
    required: bool = False
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()

    @property
    def bounds(self) -> tuple[float, float]:
        """Lowest and highest value accepted, infinite where nothing is declared."""
        return -np.inf if self.low is None else self.low, np.inf if self.high is None else self.high

    @property
    def accepted(self) -> str:
        """The accepted values in words, for error messages."""
        if self.choices:
            return ", ".join(self.choices)
        if self.low is not None and self.high is not None:
            return f"{self.low:g} to {self.high:g}{' ' + self.unit if self.unit else ''}"
        return {TEXT: "text", NUMBER: "a number", TIME: "a date from 1970 on", FLAG: "yes or no", COUNT: "a number"}[
            self.dtype
        ]


@dataclass(frozen=True)
class Table:
    """A named set of columns; knows how to bring a frame into its form."""

    name: str
    columns: tuple[Column, ...]

    @cached_property
    def names(self) -> list[str]:
        """The column names, in order."""
        return [column.name for column in self.columns]

    @cached_property
    def _by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    def __getitem__(self, name: str) -> Column:
        return self._by_name[name]

    def empty(self) -> pd.DataFrame:
        """A frame of this table without rows."""
        return pd.DataFrame({column.name: pd.Series(dtype=column.dtype) for column in self.columns})

    def conform(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame in this table's columns and dtypes; absent optional columns are filled as missing.

        The index is kept, further columns are dropped. Raises BadTableError naming the table and column.
        """
        lacking = [column.name for column in self.columns if column.required and column.name not in frame]
        if lacking:
            raise BadTableError(
                f"The {self.name} table lacks {', '.join(lacking)}; it has {', '.join(map(str, frame.columns)) or 'no columns'}."
            )
        return pd.DataFrame(
            {column.name: self._values(frame, column) for column in self.columns}, index=frame.index, copy=False
        )

    def _values(self, frame: pd.DataFrame, column: Column) -> pd.Series | np.ndarray:
        if column.name not in frame:
            if column.dtype == TIME:
                return np.full(len(frame), np.datetime64("NaT", "us"), dtype=column.dtype)
            if column.dtype == NUMBER:
                return np.full(len(frame), np.nan)
            return pd.Series("", index=frame.index, dtype=column.dtype)
        values = frame[column.name]
        if values.dtype == column.dtype:
            return values
        try:
            if column.dtype == TEXT:
                # Categories hold each name once: a cohort's athlete column is cheap to check and to group by.
                return values if isinstance(values.dtype, pd.CategoricalDtype) else values.astype("str").fillna("")
            if column.dtype == TIME:
                # Text is read as ISO dates alone: day and month of any other form would be guessed.
                how = "ISO8601" if pd.api.types.is_string_dtype(values) else None
                return pd.to_datetime(values, format=how).astype(column.dtype)  # type: ignore[call-overload]
            return values.astype(column.dtype)  # type: ignore[call-overload]
        except (ValueError, TypeError, OverflowError) as reason:
            raise BadTableError(
                f"The {self.name} table's {column.name} cannot be read as {column.accepted}: {reason}"
            ) from reason


RUNS = Table(
    "runs",
    (
        Column("athlete", TEXT, "whose run it is", required=True),
        Column("started_at", TIME, "the athlete's local wall time", required=True),
        Column(
            "distance_km",
            NUMBER,
            "missing = not recorded; the run counts by time",
            "km",
            required=True,
            low=0,
            high=500,
        ),
        Column("duration_min", NUMBER, "moving time; missing = not recorded", "min", required=True, low=0, high=6000),
        Column("rpe", NUMBER, "rating of perceived exertion, 0 rest to 10 maximal (session RPE)", low=0, high=10),
        Column("kind", TEXT, "what sort of run, or `week`: the whole week's total, on its first day", choices=KINDS),
        Column("avg_hr", NUMBER, "mean heart rate", "bpm", low=20, high=250),
        Column("cadence_spm", NUMBER, "mean cadence, both feet", "steps/min", low=20, high=300),
        Column("notes", TEXT, "the athlete's own words"),
        Column("source", TEXT, "where the run came from: strava, garmin, ..., fit, gpx, tcx, loadwatch, typed"),
        Column("source_id", TEXT, "the source's own key of the run; with `source` it recognises the run again"),
    ),
)

SAID_OF_RUNS = Table(
    "runs",
    (
        Column("same_as_source", TEXT, "the source of the run that counts for this one; empty = it counts itself"),
        Column("same_as_source_id", TEXT, "that source's own key of the run that counts"),
        Column("not_same_as", TEXT, 'runs said to be others than this one, as [["source", "source_id"], ...]'),
    ),
)
"""What an export says beside RUNS about the same run from two sources, and `read` gives where a file says it."""
RUNS_EXPORTED = Table("runs", (*RUNS.columns, *SAID_OF_RUNS.columns))

SORENESS = Table(
    "soreness",
    (
        Column("athlete", TEXT, "whose rating it is", required=True),
        Column("date", TIME, "the day rated", required=True),
        Column("site", TEXT, "where on the body", required=True, choices=SITES),
        Column("side", TEXT, "which side, empty = not said", choices=SIDES),
        Column("moment", TEXT, "when: over the day, during or after a run, or the next morning", choices=MOMENTS),
        Column("rating", NUMBER, "0 none, 10 worst imaginable", required=True, low=0, high=10),
        Column("notes", TEXT, "the athlete's own words"),
        Column("source", TEXT, "where the rating came from"),
        Column("source_id", TEXT, "the source's own key of the rating"),
    ),
)

RED_FLAGS = Table(
    "red flags",
    (
        Column("athlete", TEXT, "who answered", required=True),
        Column("date", TIME, "the day answered", required=True),
        Column("sign", TEXT, "key of the warning sign answered with yes", required=True),
        Column("cleared_on", TIME, "the day a professional cleared it; missing = it stands"),
    ),
)

DONE = Table(
    "done",
    (
        Column("athlete", TEXT, "who did it", required=True),
        Column("date", TIME, "the day it was done", required=True),
        Column("entry", TEXT, "key of the library's entry, such as an exercise", required=True),
        Column("sets", NUMBER, "sets done; missing where it has none", low=1, high=20),
        Column(
            "reps", NUMBER, "repetitions of a set, or seconds where it is held; missing = not said", low=1, high=600
        ),
    ),
)

DAYS = Table(
    "days",
    (
        Column("athlete", TEXT, "category"),
        Column("date", TIME, "dense: every day from the athlete's first record to the day of the review"),
        Column("distance_km", NUMBER, "a day without a run is 0", "km"),
        Column("duration_min", NUMBER, "a day without a run is 0", "min"),
        Column("load", NUMBER, "session load: RPE x minutes, minutes where the RPE is missing; 0 without a run"),
        Column("load_7d", NUMBER, "load of the last 7 days; missing in the first 6"),
        Column("monotony", NUMBER, "mean / sample SD of 7 daily loads; missing when SD is 0 or in the first 6 days"),
        Column("strain", NUMBER, "load_7d x monotony"),
        Column("acwr", NUMBER, "acute:chronic ratio, coupled: mean of 7 over mean of 28 days; missing until day 28"),
        Column("acwr_uncoupled", NUMBER, "mean of 7 over the mean of the 21 days before them"),
        Column("acwr_ewma", NUMBER, "the same with exponentially weighted means (7 and 28 days)"),
        Column("fitness", NUMBER, "EWMA of load, 42 days, from 0"),
        Column("fatigue", NUMBER, "EWMA of load, 7 days, from 0"),
        Column("form", NUMBER, "fitness - fatigue of the day before"),
    ),
)

LEVELS = ("unknown", "clear", "note", "watch", "caution", "ease-off", "seek-care")
CHANGE_REASONS = (
    "", "unfinished", "few weeks", "first week", "low week before", "distance missing", "after a gap", "no running",
)  # fmt: skip
BANDS = ("unknown", "no distance", "no reference", "reference", "small", "moderate", "large")

WEEKS = Table(
    "weeks",
    (
        Column("athlete", TEXT, "category"),
        Column("week", TIME, "the week's first day; dense from the first record to the running week"),
        Column("complete", FLAG, "false for the running week and for a first week that is cut off"),
        Column("runs", COUNT, "number of runs; those within a week's total are not known and not counted"),
        Column("distance_km", NUMBER, "", "km"),
        Column("unlisted_km", NUMBER, "the part of it known from a week's total alone, without its runs", "km"),
        Column("duration_min", NUMBER, "", "min"),
        Column("load", NUMBER, "session load"),
        Column("longest_km", NUMBER, "longest single run; missing without one", "km"),
        Column("change_pct", NUMBER, "change over the week before; missing where `change_reason` says why", "%"),
        Column("change_km", NUMBER, "change over the week before; missing without one", "km"),
        Column("change_reason", TEXT, "why there is no percentage; category", choices=CHANGE_REASONS),
        Column(
            "monotony",
            NUMBER,
            "mean / sample SD of the 7 daily loads; complete weeks only, missing when all are the same",
        ),
        Column("strain", NUMBER, "load x monotony"),
        Column("soreness", NUMBER, "7-day mean of the site that rose most, at the week's last rated day", "0-10"),
        Column("soreness_rise", NUMBER, "that mean over its baseline of the 21 days before", "0-10"),
        Column("soreness_site", TEXT, "the site; category, empty = none rated"),
        Column("level", TEXT, "highest level raised in the week; category in the order of LEVELS", choices=LEVELS),
    ),
)

RUNS_REVIEWED = Table(
    "reviewed runs",
    (
        *RUNS.columns,
        Column("load", NUMBER, "session load: RPE x minutes, minutes where the RPE is missing"),
        Column("week", TIME, "first day of the run's week"),
        Column("longest_before_km", NUMBER, "longest run of the 30 days before; missing = none", "km"),
        Column("spike", NUMBER, "distance over longest_before_km; missing = no reference"),
        Column("band", TEXT, "the study's band, or why there is none; category", choices=BANDS),
    ),
)

SORENESS_DAYS = Table(
    "soreness days",
    (
        Column("athlete", TEXT, "category"),
        Column("site", TEXT, "category"),
        Column("date", TIME, "dense, as in days"),
        Column("rating", NUMBER, "mean of the day's ratings; missing = not rated", "0-10"),
        Column("highest", NUMBER, "the day's highest rating", "0-10"),
        Column("rated_7d", COUNT, "rated days of the last 7; 4 are needed"),
        Column("rated_21d", COUNT, "rated days of the 21 before them; 10 are needed"),
        Column("mean_7d", NUMBER, "mean of the last 7 days", "0-10"),
        Column("baseline", NUMBER, "mean of the 21 days before those 7", "0-10"),
        Column("rise", NUMBER, "mean_7d - baseline", "0-10"),
    ),
)

SORENESS_NOW = Table(
    "soreness now",
    (
        Column("athlete", TEXT, "category"),
        Column("site", TEXT, "category; one row an athlete and site ever rated"),
        Column("last_rated", TIME, "day of the last rating"),
        Column("highest", NUMBER, "highest rating of the last rated day of the last 7; missing = none", "0-10"),
        Column(
            "rated_7d", COUNT, "this and all that follows: of the latest of the last 7 days with a mean, else of today"
        ),
        Column("rated_21d", COUNT, "rated days of the 21 before those 7; 10 are needed"),
        Column("mean_7d", NUMBER, "mean of 7 days; 4 rated ones are needed", "0-10"),
        Column("baseline", NUMBER, "mean of the 21 days before those 7", "0-10"),
        Column("rise", NUMBER, "mean_7d - baseline", "0-10"),
    ),
)

CODES = (
    "long-run", "week-jump", "soreness-rising", "soreness-high", "soreness-persisting",
    "load-and-soreness", "monotony", "coming-back", "red-flag",
)  # fmt: skip

FLAGS = Table(
    "flags",
    (
        Column("athlete", TEXT, "category"),
        Column("week", TIME, "first day of the week it belongs to"),
        Column("day", TIME, "the day that raised it; the last day of the week for a rule of the whole week"),
        Column("code", TEXT, "category", choices=CODES),
        Column("level", TEXT, "category in the order of LEVELS", choices=LEVELS),
        Column("site", TEXT, "body site; category, empty for rules of load"),
        Column("value", NUMBER, "what the rule measured: a ratio, a rise, a rating, days"),
        Column("threshold", NUMBER, "the value it was held against"),
        Column("now_value", NUMBER, "the larger number of the arithmetic: km of the run or week, S7, the rating"),
        Column("before_value", NUMBER, "the number it was compared with: reference km, baseline, the day before"),
        Column("runs", "object", "keys of the runs that caused it: a list of labels of the RUNS frame handed in"),
        Column("rule", TEXT, "key of the rule in `flags.RULES`; category"),
        Column("evidence", TEXT, "key of its source in `evidence.SOURCES`; category"),
        Column("current", FLAG, "counts for the verdict of the day of the review"),
    ),
)

VERDICTS = Table(
    "verdicts",
    (
        Column("athlete", TEXT, "category; one row an athlete"),
        Column(
            "level", TEXT, "the highest level among the current flags; category in the order of LEVELS", choices=LEVELS
        ),
        Column("load_known", FLAG, "30 days of history and a reference for the latest runs"),
        Column("soreness_known", FLAG, "at least one site has enough ratings for a rise"),
        Column("days_of_history", COUNT, "days since the first run; 30 are needed"),
        Column("last_run", TIME, "day of the last run; missing = none"),
    ),
)

LIMITS = Table(
    "limits",
    (
        Column("athlete", TEXT, "category; one row an athlete"),
        Column("longest_run_km", NUMBER, "longest run that raises nothing today; missing = no reference", "km"),
        Column("longest_reference_km", NUMBER, "longest run of the last 30 days it stands on", "km"),
        Column("runs_left_out", COUNT, "flagged runs left out of that reference"),
        Column(
            "week_km", NUMBER, "distance of this week that does not reach watch: 1.30 x the last complete week", "km"
        ),
        Column("week_convention_km", NUMBER, "1.10 x the last complete week: the 10% convention", "km"),
        Column("week_reference_km", NUMBER, "the last complete week", "km"),
        Column("week_so_far_km", NUMBER, "distance of the running week", "km"),
    ),
)

PROBLEMS = Table(
    "problems",
    (
        Column("file", TEXT, "the file's name"),
        Column("row", COUNT, "row of the file, counted as a spreadsheet does: the header is row 1; 0 = the whole file"),
        Column("column", TEXT, "the column as the file names it, empty = the whole row"),
        Column("seen", TEXT, "the value in the file"),
        Column("accepted", TEXT, "what would have been accepted"),
        Column("message", TEXT, "what is wrong, and what became of the row"),
        Column("mend", TEXT, "how to mend it: what to do with this cell, row or file"),
    ),
)


def records(table: pd.DataFrame) -> list[Any]:
    """The rows of a table, each with its columns as attributes and its label as `Index`."""
    return list(table.itertuples())
