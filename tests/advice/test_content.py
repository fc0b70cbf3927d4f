"""The texts: plain, short, sourced, and free of promises."""

from __future__ import annotations

import re
from datetime import date

import pytest
import textstat

from loadwatch.advice import Entry, Sign, library, red_flag_signs
from loadwatch.columns import SITES
from loadwatch.evidence import GRADES, SOURCES

OWN = frozenset(("ours", "ten-percent"))
"""Sources that are no publication: our rule of thumb, and what people say."""
ENTRIES = tuple(library().entries.values())
FORBIDDEN = re.compile(
    r"\b(safe(ly|ty|r|st)?|you will|guarantee\w*|diagnos\w*|predict\w*|cures?|heals?|prevents? (an )?injur\w*"
    r"|injury[- ]free|risk[- ]free|no risk|certainly|always|proven|you suffer from|you are fine|will get injured)\b",
    re.IGNORECASE,
)
LONGEST_SENTENCE = 22
HARDEST_GRADE = 7.0
"""Plain English is read by children of 12 to 13."""

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


def grade(text: str) -> float:
    """The automated readability index: the school year (US) from which a text is understood."""
    return float(textstat.automated_readability_index(text))


def test_the_measure_of_reading_level_tells_plain_from_hard():
    """4.71 characters a word + 0.5 words a sentence - 21.43 (Smith and Senter 1967); here 45 letters and 2 full stops."""
    plain = "The cat sat on the mat. It was a warm day and the dog was out."
    hard = "Multidisciplinary rehabilitation necessitates interprofessional collaboration throughout convalescence."

    assert grade(plain) == pytest.approx(4.71 * 47 / 16 + 0.5 * 16 / 2 - 21.43)
    assert grade(hard) > 2 * HARDEST_GRADE


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

    assert grade(whole) <= HARDEST_GRADE


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


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.key)
def test_every_source_of_an_entry_can_be_looked_up(entry: Entry):
    """A DOI or an address written out, so that nobody has to take our word for it."""
    addresses = {key: SOURCES[key].url for key in entry.evidence if key not in OWN}

    assert entry.evidence
    assert entry.grade in GRADES
    assert {key: url for key, url in addresses.items() if not re.match(r"https://\S+\.\S+/\S+", url)} == {}


def test_what_is_our_own_says_so():
    """A rule of thumb has no record to look up, and its grade is what experts do or what people say."""
    alone = [entry for entry in ENTRIES if OWN.issuperset(entry.evidence)]

    assert alone
    assert {entry.grade for entry in alone} <= {"expert opinion", "convention"}


DOSES = {
    "superman": ("2 to 3 sets of 10 to 15", "2 to 3 times a week"),
    "bird-dog": ("2 to 3 sets of 10 to 15 a side", "2 to 3 times a week"),
    "renegade-row": ("2 to 3 sets of 8 to 12", "2 to 3 times a week"),
    "lat-pulldown": ("2 to 3 sets of 8 to 12", "2 to 3 times a week"),
    "back-extension": ("2 to 3 sets of 10 to 15", "2 to 3 times a week"),
    "plank": ("2 to 3 times 20 to 40 seconds", "2 to 3 times a week"),
    "bridge": ("2 to 3 sets of 10 to 15", "2 to 3 times a week"),
    "leg-swings": ("10 each way and side", "before each run"),
    "forward-bend": ("2 times 30 seconds", "after a run"),
    "lunge-stretch": ("2 times 30 seconds a side", "after a run"),
    "foam-rolling": ("60 seconds a muscle", "after a run"),
}


@pytest.mark.parametrize(("key", "said"), DOSES.items())
def test_the_dose_of_an_exercise_is_the_usual_one(key: str, said: tuple[str, str]):
    """The sentence is made from numbers; here it is written out by hand."""
    assert library().entries[key].dose == f"{', '.join(said)}."


@pytest.mark.parametrize("key", ["strength-sessions", "renegade-row", "lat-pulldown"])
def test_with_a_load_the_beginning_and_the_next_step_are_said(key: str):
    """Too light does nothing, too heavy spoils the form."""
    entry = library().entries[key]

    assert re.search(
        r"Start with a (load|weight) that challenges you and still allows good form", " ".join(entry.how_to)
    )
    assert re.search(r"repetitions|more weight", f"{' '.join(entry.how_to)} {entry.harder}")


def test_the_order_of_spinal_load_is_said_and_kept():
    """Lifting the trunk loads the spine most (Callaghan 1998): the order in the file is the order in a routine."""
    order = [entry.key for entry in library().section("exercises")]
    said = " ".join(library().entries["strength-sessions"].how_to)

    assert order.index("bird-dog") == 0
    assert order.index("plank") < order.index("superman") < order.index("back-extension")
    assert "Bird dog comes first" in said
    assert "Superman and back extension come last, and only while the back is at 2 or less" in said
    assert {library().entries[key].spares for key in ("superman", "back-extension")} == {("low back",)}
