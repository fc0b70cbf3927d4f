"""Random histories of imports, edits, deletions and taking back, against a model in plain dictionaries."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path
from typing import Any

import pandas as pd
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from loadwatch.columns import RUNS
from loadwatch.errors import BadInputError
from loadwatch.store import Store

FIELDS = ("distance_km", "rpe", "notes")
NUMBERS = st.sampled_from([None, 1.0, 2.0])
SAID = st.fixed_dictionaries({"distance_km": NUMBERS, "rpe": NUMBERS, "notes": st.sampled_from(["", "a"])})
KEYS = st.sampled_from([("Ada", "s1"), ("Ada", "s2"), ("Bo", "s1")])
IMPORTS = st.dictionaries(KEYS, SAID, max_size=3)
DAY = pd.Timestamp("2026-01-05 07:00")

EMPTY = tempfile.TemporaryDirectory()
Store.open(home=EMPTY.name).close()


def frame_of(said: dict[tuple[str, str], dict[str, Any]]) -> pd.DataFrame:
    """The import as an importer would hand it over."""
    rows = [
        {"athlete": athlete, "source": "strava", "source_id": key, "started_at": DAY, "duration_min": 30.0, **values}
        for (athlete, key), values in said.items()
    ]
    return RUNS.conform(pd.DataFrame(rows, columns=RUNS.names))


class Model:
    """What the store should do. A run is a dictionary: its values now, what its source said last, its batch."""

    def __init__(self) -> None:
        self.runs: dict[tuple[str, str], dict[str, Any]] = {}
        self.undo: dict[int, list[tuple[tuple[str, str], dict[str, Any], dict[str, Any], dict[str, Any]]]] = {}

    def keys(self, *, deleted: bool) -> set[tuple[str, str]]:
        return {key for key, run in self.runs.items() if run["deleted"] == deleted}

    def save(self, batch: int, said: dict[tuple[str, str], dict[str, Any]]) -> tuple[int, int]:
        added = changed = 0
        self.undo[batch] = []
        for key, values in said.items():
            known = {name: value for name, value in values.items() if value not in (None, "")}
            run = self.runs.get(key)
            if run is None:
                self.runs[key] = {"now": dict(values), "said": known, "deleted": False, "batch": batch}
                added += 1
            elif not run["deleted"]:
                news = {name: value for name, value in known.items() if value != run["said"].get(name)}
                after = {name: value for name, value in news.items() if value != run["now"][name]}
                if news:
                    before = {name: run["now"][name] for name in after}
                    self.undo[batch].append((key, before, after, dict(run["said"])))
                run["now"] |= after
                run["said"] |= news
                changed += bool(after)
        return added, changed

    def may_be_taken_back(self, batch: int) -> bool:
        mine = {key for key, run in self.runs.items() if run["batch"] == batch}
        mine |= {key for key, *_ in self.undo[batch]}
        return not any(key in mine for later in self.undo if later > batch for key, *_ in self.undo[later])

    def is_edited(self, batch: int) -> bool:
        return any(
            {name: value for name, value in run["now"].items() if value not in (None, "")} != run["said"]
            for run in self.runs.values()
            if run["batch"] == batch and not run["deleted"]
        )

    def take_back(self, batch: int) -> None:
        for key, before, after, said in self.undo.pop(batch):
            now = self.runs[key]["now"]
            now |= {name: value for name, value in before.items() if now[name] == after[name]}
            self.runs[key]["said"] = said
        self.runs = {key: run for key, run in self.runs.items() if run["batch"] != batch}


class Histories(RuleBasedStateMachine):
    """The store and the model live the same history; after each step the pages must see the same."""

    def __init__(self) -> None:
        super().__init__()
        self.home = tempfile.TemporaryDirectory()
        # A copy of an empty database: making the tables anew each time would take most of the test.
        (Path(self.home.name) / "loadwatch.db").write_bytes((Path(EMPTY.name) / "loadwatch.db").read_bytes())
        self.store = Store.open(home=self.home.name)
        self.model = Model()
        self.numbers = itertools.count()

    def teardown(self) -> None:
        self.store.close()
        self.home.cleanup()

    def ids(self, *, deleted: bool) -> dict[tuple[str, str], int]:
        """The database's keys of the runs that are deleted or not."""
        with self.store._database.reading() as connection:
            sql = (
                "SELECT name, source_id, runs.id FROM runs JOIN athletes ON athletes.id = athlete_id "
                f"WHERE (deleted_at IS NOT NULL) = {deleted} ORDER BY 1, 2"
            )
            return {(row[0], row[1]): row[2] for row in connection.exec_driver_sql(sql)}

    def rows(self) -> list[list[tuple[Any, ...]]]:
        """All that an import could change, as the database has it: also what no page shows."""
        athletes = "SELECT id, name, batch_id, back_condition, zone, equipment FROM athletes ORDER BY id"
        tables = (athletes, "SELECT * FROM runs ORDER BY id", "SELECT * FROM run_changes ORDER BY id")
        with self.store._database.reading() as connection:
            return [[tuple(row) for row in connection.exec_driver_sql(sql)] for sql in tables]

    @rule(said=IMPORTS)
    def import_(self, said):
        preview = self.store.preview(frame_of(said))
        batch = self.store.save(preview)
        counts = tuple(self.store.imports().loc[batch, ["runs_added", "runs_changed"]])
        expected = self.model.save(batch, said)

        assert counts == expected == (len(preview.runs.new), preview.runs.changed_count)

    @rule(said=IMPORTS)
    def import_and_take_back_at_once(self, said):
        before = self.rows()
        self.store.take_back(self.store.save(self.store.preview(frame_of(said))))

        assert self.rows() == before

    @precondition(lambda self: self.model.keys(deleted=False))
    @rule(data=st.data(), field=st.sampled_from(FIELDS), clear=st.booleans())
    def edit(self, data, field, clear):
        key, run = data.draw(st.sampled_from(sorted(self.ids(deleted=False).items())))
        number = next(self.numbers) % 90 + 10
        fresh = "" if field == "notes" else None
        if not clear:
            fresh = str(number) if field == "notes" else number / 10
        self.store.change_run(run, **{field: fresh})
        self.model.runs[key]["now"][field] = fresh

    @precondition(lambda self: self.model.keys(deleted=False))
    @rule(data=st.data())
    def delete(self, data):
        key, run = data.draw(st.sampled_from(sorted(self.ids(deleted=False).items())))
        self.store.delete_run(run)
        self.model.runs[key]["deleted"] = True

    @precondition(lambda self: self.model.keys(deleted=True))
    @rule(data=st.data())
    def restore(self, data):
        key, run = data.draw(st.sampled_from(sorted(self.ids(deleted=True).items())))
        self.store.restore_run(run)
        self.model.runs[key]["deleted"] = False

    @precondition(lambda self: self.model.undo)
    @rule(data=st.data(), discard=st.booleans())
    def take_back(self, data, discard):
        batch = data.draw(st.sampled_from(sorted(self.model.undo)))
        allowed = self.model.may_be_taken_back(batch) and (discard or not self.model.is_edited(batch))
        try:
            self.store.take_back(batch, discard_edits=discard)
        except BadInputError:
            assert not allowed
        else:
            assert allowed
            self.model.take_back(batch)

    @invariant()
    def the_pages_see_what_the_model_says(self):
        seen = {
            (row["athlete"], row["source_id"]): {name: None if pd.isna(row[name]) else row[name] for name in FIELDS}
            for row in self.store.runs().to_dict("records")
        }

        assert seen == {key: run["now"] for key, run in self.model.runs.items() if not run["deleted"]}
        assert set(self.ids(deleted=True)) == self.model.keys(deleted=True)


TestHistories = Histories.TestCase
TestHistories.__doc__ = "No order of steps may make the store forget, double or resurrect a run."
TestHistories.settings = settings(
    max_examples=20, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
