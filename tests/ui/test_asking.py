"""Which questions about several files are one question: those that nothing shows to need different answers."""

from __future__ import annotations

from datetime import date

from loadwatch.importers import read
from loadwatch.ui.asking import by_kind
from tests.importers.recorder_files import fit_run

TODAY = date(2026, 11, 22)
US = b"Date,Distance,Time\n03/04/2026,5.0,42:30\n05/06/2026,6.2,54:45\n"
GERMAN = b"Datum;Strecke;Zeit\n2026-09-01;10,5;52:30\n2026-09-03;8,2;41:10\n"


def asked(files: dict[str, bytes]) -> list[tuple[str, list[str]]]:
    """The questions about these files, by subject, with the files of each."""
    kinds = by_kind(read(files, today=TODAY), {})
    return [(alike[0].subject, [question.file for question in alike]) for alike in kinds]


def test_tables_that_mean_the_same_share_a_question() -> None:
    """The unit and the order of dates go with the template; the columns are asked about in a form of their own."""
    files = {"us.csv": US, "us 2.csv": US.replace(b"5.0", b"5.1"), "de.csv": GERMAN}

    assert sorted(asked(files)) == [
        ("day_first", ["us.csv", "us 2.csv"]), ("unit", ["de.csv"]), ("unit", ["us.csv", "us 2.csv"]),
    ]  # fmt: skip


def test_a_zone_is_asked_once_for_all_sources() -> None:
    """A watch and a diary in universal time come from one place, although nothing else of them is alike."""
    diary = b"start,distance_km,duration_min\n2026-07-02T22:30:00Z,10,50\n2026-07-04T05:00:00Z,5,26\n"

    assert asked({"run.fit": fit_run(ahead=None), "diary.csv": diary}) == [("zone", ["run.fit", "diary.csv"])]
