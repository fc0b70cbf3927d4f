"""The texts: plain, short, sourced, and free of promises."""

from __future__ import annotations

import re
from datetime import date

import pytest

from loadwatch.advice import Entry, Sign, library, red_flag_signs
from loadwatch.columns import SITES
from loadwatch.evidence import SOURCES

ENTRIES = tuple(library().entries.values())
FORBIDDEN = re.compile(
    r"\b(safe(ly|ty|r|st)?|you will|guarantee\w*|diagnos\w*|predict\w*|cures?|heals?|prevents? (an )?injur\w*"
    r"|injury[- ]free|risk[- ]free|no risk|certainly|always|proven|you suffer from|you are fine|will get injured)\b",
    re.IGNORECASE,
)
LONGEST_SENTENCE = 22
EASIEST_FLESCH = 60.0
"""Flesch reading ease from which a text counts as plain English."""

ARTICLE = {
    "exercises": [
        "superman", "bird-dog", "renegade-row", "lat-pulldown", "back-extension", "plank", "bridge", "leg-swings",
        "forward-bend", "lunge-stretch", "foam-rolling",
    ],
    "strategies": [
        "running-form", "strength-sessions", "stretch-and-mobilise", "gradual-progression", "rest-and-breaks",
        "cross-training", "seek-help",
    ],
    "causes": ["too-fast", "impact", "weak-core", "imbalance", "existing-condition"],
}  # fmt: skip
"""What an article on back soreness after running tells, and this library corrects."""


def texts_of(thing: Entry | Sign) -> tuple[str, ...]:
    """Everything a user can read of it."""
    if isinstance(thing, Sign):
        return thing.name, thing.question, thing.see, thing.how_soon, thing.because
    return thing.texts


def sentences(text: str) -> list[str]:
    """Split at full stops, colons and semicolons: each is a place to breathe."""
    return [part for part in re.split(r"(?<=[.?!:;])\s+", text) if re.search(r"[A-Za-z]", part)]


def words(text: str) -> list[str]:
    """Words of letters; a placeholder counts as one."""
    return re.findall(r"[A-Za-z]+(?:['’][a-z]+)?", text.replace("{", "").replace("}", ""))


def syllables(word: str) -> int:
    """Groups of vowels, less a silent e at the end; at least one."""
    groups = len(re.findall(r"[aeiouy]+", word.lower()))
    silent = word.lower().endswith("e") and not word.lower().endswith("le")
    return max(1, groups - silent)


def flesch(text: str) -> float:
    """206.835 - 1.015 words a sentence - 84.6 syllables a word (Flesch 1948); higher is easier."""
    said = words(text)
    return 206.835 - 1.015 * len(said) / len(sentences(text)) - 84.6 * sum(map(syllables, said)) / len(said)


def test_the_measure_of_reading_ease_is_the_published_one():
    """A short sentence of short words scores above 100, a row of long ones below 0: the scale of the formula."""
    assert flesch("The cat sat on the mat.") == pytest.approx(206.835 - 1.015 * 6 - 84.6)
    assert flesch("Multidisciplinary rehabilitation necessitates collaboration.") < 0


@pytest.mark.parametrize("thing", [*ENTRIES, *red_flag_signs()], ids=lambda thing: thing.key)
def test_nothing_promises_diagnoses_or_predicts(thing: Entry | Sign):
    """The app does not know who will be hurt, and must not sound as if it did."""
    found = [text for text in texts_of(thing) if FORBIDDEN.search(text)]

    assert found == []


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
def test_sources_are_quoted_without_promises(source):
    """A claim is repeated on the Method page word for word."""
    assert not FORBIDDEN.search(f"{source.claim} {source.effect} {source.limits}")


@pytest.mark.parametrize("thing", [*ENTRIES, *red_flag_signs()], ids=lambda thing: thing.key)
def test_sentences_are_short(thing: Entry | Sign):
    """Read on a phone, after a run."""
    long = [part for text in texts_of(thing) for part in sentences(text) if len(words(part)) > LONGEST_SENTENCE]

    assert long == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.key)
def test_an_entry_reads_easily(entry: Entry):
    """Plain English or easier over the whole entry."""
    whole = " ".join(text if text.endswith((".", "?", "!")) else f"{text}." for text in entry.texts)

    assert flesch(whole) >= EASIEST_FLESCH


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.key)
def test_a_summary_is_one_sentence(entry: Entry):
    """It is all a card shows under its title."""
    assert len(re.findall(r"[.!?](?:\s|$)", entry.summary)) == 1
    assert entry.summary.endswith(".")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.key)
def test_an_entry_was_checked_and_not_in_the_future(entry: Entry):
    """The date says when somebody last held the entry against its sources."""
    assert date(2026, 1, 1) <= entry.checked <= date.today()


@pytest.mark.parametrize(("section", "keys"), ARTICLE.items())
def test_everything_that_is_commonly_told_is_there(section: str, keys: list[str]):
    """People look for what they have read elsewhere, and find it with what trials found."""
    have = {entry.key for entry in library().section(section)}

    assert set(keys) <= have


@pytest.mark.parametrize("key", ["running-form", "stretch-and-mobilise", "gradual-progression", "strength-sessions"])
def test_where_the_usual_advice_is_weaker_than_it_sounds_the_entry_says_so(key: str):
    """Midfoot landing, stretching, the 10% rule and core training are told with more certainty than trials allow."""
    assert library().entries[key].commonly_told
    assert library().entries[key].grade in ("low", "very low")


def test_every_site_has_its_week():
    """Whatever a runner can rate, there is something to change this week and somebody to see."""
    weeks = [site for entry in library().section("sites") for site in entry.sites]

    assert sorted(weeks) == sorted(SITES)
    assert all(re.search(r"\bSee (a|some)", " ".join(entry.how_to)) for entry in library().section("sites"))


def test_every_emergency_and_soon_sign_of_the_guideline_is_asked():
    """A sign that is not in the list is never asked for."""
    keys = {sign.key for sign in red_flag_signs()}

    assert keys == {
        "both-legs", "saddle-numbness", "trouble-peeing", "lost-control", "chest-pain", "serious-accident", "fever",
        "weight-loss", "lump", "night-pain", "cough-pain", "upper-back-pain", "one-spot-bone",
    }  # fmt: skip
