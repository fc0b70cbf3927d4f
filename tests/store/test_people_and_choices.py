"""Athletes, profiles, versions, settings, the export and the end of everything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from loadwatch.errors import BadInputError
from loadwatch.store import BACK_CONDITIONS, Store
from tests.store.made_up import ratings, runs


def test_athletes_are_listed_with_their_counts(store, imported):
    """The athlete's menu and the roster; nobody is left out for having no run."""
    store.add_athlete("  bo   b ")
    imported(runs(3), ratings(2))
    listed = store.athletes()

    assert listed["athlete"].tolist() == store.names() == ["Ada", "bo b"]
    assert listed[["runs", "ratings"]].to_numpy().tolist() == [[3, 2], [0, 0]]
    assert listed["last_run"].tolist() == [pd.Timestamp("2026-01-07 07:15"), pd.NaT]


@pytest.mark.parametrize("name", ["", " ", None, "x" * 101, "two\x07", "Ada"])
def test_names_that_are_refused(store, name):
    """Empty, endless, unprintable or taken; the text names it."""
    store.add_athlete("Ada")
    with pytest.raises(BadInputError, match=r"name|called"):
        store.add_athlete(name)

    assert len(store.athletes()) == 1


def test_renaming_keeps_everything(store, imported):
    """The entries, the profile and the athlete shown last go with the name."""
    imported(runs(3))
    store.add_done("Ada", "2026-01-05", "plank")
    store.add_athlete("Bo")
    store.save_settings(athlete="Ada")
    store.rename_athlete("Ada", "Ada L.")
    store.rename_athlete("Ada L.", "Ada L.")
    with pytest.raises(BadInputError, match="already"):
        store.rename_athlete("Ada L.", "Bo")

    assert (len(store.runs("Ada L.")), len(store.done("Ada L."))) == (3, 1)
    assert store.settings()["athlete"] == "Ada L."


def test_a_profile_begins_empty_and_keeps_what_is_saved(store):
    """The back condition changes the advice, so it must not be guessed."""
    store.add_athlete("Ada")
    fresh = store.profile("Ada")
    store.save_profile("Ada", back_condition="spinal stenosis")
    store.save_profile("Ada", zone="Europe/Berlin", equipment=["mat", " band ", ""])

    assert fresh == {"back_condition": "none", "zone": "", "equipment": []}
    assert store.profile("Ada") == {
        "back_condition": "spinal stenosis",
        "zone": "Europe/Berlin",
        "equipment": ["mat", "band"],
    }


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("back_condition", "sore", ", ".join(BACK_CONDITIONS)),
        ("zone", "Europe/Atlantis", "Europe/Atlantis"),
        ("zone", "../etc/passwd", "not known"),
        ("equipment", "mat", "a list of words"),
        ("age", 40, "back_condition, zone, equipment"),
    ],
)
def test_a_profile_refuses_what_it_does_not_know(store, field, value, said):
    """The text says what is accepted."""
    store.add_athlete("Ada")

    with pytest.raises(BadInputError, match=said):
        store.save_profile("Ada", **{field: value})


WRITES: dict[str, Callable[[Store], object]] = {
    "a typed run": lambda store: store.add_run("Ada", "2026-02-01", 8, 44),
    "a changed run": lambda store: store.change_run(1, rpe=3),
    "a deleted run": lambda store: store.delete_run(1),
    "a rating": lambda store: store.add_rating("Ada", "2026-02-01", "knee", 3),
    "a warning sign": lambda store: store.add_red_flag("Ada", "2026-02-01", "numbness"),
    "a cleared warning sign": lambda store: store.clear_red_flag(1, "2026-02-01"),
    "a reopened warning sign": lambda store: store.reopen_red_flag(2),
    "a deleted warning sign": lambda store: store.delete_red_flag(1),
    "a restored warning sign": lambda store: store.restore_red_flag(3),
    "a tick": lambda store: store.add_done("Ada", "2026-02-01", "plank"),
    "a deleted tick": lambda store: store.delete_done(1),
    "a restored tick": lambda store: store.restore_done(2),
    "a profile": lambda store: store.save_profile("Ada", back_condition="other"),
    "an import": lambda store: store.save(store.preview(runs(4))),
    "a change by import": lambda store: store.save(store.preview(runs(1, rpe=[2.0]))),
    "taking back": lambda store: store.take_back(1),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES.keys())
def test_a_version_changes_with_every_write_of_that_athlete_only(store, imported, write):
    """Caches are keyed by it: a write unseen would show old data, a false one would make all others compute anew."""
    imported(runs(2))
    store.add_athlete("Bo")
    store.add_red_flags("Ada", "2026-01-05", ["fever", "cancer", "fall"])
    store.clear_red_flag(2, "2026-01-06")
    store.delete_red_flag(3)
    store.delete_done([store.add_done("Ada", "2026-01-05", entry) for entry in ("bridge", "plank")][1])
    ada, bo, all_ = store.version("Ada"), store.version("Bo"), store.version()
    write(store)

    assert store.version("Ada") != ada
    assert store.version("Bo") == bo
    assert store.version() != all_


def test_what_writes_nothing_changes_no_version(store, imported):
    """An import of known runs must not empty the caches."""
    imported(runs(2))
    before = store.version("Ada")
    imported(runs(2))
    store.change_run(1)

    assert store.version("Ada") == before
    assert store.version("nobody") == 0


def test_settings_have_defaults_and_keep_what_is_saved(store, tmp_path):
    """Also for the next start."""
    fresh = store.settings()
    store.add_athlete("Ada")
    store.save_settings(unit="mi", week_start="sunday")
    store.save_settings(zone="America/New_York", athlete=" Ada ")
    with Store.open(home=tmp_path) as later:
        kept = later.settings()

    assert fresh == {"unit": "km", "week_start": "monday", "zone": "", "athlete": ""}
    assert kept == {"unit": "mi", "week_start": "sunday", "zone": "America/New_York", "athlete": "Ada"}


@pytest.mark.parametrize(
    ("key", "value"),
    [("unit", "furlong"), ("week_start", "tuesday"), ("zone", "Mars"), ("athlete", "Zoe"), ("theme", "x")],
)
def test_settings_refuse_what_they_do_not_know_and_save_none_of_it(store, key, value):
    """All or nothing, with the value in the text."""
    with pytest.raises(BadInputError, match=value if key != "theme" else "unit, week_start"):
        store.save_settings(**{"unit": "mi", key: value})

    assert store.settings()["unit"] == "km"


def test_a_glance_is_the_settings_and_the_versions(store, imported, tmp_path):
    """Pages ask for both at every run: it must be the same as asking twice, but of one moment."""
    nobody = store.glance()
    store.add_athlete("bo")
    batch = imported(runs(1))
    store.save_settings(unit="mi", athlete="Ada")
    somebody = store.glance()
    both = store.settings(), store.versions()
    store.take_back(batch)

    assert nobody[1] == {}
    assert (somebody, list(somebody[1])) == (both, ["Ada", "bo"])
    assert (store.glance()[0]["athlete"], list(store.glance()[1])) == ("", ["bo"])


def test_an_athlete_gone_with_an_import_is_no_longer_the_one_shown(store, imported):
    """Else the app would open on nobody."""
    batch = imported(runs(1))
    store.save_settings(athlete="Ada")
    store.take_back(batch)

    assert store.settings()["athlete"] == ""


def test_the_export_holds_everything(store, imported):
    """It is the user's data: every table, every profile, every setting."""
    imported(runs(3), ratings(2))
    store.add_red_flag("Ada", "2026-02-01", "numbness")
    store.add_done("Ada", "2026-02-01", "plank", 3, 30)
    store.save_profile("Ada", back_condition="other", equipment=["mat", "band"])
    export = store.export()

    assert {name: len(frame) for name, frame in export.items()} == {
        "runs": 3, "same_runs": 0, "soreness": 2, "red_flags": 1, "done": 1, "athletes": 1, "settings": 4, "imports": 1,
    }  # fmt: skip
    assert export["athletes"].loc[1, ["back_condition", "equipment"]].tolist() == ["other", "mat, band"]
    assert export["settings"].set_index("setting")["value"]["unit"] == "km"


def test_deleting_everything_leaves_no_word_on_the_disk(store, imported, tmp_path: Path):
    """Health data: deleted must mean gone, not only hidden. Copies made before upgrades are gone too."""
    imported(runs(200, notes="my secret note"), ratings(200, notes="my secret note"))
    imported(runs(200, notes="another secret note"))
    store.add_athlete("Bo")
    store.delete_done(store.add_done("Bo", "2026-02-01", "my secret note"))
    store.delete_red_flag(store.add_red_flag("Bo", "2026-02-01", "my secret note"))
    (tmp_path / "loadwatch-before-0000-20260101T000000.db").write_bytes(b"an old secret note")
    store.delete_everything()
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())

    assert b"secret note" not in left
    assert [len(frame) for name, frame in store.export().items() if name != "settings"] == [0] * 7
    assert store.version() == 0


def test_the_store_goes_on_after_deleting_everything(store, imported):
    """The next first run needs no restart."""
    imported(runs(3))
    store.delete_everything()
    imported(runs(2))

    assert len(store.runs("Ada")) == 2
