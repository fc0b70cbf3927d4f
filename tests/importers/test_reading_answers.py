"""What files cannot tell, answered for each by itself: one answer need not be true of all."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import pandas as pd
import pytest

from loadwatch.errors import BadInputError
from loadwatch.importers import Reading, read

TODAY = date(2026, 11, 22)
US = b"Date,Distance,Time\n2026-10-01,5.0,42:30\n2026-10-03,6.2,54:45\n"
GERMAN = b"Datum;Strecke;Zeit\n2026-09-01;10,5;52:30\n2026-09-03;8,2;41:10\n"
BOTH = {"us.csv": US, "de.csv": GERMAN}
DAYS = b"Date,km\n03/04/2026,10\n05/06/2026,8\n"


def confirmed(files: dict[str, bytes], **answers: Any) -> Reading:
    """The files with their columns as they are guessed."""
    columns = {
        question.file: question.default
        for question in read(files, today=TODAY).questions
        if question.subject == "columns"
    }
    return read(files, today=TODAY, columns=columns, **answers)


def test_a_unit_for_each_file() -> None:
    """An American and a German table together: 5 miles of one, 10.5 km of the other."""
    got = confirmed(BOTH, unit={"us.csv": "mi", "de.csv": "km"})

    assert got.runs["distance_km"].tolist() == pytest.approx([5 * 1.609344, 6.2 * 1.609344, 10.5, 8.2])
    assert not got.questions


def test_a_file_that_is_not_named_is_asked_about() -> None:
    """An answer about one file says nothing of another: its distances stay missing."""
    got = confirmed(BOTH, unit={"us.csv": "mi"})

    assert [(question.subject, question.file) for question in got.questions] == [("unit", "de.csv")]
    assert got.runs["distance_km"].isna().tolist() == [False, False, True, True]


def test_one_answer_still_holds_for_all() -> None:
    """A program that knows all its files are in km says so once."""
    got = confirmed(BOTH, unit="km")

    assert got.runs["distance_km"].tolist() == [5.0, 6.2, 10.5, 8.2]


def test_the_order_of_dates_for_each_file() -> None:
    """3/4 is the third of April to one and the fourth of March to the other."""
    got = confirmed({"uk.csv": DAYS, "us.csv": DAYS}, day_first={"uk.csv": True, "us.csv": False})

    assert got.runs["started_at"].tolist() == [
        *(pd.Timestamp(day) for day in ("2026-04-03", "2026-06-05", "2026-03-04", "2026-05-06"))
    ]


def test_tables_inside_a_file_are_answered_by_their_own_names_or_by_the_files() -> None:
    """A ZIP may hold tables of two countries; whoever says one thing of the ZIP says it of all inside."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("uk.csv", b"started_at,distance_km,duration_min\n03/04/2026,10,50\n")
        archive.writestr("us.csv", b"started_at,distance_km,duration_min\n03/04/2026,8,40\n")
    files = {"log.zip": packed.getvalue()}
    names = [question.file for question in confirmed(files, athlete_per_table=False).questions]
    apart = confirmed(files, athlete_per_table=False, day_first={name: "uk" in name for name in names})
    together = confirmed(files, athlete_per_table=False, day_first={"log.zip": True})

    assert sorted(f"{day:%m-%d}" for day in apart.runs["started_at"]) == ["03-04", "04-03"]
    assert [f"{day:%m-%d}" for day in together.runs["started_at"]] == ["04-03"] * 2
    assert not apart.questions + together.questions


@pytest.mark.parametrize(
    ("subject", "wrong"), [("unit", "miles"), ("zone", "Mars/Olympus"), ("sport", "chess"), ("day_first", "yes")]
)
def test_an_answer_that_nobody_knows_is_refused(subject: str, wrong: str) -> None:
    """Said of one file or of all, what is accepted is told."""
    for answer in (wrong, {"us.csv": wrong}):
        with pytest.raises(BadInputError, match="Accepted"):
            read(BOTH, today=TODAY, **{subject: answer})  # type: ignore[arg-type]
