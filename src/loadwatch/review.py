"""Runs and soreness in, the review out: pure, any number of athletes at once, as of one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from loadwatch import tables
from loadwatch.cohort import Cohort, cohort_of
from loadwatch.columns import RED_FLAGS, RUNS, SORENESS
from loadwatch.errors import BadInputError
from loadwatch.flags.candidates import flags_of
from loadwatch.flags.raising import Raised
from loadwatch.judging import Judged, judged
from loadwatch.measures import Measures
from loadwatch.periods import WeekStart

Arrays = dict[str, npt.NDArray[Any]]
_NO_SORENESS, _NO_RED_FLAGS = SORENESS.empty(), RED_FLAGS.empty()


@dataclass(frozen=True)
class Review:
    """The review of some athletes as of `today`. Tables as declared in `columns`, athletes in the order of their names.

    `weeks`, `flags`, `verdicts` and `limits` are computed at once; `soreness_now`, and `runs`, `days` and `soreness`, which
    hold a row for every run and day, when they are first asked for.
    """

    today: date
    week_start: WeekStart
    weeks: pd.DataFrame
    flags: pd.DataFrame
    verdicts: pd.DataFrame
    limits: pd.DataFrame
    red_flags: pd.DataFrame
    _cohort: Cohort
    _names: pd.CategoricalDtype
    _runs_given: pd.DataFrame

    @property
    def athletes(self) -> list[str]:
        """Names of the athletes who have a record."""
        return self._cohort.names

    @cached_property
    def runs(self) -> pd.DataFrame:
        """REVIEWED RUNS: the runs handed in, with their index, less those after today."""
        pieces = self._cohort.in_blocks(lambda block, first: tables.run_arrays(Measures(block), first))
        return tables.runs_table(
            RUNS.conform(self._runs_given), self._names, self._cohort.runs.row, tables.joined(pieces)
        )

    @cached_property
    def days(self) -> pd.DataFrame:
        """DAYS."""
        pieces = self._cohort.in_blocks(lambda block, first: tables.day_arrays(Measures(block), first))
        return tables.days_table(self._names, tables.joined(pieces))

    @cached_property
    def soreness(self) -> pd.DataFrame:
        """SORENESS DAYS."""
        pieces = self._cohort.in_blocks(lambda block, first: tables.site_arrays(Measures(block), first))
        return tables.sites_table(self._names, tables.joined(pieces))

    @cached_property
    def soreness_now(self) -> pd.DataFrame:
        """SORENESS NOW."""
        pieces = self._cohort.in_blocks(lambda block, first: tables.site_state_arrays(Measures(block), first))
        return tables.sites_table(self._names, tables.joined(pieces))


def review(
    runs: pd.DataFrame,
    soreness: pd.DataFrame | None = None,
    *,
    today: date,
    week_start: WeekStart = "monday",
    red_flags: pd.DataFrame | None = None,
) -> Review:
    """Review any number of athletes as of `today`.

    runs: RUNS, of which `athlete, started_at, distance_km, duration_min` are needed. soreness: SORENESS, of which
    `athlete, date, site, rating` are needed; None = nothing rated. red_flags: RED_FLAGS. Rows in any order; rows after
    `today` do not count. week_start: "monday" or "sunday".

    Raises BadTableError for a table without these columns or with values out of bounds, BadInputError for another
    week_start.
    """
    if week_start not in ("monday", "sunday"):
        raise BadInputError(f"week_start is {week_start!r}; accepted: monday, sunday.")
    day = pd.Timestamp(today)
    soreness = _NO_SORENESS if soreness is None else soreness
    red_flags = _NO_RED_FLAGS if red_flags is None else RED_FLAGS.conform(red_flags)
    today_number = int(np.datetime64(day.date(), "D").astype(np.int64))
    cohort = cohort_of(runs, soreness, red_flags, today_number, week_start)
    weeks, flags, judgements = _computed(cohort)
    names = tables.words(cohort.names)
    return Review(
        today=day.date(),
        week_start=week_start,
        weeks=tables.weeks_table(names, weeks),
        flags=tables.flags_table(names, flags, runs.index, cohort.runs.row),
        verdicts=tables.verdicts_table(names, judgements),
        limits=tables.limits_table(names, judgements),
        red_flags=red_flags,
        _cohort=cohort,
        _names=names,
        _runs_given=runs.copy(deep=False),  # what the caller changes later is not what was reviewed
    )


def _computed(cohort: Cohort) -> tuple[Arrays, Raised, Judged]:
    """The arrays of all blocks, joined."""

    def computed(block: Cohort, first: int) -> tuple[Arrays, Raised, Judged]:
        measures = Measures(block)
        raised = flags_of(measures)
        runs_before = int(np.searchsorted(cohort.runs.athlete, first))
        weeks = tables.week_arrays(measures, raised, first)
        return weeks, raised.sorted().moved(first, runs_before), judged(measures, raised)

    weeks, flags, judgements = zip(*cohort.in_blocks(computed), strict=True)
    return tables.joined(weeks), Raised.joined(flags), Judged.joined(judgements)
