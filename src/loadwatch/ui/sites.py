"""What Soreness shows, made once for each state of the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from loadwatch import charts
from loadwatch.metrics.association import Association, load_and_soreness
from loadwatch.phrases import site_label, site_name
from loadwatch.ui import data, keeping
from loadwatch.wording import Number, soreness_now

FIRST_SITES = 3
RANGES: dict[str, int | None] = {"12 weeks": 12, "26 weeks": 26, "1 year": 52}


@dataclass(frozen=True)
class Sites:
    """The figure of the chosen sites, and a number for each."""

    figure: Any
    numbers: list[Number]
    links: list[str]


def rated_sites(subject: data.Subject) -> list[str]:
    """The sites ever rated, what matters most now first."""

    def found() -> list[str]:
        states = subject.focus.site_states.sort_values("last_rated", ascending=False)
        return sorted(map(str, states["site"]), key=lambda site: site != subject.focus.site)

    sites: list[str] = keeping.kept("rated sites", subject.key, found)
    return sites


def choose(sites: list[str]) -> list[str]:
    """Pills to choose the sites shown."""
    chosen: list[str] | None = st.pills(
        "Sites", sites, selection_mode="multi", default=sites[:FIRST_SITES], format_func=site_label, key="sites",
        label_visibility="collapsed",
    )  # fmt: skip
    return [site for site in sites if site in (chosen or sites[:1])]


def soreness(subject: data.Subject, sites: list[str], shown_weeks: int | None) -> Sites:
    """Soreness of these sites, with the running beneath."""
    theme = data.theme()
    key = (*subject.key, theme, tuple(sites), shown_weeks)
    made: Sites = keeping.kept("soreness", key, lambda: _made(subject, sites, theme, shown_weeks))
    return made


def _made(subject: data.Subject, sites: list[str], theme: Any, shown_weeks: int | None) -> Sites:
    focus = subject.focus
    figure = charts.soreness_by_site(
        focus.soreness, focus.days, sites=sites, unit=subject.unit, theme=theme, today=subject.today, shown_weeks=shown_weeks  # type: ignore[arg-type]
    )  # fmt: skip
    return Sites(
        figure, [soreness_now(focus, site) for site in sites], [_link_sentence(subject, site) for site in sites]
    )


def _link_sentence(subject: data.Subject, site: str) -> str:
    """Whether this athlete's soreness follows the load of the day before, in words."""
    focus = subject.focus
    rows = focus.soreness[focus.soreness["site"] == site]
    found = load_and_soreness(focus.days["load"].to_numpy(), rows["rating"].to_numpy())
    return f"**{site_label(site)}:** {_words(found, site)}"


def _words(found: Association, site: str) -> str:
    if found.r is None:
        return f"{found.pairs} rated days after a day of known load; 28 are needed to look."
    strength = f"rank correlation {found.r:+.2f}".replace("-", "−")
    if found.p is None:
        return f"{strength} over {found.pairs} days; too few to tell (56 are needed)."
    if found.p >= 0.05:
        chance = f"{strength}, p = {found.p:.2f}, {found.pairs} days"
        return f"no link seen between a day’s load and the {site_name(site)} the day after ({chance})."
    way = "sorer" if found.r > 0 else "less sore"
    return f"{way} on days after more load ({strength}, p = {found.p:.2f}, {found.pairs} days). A link, not a cause."


def link(shown: Sites) -> None:
    """Does soreness follow the load? Behind an expander, with its limits."""
    with st.expander("Does the soreness follow the load?", icon=":material/compare_arrows:"):
        for line in shown.links:
            st.markdown(line)
        st.caption(
            "Load of one day against soreness of the next, chosen beforehand. p: how often shifting the log against itself gives as "
            "strong a link by chance. One log can show that two things go together, never that one makes the other."
        )
