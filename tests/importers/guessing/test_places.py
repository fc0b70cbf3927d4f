"""Places of soreness: what of a heading or a cell is understood, and that the rest of it is kept."""

from __future__ import annotations

from datetime import date

import pytest

from loadwatch.importers import Reading, read
from loadwatch.importers.guessing import USES, guess
from loadwatch.importers.guessing.words.places import place_in, side_of


def _read(text: str) -> Reading:
    return read({"own.csv": text.encode()}, today=date(2026, 11, 22))


@pytest.mark.parametrize(
    ("text", "site", "side"),
    [
        ("back of left thigh", "hamstring", "left"), ("left and right calf", "calf", "both"), ("L knee + R calf", "knee", ""),
        ("R/L calf", "calf", ""), ("tendine d'Achille sx", "achilles", "left"), ("voûte plantaire D", "foot", "right"),
        ("rodilla der. interna", "knee", "right"), ("joelho E", "knee", "left"), ("hø. knæ", "knee", "right"),
        ("Knä vä", "knee", "left"), ("lewa łydka", "calf", "left"), ("ból po biegu", "", ""), ("Po links", "glute", "left"),
        ("Knie nach 24 h", "knee", ""), ("Pain Wed p.m.", "", ""), ("knee - right after a long run", "knee", ""),
        ("shin splints, both legs", "shin", "both"), ("left and right, knee and calf", "knee", ""), ("deux genoux", "knee", "both"),
        ("douleur deux heures après", "", ""), ("rechterkuit", "calf", "right"), ("Schmerz Wade rechtzeitig", "calf", ""),
    ],
)  # fmt: skip
def test_a_side_is_none_where_its_word_is_something_else(text: str, site: str, side: str) -> None:
    """A wrong side is worse than none: nobody sees it, and the other leg is the one that is watched."""
    place = place_in(text)

    assert (place.site, place.side) == (site, side)


@pytest.mark.parametrize(
    ("cell", "side"), [("bds.", "both"), ("left side", "left"), ("re", "right"), ("left/right", "")]
)
def test_a_side_in_a_column_of_its_own(cell: str, side: str) -> None:
    """What is not clear is reported with its cell."""
    assert side_of(cell) == side


def test_the_words_of_a_place_are_kept_and_the_unknown_one_is_told() -> None:
    """A place that nobody listed is elsewhere: without its words the ratings of a rib and a wrist are one's."""
    got = _read(
        "Date,Body part,Pain (0-10)\n2026-03-15,popliteus,3\n2026-03-17,outside of right knee,5\n2026-03-18,left calf,8\n"
        "2026-03-19,shoulder,1\n2026-03-20,none,0\n2026-03-21,,1\n"
    )

    assert got.soreness["notes"].tolist() == ["popliteus", "outside of right knee", "", "shoulder", "none", ""]
    assert got.problems["seen"].tolist() == ["popliteus"]


@pytest.mark.parametrize(
    ("heading", "kept"),
    [
        ("Schmerz Unterschenkel rechts (0-10)", True), ("Calf pain left/right (0-10)", True), ("Shoulder pain (0-10)", True),
        ("Pain (popliteus) (0-10)", True), ("Pain in left calf (0-10)", False), ("Pain after run (0-10)", False),
        ("How bad was your pain today? (0-10)", False),
    ],
)  # fmt: skip
def test_a_heading_of_which_more_is_said_than_understood_is_kept(heading: str, kept: bool) -> None:
    """Each of its ratings has it in the notes, so that the place can be set right later."""
    got = _read(f"Date,km,{heading}\n2026-03-02,8,2\n2026-03-14,9,6\n")

    assert got.soreness["notes"].tolist() == [heading if kept else ""] * 2


@pytest.mark.parametrize("heading", ["Both knees", "Low back left", "Neck pain both sides", "Left arm"])
def test_a_side_for_which_there_is_no_use_gives_a_use_that_can_be_chosen(heading: str) -> None:
    """The page offers what stands in USES, and nothing else."""
    found = guess(["Date", heading], [["2026-03-02", "2"], ["2026-03-14", "6"]])

    assert found is not None
    assert found.use_of(heading) in USES


@pytest.mark.parametrize("heading", ["Zustand der Achillessehne", "Symptom score", "Left knee wobble"])
def test_a_column_that_may_be_a_rating_is_marked(heading: str) -> None:
    """It is left out, because it may as well count something else."""
    found = guess(["Date", "km", heading], [["2026-03-02", "8", "2"], ["2026-03-14", "9", "6"]])

    assert found is not None
    assert (found.columns[2].use, found.columns[2].sure) == ("ignored", False)


def test_a_column_for_each_athlete_is_no_table_of_soreness() -> None:
    """Ben is a leg in Norwegian, and somebody in a squad."""
    rows = [["02.03.2026", "8", "10", "6"], ["04.03.2026", "10", "12", ""]]

    assert guess(["Datum", "Anna", "Ben", "Clara"], rows) is None


@pytest.mark.parametrize(
    "text",
    [
        "Posterior thigh", "hinterer Oberschenkel", "Arrière de la cuisse", "Muslo posterior", "Coscia posteriore",
        "Coxa posterior", "Bovenbeen achter", "Bagside lår", "Lårets baksida",
    ],
)  # fmt: skip
def test_the_back_of_the_thigh_is_no_quadriceps(text: str) -> None:
    """Thigh alone is the front of it; advice for the front would be the wrong one for the back."""
    assert place_in(text).site == "hamstring"


@pytest.mark.parametrize(("text", "site"), [("Venstre legg", "calf"), ("Skinnlegg", "shin"), ("Beinhinnen", "shin")])
def test_a_norwegian_lower_leg_is_the_calf_where_it_does_not_say_the_shin(text: str, site: str) -> None:
    """Runners say `legg` of the muscle; the bone has names of its own."""
    assert place_in(text).site == site
