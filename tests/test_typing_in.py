"""What people type for a time and a distance, and what it is taken for."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loadwatch.errors import BadInputError
from loadwatch.phrases import distance
from loadwatch.typing_in import parse_distance, parse_duration, show_duration


@pytest.mark.parametrize(
    ("typed", "km", "minutes"),
    [
        ("45", None, 45), ("45", 8.4, 45), (" 45 ", 8.4, 45), ("45 min", 8.4, 45), ("45min", 8.4, 45),
        ("45 minutes", 8.4, 45), ("45m", 8.4, 45), ("45'", 8.4, 45), ("45’", 8.4, 45), ("45′", 8.4, 45), ("45.5", 8.4, 45.5),
        ("45,5", 8.4, 45.5), ("90", 15.0, 90), ("150", 30.0, 150),
        ("45:30", 8.4, 45.5), ("45:30", None, 45.5), ("5:00", 1.0, 5), ("75:00", 15.0, 75), ("0:45", 0.2, 0.75),
        ("1:05:00", 10.0, 65), ("1:05:00", None, 65), ("01:05:00", 10.0, 65), ("1:05:30.4", 10.0, 65 + 30.4 / 60),
        ("0:45:30", 8.4, 45.5), ("26:15:00", 160.0, 1575),
        ("1:30", 15.0, 90), ("2:05", 20.0, 125), ("3:59", 42.2, 239), ("1:30", None, 1.5), ("1:30", 0.4, 1.5),
        ("0:50", 9.0, 50),
        ("1h05", 10.0, 65), ("1h 05", 10.0, 65), ("1h05min", 10.0, 65), ("1 h 5 min", 10.0, 65), ("1H05", 10.0, 65), ("2h", 20.0, 120),
        ("2 hours", 20.0, 120), ("1hr 5min", 10.0, 65), ("1 hour 5 minutes", 10.0, 65), ("1h05m30s", 10.0, 65.5), ("45m30s", 8.4, 45.5),
        ("45min30", 8.4, 45.5), ("45'30\"", 8.4, 45.5), ("45′30″", 8.4, 45.5), ("1.5h", 15.0, 90), ("1,5 h", 15.0, 90), ("30 s", 0.2, 0.5),
        ("6000", None, 6000),
    ],
)  # fmt: skip
def test_a_time_is_read_as_it_was_meant(typed: str, km: float | None, minutes: float) -> None:
    """People copy a watch, type minutes, or write hours with an h; nobody should have to learn our form."""
    assert parse_duration(typed, km) == pytest.approx(minutes, abs=1e-9)


@pytest.mark.parametrize("typed", ["", "  "])
def test_no_time_is_missing_and_not_zero(typed: str) -> None:
    """A run without a time still counts by its distance."""
    assert parse_duration(typed) is None
    assert parse_distance(typed, "km") is None


@pytest.mark.parametrize(
    "typed",
    ["0", "0:00", "-45", "45:60", "1:60:00", "1:5:61", "1:2:3:4", "abc", "45 km", "45:3o", ":30", "45:", "1::30", "1e3", "nan", "inf",
     "٤٥x", "6001", "101:00:00", "=1+1", "45 45", "h", "min", "."],
)  # fmt: skip
def test_a_time_that_can_be_misread_is_refused(typed: str) -> None:
    """A guess would be stored as a fact: the error names what was typed and what is accepted."""
    with pytest.raises(BadInputError) as refused:
        parse_duration(typed)

    assert repr(typed.strip()) in str(refused.value)
    assert "1:05:00" in str(refused.value) or "accepted" in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "unit", "km"),
    [("8.4", "km", 8.4), ("8,4", "km", 8.4), ("8", "km", 8), (" 8.4 km ", "km", 8.4), ("8.4km", "mi", 8.4), ("8.4 KM", "km", 8.4),
     ("5", "mi", 8.04672), ("5 mi", "km", 8.04672), ("5 miles", "km", 8.04672), ("1 mile", "km", 1.609344), ("400 m", "km", 0.4),
     (".5", "km", 0.5), ("8.", "km", 8.0), ("500", "km", 500), ("10 k", "km", 10), ("10K", "mi", 10)],
)  # fmt: skip
def test_a_distance_is_read_in_the_unit_of_the_screen_unless_it_names_its_own(typed: str, unit: str, km: float) -> None:
    """A decimal comma is how most of Europe types; a unit that was written counts more than a setting."""
    assert parse_distance(typed, unit) == pytest.approx(km, abs=1e-12)


@pytest.mark.parametrize(
    ("typed", "unit"),
    [("0", "km"), ("-5", "km"), ("501", "km"), ("311", "mi"), ("900", "km"), ("abc", "km"), ("8.4.1", "km"), ("1,000.5", "km"),
     ("8 4", "km"), ("8 ft", "km"), ("nan", "km"), ("1e2", "km"), ("=8", "km"), ("5:30", "km"), (".", "km")],
)  # fmt: skip
def test_a_distance_that_can_be_misread_or_is_absurd_is_refused(typed: str, unit: str) -> None:
    """A 900 km run would be this runner's longest for a month."""
    with pytest.raises(BadInputError) as refused:
        parse_distance(typed, unit)

    assert repr(typed) in str(refused.value)


@given(st.integers(1, 6000 * 60))
def test_a_time_shown_can_be_typed_again(seconds: int) -> None:
    """Changing an entry starts from what is shown: saving it unchanged must change nothing."""
    shown = show_duration(seconds / 60)

    assert parse_duration(shown) == pytest.approx(seconds / 60, abs=1e-9)


@given(st.integers(1, 3100), st.sampled_from(["km", "mi"]))
def test_a_distance_shown_can_be_typed_again(tenths: int, unit: str) -> None:
    """The same for distances, to the tenth that is shown."""
    per = {"km": 1.0, "mi": 1.609344}[unit]
    km = tenths / 10 * per
    read_back = parse_distance(distance(km, unit), unit)

    assert read_back == pytest.approx(km, abs=0.05 * per + 1e-9)


@given(st.text(max_size=12))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    """A keyboard can send anything; a page must answer with a sentence, never with a stack trace."""
    for parse in (parse_duration, lambda text: parse_distance(text, "km")):
        with suppress(BadInputError):
            got = parse(typed)

            assert got is None or got > 0
