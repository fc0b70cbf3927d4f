"""Arrays into the declared tables: the one place where the review's frames are built."""

from __future__ import annotations

from loadwatch.tables.days import day_arrays, days_table
from loadwatch.tables.frames import Arrays, joined, words
from loadwatch.tables.raised import flags_table, limits_table, verdicts_table
from loadwatch.tables.runs import run_arrays, runs_table
from loadwatch.tables.sites import site_arrays, site_state_arrays, sites_table
from loadwatch.tables.weeks import week_arrays, weeks_table

__all__ = [
    "Arrays", "day_arrays", "days_table", "flags_table", "joined", "limits_table", "run_arrays", "runs_table",
    "site_arrays", "site_state_arrays", "sites_table", "verdicts_table", "week_arrays", "weeks_table", "words",
]  # fmt: skip
