"""What This week shows, made once for each state of the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from loadwatch import charts
from loadwatch.advice import Advice
from loadwatch.levels import LEVELS
from loadwatch.phrases import long_date
from loadwatch.ui import blocks, data, keeping, same_runs, samples, state
from loadwatch.ui.check import care
from loadwatch.wording import Number, Reason, not_known, numbers, reason, room, verdict

SHOWN_WEEKS = 12


@dataclass(frozen=True)
class Week:
    """The page's texts and figure."""

    date: str
    level: str
    sentence: str
    missing: str
    numbers: list[Number]
    figure: Any
    caption: str
    advice: list[Advice]
    reasons: list[Reason]
    room: list[Number]


def week(subject: data.Subject) -> Week:
    """This week of an athlete."""
    theme = data.theme()
    made: Week = keeping.kept("week", (*subject.key, theme), lambda: _made(subject, theme))
    return made


def _made(subject: data.Subject, theme: str) -> Week:
    focus, unit = subject.focus, subject.unit
    figure = charts.week_chart(
        focus.weeks, focus.soreness, site=focus.site, unit=unit, theme=theme, today=subject.today  # type: ignore[arg-type]
    )  # fmt: skip
    level = str(focus.verdict.level)
    return Week(
        date=long_date(subject.today),
        level=level,
        sentence=verdict(focus, unit),
        missing=not_known(focus),
        numbers=numbers(focus, unit),
        figure=figure,
        caption=_caption(level, set(focus.weeks["level"].tail(SHOWN_WEEKS))),
        advice=data.advice(subject),
        reasons=[reason(flag, unit, subject.today) for flag in focus.current_flags],
        room=room(focus, unit),
    )


def _caption(level: str, shown: set[str]) -> str:
    """The signs of the levels that the chart holds."""
    outlined = ["Outlined: not enough history for a level"] if "unknown" in shown or level == "unknown" else []
    flagged = [key for key in LEVELS if key in shown and LEVELS[key].rank >= LEVELS["note"].rank]
    return blocks.level_key(flagged, *outlined, "Hatched: week not finished")


def first_visit() -> None:
    """Nothing stored, nothing chosen: three ways to begin, one click each."""
    st.title("Is your mileage growing faster than your body takes it?", anchor=False)
    st.markdown(
        "loadwatch compares each run and week with the ones before, and with how sore you were. Begin with one of these:"
    )
    log, file, sample = (cell.container(border=True, height="stretch") for cell in st.columns(3))
    with log:
        st.subheader(":material/edit_note: Log a run", anchor=False)
        st.markdown("A distance and a time, in 15 seconds.")
        st.space("stretch")
        blocks.go("Log a run", "log", "add", key="first_log", stretch=True)
    with file:
        st.subheader(":material/upload_file: Import a file", anchor=False)
        st.markdown(
            "Strava, Garmin, Apple Health and many others, a watch’s recordings, or your own table. It stays on this computer."
        )
        st.space("stretch")
        blocks.go("Import a file", "import", "upload_file", key="first_import", stretch=True)
    with sample:
        st.subheader(":material/directions_run: Look around", anchor=False)
        st.markdown("Made-up runners, each with a story. Nothing of them is stored.")
        st.space("stretch")
        for made_up in samples.RUNNERS:
            open_sample(made_up)
    st.caption(
        "For coaches: drop a squad’s CSV under Coach review. loadwatch informs; it does not diagnose, and it does not replace a "
        "doctor or physiotherapist."
    )


def open_sample(sample: samples.Sample) -> None:
    """A button that shows a made-up athlete."""
    if st.button(sample.title, key=f"sample_{sample.key}", width="stretch", help=sample.story):
        state.show(state.Shown("sample", sample=sample.key))
        st.rerun()


def head(subject: data.Subject, shown: Week) -> None:
    """Whose week it is, the date, and the way to the log."""
    story = samples.SAMPLES[state.shown().sample].story if subject.kind == "sample" else ""
    blocks.whose(subject.kind, subject.athlete, story)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.caption(shown.date)
        if subject.kind == "stored":
            blocks.go("Log a run", "log", "add", key="week_log")


def beside_chart(shown: Week) -> None:
    """Right of the chart: what to do."""
    st.header("What to do", anchor=False)
    blocks.advice_cards(shown.advice)
    if shown.level == "unknown":
        blocks.go("Import a file", "import", "upload_file", key="unknown_import", stretch=True)


def twice(subject: data.Subject) -> None:
    """Runs that two sources tell of and nobody has decided on: their kilometres are in the numbers twice."""
    count = len(same_runs.there_twice(subject.athlete)) if subject.kind == "stored" else 0
    if not count:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        runs = "1 run may be there twice, from two sources, and counts" if count == 1 else (
            f"{count:,} runs may be there twice, from two sources, and count"
        )  # fmt: skip
        st.markdown(f"{runs} twice until you say which it is.", width="content")
        blocks.go("Decide", "import", "join_inner", key="week_twice")


def room_left(shown: Week) -> None:
    """The longest run and the week's distance that raise nothing.

    Nothing is shown while the load is unknown, and while the advice is to leave running out: room would contradict it.
    """
    if shown.level == "unknown" or LEVELS[shown.level].rank >= LEVELS["ease-off"].rank:
        return
    st.header("Room left: what raises nothing", anchor=False)
    blocks.numbers(shown.room, 2)
    less = " **What to do asks for less this week.**" if LEVELS[shown.level].rank >= LEVELS["caution"].rank else ""
    st.caption(f"Upper ends that raise no flag, not goals.{less} Staying under them is no promise.")


def seek_care(subject: data.Subject, shown: Week) -> None:
    """A warning sign stands: whom to see and how soon, then the numbers in grey. No other advice, no charts."""
    care.show(subject.athlete)
    st.caption("Load and soreness are below; no advice on running is given until this is settled.")
    blocks.numbers(shown.numbers, 4, muted=True)
