"""Random histories of imports of two sources, edits, deletions and taking back, against a model in plain dictionaries."""

from __future__ import annotations

import itertools
import tempfile
from functools import cache
from typing import Any

import pandas as pd
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from loadwatch.columns import RUNS
from loadwatch.errors import BadInputError
from loadwatch.store import Store

FIELDS = ("distance_km", "rpe", "notes")
KM, RPE, NOTES = (st.sampled_from(values) for values in ([None, 1.0, 1.1], [None, 1.0, 2.0], ["", "a"]))
SAID = st.fixed_dictionaries({"distance_km": KM, "rpe": RPE, "notes": NOTES})
Key = tuple[str, str]
DAYS = {("Ada", "s1"): 5, ("Ada", "f1"): 5, ("Ada", "s2"): 6, ("Bo", "s1"): 5}
"""Runs and the day of each: the recorder's f1 is the same run as Strava's s1."""
TWIN = {("Ada", "s1"): ("Ada", "f1"), ("Ada", "f1"): ("Ada", "s1")}
IMPORTS = st.dictionaries(st.sampled_from(sorted(DAYS)), SAID, max_size=4)

HOME = tempfile.TemporaryDirectory()


@cache
def store() -> Store:
    """One store for all histories: each begins by emptying it, which is cheaper than a new one."""
    return Store.open(home=HOME.name)


def frame_of(said: dict[Key, dict[str, Any]]) -> pd.DataFrame:
    """The import as an importer would hand it over."""
    rows = [
        {
            "athlete": athlete, "source": "fit" if key == "f1" else "strava", "source_id": key, "duration_min": 30.0,
            "started_at": pd.Timestamp(2026, 1, DAYS[athlete, key], 7), **values,
        }
        for (athlete, key), values in said.items()
    ]  # fmt: skip
    return RUNS.conform(pd.DataFrame(rows, columns=RUNS.names))


def known(values: dict[str, Any]) -> dict[str, Any]:
    """The values that are not missing."""
    return {name: value for name, value in values.items() if value not in (None, "")}


class Model:
    """What the store should do. A run: its values now, what its source said last, its batch, the run that counts for it."""

    def __init__(self) -> None:
        self.runs: dict[Key, dict[str, Any]] = {}
        self.undo: dict[int, list[tuple[Key, dict[str, Any], dict[str, Any], dict[str, Any]]]] = {}
        self.apart = False
        self.ada = False
        self.brought: int | None = None

    def keys(self, *, deleted: bool) -> set[Key]:
        return {key for key, run in self.runs.items() if run["deleted"] == deleted}

    def counting(self) -> set[Key]:
        return {key for key in self.keys(deleted=False) if self.runs[key]["same_as"] is None}

    def group(self, key: Key) -> list[Key]:
        twin = TWIN.get(key)
        linked = twin in self.runs and twin is not None and key in (self.runs[twin]["same_as"], twin)
        linked = linked or (twin is not None and self.runs[key]["same_as"] == twin)
        return [key, twin] if linked and twin is not None else [key]

    def shown(self, key: Key) -> dict[str, Any]:
        """The run as the pages show it: what it lacks comes from the other source."""
        others = [known(self.runs[other]["now"]) for other in self.group(key)[1:] if self.runs[key]["same_as"] is None]
        return {**self.runs[key]["now"], **(others[0] if others else {}), **known(self.runs[key]["now"])}

    def save(self, batch: int | None, said: dict[Key, dict[str, Any]]) -> tuple[int, int, int]:
        fresh = [key for key in said if key not in self.runs]
        if not self.ada and any(key[0] == "Ada" for key in fresh):
            self.ada, self.brought = True, batch
        before_it = {key: self.shown(key) for key in self.runs}
        changed = 0
        undo = []
        for key, values in said.items():
            if key in fresh:
                continue
            run, shown = self.runs[key], before_it[key]
            if not run["deleted"]:
                news = {name: value for name, value in known(values).items() if value != run["said"].get(name)}
                news = {
                    name: value for name, value in news.items() if value != shown[name] or value == run["now"][name]
                }
                after = {name: value for name, value in news.items() if value != run["now"][name]}
                if news:
                    before = {name: run["now"][name] for name in after}
                    undo.append((key, before, after, dict(run["said"])))
                run["now"] |= after
                run["said"] |= news
                changed += bool(after)
        for key in fresh:
            start = {
                "now": dict(said[key]),
                "said": known(said[key]),
                "deleted": False,
                "batch": batch,
                "same_as": None,
            }
            self.runs[key] = start
        if batch is not None:
            self.undo[batch] = undo
        assert (batch is None) == (not fresh and not undo)
        same = [] if self.apart else [key for key in fresh if TWIN.get(key) in self.counting()]
        if same:
            self.join(same[0])
        return len(fresh) - bool(same), changed, int(bool(same))

    def join(self, key: Key) -> None:
        """Make a run and its twin one, whatever was said: the corrected one counts, else the one with a distance, else the recorder's."""
        self.apart = False
        stored = {one: known(self.runs[one]["now"]) for one in (key, TWIN[key])}
        recorded, other = ("Ada", "f1"), ("Ada", "s1")
        edited = {one: values != self.runs[one]["said"] for one, values in stored.items()}
        first = recorded
        if edited[recorded] != edited[other]:
            first = recorded if edited[recorded] else other
        elif "distance_km" in stored[other] and "distance_km" not in stored[recorded]:
            first = other
        self.runs[TWIN[first]]["same_as"] = first

    def change(self, key: Key, field: str, fresh: Any) -> None:
        if fresh == self.shown(key)[field]:
            return  # what only the other source knows stays that source's
        for one in self.group(key) if fresh in (None, "") else [key]:
            self.runs[one]["now"][field] = fresh

    def may_be_taken_back(self, batch: int) -> bool:
        mine = {key for key, run in self.runs.items() if run["batch"] == batch}
        mine |= {key for key, *_ in self.undo[batch]}
        return not any(key in mine for later in self.undo if later > batch for key, *_ in self.undo[later])

    def is_edited(self, batch: int) -> bool:
        mine = [run for run in self.runs.values() if run["batch"] == batch and not run["deleted"]]
        return any(known(run["now"]) != run["said"] for run in mine)

    def take_back(self, batch: int) -> None:
        for key, before, after, said in self.undo.pop(batch):
            now = self.runs[key]["now"]
            now |= {name: value for name, value in before.items() if now[name] == after[name]}
            self.runs[key]["said"] = said
        self.runs = {key: run for key, run in self.runs.items() if run["batch"] != batch}
        if (
            self.brought == batch
        ):  # an athlete without entries goes with the import that brought her, and what was said too
            self.ada, self.brought = any(key[0] == "Ada" for key in self.runs), None
            self.apart &= self.ada
        for run in self.runs.values():
            if run["same_as"] not in self.runs:
                run["same_as"] = None


class Histories(RuleBasedStateMachine):
    """The store and the model live the same history; after each step the pages must see the same."""

    def __init__(self) -> None:
        super().__init__()
        self.store = store()
        self.store.delete_everything()
        self.model = Model()
        self.numbers = itertools.count()

    def ids(self, *, deleted: bool) -> dict[Key, int]:
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
        tables = (athletes, *(f"SELECT * FROM {name} ORDER BY 1" for name in ("runs", "run_changes", "runs_apart")))
        with self.store._database.reading() as connection:
            return [[tuple(row) for row in connection.exec_driver_sql(sql)] for sql in tables]

    @rule(said=IMPORTS)
    def import_(self, said):
        preview = self.store.preview(frame_of(said))
        number = self.store.save(preview)
        columns = ["runs_added", "runs_changed", "runs_same"]
        counts = (0, 0, 0) if number is None else tuple(self.store.imports().loc[number, columns])
        expected = self.model.save(number, said)

        assert counts == expected == tuple(preview.counts["runs"][name] for name in ("new", "changed", "same"))

    @rule(said=IMPORTS)
    def import_and_take_back_at_once(self, said):
        before = self.rows()
        number = self.store.save(self.store.preview(frame_of(said)))
        if number is not None:
            self.store.take_back(number)

        assert self.rows() == before

    @precondition(lambda self: self.model.keys(deleted=False))
    @rule(data=st.data(), field=st.sampled_from(FIELDS), clear=st.booleans())
    def edit(self, data, field, clear):
        key = data.draw(st.sampled_from(sorted(self.model.counting())))
        number = next(self.numbers) % 90 + 10
        fresh = "" if field == "notes" else None
        if not clear:
            fresh = str(number) if field == "notes" else number / 10
        self.store.change_run(self.ids(deleted=False)[key], **{field: fresh})
        self.model.change(key, field, fresh)

    @precondition(lambda self: self.model.keys(deleted=False))
    @rule(data=st.data())
    def delete(self, data):
        key, run = data.draw(st.sampled_from(sorted(self.ids(deleted=False).items())))
        self.store.delete_run(run)
        for one in self.model.group(key):
            self.model.runs[one]["deleted"] = True

    @precondition(lambda self: self.model.keys(deleted=True))
    @rule(data=st.data())
    def restore(self, data):
        key, run = data.draw(st.sampled_from(sorted(self.ids(deleted=True).items())))
        self.store.restore_run(run)
        for one in self.model.group(key):
            self.model.runs[one]["deleted"] = False

    @precondition(lambda self: {key for key in TWIN if key in self.model.counting()})
    @rule(data=st.data())
    def make_two_or_one(self, data):
        key = data.draw(st.sampled_from(sorted(key for key in TWIN if key in self.model.counting())))
        ids = self.ids(deleted=False)
        if len(self.model.group(key)) == 2:
            self.store.make_two(ids[key])
            self.model.apart = True
            self.model.runs[TWIN[key]]["same_as"] = None
        elif TWIN[key] in self.model.counting():
            self.store.make_one([(ids[key], ids[TWIN[key]])])
            self.model.join(key)

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

        assert seen == {key: self.model.shown(key) for key in self.model.counting()}
        assert set(self.ids(deleted=True)) == self.model.keys(deleted=True)


TestHistories = Histories.TestCase
TestHistories.__doc__ = "No order of steps may make the store forget, double or resurrect a run."
TestHistories.settings = settings(
    max_examples=12, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
