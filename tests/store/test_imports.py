"""Importing: what is new, changed and known, and what an import never does."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from loadwatch.errors import BadInputError, BadTableError
from loadwatch.store import Store
from tests.store.made_up import ratings, runs


def test_what_was_saved_is_read_back_as_it_was(store, imported):
    """Times, units and missing values must survive the database."""
    mine = runs(4, rpe=[3.5, np.nan, 0.0, 10.0], notes=["", "=1+1", "<b>ü</b> 🏃", "two\nlines"])
    sore = ratings(2, side=["", "left"])
    sore["source_id"] = ["a", "b"]
    imported(mine, sore)

    assert_frame_equal(store.runs().reset_index(drop=True), mine)
    assert_frame_equal(store.soreness().reset_index(drop=True), sore)


def test_an_empty_store_gives_empty_canonical_tables(store):
    """The pages ask before anything was entered."""
    assert_frame_equal(store.runs().reset_index(drop=True), runs(0))
    assert_frame_equal(store.soreness("nobody").reset_index(drop=True), ratings(0))
    assert store.runs().index.name == "id"


def test_a_preview_writes_nothing_and_counts_what_saving_does(store, imported):
    """The user decides on these numbers."""
    imported(runs(3))
    version = store.version()
    later = runs(5)
    later.loc[1, "distance_km"] = 12.5
    preview = store.preview(later, ratings(2))

    assert preview.counts == {
        "runs": {"new": 2, "same": 0, "changed": 1, "known": 2},
        "soreness": {"new": 2, "same": 0, "changed": 0, "known": 0},
    }
    assert (store.version(), len(store.runs()), len(store.imports())) == (version, 3, 1)


def test_a_changed_value_is_shown_before_and_after(store, imported):
    """What is overwritten must be seen first."""
    imported(runs(2))
    changed = store.preview(runs(2, distance_km=[10.0, 14.25])).runs.changed

    row = {"athlete": "Ada", "at": pd.Timestamp("2026-01-06 07:15"), "column": "distance_km", "before": 11.0}
    assert changed.to_dict("records") == [{"id": store.runs().index[1], **row, "after": 14.25}]


def test_the_same_file_again_adds_nothing(store, imported):
    """The commonest mistake of all."""
    imported(runs(3), ratings(3))
    before = store.runs(), store.soreness()
    again = store.preview(runs(3), ratings(3))
    store.save(again)

    assert again.counts["runs"] == again.counts["soreness"] == {"new": 0, "same": 0, "changed": 0, "known": 3}
    assert_frame_equal(store.runs(), before[0])
    assert_frame_equal(store.soreness(), before[1])


def test_a_later_export_adds_the_new_and_updates_the_changed(store, imported):
    """Exports are whole histories: only the difference counts."""
    imported(runs(3))
    later = runs(4, distance_km=[10.0, 11.5, 12.0, 13.0], started_at=runs(4)["started_at"] + pd.Timedelta(hours=1))
    imported(later)

    assert_frame_equal(store.runs().reset_index(drop=True), later)
    assert store.imports().iloc[0][["runs_added", "runs_changed"]].tolist() == [1, 3]


def test_one_preview_saved_twice_is_one_import(store):
    """A double click, or two sessions, must not add twice."""
    preview = store.preview(runs(3))

    assert store.save(preview) == store.save(preview)
    assert (len(store.runs()), len(store.imports())) == (3, 1)


def test_a_preview_grown_old_is_compared_anew(store):
    """Another session may have saved the same runs between looking and saving."""
    old, other = store.preview(runs(3)), store.preview(runs(4))
    store.save(other)
    batch = store.save(old)

    assert len(store.runs()) == 4
    assert batch is None
    assert len(store.imports()) == 1


def test_a_preview_can_be_saved_again_after_it_was_taken_back(store):
    """Taking back must not forbid to change one's mind."""
    preview = store.preview(runs(3))
    store.take_back(store.save(preview))
    store.save(preview)

    assert len(store.runs()) == 3


def test_what_was_edited_here_stays_while_the_source_says_the_same(store, imported):
    """Otherwise each import would undo the athlete's corrections."""
    imported(runs(2))
    run = store.runs().index[0]
    store.change_run(run, distance_km=9.0, rpe=6, notes="heavy legs")
    preview = store.preview(runs(2))
    store.save(preview)

    assert preview.counts["runs"]["known"] == 2
    assert store.runs().loc[run, ["distance_km", "rpe", "notes"]].tolist() == [9.0, 6.0, "heavy legs"]


def test_a_source_that_changes_overwrites_only_the_column_it_changed(store, imported):
    """The source knows better about what it corrected, not about the rest."""
    imported(runs(1))
    run = store.runs().index[0]
    store.change_run(run, distance_km=9.0, duration_min=50)
    imported(runs(1, distance_km=[10.4]))

    assert store.runs().loc[run, ["distance_km", "duration_min"]].tolist() == [10.4, 50.0]


def test_an_edit_made_after_the_source_agreed_is_kept_too(store, imported):
    """The last imported value is what counts, also when it changed nothing here."""
    imported(runs(1))
    run = store.runs().index[0]
    store.change_run(run, distance_km=9.0)
    imported(runs(1, distance_km=[9.0]))
    store.change_run(run, distance_km=8.0)
    imported(runs(1, distance_km=[9.0]))

    assert store.runs().loc[run, "distance_km"] == 8.0


def test_a_missing_value_erases_nothing(store, imported):
    """A poorer export of the same run must not take its heart rate away, nor forget that it was imported."""
    imported(runs(1, avg_hr=[150.0], notes=["river"]))
    imported(runs(1, distance_km=[10.5]))
    run = store.runs().index[0]
    poorer = store.runs().loc[run, ["avg_hr", "notes", "distance_km"]].tolist()
    store.change_run(run, avg_hr=None)
    imported(runs(1, distance_km=[10.5], avg_hr=[150.0]))

    assert poorer == [150.0, "river", 10.5]
    assert np.isnan(store.runs().loc[run, "avg_hr"])


def test_a_deleted_run_does_not_come_back(store, imported):
    """Deleting would be useless if each import undid it; restoring brings it back as it was."""
    imported(runs(3))
    run = store.runs().index[1]
    store.delete_run(run)
    preview = store.preview(runs(3, distance_km=[10.0, 99.0, 12.0]))
    store.save(preview)
    left = len(store.runs())
    store.restore_run(run)

    assert (preview.counts["runs"], left) == ({"new": 0, "same": 0, "changed": 0, "known": 3}, 2)
    assert store.runs().loc[run, "distance_km"] == 11.0


def test_rows_without_a_key_of_their_source_are_recognised_by_what_they_are_about(store, imported):
    """Many exports have no keys; two runs of one day without a clock are still two."""
    days = pd.to_datetime(["2026-01-05", "2026-01-05", "2026-01-06"])
    keyless = runs(3, started_at=days, source_id="")
    imported(keyless, ratings(2))
    again = store.preview(keyless, ratings(2, rating=[7.0, 1.0]))

    assert len(store.runs()) == 3
    assert store.runs()["source_id"].is_unique
    assert again.counts["runs"]["known"] == 3
    assert again.counts["soreness"] == {"new": 0, "same": 0, "changed": 1, "known": 1}


def test_an_entry_repeated_in_one_import_is_taken_once(store, imported):
    """Pasted-together exports hold runs twice; the later row is the later knowledge."""
    twice = pd.concat([runs(2), runs(2, distance_km=[20.0, 21.0])])
    imported(twice)

    assert store.runs()["distance_km"].tolist() == [20.0, 21.0]


def test_equal_keys_of_two_athletes_or_sources_are_different_runs(store, imported):
    """A coach's file and two services may number their runs alike."""
    imported(
        pd.concat([runs(1), runs(1, athlete="Bo"), runs(1, 1, source="garmin", source_id="run-0")], ignore_index=True)
    )

    assert store.runs().groupby(["athlete", "source"]).size().to_dict() == {
        ("Ada", "garmin"): 1,
        ("Ada", "strava"): 1,
        ("Bo", "strava"): 1,
    }


def test_own_typed_entries_in_an_own_export_are_known(store, imported):
    """Reading the app's own export back in must not double or overwrite what was typed since."""
    store.add_athlete("Ada")
    run = store.add_run("Ada", "2026-02-01T18:00", 8, 44)
    export = store.export()["runs"]
    store.change_run(run, distance_km=8.5)
    imported(export)

    assert store.runs()["distance_km"].tolist() == [8.5]


def test_an_export_moves_everything_into_an_empty_store(store, imported, tmp_path):
    """The way to another machine; there too the second import finds everything known."""
    store.add_athlete("Ada")
    store.add_rating("Ada", "2026-02-01", "shin", 4)
    imported(runs(3))
    export = store.export()
    with Store.open(home=tmp_path / "other") as other:
        other.save(other.preview(export["runs"], export["soreness"]))
        again = other.preview(export["runs"], export["soreness"])

        assert_frame_equal(other.runs().reset_index(drop=True), store.runs().reset_index(drop=True))
        assert again.counts["soreness"] == {"new": 0, "same": 0, "changed": 0, "known": 1}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("distance_km", 900.0),
        ("distance_km", -1.0),
        ("duration_min", np.inf),
        ("rpe", 11.0),
        ("kind", "swim"),
        ("started_at", pd.Timestamp("2200-01-01")),
        ("started_at", pd.NaT),
    ],
)
def test_absurd_values_are_refused_with_column_value_and_what_is_accepted(store, column, value):
    """The database is the last door, whoever calls."""
    with pytest.raises(BadTableError, match=column):
        store.preview(runs(2, **{column: [runs(1)[column][0], value]}))


@pytest.mark.parametrize("rating", [np.nan, 10.5])
def test_a_rating_must_be_one(store, rating):
    """A missing rating is no rating, and not 0."""
    with pytest.raises(BadTableError, match="0 to 10"):
        store.preview(soreness=ratings(1, rating=[rating]))


@pytest.mark.parametrize("name", ["", "  ", "x" * 101, "a\x00b"])
def test_an_import_needs_proper_names(store, name):
    """An athlete without a name could never be chosen."""
    with pytest.raises(BadInputError, match="not accepted"):
        store.preview(runs(1, athlete=name))


def test_the_list_of_imports_says_when_what_and_how_much(store):
    """It is where an import is found again to be taken back."""
    files = {"a.csv": "Strava", "b.csv": "Strava", "c.csv": "loadwatch soreness"}
    first = store.save(store.preview(runs(3), ratings(2)), list(files), files)
    second = store.save(store.preview(runs(3, rpe=5.0)), ["a.csv"])
    listed = store.imports()

    assert listed.index.tolist() == [second, first]
    assert listed.loc[first, ["files", "layouts"]].tolist() == ["a.csv, b.csv, c.csv", "Strava, loadwatch soreness"]
    counts = ["runs_added", "runs_changed", "soreness_added", "soreness_changed"]
    assert listed[counts].to_numpy().tolist() == [[0, 3, 0, 0], [3, 0, 2, 0]]
    assert listed["taken_back_at"].isna().all()


def test_more_athletes_than_can_be_listed_are_compared_too(store, imported):
    """A federation's file takes another way through the database."""
    many = runs(600, distance_km=10.0, athlete=[f"runner {number}" for number in range(600)])
    imported(many)

    assert store.preview(many).counts["runs"] == {"new": 0, "same": 0, "changed": 0, "known": 600}
