"""Files dropped: whose they are, and what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import streamlit as st
from streamlit.typing import UploadedFile

from loadwatch.importers import Reading
from loadwatch.importers.whose import are_athletes
from loadwatch.ui import blocks, data, reading, state

TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
NEW, IN_THE_FILE = "A new athlete", "The file says it"


@dataclass(frozen=True)
class Dropped:
    """What all files hold: canonical tables, the names of the files, and the layout of each table in them."""

    runs: pd.DataFrame
    soreness: pd.DataFrame
    files: list[str]
    layouts: dict[str, str]

    @classmethod
    def of(cls, readings: Sequence[Reading], files: list[str]) -> Dropped:
        """The readings put together. Of the files those that gave anything are named."""
        layouts = {name: layout for got in readings for name, layout in got.layouts.items()}
        named = [file for file in files if any(name == file or name.startswith(f"{file}: ") for name in layouts)]
        return cls(
            pd.concat([got.runs for got in readings], ignore_index=True),
            pd.concat([got.soreness for got in readings], ignore_index=True),
            named,
            layouts,
        )


def upload() -> Sequence[UploadedFile]:
    """The files dropped."""
    files = st.file_uploader(
        "An export, a workbook, recordings, or a table of your own",
        accept_multiple_files=True,
        key=f"import_files_{state.uploads_round()}",
        help=f"Read on this computer. Up to {st.get_option('server.maxUploadSize')} MB a file.",
    )
    if not files:
        st.caption(
            "Strava, Garmin Connect, Apple Health, TrainingPeaks, intervals.icu, Polar, Samsung, Fitbit, Nike and others, as CSV, "
            "JSON, XML or ZIP; Excel and LibreOffice; FIT, GPX and TCX; any table with days and kilometres, minutes or soreness."
        )
    return files


def read(files: Sequence[UploadedFile]) -> Dropped | None:
    """What the files hold, each athlete's read by themselves. None while a question that matters is open."""
    whose = _whose(files)
    readings = []
    for athlete in dict.fromkeys(whose):
        mine = [file for file, name in zip(files, whose, strict=True) if name == athlete]
        if len(mine) < len(files):
            st.subheader(blocks.plain(athlete), anchor=False)
        readings.append(
            reading.read_uploads(
                mine, athlete, remember=True, key="import" if len(mine) == len(files) else f"import_{athlete}"
            )
        )
    known = [got for got in readings if got is not None]
    if any(IN_THE_FILE in set(rows["athlete"]) for got in known for rows in (got.runs, got.soreness)):
        st.info("Not all rows say whose they are. Choose the athlete above.", icon=":material/help:")
        return None
    return Dropped.of(known, [file.name for file in files]) if len(known) == len(readings) else None


def _whose(files: Sequence[UploadedFile]) -> list[str]:
    """The athlete of each file, where it does not say."""
    key = f"import_several_{state.uploads_round()}"
    if len(files) > 1 and key not in st.session_state:
        st.session_state[key] = _called_like_people([Path(file.name) for file in files])
    if len(files) > 1 and st.toggle("The files are of several athletes", key=key):
        names = data.athletes()
        return [_whose_file(file, names, number) for number, file in enumerate(files)]
    return [_one_athlete()] * len(files)


def _called_like_people(paths: Sequence[Path]) -> bool:
    """Whether these are tables that are each called by a name: `Lena.csv`, `Tom Berg.xlsx`, and not `watch.zip`, `mine.csv`."""
    tables = all(path.suffix.lower() in TABLES and path.stem[:1].isupper() for path in paths)
    return tables and are_athletes([path.stem for path in paths], all_of_them=True)


def _whose_file(file: UploadedFile, names: list[str], number: int) -> str:
    own = reading.athlete_of(file.name)
    likely = next((name for name in names if re.search(rf"\b{re.escape(name)}\b", own, re.IGNORECASE)), own)
    key = f"{state.uploads_round()}_{number}_{file.name}"
    st.text(file.name)  # not in the label, where markdown would draw
    choices = list(dict.fromkeys([likely, *names, NEW]))
    chosen = st.selectbox(f"Athlete of file {number + 1}", choices, key=f"import_whose_{key}")
    if chosen == NEW:
        return st.text_input("Name", max_chars=80, key=f"import_new_name_{key}").strip() or NEW
    return chosen


def _one_athlete() -> str:
    """Whose the rows are that do not say it. Of several athletes none is taken for granted; `IN_THE_FILE` until one is chosen."""
    names = data.athletes()
    if not names:
        return (
            st.text_input("Whose runs are these?", data.DEFAULT_ATHLETE, max_chars=80, key="import_name").strip()
            or data.DEFAULT_ATHLETE
        )
    chosen = st.selectbox(
        "Whose runs are these?",
        [*names, NEW, *[IN_THE_FILE] * (len(names) > 1)],
        0 if len(names) == 1 else None,
        key="import_whose",
        placeholder="Choose",
    )
    if chosen == NEW:
        return st.text_input("Name", max_chars=80, key="import_new_name").strip() or NEW
    return chosen or IN_THE_FILE
