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

from loadwatch.ui import keeping, state
from loadwatch.ui.check import standing

NAME = "loadwatch"
ASSETS = Path(__file__).parent / "assets"
CHECK = "check"


@dataclass(frozen=True)
class PageInfo:
    """A page: its file beside `app.py`, its name in the menu, its place in the URL, and what it is for.

    The file's name is the URL's as well: by it a server finds the page before `app.py` has run. A page that is not
    `in_menu` is reached by the links of other pages.
    """

    key: str
    title: str
    help: str
    in_menu: bool = True

    @property
    def file(self) -> str:
        """Path beside `app.py`."""
        return f"pages/{self.key}.py"


PAGES = (
    PageInfo("week", "This week", "This week's verdict, what caused it, and what helps."),
    PageInfo("log", "Log", "Type in a run or how sore you are."),
    PageInfo("progression", "Progression", "Weekly distance, and each run against the 30 days before."),
    PageInfo("soreness", "Soreness", "Soreness by body site against your own baseline."),
    PageInfo("prevention", "Prevention", "What helps: exercises, strategies, causes, warning signs."),
    PageInfo("routine", "Routine", "Short sessions for this week, to tick off."),
    PageInfo("coach", "Coach review", "Several athletes, who needs attention first. Nothing is stored."),
    PageInfo(
        "import",
        "Import",
        "Bring in files from Strava, Garmin, Apple Health and others, recordings, or a table of your own.",
    ),
    PageInfo("method", "Method", "Every rule, its threshold, its source and its limits."),
    PageInfo("settings", "Settings", "Units, week start, your profile, and your data."),
    PageInfo(CHECK, "Red-flag check", "Four short screens of warning signs.", in_menu=False),
)
"""In the order of the menu; the first is the home page."""
MENU = tuple(info for info in PAGES if info.in_menu)
_BY_KEY = {info.key: info for info in PAGES}

_inside: ContextVar[bool] = ContextVar("inside_frame", default=False)


def show() -> None:
    """Draw the frame and run the page that the URL names. Called by `app.py`, once a run."""
    page = _navigation()
    st.set_page_config(page_title=f"{page.title} · {NAME}", layout="wide")
    st.logo(ASSETS / "logo.svg", size="small")
    token = _inside.set(True)
    try:
        with keeping.one_run():
            _warn(page)
            page.run()
    finally:
        _inside.reset(token)


def _warn(shown: st.Page) -> None:
    """The banner of a standing warning sign, above every page but the two that are about it."""
    about_it = shown.url_path in ("", CHECK) and state.shown().kind == "stored"
    if not about_it:
        standing.banner(page(CHECK))


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
    return _page(_BY_KEY[key])


def _page(info: PageInfo) -> st.Page:
    return st.Page(
        info.file,
        title=info.title,
        url_path=info.key,
        help=info.help,
        default=info is PAGES[0],
        visibility="visible" if info.in_menu else "hidden",
    )


def _navigation() -> st.Page:
    # Before the navigation: else the browser asks a font server for the page's menu icon as its favicon.
    st.set_page_config(page_icon=ASSETS / "favicon.svg")
    return st.navigation([_page(info) for info in PAGES], position="top")
