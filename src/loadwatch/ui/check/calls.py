"""What calls for the red-flag check: a rating of 6 or more, or a site that is worse than last week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from loadwatch.columns import records
from loadwatch.phrases import site_label
from loadwatch.ui import data, state
from loadwatch.ui.check import standing, to_check

CALLS_FROM = 6
WORSE_BY = 1.0
RECENT_DAYS = 7


@dataclass(frozen=True)
class Call:
    """A site on the latest day it was rated: the highest rating of that day, with its id, and what it was last week.

    `last_week`: mean of the days' highest ratings from 13 to 7 days before that day; NaN where none was rated.
    """

    id: int
    site: str
    day: date
    rating: float
    last_week: float

    @property
    def worse(self) -> bool:
        """At least 1 over last week. What was not rated then cannot be worse."""
        return self.rating - self.last_week >= WORSE_BY

    @property
    def sentence(self) -> str:
        """How it compares with last week, or the rating alone."""
        if self.worse:
            return f"{site_label(self.site)} is worse than last week ({self.last_week:.2g} → {self.rating:g})."
        return f"{site_label(self.site)} is at {self.rating:g} of 10."


def find(ratings: pd.DataFrame, today: date) -> list[Call]:
    """The calls of one athlete's SORENESS, indexed by id, the highest rating first. Only the last 7 days call."""
    ratings = ratings[ratings["date"] <= pd.Timestamp(today)]
    highest = ratings.sort_values("rating", kind="stable").drop_duplicates(["site", "date"], keep="last")
    found = []
    for site, days in highest.sort_values("date").groupby("site"):
        last = records(days.iloc[[-1]])[0]
        before = last.date - days["date"]
        week = days.loc[before.between(pd.Timedelta(days=7), pd.Timedelta(days=13)), "rating"]
        found.append(Call(int(last.Index), str(site), last.date.date(), float(last.rating), float(week.mean())))
    recent = today - timedelta(days=RECENT_DAYS)
    calling = [call for call in found if call.day > recent and (call.worse or call.rating >= CALLS_FROM)]
    return sorted(calling, key=lambda call: (-call.rating, call.site))


def open_calls() -> list[Call]:
    """The stored athlete's calls that no finished check has answered; none while a warning sign stands."""
    athlete, today = data.athlete(), data.now().date()
    if not athlete or standing.standing(athlete):
        return []
    found: list[Call] = data.of_version(
        f"calls of {today}", athlete, lambda: find(data.store().soreness(athlete), today)
    )
    # A check is known by its day alone: of the same day only this session knows which ratings it answered.
    checked = standing.last_check(athlete)
    settled = state.settled_calls()
    return [call for call in found if call.id not in settled and not (checked and checked > call.day)]


def show() -> None:
    """Above the form: what calls for the check, and the way there."""
    found = open_calls()
    if not found:
        return
    with st.container(border=True, key="check_calls"):
        st.markdown(" ".join(f"**{call.sentence}**" for call in found))
        reason = "6 or more" if found[0].rating >= CALLS_FROM else "Worse than last week"
        st.markdown(f"{reason}: four short screens of questions.")
        to_check.button(found[0].site, key="call_check", stretch=True)
