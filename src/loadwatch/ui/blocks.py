"""Blocks that pages share: headline, numbers, cards. They show what they are given and decide nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Literal

import streamlit as st

from loadwatch import charts
from loadwatch.levels import LEVELS
from loadwatch.ui import data, drawn, frame, state
from loadwatch.ui.check import standing, to_check
from loadwatch.wording import Number, Reason

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:])")
_LINK = re.compile(r"(https?:(?=//)|www(?=\.)|@)", re.I)
_JOINER = "\N{WORD JOINER}"


def plain(text: str) -> str:
    """Free text where markdown is drawn: shown letter by letter, so that no name or cell draws, links or fetches."""
    # Addresses are made links even where every sign of them is escaped; an invisible sign inside prevents it.
    return _MARKDOWN.sub(r"\\\1", _LINK.sub(rf"\1{_JOINER}", text))


def messages() -> None:
    """Show what the last action had to say."""
    found = state.message()
    if found:
        kind, text = found
        if kind == "done":
            st.toast(plain(text), icon=":material/check:")
        else:
            wrong(text)


def wrong(text: str) -> None:
    """An error's text, as it is."""
    st.error(plain(text), icon=":material/error:")


def headline(level: str, sentence: str) -> None:
    """A verdict as the page's title: icon and word in the level's colour, then one sentence."""
    shown = LEVELS[level]
    st.title(f":{shown.color}[:material/{shown.icon}: {shown.word}.] {sentence}", anchor=False)


def badge(level: str) -> str:
    """A level's badge, as markdown."""
    shown = LEVELS[level]
    return f":{shown.color}-badge[:material/{shown.icon}: {shown.word}]"


def numbers(shown: Sequence[Number], columns: int, *, muted: bool = False) -> None:
    """Bordered metrics, side by side where there is room; on a phone two a row."""
    with st.grid(columns, min_column_width=150):
        for number in shown:
            metric(number, muted=muted)


def metric(number: Number, *, muted: bool = False) -> None:
    """One number, with what it is compared to as a chip in its level's colour."""
    level = LEVELS.get("" if muted else number.level)
    icon = f":material/{level.icon}: " if level else ""
    st.metric(
        number.label,
        number.value,
        f"{icon}{number.delta}" or None,
        delta_color=level.color if level else "off",  # type: ignore[arg-type]
        delta_arrow="off",
        border=True,
        height="stretch",
        help=number.help or None,
    )


def chart(title: str, figure: Any, caption: str = "", lead: str = "", key: str | None = None) -> None:
    """A figure in a bordered card, with its heading, a sentence with the latest number, and what its signs mean."""
    with st.container(border=True):
        st.subheader(title, anchor=False)
        if lead:
            st.markdown(lead)
        st.plotly_chart(figure, config=charts.CONFIG, alt=charts.alt(figure), key=key)
        if caption:
            st.caption(caption)


def level_key(levels: Iterable[str], *more: str) -> str:
    """The caption under a chart: what its icons and fillings mean."""
    icons = [f":material/{LEVELS[level].icon}: {LEVELS[level].word.lower()}" for level in levels]
    return ". ".join(part for part in (", ".join(icons), *more) if part) + "."


def advice_cards(pieces: Sequence[Any]) -> None:
    """Up to three pieces of advice as cards; the rest one click away."""
    for piece in pieces[:3]:
        advice_card(piece)
    if len(pieces) > 3:
        with st.expander(f"{len(pieces) - 3} more that fit"):
            for piece in pieces[3:]:
                advice_card(piece)


def advice_card(piece: Any, *, height: Literal["content", "stretch"] = "content") -> None:
    """One piece of advice: what, why now, and how well it is supported."""
    with st.container(border=True, gap="small", height=height):
        st.markdown(f"**{piece.title}**")
        st.markdown(piece.summary or piece.body)
        st.caption(f"{piece.because} Evidence: {piece.grade}.".strip())
        if piece.key == standing.ENTRY:
            to_check.button(piece.site, key=f"card_{piece.key}")
        with st.expander("How to do it", type="compact"):
            drawn.all_of(piece.key)
            st.markdown(piece.body)
            if piece.dose:
                st.markdown(f"**How much:** {piece.dose}")
            if piece.when_not:
                st.markdown(f"**Not when:** {piece.when_not}")


def reasons(shown: Sequence[Reason]) -> None:
    """Every flag with its arithmetic and its source, in two columns of cards."""
    st.header("Why", anchor=False)
    with st.grid(2, min_column_width=320):
        for reason in shown:
            with st.container(border=True, height="stretch", gap="small"):
                st.markdown(f"{badge(reason.level)} **{reason.title}**")
                st.markdown(reason.sentence)
                st.caption(f"{reason.arithmetic} {reason.source}")


def go(label: str, page: str, icon: str, *, key: str | None = None, stretch: bool = False) -> None:
    """A button that opens a page."""
    if st.button(label, icon=f":material/{icon}:", key=key, width="stretch" if stretch else "content"):
        st.switch_page(frame.page(page))


def whose(kind: str, athlete: str, story: str = "") -> None:
    """Above a page: whose data it shows, where that is not the stored athlete's, and the way back."""
    if kind == "stored":
        _which_athlete(athlete)
        return
    what = f"Made-up athlete. {story}" if kind == "sample" else "Under the coach’s review; nothing of it is stored."
    with st.container(horizontal=True, vertical_alignment="center", border=True):
        st.text(f"{athlete}: {what}")
        if st.button("Close", icon=":material/close:", key="close_athlete"):
            state.show(state.STORED)
            st.rerun()


def _which_athlete(current: str) -> None:
    """A choice of the athlete, where more than one is stored."""
    names = data.athletes()
    if len(names) > 1:
        name = st.selectbox("Athlete", names, names.index(current), key="which_athlete", width=320)
        if name != current:
            data.store().save_settings(athlete=name)
            state.show(state.Shown("stored", name))
            st.rerun()


def nothing_yet(title: str, text: str) -> None:
    """A page that has nothing to show yet, and the ways to change that."""
    st.title(title, anchor=False)
    st.markdown(text)
    with st.container(horizontal=True):
        go("Log a run", "log", "add", key="nothing_log")
        go("Import a file", "import", "upload_file", key="nothing_import")
