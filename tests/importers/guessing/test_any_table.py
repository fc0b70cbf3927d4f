"""Whatever stands in a table, and whatever its columns are said to mean: nothing crashes, and each row is counted once."""

from __future__ import annotations

import csv
import io
import random
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from loadwatch.columns import RUNS, SORENESS
from loadwatch.importers import read
from loadwatch.importers.guessing import SCALES, USES, ColumnMap, ColumnUse, titles_of
from tests.importers.guessing.tables import TABLES
from tests.importers.guessing.test_tables import confirmed, ratings_of, runs_of

TODAY = date(2026, 11, 22)
_CELLS = (
    "", "2026-03-02", "3/4/26", "14.03.2026", "Mon 2 March", "KW 12", "2026-W53", "31.02.2026", "7:15 am", "25:61",
    "soon", "Total", "10", "10,5", "1.234,5", "6 mi", "0", "-1", "1e9", "999999999999999999", "45:30", "1:05",
    "99:99:99", "1h05", "5:30 /km", "7/10", "mild", "left knee", "a bit sore", "rest", "run", "bike", "Ada", "=1+1",
    "ø", "  ", "--", "0:00", "5:30 h",
)  # fmt: skip
CELLS = st.sampled_from(_CELLS)
HEADERS = st.sampled_from(
    [
        "Date",
        "Datum",
        "Week",
        "km",
        "Distance",
        "Time",
        "Dauer",
        "Pace",
        "Pain",
        "Knie links",
        "Notes",
        "Type",
        "",
        "Date",
        "Ort",
        "Year",
    ]
)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_any_cells_under_any_meaning_are_accounted_for(data: st.DataObject) -> None:
    """A user may choose anything: a wrong choice gives problems, never a crash, a lost row or a value out of bounds."""
    header = ["Date", "km", *data.draw(st.lists(HEADERS, min_size=1, max_size=5))]
    rows = data.draw(st.lists(st.tuples(*[CELLS] * len(header)), min_size=1, max_size=6))
    rows = [("2026-03-02", "10", *row[2:]) if data.draw(st.booleans()) else row for row in rows]
    uses = [ColumnUse(title, data.draw(st.sampled_from(list(USES)))) for title in titles_of(header)]
    text = io.StringIO()
    csv.writer(text).writerows([header, ["2026-03-01", "8", *["1"] * (len(header) - 2)], *rows])
    columns = ColumnMap(
        tuple(uses), data.draw(st.sampled_from(["", *SCALES])), data.draw(st.sampled_from([None, 2025]))
    )
    got = read({"t.csv": text.getvalue().encode()}, columns={"t.csv": columns}, today=TODAY)
    account = got.account.iloc[0]

    assert account["rows"] == account["read"] + account["skipped"] + account["problems"]
    assert account["rows"] >= max(got.runs["source_id"].nunique(), account["read"])
    assert got.runs["distance_km"].dropna().between(*RUNS["distance_km"].bounds).all()
    assert got.runs["duration_min"].dropna().between(*RUNS["duration_min"].bounds).all()
    assert got.soreness["rating"].between(*SORENESS["rating"].bounds).all()


@settings(max_examples=10, deadline=None)
@given(name=st.sampled_from(sorted(TABLES)), seed=st.integers(0, 10_000))
def test_the_order_of_the_columns_changes_nothing(name: str, seed: int) -> None:
    """Columns are known by their names and values, never by their place."""
    table = TABLES[name]
    delimiter = max(",;\t|", key=table.text.splitlines()[-1].count)
    lines = list(csv.reader(io.StringIO(table.text), delimiter=delimiter))
    order = list(range(max(map(len, lines))))
    random.Random(seed).shuffle(order)
    shuffled = io.StringIO()
    writer = csv.writer(shuffled, delimiter=delimiter)
    writer.writerows([line[at] if at < len(line) else "" for at in order] for line in lines)
    expected, got = confirmed(table), confirmed(table, shuffled.getvalue())

    assert runs_of(got) == runs_of(expected)
    assert sorted(ratings_of(got)) == sorted(ratings_of(expected))
