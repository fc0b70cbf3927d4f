"""Settings in a browser: what is chosen here is seen on every page, and data leave and go."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import expect

import loadwatch
from loadwatch.columns import RUNS, SORENESS
from loadwatch.store import Store
from tests.browser.driving import Server, Tab
from tests.browser.made_up import STEADY, TOO_LONG, ratings, squad

OpenTab = Callable[..., Tab]


@pytest.fixture
def opened(server: Server, tab: OpenTab) -> Tab:
    """A tab on Settings, of a runner whose back answers to a run that was too long."""
    got = loadwatch.read(
        {
            "runs.csv": squad({"Me": TOO_LONG}),
            "soreness.csv": ratings({"Me": {ago: 3.0 if ago < 7 else 1.0 for ago in range(40)}}),
        }
    )
    with Store.open(home=server.home) as store:
        store.save(store.preview(got.runs, got.soreness), files=["runs.csv", "soreness.csv"])
    made = tab(server)
    made.open("settings")
    return made


def main_text(opened: Tab) -> str:
    """What the page says."""
    return opened.page.get_by_test_id("stMain").inner_text()


def test_miles_are_shown_everywhere(opened: Tab) -> None:
    """One page left in kilometres would be believed to be miles."""
    opened.pick("Miles")
    for title in ("This week", "Progression", "Soreness"):
        opened.choose(title)
        charts = opened.page.get_by_test_id("stPlotlyChart")
        shown = main_text(opened) + " ".join(charts.all_text_contents())

        assert not re.search(r"\bkm\b|Kilomet", shown), title
        assert re.search(r"\bmi\b|Miles", shown), title
    opened.choose("This week")
    opened.expect_number("Longest run, 7 days", "9.3 mi")
    opened.choose("Log")
    expect(opened.page.get_by_role("textbox", name="Distance, mi")).to_be_visible()


def test_a_week_can_begin_on_sunday(opened: Tab, server: Server) -> None:
    """The numbers of the week move with its first day, and stay after a reload."""
    opened.pick("Sunday")
    opened.open()
    with Store.open(home=server.home) as store:
        runs = store.runs("Me")
        assert store.settings()["week_start"] == "sunday"
    day = pd.Timestamp(runs["started_at"].max()).normalize()
    sunday = day - pd.Timedelta(days=(day.weekday() + 1) % 7)
    expected = runs.loc[runs["started_at"] >= sunday, "distance_km"].sum()

    opened.expect_number("This week so far", f"{expected:.1f} km")
    opened.open("settings")
    expect(opened.page.get_by_role("radio", name="Sunday", exact=True)).to_be_checked()


def test_a_back_condition_changes_the_advice(opened: Tab) -> None:
    """Whoever has one is sent to the professional who treats it before anything else."""
    opened.choose("This week")
    before = main_text(opened).split("What to do\n")[-1]
    opened.choose("Settings")
    opened.select("Existing back condition", "Herniated disc")
    opened.press("Save profile")
    opened.expect_said("Profile saved.")
    opened.choose("This week")
    after = main_text(opened).split("What to do\n")[-1]

    assert after != before
    assert after.startswith("\nDecide with your doctor or physiotherapist first")


def test_the_name_can_be_changed(opened: Tab, server: Server) -> None:
    """ "Me" is only where it began; a name is shown as text."""
    opened.fill("Name", "Ada *Lovelace* <i>")
    opened.press("Save profile")
    opened.expect_said("Profile saved.")

    with Store.open(home=server.home) as store:
        assert store.names() == ["Ada *Lovelace* <i>"]
    expect(opened.page.get_by_role("textbox", name="Name", exact=True)).to_have_value("Ada *Lovelace* <i>")
    opened.fill("Name", " ")
    opened.press("Save profile")
    expect(opened.page.get_by_test_id("stAlert")).to_contain_text("not accepted")


def test_everything_can_be_taken_out_and_read_in_again(opened: Tab, server: Server, tmp_path: Path) -> None:
    """The data are the runner's: what comes out is what went in, for us and for anybody's tools."""
    with Store.open(home=server.home) as store:
        runs, soreness = store.runs().reset_index(drop=True), store.soreness().reset_index(drop=True)
    files = zipfile.ZipFile(io.BytesIO(opened.download("All data as CSV")))
    got = loadwatch.read({name: files.read(name) for name in ("runs.csv", "soreness.csv")})
    tables = zipfile.ZipFile(io.BytesIO(opened.download("All data as Parquet")))

    assert got.problems.empty
    for name, ours, spec in (("runs", runs, RUNS), ("soreness", soreness, SORENESS)):
        pd.testing.assert_frame_equal(getattr(got, name)[spec.names], ours[spec.names], check_dtype=False)
        again = pd.read_parquet(io.BytesIO(tables.read(f"{name}.parquet")))
        pd.testing.assert_frame_equal(again[spec.names], ours[spec.names])
    assert {"athletes", "settings", "imports"} <= {Path(name).stem for name in tables.namelist()}


def test_everything_is_deleted_only_after_the_word(opened: Tab, server: Server) -> None:
    """One slip of a finger must not cost five years of running."""
    page = opened.page
    expect(page.get_by_role("button", name="Delete everything")).to_be_disabled()
    opened.fill("Type the word delete to confirm", "delete")
    page.keyboard.press("Enter")
    opened.settled()
    opened.press("Delete everything")
    opened.expect_said("Everything is deleted.")

    with Store.open(home=server.home) as store:
        assert store.names() == []
    opened.choose("This week")
    expect(page.get_by_role("heading", name="Is your mileage growing")).to_be_visible()


def test_who_is_shown_can_be_chosen(opened: Tab, server: Server) -> None:
    """Two runners of one household share a computer, not a verdict."""
    got = loadwatch.read({"runs.csv": squad({"Bea": STEADY})})
    with Store.open(home=server.home) as store:
        store.save(store.preview(got.runs))
        store.save_settings(athlete="Bea")
    opened.open()
    opened.expect_headline("Nothing flagged.")
    opened.select("Athlete", "Me")
    opened.expect_headline("Caution.")
    opened.open()
    opened.expect_headline("Caution.")


def test_it_is_said_where_the_data_are(opened: Tab, server: Server) -> None:
    """Nothing leaves this computer: so it must be said where on it."""
    expect(opened.page.get_by_text(str(server.home))).to_be_visible()
