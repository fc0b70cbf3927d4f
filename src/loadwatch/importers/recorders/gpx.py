"""GPX 1.0 and 1.1: each track with times is a session; routes and waypoints are none."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from loadwatch.importers.recorders.course import Course, on_the_globe
from loadwatch.importers.recorders.session import (
    ACCEPTED,
    Moment,
    NotAnActivityError,
    Recording,
    Session,
    moment,
    number,
    refuse_many,
    steps_a_minute,
)
from loadwatch.importers.recorders.sports import STRAVA_NUMBERS, UNSAID, kind_of
from loadwatch.importers.recorders.xml import parse

Degrees = tuple[float, float]

LOST_SIGNAL = 0.05
"""The share of a run's time in which a lost signal may make it look impossibly fast."""
LOST_SIGNAL_STEPS = 4


@dataclass
class _Track:
    start: Moment | None = None
    sport: str = ""
    title: str = ""
    untimed: int = 0
    course: Course[Degrees] = field(default_factory=lambda: Course(on_the_globe))


@dataclass
class _Point:
    place: Degrees
    at: Moment | None = None
    heart: float = math.nan
    cadence: float = math.nan


class _Reader:
    """Takes the elements, and keeps the running sums of the tracks."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.creator = ""
        self.tracks: list[_Track] = []
        self.others: dict[str, int] = {"rte": 0, "wpt": 0}
        self._point: _Point | None = None

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        name = path[-1]
        if name == "trkpt" and self.tracks:
            self._point = _Point((number(attributes.get("lat", "")), number(attributes.get("lon", ""))))
        elif name == "trk":
            self.tracks.append(_Track())
            refuse_many(self.file, len(self.tracks))
        elif name == "trkseg" and self.tracks:
            self.tracks[-1].course.pause()
        elif name == "gpx":
            self.creator = attributes.get("creator", "")
        elif name in self.others:
            self.others[name] += 1

    def end(self, path: Sequence[str], text: str) -> None:
        name, parent = path[-1], path[-2] if len(path) > 1 else ""
        point = self._point
        if name == "trkpt" and point is not None:
            self._take(point)
            self._point = None
        elif point is not None:
            if name == "time" and parent == "trkpt":
                point.at = moment(text)
            elif name in ("hr", "heartrate"):
                point.heart = number(text)
            elif name in ("cad", "cadence"):
                point.cadence = number(text)
        elif parent == "trk" and name == "type":
            self.tracks[-1].sport = text
        elif parent == "trk" and name == "name":
            self.tracks[-1].title = text

    def _take(self, point: _Point) -> None:
        track = self.tracks[-1]
        latitude, longitude = point.place
        if point.at is None or not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            track.untimed += 1
            return
        track.start = track.start or point.at
        track.course.add(point.at.utc, point.place, point.heart, point.cadence)


def read_gpx(file: str, data: bytes) -> Recording:
    """The tracks of a GPX file. Raises UnreadableFileError where it holds none with points."""
    reader = _Reader(file)
    broken = parse(file, data, reader)
    tracks = [track for track in reader.tracks if track.course.points or track.untimed]
    if not tracks:
        seen = f"This GPX file holds no recorded track, but {_what_else(reader, broken)}."
        raise NotAnActivityError(file, seen, ACCEPTED, "Export the activity itself, with its times.")
    recording = Recording("GPX", [_session(track, reader.creator) for track in tracks])
    if broken:
        recording.remarks.append(f"The file is broken off or damaged ({broken}); it was read up to there.")
    return recording


def _session(track: _Track, creator: str) -> Session:
    course = track.course
    sport = track.sport
    if creator.lower().startswith("strava") and sport.isdigit():
        sport = STRAVA_NUMBERS.get(sport, "other")
    kind = kind_of(sport)
    if kind == UNSAID and kind_of(track.title) != UNSAID:
        sport, kind = track.title, kind_of(track.title)  # what the recorder calls its activities by default
    driven = kind == UNSAID and _driven(course)
    return Session(
        start=track.start,
        seconds=course.jumping_s if driven else course.seconds,
        metres=course.jumped if driven else course.metres,
        sport=sport,
        kind=kind,
        avg_hr=course.heart.value,
        cadence_spm=steps_a_minute(course.cadence.value),
        remarks=tuple(_remarks(track)),
    )


def _driven(course: Course[Degrees]) -> bool:
    """Whether it was too fast for too long to be a lost signal: that part alone then tells the speed."""
    return course.jumps > LOST_SIGNAL_STEPS and course.jumping_s > LOST_SIGNAL * course.seconds


def _remarks(track: _Track) -> list[str]:
    course, found = track.course, []
    if course.jumped:
        found.append(f"{course.jumped:,.0f} m are jumps of the position that nobody can run; they do not count.")
    if course.backwards:
        found.append(f"The clock goes back {course.backwards} times; the time and way of those steps do not count.")
    if track.untimed and course.points:
        found.append(f"{track.untimed} points have no time or no place; they were left out.")
    return found


def _what_else(reader: _Reader, broken: str) -> str:
    found = [f"only {kind}" for name, kind in (("rte", "a route"), ("wpt", "waypoints")) if reader.others[name]]
    if reader.tracks:
        found.append("tracks without points")
    return " and ".join(found) or (f"broken off or damaged ({broken})" if broken else "nothing at all")
