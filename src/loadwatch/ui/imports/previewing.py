"""What saving would do, and the button that does it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from loadwatch import same_run
from loadwatch.columns import WEEK_TOTAL
from loadwatch.errors import LoadwatchError
from loadwatch.store import Preview
from loadwatch.ui import blocks, data, state
from loadwatch.ui.imports import same
from loadwatch.ui.imports.dropping import Dropped
from loadwatch.ui.imports.words import entries

TITLES = {
    "started_at": "Start", "distance_km": "Distance, km", "duration_min": "Duration, minutes", "rpe": "Effort",
    "kind": "Kind of run", "avg_hr": "Mean heart rate", "cadence_spm": "Cadence, steps a minute", "notes": "Notes",
    "rating": "Soreness, 0 to 10", "moment": "When it was sore",
}  # fmt: skip
"""Columns that an import can change, for the user."""
KINDS = (("New", "new"), ("Same run", "same"), ("Changed", "changed"), ("Known", "known"))


def preview(got: Dropped) -> None:
    """What saving would do, and the button that does it."""
    if not len(got.runs) and not len(got.soreness):
        return
    try:
        found = data.store().preview(got.runs, got.soreness)
    except LoadwatchError as wrong:
        blocks.wrong(str(wrong))
        return
    found = same.choose(found)
    counts = found.counts
    shown = [one for one in KINDS if one[1] == "new" or any(counts[kind][one[1]] for kind in counts)]
    with st.grid(len(KINDS), min_column_width=150):
        for label, name in shown:
            runs, ratings = counts["runs"][name], counts["soreness"][name]
            st.metric(
                label, f"{runs + ratings:,}", entries(runs, ratings), delta_color="off", delta_arrow="off", border=True
            )
    _by_athlete(found)
    _weeks(got)
    _rows(found)
    nothing = not sum(counts[kind][name] for kind in counts for name in ("new", "same", "changed"))
    if nothing:
        st.markdown("All of it is stored already; there is nothing to save.")
    st.button("Save", icon=":material/save:", key="save_import", disabled=nothing, on_click=_save, args=(found, got))


def _by_athlete(found: Preview) -> None:
    """The same numbers for each athlete, where there are several."""
    parts = [found.runs, found.soreness]
    new = pd.concat([part.new["athlete"] for part in parts]).astype("str").value_counts()
    one = found.runs.same.loc[found.runs.same["one"].eq(True), "athlete"].astype("str").value_counts()
    known = pd.concat([part.known["athlete"] for part in parts]).astype("str").value_counts()
    changed = pd.concat([part.changed[["id", "athlete"]].drop_duplicates() for part in parts])["athlete"].value_counts()
    table = pd.DataFrame({"New": new, "Same run": one, "Changed": changed, "Known": known}).fillna(0).astype("int64")
    table["New"] -= table["Same run"]
    table = table.loc[:, table.columns.isin(["New"]) | table.any()]
    if len(table) > 1:
        st.dataframe(
            table.rename_axis("Athlete").sort_index(),
            width="content",
            alt="New, changed and known entries of each athlete",
        )


def _weeks(got: Dropped) -> None:
    """Totals of weeks that have runs as well are no second runs."""
    if not got.runs["kind"].eq(WEEK_TOTAL).any():
        return
    stored = [data.store().runs(name) for name in got.runs["athlete"].unique() if name in data.athletes()]
    runs = pd.concat([got.runs, *stored], ignore_index=True)
    start = data.settings()["week_start"]
    other = int((got.runs["kind"].eq(WEEK_TOTAL) & got.runs["started_at"].dt.day_name().ne(start.capitalize())).sum())
    if other:
        what = "1 week’s total does not begin" if other == 1 else f"{other:,} weeks’ totals do not begin"
        st.info(
            f"{what} on a {start.capitalize()}, as your weeks do. Each counts for the week that holds most of its days. "
            "Settings has the day on which your weeks begin.",
            icon=":material/info:",
        )
    count = int(same_run.beside_runs(runs, start)[: len(got.runs)].sum())  # type: ignore[arg-type]
    if count:
        what = "1 week’s total is of a week" if count == 1 else f"{count:,} weeks’ totals are of weeks"
        st.info(
            f"{what} with single runs. The runs are part of it: only what goes beyond them is added.",
            icon=":material/info:",
        )


def _rows(found: Preview) -> None:
    """The new and the changed entries, to be looked at before saving; what would replace something is open."""
    changed = pd.concat([found.runs.changed, found.soreness.changed]).astype({"before": "str", "after": "str"})
    changed["column"] = changed["column"].replace(TITLES)
    for title, frame, columns in (
        ("New runs", _alone(found), ["athlete", "started_at", "distance_km", "duration_min", "rpe", "kind", "notes"]),
        ("New ratings", found.soreness.new, ["athlete", "date", "site", "side", "moment", "rating", "notes"]),
        ("Changed values", changed, ["athlete", "at", "column", "before", "after"]),
    ):
        if len(frame):
            replaces = frame is changed
            with st.expander(f"{title}: {len(frame):,}", icon=":material/table_rows:", expanded=replaces):
                if replaces:
                    st.markdown(
                        "These entries are stored with other values. Saving puts the file’s values in their place."
                    )
                shown = frame[columns].tail(500)
                st.dataframe(shown, hide_index=True, column_config=_config(shown), alt=title)
                if len(frame) > 500:
                    st.caption("The last 500 are shown.")


def _alone(found: Preview) -> pd.DataFrame:
    """The new runs without those that another source told of already."""
    pairs = found.runs.same
    return found.runs.new.drop(index=pairs.index[pairs["one"].eq(True)])


def _config(shown: pd.DataFrame) -> dict[str, Any]:
    number, when = st.column_config.NumberColumn, st.column_config.DatetimeColumn
    starts = shown.get("started_at", pd.Series(dtype="datetime64[us]"))
    clock = ", HH:mm" * bool((starts != starts.dt.normalize()).any())  # a table of days knows none
    known: dict[str, Any] = {
        "started_at": when("Start", format=f"D MMM YYYY{clock}"), "date": when("Day", format="D MMM YYYY"),
        "at": when("When", format="D MMM YYYY"),
        "distance_km": number("km", format="%.2f"), "duration_min": number("Minutes", format="%.1f"), "rpe": number("Effort"),
    }  # fmt: skip
    return {name: known.get(name, name.capitalize()) for name in shown.columns}


def _save(found: Preview, got: Dropped) -> None:
    try:
        batch = data.store().save(found, files=got.files, layouts=got.layouts)
    except LoadwatchError as wrong:
        state.say("wrong", str(wrong))
        return
    names = [*got.runs["athlete"].unique(), *got.soreness["athlete"].unique()]
    name = data.athlete() if len(set(names)) > 1 and data.athlete() else str(names[0])
    data.store().save_settings(athlete=name)
    state.show(state.Shown("stored", name))
    state.say("done", _said(batch))
    state.next_uploads()


def _said(batch: int | None) -> str:
    """What was saved, which is less than was looked at where another tab saved the same meanwhile."""
    saved = next((one for one in data.store().past_imports() if one.id == batch), None)
    if saved is None:
        return "There was nothing left to save: all of it is stored already."
    changed, one = saved.runs_changed + saved.soreness_changed, saved.runs_same
    more = f", {changed:,} changed" * bool(changed)
    twice = (
        f" {one:,} more {'is a run' if one == 1 else 'are runs'} that another source has too: each counts once."
        * bool(one)
    )
    return f"Saved: {entries(saved.runs_added, saved.soreness_added)} new{more}.{twice}"
