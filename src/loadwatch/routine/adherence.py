"""How far a routine was kept, week by week, and what that does and does not show. Pure."""

from __future__ import annotations

from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from loadwatch.advice.library import library
from loadwatch.columns import COUNT, DONE, FLAG, TIME, Column, Table
from loadwatch.metrics.association import PAIRS_FOR_P, PAIRS_FOR_R, load_and_soreness
from loadwatch.periods import Calendar, WeekStart, to_dates, week_of
from loadwatch.phrases import site_name

EXERCISES_OF_A_SESSION = 2
"""One exercise alone is a beginning, and no session: our choice."""

WEEKS_OF_ROUTINE = Table(
    "weeks of routine",
    (
        Column("week", TIME, "the week's first day; dense from the first tick to the week of today"),
        Column("complete", FLAG, "false for the running week, and for a first week that the first tick cut off"),
        Column(
            "sessions_done", COUNT, f"days with at least {EXERCISES_OF_A_SESSION} exercises of strength or mobility"
        ),
        Column("exercises_done", COUNT, "exercises done, each once a day"),
        Column("proposed", COUNT, "sessions a week that the routine proposes"),
    ),
)
RARE = 0.05
"""Fewer of the shifts than this reach a link as strong: more than chance would often give."""


def adherence(
    done: pd.DataFrame | None, athlete: str, sessions: int, *, today: date, week_start: WeekStart = "monday"
) -> pd.DataFrame:
    """WEEKS_OF_ROUTINE of an athlete. done: DONE of any athletes; sessions: how many a week the routine proposes.

    Empty without a tick. Ticks after today, and entries that are no exercise, do not count.
    Raises BadTableError for a `done` that is no DONE table.
    """
    day, entry = _ticks(done, athlete, today)
    if not len(day):
        return WEEKS_OF_ROUTINE.empty()
    calendar = Calendar(day.min(keepdims=True), int(np.datetime64(today, "D").astype(np.int64)), week_start)
    recorded = calendar.week_number >= 0
    weeks = calendar.week_day[recorded]
    each = pd.DataFrame({"week": week_of(day, week_start), "day": day, "entry": entry}).drop_duplicates()
    by_week = each.groupby("week")
    a_day = each.groupby(["week", "day"]).size()
    sessions_of = (a_day >= EXERCISES_OF_A_SESSION).groupby("week").sum()
    table = pd.DataFrame({
        "week": to_dates(weeks),
        "complete": calendar.is_complete[recorded],
        "sessions_done": sessions_of.reindex(weeks, fill_value=0).to_numpy(),
        "exercises_done": by_week.size().reindex(weeks, fill_value=0).to_numpy(),
        "proposed": sessions,
    })  # fmt: skip
    return WEEKS_OF_ROUTINE.conform(table)


def _ticks(
    done: pd.DataFrame | None, athlete: str, today: date
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.object_]]:
    rows = DONE.conform(DONE.empty() if done is None else done)
    exercises = [entry.key for entry in library().section("exercises")]
    is_mine = (rows["athlete"] == athlete).to_numpy(dtype=bool) & rows["entry"].isin(exercises).to_numpy(dtype=bool)
    rows = rows[is_mine & (rows["date"] < pd.Timestamp(today) + pd.Timedelta(days=1)).to_numpy()]
    day = rows["date"].to_numpy().astype("datetime64[D]").astype(np.int64)
    return day, rows["entry"].to_numpy(dtype=object)


def what_it_shows(weeks: pd.DataFrame, soreness: pd.DataFrame, site: str) -> str:
    """Honest words on a routine and the soreness of a site: a link at most, never a cause.

    weeks: WEEKS_OF_ROUTINE. soreness: SORENESS DAYS of this athlete. The sessions of each complete week are held
    against the mean rating of the week after it, with the circular-shift test of `metrics.association`.
    Our choices: a lag of one week, 28 weeks for a correlation, 56 for a test.
    """
    weeks = weeks[weeks["complete"].to_numpy(dtype=bool)]
    if not len(weeks):
        return "No week is complete yet."
    kept = int((weeks["sessions_done"] >= weeks["proposed"].clip(lower=1)).sum())
    last = "the last " if len(weeks) > 1 else ""
    return f"Kept in {kept} of {last}{_weeks(len(weeks))}. {_link(weeks, soreness, site)}"


def _link(weeks: pd.DataFrame, soreness: pd.DataFrame, site: str) -> str:
    sessions = weeks["sessions_done"].to_numpy(dtype=np.float64)
    found = load_and_soreness(sessions, _weekly_soreness(weeks, soreness, site))
    name = site_name(site)
    if len(weeks) < PAIRS_FOR_R:
        are = "is" if len(weeks) == 1 else "are"
        return (
            f"{_weeks(len(weeks))} {are} too few to tell whether the soreness of the {name} has to do with it; "
            f"{PAIRS_FOR_R} are needed to look."
        )
    if found.pairs < PAIRS_FOR_R:
        rated = f"{found.pairs} of them have a rating of the {name} in the week after"
        return f"{rated}, too few to tell whether the two go together; {PAIRS_FOR_R} are needed to look."
    if found.r is None:
        return f"Sessions or soreness of the {name} were the same all along, so there is nothing to compare."
    how = "lower" if found.r < 0 else "higher"
    seen = f"More sessions went with {how} soreness of the {name} in the week after (rank correlation {found.r:.2f})"
    if found.p is None:
        return f"{seen}. {_weeks(found.pairs)} are too few to tell it from chance; {PAIRS_FOR_P} are needed."
    if found.p >= RARE:
        return f"{seen}, which chance gives often (p = {found.p:.2f}). No link can be told."
    return f"{seen}, which chance gives rarely (p = {found.p:.2f}). That is a link, not a cause."


def _weekly_soreness(weeks: pd.DataFrame, soreness: pd.DataFrame, site: str) -> npt.NDArray[np.float64]:
    """The mean rating of each week, NaN = not rated in it."""
    of_site = soreness[(soreness["site"] == site).to_numpy(dtype=bool)]
    week = (of_site["date"] - weeks["week"].iloc[0]).dt.days.to_numpy() // 7
    inside = (week >= 0) & (week < len(weeks))
    means = of_site["rating"][inside].groupby(week[inside]).mean()
    return means.reindex(range(len(weeks))).to_numpy(dtype=np.float64)


def _weeks(count: int) -> str:
    return f"{count} week{'' if count == 1 else 's'}"
