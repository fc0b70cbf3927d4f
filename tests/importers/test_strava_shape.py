"""Strava's table in a language that nobody has listed: known by its shape, and its strange words are reported."""

from __future__ import annotations

from datetime import datetime

import pytest

from loadwatch.importers.header import Header
from loadwatch.importers.layout import Layout, Names
from loadwatch.importers.layouts.strava import in_any_language
from loadwatch.importers.recognise import layouts_of
from tests.importers.csvs import problem, read_rows
from tests.importers.made import MORE_HEADERS
from tests.importers.writers import HEADERS

SINCE_2020 = [name for name in HEADERS if name.startswith("strava-") and HEADERS[name].count("|") > 17]
SWEDISH = (
    "Aktivitets-ID,Aktivitetsdatum,Aktivitetsnamn,Aktivitetstyp,Beskrivning,Förfluten tid,Sträcka,Maxpuls,Relativ ansträngning,"
    "Pendling,Privat anteckning,Utrustning,Filnamn,Vikt,Cykelvikt,Förfluten tid,Tid i rörelse,Sträcka,Maxhastighet"
)


def row(type: str = "Löpning") -> str:
    """A row of SWEDISH: 10.01 km in 50 minutes of moving, and a pause of 100 s."""
    return f'1,"5 mars 2026, 06:10:11",Morgon,{type},lugnt,3100,"10,01",170,30,false,vaden stel,,a.fit,70,,3100.0,3000.0,10010.0,4.1'


def places(layout: Layout, header: Header) -> dict[str, list[int]]:
    """Field -> where those of its columns stand that this header has."""
    plain: dict[str, tuple[Names, ...]] = {
        "id": (layout.id,), "start": (layout.started_at,), "type": (layout.type,), "hr": (layout.avg_hr,), "rpe": (layout.rpe,),
        "notes": layout.notes,
    }  # fmt: skip
    found = {field: [header.find(name) for name in names] for field, names in plain.items()}
    found["measures"] = [header.find(part.names, part.nth) for part in layout.measures]
    return {field: [at for at in columns if at is not None] for field, columns in found.items()}


@pytest.mark.parametrize("name", SINCE_2020)
def test_the_shape_finds_the_columns_that_the_names_find(name):
    """The real headers of four languages and seven years, each declared by name, are the truth for the shape."""
    header = Header(tuple(HEADERS[name].split("|")))
    (declared,) = layouts_of(header)
    shaped = in_any_language(header)

    assert isinstance(declared, Layout)
    assert shaped is not None
    by_shape, by_name = places(shaped, header), places(declared, header)
    assert by_shape == (by_name if name != "strava-nl-2020" else {**by_name, "hr": [], "rpe": []})


def test_no_other_known_table_has_this_shape():
    """A shape that another source's table had too would read the wrong columns."""
    others = {**HEADERS, **MORE_HEADERS}
    shaped = [name for name, text in others.items() if in_any_language(Header(tuple(text.split("|")))) is not None]

    assert set(shaped) == set(SINCE_2020)


def test_a_swedish_table_is_read_like_a_listed_one():
    """Moving time and metres, never the elapsed time; the zone is asked, and nothing else."""
    got = read_rows(SWEDISH, row(), row("Cykeltur"), zone="Europe/Stockholm")
    run = got.runs.iloc[0]

    assert got.layouts == {"a.csv": "Strava, in another language"}
    assert (run["started_at"], run["distance_km"], run["duration_min"]) == (
        datetime(2026, 3, 5, 7, 10, 11),
        10.01,
        50.0,
    )
    assert run["notes"] == "lugnt\nvaden stel"
    assert got.skipped.to_dict() == {"not a run": 1}
    assert not got.questions
    assert got.problems.empty
    assert [question.subject for question in read_rows(SWEDISH, row()).questions] == ["zone"]


def test_a_word_for_a_sport_that_nobody_listed_is_a_problem():
    """In a language that nobody knows, a run must not be left out as another sport."""
    got = read_rows(SWEDISH, row("Skidskytte"), zone="Europe/Stockholm")

    assert problem(got)["seen"] == "Skidskytte"
    assert got.runs.empty
    assert got.skipped.empty
