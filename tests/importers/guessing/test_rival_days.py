"""Which of several days a run was on: by what the columns are called."""

from __future__ import annotations

import pytest

from loadwatch.importers.guessing import guess
from loadwatch.importers.guessing.words.day_names import OF_OTHERS, OF_RACE, OF_RUN, PLAIN, WRITTEN, day_kind
from loadwatch.importers.guessing.words.vocabulary import PHRASES


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Jour", PLAIN), ("Date de mise à jour", OF_OTHERS), ("Startdatum", PLAIN), ("Enddatum", OF_OTHERS), ("startTimeLocal", OF_RUN),
        ("Workout created at", WRITTEN), ("Datum des Laufs", OF_RUN), ("Race date", OF_RACE), ("Date de la course", OF_RUN),
        ("Timestamp", WRITTEN), ("Data zakupu", OF_OTHERS), ("Trainingstag", OF_RUN),
    ],
)  # fmt: skip
def test_which_day_a_name_says(title: str, kind: int) -> None:
    """The run's own goes before any other, and a birthday is never one."""
    assert day_kind(title) == kind


def test_names_of_days_are_those_of_runs_or_forms() -> None:
    """A word of the vocabulary must not be taken for a birthday or an export in another language."""
    kinds = {phrase: day_kind(phrase) for phrase in PHRASES["date"]}

    assert [phrase for phrase, kind in kinds.items() if kind in (OF_RACE, OF_OTHERS)] == []


def test_a_day_in_words_is_compared_with_one_in_numbers() -> None:
    """The same days in two forms are no doubt, whatever stands in front of them."""
    found = guess(
        ["Jour", "Date", "km"], [["lun. 2 mars 2026", "02/03/2026", "8"], ["mer. 4 mars 2026", "04/03/2026", "9"]]
    )

    assert found is not None
    assert [(one.use, one.sure) for one in found.columns][:2] == [("date", True), ("ignored", True)]
