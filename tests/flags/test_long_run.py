"""One run against the longest of the 30 days before it."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.flags.logs import Flag, flags_of, rated, review_on, runs, same


def small(ratio: float, day: float = 30) -> Flag:
    """More than 10% longer."""
    return Flag("watch", "long-run-small", ratio, int(day), runs=(day,))


def moderate(ratio: float, day: float = 30) -> Flag:
    """More than 30% longer."""
    return Flag("caution", "long-run-moderate", ratio, int(day), runs=(day,))


def large(ratio: float, day: float = 30) -> Flag:
    """More than twice as long."""
    return Flag("caution", "long-run-large", ratio, int(day), runs=(day,))


FLAGGED = {
    "11.1 after 10.0": ({0: 10, 30: 11.1}, [small(1.11)]),
    "a metre above +10%": ({0: 10, 30: 11.001}, [small(1.1001)]),
    "13.0: the upper edge of small": ({0: 10, 30: 13.0}, [small(1.3)]),
    "a metre above +30%": ({0: 10, 30: 13.001}, [moderate(1.3001)]),
    "20.0: the upper edge of moderate": ({0: 10, 30: 20.0}, [moderate(2.0)]),
    "20.1": ({0: 10, 30: 20.1}, [large(2.01)]),
    "day 30 before is in the window": ({0: 10, 15: 5, 30: 12}, [small(1.2)]),
    "day 31 before is out of it": ({0: 20, 20: 10, 31: 12}, [small(1.2, 31)]),
    "the longest counts, not the last": ({0: 5, 20: 12, 29: 6, 35: 14.4}, [small(1.2, 35)]),
    "a run of the same morning is before": ({0: 10, 30.25: 10.5, 30.75: 12.6}, [small(1.2, 30.75)]),
    "the evening is measured by the morning": ({0: 10, 30.25: 13, 30.75: 13.5}, [small(1.3, 30.25)]),
    "a run of the same evening is not before": ({0: 10, 30.25: 12, 30.75: 30}, [large(2.5, 30.75), small(1.2, 30.25)]),
    "a run without distance is no reference": ({0: 10, 20: None, 30: 12}, [small(1.2)]),
    "every run is measured by itself": ({0: 10, 30: 12, 32: 12, 40: 15}, [small(1.2), small(1.25, 40)]),
}
SILENT = {
    "exactly +10% is the study's reference": {0: 10, 30: 11.0},
    "+10% of an odd distance": {0: 7.31, 30: 8.041},
    "+10% but for less than half a metre": {0: 10, 30: 11.0004},
    "29 days of history": {0: 10, 29: 30},
    "nothing in the 30 days before": {0: 10, 31: 30},
    "no distance": {0: 10, 30: None},
    "shorter": {0: 10, 30: 4},
    "long only against the second longest": {0: 9, 29: 13, 30: 14},
}


@pytest.mark.parametrize(("km", "expected"), FLAGGED.values(), ids=FLAGGED)
def test_a_run_too_long_is_flagged(km, expected):
    """The best supported rule there is: level, ratio, day and run must be right at every edge of its bands."""
    assert same(flags_of(review_on(60, km), "long-run"), expected)


@pytest.mark.parametrize("km", SILENT.values(), ids=SILENT)
def test_an_ordinary_run_is_not(km):
    """Better silent than wrong: the reference band, too little history, and nothing to compare with."""
    assert flags_of(review_on(60, km), "long-run") == []


@pytest.mark.parametrize(
    ("km", "band", "spike"),
    [
        ({0: 10, 30: 11.0}, "reference", 1.1),
        ({0: 10, 30: 11.1}, "small", 1.11),
        ({0: 10, 30: 13.0}, "small", 1.3),
        ({0: 10, 30: 20.0}, "moderate", 2.0),
        ({0: 10, 30: 20.1}, "large", 2.01),
        ({0: 10, 29: 20.0}, "unknown", 2.0),
        ({0: 10, 31: 20.0}, "no reference", None),
        ({0: 10, 30: None}, "no distance", None),
    ],
)
def test_the_band_says_what_the_run_is_or_why_it_is_nothing(km, band, spike):
    """A reader must see 'no recent reference' as such, and never an infinite ratio."""
    last = review_on(60, km).runs.iloc[-1]

    assert last.band == band
    assert (None if pd.isna(last.spike) else last.spike) == (None if spike is None else pytest.approx(spike, rel=1e-15))


def test_history_begins_with_the_first_run():
    """A month of soreness ratings says nothing about the distances run."""
    found = review_on(60, {20: 10, 40: 15}, [rated({0: 1})])

    assert flags_of(found, "long-run") == []


def test_two_runs_of_the_same_moment_do_not_measure_each_other():
    """A log that knows only dates must not depend on the order of its rows."""
    log = pd.concat([runs({0: 10}), runs({30: 12}).rename(index={30: 301}), runs({30: 15}).rename(index={30: 302})])
    found = flags_of(review_on(60, log), "long-run")

    assert found == flags_of(review_on(60, log.iloc[::-1]), "long-run")
    assert sorted((flag.runs, flag.value) for flag in found) == [((301,), 1.2), ((302,), 1.5)]
