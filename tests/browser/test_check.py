"""The red-flag check in a browser: from a rating to whom to see, on every page, on paper, and cleared again."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from playwright.sync_api import Browser, Page, expect

from loadwatch.advice import library
from loadwatch.store import Store
from loadwatch.ui.check.screens import SCREENS
from loadwatch.ui.frame import MENU
from loadwatch.ui.samples import RUNNERS
from tests.browser.driving import DESKTOP, PHONE, Server, Tab, today
from tests.browser.made_up import TOO_LONG, day
from tests.browser.test_phone import SCREEN, expect_no_overflow

OpenTab = Callable[..., Tab]
EMERGENCY = "Call an emergency number or go to hospital now"


def store_a_runner(server: Server) -> None:
    """A long run today after quiet weeks: caution."""
    with Store.open(home=server.home) as store:
        store.add_athlete("Me")
        for ago, km in TOO_LONG.items():
            store.add_run("Me", f"{day(ago)} 08:00", km, 6 * km)


def answer(opened: Tab, *said: str) -> None:
    """Answer the questions of a screen, from the first."""
    for place, one in enumerate(said):
        opened.page.get_by_role("radio", name=one, exact=True).nth(place).click()
        opened.settled()


def onward(opened: Tab) -> None:
    """Next, or Finish."""
    opened.page.get_by_role("button", name=re.compile("^(Next|Finish)")).click()
    opened.settled()


def test_a_rating_of_six_leads_to_the_check(server: Server, tab: OpenTab) -> None:
    """On a phone, with two taps, to questions that name the site and fit on the screen."""
    opened = tab(server, width=PHONE, touch=True)
    page = opened.open("log")
    opened.pick("Soreness")
    page.get_by_role("button", name="6", exact=True).tap()
    opened.settled()
    expect(page.get_by_text("Low back is at 6 of 10.")).to_be_visible()
    expect_no_overflow(page)
    opened.press("Red-flag check")
    expect(page).to_have_title("Red-flag check · loadwatch")
    for place, screen in enumerate(SCREENS):
        expect(page.get_by_role("heading", name=f"{place + 1} of 4: {screen.title}")).to_be_visible()
        expect_no_overflow(page)
        button = page.get_by_role("button", name=re.compile("^(Next|Finish)")).bounding_box()
        assert button is not None
        assert button["y"] + button["height"] <= SCREEN
        if screen is SCREENS[-1]:
            expect(
                page.get_by_text("Is the pain in your low back worse at night, or no better after rest?")
            ).to_be_visible()
        answer(opened, *["No"] * len(screen.signs))
        onward(opened)

    expect(page.get_by_role("heading", name="None of these was answered with yes")).to_be_visible()
    expect(page.get_by_text("That does not rule anything out.")).to_be_visible()
    page = opened.open("log")
    opened.pick("Soreness")
    expect(page.get_by_role("button", name="6", exact=True)).to_be_visible()


FOCUSED = """() => [document.activeElement.getAttribute('role') || document.activeElement.tagName.toLowerCase(),
    document.activeElement.innerText]"""


def expect_focus(page: Page, role: str, name: str) -> None:
    """The keyboard is at something of this role, whose name begins so."""
    found, text = page.evaluate(FOCUSED)

    assert (found, text[: len(name)]) == (role, name)


def test_the_keyboard_alone_leads_through_four_screens(server: Server, tab: OpenTab) -> None:
    """One Tab a question, also after Next; arrows move and Enter chooses, so that moving over a Yes is no Yes."""
    opened = tab(server)
    page = opened.open("check")
    page.get_by_role("radio", name="Yes", exact=True).first.focus()
    page.keyboard.press("Shift+Tab")
    for screen in SCREENS:
        for sign in screen.signs:
            page.keyboard.press("Tab")
            expect_focus(page, "radio", "Yes")
            if sign != "night-pain":
                page.keyboard.press("ArrowRight")
            page.keyboard.press("Enter")
            opened.settled()
        page.keyboard.press("Tab")
        if screen is not SCREENS[0]:
            expect_focus(page, "button", "arrow_back")
            page.keyboard.press("Tab")
        expect_focus(page, "button", "Finish" if screen is SCREENS[-1] else "Next")
        page.keyboard.press("Enter")
        opened.settled()

    expect(page.get_by_role("heading", name="See a doctor soon")).to_be_visible()
    with Store.open(home=server.home) as store:
        assert store.red_flags("Me")["sign"].tolist() == ["night-pain"]
        assert store.red_flags("Me")["date"].dt.date.tolist() == [today()]


def test_an_emergency_goes_before_every_page(server: Server, tab: OpenTab) -> None:
    """One yes on the first screen, and no page, by its address or by the menu, shows only training."""
    store_a_runner(server)
    opened = tab(server, width=PHONE)
    page = opened.open("check")
    answer(opened, "No", "Yes")
    expect(page.get_by_role("heading", name=EMERGENCY)).to_be_visible()
    expect(page.get_by_role("radio")).to_have_count(0)

    page = opened.open()
    opened.expect_headline("Seek care. Call your emergency number or go to an emergency department now")
    expect(page.get_by_role("heading", name=EMERGENCY)).to_be_visible()
    expect(page.get_by_test_id("stPlotlyChart")).to_have_count(0)
    for heading in ("What to do", "Why", "Room left: what raises nothing"):
        expect(page.get_by_role("heading", name=heading)).to_have_count(0)
    banner = opened.open("prevention").get_by_text(EMERGENCY).first
    expect(banner).to_be_visible()
    box = banner.bounding_box()
    assert box is not None
    assert (box["x"] >= 0, box["x"] + box["width"] <= PHONE) == (True, True)
    page.set_viewport_size({"width": DESKTOP, "height": 900})
    for info in MENU:
        expect(opened.choose(info.title).get_by_text(EMERGENCY).first).to_be_visible()
    page.get_by_role("link", name="Whom to see, and how soon").click()
    expect(page).to_have_title("Red-flag check · loadwatch")


def test_a_made_up_athlete_does_not_hide_it(server: Server, tab: OpenTab) -> None:
    """Whoever looks around has the sign all the same."""
    store_a_runner(server)
    with Store.open(home=server.home) as store:
        store.add_red_flag("Me", today(), "fever")
    opened = tab(server)
    page = opened.open("coach")
    expect(page.get_by_text("Me: a warning sign was answered with yes.")).to_be_visible()
    page.get_by_role("button", name="Open a made-up squad").click()
    opened.settled()

    expect(page.get_by_text("Me: a warning sign was answered with yes.")).to_be_visible()


def test_clearing_by_a_date_brings_the_verdict_back(server: Server, tab: OpenTab) -> None:
    """And undoing it brings the sign back: a wrong tap on either side can be mended."""
    store_a_runner(server)
    with Store.open(home=server.home) as store:
        store.add_red_flag("Me", today() - timedelta(days=3), "night-pain")
    opened = tab(server)
    page = opened.open()
    opened.expect_headline("Seek care.")
    page.get_by_text("A professional has cleared it", exact=True).click()
    opened.settled()
    opened.press("Save this date")
    opened.expect_said("Cleared on")
    opened.expect_headline("Caution.")
    with Store.open(home=server.home) as store:
        assert store.red_flags("Me")["cleared_on"].dt.date.tolist() == [today()]

    page = opened.open("check")
    page.get_by_text("Cleared before", exact=True).click()
    opened.press("Undo: Pain that is worse at night or not better with rest")
    expect(page.get_by_role("heading", name="See a doctor soon")).to_be_visible()
    opened.open()
    opened.expect_headline("Seek care.")


def test_the_sheet_prints_on_one_page(server: Server, tab: OpenTab, browser: Browser) -> None:
    """On A4 and on Letter, with a fortnight of everything and every sign answered with yes."""
    signs = library().signs
    with Store.open(home=server.home) as store:
        store.add_athlete("Zoë <b>Öz</b>")
        store.save_profile("Zoë <b>Öz</b>", back_condition="herniated disc")
        for ago in range(60):
            store.add_run("Zoë <b>Öz</b>", f"{day(ago)} 08:00", 10.4, 62.0)
        for ago in range(14):
            for site in ("low back", "knee", "calf", "hip", "shin", "achilles"):
                store.add_rating("Zoë <b>Öz</b>", day(ago), site, ago % 11)
        store.add_red_flags("Zoë <b>Öz</b>", today(), list(signs))
    opened = tab(server)
    opened.open("check")
    sheet = opened.download("Sheet to take along").decode("utf-8")
    page = browser.new_page()
    page.set_content(sheet)
    page.emulate_media(media="print")
    text = page.locator("body").inner_text()
    printed = [page.pdf(format=paper) for paper in ("A4", "Letter")]
    page.close()

    assert [len(re.findall(rb"/Type\s*/Page\b", pdf)) for pdf in printed] == [1, 1]
    assert "Zoë <b>Öz</b>" in text
    assert [sign.question for sign in signs.values() if sign.question not in text] == []
    for known in ("10.4", "62", "Achilles tendon", "Herniated disc.", "It is no diagnosis."):
        assert known in text


def test_every_latest_entry_has_a_name_of_its_own(server: Server, tab: OpenTab) -> None:
    """Six buttons called "Change" say nothing to somebody who hears them."""
    store_a_runner(server)
    page = tab(server).open("log")
    names = [button.inner_text() for button in page.get_by_test_id("stPopoverButton").all()]

    assert len(set(names)) == 6


def test_a_made_up_athlete_is_told_apart(empty_server: Server, tab: OpenTab) -> None:
    """Nothing of a made-up athlete is stored, so the check offers to change to a stored one."""
    opened = tab(empty_server)
    opened.open().get_by_role("button", name=RUNNERS[0].title).click()
    opened.settled()
    opened.choose("Log")
    opened.pick("Soreness")
    opened.press("Red-flag check: is there a warning sign?")
    expect(opened.page.get_by_text("of whom nothing is stored")).to_be_visible()
    opened.press("Check for a stored athlete")

    expect(opened.page.get_by_role("heading", name="1 of 4")).to_be_visible()
