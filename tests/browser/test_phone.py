"""A phone, 390 px wide: nothing stands out at the side, and logging fits on the screen."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from loadwatch.store import Store
from loadwatch.ui.frame import MENU
from loadwatch.ui.samples import RUNNERS, SQUADS
from tests.browser.driving import PHONE, Server, Tab

OpenTab = Callable[..., Tab]
SCREEN = 844
WIDTHS = """() => [document.documentElement, ...document.querySelectorAll('[data-testid=stMain], [data-testid=stMainBlockContainer]')]
    .map(element => element.scrollWidth - element.clientWidth)"""
OUTSIDE = """width => [...document.querySelectorAll('[data-testid=stMain] *')].filter(element => {
    const box = element.getBoundingClientRect(), style = getComputedStyle(element)
    return box.width > 1 && box.right > width + 1
        && style.visibility !== 'hidden' && !element.closest('svg, canvas, [data-testid=stDataFrame]')
}).map(element => element.outerHTML.slice(0, 120))"""


def expect_no_overflow(page: Page) -> None:
    """Nothing to scroll sideways to."""
    assert page.evaluate(WIDTHS) == [0, 0, 0], page.url
    assert page.evaluate(OUTSIDE, PHONE) == [], page.url


def choose_in_drawer(opened: Tab, title: str) -> Page:
    """Open a page by the menu of a phone."""
    opened.page.get_by_test_id("stExpandSidebarButton").click()
    opened.page.get_by_test_id("stSidebar").get_by_role("link", name=title, exact=True).click()
    expect(opened.page).to_have_title(f"{title} · loadwatch")
    expect(opened.page.get_by_test_id("stExpandSidebarButton")).to_be_visible()  # it closed by itself
    return opened.settled()


def test_every_page_is_reached_with_a_thumb(empty_server: Server, tab: OpenTab) -> None:
    """The menu of a phone leads everywhere, and closes. (That no page is too wide is looked at with the scans.)"""
    opened = tab(empty_server, width=PHONE, touch=True)
    opened.open()
    opened.press(RUNNERS[0].title)
    for info in (*MENU[1:3], MENU[-1]):
        expect_no_overflow(choose_in_drawer(opened, info.title))


def test_a_squad_is_not_wider_than_the_screen(empty_server: Server, tab: OpenTab) -> None:
    """The widest table of the app scrolls inside itself."""
    opened = tab(empty_server, width=PHONE)
    page = opened.open("coach")
    page.get_by_role("button", name=SQUADS[0].title).click()

    expect_no_overflow(opened.settled())


def test_logging_is_not_wider_than_the_screen(empty_server: Server, tab: OpenTab) -> None:
    """The page that is used with one thumb, in each of its modes."""
    opened = tab(empty_server, width=PHONE)
    opened.open("log")
    for mode in ("Run", "Soreness", "This morning"):
        opened.pick(mode)

        expect_no_overflow(opened.page)


def test_the_form_of_a_run_fits_on_the_screen(empty_server: Server, tab: OpenTab) -> None:
    """In under 15 seconds leaves no time to look for the button."""
    page = tab(empty_server, width=PHONE, touch=True).open("log")
    button = page.get_by_role("button", name="Save run").bounding_box()

    assert button is not None
    assert button["y"] + button["height"] <= SCREEN
    assert button["height"] >= 36


def test_a_rating_is_one_tap_on_one_of_eleven_buttons(server: Server, tab: OpenTab) -> None:
    """All of the scale is on the screen, each number wide enough for a thumb."""
    opened = tab(server, width=PHONE, touch=True)
    page = opened.open("log")
    opened.pick("Soreness")
    boxes = [page.get_by_role("button", name=str(value), exact=True).bounding_box() for value in range(11)]
    assert all(
        box["x"] >= 0 and box["x"] + box["width"] <= PHONE and box["y"] + box["height"] <= SCREEN for box in boxes
    )
    assert all(box["width"] >= 44 and box["height"] >= 36 for box in boxes)

    page.get_by_role("button", name="7", exact=True).tap()
    opened.settled()
    opened.expect_said("Saved: low back 7 of 10.")
    with Store.open(home=server.home) as store:
        assert store.soreness()[["site", "moment", "rating"]].values.tolist() == [["low back", "after", 7.0]]


def test_the_first_page_offers_its_three_ways_on_the_first_two_screens(empty_server: Server, tab: OpenTab) -> None:
    """Whoever sees only a headline does not scroll for long."""
    page = tab(empty_server, width=PHONE).open()
    ends = [
        page.get_by_role("button", name=name, exact=True).bounding_box()["y"] for name in ("Log a run", "Import a file")
    ]

    assert ends[0] < SCREEN
    assert ends[1] < 2 * SCREEN
