"""Free text on its way through markdown."""

from __future__ import annotations

import pytest

from loadwatch.ui.blocks import level_key, plain


@pytest.mark.parametrize("sign", list("\\`*_{}[]()<>#+-.!|~$:"))
def test_a_sign_of_markdown_is_escaped(sign: str) -> None:
    """A backslash before it makes markdown show the sign itself."""
    assert plain(f"a{sign}b") == f"a\\{sign}b"


@pytest.mark.parametrize("text", ["https://example.org", "HTTP://example.org", "www.example.org", "me@example.org"])
def test_an_address_is_broken_up(text: str) -> None:
    """Markdown makes links of addresses even where every sign is escaped."""
    shown = plain(text).replace("\\", "")

    assert shown != text
    assert shown.replace("\N{WORD JOINER}", "") == text


def test_plain_words_stay_as_they_are() -> None:
    """Nobody should pay for that with a strange-looking name."""
    assert plain("Zoë Öz, 2 runs") == "Zoë Öz, 2 runs"


def test_the_key_of_a_chart_names_icon_and_word() -> None:
    """The colour alone is not to be read by everybody."""
    assert level_key(("note",), "Hatched: week not finished") == ":material/info: note. Hatched: week not finished."
