"""The coach's review: files of one or many athletes, who needs attention first. Nothing is stored unless asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.typing import UploadedFile

from loadwatch import same_run
from loadwatch.columns import LEVELS as KEYS
from loadwatch.focus import Focus
from loadwatch.importers import Reading
from loadwatch.levels import LEVELS
from loadwatch.phrases import KM_PER, distance, site_label
from loadwatch.review import Review
from loadwatch.ui import blocks, data, frame, keeping, reading, samples, state
from loadwatch.wording import Number, numbers, short_reason, soreness_now

WEEKS = 12
CARDS = 6
ONE, EACH = "of one athlete", "of one athlete each"


@dataclass(frozen=True)
class Row:
    """An athlete of the table."""

    athlete: str
    level: str
    why: str
    last_week: Number
    soreness: Number
    last_week_km: float
    change_pct: float
    weeks_km: list[float]
    soreness_line: list[float]


@dataclass(frozen=True)
class Squad:
    """All athletes, those who need attention first."""

    rows: list[Row]

    @property
    def in_need(self) -> list[Row]:
        """Those at caution or above."""
        return [row for row in self.rows if KEYS.index(row.level) >= KEYS.index("caution")]


def upload() -> None:
    """Drop files: what they hold goes under review, in this session alone."""
    files = st.file_uploader(
        "Athletes’ exports, spreadsheets or watch files",
        accept_multiple_files=True,
        key=f"squad_files_{state.uploads_round()}",
        help="Read in this session only. Nothing is stored unless you ask for it.",
    )
    several = len(files) > 1
    each = several and state.squad_whose() != ONE
    got = reading.read_uploads(files, athlete="Athlete", key="squad", one_each=each) if files else None
    if several:
        _whose(files, got if each else None)
    if got is None or not (len(got.runs) or len(got.soreness)):
        return
    under_review, key = state.squad(), reading.digest(files, got)
    runs: pd.DataFrame = keeping.kept("squad's runs", (key,), lambda: same_run.as_one(got.runs))
    again = len(got.runs) - len(runs)
    said = f"{again:,} {'runs are' if again > 1 else 'run is'} there from another source too; each counts once."
    if under_review is None or under_review.key != key:
        state.set_squad(state.Squad(key, ", ".join(file.name for file in files), runs, got.soreness))
        if again:
            state.say("done", said)
        st.rerun()
    if again:
        st.caption(said)


def _whose(files: Sequence[UploadedFile], got: Reading | None) -> None:
    """Whether files that name no athlete are of one, or of one each. A file's own athlete column wins.

    got: what they hold as one each; None while that is not known. A file of runs beside one of ratings is of one athlete.
    """
    if got is not None:
        unnamed = {reading.athlete_of(file.name) for file in files}
        of_runs = unnamed & set(got.runs["athlete"])
        if not unnamed & {*got.runs["athlete"], *got.soreness["athlete"]}:
            return
        if state.squad_whose() is None:
            # Not as the widget's default: a default that changes makes another widget of it, and a click is lost.
            st.session_state["squad_whose"] = EACH if len(of_runs) > 1 else ONE
            if len(of_runs) < 2:
                st.rerun()
    if state.squad_whose() is not None:
        st.segmented_control("Files that name no athlete are", [ONE, EACH], required=True, key="squad_whose")


def made_up() -> None:
    """The made-up squad, one click away."""
    for sample in samples.SQUADS:
        if st.button(f"Open a made-up squad: {sample.title}", icon=":material/groups:", key=f"squad_{sample.key}"):
            runs, soreness, _ = samples.tables(sample)
            state.set_squad(state.Squad(f"sample {sample.key}", sample.title, runs, soreness, sample=sample.key))
            st.rerun()


def squad() -> Squad | None:
    """The athletes under review, made once for each state of the files."""
    key, got, unit = data.squad_key(), data.squad_review(), data.settings()["unit"]
    if key is None or got is None:
        return None
    made: Squad = keeping.kept("squad", (*key, got.week_start, unit), lambda: _made(got, unit))
    return made


def _made(got: Review, unit: str) -> Squad:
    order = got.verdicts.assign(name=got.verdicts["athlete"].astype("str")).sort_values(
        ["level", "name"], ascending=[False, True]
    )
    rows = [_row(Focus.on(got, str(name)), unit) for name in order["name"]]
    return Squad(sorted(rows, key=lambda row: (-KEYS.index(row.level), not row.why)))


def _row(focus: Focus, unit: str) -> Row:
    last = focus.last_week
    # Without the running week: its short bar looks like a collapse.
    weeks = focus.weeks["distance_km"].iloc[-1 - WEEKS : -1] / KM_PER[unit]
    lines = focus.weeks["soreness"].tail(WEEKS)
    return Row(
        focus.athlete, str(focus.verdict.level), short_reason(focus, unit), _last_week(focus, unit), _soreness(focus),
        last.distance_km / KM_PER[unit] if last is not None else float("nan"),
        last.change_pct if last is not None else float("nan"),
        [0.0] * (WEEKS - len(weeks)) + weeks.tolist(),
        lines.fillna(0).tolist() if lines.notna().any() else [],
    )  # fmt: skip


def _last_week(focus: Focus, unit: str) -> Number:
    """The last complete week with its change, as the cards show it."""
    week, change = focus.last_week, numbers(focus, unit)[1]
    if week is None:
        return Number("Last week", change.value, change.delta, change.level)
    said = change.value if change.value.endswith("%") else change.delta
    return Number("Last week", distance(week.distance_km, unit), said, change.level)


def _soreness(focus: Focus) -> Number:
    """The site that matters most, in few enough words for a card on a phone."""
    shown = soreness_now(focus, focus.site)
    words = shown.delta.removesuffix(" baseline").split()
    change = {"over": "up", "under": "down"}.get(words[-1])
    delta = f"{change} {words[0]}" if change else shown.delta
    return Number(site_label(focus.site), shown.value, delta, shown.level)


def title(found: Squad) -> str:
    """How many need attention."""
    need, all_of_them = len(found.in_need), len(found.rows)
    if all_of_them == 1:
        return f"{blocks.plain(found.rows[0].athlete)}: {LEVELS[found.rows[0].level].word.lower()}"
    verb = "needs" if need == 1 else "need"
    return f"{need} of {all_of_them} athletes {verb} attention this week"


def cards(found: Squad) -> None:
    """Those who need attention, with why and the way to their week."""
    shown = found.in_need if len(found.rows) > 1 else found.rows
    with st.grid(2, min_column_width=320):
        for row in shown[:CARDS]:
            with st.container(border=True, height="stretch"):
                with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
                    with st.container(horizontal=True, vertical_alignment="center", width="content"):
                        st.markdown(blocks.badge(row.level), width="content")
                        st.text(row.athlete, width="content")
                    if st.button(
                        "Open",
                        icon=":material/arrow_forward:",
                        icon_position="right",
                        type="tertiary",
                        key=f"open_{row.athlete}",
                    ):
                        open_athlete(row.athlete)
                st.text(f"{row.why}." if row.why else "Nothing flagged.")
                with st.grid(2, min_column_width=110):
                    for number in (row.last_week, row.soreness):
                        blocks.metric(number)
    if len(shown) > CARDS:
        st.caption(f"{len(shown) - CARDS} more need attention; all of them head the table.")


def open_athlete(name: str) -> None:
    """Show an athlete of the squad on This week."""
    state.show(state.Shown("squad" if state.squad() else "stored", name))
    st.switch_page(frame.page("week"))


def table(found: Squad) -> None:
    """All athletes, those who need attention first. A chosen row opens the athlete."""
    st.header("All athletes", anchor=False)
    unit = data.settings()["unit"]
    top = max((max(row.weeks_km) for row in found.rows), default=1.0)
    shown = pd.DataFrame({
        "Level": [[LEVELS[row.level].word] for row in found.rows],
        "Athlete": [row.athlete for row in found.rows],
        "Why": [row.why for row in found.rows],
        "Last week": [row.last_week_km for row in found.rows],
        "Change": [row.change_pct for row in found.rows],
        f"12 weeks, {unit}": [row.weeks_km for row in found.rows],
        "Soreness, 0–10": [row.soreness_line for row in found.rows],
    })  # fmt: skip
    config: dict[str, Any] = {
        "Level": st.column_config.MultiselectColumn(
            options=[level.word for level in LEVELS.values()], color=[level.color for level in LEVELS.values()]
        ),
        "Why": st.column_config.TextColumn(width=330),
        "Last week": st.column_config.NumberColumn(format=f"%.1f {unit}"),
        "Change": st.column_config.NumberColumn(format="%+.0f%%"),
        f"12 weeks, {unit}": st.column_config.BarChartColumn(y_min=0, y_max=top, width=130),
        "Soreness, 0–10": st.column_config.LineChartColumn(y_min=0, y_max=10, width=120),
    }  # fmt: skip
    chosen = st.dataframe(
        shown, hide_index=True, row_height=44, column_config=config, placeholder="–", on_select="rerun", selection_mode="single-row",
        alt="All athletes with level, reason, last week and soreness; those who need attention first", key="squad_table",
    )  # fmt: skip
    if chosen.selection.rows:
        open_athlete(found.rows[chosen.selection.rows[0]].athlete)
    st.caption("Choose a row to open the athlete.")


def keep() -> None:
    """Store these athletes, if asked; or end the review."""
    under_review = state.squad()
    if under_review is None:
        return
    with st.container(horizontal=True):
        if not under_review.sample and st.button("Store these athletes", icon=":material/save:", key="keep_squad"):
            kept = data.store()
            kept.save(kept.preview(under_review.runs, under_review.soreness), files=[under_review.title])
            state.set_squad(None)
            state.next_uploads()
            state.say("done", "Stored. They can be taken back under Import.")
            st.rerun()
        if st.button("Close", icon=":material/close:", key="close_squad"):
            state.set_squad(None)
            state.next_uploads()
            st.rerun()
