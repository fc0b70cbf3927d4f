"""Whoever looks for a thing by the name they know finds it."""

from __future__ import annotations

import pytest

from loadwatch.advice import library
from loadwatch.advice.searching import SECTIONS, Wish, search, signs
from loadwatch.columns import SITES
from loadwatch.evidence import GRADES

KNOWN_NAMES = {
    "superman": "superman",
    "supermans": "superman",
    "bird dogs": "bird-dog",
    "renegade row": "renegade-row",
    "kettlebells": "renegade-row",
    "lat pulldown": "lat-pulldown",
    "back extension": "back-extension",
    "stability ball": "back-extension",
    "plank": "plank",
    "bridges": "bridge",
    "leg swings": "leg-swings",
    "forward bend": "forward-bend",
    "lunge": "lunge-stretch",
    "foam rolling": "foam-rolling",
    "midfoot": "running-form",
    "cadence": "running-form",
    "overstriding": "impact",
    "heel landing": "impact",
    "discs": "impact",
    "weak core": "weak-core",
    "hip flexors": "imbalance",
    "gait": "imbalance",
    "herniated disc": "existing-condition",
    "spinal stenosis": "existing-condition",
    "muscle strain": "existing-condition",
    "progression": "gradual-progression",
    "10% rule": "too-fast",
    "rest days": "rest-and-breaks",
    "swimming": "cross-training",
    "cycling": "cross-training",
    "stretching": "stretch-and-mobilise",
    "physiotherapist": "seek-help",
    "shin": "shin-week",
    "achilles": "achilles-week",
    "hamstring": "hamstring-week",
    "quadriceps": "quadriceps-week",
    "neck": "neck-week",
    "lower back": "bird-dog",
    "shin splints": "shin-week",
    "plantar fasciitis": "foot-week",
    "IT band": "knee-week",
    "piriformis": "glute-week",
    "massage": "foam-rolling",
    "warm up": "leg-swings",
    "abs": "plank",
}
"""What people type -> an entry they mean."""


def keys(**wish: object) -> list[str]:
    """Keys of what is found."""
    return [entry.key for entry in search(library(), Wish(**wish))]  # type: ignore[arg-type]


@pytest.mark.parametrize(("typed", "meant"), KNOWN_NAMES.items())
def test_what_is_known_by_a_name_is_found_by_it(typed: str, meant: str):
    """People search for what they have read elsewhere, in the plural or not."""
    assert meant in keys(words=typed)
    assert meant in keys(words=typed.upper(), section="causes")


def test_a_title_that_holds_the_words_comes_first():
    """Other entries speak of planks too."""
    assert keys(words="plank")[0] in ("plank", "side-plank")


def test_every_word_must_be_there():
    """More words narrow the search."""
    assert set(keys(words="bridge hamstring")) < set(keys(words="bridge"))
    assert keys(words="bridge zebra") == []


def test_no_wish_is_all_of_the_library_by_section():
    """Browsing begins with everything, in the order of the page."""
    found = search(library(), Wish())
    sections = [entry.section for entry in found]

    assert len(found) == sum(len(library().section(section)) for section in SECTIONS)
    assert sections == sorted(sections, key=list(SECTIONS).index)


@pytest.mark.parametrize("site", SITES)
def test_a_site_has_its_own_entry_and_nothing_of_other_sites(site: str):
    """The filter is by where it hurts."""
    found = search(library(), Wish(site=site))

    assert [entry for entry in found if entry.sites and site not in entry.sites] == []
    assert any(entry.section == "sites" for entry in found)


def test_without_equipment_only_what_needs_none():
    """Nothing at hand is a wish of its own, other than not caring."""
    bare, ball = keys(section="exercises", equipment=()), keys(section="exercises", equipment=("stability ball",))

    assert "renegade-row" not in bare
    assert "back-extension" not in bare
    assert set(ball) - set(bare) == {"back-extension"}


def test_time_and_evidence_are_bounds():
    """At most so long, at least so well supported."""
    short, long = set(keys(section="exercises", minutes=4)), set(keys(section="exercises", minutes=60))
    found = search(library(), Wish(grade="moderate"))

    assert short < long == set(keys(section="exercises"))
    assert found
    assert {entry.grade for entry in found} <= set(GRADES[: GRADES.index("moderate") + 1])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("bladder", "lost-control"), ("fever", "fever"), ("chest pain", "chest-pain"), ("numb", "saddle-numbness"),
     ("lump", "lump"), ("stress fracture", "one-spot-bone")],
)  # fmt: skip
def test_a_warning_sign_is_found_by_its_words(typed: str, meant: str):
    """Whoever types "chest pain" must find whom to see, not a squat."""
    assert meant in [sign.key for sign in signs(library(), typed)]
    assert signs(library(), "") == []


def test_a_short_word_must_be_there_whole():
    """ "10%" is a rule, not the beginning of ten repetitions."""
    assert "too-fast" in keys(words="10%")
    assert "bird-dog" not in keys(words="10%")
