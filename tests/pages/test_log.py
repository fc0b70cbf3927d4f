"""Log without a browser: what is typed is what is stored, and mistakes are said."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from loadwatch.columns import MOMENTS, SITES
from loadwatch.store import Store
from tests.pages.conftest import Open

TODAY = date.today()


def type_run(app: AppTest, distance: str, time: str, effort: object = None, note: str = "") -> AppTest:
    """Fill in the form and save."""
    app.text_input(key="run_distance").set_value(distance)
    app.text_input(key="run_time").set_value(time)
    app.text_input(key="run_note").set_value(note)
    if effort is not None:
        app.get_by_key("run_effort").set_value(effort)
    app.form_submit_button[0].click().run()

    assert not app.exception
    return app


def test_a_run_is_stored_as_typed_and_the_form_is_empty_again(page: Open, store: Store) -> None:
    """Effort and note included; the next run starts from nothing."""
    app = type_run(page("log"), "8,4", "45:30", 6, "easy")
    (run,) = store.runs("Me").itertuples()

    assert (run.distance_km, run.duration_min, run.rpe, run.notes) == (8.4, 45.5, 6.0, "easy")
    assert run.started_at.date() == TODAY
    assert [app.text_input(key=f"run_{name}").value for name in ("distance", "time", "note")] == ["", "", ""]
    assert app.get_by_key("run_effort").value == "not rated"
    assert "Saved: 8.4 km, 45:30." in app.toast[0].value.replace("\\", "")


def test_effort_not_rated_is_missing_and_not_zero(page: Open, store: Store) -> None:
    """0 would make a run of no load."""
    type_run(page("log"), "8", "45")

    assert store.runs("Me")["rpe"].isna().all()


@pytest.mark.parametrize(("distance", "time"), [("8", ""), ("", "45")])
def test_a_distance_or_a_time_alone_will_do(distance: str, time: str, page: Open, store: Store) -> None:
    """Not everybody wears a watch, and treadmills lie."""
    app = type_run(page("log"), distance, time)

    assert not app.error
    assert len(store.runs("Me")) == 1


@pytest.mark.parametrize(
    ("distance", "time"), [("", ""), ("abc", "45"), ("8", "4:5:6:7"), ("0", "45"), ("501", "45"), ("8", "-3")]
)
def test_what_cannot_be_read_is_not_stored(distance: str, time: str, page: Open, store: Store) -> None:
    """And it stays in the form to be mended."""
    app = type_run(page("log"), distance, time)

    assert len(app.error) == 1
    assert store.runs().empty
    assert (app.text_input(key="run_distance").value, app.text_input(key="run_time").value) == (distance, time)


def test_miles_typed_are_kilometres_stored(page: Open, store: Store) -> None:
    """Stored distances are km, whatever the screen shows."""
    store.save_settings(unit="mi")
    type_run(page("log"), "5", "45")

    assert store.runs("Me")["distance_km"].tolist() == [pytest.approx(8.04672)]


def test_yesterday_is_yesterday(page: Open, store: Store) -> None:
    """Most runs are logged the morning after."""
    app = page("log")
    app.segmented_control(key="run_which").set_value("Yesterday").run()
    type_run(app, "8", "45")

    assert store.runs("Me")["started_at"].dt.date.tolist() == [TODAY - timedelta(days=1)]


def test_a_rating_of_any_site_side_and_moment_is_stored(page: Open, store: Store) -> None:
    """A site beyond the first four is two taps away."""
    app = page("log")
    app.segmented_control(key="mode").set_value("Soreness").run()
    app.get_by_key("rating_site").set_value("more").run()
    app.selectbox(key="rating_other_site").set_value("achilles").run()
    app.segmented_control(key="rating_moment").set_value("during").run()
    app.segmented_control(key="rating_side").set_value("left").run()
    app.button(key="rate_achilles_4").click().run()
    (rating,) = store.soreness("Me").itertuples()

    assert (rating.site, rating.side, rating.moment, rating.rating) == ("achilles", "left", "during", 4.0)
    assert rating.site in SITES
    assert rating.moment in MOMENTS
    assert rating.date.date() == TODAY


@pytest.mark.parametrize(("value", "calls"), [(5, False), (6, True), (10, True)])
def test_a_high_rating_calls_for_the_red_flag_check(value: int, calls: bool, page: Open, store: Store) -> None:
    """Whoever rates 6 or more sees the way to the questions without looking for it; it always stands below."""
    app = page("log")
    app.segmented_control(key="mode").set_value("Soreness").run()
    app.button(key=f"rate_low back_{value}").click().run()
    keys = [button.key for button in app.button]

    assert ("call_check" in keys) is calls
    assert "log_check" in keys
    assert any(str(key).startswith("check_rating_") for key in keys) is calls


def listed(app: AppTest) -> list[str]:
    """The entries' names, without their days."""
    return [block.proto.popover.label.replace("\\", "").split(" · ")[0] for block in app.get("popover")]


def test_the_latest_six_are_listed_newest_first(page: Open, store: Store) -> None:
    """Enough to mend today's mistake; an older one is reached by its day."""
    store.add_athlete("Me")
    for ago in range(10):
        store.add_run("Me", f"{TODAY - timedelta(days=ago)} 08:00", 10.0 - ago / 10, 60.0)
    app = page("log")

    assert listed(app) == [f"Run {10.0 - ago / 10:.1f} km, 1:00:00" for ago in range(6)]

    app.date_input(key="latest_until").set_value(TODAY - timedelta(days=7)).run()
    assert listed(app) == [f"Run {10.0 - ago / 10:.1f} km, 1:00:00" for ago in (7, 8, 9)]

    app.date_input(key="latest_until").set_value(TODAY - timedelta(days=30)).run()
    assert listed(app) == []


def test_saving_a_run_unchanged_changes_nothing(page: Open, store: Store) -> None:
    """What is shown is rounded: saving it must not round what is stored."""
    store.add_athlete("Me")
    key = store.add_run("Me", f"{TODAY} 08:00", 8.4321, 45.5, rpe=4.0)
    before = store.runs("Me")
    app = page("log")
    save = next(button for button in app.form_submit_button if button.label == "Save")
    save.click().run()

    assert not app.exception
    assert not app.error
    pd.testing.assert_frame_equal(store.runs("Me"), before)
    assert before.index.tolist() == [key]
