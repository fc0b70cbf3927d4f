"""The pictures as a page gets them: all exercises, both themes, whole files that a browser and a screen reader can use."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from streamlit.elements.lib.image_utils import image_to_url
from streamlit.elements.lib.layout_utils import LayoutConfig

from loadwatch.advice import library
from loadwatch.figures import KEYS, Picture, pictures

SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {f"{SVG}{tag}" for tag in ("svg", "title", "path")}

each = pytest.mark.parametrize(("key", "theme"), [(key, theme) for key in KEYS for theme in ("light", "dark")])


def test_every_exercise_has_pictures_and_no_picture_lacks_its_exercise() -> None:
    """People look before they read, so no exercise of the library may stand there without its pictures."""
    assert list(KEYS) == [entry.key for entry in library().section("exercises")]


@each
def test_a_picture_is_one_whole_svg_without_anything_foreign(key: str, theme: str) -> None:
    """It is shown as an image: nothing may load, run or point elsewhere, and only filled paths and a title are needed."""
    for picture in pictures(key, theme):
        root = ElementTree.fromstring(picture.svg)

        assert {element.tag for element in root.iter()} == ALLOWED
        assert not re.search(r"<script|href|url\(|style|class|\bon\w+=", picture.svg)
        assert root.attrib["role"] == "img"
        assert root.findtext(f"{SVG}title") == picture.alt


@each
def test_all_pictures_of_an_exercise_have_one_frame(key: str, theme: str) -> None:
    """Side by side the person must not jump or grow between start and end."""
    frames = {re.search(r'viewBox="([^"]*)"', picture.svg)[1] for picture in pictures(key, theme)}  # type: ignore[index]

    assert len(frames) == 1
    _, _, width, height = map(float, frames.pop().split())
    assert width == 320
    assert 120 <= height <= 300


@each
def test_coordinates_are_finite_and_in_the_frame(key: str, theme: str) -> None:
    """A path that leaves the frame is cut off; only the picture of the feet is cut on purpose, at its top."""
    for picture in pictures(key, theme):
        height = float(re.search(r'height="([\d.]+)"', picture.svg)[1])  # type: ignore[index]
        ends = re.findall(r"(?:[ML]|A\S+ \S+ 0 \d 1 )(-?[\d.]+) (-?[\d.]+)", picture.svg)

        assert len(ends) > 50
        assert all(0 <= float(x) <= 320 and float(y) <= height for x, y in ends)
        assert key == "towel-heel-raise" or all(float(y) >= 0 for _, y in ends)


@pytest.mark.parametrize("key", KEYS)
def test_positions_come_in_pairs_of_start_and_end(key: str) -> None:
    """Two pictures stand side by side: where it begins, and where it leads."""
    labels = [picture.label for picture in pictures(key, "light")]

    assert [label.split(", ")[-1].lower() for label in labels] == ["start", "end"] * (len(labels) // 2)
    assert len(set(labels)) == len(labels) >= 2


@pytest.mark.parametrize("key", KEYS)
def test_start_and_end_are_drawn_differently(key: str) -> None:
    """Two equal drawings under two labels would say nothing."""
    drawn = [picture.svg.split("</title>")[1] for picture in pictures(key, "light")]

    assert len(set(drawn)) == len(drawn)


def test_each_text_is_one_plain_sentence_of_its_own() -> None:
    """Who does not see the picture gets the position from this sentence alone."""
    texts = [picture.alt for key in KEYS for picture in pictures(key, "dark")]

    assert len(set(texts)) == len(texts)
    for text in texts:
        assert re.fullmatch(r"[A-Z][^.!?:;()]*\.", text), text
        assert 4 <= len(text.split()) <= 22, text


@pytest.mark.parametrize("key", KEYS)
def test_streamlit_takes_a_picture_as_it_is(key: str) -> None:
    """A string that Streamlit does not recognise as SVG would be looked up as a file name."""
    picture = pictures(key, "light")[0]
    url = image_to_url(picture.svg, LayoutConfig(), clamp=False, channels="RGB", output_format="auto", image_id="one")

    assert url.startswith("data:image/svg+xml;base64,")


def test_pictures_are_drawn_once() -> None:
    """A page asks for them on every rerun."""
    assert pictures("plank", "dark") is pictures("plank", "dark")
    assert isinstance(pictures("plank", "dark")[0], Picture)


@pytest.mark.parametrize(("key", "theme"), [("planks", "light"), ("plank", "sepia")])
def test_what_does_not_exist_is_refused(key: str, theme: str) -> None:
    """A misspelt key must not end in an empty place on the page."""
    with pytest.raises(KeyError):
        pictures(key, theme)
