"""Progression, Soreness, Coach review, Method and Settings without a browser."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from loadwatch.flags.rules import RULES
from loadwatch.levels import LEVELS
from loadwatch.store import BACK_CONDITIONS, Store
from loadwatch.ui.frame import PAGES
from loadwatch.ui.progress import RANGES
from loadwatch.ui.samples import RUNNERS, SQUADS, tables
from loadwatch.ui.state import Squad
from tests.pages.conftest import Open
from tests.sample_data.reviewed import reviewed

SAMPLE = RUNNERS[0]
TODAY = date.today()


def with_sample(page: Open, key: str) -> AppTest:
    """A page that shows the made-up runner."""
    return page(key, sample=SAMPLE.key)


def figures(app: AppTest) -> list[dict[str, Any]]:
    """The page's charts, as they are sent."""
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_every_page_opens_on_an_empty_store(info: Any, page: Open) -> None:
    """Nothing stored is how everybody begins."""
    app = page(info.key)

    assert app.title[0].value
    assert not app.error


@pytest.mark.parametrize("chosen", RANGES)
def test_a_range_shows_so_many_weeks(chosen: str, page: Open) -> None:
    """The choice moves the axes of both charts together; the table keeps all weeks."""
    app = with_sample(page, "progression")
    app.segmented_control(key="range").set_value(chosen).run()
    weeks = reviewed(SAMPLE.key).weeks
    axes = [figure["layout"]["xaxis"]["range"] for figure in figures(app)]
    spans = [(pd.Timestamp(last) - pd.Timestamp(first)).days for first, last in axes]

    assert not app.exception
    assert all(abs(days - 7 * min(RANGES[chosen] or len(weeks), len(weeks))) <= 14 for days in spans), spans
    assert len(app.dataframe[0].value) == len(weeks)


def test_the_table_of_weeks_is_the_reviews_newest_first(page: Open) -> None:
    """Whoever wants the numbers behind the bars."""
    app = with_sample(page, "progression")
    weeks = reviewed(SAMPLE.key).weeks
    table = app.dataframe[0].value

    assert table["Distance, km"].tolist() == weeks["distance_km"].tolist()[::-1]
    assert table["Level"].tolist() == [LEVELS[level].word for level in weeks["level"].astype("str")][::-1]
    assert table["Change"].iloc[0] == "not finished"


def test_the_chosen_sites_are_the_ones_shown(page: Open) -> None:
    """One number for each, what matters most now first; and never an empty page."""
    app = with_sample(page, "soreness")
    labels = [metric.label for metric in app.metric]
    assert labels[0] == "Low-back soreness"
    assert len(labels) > 1

    app.get_by_key("sites").set_value(["calf"]).run()
    assert [metric.label for metric in app.metric] == ["Calf soreness"]
    app.get_by_key("sites").set_value([]).run()
    assert [metric.label for metric in app.metric] == ["Low-back soreness"]


def test_a_squad_is_sorted_by_who_needs_attention(page: Open) -> None:
    """By level, then by name."""
    sample = SQUADS[0]
    runs, soreness, _ = tables(sample)
    app = page("coach")
    app.session_state["squad"] = Squad("made up", sample.title, runs, soreness, sample=sample.key)
    app.run()
    verdicts = reviewed(sample.key).verdicts
    levels = dict(zip(verdicts["athlete"].astype("str"), verdicts["level"].astype("str"), strict=True))
    table = app.dataframe[0].value
    expected = sorted(levels, key=lambda name: (-LEVELS[levels[name]].rank, name))

    assert table["Athlete"].tolist() == expected
    assert [words[0] for words in table["Level"]] == [LEVELS[levels[name]].word for name in expected]


def test_the_method_names_every_rule_and_level(page: Open) -> None:
    """The page is made from the rules; leaving one out would hide it."""
    texts = [text.value for text in page("method").markdown]
    for rule in RULES:
        (said,) = [text for text in texts if f"**{rule.title}.** {rule.question}" in text]

        assert f"**{rule.threshold:g}" in said.replace("0 times", " times") or rule.measure in ("sign", "same load")
    for level in LEVELS.values():
        assert [text for text in texts if text.endswith(level.meaning)], level.key


def test_a_setting_is_saved_at_once(page: Open, store: Store) -> None:
    """There is no button to forget."""
    app = page("settings")
    app.segmented_control(key="set_unit").set_value("mi").run()
    app.segmented_control(key="set_week_start").set_value("sunday").run()
    app.selectbox(key="set_zone").set_value("Asia/Tokyo").run()

    assert {name: store.settings()[name] for name in ("unit", "week_start", "zone")} == {
        "unit": "mi", "week_start": "sunday", "zone": "Asia/Tokyo",
    }  # fmt: skip


@pytest.mark.parametrize("condition", BACK_CONDITIONS)
def test_every_back_condition_is_kept_and_gets_its_advice(condition: str, page: Open, store: Store) -> None:
    """Advice that breaks on one of them would break the week of exactly that runner."""
    store.add_athlete("Me")
    for ago in range(60, 0, -3):
        store.add_run("Me", f"{TODAY - timedelta(days=ago)} 08:00", 8.0, 48.0)
    store.add_rating("Me", TODAY - timedelta(days=1), "low back", 7)
    store.save_profile("Me", back_condition=condition)
    app = page("week")
    first = next(text.value for text in app.markdown if text.value.startswith("**"))

    assert store.profile("Me")["back_condition"] == condition
    assert ("Decide with" in first) == (condition != "none")


@pytest.mark.parametrize(("typed", "off"), [("", True), ("delet", True), ("delete", False), (" DELETE ", False)])
def test_delete_needs_the_word(typed: str, off: bool, page: Open) -> None:
    """The button is off until it is typed."""
    app = page("settings")
    app.text_input(key="delete_word").set_value(typed).run()

    assert app.button(key="delete_all").disabled is off
