"""Numbers, days and sites as they stand in sentences."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loadwatch.phrases import day_name, distance, exact, limit, site_name

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("km", "unit", "shown"),
    [(1.1 * 11, "km", "12.1 km"), (1.1 * 7, "km", "7.7 km"), (12.19, "km", "12.1 km"), (0.04, "km", "0.0 km"),
     (1.1 * 3, "km", "3.3 km"), (16.09344, "mi", "10.0 mi"), (16.0, "mi", "9.9 mi")],
)  # fmt: skip
def test_a_limit_is_cut_to_a_tenth(km: float, unit: str, shown: str):
    """Exactly 10% more belongs to the reference group; a rounded-up limit would be flagged."""
    assert limit(km, unit) == shown


@given(st.integers(1, 100_000))
def test_a_limit_never_exceeds_110_percent_in_whole_metres(metres: int):
    """Against exact fractions: what is shown, when run, is never above 1.10 times the reference."""
    shown = Fraction(limit(1.1 * metres / 1000, "km").removesuffix(" km"))

    assert shown <= Fraction(11, 10) * metres / 1000
    assert shown > Fraction(11, 10) * metres / 1000 - Fraction(1, 10)


def test_a_run_is_rounded_as_usual():
    """What was run is a fact, not a limit."""
    assert distance(14.16, "km") == "14.2 km"


@pytest.mark.parametrize(
    ("day", "said"),
    [(TODAY, "on Thursday"), (date(2026, 11, 13), "on Friday"), (date(2026, 11, 12), "on 12 November")],
)
def test_a_day_of_the_last_week_has_its_name(day: date, said: str):
    """ "On Thursday" a week ago would be taken for today."""
    assert day_name(day, TODAY) == said


def test_sites_are_named_as_people_say_them():
    """A key such as "other" is no word for a body."""
    assert (site_name("achilles"), site_name("other"), site_name("low back")) == (
        "Achilles tendon",
        "sore spot",
        "low back",
    )


@pytest.mark.parametrize(
    ("km", "shown"), [(11.0, "11.0 km"), (11.05, "11.05 km"), (11.1, "11.1 km"), (14.2749, "14.27 km")]
)
def test_what_a_limit_is_worked_out_from_is_shown_as_it_is(km: float, shown: str):
    """12.1 km are 10% over 11.05 km; over the 11.1 km that rounding makes of it they are not."""
    assert exact(km, "km") == shown
