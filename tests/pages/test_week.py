"""This week: what is shown is what the review says, for every made-up runner and for an empty store."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from loadwatch import advice_for
from loadwatch.focus import Focus
from loadwatch.levels import LEVELS
from loadwatch.store import Store
from loadwatch.ui.samples import RUNNERS, Sample
from loadwatch.wording import numbers, reason, room, verdict
from tests.pages.conftest import Open
from tests.sample_data.reviewed import reviewed

each_runner = pytest.mark.parametrize("sample", RUNNERS, ids=lambda sample: sample.key)


def shown(page: Open, sample: Sample) -> tuple[AppTest, Focus]:
    """The page of a made-up runner, and the review of the same files made here."""
    found = reviewed(sample.key)
    return page("week", sample=sample.key), Focus.on(found, found.athletes[0])


@each_runner
def test_the_numbers_are_those_of_the_review(sample: Sample, page: Open) -> None:
    """A page that computes for itself would sooner or later say something else."""
    app, focus = shown(page, sample)
    expected = numbers(focus, "km") + room(focus, "km")

    assert [(metric.label, metric.value) for metric in app.metric] == [(one.label, one.value) for one in expected]


@each_runner
def test_the_headline_is_the_verdict_with_its_level(sample: Sample, page: Open) -> None:
    """Icon, word and sentence: the colour is never the only sign."""
    app, focus = shown(page, sample)
    level = LEVELS[focus.verdict.level]

    assert app.title[0].value == f":{level.color}[:material/{level.icon}: {level.word}.] {verdict(focus, 'km')}"


@each_runner
def test_the_advice_is_that_for_these_flags(sample: Sample, page: Open) -> None:
    """Most important first, three in sight and the others one click away."""
    app, focus = shown(page, sample)
    titles = [piece.title for piece in advice_for(focus.review, focus.athlete, unit="km")]
    bold = [text.value.strip("*") for text in app.markdown if text.value.startswith("**")]

    assert titles
    assert [text for text in bold if text in titles] == titles


@each_runner
def test_every_flag_is_said_with_its_arithmetic(sample: Sample, page: Open) -> None:
    """No flag without a why, and no why without a flag."""
    app, focus = shown(page, sample)
    expected = {reason(flag, "km", focus.today).sentence for flag in focus.current_flags}

    assert expected <= {text.value for text in app.markdown}
    assert bool(expected) == ("Why" in [header.value for header in app.header])


def test_an_empty_store_offers_three_ways_to_begin(page: Open) -> None:
    """The first visit shows no empty charts."""
    app = page("week")

    assert [heading.value.split(": ", 1)[1] for heading in app.subheader] == [
        "Log a run",
        "Import a file",
        "Look around",
    ]
    assert not app.metric


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("key", ["week", "progression", "soreness"])
def test_a_page_is_drawn_in_the_readers_theme(theme: str, key: str, page: Open) -> None:
    """Charts carry their own colours, so they have to know."""
    assert page(key, theme=theme, sample=RUNNERS[0].key).get("plotly_chart")


def test_no_room_is_shown_while_running_is_to_be_left_out(page: Open, store: Store) -> None:
    """Kilometres to spare beside "leave running out" would contradict it."""
    today = date.today()
    store.add_athlete("Me")
    for ago in range(1, 80, 2):
        store.add_run("Me", f"{today - timedelta(days=ago)}T07:00", 8, 48)
    before = [header.value for header in page("week").header]
    store.add_rating("Me", today, "knee", 8)
    after = [header.value for header in page("week").header]

    assert [any("Room left" in header for header in headers) for headers in (before, after)] == [True, False]
