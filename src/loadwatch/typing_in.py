"""What people type: durations and distances, in the forms they use, as minutes and km."""

from __future__ import annotations

import re

from loadwatch.columns import RUNS
from loadwatch.errors import BadInputError
from loadwatch.phrases import KM_PER

DURATION_EXAMPLES = "45 (minutes), 45:30, 1:05:00 or 1h05"
_NUMBER = r"(\d+(?:[.,]\d*)?|[.,]\d+)"
_PART = re.compile(rf"{_NUMBER}\s*([^\d\s.,]*)\s*")
_MINUTES_IN = {
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 60.0),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "'", "’", "′"), 1.0),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", '"', "”", "″"), 1 / 60),
}
_KM_IN = {**KM_PER, "k": 1.0, "mile": KM_PER["mi"], "miles": KM_PER["mi"], "m": 0.001}
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
    numbers = [_number(part) for part in parts]
    if len(numbers) not in (2, 3) or any(number >= 60 for number in numbers[1:]):
        return None
    if len(numbers) == 3:
        return 60 * numbers[0] + numbers[1] + numbers[2] / 60
    as_minutes, as_hours = numbers[0] + numbers[1] / 60, 60 * numbers[0] + numbers[1]
    return as_hours if _only_hours_fit(as_minutes, as_hours, distance_km) else as_minutes


def _only_hours_fit(as_minutes: float, as_hours: float, distance_km: float | None) -> bool:
    return bool(distance_km) and as_minutes / distance_km < _FASTEST <= as_hours / distance_km <= _SLOWEST  # type: ignore[operator]


def _words(text: str) -> float | None:
    """`45`, `1h05`, `45min30s`: from the largest unit to the smallest. A number without one is of the next smaller."""
    if not re.fullmatch(rf"(?:{_PART.pattern})+", text):
        return None
    minutes, last, next_smaller = 0.0, float("inf"), 1.0
    for value, word in _PART.findall(text):
        size = _MINUTES_IN.get(word.lower(), 0.0) if word else next_smaller
        if not 0 < size < last:
            return None
        minutes += size * _number(value)
        last, next_smaller = size, {60.0: 1.0, 1.0: 1 / 60}.get(size, 0.0) if word else 0.0
    return minutes


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def parse_distance(text: str, unit: str) -> float | None:
    """Kilometres from `8.4`, `8,4` or `8.4 km`, in the unit of the screen; a unit written behind it wins. None if empty.

    Raises BadInputError for anything else, and for distances out of bounds.
    """
    text = text.strip()
    if not text:
        return None
    found = _PART.fullmatch(text)
    written = (found[2] or unit).lower() if found else ""
    if found is None or written not in _KM_IN:
        raise BadInputError(f"The distance {text!r} cannot be read. Write a number such as 8.4 ({unit}).")
    km = _number(found[1]) * _KM_IN[written]
    high = RUNS["distance_km"].high or km
    if not 0 < km <= high:
        raise BadInputError(f"The distance {text!r} is {km:g} km; accepted: more than 0, up to {high:g} km.")
    return km


def show_duration(minutes: float) -> str:
    """`45:30`, or `1:05:00` from an hour on: the forms that can be typed again."""
    seconds = round(minutes * 60)
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"
