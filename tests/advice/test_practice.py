"""What was done lately, and the step that is due."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd
import pytest

from loadwatch.advice import Dose
from loadwatch.advice.practice import practice_of
from loadwatch.columns import DONE
from loadwatch.errors import BadTableError
from tests.advice.made_up import TODAY, done, practised

NAN = float("nan")
DOSE = Dose((2, 3), (10, 15), (2, 3))
TWICE_A_WEEK = (0, 3, 7, 10)
"""Days ago: twice in each of the last two weeks."""


def test_days_are_counted_once_and_up_to_today():
    """Two exercises on a day are one day; the eighth day back is another week."""
    practice = practised(("plank", (0, 2, 7), 2, 20), ("bridge", (2, 6), 2, 10))

    assert practice.days(("plank",)) == 2
    assert practice.days(("plank", "bridge")) == 3
    assert practice.days(("superman",)) == 0
    assert (practice.days_ago("bridge"), practice.days_ago("superman")) == (2, None)


def test_only_the_athletes_own_rows_up_to_today_count():
    """DONE holds everybody's ticks, and a review of a past day must not know what came later."""
    table = pd.concat([done(("plank", (1, -1), 2, 20)), done(("plank", (3,), 2, 20)).assign(athlete="you")])
    practice = practice_of(table, "me", TODAY)

    assert [tick.day for tick in practice.ticks["plank"]] == [TODAY - timedelta(days=1)]


@pytest.mark.parametrize("table", [None, DONE.empty()])
def test_nothing_done_is_an_empty_practice(table: pd.DataFrame | None):
    """Who ticks nothing gets the advice of before."""
    assert practice_of(table, "me", TODAY).ticks == {}


def test_another_table_is_refused():
    """Silence about a wrong table would look like a runner who does nothing."""
    with pytest.raises(BadTableError, match="done"):
        practice_of(pd.DataFrame({"athlete": ["me"], "exercise": ["plank"]}), "me", TODAY)


def test_sets_of_a_day_are_added():
    """One set in the morning and two in the evening are three."""
    practice = practised(("plank", (1,), 1, 20), ("plank", (1,), 2, 30), ("plank", (1,), NAN, NAN))

    assert [(tick.sets, tick.reps) for tick in practice.ticks["plank"]] == [(3, 30)]


@pytest.mark.parametrize(
    ("rows", "sore", "quiet", "stage"),
    [
        ([], False, True, (2, 10, "new")),
        ([], True, False, (2, 10, "sore")),
        ([((0, 3), 2, 10)], False, True, (2, 10, "held")),
        ([((0, 7), 2, 10)], False, True, (2, 10, "held")),
        ([(TWICE_A_WEEK, 2, 10)], False, True, (2, 15, "up")),
        ([(TWICE_A_WEEK, 2, 10)], False, False, (2, 15, "up")),
        ([(TWICE_A_WEEK, NAN, NAN)], False, True, (2, 15, "up")),
        ([(TWICE_A_WEEK, 1, 10)], False, True, (2, 10, "held")),
        ([(TWICE_A_WEEK, 2, 15)], False, True, (3, 15, "up")),
        ([(TWICE_A_WEEK, 3, 10)], False, True, (2, 15, "up")),
        ([(TWICE_A_WEEK, 2, 15)], True, False, (2, 10, "back")),
        ([(TWICE_A_WEEK, 3, 15)], True, False, (2, 15, "back")),
        ([(TWICE_A_WEEK, 3, 15)], False, True, (2, 10, "harder")),
        ([(TWICE_A_WEEK, 3, 15)], False, False, (3, 15, "held")),
        ([((14, 16, 21, 23), 2, 15)], False, True, (2, 15, "held")),
        ([((21, 23, 28, 30), 3, 15)], False, True, (2, 10, "new")),
        ([((0, 3), 2, 10), ((14, 16, 21, 23), 3, 15)], False, True, (2, 10, "harder")),
        ([((0, 3, 7, 10), 2, 10), ((14, 16, 21, 23), 3, 15)], False, True, (2, 15, "harder")),
    ],
)
def test_the_step_that_is_due(rows, sore: bool, quiet: bool, stage: tuple[int, int, str]):
    """Two weeks at a step, then the next; no step up with a sore site; after three weeks without it from the low end."""
    practice = practised(*(("bridge", *row) for row in rows))
    now = practice.stage("bridge", DOSE, sore=sore, quiet=quiet)

    assert (now.sets, now.reps, now.how) == stage
