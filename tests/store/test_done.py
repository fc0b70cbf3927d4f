"""What was done: ticks of the library's entries."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from loadwatch.columns import DONE
from loadwatch.errors import BadInputError
from loadwatch.store import Store


@pytest.fixture
def ada(store: Store) -> Store:
    """A store with one athlete."""
    store.add_athlete("Ada")
    return store


def test_what_was_done_is_read_back(ada):
    """Sets and repetitions that were not said are missing, not 0."""
    planks = ada.add_done("Ada", date(2026, 2, 2), "plank", sets=3, reps=30)
    check = ada.add_done("Ada", "2026-02-01", "red-flag-check")
    expected = pd.DataFrame(
        {
            "athlete": pd.Series(["Ada", "Ada"], dtype="str"),
            "date": pd.Series(["2026-02-01", "2026-02-02"], dtype="datetime64[us]"),
            "entry": pd.Series(["red-flag-check", "plank"], dtype="str"),
            "sets": [np.nan, 3.0],
            "reps": [np.nan, 30.0],
        }
    ).set_index(pd.Index([check, planks], name="id"))

    pd.testing.assert_frame_equal(ada.done("Ada"), expected)


def test_nothing_done_is_an_empty_table(ada):
    """The first visit of the routine, and a name nobody has."""
    for nothing in (ada.done("Ada"), ada.done("nobody"), ada.done()):
        assert nothing.dtypes.astype("str").to_dict() == DONE.empty().dtypes.astype("str").to_dict()
        assert nothing.empty


def test_an_athletes_ticks_are_their_own(ada):
    """A coach's athletes share the library, not the ticks."""
    ada.add_athlete("Bo")
    ada.add_done("Bo", "2026-02-01", "bridge", 2, 12)
    ada.add_done("Ada", "2026-02-02", "bridge", 3, 12)
    ada.add_done("Ada", "2026-02-01", "bridge", 2, 12)

    assert ada.done("Ada")["sets"].tolist() == [2.0, 3.0]
    assert ada.done()["athlete"].tolist() == ["Ada", "Ada", "Bo"]


@pytest.mark.parametrize(
    ("field", "value", "accepted"),
    [
        ("sets", 0, "1 to 20"),
        ("sets", "three", "1 to 20"),
        ("sets", True, "1 to 20"),
        ("reps", 601, "1 to 600"),
        ("reps", float("inf"), "1 to 600"),
        ("date", "yesterday", "a date from 1970 on"),
        ("date", "2201-02-01", "a date from 1970 on"),
        ("date", None, "a date from 1970 on"),
        ("entry", "", "text"),
        ("entry", 7, "text"),
    ],
)
def test_a_refusal_names_column_value_and_what_is_accepted(ada, field, value, accepted):
    """The door is the same as for runs and ratings, and nothing is half saved."""
    with pytest.raises(BadInputError) as refusal:
        ada.add_done("Ada", **{"date": "2026-02-01", "entry": "plank", field: value})

    assert field in str(refusal.value)
    assert accepted in str(refusal.value)
    assert not value or str(value) in str(refusal.value)
    assert ada.done().empty


def test_an_unknown_athlete_is_refused(store):
    """A typing error in a name must not make a second athlete."""
    with pytest.raises(BadInputError, match="no athlete called 'Ada'"):
        store.add_done("Ada", "2026-02-01", "plank")

    assert store.names() == []


def test_a_deleted_tick_is_gone_until_it_is_restored(ada):
    """One tap too many is taken back, and so is the taking back; a second tap of either is told so."""
    tick = ada.add_done("Ada", "2026-02-01", "plank", 3, 30)
    before = ada.done()
    ada.delete_done(np.int64(tick))
    gone = len(ada.done())
    with pytest.raises(BadInputError, match=f"no tick {tick}"):
        ada.delete_done(tick)
    ada.restore_done(tick)
    with pytest.raises(BadInputError, match=f"no deleted tick {tick}"):
        ada.restore_done(tick)

    assert gone == 0
    pd.testing.assert_frame_equal(ada.done(), before)


def test_the_same_entry_twice_on_a_day_is_two(ada):
    """Morning and evening; only the newer one is taken back."""
    first = ada.add_done("Ada", "2026-02-01", "bridge", 2, 12)
    second = ada.add_done("Ada", "2026-02-01", "bridge", 2, 12)
    ada.delete_done(second)

    assert ada.done().index.tolist() == [first]


def test_an_id_is_never_given_twice(ada):
    """An undo button of an old page must not reach another tick, not even after everything was deleted."""
    tick = ada.add_done("Ada", "2026-02-01", "plank")
    ada.delete_everything()
    ada.add_athlete("Ada")

    assert ada.add_done("Ada", "2026-02-01", "bridge") != tick
