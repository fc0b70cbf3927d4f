"""Routine without a browser: what is proposed, ticked off and taken back, and what is said of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from loadwatch.advice import library
from loadwatch.store import Store
from loadwatch.ui import data
from loadwatch.ui.samples import RUNNERS
from tests.pages.conftest import Open

TODAY = date.today()


def done_buttons(app: AppTest) -> dict[str, list[str]]:
    """Exercise -> labels of the amounts offered for it, over all sessions."""
    found: dict[str, list[str]] = {}
    for button in app.button:
        if str(button.key).startswith("did_"):
            found.setdefault(str(button.key).split("_")[1], []).append(button.label)
    return found


def test_without_any_data_there_is_a_general_routine(page: Open) -> None:
    """Strength is worth building before the first run is logged."""
    app = page("routine")
    days = [header.value for header in app.subheader]

    assert 2 <= len(days) <= 3
    assert all("minutes" in day for day in days)
    assert {library().entries[key].section for key in done_buttons(app)} == {"exercises"}


def test_an_exercise_is_ticked_off_for_a_day_and_taken_back(page: Open, store: Store) -> None:
    """The first tick also makes the athlete: nobody should have to log a run first."""
    app = page("routine")
    key = next(iter(done_buttons(app)))
    chosen = next(button for button in app.button if str(button.key).startswith("did_") and key in str(button.key))
    chosen.click().run()
    (row,) = store.done().itertuples()
    assert (row.athlete, row.date.date(), row.entry) == ("Me", TODAY, key)
    assert str(chosen.key).endswith(f"_{row.sets:g}_{row.reps:g}")

    next(button for button in app.button if str(button.key).startswith("untick_")).click().run()
    assert len(store.done()) == 0


def test_yesterdays_session_can_be_ticked_off_today(page: Open, store: Store) -> None:
    """Who forgot it in the evening does it in the morning."""
    app = page("routine")
    app.segmented_control(key="routine_which").set_value("Yesterday").run()
    next(button for button in app.button if str(button.key).startswith("did_")).click().run()

    assert store.done()["date"].dt.date.tolist() == [TODAY - timedelta(days=1)]


def test_any_other_exercise_can_be_ticked_off(page: Open, store: Store) -> None:
    """The routine is a proposal; what was done is what counts."""
    app = page("routine")
    app.selectbox(key="other_exercise").set_value("superman")
    app.number_input(key="other_sets").set_value(3)
    app.number_input(key="other_reps").set_value(8)
    next(button for button in app.button if button.label == "Save").click().run()
    (row,) = store.done().itertuples()

    assert (row.entry, row.sets, row.reps) == ("superman", 3, 8)


def test_the_next_session_is_the_one_to_tick_off(page: Open, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """After Monday's session the week goes on with the second one; the first says when it was done."""
    thursday = datetime(2026, 11, 19, 12)
    monkeypatch.setattr(data, "now", lambda: thursday)
    store.add_athlete("Me")
    store.add_done("Me", "2026-11-16", "bird-dog", 2, 10)
    app = page("routine")
    badges = [text.value for text in app.markdown if "Done on" in text.value]

    assert badges == [":gray-badge[:material/check: Done on Monday]"]
    assert len(app.subheader) > 1
    assert 0 < len(done_buttons(app)) < 6


def test_what_was_kept_stands_under_the_soreness_with_honest_words(page: Open, store: Store) -> None:
    """Two weeks tell nothing, and the page says so."""
    store.add_athlete("Me")
    for days in (1, 3, 8, 10, 15, 17):
        store.add_rating("Me", TODAY - timedelta(days=days), "low back", 2)
        store.add_done("Me", TODAY - timedelta(days=days), "bird-dog", 2, 10)
    app = page("routine")
    texts = " ".join(text.value for text in app.markdown)

    assert len(app.get("plotly_chart")) == 1
    assert "too few to tell" in texts


def test_with_a_warning_sign_no_session_is_proposed(page: Open, store: Store) -> None:
    """Nobody who is told to see a doctor is handed a strength day."""
    store.add_athlete("Me")
    store.add_red_flag("Me", TODAY, "night-pain")
    store.add_run("Me", f"{TODAY}T07:00", 5, 30)
    app = page("routine")

    assert done_buttons(app) == {}
    assert "warning sign" in " ".join(text.value for text in app.markdown).lower()


@pytest.mark.parametrize("sample", RUNNERS, ids=lambda sample: sample.key)
def test_a_made_up_athletes_routine_is_only_looked_at(sample: object, page: Open) -> None:
    """Nothing of a made-up athlete is stored, so there is nothing to tick off."""
    app = page("routine", sample=sample.key)  # type: ignore[attr-defined]

    assert done_buttons(app) == {}
    assert any("minutes" in header.value for header in app.subheader)
