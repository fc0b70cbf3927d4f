"""The review narrowed to one athlete: the rows that the pages speak of, picked once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Self

import numpy as np
import pandas as pd

from loadwatch.columns import LEVELS, records
from loadwatch.review import Review


def of_athlete(table: pd.DataFrame, athlete: int, *, in_order: bool = True) -> pd.DataFrame:
    """The rows of one athlete, by code of the athlete category. `in_order`: the table stands in the order of athletes."""
    names = table["athlete"].cat
    if len(names.categories) == 1:
        return table
    codes = names.codes.to_numpy()
    if not in_order:
        return table[codes == athlete]
    first, last = np.searchsorted(codes, [athlete, athlete + 1])
    return table.iloc[first:last]


@dataclass(frozen=True)
class Focus:
    """One athlete of a review. Records are rows as named tuples, None where there is none."""

    athlete: str
    today: date
    weeks: pd.DataFrame
    flags: pd.DataFrame
    verdict: Any
    limits: Any
    review: Review
    code: int

    @classmethod
    def on(cls, review: Review, athlete: str) -> Self:
        """Narrow a review. Raises KeyError for an athlete it does not know."""
        if athlete not in review.athletes:
            raise KeyError(athlete)
        row = review.athletes.index(athlete)
        return cls(
            athlete,
            review.today,
            of_athlete(review.weeks, row),
            of_athlete(review.flags, row),
            records(review.verdicts.iloc[[row]])[0],
            records(review.limits.iloc[[row]])[0],
            review,
            row,
        )

    @cached_property
    def runs(self) -> pd.DataFrame:
        """REVIEWED RUNS of this athlete."""
        return of_athlete(self.review.runs, self.code, in_order=False)

    @cached_property
    def days(self) -> pd.DataFrame:
        """DAYS of this athlete."""
        return of_athlete(self.review.days, self.code)

    @cached_property
    def soreness(self) -> pd.DataFrame:
        """SORENESS DAYS of this athlete."""
        return of_athlete(self.review.soreness, self.code)

    @cached_property
    def current_flags(self) -> list[Any]:
        """The flags that make today's verdict, the highest level first, the latest of each."""
        rows = self.flags[self.flags["current"]].sort_values(["level", "day"], ascending=False, kind="stable")
        return records(rows)

    @cached_property
    def running_week(self) -> Any:
        """The week of today."""
        return records(self.weeks.iloc[[-1]])[0]

    @cached_property
    def last_week(self) -> Any | None:
        """The last complete week."""
        complete = self.weeks[self.weeks["complete"].to_numpy()]
        return records(complete.iloc[[-1]])[0] if len(complete) else None

    @cached_property
    def knows_totals_only(self) -> bool:
        """Whether one of the weeks that reach into the last 30 days is known by its total instead of its runs."""
        recent = self.weeks["week"] >= pd.Timestamp(self.today - timedelta(days=36))
        return bool(self.weeks["unlisted_km"][recent.to_numpy()].gt(0).any())

    @cached_property
    def longest_of_7_days(self) -> Any | None:
        """The longest run of the last 7 days."""
        recent = self.runs[(self.runs["started_at"] >= pd.Timestamp(self.today - timedelta(days=6))).to_numpy()]
        recent = recent[recent["distance_km"].notna()]
        return records(recent.loc[[recent["distance_km"].idxmax()]])[0] if len(recent) else None

    @cached_property
    def site(self) -> str:
        """The site that matters most now: of the highest flag, else the one that rose most, else the one rated last."""
        flagged = next((flag.site for flag in self.current_flags if flag.site), "")
        if flagged:
            return str(flagged)
        newest = self.site_states
        if not len(newest):
            return "low back"
        return str(newest.sort_values(["rise", "mean_7d", "last_rated"], na_position="first")["site"].iloc[-1])

    @cached_property
    def site_states(self) -> pd.DataFrame:
        """SORENESS NOW of this athlete."""
        return of_athlete(self.review.soreness_now, self.code)

    def is_sorer_since(self, site: str, day: pd.Timestamp) -> bool:
        """Whether a site's ratings from that day on are higher in the mean than those of the 7 days before it.

        False where either has no rating: what came first is then not known.
        """
        days = self.soreness[(self.soreness["site"] == site).to_numpy()]
        since = days["rating"][(days["date"] >= day).to_numpy()].mean()
        week = ((days["date"] < day) & (days["date"] >= day - pd.Timedelta(days=7))).to_numpy()
        return bool(since > days["rating"][week].mean())

    def state_of(self, site: str) -> Any | None:
        """A site today; None where it was never rated."""
        rows = self.site_states[self.site_states["site"] == site]
        return records(rows)[0] if len(rows) else None

    @property
    def needs_attention(self) -> bool:
        """Caution or above."""
        return LEVELS.index(self.verdict.level) >= LEVELS.index("caution")
