"""The sources page of Method: what is told with more certainty than trials allow, and every claim with its study."""

from __future__ import annotations

import streamlit as st

from loadwatch.advice import Entry, library
from loadwatch.evidence import SOURCES, SUBJECTS, Source
from loadwatch.flags.rules import RULES
from loadwatch.phrases import long_date
from loadwatch.ui import blocks


def commonly_told() -> None:
    """Where the usual advice is weaker than it sounds, entry by entry."""
    st.header("Weaker than commonly told", anchor="commonly-told")
    st.markdown("Advice that is often given with more certainty than the trials allow. It may still be worth a try.")
    # What names a distance of one athlete has no title here; the strategies and causes say the same in general.
    told = [entry for entry in library().entries.values() if entry.commonly_told and "{" not in entry.title]
    with st.grid(2, min_column_width=320):
        for entry in told:
            with st.container(border=True, height="stretch", gap="small"):
                st.markdown(f"**{blocks.plain(entry.title)}**")
                st.markdown(entry.commonly_told)
                st.caption(f"Evidence: {entry.grade}. {', '.join(SOURCES[key].label for key in entry.evidence)}.")


def all_sources() -> None:
    """Every source by subject: claim, study, people, effect with its interval, and what it does not show."""
    st.header("Every claim and its study", anchor="sources")
    for subject, sources in SUBJECTS.items():
        st.subheader(subject, anchor=False)
        for source in sources:
            with st.expander(f"{source.label}: {source.claim}"):
                _one(source)


def _one(source: Source) -> None:
    st.markdown(f"**Study:** {source.study}. **People:** {source.population}.")
    st.markdown(f"**Found:** {source.effect}")
    st.markdown(f"**Does not show:** {source.limits}")
    used = used_by(source.key)
    if used:
        st.markdown(f"**Used for:** {'; '.join(used)}.")
    link = f" [{source.url}]({source.url})" if source.url.startswith("https://") else ""
    checked = (
        f"Checked {long_date(source.checked, weekday=False)} {source.checked.year}."
        if source.checked
        else "Its address could not be checked."
    )
    st.markdown(f"{source.reference}{link} {checked}")


def used_by(key: str) -> list[str]:
    """Titles of the rules and the entries of the library that name a source."""
    rules = [f"rule “{rule.title}”" for rule in RULES if rule.evidence == key]
    return rules + [_title(entry) for entry in library().entries.values() if key in entry.evidence]


def _title(entry: Entry) -> str:
    """An entry's title without the numbers that stand in it only for one athlete."""
    return blocks.plain(entry.title.split(":")[0].split(" {")[0])
