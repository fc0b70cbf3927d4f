"""A column's name -> what it may mean, with the unit and the scale that it says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from loadwatch.importers.guessing.words.more_words import MORE_AVERAGES, MORE_EXTREMES, MORE_PHRASES
from loadwatch.importers.guessing.words.vocabulary import PHRASES, UNITS, WEEKDAYS
from loadwatch.importers.words import looks_like_a_run

EXACT, PART, COMPOUND = 100, 60, 40
SHORTEST_COMPOUND = 5
_NO_MARKS = str.maketrans({"ł": "l", "ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "’": "'", "_": " "})
_PACE = re.compile(
    r"(?:min\w*|m:ss|mm:ss)?\s*(?:/|\b(?:per|pro|par|por|al|na)\b)\s*(?P<unit>km|kilometer|mi|mile|mijl)\b"
)
_SPEED = re.compile(
    r"\b(?:(?P<ms>m(?:et(?:er|re)s?)?\s*(?:/|\bper\b)\s*s(?:ec|ek|econd)?)|km\s*/\s*h|kmh|km/t|km/u|mph|mi\s*/\s*h|kph)\b"
)
_SPEED_IN_WORDS = re.compile(r"\b(m s|ms|mps|km h)$")
"""How `avg_speed_m_s` ends."""
_CLOCK = re.compile(r"\b(?P<form>h+:mm(?::ss)?|mm:ss|m:ss)\b")
SCALE = re.compile(r"(?<!\d)(?P<low>0|1)\s*(?:-|–|—|to|bis|à|a|tot|til|till|do|\.\.+)\s*(?P<high>3|4|5|7|10|100)(?!\d)")
_OUT_OF = re.compile(r"/\s*(?P<high>3|4|5|7|10|100)(?!\d)")


_LOWER, _UPPER = "a-zß-öø-ÿąćęłńóśźż", "A-ZÀ-ÖØ-ÞĄĆĘŁŃÓŚŹŻ"
_TAIL = rf"(?:max|min|avg|moy|mean)(?![{_LOWER}])"
_HUMPS = re.compile(
    rf"(?<=[{_LOWER}{_UPPER}][{_LOWER}])(?=[{_UPPER}][{_LOWER}{_UPPER}])"
    rf"|(?<=[{_UPPER}])(?={_TAIL}|[{_UPPER}](?!{_TAIL})[{_LOWER}]{{2}})"
)
"""Where a word begins in `DistanceKm`, `avgHR`, `RPEScore` and `HRmax`; nowhere in `RPE`, `KMs`, `KmH`, `kcal` and `kJ`."""
_MEANS = frozenset({"avg_hr", "cadence_spm", "pace", "speed"})
_EXTREMES = frozenset(
    {
        "max", "maximum", "maximal", "maximale", "maximaler", "maxima", "massima", "maks", "maksimal", "highest", "hochste",
        "hochster", "peak", "best", "beste", "bester", "basta", "fastest", "resting", "rest", "ruhe", "repos", "reposo", "riposo",
    }
)  # fmt: skip
"""Words that make a heart rate or a pace another one than the mean of the run."""
_AVERAGES = frozenset(
    {
        "average", "avg", "mean", "durchschnitt", "durchschnittlich", "durchschnittliche", "durchschnittlicher", "moyen",
        "moyenne", "promedio", "media", "medio", "gemiddeld", "gemiddelde", "gjennomsnitt", "genomsnitt", "genomsnittlig",
        "gennemsnit", "gennemsnitlig", "srednia", "sredni",
    }
)  # fmt: skip
_EXTREMES |= MORE_EXTREMES
_AVERAGES |= MORE_AVERAGES
_OF_SEVERAL = _EXTREMES | _AVERAGES | {"longest", "langste", "langster", "laengste"}
"""Words that make a distance or a duration one of several runs: in a report of weeks the total is what was run."""
_SUMS = frozenset({"distance", "duration"})
_TIMES = frozenset({"h", "min", "s"})
_UNITS_OF = {"distance": frozenset({"km", "mi"}), "duration": _TIMES}
_SHORT_UNITS = ("k", "km")


@dataclass(frozen=True)
class Name:
    """What a header says: score by meaning, unit (km, mi, m, ms for m/s, h, min, s or a clock's form; empty = none), scale.

    scale: as written. weak: only a unit, or what stands beside it, says what it is: `Stairs (min)`.
    """

    scores: dict[str, int]
    unit: str
    scale: str
    weak: bool = False

    @property
    def known(self) -> bool:
        """Whether it means anything at all."""
        return bool(self.scores)


LEFT_OUT = Name({"ignored": EXACT}, "", "")
"""What a name says whose column is of no use, whatever its words."""
MEASURES = frozenset({"distance", "duration", "pace", "speed", "avg_hr", "cadence_spm", "time_of_day"})
"""What a column can measure of a run."""


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Lower case without accents and double blanks: `Odległość ` is `odleglosc`."""
    text = text.casefold().translate(_NO_MARKS)
    if text.isascii():
        return " ".join(text.split())
    text = unicodedata.normalize("NFKD", text)
    return " ".join("".join(sign for sign in text if not unicodedata.combining(sign)).split())


def parted(text: str) -> str:
    """A text with a blank between words that are written as one: `movingTimeMin` is `moving Time Min`."""
    return text if text.islower() or text.isupper() else _HUMPS.sub(" ", text)


def words(text: str) -> tuple[str, ...]:
    """The words of a text as `folded` gives them, without signs."""
    return tuple(re.findall(r"[^\W_]+", folded(parted(text))))


def word_map(table: dict[str, tuple[str, ...]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Words of a phrase -> the keys under which it stands."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for key, phrases in table.items():
        for phrase in phrases:
            found[words(phrase)] = (*found.get(words(phrase), ()), key)
    return found


_MEANINGS = word_map({meaning: (*PHRASES[meaning], *MORE_PHRASES.get(meaning, ())) for meaning in PHRASES})
FEWEST_WEEKDAYS = 5
_WEEKDAYS = frozenset(words(" ".join(WEEKDAYS)))
_UNITS = {phrase: keys[0] for phrase, keys in word_map(UNITS).items()}
_LONG_WORDS = {
    phrase[0]: keys for phrase, keys in _MEANINGS.items() if len(phrase) == 1 and len(phrase[0]) >= SHORTEST_COMPOUND
}


def weekdays_in(header: Sequence[str]) -> list[int]:
    """The columns that are the days of a week, in a table with a week a row; empty where fewer than five are there."""
    found = [at for at, name in enumerate(header) if folded(name).rstrip(".") in _WEEKDAYS]
    return found if len(found) >= FEWEST_WEEKDAYS else []


_SNAKE_SCALE = re.compile(r"_([01])_(\d+)$")
"""A scale at the end of a name without blanks: `pain_0_10`."""


@lru_cache(maxsize=4096)
def name_of(header: str) -> Name:
    """What this header may mean; without scores where its words are in no language we know."""
    text = folded(_SNAKE_SCALE.sub(r" \1-\2", parted(header)))
    inside = " ".join(re.findall(r"[(\[]([^)\]]*)[)\]]", text))
    outside = re.sub(r"[(\[][^)\]]*[)\]]", " ", text)
    scale = SCALE.search(text) or (_OUT_OF.search(text))
    named = _scores(words(SCALE.sub(" ", outside)))
    scores = named or _scores(words(SCALE.sub(" ", text)))
    pace, speed = _PACE.search(text), _SPEED.search(text)
    spare = "ignored" in scores and _AVERAGES.isdisjoint(words(text))  # `Wind (km/h)`, `Max speed (km/h)`
    if speed:
        of = "ms" if speed["ms"] else "mi" if "m" in speed[0] and "k" not in speed[0] else "km"
        return Name(scores if spare else {"speed": EXACT}, of, "")
    if pace:
        return Name(scores if spare else {"pace": EXACT}, "mi" if pace["unit"].startswith("mi") else "km", "")
    if "speed" in scores and (ends := _SPEED_IN_WORDS.search(" ".join(words(text)))):
        return Name(scores, "ms" if ends[1].startswith("m") else "km", "")
    clock, said = _CLOCK.search(text), words(outside)
    unit = clock["form"] if clock else _unit(words(inside)) or _unit(said) or _said_unit(said, scores)
    weak = not named and bool(words(outside)) and unit in _TIMES and not looks_like_a_run(outside)
    return Name(scores, unit, scale[0] if scale else "", weak)


def _scores(found: tuple[str, ...]) -> dict[str, int]:
    """Meaning -> how surely these words have it: all of them, some of them, or the end of a compound such as Laufstrecke."""
    scores: dict[str, int] = {}

    def raise_to(keys: tuple[str, ...], score: int) -> None:
        for key in keys:
            scores[key] = max(scores.get(key, 0), score)

    for start in range(len(found)):
        for end in range(start + 1, min(len(found), start + 5) + 1):
            keys = _MEANINGS.get(found[start:end], ())
            whole = end - start == len(found)
            if whole or len("".join(found[start:end])) > 1:
                raise_to(keys, EXACT if whole else PART + 4 * (end - start))
    if EXACT in scores.values():
        return {key: score for key, score in scores.items() if score == EXACT}  # `elapsed time` is no time of day
    for word in found:
        for at in range(1, len(word) - SHORTEST_COMPOUND + 1):
            raise_to(_LONG_WORDS.get(word[at:], ()), COMPOUND)
    return _own(scores, found)


def _own(scores: dict[str, int], found: tuple[str, ...]) -> dict[str, int]:
    """The scores without what is not the run's own: the highest heart rate, and distances that are one of several runs'."""
    if _EXTREMES.intersection(found) and scores.keys() & _MEANS:
        return {key: score for key, score in scores.items() if key not in _MEANS} | {"ignored": PART}
    if _AVERAGES.intersection(found) and scores.keys() & _MEANS:
        scores.pop("ignored", 0)
    elif _OF_SEVERAL.intersection(found) and scores.keys() & _SUMS:
        return {key: score for key, score in scores.items() if key not in _SUMS} | {"ignored": PART}
    return scores


def _said_unit(found: tuple[str, ...], scores: dict[str, int]) -> str:
    """The one unit that a word within a sentence says: `How many km did you run?`; empty = none, or several."""
    long = [word for word in found if word in _SHORT_UNITS or len(word) > 2]
    said = {"km" if word == "k" else _UNITS.get((word,), "") for word in long}
    found_units = (said & units for meaning, units in _UNITS_OF.items() if meaning in scores)
    return next((units.pop() for units in found_units if len(units) == 1), "")


def _unit(found: tuple[str, ...]) -> str:
    for length in (2, 1):
        if len(found) >= length and found[-length:] in _UNITS:
            return _UNITS[found[-length:]]
    return _UNITS.get(found[:1], "")
