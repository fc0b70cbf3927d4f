"""Prevention without a browser: what concerns you now, browsing, searching, filters, one entry by its address."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from loadwatch.advice import library, red_flag_signs
from loadwatch.advice.searching import SECTIONS
from loadwatch.figures import pictures
from loadwatch.phrases import site_label
from loadwatch.store import Store
from loadwatch.ui.library import PARTS, RED_FLAGS
from loadwatch.ui.samples import RUNNERS
from tests.pages.conftest import FILES, Open

BUILD = RUNNERS[0]


def titles(app: AppTest) -> list[str]:
    """Titles of the entries shown, as they are read."""
    return [header.value.replace("\\", "") for header in app.subheader]


def texts(app: AppTest) -> str:
    """All text of the page."""
    return " ".join([text.value for text in app.markdown] + [text.value for text in app.caption])


def of_section(section: str) -> list[str]:
    """Titles of all entries of a section; of a body site its name."""
    entries = library().section(section)
    if section == "sites":
        return [", ".join(site_label(site) for site in entry.sites) for entry in entries]
    return [entry.title for entry in entries]


@pytest.mark.parametrize(("section", "name"), SECTIONS.items())
def test_each_part_shows_all_of_its_entries(section: str, name: str, page: Open) -> None:
    """Browsing hides nothing."""
    app = page("prevention")
    app.segmented_control(key="library_part").set_value(name).run()

    assert not app.exception
    assert titles(app) == of_section(section)


def test_red_flags_are_a_part_of_their_own(page: Open) -> None:
    """Both lists, each sign with whom to see."""
    app = page("prevention")
    app.segmented_control(key="library_part").set_value(RED_FLAGS).run()

    assert PARTS[-1] == RED_FLAGS
    assert [sign.key for sign in red_flag_signs() if sign.question not in texts(app)] == []


def test_words_search_all_parts(page: Open) -> None:
    """Whoever types need not know where a thing stands."""
    app = page("prevention")
    app.text_input(key="library_words").set_value("midfoot").run()
    assert "Running form" in " ".join(titles(app)) or library().entries["running-form"].title in titles(app)

    app.text_input(key="library_words").set_value("zebra").run()
    assert titles(app) == []
    assert "Nothing fits" in texts(app)


def test_filters_narrow_the_exercises(page: Open) -> None:
    """Site and equipment together."""
    app = page("prevention")
    app.selectbox(key="library_site").set_value("low back").run()
    app.get_by_key("library_equipment").set_value(["nothing"]).run()
    bare = [entry for entry in library().section("exercises") if not entry.equipment and "low back" in entry.sites]

    assert titles(app) == [entry.title for entry in bare]


def test_an_exercise_shows_its_pictures_with_a_text_for_those_who_do_not_see_them(page: Open) -> None:
    """People look before they read."""
    app = page("prevention")
    app.text_input(key="library_words").set_value("bird dog").run()
    shown = [one.alt for image in app.get("image") for one in image.proto.imgs]

    assert [picture.alt for picture in pictures("bird-dog", "light")] == shown[:2]


def test_what_concerns_the_runner_comes_first_and_what_is_not_for_now_says_so(page: Open) -> None:
    """A back at 4 sees the superman in the library, and beside it why it has to wait."""
    app = page("prevention", sample=BUILD.key)

    assert app.header[0].value == "What concerns you now"
    assert "Keep the next long run to 12.1 km" in texts(app)
    assert "Only while the low back is rated at 2 or less; it is at" in texts(app)


def test_one_entry_is_opened_by_its_address(page: Open) -> None:
    """A link beside a chart leads to how it is done."""
    app = page("prevention")
    app.query_params["show"] = "bird-dog"
    app.switch_page(FILES["prevention"]).run()

    assert titles(app) == ["Bird dog"]
    for text in (library().entries["bird-dog"].start, library().entries["bird-dog"].mistake):
        assert text in texts(app)


def test_an_address_that_names_nothing_shows_the_library(page: Open) -> None:
    """A typing error in the address is no dead end."""
    app = page("prevention")
    app.query_params["show"] = "no-such-thing"
    app.switch_page(FILES["prevention"]).run()

    assert len(titles(app)) == len(of_section("exercises"))


def test_a_standing_warning_sign_is_all_the_advice_there_is(page: Open, store: Store) -> None:
    """It overrides everything on every page."""
    store.add_athlete("Me")
    store.add_run("Me", "2026-03-01T07:00", 5, 30)
    store.add_red_flag("Me", "2026-03-02", "both-legs")
    app = page("prevention")

    assert library().entries["emergency-now"].title in texts(app)
    assert "A warning sign stands. Have it seen first." in texts(app)


@pytest.mark.parametrize("part", ["Strategies", "Body sites"])
def test_a_standing_warning_sign_holds_back_every_entry(part: str, page: Open, store: Store) -> None:
    """The banner may be screens above: each card says so itself."""
    store.add_athlete("Me")
    store.add_run("Me", "2026-03-01T07:00", 5, 30)
    store.add_red_flag("Me", "2026-03-02", "both-legs")
    app = page("prevention")
    app.segmented_control(key="library_part").set_value(part).run()

    assert texts(app).count("A warning sign stands. Have it seen first.") == len(titles(app)) > 0
