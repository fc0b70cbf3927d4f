"""Recorder files in a browser: several at once and a ZIP of many, with the questions that they leave open."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import timedelta

from playwright.sync_api import expect

from tests.browser.driving import Server, Tab
from tests.browser.test_import import expect_counts, stored
from tests.importers import recorder_files as made
from tests.importers.recorder_files import START

OpenTab = Callable[..., Tab]


def many(days: int) -> bytes:
    """A ZIP with a recording a day."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as zipped:
        for day in range(1, days + 1):
            zipped.writestr(f"{day}.fit", made.fit_run(made.session(START + timedelta(days=day))))
    return data.getvalue()


def test_recordings_are_dropped_answered_and_saved(fresh_server: Callable[..., Server], tab: OpenTab) -> None:
    """A track that names no sport holds up the saving until it is said; then it is one run among the others."""
    server = fresh_server()
    opened = tab(server)
    page = opened.open("import")
    opened.upload(("track.gpx", made.gpx(made.track(made.northward(601)))), ("watch.zip", many(20)))
    expect(page.get_by_text("do not say which sport")).to_be_visible()
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_hidden()
    opened.pick("Runs")
    expect_counts(opened, 21, 0, 0)
    opened.press("Save")
    opened.expect_said("Saved")

    assert stored(server)["distance_km"].round(3).tolist() == [1.8, *[10.5] * 20]


def test_a_long_reading_shows_how_far_it_is_and_can_be_cancelled(
    fresh_server: Callable[..., Server], tab: OpenTab
) -> None:
    """A year of recordings takes many seconds: nobody should wonder, or have to wait for the wrong file."""
    data, long = io.BytesIO(), made.fit_run(*made.records(900), made.session())
    with zipfile.ZipFile(data, "w") as zipped:
        for number in range(200):
            zipped.writestr(f"{number}.fit", long + number.to_bytes(2, "big"))  # the same bytes are decoded once
    opened = tab(fresh_server())
    page = opened.open("import")
    page.locator("input[type=file]").first.set_input_files(
        {"name": "year.zip", "mimeType": "application/zip", "buffer": data.getvalue()}
    )
    expect(page.get_by_text("% read")).to_be_visible(timeout=20_000)
    opened.press("Cancel")

    expect(page.get_by_text("year.zip")).to_be_hidden()
    expect(page.get_by_text("% read")).to_be_hidden()
