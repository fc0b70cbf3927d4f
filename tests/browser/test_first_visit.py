"""From a first visit to a verdict, by each of the three ways that the first page offers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from loadwatch.store import Store
from loadwatch.ui.samples import RUNNERS, Sample
from tests.browser.driving import PHONE, Server, Tab, today
from tests.browser.made_up import TOO_LONG, day, garmin

OpenTab = Callable[..., Tab]

HEADLINES = {
    "half-marathon-build": "Caution. Sunday’s run was 29% longer than any in the 30 days before, and your low back is sorer since.",
    "steady-year": "Nothing flagged. 41.4 km last week, longest run 13.0 km, soreness as usual.",
    "six-weeks-off": "Note. Back after",
}
"""What each story is about, and where its headline begins."""


@pytest.mark.parametrize("sample", RUNNERS, ids=lambda sample: sample.key)
def test_by_a_made_up_runner(sample: Sample, empty_server: Server, tab: OpenTab) -> None:
    """One click, and the verdict, its numbers, the chart and the advice stand side by side."""
    opened = tab(empty_server)
    page = opened.open()
    opened.press(sample.title)

    opened.expect_headline(HEADLINES[sample.key])
    expect(page.get_by_test_id("stMetric")).to_have_count(6)
    expect(page.get_by_text(sample.story)).to_be_visible()
    chart = page.get_by_test_id("stPlotlyChart")
    advice = page.get_by_role("heading", name="What to do")
    expect(chart.locator(".main-svg").first).to_be_visible()
    assert chart.bounding_box()["x"] < advice.bounding_box()["x"]
    assert abs(chart.bounding_box()["y"] - advice.bounding_box()["y"]) < 200

    opened.press("Close")
    expect(page.get_by_role("heading", name="Is your mileage growing")).to_be_visible()


def test_by_a_file(server: Server, tab: OpenTab) -> None:
    """The export somebody already has: one question, one look, one click, and the verdict is one more away."""
    opened = tab(server)
    opened.open()
    opened.press("Import a file")
    page = opened.upload(("Activities.csv", garmin(TOO_LONG)))
    expect(page.get_by_text("Answer first: km or miles.")).to_be_visible()
    opened.pick("Kilometres")
    opened.press("Save")
    opened.expect_said(f"Saved: {len(TOO_LONG)} runs new.")
    opened.press("See this week")

    opened.expect_headline(f"Caution. {today():%A}’s run was 36% longer than any in the 30 days before.")
    opened.expect_number("Longest run, up to", "12.1 km")


def test_by_typing(server: Server, tab: OpenTab) -> None:
    """Three runs typed in on a phone, the oldest of 40 days ago, are enough for a verdict."""
    opened = tab(server, width=PHONE)
    page = opened.open()
    opened.press("Log a run")
    opened.pick("Other day")
    for ago, km, time in ((40, "9", "55"), (12, "10", "1:02:30")):
        for part, text in zip(("year", "month", "day"), day(ago).split("-"), strict=True):
            page.get_by_role("spinbutton", name=f"{part}, Which day").press_sequentially(text)
        opened.settled()
        opened.fill("Distance, km", km)
        opened.fill("Time", time)
        opened.press("Save run")
        opened.expect_said(f"Saved: {float(km):.1f} km")
    opened.pick("Today")
    opened.fill("Distance, km", "14,2")
    opened.fill("Time", "1h30")
    opened.press("Save run")
    opened.expect_said("Saved: 14.2 km, 1:30:00.")

    with Store.open(home=server.home) as store:
        runs = store.runs("Me").sort_values("started_at")
    assert [f"{start:%Y-%m-%d}" for start in runs["started_at"]] == [day(40), day(12), day(0)]
    assert runs["duration_min"].tolist() == [55.0, 62.5, 90.0]
    opened.open()
    opened.expect_headline(f"Caution. {today():%A}’s run was 42% longer than any in the 30 days before.")


def test_a_first_run_is_no_alarm(server: Server, tab: OpenTab) -> None:
    """A newcomer's history is unknown, not zero: the page says what is missing and how to get it."""
    opened = tab(server)
    opened.open("log")
    opened.fill("Distance, km", "5")
    opened.fill("Time", "30")
    opened.press("Save run")
    page = opened.choose("This week")

    opened.expect_headline("Unknown. The first run was today; a verdict needs 30 days.")
    expect(page.get_by_role("heading", name="Room left")).to_have_count(0)
    opened.press("Import a file")
    expect(page.get_by_role("heading", name="Import", exact=True)).to_be_visible()
