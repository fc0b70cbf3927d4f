"""Coach review in a browser: a squad's two files, who needs attention first, and nothing stored unless asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from loadwatch.store import Store
from loadwatch.ui.samples import SQUADS
from tests.browser.driving import Server, Tab, today
from tests.browser.made_up import STEADY, TOO_LONG, Km, ratings, squad, strava

OpenTab = Callable[..., Tab]

HURTING = "Zoë ![](https://example.org/z.png) <b>Öz</b>"
"""Needs attention most, stands last by name, and has a name that draws a picture wherever it is not shown as text."""

RUNS: dict[str, Km] = {"Ada": STEADY, "Bo": TOO_LONG, HURTING: STEADY, "New": {1: 5.0}}
RATINGS = {HURTING: dict.fromkeys(range(1, 40), 1.0) | {0: 7.0}, "Ada": dict.fromkeys(range(40), 1.0)}


@pytest.fixture
def opened(server: Server, tab: OpenTab) -> Tab:
    """A coach's tab with the squad's two files dropped."""
    coach = tab(server)
    coach.open("coach")
    coach.upload(("runs.csv", squad(RUNS)), ("soreness.csv", ratings(RATINGS)))
    return coach


def stored_athletes(server: Server) -> list[str]:
    """Who is in the database."""
    with Store.open(home=server.home) as store:
        return sorted(store.names())


def test_those_who_need_attention_come_first(opened: Tab, server: Server) -> None:
    """The coach's question, answered by the headline and the cards; the database stays empty."""
    page = opened.page
    opened.expect_headline("2 of 4 athletes need attention this week")
    opened.expect_texts(HURTING, f"Low back 7 on {today():%A}.", "Bo", "15.0 km run, 36% over 11.0 km.")
    expect(page.get_by_test_id("stDataFrame")).to_be_visible()
    assert stored_athletes(server) == []


def test_open_shows_the_athletes_week_and_nothing_is_stored(opened: Tab, server: Server) -> None:
    """The same page as the runner's own, under the athlete's name, and the way back."""
    opened.press("Open")
    page = opened.page
    opened.expect_headline("Ease off. Your low back was 7 of 10")
    expect(page.get_by_text(f"{HURTING}: Under the coach’s review; nothing of it is stored.")).to_be_visible()
    opened.choose("Soreness")
    expect(page.get_by_test_id("stPlotlyChart")).to_be_visible()
    opened.choose("Coach review")
    opened.expect_headline("2 of 4 athletes need attention this week")

    opened.press("Close")
    expect(page.get_by_role("heading", name="Coach review", exact=True)).to_be_visible()
    opened.choose("This week")
    expect(page.get_by_role("heading", name="Is your mileage growing")).to_be_visible()
    assert stored_athletes(server) == []


def test_store_stores_and_can_be_taken_back(opened: Tab, server: Server) -> None:
    """Asked to, it keeps all of them, as one import; from then on they are there without their files."""
    opened.press("Store these athletes")
    opened.expect_said("Stored.")
    assert stored_athletes(server) == sorted(RUNS)
    with Store.open(home=server.home) as store:
        assert len(store.runs()) == sum(len(own) for own in RUNS.values())
        assert len(store.soreness()) == sum(len(own) for own in RATINGS.values())

    opened.open("coach")
    opened.expect_headline("2 of 4 athletes need attention this week")
    opened.press("Open")
    opened.expect_headline("Ease off.")
    opened.choose("Import")
    opened.press("Take back")
    opened.expect_said("Taken back")
    assert stored_athletes(server) == []


def test_another_coach_sees_nothing_of_it(opened: Tab, server: Server, tab: OpenTab) -> None:
    """What one session dropped belongs to that session."""
    other = tab(server)
    other.open("coach")

    other.expect_headline("Coach review")
    expect(other.page.get_by_text("Bo", exact=True)).to_have_count(0)


def test_one_athletes_export_is_reviewed_alone(server: Server, tab: OpenTab) -> None:
    """A coach gets one file by mail as often as a table of all."""
    coach = tab(server)
    coach.open("coach")
    coach.upload(("Bo.csv", squad({"Bo": TOO_LONG})))

    coach.expect_headline("Bo: caution")
    coach.press("Open")
    coach.expect_headline("Caution.")


def test_a_file_for_each_athlete(server: Server, tab: OpenTab) -> None:
    """Three exports are three people unless the coach says otherwise: put together they would be one who runs too much."""
    coach = tab(server)
    page = coach.open("coach")
    coach.upload(("anna_berg.csv", strava(STEADY)), ("Bo.csv", strava(TOO_LONG)))
    coach.expect_headline("1 of 2 athletes needs attention this week")
    coach.expect_texts("Bo")

    page.get_by_text("Other files").click()
    coach.pick("of one athlete")
    coach.expect_headline("Athlete: ")


def test_the_made_up_squad_is_one_click_away(empty_server: Server, tab: OpenTab) -> None:
    """To see what it is for, before any file is at hand."""
    coach = tab(empty_server)
    page = coach.open("coach")
    page.get_by_role("button", name=SQUADS[0].title).click()
    coach.settled()

    coach.expect_headline("2 of 8 athletes need attention this week")
    expect(page.get_by_role("button", name="Store these athletes")).to_have_count(0)
    assert stored_athletes(empty_server) == []
