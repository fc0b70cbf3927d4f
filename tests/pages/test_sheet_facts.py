"""What the sheet to take along says of an athlete: a no is only said where it was answered."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from loadwatch.advice import library
from loadwatch.store import Store
from loadwatch.ui import data
from loadwatch.ui.check.facts import facts
from loadwatch.ui.check.sheet import Facts
from loadwatch.ui.check.standing import ENTRY

TODAY = date.today()
QUESTIONS = {key: sign.question for key, sign in library().signs.items()}


@pytest.fixture
def stored(store: Store) -> Store:
    """The store, with an athlete of whom nothing is known."""
    store.add_athlete("Me")
    return store


def of_me() -> Facts:
    """The facts of today."""
    return facts("Me", TODAY, data.subject())


def ago(days: int) -> date:
    """So many days before today."""
    return TODAY - timedelta(days=days)


def test_a_stopped_check_has_no_answers_with_no(stored: Store) -> None:
    """A yes to an emergency sign ends the questions: the others are not known."""
    stored.add_red_flag("Me", TODAY, "lost-control")
    found = of_me()

    assert [one.question for one in found.yes] == [QUESTIONS["lost-control"]]
    assert (found.no, found.no_on) == ((), "")


def test_a_finished_check_answered_all_others_with_no(stored: Store) -> None:
    """What is not among the yeses of that day."""
    stored.add_red_flags("Me", TODAY, ["fever", "lump"])
    stored.add_done("Me", TODAY, ENTRY)

    assert set(of_me().no) == set(QUESTIONS.values()) - {QUESTIONS["fever"], QUESTIONS["lump"]}


def test_a_sign_that_stood_already_is_not_a_no(stored: Store) -> None:
    """It is not asked again while it stands, whatever day it was noted on."""
    stored.add_red_flag("Me", ago(9), "fever")
    stored.add_done("Me", ago(2), ENTRY)
    found = of_me()

    assert QUESTIONS["fever"] not in found.no
    assert len(found.no) == len(QUESTIONS) - 1


def test_a_sign_that_was_cleared_before_the_check_is_a_no_of_the_check(stored: Store) -> None:
    """It was asked again then, and answered with no."""
    stored.clear_red_flag(stored.add_red_flag("Me", ago(9), "fever"), ago(5))
    stored.add_done("Me", ago(2), ENTRY)
    found = of_me()

    assert found.yes == ()
    assert set(found.no) == set(QUESTIONS.values())


def test_a_sign_that_stood_during_the_check_and_was_cleared_after_is_not_a_no(stored: Store) -> None:
    """The check passed it over, because it stood."""
    stored.add_done("Me", ago(5), ENTRY)
    stored.clear_red_flag(stored.add_red_flag("Me", ago(9), "fever"), ago(2))

    assert QUESTIONS["fever"] not in of_me().no


def test_the_fortnight_is_that_of_the_log(stored: Store) -> None:
    """The highest rating of a day, the day's running, and nothing where nothing was noted."""
    stored.save_profile("Me", back_condition="spinal stenosis")
    stored.add_run("Me", f"{ago(13)} 08:00", 10.0, 60.0)
    stored.add_run("Me", f"{ago(14)} 08:00", 33.0, 200.0)
    stored.add_run("Me", f"{TODAY} 06:00", 5.25, 31.4)
    stored.add_run("Me", f"{TODAY} 08:00", 3.0, None)
    stored.add_rating("Me", TODAY, "knee", 2, moment="morning")
    stored.add_rating("Me", TODAY, "knee", 6, moment="after")
    found = of_me()
    rows = {row.name: row.cells for row in found.rows}

    assert len(found.days) == 14
    assert rows == {
        "Knee": ("",) * 13 + ("6",),
        "Run, km": ("10.0", *("",) * 12, "8.2"),
        "Run, min": ("60", *("",) * 12, "31"),
    }
    assert found.condition == "Spinal stenosis."
    assert "33.0" not in str(found.rows)


def test_without_a_log_the_answers_stand_alone(stored: Store) -> None:
    """The check may be the first thing that somebody does here."""
    stored.add_done("Me", TODAY, ENTRY)
    found = of_me()

    assert (found.rows, found.weeks, found.condition) == ((), (), "Not stated.")
