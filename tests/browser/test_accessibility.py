"""axe finds no fault on any page: WCAG 2.1, level A and AA, both themes, on a desktop and on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from loadwatch.advice import red_flag_signs
from loadwatch.store import Store
from loadwatch.ui.frame import MENU
from loadwatch.ui.samples import RUNNERS, SQUADS
from tests.browser.driving import DESKTOP, PHONE, Server, Tab, today
from tests.browser.made_up import day, garmin
from tests.browser.test_phone import expect_no_overflow

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


def faults_of_all_pages(tab: Tab, width: int) -> dict[str, list[str]]:
    """Walk through the menu and scan every page at a width: page -> faults, if any."""
    found = {}
    for info in MENU:
        tab.choose(info.title)
        found[info.key] = faults_at(tab, width)
    return {where: some for where, some in found.items() if some}


def faults_at(tab: Tab, width: int) -> list[str]:
    """The page's faults at a width; on a phone nothing may stand out. The menu of a desktop is restored after it."""
    tab.page.set_viewport_size({"width": width, "height": 900})
    tab.page.wait_for_timeout(150)
    found = faults(tab.page)
    if width == PHONE:
        expect_no_overflow(tab.page)
    tab.page.set_viewport_size({"width": DESKTOP, "height": 900})
    return found


@pytest.mark.parametrize(("scheme", "width"), [("light", PHONE), ("dark", DESKTOP)])
def test_no_page_has_a_fault_without_data(
    scheme: str, width: int, empty_server: Server, tab: Callable[..., Tab]
) -> None:
    """Whoever uses a keyboard, a screen reader or sees little contrast has to be able to begin."""
    opened = tab(empty_server, scheme=scheme)
    opened.open()

    assert faults_of_all_pages(opened, width) == {}


@pytest.mark.parametrize(("scheme", "width"), [("light", DESKTOP), ("dark", PHONE)])
def test_no_page_has_a_fault_with_data(scheme: str, width: int, empty_server: Server, tab: Callable[..., Tab]) -> None:
    """Charts, badges and tables appear only with data; here in the two ways in which the empty pages are not scanned."""
    opened = tab(empty_server, scheme=scheme)
    opened.open().get_by_role("button", name=RUNNERS[0].title).click()
    opened.settled()

    assert faults_of_all_pages(opened, width) == {}


STILL = "* { transition: none !important; animation: none !important } [data-stale] { opacity: 1 !important }"
"""What is about to be drawn anew is paler for a moment, and that is the framework's."""
BOTH = (("light", PHONE), ("dark", DESKTOP))


def faults_now(opened: Tab, *ways: tuple[str, int]) -> dict[tuple[str, int], list[str]]:
    """The page as it stands, by default light on a phone and dark on a desktop: (scheme, width) -> faults, if any."""
    found = {}
    opened.page.add_style_tag(content=STILL)
    opened.page.mouse.move(0, 0)  # what the mouse rests on is lit, and that is the framework's
    for scheme, width in ways or BOTH:
        opened.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        background = {"light": "rgb(255, 255, 255)", "dark": "rgb(17, 22, 27)"}[scheme]
        expect(opened.page.get_by_test_id("stApp")).to_have_css("background-color", background)
        opened.drawn()
        found[scheme, width] = faults_at(opened, width)
    return {way: some for way, some in found.items() if some}


def test_an_import_under_way_has_no_fault(empty_server: Server, tab: Callable[..., Tab]) -> None:
    """Questions, problems and the look before saving come only with a file."""
    opened = tab(empty_server)
    opened.open("import")
    opened.upload(("Activities.csv", garmin({1: 10.0, 2: 900.0})), ("notes.csv", b"a,b\n1,2\n"))
    before = faults_now(opened)
    opened.pick("Kilometres")

    assert (before, faults_now(opened)) == ({}, {})


def test_logging_soreness_has_no_fault(server: Server, tab: Callable[..., Tab]) -> None:
    """The eleven buttons, the call for the red-flag check and the latest entries."""
    opened = tab(server)
    opened.open("log")
    opened.pick("Soreness")
    opened.press("7")

    assert faults_now(opened) == {}


def test_seek_care_has_no_fault(server: Server, tab: Callable[..., Tab]) -> None:
    """The page that matters most to be read by everybody."""
    with Store.open(home=server.home) as store:
        store.add_athlete("Me")
        store.add_run("Me", f"{day(1)} 18:00", 14.2, 80.0)
        store.add_red_flag("Me", today(), red_flag_signs()[0].key)
    opened = tab(server)
    opened.open()
    opened.expect_headline("Seek care.")

    assert faults_now(opened) == {}


def test_the_red_flag_check_has_no_fault(server: Server, tab: Callable[..., Tab]) -> None:
    """Questions, what is missing, whom to see, clearing, and the banner: each in one theme at least."""
    opened = tab(server)
    page = opened.open("check")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("4 questions are not answered yet")).to_be_visible()
    assert faults_now(opened, BOTH[0]) == {}

    page.get_by_role("radio", name="Yes", exact=True).last.click()
    opened.settled()
    for part in ("A professional has cleared it", "I answered by mistake"):
        page.get_by_text(part, exact=True).click()
    opened.settled()
    assert faults_now(opened) == {}

    opened.open("settings")
    expect(page.get_by_text("Me: a warning sign was answered with yes.")).to_be_visible()
    assert faults_now(opened, BOTH[1]) == {}


def test_a_squad_has_no_fault(empty_server: Server, tab: Callable[..., Tab]) -> None:
    """Cards and a table with charts in its cells."""
    opened = tab(empty_server)
    opened.open("coach").get_by_role("button", name=SQUADS[0].title).click()
    opened.settled()

    assert faults_now(opened) == {}


def test_a_fault_is_found(empty_server: Server, tab: Callable[..., Tab]) -> None:
    """A scan that finds nothing proves nothing unless it finds what is wrong on purpose."""
    page = tab(empty_server).open("method")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:image/gif;base64,\">')")

    assert [fault.split(":")[0] for fault in faults(page)] == ["image-alt"]
