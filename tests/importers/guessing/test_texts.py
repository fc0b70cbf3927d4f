"""A column whose different texts are kept once says what the plain column says, row by row."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from loadwatch.importers.guessing.model.texts import Texts, joined

CELLS = st.lists(st.sampled_from(["", " 5", "5", "10 km", "Lauf", "ä"]) | st.none(), max_size=30)
TABLES = st.integers(1, 30).flatmap(
    lambda rows: st.lists(st.lists(st.sampled_from("ab c"), min_size=rows, max_size=rows), min_size=1, max_size=4)
)


@given(CELLS)
def test_each_row_keeps_its_own_text(cells):
    """Changed, looked at and left out as in a list."""
    plain = [cell or "" for cell in cells]
    column = Texts.of(pa.array(cells, pa.string()))
    rows = np.arange(len(plain)) % 2 == 0

    assert list(column) == plain
    assert column.cells().to_pylist() == plain
    assert list(column.changed(lambda text: text.strip() + "!")) == [text.strip() + "!" for text in plain]
    assert column.where(str.islower).tolist() == [bool(text) and text.islower() for text in plain]
    assert list(column.only(rows)) == [text if kept else "" for text, kept in zip(plain, rows, strict=True)]


@given(TABLES)
def test_columns_are_joined_row_by_row(table):
    """Whatever texts the columns share, and after some were changed into the same."""
    columns = [Texts.each(texts).changed(lambda text: text.replace("b", "a")) for texts in table]

    expected = ["+".join(texts).replace("b", "a") for texts in zip(*table, strict=True)]
    assert list(joined(columns, lambda *texts: "+".join(texts))) == expected
