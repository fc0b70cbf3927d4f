"""The same run from two sources, stored: counted once, every source kept, and every choice reversible."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from loadwatch.columns import RUNS
from loadwatch.errors import BadInputError, BadTableError
from loadwatch.importers import guarded_csv, read, to_csv, to_parquet
from loadwatch.store import Store
from tests.store.made_up import runs


def recorded(n: int = 3, first: int = 0, **columns: object) -> pd.DataFrame:
    """The same runs as `runs` has them, from the recorder itself: with a heart rate, without effort and notes."""
    return runs(
        n,
        first,
        **{"source": "fit", "source_id": [f"fit-{day}" for day in range(first, first + n)], "avg_hr": 150.0} | columns,
    )


def sums(store: Store) -> tuple[int, float]:
    """Runs that count, and their kilometres."""
    return len(store.runs()), store.runs()["distance_km"].sum()


def test_a_run_of_two_sources_counts_once_with_what_each_knows(store, imported):
    """The recorder's row counts; effort and note of the other source are not lost, and it is said whose they are."""
    imported(runs(3, rpe=5.0, notes="river"))
    imported(recorded(4))
    counted, others = store.runs(), store.same_runs()

    assert sums(store) == (4, 10 + 11 + 12 + 13)
    assert counted["source"].eq("fit").all()
    assert counted[["rpe", "avg_hr"]].fillna(-1).to_numpy().tolist() == [[5, 150]] * 3 + [[-1, 150]]
    assert counted["notes"].tolist() == ["river"] * 3 + [""]
    assert others[["same_as", "source", "lends"]].to_numpy().tolist() == [
        [id, "strava", "rpe, notes"] for id in counted.index[:3]
    ]
    assert store.athletes()[["runs", "last_run"]].to_numpy().tolist() == [[4, pd.Timestamp("2026-01-08 07:15")]]
    assert store.latest("Ada", 2)[["source", "rpe"]].fillna(-1).to_numpy().tolist() == [["fit", -1], ["fit", 5]]


def test_the_preview_says_which_runs_are_the_same_and_saving_does_it(store, imported):
    """The user sees both sides of each pair before anything is written."""
    imported(runs(2))
    preview = store.preview(recorded(3))
    pair = preview.runs.same.iloc[0]
    batch = store.save(preview)

    assert preview.counts["runs"] == {"new": 1, "same": 2, "changed": 0, "known": 0}
    assert pair[["source", "other_source", "other_source_id", "sure", "one"]].tolist() == [
        "fit",
        "strava",
        "run-0",
        True,
        True,
    ]
    assert store.imports().loc[batch, ["runs_added", "runs_same"]].tolist() == [1, 2]
    assert store.preview(recorded(3)).counts["runs"] == {"new": 0, "same": 0, "changed": 0, "known": 3}


def test_what_an_import_changes_counts_when_it_chooses(store, imported):
    """The recorder's row, which got its distance in the same import, goes before the row that has had it all along."""
    imported(recorded(1, distance_km=np.nan))
    imported(pd.concat([recorded(1), runs(1)], ignore_index=True))

    assert store.runs()[["source", "distance_km"]].to_numpy().tolist() == [["fit", 10.0]]


def test_two_files_of_one_import_are_compared_with_each_other(store, imported):
    """Dropped together, before anything is stored."""
    imported(pd.concat([runs(2), recorded(2)], ignore_index=True))

    assert sums(store) == (2, 21)


def test_a_pair_can_be_kept_as_two_runs(store):
    """The rules may be wrong; then nobody is asked again, and a later import does not make them one."""
    store.save(store.preview(runs(2)))
    preview = store.preview(recorded(2))
    store.save(preview.choosing([True, False]))
    again = store.preview(recorded(2))
    store.save(again)

    assert sums(store) == (3, 10 + 11 + 11)
    assert store.there_twice("Ada").empty
    assert len(store.told_apart("Ada")) == 1


def test_what_the_rules_cannot_tell_waits_for_an_answer(store, imported):
    """A clock two hours off: two runs until somebody says otherwise, at the import or later."""
    off = recorded(2, started_at=runs(2)["started_at"] + pd.Timedelta(hours=2))
    imported(runs(2))
    preview = store.preview(off)
    store.take_back(store.save(preview.choosing([True, None])))
    store.save(preview.choosing([True, None]))
    waiting = store.there_twice("Ada")

    assert preview.runs.same["one"].tolist() == [None, None]
    assert (len(store.runs()), waiting["sure"].tolist()) == (3, [False])
    store.make_one([(waiting["id"][0], waiting["other_id"][0])])
    assert (len(store.runs()), len(store.there_twice("Ada"))) == (2, 0)


def test_what_was_there_twice_before_is_offered_and_not_made_one(store, imported):
    """As an upgraded database has it: the user decides, for all pairs or some."""
    imported(runs(3))
    imported(recorded(3))
    with store._database.writing() as connection:
        connection.exec_driver_sql("UPDATE runs SET same_as = NULL")
    found = store.there_twice("Ada")
    pairs = list(zip(found["id"], found["other_id"], strict=True))
    before = len(store.runs())
    store.make_one(pairs[1:])
    store.keep_two(pairs[:1])

    assert (before, len(found), found["sure"].all()) == (6, 3, True)
    assert sums(store) == (4, 10 + 11 + 12 + 12)
    assert store.there_twice("Ada").empty


def test_taken_apart_and_put_together_again(store, imported):
    """Each source's run counts with its own values, and one click later they are one again."""
    imported(runs(1, rpe=5.0))
    imported(recorded(1))
    imported(recorded(1, source="gpx"))
    together = store.runs()
    store.make_two(together.index[0])
    apart = store.runs()
    told = store.told_apart("Ada")
    store.make_one(list(zip(told["run_id"], told["other_id"], strict=True)))

    assert sorted(apart["source"]) == ["fit", "gpx", "strava"]
    assert apart["rpe"].notna().sum() == 1
    assert len(told) == 3
    assert_frame_equal(store.runs(), together)
    assert store.told_apart("Ada").empty


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_taking_back_the_counted_run_lets_another_count(store, imported, order):
    """Whatever is taken back first, nothing of the others is lost."""
    batches = [imported(runs(2, rpe=5.0)), imported(recorded(2, source="gpx")), imported(recorded(2))]
    left = []
    for place in order:
        store.take_back(batches[place])
        left.append(sums(store))

    assert left == [(2, 21), (2, 21), (0, 0)]


def test_taking_back_leads_to_the_state_before(store, imported):
    """Which row counted is part of it."""
    imported(runs(2, rpe=5.0))
    before = store.runs(), store.same_runs()
    store.take_back(imported(recorded(2)))

    for now, then in zip((store.runs(), store.same_runs()), before, strict=True):
        assert_frame_equal(now, then)


def test_what_somebody_corrected_goes_on_counting(store, imported):
    """The recorder's file must not bring back what was wrong in it."""
    imported(runs(1))
    run = store.runs().index[0]
    store.change_run(run, distance_km=10.2)
    imported(recorded(1))

    assert store.runs()[["source", "distance_km", "avg_hr"]].to_numpy().tolist() == [["strava", 10.2, 150.0]]
    assert store.runs().index.tolist() == [run]


def test_a_run_of_two_sources_is_edited_as_one(store, imported):
    """What is shown and left as it is stays its source's own; what is emptied is empty."""
    imported(runs(1, rpe=5.0, notes="river"))
    batch = imported(recorded(1))
    run = store.runs().index[0]
    store.change_run(run, distance_km=10.0, rpe=5.0, notes="")
    shown = store.runs().loc[run, ["rpe", "notes"]].tolist()
    store.take_back(batch)

    assert shown == [5.0, ""]
    assert store.runs()[["source", "rpe", "notes"]].to_numpy().tolist() == [["strava", 5.0, ""]]


def test_a_duration_that_only_the_other_source_knows_is_enough(store, imported):
    """A run is not refused as empty while it shows a time."""
    imported(runs(1))
    imported(recorded(1, duration_min=np.nan))
    run = store.runs().index[0]
    store.change_run(run, distance_km=None)

    assert store.runs()[["distance_km", "duration_min"]].fillna(-1).to_numpy().tolist() == [[-1, 55.5]]


def test_a_deleted_run_goes_with_all_its_sources_and_comes_back_with_them(store, imported):
    """Else the twin would step in for the run that the athlete wanted gone."""
    imported(runs(2))
    imported(recorded(2))
    run = store.runs().index[0]
    store.delete_run(run)
    imported(recorded(2))
    imported(runs(2))
    gone = sums(store), len(store.same_runs())
    store.restore_run(run)

    assert gone == ((1, 11), 1)
    assert (sums(store), len(store.same_runs())) == ((2, 21), 2)


def test_a_typed_run_and_its_recording_are_one(store, imported):
    """Typed on the phone after the run, imported in the evening: the effort stays."""
    store.add_athlete("Ada")
    store.add_run("Ada", "2026-01-05T08:02", 10, 56, rpe=6, notes="windy")
    imported(recorded(1))

    assert store.runs()[["source", "rpe", "notes"]].to_numpy().tolist() == [["fit", 6.0, "windy"]]


def test_a_third_source_joins_and_never_makes_two_stored_runs_one(store, imported):
    """What somebody stored as two stays two, also when a new file fits both."""
    imported(runs(1))
    store.save(store.preview(recorded(1, started_at=runs(1)["started_at"] + pd.Timedelta(minutes=2))).choosing([False]))
    imported(recorded(1, source="gpx"))

    assert len(store.runs()) == 2


def test_the_export_gives_each_run_once_and_moves_to_another_computer(store, imported, tmp_path: Path):
    """Read in again it adds and changes nothing; in an empty store it is the same runs with the same sources."""
    imported(runs(3, rpe=5.0))
    imported(recorded(4))
    export = store.export()
    again = store.preview(export["runs"])
    store.save(again)
    with Store.open(home=tmp_path / "other") as other:
        other.save(other.preview(export["runs"]))
        other.save(other.preview(export["same_runs"]))

        assert again.counts["runs"] == {"new": 0, "same": 0, "changed": 0, "known": 4}
        expected = export["runs"][RUNS.names].reset_index(drop=True)
        assert_frame_equal(other.runs().reset_index(drop=True), expected)
        assert other.same_runs()["source_id"].tolist() == export["same_runs"]["source_id"].tolist()
    store.take_back(2)

    assert store.runs()["source"].eq("strava").all()


def test_runs_that_are_not_there_are_refused(store, imported):
    """A page that has grown old must change nothing."""
    imported(runs(2))
    first, second = store.runs().index
    store.delete_run(second)
    for act in (
        lambda: store.make_one([(first, second)]),
        lambda: store.make_two(second),
        lambda: store.keep_two([(first, 99)]),
    ):
        with pytest.raises(BadInputError, match="There is no run"):
            act()

    assert store.told_apart("Ada").empty


def came_back(export: dict[str, pd.DataFrame], form: str) -> pd.DataFrame:
    """The runs of an export as they are read from its files."""
    write = {"csv": guarded_csv, "parquet": to_parquet}[form]
    files = {"same_runs": write(export["same_runs"])} if len(export["same_runs"]) else {}
    files["runs"] = to_csv("runs", export["runs"]) if form == "csv" else to_parquet(export["runs"])
    got = read({f"{name}.{form}": content for name, content in files.items()}, today=date(2026, 11, 22))
    assert got.problems.empty
    return got.runs


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_what_was_said_of_two_runs_moves_to_another_computer(store, imported, tmp_path: Path, form: str):
    """Kept as two though the rules say one, and joined by hand though they say two: the same kilometres, and no question."""
    imported(runs(3))
    kept = store.preview(recorded(1))
    store.save(kept.choosing([False]))
    late = recorded(2, 1, started_at=runs(2, 1)["started_at"] + pd.Timedelta(hours=2))
    store.save(store.preview(late).choosing([True, None]))
    export = store.export()
    with Store.open(home=tmp_path / "other") as other:
        other.save(other.preview(came_back(export, form)))

        assert sums(store) == sums(other) == (5, 10 + 10 + 11 + 12 + 12)
        for name in ("runs", "same_runs"):
            seen, expected = (
                one.export()[name].drop(columns="same_as", errors="ignore").reset_index(drop=True)
                for one in (other, store)
            )
            assert_frame_equal(seen.sort_values("source_id"), expected.sort_values("source_id"))
        assert other.there_twice("Ada")["sure"].tolist() == [False]
        assert len(other.told_apart("Ada")) == 1


def test_an_export_joins_what_is_stored_there_already(store, imported, tmp_path: Path):
    """The other computer has one of the sources: the run that comes counts for it, as it was said."""
    imported(runs(1))
    store.save(store.preview(recorded(1, started_at=runs(1)["started_at"] + pd.Timedelta(hours=2))).choosing([True]))
    export = came_back(store.export(), "csv")
    with Store.open(home=tmp_path / "other") as other:
        other.save(other.preview(runs(1)))
        other.save(other.preview(export))

        assert sums(other) == sums(store) == (1, 10)


def test_what_was_told_apart_stays_apart_when_the_import_comes_again(store, imported):
    """Taking an import back is no opinion about its runs; making them one again in Log is."""
    imported(runs(1))
    batch = store.save(store.preview(recorded(1)).choosing([False]))
    store.take_back(batch)
    again = store.preview(recorded(1))
    store.save(again)
    ((one, other),) = store.told_apart("Ada").to_numpy().tolist()
    two = sums(store)
    store.make_one([(one, other)])

    assert again.counts["runs"] == {"new": 1, "same": 0, "changed": 0, "known": 0}
    assert (two, sums(store)) == ((2, 20), (1, 10))
    assert store.told_apart("Ada").empty


def test_what_is_said_here_goes_before_what_a_file_says(store, imported):
    """An older export has them as one; somebody has told them apart since."""
    imported(runs(1))
    batch = imported(recorded(1))
    export = store.export()
    store.make_two(store.runs().index[0])
    store.take_back(batch)
    imported(pd.concat([export["runs"], export["same_runs"]]))

    assert sums(store) == (2, 20)


def test_a_list_of_other_runs_that_nobody_can_read_is_refused(store):
    """Half of a choice would be another choice."""
    with pytest.raises(BadTableError, match="not_same_as"):
        store.preview(runs(1).assign(not_same_as="run-1"))


def test_a_run_that_was_stored_from_two_tables_of_one_source_is_offered(store, imported):
    """Two brands of watch have no layout of their own; stored before this rule, they count twice until somebody says so."""
    imported(runs(2, source="own table"))
    store.save(
        store.preview(runs(2, source="own table", source_id=["a", "b"], distance_km=[10.02, 11.0])).choosing(
            [False, True]
        )
    )
    with store._database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM runs_apart")

    assert sums(store) == (3, pytest.approx(10 + 10.02 + 11))
    assert store.there_twice("Ada")["sure"].tolist() == [True]
