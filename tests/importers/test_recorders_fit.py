"""FIT: the sessions that the recorder summed up, whatever state the file is in."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.importers import recorder_files as made
from tests.importers.recorder_files import BERLIN, START, packed, read_one, told


def test_a_fit_run_is_its_session_on_the_runners_clock():
    """Timer time and not elapsed, steps of both feet, and the zone from the file's own local time: nothing is asked."""
    got = read_one(made.fit_run())
    run = got.runs.iloc[0]

    assert got.questions == []
    assert run["started_at"] == START + timedelta(hours=2)
    assert (run["distance_km"], run["duration_min"], run["avg_hr"]) == (10.5, 55.0, 148.0)
    assert run["cadence_spm"] == 2 * (84 + 0.5)
    assert (run["kind"], run["source"], run["source_id"]) == ("run", "fit", "123456 2026-05-03T06:30:15Z")


@pytest.mark.parametrize(
    ("sub_sport", "kind"), [(0, "run"), (made.TREADMILL, "treadmill"), (made.TRAIL, "trail"), (made.TRACK, "track")]
)
def test_the_kind_of_run_is_the_sub_sport(sub_sport, kind):
    """A treadmill run counts as any other."""
    assert read_one(made.fit_run(made.session(sub_sport=sub_sport))).runs["kind"].tolist() == [kind]


def test_a_multisport_file_gives_its_running_sessions():
    """Swim, change, ride, change, run: one run, and four sessions that are none."""
    sports = [made.SWIMMING, made.TRANSITION, made.CYCLING, made.TRANSITION, made.RUNNING]
    got = read_one(
        made.fit_run(*(made.session(START + timedelta(hours=place), sport=sport) for place, sport in enumerate(sports)))
    )

    assert got.account.iloc[0, 1:].tolist() == [5, 1, 4, 0]
    assert got.skipped.to_dict() == {"not a run": 4}
    assert got.runs["started_at"].tolist() == [START + timedelta(hours=6)]


def test_chained_files_with_the_same_run_give_it_once():
    """Recorders append; the account says that it stood there twice."""
    got = read_one(made.fit_run() * 2)

    assert got.account.iloc[0, 1:].tolist() == [2, 1, 1, 0]
    assert got.skipped.to_dict() == {"repeated": 1}


def test_without_a_local_time_the_zone_is_asked():
    """The same question as for an export in UTC, and the same answer."""
    asked = read_one(made.fit_run(ahead=None))
    answered = read_one(made.fit_run(ahead=None), **BERLIN)

    assert [(question.subject, question.blocking) for question in asked.questions] == [("zone", True)]
    assert asked.runs["started_at"].tolist() == [START]
    assert answered.questions == []
    assert answered.runs["started_at"].tolist() == [START + timedelta(hours=2)]
    assert answered.runs["source_id"].tolist() == asked.runs["source_id"].tolist()


def test_a_local_time_that_cannot_be_one_is_not_believed():
    """Some programs write zero there, which is 36 years away."""
    end = START + timedelta(hours=1)
    data = made.fit(
        [("file_id", {"type": made.ACTIVITY}), made.session(), ("activity", {"timestamp": end, "local": made.EPOCH})]
    )

    assert [question.subject for question in read_one(data).questions] == ["zone"]


def test_a_clock_that_was_never_set_is_a_problem_that_says_so():
    """A device that counts from when it was switched on gives a day in 1990: that must not become a run of 1990."""
    got = read_one(made.fit_run(made.session(datetime(1990, 7, 9, 7, 0))))

    assert got.account.iloc[0, 1:].tolist() == [1, 0, 0, 1]
    assert "clock was not set" in told(got)
    assert "10.50 km, 55 min" in got.problems["seen"].item()


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda data: data[:-1] + bytes([data[-1] ^ 255]), "checksum"),
        (lambda data: data[:-5], "broken off"),
        (lambda data: data + b"\x0e\x20rubbish", "broken off"),
        (lambda data: data[:4] + b"\0\0\0\0" + data[8:], "broken off"),
    ],
    ids=["checksum", "torn tail", "corrupt second header", "length never written"],
)
def test_a_broken_fit_file_is_read_as_far_as_it_can_be(damage, said):
    """The run is there, and a row of the problems says what is wrong."""
    got = read_one(damage(made.fit_run()), **BERLIN)

    assert got.runs["distance_km"].tolist() == [10.5]
    assert said in told(got)
    assert not got.lost.any()


def test_a_file_torn_before_its_session_is_summed_up_from_its_records():
    """A watch that ran out of power; ten minutes of stop in between do not count."""
    later = [("record", fields | {"timestamp": fields["timestamp"] + timedelta(seconds=1200), "metres": fields["metres"] + 1797})
             for _, fields in made.records(301)]  # fmt: skip
    sport = ("sport", {"sport": made.RUNNING, "sub_sport": 0})
    got = read_one(made.fit([("file_id", {"type": made.ACTIVITY}), sport, *made.records(600), *later]), **BERLIN)

    assert got.runs["distance_km"].item() == pytest.approx((599 + 300) * 3 / 1000)
    assert got.runs["duration_min"].item() == pytest.approx((599 + 300) / 60)
    assert got.runs["avg_hr"].tolist() == [140]
    assert "did not sum up" in told(got)


@pytest.mark.parametrize(
    ("kind", "word"), [(made.SETTINGS, "settings"), (made.WORKOUT, "workout"), (made.MONITORING, "monitoring")]
)
def test_files_of_a_recorder_that_are_no_activity_say_what_they_are(kind, word):
    """They lie beside the activities; alone they are refused, in a ZIP skipped."""
    data = made.fit([("file_id", {"type": kind})])
    alone, many = read_one(data), read_one(packed({"a.fit": made.fit_run(), "b.fit": data}), "all.zip")

    assert alone.unreadable == ("run.fit",)
    assert word in told(alone)
    assert many.skipped.to_dict() == {"no activity": 1}
    assert many.account.iloc[0, 1:].tolist() == [2, 1, 1, 0]
