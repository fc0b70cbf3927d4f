"""What is typed in the app: added, changed, deleted, restored."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from loadwatch.errors import BadInputError
from loadwatch.store import Store
from tests.store.made_up import ratings, runs


@pytest.fixture
def ada(store: Store) -> Store:
    """A store with one athlete."""
    store.add_athlete("Ada")
    return store


@pytest.mark.parametrize(
    "started_at",
    [
        "2026-02-01T18:05",
        "2026-02-01 18:05:00",
        pd.Timestamp("2026-02-01 18:05").to_pydatetime(),
        pd.Timestamp("2026-02-01 18:05+02:00"),
    ],
)
def test_a_typed_run_is_read_back(ada, started_at):
    """However the form hands the time over, it is the wall clock's."""
    run = ada.add_run("Ada", started_at, 8, 44.5, rpe=5, notes="easy")
    row = ada.runs("Ada").loc[run]

    assert row["started_at"] == pd.Timestamp("2026-02-01 18:05")
    assert row[["distance_km", "duration_min", "rpe"]].tolist() == [8.0, 44.5, 5.0]
    assert row[["athlete", "kind", "notes", "source"]].tolist() == ["Ada", "run", "easy", "typed"]
    assert np.isnan(row["avg_hr"])


def test_entries_are_read_in_the_order_of_time(ada):
    """A run remembered later belongs where it happened."""
    for day in ("03", "01", "02"):
        ada.add_run("Ada", f"2026-02-{day}", 8, 44)
        ada.add_rating("Ada", f"2026-02-{day}", "knee", 1)

    assert ada.runs()["started_at"].is_monotonic_increasing
    assert ada.soreness()["date"].is_monotonic_increasing


def test_a_typed_rating_is_read_back(ada):
    """0 is a rating, an unsaid side is missing."""
    rating = ada.add_rating("Ada", date(2026, 2, 1), "low back", 0, moment="morning")
    row = ada.soreness("Ada").loc[rating]

    assert row[["date", "site", "side", "moment", "rating"]].tolist() == [
        pd.Timestamp("2026-02-01"), "low back", "", "morning", 0.0,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value", "accepted"),
    [
        ("distance_km", 900, "0 to 500 km"),
        ("distance_km", "ten", "0 to 500 km"),
        ("duration_min", -1, "0 to 6000 min"),
        ("duration_min", float("inf"), "0 to 6000 min"),
        ("rpe", 11, "0 to 10"),
        ("rpe", True, "0 to 10"),
        ("kind", "swim", "run, trail, treadmill, track"),
        ("started_at", "0024-02-01", "a date from 1970 on"),
        ("started_at", "yesterday", "a date from 1970 on"),
        ("started_at", 20260201, "a date from 1970 on"),
        ("started_at", None, "a date from 1970 on"),
        ("notes", 7, "text"),
    ],
)
def test_a_refusal_names_column_value_and_what_is_accepted(ada, field, value, accepted):
    """The same door for adding and for changing, and nothing is half saved."""
    run = {"started_at": "2026-02-01", "distance_km": 8, "duration_min": 44}
    kept = ada.add_run("Ada", **run)
    for save in (lambda: ada.add_run("Ada", **{**run, field: value}), lambda: ada.change_run(kept, **{field: value})):
        with pytest.raises(BadInputError) as refusal:
            save()

        assert field in str(refusal.value)
        assert accepted in str(refusal.value)
        assert value is None or str(value) in str(refusal.value)
    assert ada.runs()["distance_km"].tolist() == [8.0]


def test_a_run_without_distance_and_time_is_refused(ada):
    """It would be a run of nothing; one of both is enough."""
    with pytest.raises(BadInputError, match="neither"):
        ada.add_run("Ada", "2026-02-01", None, 0)
    run = ada.add_run("Ada", "2026-02-01", None, 30)
    with pytest.raises(BadInputError, match="neither"):
        ada.change_run(run, duration_min=None)

    assert np.isnan(ada.runs().loc[run, "distance_km"])


def test_half_characters_and_zero_bytes_do_not_break_a_note(ada):
    """Broken clipboards exist."""
    run = ada.add_run("Ada", "2026-02-01", 8, 44, notes="a\ud800b\x00c")

    assert ada.runs().loc[run, "notes"] == "a?bc"


def test_a_change_keeps_what_it_does_not_name(ada):
    """The form of the latest entries changes one field at a time; None and "" empty a field."""
    run = ada.add_run("Ada", "2026-02-01", 8, 44, rpe=5, notes="easy")
    ada.change_run(run, rpe=None, notes="", kind="trail")
    row = ada.runs().loc[run]

    assert row[["distance_km", "kind", "notes"]].tolist() == [8.0, "trail", ""]
    assert np.isnan(row["rpe"])


def test_a_rating_is_changed_deleted_and_restored_like_a_run(ada):
    """Both kinds of entry stand in one list."""
    rating = ada.add_rating("Ada", "2026-02-01", "knee", 3)
    ada.change_rating(np.int64(rating), rating=5, side="left")
    ada.delete_rating(rating)
    gone = len(ada.soreness())
    ada.restore_rating(rating)

    assert gone == 0
    assert ada.soreness().loc[rating, ["rating", "side"]].tolist() == [5.0, "left"]


def test_an_imported_run_of_unknown_extent_can_be_rated(store, imported):
    """A watch that lost both must not hinder the athlete's own words."""
    imported(runs(1, distance_km=np.nan, duration_min=np.nan))
    store.change_run(store.runs().index[0], rpe=4)

    assert store.runs()["rpe"].tolist() == [4.0]


@pytest.mark.parametrize("field", ["athlete", "source", "source_id", "id", "batch_id", "load"])
def test_what_recognises_an_entry_cannot_be_changed(ada, field):
    """A changed key would make the next import add the run again."""
    run = ada.add_run("Ada", "2026-02-01", 8, 44)

    with pytest.raises(BadInputError, match=f"'{field}' cannot be changed"):
        ada.change_run(run, **{field: "x"})


def test_a_deleted_run_is_gone_until_it_is_restored(ada):
    """One click away, one click back; it counts nowhere in between."""
    run = ada.add_run("Ada", "2026-02-01", 8, 44)
    ada.delete_run(run)
    seen = len(ada.runs()), len(ada.latest("Ada", 5)), ada.athletes().loc[1, "runs"]
    with pytest.raises(BadInputError, match="no run"):
        ada.change_run(run, rpe=5)
    with pytest.raises(BadInputError, match="no run"):
        ada.delete_run(run)
    ada.restore_run(run)
    with pytest.raises(BadInputError, match="no deleted run"):
        ada.restore_run(run)

    assert seen == (0, 0, 0)
    assert ada.runs().index.tolist() == [run]


def test_an_unknown_athlete_is_refused(store):
    """A typing error in a name must not make a second athlete."""
    for save in (
        lambda: store.add_run("Ada", "2026-02-01", 8, 44),
        lambda: store.add_red_flag("Ada", "2026-02-01", "numbness"),
        lambda: store.latest("Ada", 5),
        lambda: store.profile("Ada"),
    ):
        with pytest.raises(BadInputError, match="no athlete called 'Ada'"):
            save()

    assert store.athletes().empty


def test_the_latest_entries_are_both_kinds_newest_first(store, imported):
    """It is the Log page's list: small, whatever the history's length, and only this athlete's."""
    imported(pd.concat([runs(50), runs(1, 80, athlete="Bo")]), ratings(50))
    run = store.add_run("Ada", "2026-03-30", None, 30, kind="track")
    rating = store.add_rating("Ada", "2026-03-31", "shin", 4, side="left", moment="after", notes="tight")
    latest = store.latest("Ada", 4)

    assert latest["entry"].tolist() == ["rating", "run", "run", "rating"]
    assert latest["id"].tolist()[:2] == [rating, run]
    assert latest["at"].astype("str").tolist()[1:] == [
        "2026-03-30 00:00:00",
        "2026-02-23 07:15:00",
        "2026-02-23 00:00:00",
    ]
    assert latest.loc[0, ["site", "side", "moment", "notes", "kind"]].tolist() == ["shin", "left", "after", "tight", ""]
    assert latest["rating"].isna().tolist() == [False, True, True, False]


def test_older_entries_are_reached_by_their_day(store, imported):
    """The whole of the day counts, a run in its evening too; each kind stops there."""
    imported(pd.concat([runs(50), runs(1, 80, athlete="Bo")]), ratings(50))
    evening = store.add_run("Ada", "2026-01-20 23:59:59", 5, 30)
    found = store.latest("Ada", 3, until=date(2026, 1, 20))

    assert found["at"].max() == pd.Timestamp("2026-01-20 23:59:59")
    assert evening in found.loc[found["entry"] == "run", "id"].tolist()
    assert store.latest("Ada", 3, until=date(2025, 1, 1)).empty


@pytest.mark.parametrize("soreness_only", [True, False])
def test_the_latest_of_one_kind_only(store, imported, soreness_only):
    """Runners who never rate, and athletes who never run, use the same list."""
    imported(None if soreness_only else runs(2), ratings(2) if soreness_only else None)
    latest = store.latest("Ada", 5)

    assert latest["entry"].tolist() == ["rating" if soreness_only else "run"] * 2
    assert latest.dtypes.astype("str").to_dict() | {"at": "", "entry": ""} == {
        "entry": "", "id": "int64", "at": "", "distance_km": "float64", "duration_min": "float64", "rpe": "float64",
        "rating": "float64", "kind": "str", "notes": "str", "site": "str", "side": "str", "moment": "str",
        "source": "str",
    }  # fmt: skip
