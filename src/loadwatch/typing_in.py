"""What people type: durations and distances, in the forms they use, as minutes and km."""

from __future__ import annotations

import re

from loadwatch.columns import RUNS
from loadwatch.errors import BadInputError
from loadwatch.phrases import KM_PER

DURATION_EXAMPLES = "45 (minutes), 45:30, 1:05:00 or 1h05"
_WORDS = re.compile(
    r"(?:(\d+)\s*h(?:ours?|rs?)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:m(?:in(?:utes?)?)?|’|')?)?\s*(?:(\d+)\s*(?:s(?:ec)?|”|\"))?",
    re.I,
)
_SLOWEST, _FASTEST = 20.0, 2.0  # minutes a kilometre: slower than walking, faster than anybody


def parse_duration(text: str, distance_km: float | None = None) -> float | None:
    """Minutes from `45`, `45:30`, `1:05:00`, `1h05`, `45 min`; None for an empty text.

    Two parts are minutes and seconds, unless the distance says that only hours and minutes can be meant: 1:30 for 15 km.
    Raises BadInputError for anything else, and for durations out of bounds.
    """
    text = text.strip()
    if not text:
        return None
    minutes = _clock(text, distance_km) if ":" in text else _words(text)
    if minutes is None:
        raise BadInputError(f"The time {text!r} cannot be read. Write it as {DURATION_EXAMPLES}.")
    high = RUNS["duration_min"].high
    if not 0 < minutes <= (high or minutes):
        raise BadInputError(f"The time {text!r} is {minutes:g} minutes; accepted: more than 0, up to {high:g}.")
    return minutes


def _clock(text: str, distance_km: float | None) -> float | None:
    parts = text.split(":")
    if not all(re.fullmatch(r"\d+", part) for part in parts[:-1]) or not re.fullmatch(r"\d+([.,]\d+)?", parts[-1]):
        return None
    numbers = [float(part.replace(",", ".")) for part in parts]
    if len(numbers) not in (2, 3) or any(number >= 60 for number in numbers[1:]):
        return None
    if len(numbers) == 3:
        return 60 * numbers[0] + numbers[1] + numbers[2] / 60
    as_minutes, as_hours = numbers[0] + numbers[1] / 60, 60 * numbers[0] + numbers[1]
    return as_hours if _only_hours_fit(as_minutes, as_hours, distance_km) else as_minutes


def _only_hours_fit(as_minutes: float, as_hours: float, distance_km: float | None) -> bool:
    return bool(distance_km) and as_minutes / distance_km < _FASTEST <= as_hours / distance_km <= _SLOWEST  # type: ignore[operator]


def _words(text: str) -> float | None:
    found = _WORDS.fullmatch(text)
    if found is None or not any(found.groups()):
        return None
    hours, minutes, seconds = (float((part or "0").replace(",", ".")) for part in found.groups())
    return 60 * hours + minutes + seconds / 60


def parse_distance(text: str, unit: str) -> float | None:
    """Kilometres from `8.4`, `8,4` or `8.4 km`, in the unit of the screen; a unit written behind it wins. None if empty.

    Raises BadInputError for anything else, and for distances out of bounds.
    """
    text = text.strip()
    if not text:
        return None
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(km|mi|miles?|m)?", text, re.I)
    if found is None:
        raise BadInputError(f"The distance {text!r} cannot be read. Write a number such as 8.4 ({unit}).")
    written = (found[2] or unit).lower()
    km = float(found[1].replace(",", ".")) * (0.001 if written == "m" else KM_PER[written[:2]])
    high = RUNS["distance_km"].high or km
    if not 0 < km <= high:
        raise BadInputError(f"The distance {text!r} is {km:g} km; accepted: more than 0, up to {high:g} km.")
    return km


def show_duration(minutes: float) -> str:
    """`45:30`, or `1:05:00` from an hour on: the forms that can be typed again."""
    seconds = round(minutes * 60)
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"
