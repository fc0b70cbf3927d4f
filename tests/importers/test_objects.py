"""JSON: the same account of every object as of a table's rows, whatever stands in the file."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loadwatch.importers import objects, read
from loadwatch.importers.header import Header
from tests.importers.csvs import TODAY, problem
from tests.importers.made import as_json
from tests.importers.made import objects as made
from tests.importers.more_json import MORE, NIKE
from tests.importers.more_tables import STRAVA_API
from tests.importers.test_any_bytes import FEW, adds_up, well_formed

SEEDS = {name: export.content for name, export in MORE.items() if export.ending == "json"}


def read_json(document: object, **answers: str):
    """What a file of this document gives; bytes are taken as they are."""
    data = document if isinstance(document, bytes) else as_json(document)
    return read({"a.json": data}, today=TODAY, **{"zone": "Europe/Berlin", **answers})


def activity(**changed: object) -> dict[str, object]:
    """One run as Strava's interface gives it."""
    run = {"id": 7, "resource_state": 2, "type": "Run", "distance": 5000.0, "moving_time": 1800, "elapsed_time": 1900}
    return {**run, "start_date_local": "2026-03-01T07:00:00Z", "start_date": "2026-03-01T06:00:00Z", **changed}


@pytest.mark.parametrize("wrap", [lambda run: [run], lambda run: run, lambda run: {"page": 1, "activities": [run]}])
def test_a_list_an_object_that_holds_one_and_one_object_alone(wrap):
    """Programs save a page of activities in each of these ways."""
    got = read_json(wrap(activity()))

    assert got.runs[["distance_km", "duration_min", "source_id"]].values.tolist() == [[5.0, 30.0, "7"]]
    assert got.account["read"].item() == 1


def test_lists_in_several_outer_objects_are_one_list():
    """Garmin's account export wraps its list in a list; a long one comes in parts."""
    parts = json.loads(SEEDS["garmin-account"])[0]["summarizedActivitiesExport"]
    halves = [{"summarizedActivitiesExport": parts[:5]}, {"summarizedActivitiesExport": parts[5:]}]

    assert read_json(halves).runs.equals(read_json(SEEDS["garmin-account"]).runs)


def test_one_object_a_file():
    """Nike Run Club gives a file for each activity: they are dropped together."""
    files = {f"{number}.json": as_json(run) for number, run in enumerate(made(NIKE))}
    got = read(files, zone="America/New_York", today=TODAY)

    assert got.runs.equals(read({"all.json": SEEDS["nike"]}, zone="America/New_York", today=TODAY).runs)
    assert got.unreadable == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_every_encoding_of_json(encoding):
    """Editors and shells save JSON in each of these."""
    got = read_json(json.dumps([activity(description="ä")], ensure_ascii=False).encode(encoding))

    assert got.runs["notes"].tolist() == ["ä"]


def test_numbers_are_not_rounded():
    """A number of an activity may be longer than a float can hold."""
    assert read_json([activity(id=12345678901234567891)]).runs["source_id"].tolist() == ["12345678901234567891"]


@pytest.mark.parametrize(
    ("changed", "column", "seen"),
    [
        ({"distance": "far"}, "distance", "far"), ({"distance": {"km": 5}}, "distance", "{...}"),
        ({"distance": [5000]}, "distance", "[...]"), ({"distance": True}, "distance", "true"),
        ({"moving_time": float("inf"), "elapsed_time": None}, "moving_time", "Infinity"),
        ({"start_date_local": None}, "start_date_local", ""), ({"start_date_local": 1.7e9}, "start_date_local", "1700000000.0"),
        ({"id": None}, "id", ""), ({"distance": 10**400}, "distance", "1" + "0" * 119), ({"type": None}, "type", ""),
    ],
)  # fmt: skip
def test_a_value_that_is_none_is_a_problem_with_object_and_key(changed, column, seen):
    """The object is named by its place in the list, and the runs beside it are read."""
    told = problem(got := read_json([activity(), activity(id=8, start_date_local="2026-03-02T07:00:00Z") | changed]))

    assert (told["row"], told["column"], told["seen"]) == (2, column, seen)
    assert told["accepted"]
    assert got.account.iloc[0][["rows", "read", "problems"]].tolist() == [2, 1, 1]


def test_missing_numbers_that_programs_write_as_nan():
    """NaN is no JSON, and Python writes it for an empty cell all the same."""
    got = read_json([activity(distance=float("nan"), average_heartrate=float("nan"))])

    assert got.problems.empty
    assert got.runs[["distance_km", "avg_hr"]].isna().all(axis=None)


def test_a_key_with_two_values_costs_the_object():
    """Which one is right is not known; twice the same value is no contradiction."""
    text = json.dumps(activity())
    twice = f'[{text[:-1]}, "distance": 9000.0}}, {text[:-1]}, "moving_time": 1800}}]'
    told = problem(got := read_json(twice.encode()))

    assert (told["row"], told["seen"]) == (1, "distance")
    assert got.account.iloc[0][["rows", "read", "problems"]].tolist() == [2, 1, 1]


def test_entries_that_are_no_objects():
    """A list may hold anything; empty objects are empty rows."""
    got = read_json([activity(), 5, None, "x", [1], {}, {"id": None}])

    assert got.problems["row"].tolist() == [2, 3, 4, 5]
    assert got.skipped.to_dict() == {"empty row": 2}
    assert adds_up(got)


def test_half_a_character():
    """A text cut in the middle of an emoji is read with a mark, and reported."""
    text = json.dumps([activity(description="up \ud83d")])
    got = read_json(text.encode())

    assert got.runs["notes"].tolist() == ["up \ufffd"]
    assert problem(got)["column"] == "description"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'[{"id": 1', "line 1"), (b'[{"id": }]', "line 1"), (b"[" * 100_000 + b"]" * 100_000, "nested"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "nested"), (b"[]", "without any objects"), (b"{}", "no known kind"),
        (b'[{"a": 1, "b": {"c": 2}}]', "a, b, b.c"), (b'["a"]', "without any objects"),
        (b"[{" + b",".join(b'"%d": 1' % key for key in range(3000)) + b"}]", "different keys"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why(data, said):
    """One problem of the whole file, in words, and what is accepted."""
    got = read_json(data)
    told = problem(got)

    assert got.unreadable == ("a.json",)
    assert said in told["seen"]
    assert told["accepted"]


@pytest.mark.parametrize(
    ("filler", "limit", "said"), [({}, "MOST_OBJECTS", "has 4 entries"), (1, "MOST_BROKEN", "More than 2 entries")]
)
def test_endless_lists_are_refused(monkeypatch, filler, limit, said):
    """A file of rubbish must not make a million messages, nor a million empty rows."""
    monkeypatch.setattr(objects, limit, 2)

    assert said in problem(read_json([activity(), filler, filler, filler]))["seen"]


def test_too_many_values_are_refused_before_they_fill_the_memory(monkeypatch):
    """Each value takes some twenty times its bytes while it is read."""
    monkeypatch.setattr(objects, "MOST_VALUES", 3)

    assert "more than 3 values" in problem(read_json([activity()]))["seen"]


def test_positions_never_leave_the_file():
    """Only the keys that a layout asks for become columns: where somebody ran is not kept."""
    found = objects.open_objects("a.json", as_json(made(STRAVA_API)), lambda header: header.has(("id",)))
    sheet = found.sheet([found.header.find(("distance",)) or 0], ("",))

    assert "start_latlng" in found.header.names
    assert sheet.table.column_names == [str(found.header.find(("distance",))), "filled"]


def test_measures_and_inner_keys_become_columns():
    """Lists of measures are found by what is measured, and keys inside keys by both names."""
    summary = [{"metric": "distance", "summary": "total", "value": 5.02}, {"metric": "pace", "value": 5}, 3]
    found = objects.open_objects("a", as_json({"tags": {"note": "n"}, "summaries": summary}), lambda _: True)

    assert found.header == Header(("tags", "tags.note", "summaries", "summaries.distance.total", "summaries.pace."))


json_values = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.just("2026-03-01T07:00:00Z")
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=6,
)


@FEW
@given(st.lists(st.dictionaries(st.sampled_from(sorted(activity())), json_values), max_size=5), st.booleans())
def test_any_values(changes, alone):
    """Whatever stands under the keys of a layout, the account adds up."""
    runs = [activity() | change for change in changes]
    got = read_json(runs[0] if alone and runs else [*runs, activity()])

    assert adds_up(got)
    assert well_formed(got)


@FEW
@given(
    st.sampled_from(sorted(SEEDS)), st.lists(st.tuples(st.integers(0, 5999), st.binary(max_size=4)), max_size=4), st.booleans()
)  # fmt: skip
def test_damaged_files(name, edits, cut):
    """Bytes overwritten anywhere, or a torn download, cost objects or the file and never the reading."""
    data = bytearray(SEEDS[name])
    for at, piece in edits:
        data[at % len(data) : at % len(data) + len(piece)] = piece
    got = read_json(bytes(data[: len(data) // 2] if cut else data))

    assert adds_up(got)
    assert well_formed(got)


@FEW
@given(st.sampled_from([b"[{", b'{"', b'["', b"[["]), st.binary(max_size=300))
def test_any_bytes_that_begin_as_json(start, rest):
    """A file of anything at all is an account and a message."""
    got = read_json(start + rest)

    assert adds_up(got)
    assert len(got.problems) > 0
