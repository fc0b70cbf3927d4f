"""The same run from two sources: what is decided, what is asked, what stays two runs."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import combinations
from time import perf_counter
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loadwatch.columns import RUNS
from loadwatch.same_run import as_one, beside_runs, counted, lent, linked

ONE, ASK, TWO = "one", "ask", "two"
Row = tuple[str, str, float | None, float | None]
"""Source, day and clock in January 2026, km, minutes."""


def table(*rows: Row, **more: Any) -> pd.DataFrame:
    """RUNS of one athlete."""
    made = [
        {"source": source, "started_at": pd.Timestamp(f"2026-01-{at}"), "distance_km": km, "duration_min": minutes}
        for source, at, km, minutes in rows
    ]
    return RUNS.conform(pd.DataFrame(made).assign(athlete="Ada", **more))


def said(frame: pd.DataFrame, **known: Any) -> list[tuple[int, int, str]]:
    """Every link, lower row first, with whether it is decided or asked."""
    found = linked(frame, **known)
    links = zip(found.one.tolist(), found.other.tolist(), found.sure.tolist(), strict=True)
    return sorted((min(a, b), max(a, b), ONE if sure else ASK) for a, b, sure in links)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("fit", "05 07:00", 10.0, 50.0), ("strava", "05 07:01", 10.3, 53.0), ONE),  # two devices
        (("garmin", "05 07:00", 10.0, 50.0), ("fit", "05 07:00:31", 10.0, 54.9), ONE),  # moving and elapsed
        (("fit", "05 07:00", 1.0, 6.0), ("gpx", "05 07:00", 1.19, 7.9), ONE),  # short: 200 m, 2 minutes
        (("fit", "05 07:00", None, 50.0), ("strava", "05 07:04", 10.0, 51.0), ONE),  # the other measure decides
        (("fit", "05 07:00", 10.0, None), ("strava", "05 07:04", 10.2, 51.0), ONE),
        (("strava", "05 07:00", 10.0, 50.0), ("strava", "05 07:01", 10.0, 50.0), TWO),  # one source tells no run twice
        (("fit", "05 07:00", 10.0, 50.0), ("strava", "05 07:00", 11.0, 50.0), ASK),  # corrected there?
        (("fit", "05 07:00", 10.0, 50.0), ("strava", "05 07:00", 10.0, 70.0), ASK),  # a long stop?
        (("fit", "05 07:00", 2.0, 12.0), ("strava", "05 07:00", 12.0, 62.0), TWO),  # warm-up, and all of it
        (("fit", "05 07:00", 10.0, None), ("strava", "05 07:00", None, 50.0), ASK),  # nothing to compare
        (("fit", "05 07:00", 10.0, 50.0), ("strava", "05 07:20", 10.0, 50.0), ASK),  # nobody runs two at once
        (("fit", "05 18:00", 2.0, 12.0), ("strava", "05 18:14", 2.1, 13.0), TWO),  # warm-up and main set
        (("fit", "05 07:00", 10.0, 50.0), ("strava", "05 09:00", 10.02, 50.5), ASK),  # another zone's clock
        (("fit", "05 23:00", 10.0, 50.0), ("strava", "06 04:45:30", 10.0, 50.0), ASK),  # also over midnight
        (("fit", "05 07:00", 10.0, 50.0), ("strava", "05 09:07", 10.0, 50.0), TWO),  # no zone is 2:07 off
        (("fit", "05 07:00", 5.0, 27.0), ("strava", "05 18:00", 5.2, 27.0), TWO),  # a doubles day
        (("fit", "05 07:00", 10.0, 50.0), ("trainingpeaks", "05 00:00", 10.1, 50.8), ONE),  # the day alone
        (("fit", "05 07:00", 10.04, 50.4), ("trainingpeaks", "05 00:00", 10.0, 50.0), ONE),  # rounded
        (("fit", "05 07:00", 10.0, 50.0), ("trainingpeaks", "05 00:00", 10.2, 52.0), ASK),  # may be the evening's
        (("garmin", "05 06:30", 5.1, 29.0), ("typed", "05 12:00", 5.0, 30.0), ASK),  # the evening on a treadmill
        (("fit", "05 07:00", 10.0, 50.0), ("trainingpeaks", "06 00:00", 10.0, 50.0), TWO),
        (("fit", "05 07:00", 10.0, 50.0), ("trainingpeaks", "05 00:00", 10.0, None), ASK),
        (("mapmyrun", "05 00:00", 10.0, 50.0), ("trainingpeaks", "05 00:00", 10.0, 50.0), ONE),
        (("fit", "05 00:00", 10.0, 50.0), ("garmin", "05 07:00", 10.1, 50.0), ASK),  # a recorder's midnight is one
        (("fit", "05 07:00", 10.0, 50.0), ("typed", "05 12:00", 10.0, 50.0), ONE),  # typed for another day: noon
        (("fit", "05 07:00", 10.0, 50.0), ("typed", "05 08:40", 10.0, 50.0), ONE),  # typed after breakfast
        (("fit", "05 07:00", 5.0, 27.0), ("typed", "05 18:30", 5.0, 27.0), ASK),  # typed late, or run again
        (("fit", "05 18:00", 5.0, 27.0), ("typed", "05 07:30", 5.0, 27.0), TWO),  # typed before it was run
        (("own table", "05 10:00", 5.0, 25.0), ("own table", "05 10:01", 5.02, 25.2), ONE),  # two brands of watch
        (("own table", "05 10:00", 5.0, 25.0), ("own table", "05 10:01", 5.2, 25.0), ASK),
        (("own table", "05 07:00", 5.0, 25.0), ("own table", "05 18:00", 5.0, 25.0), TWO),  # a doubles day
        (("own table", "05 07:00", 1.0, 4.0), ("own table", "05 07:04", 1.0, 4.0), TWO),  # one lap after the other
        (("own table", "05 00:00", 5.0, 25.0), ("own table", "05 00:00", 5.0, 25.0), TWO),  # two runs of a day
    ],
)
def test_two_rows(first: Row, second: Row, expected: str) -> None:
    """Merging two runs hides load, and counting one twice invents it: where the file cannot tell, it is asked."""
    found = said(table(first, second))

    assert found == ([] if expected == TWO else [(0, 1, expected)])
    assert len(as_one(table(first, second))) == (1 if expected == ONE else 2)


@pytest.mark.parametrize(
    ("devices", "at", "expected"),
    [
        (("11", "22"), "05 07:01", ONE),  # a watch and a belt
        (("11", "11"), "05 07:01", TWO),  # a device tells no run twice
        (("11", "22"), "05 09:00", ASK),  # one of them is in another zone
        (("11", "22"), "05 18:07", TWO),
        (("", ""), "05 07:01", ONE),  # devices that do not name themselves
        (("", ""), "05 09:00", TWO),
    ],
)
def test_two_recordings(devices: tuple[str, str], at: str, expected: str) -> None:
    """FIT is a form of file: two devices on one runner give two of them, and their kilometres counted twice."""
    keys = [f"{device} 2026-01-05T06:00:00Z".strip() for device in devices]
    found = said(table(("fit", "05 07:00", 10.0, 50.0), ("fit", at, 10.05, 50.5), source_id=keys))

    assert found == ([] if expected == TWO else [(0, 1, expected)])


def test_two_athletes_are_never_one() -> None:
    """Team mates run together."""
    pair = table(("fit", "05 07:00", 10.0, 50.0), ("strava", "05 07:00", 10.0, 50.0)).assign(athlete=["Ada", "Bo"])

    assert said(pair) == []


def test_a_doubles_day_of_two_sources_is_two_runs() -> None:
    """5 km in the morning and in the evening, told by both: each goes with its own."""
    day = [("fit", "05 07:00"), ("strava", "05 07:00"), ("fit", "05 18:00"), ("strava", "05 18:01")]

    assert said(table(*((source, at, 5.0, 27.0) for source, at in day))) == [(0, 1, ONE), (2, 3, ONE)]


def test_which_of_two_runs_a_day_means_is_asked() -> None:
    """Deciding would put the effort on the wrong one."""
    rows = [("fit", "05 07:00", 5.0, 27.0), ("fit", "05 18:00", 5.0, 27.0), ("trainingpeaks", "05 00:00", 5.0, 27.0)]
    ((_, last, how),) = said(table(*rows))

    assert (last, how) == (2, ASK)


def test_the_best_match_goes_first_and_a_chain_does_not_hold() -> None:
    """A like B and B like C: C began too long after A, and does not come in through B."""
    rows = [("fit", "05 07:00", 1.0, 5.0), ("strava", "05 07:03", 1.0, 5.0), ("garmin", "05 07:07", 1.0, 5.0)]

    assert said(table(*rows)) == [(0, 1, ONE)]


def test_three_sources_are_one_run() -> None:
    """A watch, its account and the account it is sent on to: the commonest case of all."""
    rows = [(source, "05 07:00", 10.0, 50.0) for source in ("garmin", "strava", "fit")]
    one = as_one(table(*rows, notes=["river", "hills", ""], rpe=[np.nan, 4.0, np.nan]))

    assert one[["source", "notes", "rpe"]].to_numpy().tolist() == [["fit", "river", 4.0]]


def test_what_counts_is_the_row_that_knows_most_and_it_takes_over_the_rest() -> None:
    """A clock goes before none, a distance before none; nothing that only one of them knows is lost."""
    rows = [
        ("trainingpeaks", "05 00:00", 10.0, 50.0),
        ("fit", "05 07:00", None, 50.0),
        ("strava", "05 07:00", 10.1, 51.0),
    ]
    runs = table(
        *rows, avg_hr=[np.nan, 150.0, np.nan], notes=["plan", "", ""], kind=["", "trail", ""], rpe=[5.0, np.nan, 6.0]
    )
    heads = np.array([2, 2, 2])
    (one,) = as_one(runs).to_dict("records")

    assert [one[name] for name in ("source", "distance_km", "duration_min")] == ["strava", 10.1, 51.0]
    assert [one[name] for name in ("avg_hr", "notes", "kind", "rpe")] == [150.0, "plan", "trail", 6.0]
    assert lent(runs, heads).to_dict() == {0: "notes", 1: "kind, avg_hr"}


def test_what_somebody_said_is_kept() -> None:
    """Stored runs are not made one behind anybody's back, nor two that were told apart, nor one that was told to go first."""
    rows = table(*((source, "05 07:00", 10.0, 50.0) for source in ("fit", "strava", "garmin")))
    stored = np.array([True, True, False])
    ones = np.array([0, 0, 2])

    assert said(rows, stored=stored) == [(0, 2, ONE)]
    assert said(rows, apart=[(1, 0)]) == [(0, 2, ONE)]
    assert said(rows, counts_as=ones, stored=stored) == [(0, 2, ONE)]
    assert counted(rows, np.array([2]), np.array([0]), ones, np.array([True, False, False])).tolist() == [0, 0, 0]


def test_a_weeks_total_is_no_run() -> None:
    """It matches nothing, and is reported where the week has runs."""
    rows = [
        ("loadwatch", "05 00:00", 10.0, 50.0),
        ("fit", "05 07:00", 10.0, 50.0),
        ("loadwatch", "12 00:00", 40.0, 200.0),
    ]
    runs = table(*rows, kind=["week", "run", "week"])

    assert said(runs) == []
    assert beside_runs(runs, "monday").tolist() == [True, False, False]


def test_a_file_made_to_take_time_does_not() -> None:
    """Thousands of rows of one minute are no log, and must not be compared each with each."""
    many = pd.concat(
        [table(("fit", "05 07:00", 10.0, 50.0), ("gpx", "05 07:00", 10.0, 50.0))] * 2000, ignore_index=True
    )
    began = perf_counter()
    linked(many)

    assert perf_counter() - began < 20


SOURCES = st.sampled_from(["fit", "strava", "garmin", "typed", "trainingpeaks"])
MOMENTS = st.sampled_from([0, 1, 4, 6, 13, 60, 61, 120, 300, 660, 1440, 1500])
LOGS = st.lists(
    st.tuples(
        st.sampled_from(["Ada", "Bo"]), SOURCES, MOMENTS, st.sampled_from([None, 1.0, 1.15, 5.0, 5.09, 5.2]),
        st.sampled_from([None, 5.0, 27.0, 27.4, 28.0, 50.0]), st.booleans(),
    ),
    max_size=9,
)  # fmt: skip


def slow(rows: list[dict[str, Any]]) -> set[tuple[int, int, str]]:
    """The same rules once more, pair by pair, in plain Python: what each pair by itself would be."""
    judged = {pair: alike(rows[pair[0]], rows[pair[1]]) for pair in combinations(range(len(rows)), 2)}
    found = set()
    for (a, b), how in judged.items():
        if how != "day":
            found |= {(a, b, how)} if how != TWO else set()
            continue
        rivals = [
            pair
            for pair, other in judged.items()
            if other in ("day", "late")
            and pair != (a, b)
            and any(
                mine in pair and rows[sum(pair) - mine]["source"] == rows[theirs]["source"]
                for mine, theirs in ((a, b), (b, a))
            )
        ]
        found.add((a, b, ASK if rivals else ONE))
    return {(a, b, ASK if how == "late" else how) for a, b, how in found}


def alike(one: dict[str, Any], other: dict[str, Any]) -> str:
    """one, ask or two; "day" = one unless the day is doubtful, "late" = may be, but typed late or not quite as far or long."""
    gap = abs((one["at"] - other["at"]).total_seconds()) / 60
    fits, off, close, near = measured(one, other)
    if one["athlete"] != other["athlete"]:
        return TWO
    if one["source"] == other["source"]:  # two recordings without a device: one run only where they overlap
        overlap = one["source"] == "fit" and fits == 2 and gap < min(one["min"], other["min"])
        return TWO if not overlap else ONE if gap <= 5 and close else ASK
    exact = [clock(row) == "exact" for row in (one, other)]
    told = [clock(row) != "day" for row in (one, other)]
    if all(told) and gap <= 5 and (fits or not off):
        return ONE if fits and not off else ASK
    if all(exact) and 5 < gap <= 14 * 60 + 1 and gap % 15 in (0, 1, 14) and close:
        return ASK
    first = ASK if all(told) and fits == 2 and gap < min(one["min"], other["min"]) else TWO
    if all(exact) or not fits or off or one["at"].date() != other["at"].date():
        return first
    late = 0.0
    for typed, run in ((one, other), (other, one)):
        if clock(typed) == "rough" and clock(run) == "exact":
            late = (typed["at"] - run["at"]).total_seconds() / 60
    if late < -10:
        return first
    return ("day" if late <= 180 and near else "late") if fits == 2 else ASK


def measured(one: dict[str, Any], other: dict[str, Any]) -> tuple[int, int, bool, bool]:
    """How many of distance and duration fit, how many do not; whether both are all but equal; whether both within 2%."""
    fits, off, close, near = 0, 0, True, True
    for name, least, share, least_close, close_share, least_near in (
        ("km", 0.2, 0.05, 0.05, 0.01, 0.05),
        ("min", 2, 0.1, 1, 0.03, 0.5),
    ):
        if one[name] is None or other[name] is None:
            close = near = False
            continue
        difference, larger = abs(one[name] - other[name]), max(one[name], other[name])
        fits += difference <= max(least, share * larger)
        off += difference > max(least, share * larger)
        close &= difference <= max(least_close, close_share * larger)
        near &= difference <= max(least_near, 0.02 * larger)
    return fits, off, close, near


def clock(row: dict[str, Any]) -> str:
    """How well a row knows its start."""
    midnight = row["at"].time() == datetime.min.time()
    if row["source"] == "typed":
        return "day" if midnight or row["at"].time() == datetime(2026, 1, 1, 12).time() else "rough"
    return "day" if midnight and row["source"] != "fit" else "exact"


@given(LOGS)
@settings(max_examples=80, deadline=None)
def test_random_logs_against_a_slow_and_obvious_version(log: list[tuple[Any, ...]]) -> None:
    """Every link is a pair that the rules allow alone, no account is twice in a run, and nothing sure is left undone."""
    rows = [
        {
            "athlete": who, "source": source, "km": km, "min": minutes,
            "at": datetime(2026, 1, 5) + timedelta(minutes=0 if day and source != "fit" else 420 + after),
        }
        for who, source, after, km, minutes, day in log
    ]  # fmt: skip
    names = {"at": "started_at", "km": "distance_km", "min": "duration_min"}
    frame = RUNS.conform(pd.DataFrame(rows, columns=["athlete", "source", "km", "min", "at"]).rename(columns=names))
    allowed = slow(rows)
    links = said(frame)
    sure = {(a, b) for a, b, how in allowed if how == ONE}
    groups = {row: {row} for row in range(len(rows))}
    for a, b, how in links:
        if how == ONE:
            joined = groups[a] | groups[b]
            groups |= dict.fromkeys(joined, joined)
    pairs = {pair[:2] for pair in allowed}
    for a, b, _ in links:
        assert any((min(x, y), max(x, y)) in pairs for x in groups[a] for y in groups[b])
    for group in groups.values():
        accounts = [rows[row]["source"] for row in group if rows[row]["source"] != "fit"]
        assert len(set(accounts)) == len(accounts)
        assert all((a, b) in pairs for a, b in combinations(sorted(group), 2))

    lonely = [row for row in groups if len(groups[row]) == 1]
    assert not [pair for pair in sure if set(pair) <= set(lonely)]
    assert len(as_one(frame)) == len({min(group) for group in groups.values()})
