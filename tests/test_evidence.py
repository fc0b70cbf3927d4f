"""The table of sources: complete, resolvable, and careful in its words."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from loadwatch.evidence import GRADES, LABELS, SOURCES, Source
from loadwatch.flags import RULES

DOCUMENTATION = (Path(__file__).parents[1] / "docs" / "evidence.md").read_text(encoding="utf-8")
DOI = re.compile(r"https://doi\.org/10\.\d{4,9}/\S+")
GUIDANCE = {"nice-ng59", "nhs-back-pain", "goldencheetah"}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
def test_a_source_says_everything(source: Source):
    """A source without its population or its limits would be quoted for more than it shows."""
    said = {name: value for name, value in dataclasses.asdict(source).items() if name != "checked"}

    assert [name for name, value in said.items() if not value] == []
    assert SOURCES[source.key] is source


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
def test_a_source_can_be_looked_up(source: Source):
    """Every paper has its DOI written out; guidance has its page; our own decisions stand in our documentation."""
    if source.key == "ours":
        assert source.url == "docs/evidence.md"
    elif source.key in GUIDANCE:
        assert source.url.startswith("https://")
    else:
        assert DOI.fullmatch(source.url)


@pytest.mark.parametrize(
    ("key", "label"),
    [("frandsen-2025", "Frandsen 2025"), ("van-dyk-2019", "Van Dyk 2019"), ("ours", "Our rule of thumb")],
)
def test_a_source_has_a_short_name(key: str, label: str):
    """Captions under a flag have room for two words."""
    assert SOURCES[key].label == label


def test_short_names_are_of_sources_that_exist():
    """A label left behind would hide a renamed key."""
    assert LABELS.keys() <= SOURCES.keys()


def test_no_two_papers_share_a_doi():
    """A copied DOI is the easiest way to cite the wrong paper; only the convention points at the trial of it."""
    urls = [source.url for source in SOURCES.values() if source.key != "ten-percent"]

    assert len(set(urls)) == len(urls)


def test_every_rule_of_a_flag_has_its_source():
    """A flag shows its source beside its arithmetic."""
    assert {rule.evidence for rule in RULES} <= SOURCES.keys()


def test_every_source_is_documented():
    """docs/evidence.md lists what is used, under the keys that the tables show."""
    missing = [key for key in SOURCES if f"`{key}`" not in DOCUMENTATION]

    assert missing == []


def test_grades_are_named_in_the_documentation():
    """A grade that nobody explains says nothing."""
    assert [grade for grade in GRADES if f"**{grade}**" not in DOCUMENTATION] == []


def test_what_was_not_checked_is_said_in_the_documentation():
    """An address from memory is marked as one."""
    unchecked = [key for key, source in SOURCES.items() if source.checked is None]
    section = DOCUMENTATION.split("## Not checked")[1]

    assert [key for key in unchecked if f"`{key}`" not in section] == []
