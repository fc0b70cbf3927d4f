"""Log in a browser: with the keyboard alone, changed, deleted and undone, the morning after, two tabs, a reload."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from loadwatch.store import Store
from tests.browser.driving import PHONE, Server, Tab, today
from tests.browser.made_up import TOO_LONG, day, garmin

OpenTab = Callable[..., Tab]
MOST_STEPS = 30


def log_run(opened: Tab, km: str, time: str = "60") -> None:
    """Type in a run of today."""
    opened.fill("Distance, km", km)
    opened.fill("Time", time)
    opened.press("Save run")
    opened.expect_said("Saved:")


def latest(opened: Tab) -> Locator:
    """The latest entries: each is the button that opens it."""
    return opened.page.get_by_test_id("stPopoverButton")


def expect_latest(opened: Tab, *texts: str) -> None:
    """The latest entries begin with these, in order."""
    for place, text in enumerate(texts):
        expect(latest(opened).nth(place)).to_contain_text(text)


def open_latest(opened: Tab) -> None:
    """Open the newest entry, unless it is open."""
    if not opened.page.get_by_role("button", name="Delete", exact=True).is_visible():
        latest(opened).first.click()
        opened.settled()


def press_tab_until(page: Page, role: str, name: str) -> None:
    """Go on with the Tab key until this has the focus."""
    wanted = page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{MOST_STEPS} times Tab do not lead to the {role} {name!r}")


def test_a_run_with_the_keyboard_alone(server: Server, tab: OpenTab) -> None:
    """From the page's load to the saved run without a mouse: typing and Tab and Enter are all it takes."""
    opened = tab(server)
    page = opened.open("log")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # skip to the main content
    press_tab_until(page, "textbox", "Distance, km")
    page.keyboard.type("8.4")
    page.keyboard.press("Tab")
    page.keyboard.type("45:30")
    page.keyboard.press("Enter")
    opened.settled()

    opened.expect_said("Saved: 8.4 km, 45:30.")
    expect_latest(opened, "Run 8.4 km, 45:30")
    expect(page.get_by_role("textbox", name="Distance, km")).to_have_value("")


def test_a_rating_with_the_keyboard_alone(server: Server, tab: OpenTab) -> None:
    """The same for soreness: arrows choose, Enter saves."""
    opened = tab(server)
    page = opened.open("log")
    press_tab_until(page, "radio", "Run")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    opened.settled()
    press_tab_until(page, "button", "3")
    page.keyboard.press("Enter")
    opened.settled()

    opened.expect_said("Saved: low back 3 of 10.")
    expect_latest(opened, "Low back 3, after")


def test_a_run_is_changed_deleted_and_brought_back(server: Server, tab: OpenTab) -> None:
    """Thumbs slip: what was typed can be put right, and so can the delete button."""
    opened = tab(server, width=PHONE)
    page = opened.open("log")
    log_run(opened, "48", "45:30")
    open_latest(opened)
    expect(page.get_by_role("textbox", name="Time").last).to_have_value("45:30")
    page.get_by_role("textbox", name="Distance, km").last.fill("8.4")
    opened.press("Save")
    opened.expect_said("Changed.")
    expect_latest(opened, "Run 8.4 km, 45:30")

    open_latest(opened)
    opened.press("Delete")
    opened.expect_texts("Deleted: Run 8.4 km, 45:30")
    opened.press("Undo")
    expect_latest(opened, "Run 8.4 km, 45:30")
    with Store.open(home=server.home) as store:
        assert store.runs("Me")[["distance_km", "duration_min"]].values.tolist() == [[8.4, 45.5]]


def test_a_rating_is_changed_and_deleted(server: Server, tab: OpenTab) -> None:
    """A tap on the wrong one of eleven buttons is the likeliest mistake of all."""
    opened = tab(server, width=PHONE)
    opened.open("log")
    opened.pick("Soreness")
    opened.press("9")
    open_latest(opened)
    opened.select("Rating", "2")
    opened.press("Save")
    opened.expect_said("Changed.")
    expect_latest(opened, "Low back 2, after")

    open_latest(opened)
    opened.press("Delete")
    with Store.open(home=server.home) as store:
        assert store.soreness("Me").empty


@pytest.mark.parametrize(
    ("km", "time", "said"),
    [("", "", "distance"), ("abc", "45", "The distance 'abc' cannot be read."), ("8", "45:99", "The time '45:99' cannot be read."),
     ("900", "60", "accepted: more than 0, up to 500 km"), ("8", "<b>x</b>", "The time '<b>x</b>' cannot be read.")],
)  # fmt: skip
def test_what_cannot_be_read_is_said_and_not_lost(km: str, time: str, said: str, server: Server, tab: OpenTab) -> None:
    """The words typed stay in the form, so that one letter can be mended."""
    opened = tab(server)
    page = opened.open("log")
    opened.fill("Distance, km", km)
    opened.fill("Time", time)
    opened.press("Save run")

    expect(page.get_by_test_id("stAlert")).to_contain_text(said)
    expect(page.get_by_role("textbox", name="Distance, km")).to_have_value(km)
    expect(page.get_by_role("textbox", name="Time")).to_have_value(time)
    with Store.open(home=server.home) as store:
        assert store.runs().empty


def test_the_morning_after(server: Server, tab: OpenTab) -> None:
    """What was sore yesterday is asked about this morning, one tap a site, and then no more."""
    with Store.open(home=server.home) as store:
        store.add_athlete("Me")
        yesterday = today() - timedelta(days=1)
        store.add_run("Me", f"{day(1)} 18:00", 14.2, 80.0)
        store.add_rating("Me", yesterday, "low back", 4, moment="after")
        store.add_rating("Me", yesterday, "calf", 2, moment="after")
    opened = tab(server, width=PHONE)
    page = opened.open("log")
    opened.pick("This morning")
    expect(page.get_by_text("Low back was 4 after yesterday’s 14.2 km. How is it this morning?")).to_be_visible()
    opened.press("3")
    opened.expect_said("Saved: low back 3 of 10.")
    expect(page.get_by_text("Low back was 4")).to_have_count(0)
    expect(page.get_by_text("Calf was 2")).to_be_visible()
    opened.press("0")
    expect(page.get_by_text("all of it is rated this morning")).to_be_visible()

    with Store.open(home=server.home) as store:
        mornings = store.soreness("Me").query("moment == 'morning'")
    assert dict(zip(mornings["site"], mornings["rating"], strict=True)) == {"low back": 3.0, "calf": 0.0}
    opened.open()
    opened.expect_headline("Caution.") or "Low back" in page.get_by_test_id("stMain").inner_text()


def test_a_note_is_shown_as_text_wherever_it_stands(server: Server, tab: OpenTab) -> None:
    """A note is an athlete's own words: no picture is fetched, no HTML drawn, no link made of it."""
    note = "![](https://example.org/x.png) <b>bold</b> [link](https://example.org) :red[x] $x^2$"
    opened = tab(server)
    opened.open("log")
    opened.fill("Distance, km", "8")
    opened.fill("Note", note)
    opened.press("Save run")
    opened.expect_said("Saved: 8.0 km.")
    page = opened.choose("This week")

    expect(page.get_by_role("link", name="link", exact=True)).to_have_count(0)
    with Store.open(home=server.home) as store:
        assert store.runs("Me")["notes"].tolist() == [note]


def test_two_tabs_see_what_the_other_saved(server: Server, tab: OpenTab) -> None:
    """A phone and a laptop are open at once; neither may show, or write over, an old state."""
    phone, laptop = tab(server, width=PHONE), tab(server)
    phone.open("log")
    laptop.open("log")
    log_run(phone, "5")
    log_run(laptop, "6")
    log_run(phone, "7")

    expect(latest(phone)).to_have_count(3)
    for km in (5, 6, 7):
        expect(latest(phone).filter(has_text=f"Run {km}.0 km, 1:00:00")).to_be_visible()
    laptop.choose("This week")
    laptop.expect_number("This week so far", "18.0 km")


def test_a_reload_keeps_what_was_stored(server: Server, tab: OpenTab) -> None:
    """A session ends with its tab; the data must not."""
    opened = tab(server)
    opened.open("import")
    opened.upload(("Activities.csv", garmin(TOO_LONG)))
    opened.pick("Kilometres")
    opened.press("Save")
    opened.expect_said("Saved")
    for _ in range(2):
        opened.open()

        opened.expect_headline("Caution.")
        opened.expect_number("Longest run, 7 days", "15.0 km")
