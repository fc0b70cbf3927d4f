"""The sheet to take along: one document with everything in it, and nothing in it that runs or fetches."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from html.parser import HTMLParser

import pytest

from loadwatch.ui.check.sheet import DISCLAIMER, Facts, Row, Yes, to_html

FACTS = Facts(
    name="Zoë Öz",
    day=date(2026, 3, 20),
    yes=(Yes("Do you have a fever?", "Friday 20 March"),),
    no=("Have you lost weight without trying to?",),
    no_on="Friday 20 March",
    days=("19 Mar", "20 Mar"),
    rows=(Row("Low back", ("3", "7")), Row("Run, km", ("", "14.2"))),
    weeks=(("from 16 March, not finished", "14.2 km"),),
    condition="Herniated disc.",
)


class Read(HTMLParser):
    """The texts and the tags of a document."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(document)

    def handle_data(self, data: str) -> None:
        """A text."""
        self.texts.append(data.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag."""
        self.tags.append((tag, dict(attrs)))

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(text for text in self.texts if text)


def test_everything_that_is_known_stands_on_it() -> None:
    """Whoever sees the runner for ten minutes has no time to look for it elsewhere."""
    text = Read(to_html(FACTS)).text
    for said in (
        "Zoë Öz", "20 March 2026", "Do you have a fever? Yes, on Friday 20 March.",
        "Have you lost weight without trying to?", "Answered with no in the last finished check, on Friday 20 March", "Low back 3 7",
        "Run, km 14.2", "from 16 March, not finished: 14.2 km", "Herniated disc.", DISCLAIMER,
    ):  # fmt: skip
        assert said in text, said


def test_questions_that_were_not_asked_are_not_called_no() -> None:
    """A yes to an emergency sign ends the check: what was not asked is not known."""
    text = Read(to_html(replace(FACTS, no=(), no_on=""))).text

    assert "They were not all answered yet." in text
    assert "Answered with no" not in text


@pytest.mark.parametrize("field", [field.name for field in fields(Facts) if field.name not in ("day",)])
def test_no_text_becomes_a_tag(field: str) -> None:
    """A name is free text; in a document of its own it could run scripts."""
    evil = '<script>alert(1)</script>"&amp;$name'
    replacement = {
        "yes": (Yes(evil, evil),), "no": (evil,), "days": (evil, evil), "rows": (Row(evil, (evil, evil)),),
        "weeks": ((evil, evil),),
    }.get(field, evil)  # fmt: skip
    read = Read(to_html(replace(FACTS, **{field: replacement})))

    assert "script" not in [tag for tag, _ in read.tags]
    assert evil in read.text


def test_it_needs_nothing_from_elsewhere() -> None:
    """It is opened without the app, and without a net."""
    document = to_html(FACTS)

    assert not [tag for tag, given in Read(document).tags if {"src", "href"} & given.keys() or tag == "script"]
    assert "url(" not in document
    assert '<meta charset="utf-8">' in document
