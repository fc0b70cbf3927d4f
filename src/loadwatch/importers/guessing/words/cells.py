"""One cell of a runner's own table -> a number: distances with their unit, durations in every form, paces and speeds."""

from __future__ import annotations

import re
from functools import lru_cache

from loadwatch.importers.guessing.words.hints import RACES
from loadwatch.importers.guessing.words.names import folded, words
from loadwatch.importers.guessing.words.vocabulary import FAR, UNITS
from loadwatch.importers.layout import KM_PER

NUMBER = r"\d{1,3}(?:[  ']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[.,]\d+"
_WITH_WORDS = re.compile(
    rf"^(?P<about>(?:ca|approx|about|circa|~|≈|rund)\.?\s*)?(?P<number>[+-]?(?:{NUMBER}))\s*(?P<words>[^\d.,:][^\d]*)?$"
)
_HOURS = r"(?:h|hr|hrs|hours?|std|stunden?|heures?|horas?|ora|ore|uur|uren|u|t|time|timer|tim|timmar?|timme|godz|g)"
_MINUTES = r"(?:m|min|mins|minutes?|minuten|minutos?|minuti|minuto|minutter|minut|minuty|minuter|mn|'|′)"
_SECONDS = r"(?:s|sec|secs|seconds?|sek|sekunden|\"|″|'')"
_SPELLED = re.compile(
    rf"^(?:(?P<h>\d{{1,3}})\s*{_HOURS}\.?\s*(?:(?P<hm>\d{{1,2}})\s*(?:{_MINUTES}\.?)?)?|(?P<m>\d{{1,4}})\s*{_MINUTES}\.?)"
    rf"\s*(?:(?P<s>\d{{1,2}})\s*(?:{_SECONDS}\.?)?)?$"
)
_DECIMAL = re.compile(rf"^(?P<number>\d+(?:[.,]\d+)?|[.,]\d+)\s*(?:(?P<h>{_HOURS})|(?P<m>{_MINUTES}))\.?$")
_CLOCK = re.compile(
    rf"^(?:(?P<h>\d{{1,3}}):)?(?P<first>\d{{1,4}}):(?P<last>[0-5]\d)(?P<fraction>[.,]\d{{1,9}})?\s*(?:(?P<hours>{_HOURS})|(?P<minutes>{_MINUTES}))?\.?$"
)
_PACE_UNIT = re.compile(r"\s*(?:min)?\s*/\s*(?P<unit>km|k|mi|mile)\.?$")
_BARE = re.compile(rf"^[+-]?(?:{NUMBER})$")

TOO_SLOW = 120.0
"""Minutes for a km or a mile that no pace has."""
CLOCK_FORMS = {
    "duration_min": (1.0, 1.0),
    "duration_hmm": (1.0, 60.0),
    "duration_h": (60.0, 60.0),
    "duration_s": (1 / 60, 1.0),
}
"""How a column of durations is written -> minutes in a bare number, and in the first of two parts between colons."""

_UNIT_OF = {name: unit for unit, names in UNITS.items() if unit in FAR for name in map(words, names)}
_RACES = {words(name): km for km, names in RACES.items() for name in names}


@lru_cache(maxsize=4096)
def with_unit(cell: str) -> tuple[str, str] | None:
    """A number as it is written, and the unit of distance behind it (empty = none): `10,5 km`. None = no such thing.

    A race that is called by its length has the number and the unit that everybody knows: `Half Marathon`.
    """
    if is_race(cell):
        return _RACES[words(cell)], "km"
    found = _WITH_WORDS.match(cell.strip().replace("\u00a0", " ").replace("\u202f", " ").removeprefix("'"))
    if not found:
        return None
    said = words(found["words"] or "")
    unit = _UNIT_OF.get(said, "") or ("km" if said == ("k",) else "")
    return (found["number"], unit) if unit or not said else None


def is_race(cell: str) -> bool:
    """Whether a cell is the name of a length: `Marathon`, `HM`."""
    return words(cell) in _RACES


def kilometres_of(cell: str, unit: str) -> float | None:
    """The distance in km, in the cell's own unit or else this one (empty = taken for km). None = no distance, or none run.

    Three digits behind a sign are thousands in metres alone.
    """
    found = with_unit(cell)
    unit = found[1] or unit if found else unit
    value = to_float(found[0], "none" if unit == "m" else "") if found else None
    return value * KM_PER.get(unit, 1.0) if value else None


def unit_in(cell: str) -> str:
    """The unit of distance that a cell is: km, mi or m; empty = it is none."""
    found = with_unit(f"1 {cell}") if cell and not cell[0].isdigit() else None
    return found[1] if found else ""


def is_number(cell: str) -> bool:
    """Whether the cell is a number without words."""
    return bool(_BARE.match(cell.strip()))


@lru_cache(maxsize=4096)
def minutes_of(cell: str, form: str, decimal: str = "") -> float | None:
    """Minutes of a duration in a column of this form (a key of CLOCK_FORMS); None where it is no duration.

    Words for hours and minutes win over the form: `5:30 h`, `45 min`, `1h05`, `1 h 5 min`, `45'30"`.
    """
    bare, first = CLOCK_FORMS[form]
    text = folded(cell).replace("’", "'").replace("``", '"').strip()
    if is_number(text):
        return (value * bare) if (value := to_float(text, decimal)) is not None else None
    if clock := _CLOCK.match(text):
        if clock["h"]:
            if int(clock["first"]) > 59:
                return None
            parts = int(clock["h"]) * 60 + int(clock["first"]) + int(clock["last"]) / 60
        else:
            size = 60.0 if clock["hours"] else 1.0 if clock["minutes"] else first
            parts = int(clock["first"]) * size + int(clock["last"]) * size / 60
        return parts + (
            float("0." + clock["fraction"][1:]) / 60 if clock["fraction"] and (clock["h"] or first == 1) else 0
        )
    if worded := _DECIMAL.match(text):
        value = to_float(worded["number"], decimal)
        return None if value is None else value * (60.0 if worded["h"] else 1.0)
    if spelled := _SPELLED.match(text):
        return int(spelled["h"] or 0) * 60 + int(spelled["hm"] or spelled["m"] or 0) + int(spelled["s"] or 0) / 60
    return None


def pace_of(cell: str, decimal: str = "") -> tuple[float, str] | None:
    """Minutes for a unit of distance, and that unit where the cell says it: `5:30 /km`, `5'30"`, `5,5`. None = no pace."""
    text = folded(cell).replace("’", "'").strip()
    said = _PACE_UNIT.search(text)
    unit = "" if said is None else "km" if said["unit"].startswith("k") else "mi"
    minutes = minutes_of(text[: said.start()] if said else text, "duration_min", decimal)
    if minutes and minutes >= TOO_SLOW and text.endswith(":00"):
        minutes /= 60  # a spreadsheet saved 5:30 as 5:30:00
    return None if not minutes else (minutes, unit)


def to_float(text: str, decimal: str = "") -> float | None:
    """A number without words. decimal: the sign before a fraction, where one alone could be either (empty = any is one)."""
    text = re.sub(r"[\s']", "", text)
    signs = [sign for sign in ",." if sign in text]
    if len(signs) == 2:
        text = text.replace(min(signs, key=text.rfind), "")
    elif signs:
        grouped = re.fullmatch(rf"[+-]?\d{{1,3}}({re.escape(signs[0])}\d{{3}})+", text)
        if text.count(signs[0]) > 1 or (grouped and decimal and signs[0] != decimal):
            text = text.replace(signs[0], "")
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None
