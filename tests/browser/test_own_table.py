"""A table of the runner's own in a browser: the guess is checked, corrected and confirmed once, and remembered."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from loadwatch.store import Store
from tests.browser.driving import PHONE, Server, Tab
from tests.browser.made_up import day
from tests.importers.workbooks import xlsx

OpenTab = Callable[..., Tab]


def diary(*days: int) -> bytes:
    """A German table with a place of soreness on a scale that it does not name; what is km only looks like a pulse."""
    rows = [f"{day(ago)};10,5;0:55;{ago};2" for ago in days]
    return "\n".join(["Datum;Strecke (km);Dauer;Puls;Rücken", *rows]).encode()


def choose(opened: Tab, label: str, option: str) -> None:
    """Choose from a list in the middle of a phone's screen: at its edge the browser scrolls, and the list closes again."""
    found = opened.page.get_by_role("combobox", name=label, exact=True)
    found.evaluate("field => field.scrollIntoView({block: 'center'})")
    opened.drawn()
    opened.select(label, option)


def test_a_table_of_ones_own_is_asked_about_once(server: Server, tab: OpenTab) -> None:
    """On a phone: the scale has to be chosen, a wrong column is left out, and the next file like it is read at once."""
    opened = tab(server, width=PHONE)
    page = opened.open("import")
    opened.upload(("diary.csv", diary(9, 8)))
    expect(page.get_by_role("heading", name="What do the columns of diary.csv mean?")).to_be_visible()
    expect(page.get_by_role("button", name="Read it like this")).to_be_disabled()
    choose(opened, "Which number means no soreness, and which the worst?", "1 is none, 5 the worst")
    expect(page.get_by_text("the table gives 2 runs of 21.0 km together, 2 ratings of soreness")).to_be_visible()
    opened.press("Read it like this")
    opened.press("Save")
    opened.expect_said("Saved: 2 runs, 2 ratings new.")

    opened.open("import")
    opened.upload(("newer.csv", diary(9, 8, 7)))
    expect(page.get_by_text("newer.csv: columns read as last time.")).to_be_visible()
    opened.press("Change the columns")
    choose(opened, "Rücken", "Leave out")
    opened.press("Read it like this")
    opened.press("Save")
    opened.expect_said("Saved: 1 run new.")

    with Store.open(home=server.home) as store:
        assert store.runs("Me")["duration_min"].tolist() == [55.0] * 3
        assert store.soreness("Me")["rating"].tolist() == [2.5] * 2


def test_a_coach_is_asked_as_well_and_nothing_is_kept(server: Server, tab: OpenTab) -> None:
    """A squad's table has its own columns too; what is said about them is not written down on the coach's way."""
    opened = tab(server)
    page = opened.open("coach")
    rows = "\n".join(f"{name},{day(ago)},8 km,45 min" for name in ("Ada", "Bo") for ago in range(40, 2, -3))
    opened.upload(("squad.csv", f"Runner,Day,Distance,Duration\n{rows}\n".encode()))
    expect(page.get_by_text("26 runs of 208.0 km together")).to_be_visible()
    opened.press("Read it like this")
    opened.expect_headline("2 athletes")

    opened.open("coach")
    opened.upload(("squad.csv", f"Runner,Day,Distance,Duration\n{rows}\n".encode()))
    expect(page.get_by_role("heading", name="What do the columns of squad.csv mean?")).to_be_visible()


def test_a_coachs_workbook_with_a_sheet_for_each_athlete(server: Server, tab: OpenTab) -> None:
    """One form for sheets that look alike, and whose they are is asked: as one runner's they would be too much running."""
    rows = [["Date", "Distance (km)", "Time", "Felt"], *([day(ago), 8, "45:00", "good"] for ago in (9, 6))]
    opened = tab(server)
    page = opened.open("import")
    opened.upload(("squad.xlsx", xlsx(Ann=rows, Bo=[*rows, [day(3), 9, "50:00", "tired"]])))
    heading = "What do the columns of squad.xlsx: Ann, Bo mean?"
    expect(page.get_by_role("heading", name=heading)).to_be_visible()
    expect(page.get_by_text("the 2 tables give 3 runs of 25.0 km together")).to_be_visible()
    opened.press("Read it like this")
    opened.pick("An athlete each")
    expect(page.get_by_text("the table gives")).to_be_hidden()
    opened.expect_number("New", "5")
    opened.press("Save")
    opened.expect_said("Saved: 5 runs new.")

    with Store.open(home=server.home) as store:
        assert {name: len(store.runs(name)) for name in ("Ann", "Bo")} == {"Ann": 2, "Bo": 3}
