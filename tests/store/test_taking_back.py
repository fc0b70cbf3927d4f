"""Taking an import back."""

from __future__ import annotations

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from loadwatch.errors import BadInputError
from tests.store.made_up import ratings, runs


def everything(store) -> list[pd.DataFrame]:
    """All that an import could change, as the pages see it."""
    return [store.runs(), store.soreness(), store.athletes()]


def test_taking_back_restores_the_state_before(store, imported):
    """Added entries go, changed ones get their values again, a new athlete goes, others stay."""
    store.add_athlete("Cy")
    imported(runs(3, rpe=4.0), ratings(2))
    before = everything(store)
    batch = imported(pd.concat([runs(5, distance_km=33.0, notes="new"), runs(2, athlete="Bo")]), ratings(4, rating=9.0))
    store.take_back(batch)

    for now, then in zip(everything(store), before, strict=True):
        assert_frame_equal(now, then)
    assert store.imports().loc[batch, "taken_back_at"] >= store.imports().loc[batch, "saved_at"]


def test_a_batch_taken_back_can_be_imported_again(store, imported):
    """What the source said last must be restored too, or the change would seem known."""
    imported(runs(3))
    store.take_back(imported(runs(3, distance_km=5.0)))

    assert store.preview(runs(3, distance_km=5.0)).counts["runs"]["changed"] == 3
    assert store.preview(runs(3)).counts["runs"]["known"] == 3


def test_an_edit_made_before_is_not_taken_for_the_sources_word(store, imported):
    """After taking back, importing the first file again must still leave the athlete's correction alone."""
    imported(runs(1))
    run = store.runs().index[0]
    store.change_run(run, distance_km=9.0)
    store.take_back(imported(runs(1, duration_min=[70.0])))
    imported(runs(1))

    assert store.runs().loc[run, ["distance_km", "duration_min"]].tolist() == [9.0, 55.5]


def test_an_edit_made_since_on_a_changed_run_stays(store, imported):
    """The athlete's own correction is not the import's to take away."""
    imported(runs(1))
    run = store.runs().index[0]
    batch = imported(runs(1, distance_km=[20.0], duration_min=[99.0]))
    store.change_run(run, distance_km=19.5)
    store.take_back(batch)

    assert store.runs().loc[run, ["distance_km", "duration_min"]].tolist() == [19.5, 55.5]


def test_edits_of_added_runs_are_not_lost_silently(store, imported):
    """The run would go, and the athlete's words with it: only when told so."""
    batch = imported(runs(3))
    store.change_run(store.runs().index[0], notes="my words")
    with pytest.raises(BadInputError, match="1 of the entries"):
        store.take_back(batch)
    kept = len(store.runs())
    store.take_back(batch, discard_edits=True)

    assert (kept, len(store.runs())) == (3, 0)


def test_a_run_deleted_since_does_not_hinder_and_does_not_return(store, imported):
    """The athlete wanted it gone either way."""
    batch = imported(runs(3))
    store.delete_run(store.runs().index[0])
    store.take_back(batch)

    assert store.runs().empty
    assert store.preview(runs(3)).counts["runs"]["new"] == 3


def test_a_later_import_must_be_taken_back_first(store, imported):
    """Its former values are this import's: the order matters, and the text says which."""
    first = imported(runs(2))
    second = imported(runs(2, distance_km=5.0))
    with pytest.raises(BadInputError, match=f"import {second}, imported later"):
        store.take_back(first)
    store.take_back(second)
    store.take_back(first)

    assert store.runs().empty


def test_imports_that_do_not_touch_each_other_are_taken_back_in_any_order(store, imported):
    """Last month's file can go while this month's stays."""
    first = imported(runs(2))
    imported(runs(4))
    store.take_back(first)

    assert store.runs()["source_id"].tolist() == ["run-2", "run-3"]


ENTRIES = {
    "runs": lambda store: store.add_run("Ada", "2026-01-07", 8, 44),
    "soreness": lambda store: store.add_rating("Ada", "2026-01-07", "knee", 2),
    "red_flags": lambda store: store.add_red_flag("Ada", "2026-01-07", "numbness"),
    "done": lambda store: store.add_done("Ada", "2026-01-07", "plank", 3, 30),
}


@pytest.mark.parametrize("kind", ENTRIES)
def test_entries_of_any_kind_keep_an_athlete_whom_an_import_brought(store, imported, kind):
    """Taking the import back must not take what was said since."""
    batch = imported(runs(2))
    entry = ENTRIES[kind](store)
    store.take_back(batch)

    assert store.names() == ["Ada"]
    assert getattr(store, kind)("Ada").index.tolist() == [entry]


def test_a_deleted_tick_keeps_its_athlete_too(store, imported):
    """Else its undo button would reach nothing."""
    batch = imported(runs(2))
    tick = store.add_done("Ada", "2026-01-07", "plank")
    store.delete_done(tick)
    store.take_back(batch)
    store.restore_done(tick)

    assert store.done("Ada").index.tolist() == [tick]


def test_a_profile_keeps_an_athlete_whom_an_import_brought(store, imported):
    """What the user described is theirs."""
    batch = imported(runs(2))
    store.save_profile("Ada", back_condition="herniated disc")
    store.take_back(batch)

    assert store.profile("Ada")["back_condition"] == "herniated disc"


def test_an_id_is_never_given_twice(store, imported):
    """An undo button of an old page must not reach another run."""
    batch = imported(runs(2))
    gone = set(store.runs().index)
    store.take_back(batch)
    imported(runs(2))

    assert gone.isdisjoint(store.runs().index)


def test_unknown_and_repeated_are_refused(store, imported):
    """A second click must say so, and change nothing."""
    batch = imported(runs(2))
    store.take_back(batch)
    with pytest.raises(BadInputError, match="already taken back"):
        store.take_back(batch)
    with pytest.raises(BadInputError, match="does not exist"):
        store.take_back(batch + 1)

    assert len(store.imports()) == 1
