"""Tables as runners keep them, from the first guess to the runs: against what a person reads in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from loadwatch.importers import Reading, read
from loadwatch.importers.guessing import ColumnMap
from tests.importers.guessing.misread_tables import MISREAD
from tests.importers.guessing.place_tables import PLACED
from tests.importers.guessing.quantity_tables import QUANTITIES
from tests.importers.guessing.sport_tables import SPORTS
from tests.importers.guessing.start_tables import STARTS
from tests.importers.guessing.tables import TABLES, Table
from tests.importers.guessing.week_tables import MOMENTS, TWINS, WEEKS

TODAY = date(2026, 11, 22)
ALL = TABLES | MISREAD | STARTS | WEEKS | TWINS | MOMENTS | QUANTITIES | SPORTS | PLACED


def read_table(table: Table, text: str = "", **answers: Any) -> Reading:
    """The table read on the day for which its rows were written."""
    return read({"own.csv": (text or table.text).encode(table.encoding)}, today=TODAY, **answers)


def guessed(got: Reading) -> ColumnMap:
    """The guess that the question about the columns carries."""
    (found,) = [question.default for question in got.questions if question.subject == "columns"]
    assert isinstance(found, ColumnMap)
    return found


def confirmed(table: Table, text: str = "") -> Reading:
    """The table as it is read once the guess is confirmed, and everything else answered."""
    guess = guessed(read_table(table, text))
    said = replace(guess, scale=table.scale, year=table.year)
    return read_table(table, text, columns={"own.csv": said}, **table.answers)


def runs_of(got: Reading) -> list[tuple[str, float | None, float | None]]:
    """The runs as they are written down in the tables."""
    return [
        (f"{run.started_at:%Y-%m-%d %H:%M}".removesuffix(" 00:00"), _some(run.distance_km), _some(run.duration_min))
        for run in got.runs.itertuples()
    ]


def ratings_of(got: Reading) -> list[tuple[str, str, str, float]]:
    """The ratings as they are written down in the tables."""
    return [(f"{one.date:%Y-%m-%d}", one.site, one.side, one.rating) for one in got.soreness.itertuples()]


def _some(value: float) -> float | None:
    return None if np.isnan(value) else value


def about(entries: list[Any]) -> list[Any]:
    """The same entries with their numbers compared to the fourth digit."""
    return [
        tuple(pytest.approx(part, rel=1e-3) if isinstance(part, int | float) else part for part in entry)
        for entry in entries
    ]


@pytest.mark.parametrize("name", ALL)
def test_a_confirmed_table_gives_what_a_person_reads_in_it(name: str) -> None:
    """The heart of it: days, km, minutes and ratings of tables in many languages, with every row accounted for once."""
    table = ALL[name]
    got = confirmed(table)

    assert runs_of(got) == about(table.runs)
    assert sorted(ratings_of(got)) == about(sorted(table.ratings))
    assert tuple(got.account.iloc[0, 1:]) == table.account
    assert not got.questions
    assert set(got.runs["kind"]) <= {*table.kinds.split()} | {""}
    assert set(got.soreness["moment"]) - {""} == {*table.moments.split()}
    assert got.runs["rpe"].dropna().tolist() == table.rpe
    assert not table.notes or got.runs["notes"].tolist() == table.notes


@pytest.mark.parametrize("name", ALL)
def test_what_the_table_cannot_tell_is_asked_and_nothing_else(name: str) -> None:
    """The columns are always asked about; scale, year, unit and order only where the file leaves them open."""
    table = ALL[name]
    got = read_table(table)
    subjects = {question.subject for question in got.questions}
    (columns,) = [question for question in got.questions if question.subject == "columns"]
    asked = subjects - {"columns"}
    asked |= {"year"} if columns.year_lacks else set()
    asked |= {"scale"} if table.ratings and not columns.default.scale else set()

    assert asked == set(table.open)
    assert columns.blocking
    assert "scale" in asked or columns.default.scale == table.scale
    assert set(table.unsure) <= {column.title for column in columns.default.columns if not column.sure}


def test_what_is_left_of_stravas_table_in_another_language_is_asked_for_its_zone() -> None:
    """Its starts are universal time also where columns were deleted: a late run in Stockholm would be one of the day before."""
    head = "Aktivitets-ID,Aktivitetsdatum,Aktivitetstyp,Total tid,Distans,Total tid,Tid i rörelse,Distans"
    rows = "\n".join(
        f'1234567{day},"{day} mars 2026 23:30:00",Löpning,3000,"10,00",3000,2990,10000.0' for day in range(1, 6)
    )
    asked = {question.subject for question in read({"a.csv": f"{head}\n{rows}\n".encode()}, today=TODAY).questions}

    assert {"columns", "zone"} <= asked
