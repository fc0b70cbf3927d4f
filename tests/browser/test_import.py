"""Import in a browser: the questions, the look before, saving, taking back, and files that were brought before."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pandas as pd
from playwright.sync_api import expect

import loadwatch
from loadwatch.store import Store
from tests.browser.driving import PHONE, ZONE, Server, Tab
from tests.browser.made_up import STEADY, TOO_LONG, day, garmin, strava

OpenTab = Callable[..., Tab]
COUNTS = ("New", "Changed", "Known")


def stored(server: Server, athlete: str = "Me") -> pd.DataFrame:
    """What the server's database holds of an athlete."""
    with Store.open(home=server.home) as store:
        return store.runs(athlete).sort_values("started_at", ignore_index=True)


def expect_counts(opened: Tab, *entries: int) -> None:
    """New, changed and known entries of the preview; of those that are none only the new ones are shown."""
    for label, count in zip(COUNTS, entries, strict=True):
        if count or label == "New":
            opened.expect_number(label, str(count))
        else:
            expect(opened.page.get_by_test_id("stMetric").filter(has_text=label)).to_be_hidden()


def save_garmin(opened: Tab, content: bytes, name: str = "Activities.csv") -> None:
    """Drop a file that cannot tell its unit, answer, and save."""
    opened.upload((name, content))
    opened.pick("Kilometres")
    opened.press("Save")
    opened.expect_said("Saved")


def test_the_whole_life_of_an_import(server: Server, tab: OpenTab) -> None:
    """Saved, known again, a newer export with only what is new, taken back step by step, and nothing is left."""
    opened = tab(server)
    page = opened.open("import")
    save_garmin(opened, garmin(STEADY))
    assert stored(server)["distance_km"].sum() == sum(STEADY.values())

    opened.upload(("Activities again.csv", garmin(STEADY)))
    opened.pick("Kilometres")
    expect_counts(opened, 0, 0, len(STEADY))
    expect(page.get_by_text("All of it is stored already")).to_be_visible()
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_disabled()

    opened.open("import")
    opened.upload(("Activities newer.csv", garmin({**TOO_LONG, 3: 8.5})))
    opened.pick("Kilometres")
    expect_counts(opened, 1, 1, len(STEADY) - 1)
    opened.press("Save")
    opened.expect_said("Saved: 1 run new, 1 changed.")
    assert stored(server)["distance_km"].iloc[-1] == 15.0
    assert stored(server)["distance_km"].sum() == sum(TOO_LONG.values()) + 0.5

    opened.press("Take back")
    opened.expect_said("Taken back")
    assert stored(server)["distance_km"].sum() == sum(STEADY.values())
    opened.press("Take back")
    assert stored(server).empty
    assert page.get_by_text("Taken back", exact=False).count() >= 2


def test_an_edit_is_not_lost_by_taking_back_unless_said_so(server: Server, tab: OpenTab) -> None:
    """Taking back an import must not silently drop what was corrected by hand after it."""
    opened = tab(server)
    page = opened.open("import")
    save_garmin(opened, garmin({1: 10.0}))
    with Store.open(home=server.home) as store:
        store.change_run(int(store.runs().index[0]), distance_km=9.5)
    opened.press("Take back")
    expect(page.get_by_test_id("stAlert")).to_be_visible()
    assert stored(server)["distance_km"].tolist() == [9.5]

    opened.press("Take back all the same, and lose those edits")
    opened.expect_said("Taken back")
    assert stored(server).empty


def test_a_time_zone_is_asked_and_used(server: Server, tab: OpenTab) -> None:
    """Strava writes UTC: a morning run in New York would be filed at noon."""
    opened = tab(server)
    opened.open("import")
    opened.upload(("activities.csv", strava({5: 10.0, 3: 8.0})))
    label = opened.page.get_by_role("combobox").last.get_attribute("aria-label")
    opened.select(str(label), "America/New_York")
    opened.press("Save")
    opened.expect_said("Saved: 2 runs new.")

    expected = [
        datetime.fromisoformat(f"{day(ago)} 10:30")
        .replace(tzinfo=ZoneInfo(ZONE))
        .astimezone(ZoneInfo("America/New_York"))
        for ago in (5, 3)
    ]
    assert stored(server)["started_at"].tolist() == [start.replace(tzinfo=None) for start in expected]


def test_miles_are_miles(server: Server, tab: OpenTab) -> None:
    """The answer decides every number that follows."""
    opened = tab(server)
    opened.open("import")
    opened.upload(("Activities.csv", garmin({1: 6.2})))
    opened.pick("Miles")
    opened.press("Save")
    opened.expect_said("Saved: 1 run new.")

    assert stored(server)["distance_km"].round(3).tolist() == [9.978]


def test_problems_are_shown_with_their_rows_and_downloaded(server: Server, tab: OpenTab) -> None:
    """Whoever is told "3 problems" wants to know which lines of which file, in their own spreadsheet."""
    bad = [
        f'Running,{day(2)} 09:00:00,false,"Odd",900.00,300,01:00:00,140,--,--,--',
        'Running,soon,false,"x",5,1,00:30:00,1,--,--,--',
    ]
    ride = f'Cycling,{day(1)} 09:00:00,false,"Ride",30.00,300,01:00:00,140,--,--,--'
    opened = tab(server, width=PHONE)
    page = opened.open("import")
    opened.upload(("Activities.csv", garmin({1: 10.0, 2: 8.0}, *bad, ride)))
    expect(
        page.get_by_text("Activities.csv: Garmin Connect, English. 2 of 5 rows read, 1 skipped, 2 not readable.")
    ).to_be_visible()
    expect(page.get_by_text("2 problems in single rows")).to_be_visible()

    rows = list(csv.DictReader(io.StringIO(opened.download("Download the problems").decode("utf-8-sig"))))
    assert [(row["file"], row["row"]) for row in rows] == [("Activities.csv", "4"), ("Activities.csv", "5")]
    assert rows[1]["seen"] == "soon"
    opened.pick("Kilometres")
    opened.press("Save")
    opened.expect_said("Saved: 2 runs new.")


def test_a_template_that_was_filled_in_comes_back(server: Server, tab: OpenTab) -> None:
    """The way for everybody whose watch exports nothing we know."""
    opened = tab(server)
    page = opened.open("import")
    page.get_by_text("No export at hand?").click()
    runs, soreness = (opened.download(f"Template for {kind}").decode("utf-8-sig") for kind in ("runs", "soreness"))
    run = _filled(runs, athlete="Ada", started_at=f"{day(1)} 07:00", distance_km="10", duration_min="60")
    rating = _filled(soreness, athlete="Ada", date=day(1), site="calf", soreness_0_none_10_worst="3")
    opened.upload(("runs.csv", run), ("soreness.csv", rating))
    opened.press("Save")
    opened.expect_said("Saved: 1 run, 1 rating new.")

    read = loadwatch.read({"runs.csv": run, "soreness.csv": rating})
    assert stored(server, "Ada")["distance_km"].tolist() == read.runs["distance_km"].tolist() == [10.0]


def _filled(template: str, **values: str) -> bytes:
    header = next(csv.reader([template.splitlines()[0]]))
    assert set(values) <= set(header)
    return f"{','.join(header)}\r\n{','.join(values.get(name, '') for name in header)}\r\n".encode()
