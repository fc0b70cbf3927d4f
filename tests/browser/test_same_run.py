"""The same run from two sources in a browser: seen before saving, kept as one, taken apart and put together again."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.driving import Server, Tab
from tests.browser.made_up import day, garmin, minutes, strava
from tests.browser.test_import import stored

OpenTab = Callable[..., Tab]
RUNS = {1: 10.0, 3: 8.0, 5: 11.0}


def trainingpeaks(runs: dict[int, float]) -> bytes:
    """TrainingPeaks' CSV, which knows the day alone, with an effort."""
    lines = [f"Run,Run,{day(ago)},{1000 * km:.0f},{minutes(km) / 60:.4f},5" for ago, km in runs.items()]
    header = "Title,WorkoutType,WorkoutDay,DistanceInMeters,TimeTotalInHours,Rpe"
    return "\n".join([header, *lines]).encode()


def test_the_same_runs_of_two_sources_count_once_and_can_be_taken_apart(server: Server, tab: OpenTab) -> None:
    """Dropped together they are one each; Log says from where, and takes it back and forth."""
    opened = tab(server)
    page = opened.open("import")
    opened.upload(("Activities.csv", garmin(RUNS)), ("workouts.csv", trainingpeaks({1: 10.0, 3: 8.1})))
    opened.pick("Kilometres")
    expect(page.get_by_text("2 runs are the same as runs from Garmin; each counts once")).to_be_visible()
    opened.expect_number("New", "3")
    opened.expect_number("Same run", "2")
    opened.press("Save")
    opened.expect_said("Saved: 3 runs new. 2 more are runs that another source has too: each counts once.")
    assert stored(server)[["distance_km", "rpe"]].fillna(-1).to_numpy().tolist() == [[11, -1], [8, 5], [10, 5]]

    opened.choose("Log")
    entry = page.get_by_role("button", name=re.compile("Garmin \\+ TrainingPeaks")).first
    entry.click()
    expect(page.get_by_text("From TrainingPeaks: effort.")).to_be_visible()
    opened.press("These are two runs")
    opened.expect_said("different runs")
    assert stored(server)["distance_km"].tolist() == [11, 8, 10, 10]

    page.get_by_role("button", name=re.compile("Run 10.0 km")).first.click()
    opened.press("It is the same run as the other one")
    opened.expect_said("counts once")
    assert stored(server)["distance_km"].tolist() == [11, 8, 10]


def test_what_only_a_person_can_tell_is_asked(server: Server, tab: OpenTab) -> None:
    """Clocks hours apart: until somebody says so they are two runs, and the page goes on asking."""
    opened = tab(server)
    page = opened.open("import")
    opened.upload(("Activities.csv", garmin({1: 10.0, 3: 8.0})))
    opened.pick("Kilometres")
    opened.press("Save")
    opened.upload(("activities.csv", strava({1: 10.0, 3: 8.0})))
    expect(page.get_by_text("2 runs look like runs from Garmin")).to_be_visible()
    opened.expect_number("New", "2")
    opened.press("Save")
    assert len(stored(server)) == 4
    opened.choose("This week")
    expect(page.get_by_text("2 runs may be there twice, from two sources, and count twice")).to_be_visible()
    opened.press("Decide")

    expect(page.get_by_text("2 runs of Me are perhaps there twice")).to_be_visible()
    opened.press("Show as one")
    opened.expect_said("Each counts once now")
    assert len(stored(server)) == 2
    expect(page.get_by_text("perhaps there twice")).to_be_hidden()


def test_files_of_several_athletes_go_to_each_of_them(server: Server, tab: OpenTab) -> None:
    """A coach drops two files called like people: whose each is, is said file by file and seen before saving."""
    opened = tab(server)
    page = opened.open("import")
    opened.upload(("Bo.csv", trainingpeaks({1: 10.0})), ("Ada.csv", trainingpeaks({1: 10.0, 3: 8.0})))
    expect(page.get_by_role("switch", name="The files are of several athletes")).to_be_checked()
    expect(page.get_by_role("combobox", name="Athlete of file 1")).to_have_value("Bo")
    expect(page.get_by_role("heading", name="Ada", exact=True)).to_be_visible()
    opened.expect_number("New", "3")
    opened.press("Save")
    opened.expect_said("Saved: 3 runs new.")

    assert stored(server, "Bo")["distance_km"].tolist() == [10.0]
    assert stored(server, "Ada")["distance_km"].tolist() == [8.0, 10.0]
