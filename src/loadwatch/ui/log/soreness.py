"""Log how sore a site is: over the day, after a run, or the morning after. One tap saves."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import streamlit as st

from loadwatch.columns import SITES
from loadwatch.errors import LoadwatchError
from loadwatch.phrases import distance, site_label, site_name
from loadwatch.ui import data, state
from loadwatch.ui.check import calls, to_check
from loadwatch.ui.log import asking

SCALE = "0 none · 1–2 mild · 3–5 moderate · 6–9 severe · 10 worst imaginable. One tap saves."
MOMENTS = {"during": "During", "after": "After", "day": "Over the day", "morning": "Next morning"}
FIRST_SITES = ("low back", "knee", "calf", "hip")


def form() -> None:
    """Site, moment, and eleven buttons."""
    calls.show()
    day = asking.day("rating")
    sites = _sites_first()
    chosen = st.pills(
        "Where",
        [*sites, "more"],
        default=sites[0],
        required=True,
        format_func=lambda site: "More…" if site == "more" else site_label(site),
        key="rating_site",
    )
    if chosen == "more":
        chosen = st.selectbox(
            "Which site", [site for site in SITES if site not in sites], format_func=site_label, key="rating_other_site"
        )
    left, right = st.columns([2, 1])
    with left:
        moment = st.segmented_control(
            "When",
            list(MOMENTS),
            default="after",
            required=True,
            format_func=MOMENTS.__getitem__,
            key="rating_moment",
            width="stretch",
            wrap=True,
        )
    with right:
        side = st.segmented_control("Side", ["left", "right", "both"], key="rating_side", width="stretch")
    st.markdown(f"How sore is your **{site_name(chosen)}**?")
    _eleven(f"rate_{chosen}", day, chosen, moment, side or "")
    to_check.button(chosen, key="log_check", label="Red-flag check: is there a warning sign?", kind="tertiary")


def _sites_first() -> list[str]:
    """The sites rated last, then the usual ones: four in all."""
    athlete = data.athlete()
    rated = (
        data.of_version("rated", athlete, lambda: data.store().soreness(athlete)["site"].unique()[::-1])
        if athlete
        else []
    )
    return list(dict.fromkeys([*map(str, rated), *FIRST_SITES]))[:4]


def _eleven(key: str, day: date, site: str, moment: str, side: str = "") -> None:
    with st.grid(6, min_column_width=44, gap="xsmall"):
        for value in range(11):
            st.button(
                str(value),
                key=f"{key}_{value}",
                width="stretch",
                on_click=_save_rating,
                args=(day, site, value, moment, side),
            )
    st.caption(SCALE)


def _save_rating(day: date, site: str, value: int, moment: str, side: str) -> None:
    try:
        athlete = data.athlete_or_new()
        data.store().add_rating(athlete, day, site, value, side=side, moment=moment)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    state.show(state.Shown("stored", athlete))
    state.say("done", f"Saved: {site_name(site)} {value} of 10.")


def morning_form() -> None:
    """The sites that were sore yesterday, to be rated this morning."""
    calls.show()
    today = data.now().date()
    open_sites = _sore_yesterday(today)
    if not open_sites:
        st.markdown(
            "Nothing was rated yesterday, or all of it is rated this morning. Choose **Soreness** to rate any site."
        )
    for site, before, km in open_sites:
        after = f" after yesterday’s {distance(km, data.settings()['unit'])}" if km else ""
        st.markdown(f"{site_label(site)} was **{before:g}**{after}. How is it this morning?")
        _eleven(f"morning_{site}", today, site, "morning")


def _sore_yesterday(today: date) -> list[tuple[str, float, float]]:
    """Site, yesterday's highest rating, yesterday's km; without the sites rated this morning."""
    athlete = data.athlete()
    if not athlete:
        return []
    ratings, runs = data.store().soreness(athlete), data.store().runs(athlete)
    yesterday = pd.Timestamp(today - timedelta(days=1))
    done = set(ratings.loc[(ratings["date"] == pd.Timestamp(today)) & (ratings["moment"] == "morning"), "site"])
    before = ratings[(ratings["date"] == yesterday) & ~ratings["site"].isin(done)].groupby("site")["rating"].max()
    km = float(runs.loc[runs["started_at"].dt.normalize() == yesterday, "distance_km"].sum())
    return [(str(site), float(value), km) for site, value in before.sort_values(ascending=False).items()]
