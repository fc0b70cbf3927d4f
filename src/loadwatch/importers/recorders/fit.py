"""FIT (Garmin, and nearly every other watch): the sessions that the recorder itself has summed up.

Files can be chained one behind the other; each brings its sessions. Where a file is torn before its session was
written, the session is summed up from its records; else they are not looked at.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import fitdecode  # type: ignore[import-untyped]  # it brings no types

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.recorders.course import Course, on_the_counter
from loadwatch.importers.recorders.session import (
    ACCEPTED,
    AGAIN,
    Moment,
    NotAnActivityError,
    Recording,
    Session,
    refuse_many,
    steps_a_minute,
)
from loadwatch.importers.recorders.sparse import without_records
from loadwatch.importers.recorders.sports import OTHER, UNSAID

EPOCH = datetime(1989, 12, 31, tzinfo=UTC).replace(tzinfo=None)
"""FIT counts seconds from here (Flexible and Interoperable Data Transfer protocol, date_time)."""

KINDS = {"treadmill": "treadmill", "indoor_running": "treadmill", "virtual_activity": "treadmill",
         "trail": "trail", "track": "track"}  # fmt: skip
"""sub_sport -> kind of run; all others are plain runs."""

# What the decoder raises on bytes that are not what they should be: its own errors, and those of what it is made of.
_BROKEN = (
    fitdecode.FitError, struct.error, AssertionError, ValueError, KeyError, TypeError, IndexError, AttributeError,
    OverflowError, ArithmeticError,
)  # fmt: skip


@dataclass
class _Part:
    """One FIT file of a chain."""

    type: str = ""
    serial: int = 0
    sport: str = ""
    ahead: timedelta | None = None
    sessions: list[Any] = field(default_factory=list)
    start: datetime | None = None
    course: Course[float] = field(default_factory=lambda: Course(on_the_counter))

    def take(self, message: Any) -> None:
        """What one message tells."""
        if message.name == "record":
            self._record(message)
        elif message.name == "session":
            self.sessions.append(message)
        elif message.name == "file_id":
            self.type = self.type or str(_value(message, "type") or "")
            serial = _value(message, "serial_number")
            self.serial = serial if isinstance(serial, int) else 0
        elif message.name in ("sport", "lap"):
            self.sport = self.sport or _word(message, "sport")
        elif message.name == "activity":
            self.ahead = _ahead(_when(message, "timestamp"), _when(message, "local_timestamp"))

    def _record(self, message: Any) -> None:
        at = _when(message, "timestamp")
        if at is None:
            return
        self.start = self.start or at
        metres = _number(message, "distance")
        self.course.add(
            at, 0.0 if math.isnan(metres) else metres, _number(message, "heart_rate"), _number(message, "cadence")
        )


def read_fit(file: str, data: bytes) -> Recording:
    """The sessions of a FIT file. Raises UnreadableFileError where it holds none."""
    recording = Recording("FIT")
    parts, broken, checksums = _parts(file, data)
    for part in parts:
        recording.sessions += [_session(part, message) for message in part.sessions]
        if not part.sessions and part.type == "activity" and part.start and part.course.seconds:
            recording.sessions.append(_from_records(part, part.start))
    if not recording.sessions:
        raise _none(file, parts, broken)
    if broken:
        recording.remarks.append(f"The file is broken off or damaged ({broken}); it was read up to there.")
    elif checksums:
        recording.remarks.append("The checksum does not fit the file, so a part of it may be damaged.")
    return recording


def _parts(file: str, data: bytes) -> tuple[list[_Part], str, int]:
    """The file's parts as far as they can be read, what broke it off, and how many checksums do not fit."""
    sparse = without_records(data)
    if sparse is not None:
        parts: list[_Part] = []
        broken, _ = _take_all(file, sparse[0], parts)
        if not broken and all(part.sessions for part in parts if part.type == "activity"):
            return parts, "", sparse[1]
    parts = []
    broken, wrong = _take_all(file, _with_length(data), parts)
    return parts, broken, wrong


def _take_all(file: str, data: bytes, parts: list[_Part]) -> tuple[str, int]:
    """Fill the parts as far as the file can be read: what broke it off, and how many checksums do not fit."""
    wrong = 0
    crc, lenient = fitdecode.CrcCheck.READONLY, fitdecode.ErrorHandling.IGNORE
    with fitdecode.FitReader(data, check_crc=crc, error_handling=lenient) as frames:
        try:
            for frame in frames:
                if frame.frame_type == fitdecode.FIT_FRAME_HEADER:
                    parts.append(_Part())
                    refuse_many(file, len(parts))
                elif frame.frame_type == fitdecode.FIT_FRAME_DATA:
                    parts[-1].take(frame)
                    refuse_many(file, len(parts[-1].sessions))
                elif frame.frame_type == fitdecode.FIT_FRAME_CRC:
                    wrong += not frame.matched
        except _BROKEN as reason:
            return str(reason)[:100] or type(reason).__name__, wrong
    return "", wrong


def _with_length(data: bytes) -> bytes:
    """A recorder that ran out of power leaves 0 for the length of what follows: everything that is there."""
    size = data[0] if data else 0
    if len(data) > size + 2 and data[4:8] == b"\0\0\0\0":
        return data[:4] + struct.pack("<I", len(data) - size) + data[8:]
    return data


def _session(part: _Part, message: Any) -> Session:
    ended, elapsed = _when(message, "timestamp"), _number(message, "total_elapsed_time")
    start = _when(message, "start_time")
    if start is None and ended and not math.isnan(elapsed):
        start = ended - timedelta(seconds=elapsed)
    timer = _number(message, "total_timer_time")
    sport = _word(message, "sport") or part.sport
    cadence = _number(message, "avg_running_cadence")
    cadence = _number(message, "avg_cadence") if math.isnan(cadence) else cadence
    fraction = _number(message, "avg_fractional_cadence")
    return Session(
        start=None if start is None else Moment(start, part.ahead),
        seconds=timer if timer > 0 else elapsed,
        metres=_number(message, "total_distance"),
        sport=sport,
        kind=_kind(sport, _word(message, "sub_sport")),
        avg_hr=_number(message, "avg_heart_rate"),
        cadence_spm=steps_a_minute(cadence + (0.0 if math.isnan(fraction) else fraction)),
        key=_key(part, start),
    )


def _from_records(part: _Part, start: datetime) -> Session:
    course = part.course
    return Session(
        start=Moment(start, part.ahead),
        seconds=course.seconds,
        metres=course.metres,
        sport=part.sport,
        kind=_kind(part.sport, ""),
        avg_hr=course.heart.value,
        cadence_spm=steps_a_minute(course.cadence.value),
        key=_key(part, start),
        remarks=("The recorder did not sum up this session; time and distance come from its single records.",),
    )


def _kind(sport: str, sub_sport: str) -> str:
    if not sport:
        return UNSAID
    return KINDS.get(sub_sport, "run") if sport == "running" else OTHER


def _key(part: _Part, start: datetime | None) -> str:
    return f"{part.serial} {start:%Y-%m-%dT%H:%M:%SZ}" if part.serial and start else ""


def _none(file: str, parts: list[_Part], broken: str) -> UnreadableFileError:
    types = [part.type for part in parts if part.type not in ("", "activity")]
    if types:
        seen = f"This FIT file holds no activity: it is of the type {types[0].replace('_', ' ')}."
        return NotAnActivityError(file, seen, ACCEPTED, "Take the files from the recorder's folder of activities.")
    why = f"broken off or damaged ({broken})" if broken else "without a session and without timed records"
    return UnreadableFileError(file, f"This FIT file holds no activity that can be read: it is {why}.", ACCEPTED, AGAIN)


def _ahead(utc: datetime | None, local: datetime | None) -> timedelta | None:
    """How far the runner's clock was from UTC: a multiple of a quarter of an hour, or it is no time zone."""
    if utc is None or local is None:
        return None
    quarters = round((local - utc).total_seconds() / 900)
    ahead = timedelta(seconds=900 * quarters)
    return ahead if -48 <= quarters <= 56 and abs(local - utc - ahead) < timedelta(seconds=60) else None


def _value(message: Any, name: str) -> Any:
    return message.get_value(name, fallback=None)


def _word(message: Any, name: str) -> str:
    value = _value(message, name)
    return "" if value is None else str(value)


def _number(message: Any, name: str) -> float:
    """A number; NaN where the message has none."""
    value = _value(message, name)
    return float(value) if isinstance(value, int | float) and math.isfinite(value) else math.nan


def _when(message: Any, name: str) -> datetime | None:
    """A time, from the seconds as they stand: the decoder leaves small ones, a device's uptime, as numbers."""
    seconds = message.get_raw_value(name, fallback=None)
    return EPOCH + timedelta(seconds=seconds) if isinstance(seconds, int) and 0 <= seconds < 2**32 else None
