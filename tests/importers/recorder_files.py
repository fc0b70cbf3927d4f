"""Made-up recorder files: FIT from its published layout, GPX and TCX as text; and how the tests read them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from loadwatch.importers import Reading, read
from tests.importers.test_any_bytes import adds_up, well_formed

TODAY = date(2026, 11, 22)
BERLIN = {"zone": "Europe/Berlin"}
START = datetime(2026, 5, 3, 6, 30, 15)
EPOCH = datetime(1989, 12, 31)
METRES_PER_DEGREE = 6_371_008.8 * 3.141592653589793 / 180

ENUM, UINT8, UINT16, UINT32, UINT32Z = (0x00, "B"), (0x02, "B"), (0x84, "H"), (0x86, "I"), (0x8C, "I")
MESSAGES: dict[str, tuple[int, dict[str, tuple[int, tuple[int, str], float]]]] = {
    "file_id": (0, {"type": (0, ENUM, 1), "manufacturer": (1, UINT16, 1), "serial": (3, UINT32Z, 1), "created": (4, UINT32, 1)}),
    "sport": (12, {"sport": (0, ENUM, 1), "sub_sport": (1, ENUM, 1)}),
    "session": (18, {
        "timestamp": (253, UINT32, 1), "start": (2, UINT32, 1), "sport": (5, ENUM, 1), "sub_sport": (6, ENUM, 1),
        "elapsed": (7, UINT32, 1000), "timer": (8, UINT32, 1000), "metres": (9, UINT32, 100), "heart": (16, UINT8, 1),
        "cadence": (18, UINT8, 1), "fraction": (92, UINT8, 128),
    }),
    "record": (20, {"timestamp": (253, UINT32, 1), "metres": (5, UINT32, 100), "heart": (3, UINT8, 1), "cadence": (4, UINT8, 1)}),
    "activity": (34, {"timestamp": (253, UINT32, 1), "local": (5, UINT32, 1), "sessions": (1, UINT16, 1)}),
}  # fmt: skip
"""Message -> its number and fields; field -> its number, type and scale, as the FIT profile publishes them."""

RUNNING, CYCLING, TRANSITION, SWIMMING = 1, 2, 3, 5
TREADMILL, TRAIL, TRACK = 1, 3, 4
ACTIVITY, SETTINGS, WORKOUT, MONITORING = 4, 2, 5, 15

Message = tuple[str, dict[str, Any]]


def seconds(at: datetime) -> int:
    """A time as FIT counts it."""
    return int((at - EPOCH).total_seconds())


def fit(messages: Iterable[Message]) -> bytes:
    """A whole FIT file with these messages."""
    pieces, defined = [b""], b""
    for name, fields in messages:
        definition, data = _message(name, fields)
        pieces += [definition, data] if definition != defined else [data]
        defined = definition
    body = b"".join(pieces)
    head = struct.pack("<2BHI4s", 14, 0x20, 2132, len(body), b".FIT")
    head += struct.pack("<H", checksum(head))
    return head + body + struct.pack("<H", checksum(head + body))


def _message(name: str, values: dict[str, Any]) -> tuple[bytes, bytes]:
    """Its definition, which holds until the next one, and its data."""
    number, fields = MESSAGES[name]
    definition = struct.pack("<BBBHB", 0x40, 0, 0, number, len(values))
    data = b"\0"
    for key, value in values.items():
        field, (base, form), scale = fields[key]
        definition += struct.pack("<3B", field, struct.calcsize(form), base)
        data += struct.pack("<" + form, seconds(value) if isinstance(value, datetime) else round(value * scale))
    return definition, data


def checksum(data: bytes) -> int:
    """The CRC-16 of the FIT protocol (polynomial 0xA001, bit by bit)."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ 0xA001 if crc & 1 else crc >> 1
    return crc


def session(start: datetime = START, **values: Any) -> Message:
    """A session of 10.5 km in 55 minutes on the timer, unless said otherwise."""
    usual = {"timestamp": start + timedelta(hours=1), "start": start, "sport": RUNNING, "sub_sport": 0, "elapsed": 3600,
             "timer": 3300, "metres": 10_500, "heart": 148, "cadence": 84, "fraction": 0.5}  # fmt: skip
    return "session", usual | values


def fit_run(*sessions: Message, ahead: float | None = 2.0, kind: int = ACTIVITY, serial: int = 123456) -> bytes:
    """A recorder's file of one run, or of these sessions. ahead: hours of its clock before UTC, None = it does not say."""
    end = START + timedelta(hours=1)
    messages = [
        ("file_id", {"type": kind, "manufacturer": 1, "serial": serial, "created": START}),
        *(sessions or [session()]),
    ]
    if ahead is not None:
        messages.append(("activity", {"timestamp": end, "local": end + timedelta(hours=ahead), "sessions": 1}))
    return fit(messages)


def records(count: int, every: float = 1, speed: float = 3.0) -> list[Message]:
    """Single records at one speed, without any session."""
    return [
        (
            "record",
            {"timestamp": START + timedelta(seconds=place * every), "metres": place * every * speed, "heart": 140},
        )
        for place in range(count)
    ]


def gpx(*tracks: str, version: str = "1.1", creator: str = "made up", before: str = "") -> bytes:
    """A GPX file with these tracks."""
    space = f"http://www.topografix.com/GPX/{version.replace('.', '/')}"
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<gpx xmlns="{space}" version="{version}" creator="{creator}">'
    )
    return (text + "".join(tracks) + "</gpx>").encode()


def track(*segments: str, sport: str = "", name: str = "") -> str:
    """One track."""
    words = (f"<name>{name}</name>" if name else "") + (f"<type>{sport}</type>" if sport else "")
    return f"<trk>{words}{''.join(f'<trkseg>{points}</trkseg>' for points in segments)}</trk>"


def northward(
    count: int, step_m: float = 3.0, every: float = 1.0, start: datetime = START, at_m: float = 0.0, end: str = "Z"
) -> str:
    """Points straight to the north, on a meridian in the ocean: their distance is known without any formula."""
    return "".join(
        point((at_m + place * step_m) / METRES_PER_DEGREE, (start + timedelta(seconds=place * every)).isoformat() + end)
        for place in range(count)
    )


def point(latitude: float, time: str, longitude: float = -30.0, more: str = "") -> str:
    """One point of a track; empty time = none."""
    when = f"<time>{time}</time>" if time else ""
    return f'<trkpt lat="{latitude:.9f}" lon="{longitude}"><ele>0</ele>{when}{more}</trkpt>'


def tcx(*activities: str, courses: str = "") -> bytes:
    """A TCX file with these activities."""
    space = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
    inside = f"<Activities>{''.join(activities)}</Activities>" if activities else ""
    return f'<?xml version="1.0"?><TrainingCenterDatabase xmlns="{space}">{inside}{courses}</TrainingCenterDatabase>'.encode()


def activity(*laps: str, sport: str = "Running", start: datetime = START, unit: str = "") -> str:
    """One activity."""
    creator = f"<Creator><Name>made up</Name><UnitId>{unit}</UnitId></Creator>" if unit else ""
    return f'<Activity Sport="{sport}"><Id>{start.isoformat()}Z</Id>{"".join(laps)}{creator}</Activity>'


def lap(
    total_s: float, metres: float, heart: int = 0, cadence: int = 0, points: str = "", start: datetime = START
) -> str:
    """One lap with its sums."""
    beats = f"<AverageHeartRateBpm><Value>{heart}</Value></AverageHeartRateBpm>" if heart else ""
    steps = (
        f"<Extensions><ns3:LX><ns3:AvgRunCadence>{cadence}</ns3:AvgRunCadence></ns3:LX></Extensions>" if cadence else ""
    )
    sums = f"<TotalTimeSeconds>{total_s}</TotalTimeSeconds><DistanceMeters>{metres}</DistanceMeters>"
    return f'<Lap StartTime="{start.isoformat()}Z">{sums}{beats}<Track>{points}</Track>{steps}</Lap>'


def trackpoint(after_s: float, metres: float) -> str:
    """One point of a lap."""
    at = (START + timedelta(seconds=after_s)).isoformat()
    return f"<Trackpoint><Time>{at}Z</Time><DistanceMeters>{metres}</DistanceMeters></Trackpoint>"


def read_one(data: bytes, name: str = "run.fit", **answers: str) -> Reading:
    """One file, its account checked by the way."""
    got = read({name: data}, today=TODAY, **answers)
    assert adds_up(got)
    assert well_formed(got)
    return got


def told(got: Reading) -> str:
    """What the problems say, together."""
    return " ".join(got.problems["message"])


def packed(entries: dict[str, bytes]) -> bytes:
    """A ZIP of these."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in entries.items():
            zipped.writestr(name, content)
    return data.getvalue()
