"""Prevention, Routine and the sources in a real browser: found by name, with a thumb, by keyboard alone, and read aloud."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

import pytest
from playwright.sync_api import expect

from loadwatch.advice import library
from loadwatch.store import Store
from loadwatch.ui.library import PARTS
from loadwatch.ui.samples import RUNNERS
from tests.browser.driving import DESKTOP, PHONE, Server, Tab, today
from tests.browser.test_accessibility import faults_at, faults_now
from tests.browser.test_phone import expect_no_overflow

OpenTab = Callable[..., Tab]
BIRD_DOG = library().entries["bird-dog"]


def test_an_exercise_is_found_by_keyboard_alone(empty_server: Server, tab: OpenTab) -> None:
    """Type its name, walk to it, open it, read it."""
    opened = tab(empty_server)
    page = opened.open("prevention")
    page.get_by_role("searchbox", name="Search").focus()
    page.keyboard.type("bird dogs")
    page.keyboard.press("Enter")
    opened.settled()
    expect(page.get_by_role("heading", name="Bird dog", exact=True)).to_be_visible()
    steps = page.locator(".st-key-entry_bird-dog summary")
    for _ in range(30):
        page.keyboard.press("Tab")
        if steps.evaluate("summary => summary === document.activeElement || summary.contains(document.activeElement)"):
            break
    page.keyboard.press("Enter")

    expect(page.get_by_text(BIRD_DOG.mistake)).to_be_visible()


@pytest.mark.parametrize(("part", "scheme"), [*zip(PARTS[1:], cycle(["light", "dark"]), strict=False)])
def test_every_part_can_be_read_by_everybody(part: str, scheme: str, empty_server: Server, tab: OpenTab) -> None:
    """Each part of the library on a phone, one entry opened, the themes in turns; nothing sticks out.

    The first part, the exercises, is scanned with all other pages, and one of them whole below.
    """
    opened = tab(empty_server, width=PHONE, scheme=scheme)
    page = opened.open("prevention")
    opened.pick(part)
    opener = page.get_by_test_id("stMain").locator("summary").last
    if opener.count():
        opener.click()
    opened.drawn()

    expect_no_overflow(page)
    assert faults_now(opened, (scheme, PHONE)) == {}


def test_the_pictures_are_drawn_and_described(empty_server: Server, tab: OpenTab) -> None:
    """A picture that does not load is an empty frame."""
    page = tab(empty_server, scheme="dark").open("prevention?show=leg-swings")
    images = page.get_by_test_id("stMain").get_by_role("img")
    sizes = images.evaluate_all(
        "images => images.map(one => [one.complete, one.naturalWidth > 0, one.alt.length > 20])"
    )

    assert sizes == [[True, True, True]] * 4


def test_one_entry_by_its_address_and_back_to_all(empty_server: Server, tab: OpenTab) -> None:
    """The links of charts and routine lead to a single entry, and from there on."""
    opened = tab(empty_server, width=PHONE)
    page = opened.open("prevention?show=bird-dog")
    expect(page.get_by_text(BIRD_DOG.easier)).to_be_visible()
    assert faults_at(opened, PHONE) == []

    opened.press("All of the library")
    expect(page.get_by_role("heading", name="The library")).to_be_visible()
    expect(page).to_have_url(f"{opened.url}/prevention")


def test_advice_beside_the_chart_shows_how(empty_server: Server, tab: OpenTab) -> None:
    """The exercise that is proposed is one click from its pictures."""
    opened = tab(empty_server)
    page = opened.open()
    opened.press(RUNNERS[0].title)
    page.locator("summary", has_text="How to do it").nth(2).click()

    expect(page.get_by_role("img", name="On hands and knees").first).to_be_visible()


def test_an_exercise_is_ticked_off_with_two_taps(server: Server, tab: OpenTab) -> None:
    """On the mat, with a thumb: done, and how much."""
    opened = tab(server, width=PHONE, touch=True)
    page = opened.open("routine")
    page.get_by_role("button", name="Tick off").first.tap()
    page.get_by_role("button", name="sets of").or_(page.get_by_role("button", name="each way")).first.tap()
    opened.settled()
    expect(page.get_by_role("button", name="Done").first).to_contain_text("×")
    with Store.open(home=server.home) as store:
        (tick,) = store.done().itertuples()
    assert (tick.athlete, tick.date.date()) == ("Me", today())
    expect_no_overflow(page)
    assert faults_at(opened, PHONE) == []

    page.get_by_role("button", name="Done").first.tap()
    page.get_by_role("button", name="Take back").tap()
    opened.settled()
    with Store.open(home=server.home) as store:
        assert len(store.done()) == 0


def test_the_routine_with_its_weeks_has_no_fault(server: Server, tab: OpenTab) -> None:
    """Sessions, pictures, and the chart of what was kept."""
    with Store.open(home=server.home) as store:
        store.add_athlete("Me")
        store.add_rating("Me", today(), "low back", 2)
        store.add_done("Me", today(), "bird-dog", 2, 10)
    opened = tab(server)
    page = opened.open("routine")
    expect(page.get_by_role("heading", name="How far it was kept")).to_be_visible()

    assert faults_now(opened) == {}


def test_the_sources_have_an_address_of_their_own(empty_server: Server, tab: OpenTab) -> None:
    """Whoever doubts a number is sent a link to what it stands on."""
    opened = tab(empty_server, width=DESKTOP)
    page = opened.open("method")
    opened.pick("Sources")
    address = page.url
    again = tab(empty_server, width=PHONE)
    again.open(address.removeprefix(f"{again.url}/"))

    expect(again.page.get_by_role("heading", name="Weaker than commonly told")).to_be_visible()
    assert faults_at(again, PHONE) == []


def test_an_exercise_is_ticked_off_by_keyboard_alone(server: Server, tab: OpenTab) -> None:
    """Without a mouse or a thumb: the form under the sessions, for the amounts open at the end of the tab order."""
    opened = tab(server)
    page = opened.open("routine")
    page.locator("summary", has_text="Something else done?").focus()
    page.keyboard.press("Enter")
    save = page.get_by_role("button", name="Save", exact=True)
    expect(save).to_be_visible()
    for _ in range(15):
        page.keyboard.press("Tab")
        if save.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    opened.settled()

    with Store.open(home=server.home) as store:
        (tick,) = store.done().itertuples()
    assert (tick.athlete, tick.date.date(), tick.sets, tick.reps) == ("Me", today(), 2, 10)


def test_the_check_without_a_yes_has_no_fault(server: Server, tab: OpenTab) -> None:
    """Its end says what no yes does not mean, to everybody."""
    opened = tab(server)
    page = opened.open("check")
    for onward in ("Next", "Next", "Next", "Finish"):
        for no in page.get_by_role("radio", name="No", exact=True).all():
            no.click()
            opened.settled()
        opened.press(onward)
    expect(page.get_by_text("That does not rule anything out.")).to_be_visible()

    assert faults_now(opened) == {}
