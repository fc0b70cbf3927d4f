"""What a recorder file tells of its sessions, the same for every format."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from loadwatch.errors import UnreadableFileError

ACCEPTED = "FIT, GPX and TCX recordings of activities, alone, compressed with gzip, or many in a ZIP."
AGAIN = "Export the activity again, or log the run by hand."
MOST_SESSIONS = 1_000
"""A recorder file with more is made to take memory."""
ONE_FOOT_BELOW = 120.0
"""Nobody runs with fewer steps a minute on average: lower cadences count one foot, higher ones both."""


class NotAnActivityError(UnreadableFileError):
    """A sound file of a recorder that holds no activity: settings, a planned workout, a weight, a route."""


def refuse_many(file: str, sessions: int) -> None:
    """Raises UnreadableFileError for more sessions than a file can have."""
    if sessions > MOST_SESSIONS:
        accepted = f"up to {MOST_SESSIONS:,} sessions in a file."
        raise UnreadableFileError(file, f"The file has more than {MOST_SESSIONS:,} sessions.", accepted, "Split it.")


@dataclass(frozen=True)
class Moment:
    """A time of a file: in UTC, and how far the runner's clock was from it; None = the file does not say."""

    utc: datetime
    ahead: timedelta | None = None


@dataclass(frozen=True)
class Session:
    """One session of a recording.

    start: None = not recorded. seconds: on the timer, stops apart. metres, avg_hr (beats a minute), cadence_spm
    (steps a minute, both feet): NaN = not recorded. sport: as the file says it, empty = it does not. kind: one of
    KINDS, `sports.OTHER` or `sports.UNSAID`. key: the recorder's own key, empty = none. remarks: what the user should know.
    """

    start: Moment | None
    seconds: float
    metres: float
    sport: str
    kind: str
    avg_hr: float = math.nan
    cadence_spm: float = math.nan
    key: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def kmh(self) -> float:
        """Mean speed; NaN where distance or time is missing."""
        return self.metres / self.seconds * 3.6 if self.seconds > 0 else math.nan


@dataclass
class Recording:
    """What one recorder file gave. remarks: what is wrong with the file as a whole, though sessions were read."""

    format: str
    sessions: list[Session] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


@dataclass
class Mean:
    """A mean weighted by seconds; values of 0 are a sensor without a reading."""

    total: float = 0.0
    weight: float = 0.0

    def add(self, value: float, seconds: float) -> None:
        """Take a value that held for this long."""
        if value > 0 and seconds > 0:
            self.total += value * seconds
            self.weight += seconds

    @property
    def value(self) -> float:
        """The mean; NaN without any value."""
        return self.total / self.weight if self.weight else math.nan


def steps_a_minute(cadence: float) -> float:
    """Both feet's steps from what a recorder calls cadence; NaN for 0 or missing."""
    if not cadence > 0:
        return math.nan
    return cadence * 2 if cadence < ONE_FOOT_BELOW else cadence


def number(text: str) -> float:
    """A number of an XML file; NaN for anything that is none, or infinite."""
    try:
        value = float(text)
    except ValueError:
        return math.nan
    return value if math.isfinite(value) else math.nan


def moment(text: str) -> Moment | None:
    """A time of an XML file, `2026-07-04T11:23:19.4Z`; None where it is no date with a time.

    An offset such as +02:00 is the runner's own clock. Z and +00:00 only say that the time is in UTC, and so does
    a time without either, as GPX and TCX declare it.
    """
    try:
        read = datetime.fromisoformat(text.strip())
        utc = read.astimezone(UTC).replace(tzinfo=None) if read.tzinfo else read
    except (ValueError, OverflowError):
        return None
    if ":" not in text:
        return None
    return Moment(utc, read.utcoffset() or None)
