"""Every page opens by its own address, inside the frame, also as the very first visit to a server."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from loadwatch.ui.frame import MENU, PAGES, PageInfo
from tests.browser.driving import ROOT, Server, Tab

Start = Callable[..., Server]
OpenTab = Callable[..., Tab]


def path_of(info: PageInfo) -> str:
    """The page's path in the URL: the home page has none."""
    return "" if info is PAGES[0] else info.key


def expect_framed(page: Page, info: PageInfo) -> None:
    """The logo, the menu with its pages in order, and this page as the current one if it is among them."""
    menu = page.get_by_test_id("stTopNavLink")
    expect(menu).to_have_text([other.title for other in MENU])
    expect(page.get_by_test_id("stHeaderLogo")).to_be_visible()
    current = [info.title] if info.in_menu else []
    expect(page.get_by_test_id("stTopNav").locator("[aria-current=page]")).to_have_text(current)
    expect(page).to_have_title(f"{info.title} · loadwatch")


@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_a_first_visit_to_a_fresh_server_is_framed(info: PageInfo, fresh_server: Start, tab: OpenTab) -> None:
    """Before app.py has run once, Streamlit serves the files of pages/ without it."""
    page = tab(fresh_server()).open(f"{path_of(info)}?from=mail")

    expect_framed(page, info)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert urlsplit(page.url)[2:4] == (f"/{path_of(info)}", "from=mail")


def test_a_file_that_is_not_registered_is_never_shown(fresh_server: Start, tab: OpenTab, tmp_path: Path) -> None:
    """The folder's listing must not be a second menu, not even for the first visitor."""
    app = tmp_path / "app"
    for folder in (".streamlit", "pages"):
        shutil.copytree(ROOT / folder, app / folder)
    shutil.copy(ROOT / "app.py", app)
    (app / "pages" / "draft.py").write_text(
        "import streamlit as st\nfrom loadwatch.ui import frame\nframe.enter()\nst.title('A draft')\n"
    )

    page = tab(fresh_server(app)).open("draft")

    expect_framed(page, PAGES[0])
    expect(page.get_by_role("dialog")).to_contain_text("Page not found")
    expect(page.get_by_text("A draft")).to_have_count(0)


def test_the_menu_leads_to_every_page(empty_server: Server, tab: OpenTab) -> None:
    """The menu's entries have to open what they name."""
    opened = tab(empty_server)
    opened.open()
    for info in reversed(MENU):
        page = opened.choose(info.title)

        expect_framed(page, info)


def test_on_a_phone_the_menu_is_a_drawer(empty_server: Server, tab: OpenTab) -> None:
    """Eight entries do not fit beside each other on 390 px."""
    opened = tab(empty_server, width=390)
    page = opened.open("log")
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("link", name="Soreness").click()

    expect(page).to_have_title("Soreness · loadwatch")
