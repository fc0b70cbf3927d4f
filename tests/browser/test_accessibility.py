"""axe finds no fault on any page: WCAG 2.1, level A and AA, both themes, on a desktop and on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from loadwatch.ui.frame import PAGES
from loadwatch.ui.samples import RUNNERS
from tests.browser.driving import DESKTOP, PHONE, Server, Tab

both_schemes = pytest.mark.parametrize("scheme", ["light", "dark"])
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]

FRAMEWORK_FAULTS: dict[tuple[str, str], str] = {}
"""(rule, part of the element's HTML) -> why it is Streamlit's own and cannot be mended from here."""


def faults(page: Page) -> list[str]:
    """What axe finds on the page as it is, without the framework's own faults: rule, element, explanation."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]})
    return [
        f"{violation['id']}: {node['html'][:200]} ({node['failureSummary']})"
        for violation in found.response["violations"]
        for node in violation["nodes"]
        if not any(violation["id"] == rule and part in node["html"] for rule, part in FRAMEWORK_FAULTS)
    ]


def faults_of_all_pages(tab: Tab) -> dict[tuple[str, int], list[str]]:
    """Walk through the menu and scan every page on a desktop and on a phone: (page, width) -> faults, if any."""
    found = {}
    for info in PAGES:
        tab.choose(info.title)
        for width in (PHONE, DESKTOP):
            tab.page.set_viewport_size({"width": width, "height": 900})
            tab.page.wait_for_timeout(150)
            found[info.key, width] = faults(tab.page)
    return {where: some for where, some in found.items() if some}


@both_schemes
def test_no_page_has_a_fault_without_data(scheme: str, empty_server: Server, tab: Callable[..., Tab]) -> None:
    """Whoever uses a keyboard, a screen reader or sees little contrast has to be able to begin."""
    opened = tab(empty_server, scheme=scheme)
    opened.open()

    assert faults_of_all_pages(opened) == {}


@both_schemes
def test_no_page_has_a_fault_with_data(scheme: str, empty_server: Server, tab: Callable[..., Tab]) -> None:
    """Charts, badges and tables appear only with data, and it is them that people come for."""
    opened = tab(empty_server, scheme=scheme)
    opened.open().get_by_role("button", name=RUNNERS[0].title).click()
    opened.settled()

    assert faults_of_all_pages(opened) == {}


def test_a_fault_is_found(empty_server: Server, tab: Callable[..., Tab]) -> None:
    """A scan that finds nothing proves nothing unless it finds what is wrong on purpose."""
    page = tab(empty_server).open("method")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:image/gif;base64,\">')")

    assert [fault.split(":")[0] for fault in faults(page)] == ["image-alt"]
