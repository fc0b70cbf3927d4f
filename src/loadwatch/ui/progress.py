"""What Progression shows, made once for each state of the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from loadwatch import charts
from loadwatch.columns import records
from loadwatch.focus import Focus
from loadwatch.levels import LEVELS
from loadwatch.phrases import KM_PER, distance, long_date, percent
from loadwatch.ui import data, keeping

RANGES: dict[str, int | None] = {"12 weeks": 12, "26 weeks": 26, "1 year": 52, "All": None}
_MISSING = {
    "unfinished": "not finished", "few weeks": "too little history", "first week": "first week",
    "low week before": "low week before",
    "distance missing": "distance missing before", "after a gap": "after a break", "no running": "no running",
}  # fmt: skip


@dataclass(frozen=True)
class Progression:
    """Both figures with the sentence above each, and the weeks as a table."""

    weeks: Any
    weeks_lead: str
    runs: Any
    runs_lead: str
    table: pd.DataFrame


def progression(subject: data.Subject, shown_weeks: int | None) -> Progression:
    """Weekly distance and single runs of an athlete."""
    theme = data.theme()
    key = (*subject.key, theme, shown_weeks)
    made: Progression = keeping.kept("progression", key, lambda: _made(subject, theme, shown_weeks))
    return made


def _made(subject: data.Subject, theme: Any, shown_weeks: int | None) -> Progression:
    focus, unit = subject.focus, subject.unit
    how: dict[str, Any] = {"unit": unit, "theme": theme, "today": subject.today, "shown_weeks": shown_weeks}
    return Progression(
        weeks=charts.weekly_distance(focus.weeks, **how),
        weeks_lead=_weeks_lead(focus, unit),
        runs=charts.single_runs(focus.runs, **how),
        runs_lead=_runs_lead(focus, unit),
        table=_table(focus.weeks, unit),
    )


def _weeks_lead(focus: Focus, unit: str) -> str:
    week = focus.last_week
    if week is None:
        return "No complete week yet."
    head = f"Last complete week **{distance(week.distance_km, unit)}**"
    if week.change_pct != week.change_pct:
        return f"{head}; no percentage: {_MISSING[week.change_reason]}."
    if not round(week.change_pct):
        return f"{head}, as much as the week before."
    more = "more" if week.change_pct > 0 else "less"
    return f"{head}, {percent(1 + week.change_pct / 100)} {more} than the week before."


def _runs_lead(focus: Focus, unit: str) -> str:
    flagged = [flag for flag in records(focus.flags) if flag.code == "long-run"]
    if not flagged:
        return "No run was more than 10% over the longest of the 30 days before it."
    last = max(flagged, key=lambda flag: flag.day)
    before = distance(last.before_value, unit)
    return f"Latest flagged: {long_date(last.day)}, **{distance(last.now_value, unit)}**, {percent(last.value)} over {before}."


def _table(weeks: pd.DataFrame, unit: str) -> pd.DataFrame:
    change = weeks["change_pct"].map("{:+.0f}%".format, na_action="ignore").astype("str")
    missing = weeks["change_reason"].astype("str").map(_MISSING).fillna("")
    return pd.DataFrame({
        "Week of": weeks["week"],
        f"Distance, {unit}": weeks["distance_km"] / KM_PER[unit],
        "Change": change.where(weeks["change_pct"].notna(), missing),
        "Runs": weeks["runs"],
        f"Longest, {unit}": weeks["longest_km"] / KM_PER[unit],
        "Load": weeks["load"],
        "Monotony": weeks["monotony"],
        "Strain": weeks["strain"],
        "Soreness": weeks["soreness"],
        "Level": weeks["level"].astype("str").map({key: level.word for key, level in LEVELS.items()}),
    }).iloc[::-1]  # fmt: skip


def table(shown: Progression, unit: str) -> None:
    """The weeks as a table, newest first."""
    with st.expander("Weeks as a table", icon=":material/table_rows:"):
        number = st.column_config.NumberColumn
        st.dataframe(
            shown.table,
            hide_index=True,
            alt="Every week with its distance, change, load and level",
            column_config={
                "Week of": st.column_config.DateColumn(format="D MMM YYYY"),
                f"Distance, {unit}": number(format="%.1f"),
                f"Longest, {unit}": number(format="%.1f"),
                "Load": number(
                    format="%.0f", help="Effort (0 to 10) × minutes; the minutes alone where no effort was rated."
                ),
                "Monotony": number(format="%.2f", help="Mean of the 7 daily loads over their standard deviation."),
                "Strain": number(format="%.0f", help="The week’s load × monotony."),
                "Soreness": number(format="%.1f", help="7-day mean of the site that rose most, 0 to 10."),
            },
        )
