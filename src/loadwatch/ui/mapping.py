"""A table of the runner's own: its first rows, a choice for each column with the guess marked, and what that would give."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from loadwatch.errors import BadInputError
from loadwatch.importers import Question, Reading
from loadwatch.importers.guessing import SCALES, USES, ColumnMap, ColumnUse, Remembered, key_of, taken_for_granted
from loadwatch.phrases import KM_PER, distance
from loadwatch.ui import blocks, data
from loadwatch.ui.asking import names

TOPIC = "columns"
EXAMPLES, LONGEST_EXAMPLE = 3, 24
MOST_LEFT_OUT = 40
"""Columns without a guess that can be chosen; what lies behind them stays left out."""
WHY = {
    "name": "guessed by its name",
    "values": "guessed by its values",
    "name and values": "guessed by name and values",
}
ReadLike = Callable[[ColumnMap], Reading]


def alike(questions: Sequence[Question], athlete_of: Callable[[str], str]) -> list[list[Question]]:
    """The questions about columns, those together whose tables look the same and were answered alike before.

    athlete_of: whose a table is.
    """
    kinds: dict[Hashable, list[Question]] = {}
    for at, question in enumerate(question for question in questions if question.subject == TOPIC):
        guess: ColumnMap = question.default
        last = _last(guess, athlete_of(question.file))
        uses = tuple((column.title, column.use, column.sure, column.scale) for column in guess.columns)
        same = (uses, guess.scale, last, tuple(last.against(guess) if last else ()))
        # A year is each table's own.
        kinds.setdefault(at if question.year_lacks else same, []).append(question)
    return list(kinds.values())


def nothing_of(question: Question) -> ColumnMap:
    """A map under which nothing of the table is read."""
    guess: ColumnMap = question.default
    return ColumnMap(tuple(ColumnUse(title) for title in guess.titles))


def ask(
    questions: Sequence[Question],
    athlete_of: Callable[[str], str],
    key: str,
    read_like: ReadLike,
    *,
    remember: bool,
    apart: bool,
) -> ColumnMap | None:
    """What the columns of tables that are `alike` mean, as the user said it now or the last time; None while it is open.

    athlete_of: whose a table is: what is said about it holds for that athlete's next one. read_like: reads the tables with a
    map, to show what that gives. remember: whether the answer is kept for the next file. apart: whether somebody said that
    these tables differ, so that none is read as the last one.
    """
    question, files = questions[0], [question.file for question in questions]
    whose = dict.fromkeys(map(athlete_of, files))
    guess: ColumnMap = question.default
    said = st.session_state.get(key)
    if isinstance(said, ColumnMap):
        _settled(files, key, "read as you said.", said)
        return said
    last = _last(guess, next(iter(whose)))
    against = last.against(guess) if last else []
    if last and said is None and not against and not question.year_lacks and not apart:
        _settled(files, key, f"read as last time. {_sentence(taken_for_granted(last.said))}", last.said)
        return last.said
    with st.container(border=True):
        st.subheader(f"What do the columns of {blocks.plain(names(files))} mean?", anchor=False)
        st.markdown(
            "No export that loadwatch knows looks like this. Check the guess for each column, and change what is wrong."
        )
        if against and said is None:
            unlike = f"This file is unlike the last one with these columns. {' '.join(against)} Please check."
            st.info(blocks.plain(unlike), icon=":material/help:")
        rows = pd.DataFrame(list(question.rows), columns=list(guess.titles))
        with st.expander("The first rows", icon=":material/table_rows:", expanded=True):
            st.dataframe(rows, hide_index=True, alt="The first rows of the table")
        before: ColumnMap = st.session_state.get(f"{key}_before", last.said if last else guess)
        chosen = _columns(guess, before, rows, key)
        chosen = replace(chosen, scale=_scale(chosen, before.scale, key), year=_year(question, key))
        settle = partial(_confirmed, chosen, key, guess, tuple(whose) if remember else ())
        _confirm(questions, chosen, key, read_like, settle)
    return None


def _last(guess: ColumnMap, athlete: str) -> Remembered | None:
    """What was said about a table of this athlete's with these columns the last time."""
    text = data.store().remembered(TOPIC, key_of(guess.titles, athlete)) if guess.named else ""
    try:
        found = Remembered.from_json(text) if text else None
    except BadInputError:
        return None  # kept by another version of loadwatch, which had other uses: it is asked again
    return found if found and not found.said.lacks and sorted(found.said.titles) == sorted(guess.titles) else None


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _settled(files: Sequence[str], key: str, how: str, said: ColumnMap) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"{names(files)}: columns {how}", width="content")
        st.button(
            "Change the columns", icon=":material/edit:", key=f"{key}_change", on_click=partial(_reopen, key, said)
        )


def _keep(key: str, said: ColumnMap | str) -> None:
    st.session_state[key] = said


def _reopen(key: str, said: ColumnMap) -> None:
    _keep(key, "open")
    _keep(f"{key}_before", said)


def _columns(guess: ColumnMap, before: ColumnMap, rows: pd.DataFrame, key: str) -> ColumnMap:
    """A choice for each column, as it was `before`; those that the guess leaves out stand together below the others."""
    used = [at for at, column in enumerate(guess.columns) if column.use != "ignored"]
    left = [at for at in range(len(guess.columns)) if at not in used]
    chosen = dict(enumerate(guess.columns))
    with st.grid("auto", min_column_width=260, key=f"{key}_used"):
        for at in used:
            chosen[at] = _column(guess.columns[at], before.use_of(guess.titles[at]), rows.iloc[:, at], f"{key}_{at}")
    if left:
        names = ", ".join(guess.titles[at][:LONGEST_EXAMPLE] for at in left[:EXAMPLES])
        what = blocks.plain(f"Left out: {names}{f' and {len(left) - EXAMPLES} more' if len(left) > EXAMPLES else ''}")
        with (
            st.expander(what, icon=":material/visibility_off:"),
            st.grid("auto", min_column_width=260, key=f"{key}_left"),
        ):
            for at in left[:MOST_LEFT_OUT]:
                chosen[at] = _column(
                    guess.columns[at], before.use_of(guess.titles[at]), rows.iloc[:, at], f"{key}_{at}"
                )
    return replace(guess, columns=tuple(chosen[at] for at in range(len(guess.columns))))


def _column(guess: ColumnUse, before: str, cells: pd.Series, key: str) -> ColumnUse:
    """One column: its use, some of its values, and whether the choice is a guess."""
    with st.container(gap="xxsmall"):
        last = st.session_state.get(f"{key}_last", before)
        use = st.selectbox(
            blocks.plain(guess.title), list(USES), list(USES).index(last), format_func=USES.__getitem__, key=key
        )
        st.session_state[f"{key}_last"] = use
        examples = (
            " · ".join(text[:LONGEST_EXAMPLE] for text in cells[cells != ""].head(EXAMPLES))
            or "empty in the first rows"
        )
        st.caption(blocks.plain(examples))
        if use == guess.use and guess.why:
            unsure = "" if guess.sure else ":orange-badge[:material/help: Please check] "
            st.caption(f"{unsure}:material/auto_awesome: {WHY[guess.why]}")
            if guess.scale:
                st.caption(f"On a scale of its own: {SCALES[guess.scale]}")
    return guess if use == guess.use else ColumnUse(guess.title, use)


def _scale(chosen: ColumnMap, before: str, key: str) -> str:
    """The scale of the soreness, where a column has any: which number is none."""
    if not chosen.titled("rating"):
        return ""
    known = list(SCALES).index(before) if before else None
    found = st.selectbox(
        "Which number means no soreness, and which the worst?", list(SCALES), known, format_func=SCALES.__getitem__,
        key=f"{key}_scale", placeholder="Choose one",
        help="Ratings on another scale are brought to 0 to 10 in proportion. Of words, none is 0, mild 2, moderate 5, severe 8.",
    )  # fmt: skip
    return found or ""


def _year(question: Question, key: str) -> int | None:
    if not question.year_lacks:
        return None
    this = data.now().year
    return st.number_input(
        "The days or weeks have no year. In which year is the first row?",
        1970,
        this,
        None,
        key=f"{key}_year",
        placeholder=f"such as {this}",
    )


def _confirm(
    questions: Sequence[Question], chosen: ColumnMap, key: str, read_like: ReadLike, settle: Callable[[], None]
) -> None:
    """What these choices give, and the button that settles them."""
    lacks = chosen.lacks or "Say the year of the first row." * (questions[0].year_lacks and chosen.year is None)
    if lacks:
        st.info(lacks, icon=":material/help:")
    else:
        got = read_like(chosen)
        files = [question.file for question in questions]
        what = "the table gives" if len(files) == 1 else f"the {len(files)} tables give"
        st.markdown(f"Read like this, {what} {_gives(got, files)}. {_took(got.runs)}")
    st.button(
        "Read it like this", icon=":material/check:", key=f"{key}_confirm", disabled=bool(lacks),
        on_click=settle,
    )  # fmt: skip


def _confirmed(chosen: ColumnMap, key: str, guess: ColumnMap, athletes: Sequence[str]) -> None:
    """athletes: for whose next table it is kept."""
    _keep(key, chosen)
    for athlete in athletes if chosen.named else ():
        data.store().remember(TOPIC, key_of(chosen.titles, athlete), Remembered.of(chosen, guess).to_json())


def _gives(got: Reading, files: Sequence[str]) -> str:
    """The runs and ratings of a reading in words."""
    runs, ratings = len(got.runs), len(got.soreness)
    weeks = runs and bool(got.runs["kind"].eq("week").all())
    word = "week" if weeks else "run"
    parts = [f"{runs:,} {word}{'s' * (runs != 1)}"] * bool(runs)
    if runs and got.runs["distance_km"].notna().any():
        parts[-1] += f" of {distance(got.runs['distance_km'].sum(), data.settings()['unit'])} together"
    parts += [f"{ratings:,} rating{'s' * (ratings != 1)} of soreness"] * bool(ratings)
    lost = int(got.account.loc[got.account["file"].isin(files), "problems"].sum())
    parts += [f"{lost:,} {'row' if lost == 1 else 'rows'} that cannot be read"] * bool(lost)
    return ", ".join(parts) or "nothing yet"


def _took(runs: pd.DataFrame) -> str:
    """The minutes of the runs, and of those with a distance the pace: a wrong unit shows in it."""
    if not runs["duration_min"].notna().any():
        return ""
    paced = runs.dropna(subset=["distance_km", "duration_min"])
    words, unit = f"The runs took {runs['duration_min'].sum():,.0f} minutes together", data.settings()["unit"]
    if paced["distance_km"].sum() > 0:
        seconds = round(60 * paced["duration_min"].sum() / paced["distance_km"].sum() * KM_PER[unit])
        words += f", {seconds // 60}:{seconds % 60:02d} minutes a {'mile' if unit == 'mi' else 'km'}"
    return f"{words}."
