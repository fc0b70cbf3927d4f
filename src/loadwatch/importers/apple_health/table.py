"""Apple Health's workouts as the JSON that its layout reads, and each run once."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.apple_health.fragments import Fragments
from loadwatch.importers.apple_health.workout import Workout, read_workout

MOST_WORKOUTS = 100_000
ACCEPTED = "the export.xml of Apple Health, or the export.zip that the Health app makes."


Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Taken:
    """The workouts in JSON; which runs another app wrote a second time; and what is wrong with the file as a whole."""

    document: bytes
    twice: list[str]
    damage: list[str]


def workouts_of(file: str, stream: IO[bytes], size: int, told: Callable[[int], None]) -> Taken:
    """The workouts of Apple Health's export. size: its bytes. told: is given how many are read.

    Raises UnreadableFileError for an export without workouts, and for far too many.
    """
    fragments = Fragments(stream, size, told)
    workouts: list[Workout] = []
    for fragment in fragments:
        workouts.append(read_workout(file, fragment))
        if len(workouts) > MOST_WORKOUTS:
            seen = f"The export has more than {MOST_WORKOUTS:,} workouts."
            raise UnreadableFileError(file, seen, ACCEPTED, "Export it again from the Health app.")
    if not workouts:
        seen = "This Apple Health export holds no workouts" + (", and it breaks off." if fragments.broken else ".")
        raise UnreadableFileError(file, seen, ACCEPTED, "Export it again from the Health app, with all health data.")
    again = _written_again(workouts)
    kept = [workout for place, workout in enumerate(workouts) if place not in again]
    rows = [workout.row(key) for workout, key in zip(kept, _keys(kept), strict=True)]
    twice = [
        f"{workouts[place].row('')['start_on_the_runners_clock'][:16]} from {workouts[place].app}" for place in again
    ]
    return Taken(json.dumps(rows).encode(), twice, _damage(workouts, fragments.broken))


def _damage(workouts: list[Workout], broken: bool) -> list[str]:
    damaged = sum(bool(workout.damage) for workout in workouts)
    said = ["The file breaks off or is damaged; the workouts that can be read were read. Export it again."] * broken
    if damaged:
        said.append(
            f"{damaged} of its workouts are damaged; they were read as far as they go. Look at them before you save."
        )
    return said


def _keys(workouts: list[Workout]) -> list[str]:
    """What recognises each workout again. Of different workouts with one start the longer has the plain key."""
    seen: dict[str, list[tuple[float, str, str]]] = {}
    for workout in workouts:
        same = seen.setdefault(workout.key(), [])
        if _told_by(workout) not in same:
            same.append(_told_by(workout))
    for same in seen.values():
        same.sort(reverse=True)
    places = [seen[workout.key()].index(_told_by(workout)) for workout in workouts]
    return [workout.key() + f" #{place + 1}" * bool(place) for workout, place in zip(workouts, places, strict=True)]


def _told_by(workout: Workout) -> tuple[float, str, str]:
    minutes = workout.minutes
    return (minutes if minutes == minutes else -1.0, workout.activity, workout.distance[0])


def _written_again(workouts: list[Workout]) -> list[int]:
    """The places of runs that another app wrote as well: nobody runs twice at one time.

    The one with a distance stays, then the one with a heart rate, then the longer, then the earlier in the file.
    """
    spans = {place: span for place, workout in enumerate(workouts) if workout.is_run and (span := workout.span)}
    again: list[int] = []
    last: int | None = None
    for place in sorted(spans, key=lambda place: (spans[place][0], place)):
        if last is None or workouts[last].app == workouts[place].app or not _overlap(spans[last], spans[place]):
            last = place
            continue
        worse = min(last, place, key=lambda at: (*_worth(workouts[at]), -at))
        again.append(worse)
        last = last if worse == place else place
    return sorted(again)


def _overlap(one: Span, other: Span) -> bool:
    """Whether they share more than half of the shorter."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > min(one[1] - one[0], other[1] - other[0]) / 2


def _worth(workout: Workout) -> tuple[bool, bool, float]:
    row = workout.row("")
    return bool(row["distance"]), bool(row["heart_rate"]), workout.minutes
