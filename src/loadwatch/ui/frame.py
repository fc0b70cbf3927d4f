"""The frame around every page: its pages, declared once, the logo and the menu on top.

A page's first line is `frame.enter()`. Until `app.py` has run once in a server, Streamlit serves the files of `pages/`
by their names and without `app.py`: a first visit to `/log` would show a page without menu, and any file of the folder
could be opened. `enter` ends that: it registers the navigation and runs the visit again, now through `app.py`.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from loadwatch.ui import data

NAME = "loadwatch"
ASSETS = Path(__file__).parent / "assets"


@dataclass(frozen=True)
class PageInfo:
    """A page: its file beside `app.py`, its name in the menu, its place in the URL, and what it is for.

    The file's name is the URL's as well: by it a server finds the page before `app.py` has run.
    """

    key: str
    title: str
    icon: str
    help: str

    @property
    def file(self) -> str:
        """Path beside `app.py`."""
        return f"pages/{self.key}.py"


PAGES = (
    PageInfo("week", "This week", "today", "This week's verdict, what caused it, and what helps."),
    PageInfo("log", "Log", "edit_note", "Type in a run or how sore you are."),
    PageInfo("progression", "Progression", "trending_up", "Weekly distance, and each run against the 30 days before."),
    PageInfo("soreness", "Soreness", "healing", "Soreness by body site against your own baseline."),
    PageInfo("coach", "Coach review", "groups", "Several athletes, who needs attention first. Nothing is stored."),
    PageInfo("import", "Import", "upload_file", "Bring in files from Strava, Garmin Connect, Runkeeper or a CSV."),
    PageInfo("method", "Method", "menu_book", "Every rule, its threshold, its source and its limits."),
    PageInfo("settings", "Settings", "settings", "Units, week start, your profile, and your data."),
)
"""In the order of the menu; the first is the home page."""

_inside: ContextVar[bool] = ContextVar("inside_frame", default=False)


def show() -> None:
    """Draw the frame and run the page that the URL names. Called by `app.py`, once a run."""
    page = _navigation()
    st.set_page_config(page_title=f"{page.title} · {NAME}", layout="wide")
    st.logo(ASSETS / "logo.svg", size="small")
    token = _inside.set(True)
    try:
        with data.one_run():
            page.run()
    finally:
        _inside.reset(token)


def enter() -> None:
    """Go on only inside the frame; the first line of every page.

    Outside of it nothing of the page runs: the same URL is opened again through `app.py`, which shows the page if it is
    registered and the home page if not.
    """
    if not _inside.get():
        _navigation()
        st.rerun()


def page(key: str) -> st.Page:
    """The registered page of that key, for `st.switch_page` and `st.page_link`. Raises KeyError for an unknown key."""
    return {info.key: _page(info) for info in PAGES}[key]


def _page(info: PageInfo) -> st.Page:
    return st.Page(
        info.file,
        title=info.title,
        icon=f":material/{info.icon}:",
        url_path=info.key,
        help=info.help,
        default=info is PAGES[0],
    )


def _navigation() -> st.Page:
    # Before the navigation: else the browser asks a font server for the page's menu icon as its favicon.
    st.set_page_config(page_icon=ASSETS / "favicon.svg")
    return st.navigation([_page(info) for info in PAGES], position="top")
