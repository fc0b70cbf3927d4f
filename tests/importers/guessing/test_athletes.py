"""Whose a row is: athletes under whatever heading, and tables with a column for each of them."""

from __future__ import annotations

from datetime import date

import pytest

from loadwatch.importers import read
from loadwatch.importers.guessing import ColumnMap, guess

APART = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"]
ONE_SHARED = ["2026-03-02", "2026-03-02", "2026-03-04", "2026-03-05"]
KNOWN, RARE = ["Anna", "Ben", "Ben", "Anna"], ["Torulf", "Ylvi", "Ylvi", "Torulf"]


def _guessed(heading: str, names: list[str], days: list[str]) -> tuple[str, bool]:
    found = guess(["Date", heading, "km"], [[day, name, "8"] for day, name in zip(days, names, strict=True)])

    assert isinstance(found, ColumnMap)
    return found.columns[1].use, found.columns[1].sure


@pytest.mark.parametrize(
    "heading",
    [
        "Player", "Player name", "Member ID", "Team member", "Student", "Username", "Spieler", "Mitglied", "Name des Spielers",
        "Joueur", "Adhérent", "Jugador", "Alumno", "Jogador", "Podista", "Sporter", "Speler", "Spiller", "Medlem", "Spelare",
        "Zawodniczka", "Dein Name", "Votre nom", "Please enter your name",
    ],
)  # fmt: skip
@pytest.mark.parametrize("names", [KNOWN, RARE])
def test_a_heading_for_people_is_the_athlete(heading: str, names: list[str]) -> None:
    """In any language, and also where no two of them ran on one day."""
    assert _guessed(heading, names, APART) == ("athlete", True)


@pytest.mark.parametrize(
    "heading",
    [
        "Who ran?", "Who are you?", "Wer bist du?", "Wer ist gelaufen?", "Qui es-tu ?", "¿Quién corrió?", "Chi ha corso?", "Vem sprang?",
        "Hvem løp?", "Kto biegał?", "Surname", "Vorname", "Nom et prénom", "Apellidos", "Cognome", "Achternaam", "Imię", "Nickname",
    ],
)  # fmt: skip
@pytest.mark.parametrize("names", [KNOWN, RARE])
def test_a_question_or_a_part_of_a_name_is_the_athlete_to_be_checked(heading: str, names: list[str]) -> None:
    """Two may share a surname, and who ran may be somebody else than whose table it is."""
    assert _guessed(heading, names, APART) == ("athlete", False)


@pytest.mark.parametrize(
    ("heading", "names", "days", "expected"),
    [
        ("Foo", KNOWN, APART, ("athlete", False)),
        ("Foo", ["Berg, Anna", "Ben Smith", "Ben Smith", "Berg, Anna"], APART, ("athlete", False)),
        ("Foo", RARE, APART, ("ignored", False)),
        ("Foo", RARE, ONE_SHARED, ("ignored", False)),
        ("Foo", ["Anna"] * 4, APART, ("ignored", True)),
        ("Subject", KNOWN, ONE_SHARED, ("athlete", False)),
        ("Subject", KNOWN, APART, ("notes", False)),
        ("ID", ["P01", "P02", "P02", "P01"], APART, ("athlete", False)),
        ("Subject", ["P01", "P02", "P02", "P01"], ONE_SHARED, ("athlete", False)),
        ("ID", ["R1", "R2", "R3", "R4"], APART, ("ignored", True)),
        ("Coach", KNOWN, APART, ("ignored", True)),
        ("Trainingspartner", ["Anna", "Ben", "Ben", "Anna"], APART, ("ignored", True)),
        ("Avec qui", KNOWN, APART, ("ignored", True)),
        ("Schuhe", ["Ghost", "Vapor", "Vapor", "Ghost"], ONE_SHARED, ("ignored", True)),
        ("First name", ["Anna"] * 4, APART, ("notes", False)),
    ],
)  # fmt: skip
def test_names_of_people_under_any_heading(
    heading: str, names: list[str], days: list[str], expected: tuple[str, bool]
) -> None:
    """Athletes that become one are the worst of a coach's table: who may be one is taken for one, or marked."""
    assert _guessed(heading, names, days) == expected


def test_athletes_stand_beside_the_type_under_the_heading_of_activities() -> None:
    """Someone wrote who ran into the column of activities: the type beside it says the sport."""
    text = "activite,Type,date,Distance (km)\nmichael,Course à pied,2026-03-02,6.9\npeggy,Course à pied,2026-03-02,3\n"
    got = read({"a.csv": f"{text}michael,Vélo,2026-03-03,30\n".encode()}, today=date(2026, 11, 22))

    assert got.runs[["athlete", "distance_km"]].to_numpy().tolist() == [["michael", 6.9], ["peggy", 3.0]]


@pytest.mark.parametrize(
    ("header", "people"),
    [
        ("Datum,Anna,Ben,Clara", "Anna, Ben, Clara"),
        ("Date,Tom,Ylvi,Ben", "Tom, Ylvi, Ben"),
        ("Date,Anna km,Ben km,Clara km", "Anna km, Ben km, Clara km"),
        ("Dato,Kari (km),Ola (km),Per Olav (km)", "Kari (km), Ola (km)"),
    ],
)
def test_a_column_for_each_athlete_is_refused_with_the_reason(header: str, people: str) -> None:
    """Ben is a leg in three languages: his kilometres must not become soreness, and nobody's the user's own."""
    got = read({"club.csv": f"{header}\n2026-03-02,8,10,6\n2026-03-04,7,9,5\n".encode()}, today=date(2026, 11, 22))

    assert got.runs.empty
    assert got.soreness.empty
    assert f"It seems to have a column for each athlete: {people}" in got.problems["message"][0]


@pytest.mark.parametrize("header", ["Dato,Ben,Kne,Rygg", "Date,km,Max km,Max", "Datum,km,Ben,Anna"])
def test_a_name_is_no_athlete_where_it_is_a_leg_or_the_highest(header: str) -> None:
    """Such a table is read."""
    found = guess(header.split(","), [["2026-03-02", "3", "0", "1"], ["2026-03-04", "2", "1", "1"]])

    assert found is not None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Date,Run\n2026-03-02,5 miles easy\n2026-03-03,rest\n", "lacks a distance, a duration or soreness"),
        ("Datum;Training\n02.03.2026;8 km locker\n", "lacks a distance, a duration or soreness"),
        ("Distance,Time\n10,50:00\n8,41:00\n", "lacks a day:"),
        ("Tag,km,Minuten\n5,8,45\n7,9,50\n", "The cells of the column “Tag” are no days"),
        ("Item,Price\nShoes,3\n", "lacks a day, and a distance"),
        ("Date,km\n", "Below its names stand no values"),
        ("11/06/24,5,45\n12/06/24,6,50\n", "Its first line seems to hold values"),
    ],
)
def test_a_refusal_says_first_what_is_lacking(text: str, why: str) -> None:
    """A list of all layouts helps nobody who wrote the table by hand."""
    got = read({"own.csv": text.encode()}, today=date(2026, 11, 22))

    assert got.runs.empty
    assert got.problems["message"][0].index(why) < got.problems["message"][0].index("Layouts known")


@pytest.mark.parametrize("title", ["user_id", "id", "athlete id"])
def test_numbers_that_come_again_are_athletes(title: str) -> None:
    """Two runners of a study, week by week: as one athlete's they would be twice the running."""
    rows = [["1001", "1", "40"], ["1002", "1", "30"], ["1001", "2", "42"], ["1002", "2", "33"]]
    found = guess([title, "week", "km"], rows)

    assert found is not None
    assert found.columns[0].use == "athlete"


def test_numbers_of_runs_are_no_athletes() -> None:
    """An export numbers its runs, each once."""
    found = guess(["id", "date", "km"], [["1", "2026-03-02", "8"], ["2", "2026-03-04", "9"], ["3", "2026-03-06", "9"]])

    assert found is not None
    assert found.columns[0].use == "ignored"
