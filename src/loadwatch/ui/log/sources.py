"""The sources of a logged run: shown, taken apart, put together again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from loadwatch.columns import records
from loadwatch.errors import LoadwatchError
from loadwatch.ui import blocks, data, same_runs, state

LENT = {
    "distance_km": "distance", "duration_min": "time", "rpe": "effort", "kind": "kind of run", "avg_hr": "heart rate",
    "cadence_spm": "cadence", "notes": "note",
}  # fmt: skip


@dataclass(frozen=True)
class Sources:
    """The runs of an athlete that others count for, and pairs that were said to be two runs."""

    others: dict[int, list[Any]]
    apart: dict[int, list[int]]

    @classmethod
    def of(cls, athlete: str) -> Sources:
        """Those of a stored athlete."""
        others: dict[int, list[Any]] = {}
        for row in records(data.store().same_runs(athlete)):
            others.setdefault(row.same_as, []).append(row)
        apart: dict[int, list[int]] = {}
        for pair in records(data.store().told_apart(athlete)):
            apart.setdefault(pair.run_id, []).append(pair.other_id)
            apart.setdefault(pair.other_id, []).append(pair.run_id)
        return cls(others, apart)

    def after(self, entry: Any) -> str:
        """What stands behind an entry of several sources: " · FIT + Strava"."""
        others = self.others.get(entry.id, []) if entry.entry == "run" else []
        return f" · {same_runs.sources([entry.source, *(row.source for row in others)], ' + ')}" if others else ""

    def key(self, entry: Any) -> str:
        """What names an entry's fields: other ones when a source came or went, because they show other values then."""
        count = len(self.others.get(entry.id, [])) if entry.entry == "run" else 0
        return f"{entry.id}_of_{count + 1}" if count else str(entry.id)

    def show(self, entry: Any) -> None:
        """Where a run's values come from, and the way to take it apart or to put it together again."""
        others = self.others.get(entry.id, [])
        if others:
            st.caption(blocks.plain(_said(entry, others)))
            many = "two" if len(others) == 1 else str(len(others) + 1)
            st.button(f"These are {many} runs", icon=":material/splitscreen:", key=f"apart_{entry.id}",
                      on_click=_settle, args=(entry.id, None))  # fmt: skip
        for other in self.apart.get(entry.id, []):
            st.button("It is the same run as the other one", icon=":material/join_inner:", key=f"same_{entry.id}_{other}",
                      on_click=_settle, args=(entry.id, other))  # fmt: skip


def _said(entry: Any, others: list[Any]) -> str:
    lines = [f"The run counts once. It came from {same_runs.sources([entry.source, *(row.source for row in others)])}."]
    for row in others:
        words = ", ".join(LENT[name] for name in row.lends.split(", ")) if row.lends else ""
        lines += [f"From {same_runs.source(row.source)}: {words}."] * bool(words)
    return " ".join(lines)


def _settle(id: int, other: int | None) -> None:
    try:
        if other is None:
            data.store().make_two(id)
        else:
            data.store().make_one([(id, other)])
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    state.say("done", "They are different runs now." if other is None else "It counts once now.")
