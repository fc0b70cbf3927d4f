"""What runners write about a soreness: where it is, when, and how bad; in the same languages as the columns' names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from loadwatch.importers.guessing.words.body import AND, LINKS, NO_SIDES, OF_A_QUESTION, PLACES, SIDES
from loadwatch.importers.guessing.words.moments import MOMENTS, STEPS
from loadwatch.importers.guessing.words.names import folded, words
from loadwatch.importers.guessing.words.vocabulary import PHRASES

MOST_WORDS = 20
"""More words are no name of a place."""
_ELIDED = re.compile(r"(?<![^\W\d_])(?:d|l|qu|s|n|m|t|j|un|all|dall|dell|nell|sull)['´`]")
"""Articles that lost their vowel: the d of d'Achille is no right side, and the l of l'aine no left one."""
_SHORTENED = re.compile(r"\bder\.")
"""The Spanish derecha; without its dot the word is a German article, wherever it is not the last one."""
_JOINED = re.compile(r"\b(linker|rechter|vanster|hoger|venstre|hoyre|hojre)(?=[^\W\d_]{3})")
"""A side and its place in one word: rechterknie, vänsterknä."""
_LAST = frozenset({"der", "e"})
"""Sides that are an article or an `and` where another word follows: Spanish derecha, Portuguese esquerdo."""


def _words(text: str) -> tuple[str, ...]:
    return words(_JOINED.sub(r"\1 ", _ELIDED.sub(" ", _SHORTENED.sub("derecha", folded(text)))))


_PLACES = {_words(name): site for site, names in PLACES.items() for name in names}
_LONGEST = max(map(len, _PLACES))
_SIDES = {words(name)[0]: side for side, names in SIDES.items() for name in names}
_NO_SIDES = frozenset(map(words, NO_SIDES))
_MOMENTS = {words(name): moment for moment, names in MOMENTS.items() for name in names}
_STEPS = {folded(name): value for value, names in STEPS.items() for name in names}
_SORE = frozenset(words(" ".join(PHRASES["rating"]))) | frozenset(
    words("vondt mal hurt hurts hurting weh duele boli vas nrs")
)
_LINKS = frozenset(words(" ".join(LINKS))) | _SORE
_WITHOUT_A_PAIN = _LINKS - (frozenset(words(OF_A_QUESTION)) - frozenset(words("free mal")))
_PAINS = tuple(
    words("schmerzen schmerz beschwerden verspannung verspannungen probleme pijnen pijn klachten smärtor smärta värk smerter "
          "smerte ondt ont vondt")
)  # fmt: skip
"""How a compound ends that is a pain: the place stands before it, as in Rückenschmerz or Ryggsmärta."""
SHORTEST_PLACE = 3
_OTHER_TIMES = words(
    "evening evenings mornings night pm before pre abends abend nachts nacht vorher vor soir avant noche tarde antes sera "
    "prima noite avond voor kveld kvelden kväll aften før före wieczorem przed exercise training workout activity lendemain folgetag"
)
_WHEN = frozenset(word for phrase in _MOMENTS for word in phrase) | frozenset(_OTHER_TIMES)
"""Words of a place's header that say when it was sore; those of the first list have no moment of their own here."""
_LAST_ONLY = frozenset({"am", "na", "under", "running"})
"""Moments that are other words in front of a place (Schmerz am Knie), or beside a moment (after running)."""
_NUMBERED = re.compile(r"\d\s*=")
"""Where a name goes over to its scale: `Back pain 0 = none`."""
_BRACKETED = re.compile(r"[(\[]([^)\]]*)")
_AND = frozenset(AND)
_POLISH = frozenset(words("ból bóle bolesność boli"))
"""Beside these `po` is no German buttock: it means after."""
_MEASURED = re.compile(
    r"[(\[,]\s*(?:min|mins|minutes|minuten|cm|mm|kg|reps|deg|degrees|°|kms?|kilom\w+|mi|miles?|meilen|millas|miglia|mijl(?:en)?"
    r"|hh?:mm|mm:ss|hrs?|hours?|std|stunden|kcal|bpm)\b",
    re.IGNORECASE,
)
"""What is measured in these is no soreness: `Knee, morning stiffness (min)`, `Overall (km)`."""


def _compound(word: str) -> str | None:
    """The site before a pain in one word, without the sound that joins them (Waden-, Ferse-n-); None = no such word."""
    ending = next((pain for pain in _PAINS if word.endswith(pain)), "")
    place = word.removesuffix(ending)
    if not ending or len(place) < SHORTEST_PLACE or place == "hals":  # Halsschmerzen are a throat's
        return None
    return next((site for name in (place, place + "e", place[:-1]) if (site := _PLACES.get((name,)))), None)


@dataclass(frozen=True)
class Place:
    """Where a text says that it is sore, among other words.

    site: empty = none is named. side: empty = none, or it is not clear which. left, beside: words that are neither, outside
    of brackets and within; other sites than the first one too. clear: whether sides and sites do not contradict each other.
    """

    site: str = ""
    side: str = ""
    left: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    clear: bool = True

    @property
    def known(self) -> bool:
        """Whether the text names a place and nothing else; what stands in brackets may explain it."""
        return bool(self.site) and not self.left and self.clear

    @property
    def told(self) -> bool:
        """Whether nothing is lost where only the site and the side are kept."""
        return self.clear and self.site != "other" and not self.left and not (self.beside and not self.site)


@lru_cache(maxsize=4096)
def place_of(text: str) -> tuple[str, str] | None:
    """The site and the side ("" = not said) that a text names and nothing else: `Left knee pain (0-10)`, `Knie re.`."""
    place = place_in(text)
    return (place.site, place.side) if place.known else None


@lru_cache(maxsize=4096)
def place_in(text: str) -> Place:
    """The place that a text names among other words: `How bad is the pain in your right knee? (0-10)`."""
    outside, inside = _parts(text)
    if len(outside) + len(inside) > MOST_WORDS or _MEASURED.search(text):
        return Place(left=outside, beside=inside, clear=False)
    side, without, clear = _side([*outside, "|", *inside])
    sites, rest = _sites(without)
    special = [site for site in sites if site != "other"] or sites
    several = len(set(special)) > 1
    at = rest.index("|")
    sore = any(word in _SORE or word.endswith(_PAINS) for word in without)
    plain = _WHEN | _SIDES.keys() | (_LINKS if sore else _WITHOUT_A_PAIN)
    left, beside = (
        tuple(word for word in part if word not in plain and not word[0].isdigit())
        for part in (rest[:at], rest[at + 1 :])
    )
    both = side == "both" and several  # the left knee and the right calf
    return Place(special[0] if sites else "", "" if both else side, left, beside, clear and len(set(sites)) < 2)


def _parts(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a text before its scale, and those in brackets that hold no number: `Pain (left knee) (0-10)`."""
    said = _NUMBERED.split(text, maxsplit=1)[0]
    inside = " ".join(found for found in _BRACKETED.findall(said) if not re.search(r"\d", found))
    return _words(_BRACKETED.sub(" ", said)), _words(inside)


def _side(said: Sequence[str]) -> tuple[str, list[str], bool]:
    """The side that these words name, the other words, and whether that is clear; left and right is both, left/right neither."""
    found, rest, clear = set(), [], True
    for at, word in enumerate(said):
        before, behind = said[at - 1] if at else "", said[at + 1] if at + 1 < len(said) else "|"
        doubtful = (word, behind) in _NO_SIDES or (before, word) in _NO_SIDES
        article = word in _LAST and behind != "|"
        measured = len(word) == 1 and before.isdigit()  # `after 24 h`
        if word in _SIDES and not doubtful and not article and not measured:
            found.add(_SIDES[word])
        else:
            rest.append(word)
            clear = clear and not doubtful
    if "both" in found or (len(found) > 1 and not _AND.isdisjoint(rest)):
        return "both", rest, clear
    return (next(iter(found)) if len(found) == 1 else ""), rest, clear and len(found) < 2


def _sites(said: Sequence[str]) -> tuple[list[str], list[str]]:
    """The sites that these words name, the longest name first at each place, and the words that are none."""
    sites, rest, at = [], [], 0
    polish = not _POLISH.isdisjoint(said)
    while at < len(said):
        for end in range(min(len(said), at + _LONGEST), at, -1):
            name = tuple(said[at:end])
            site = _PLACES.get(name) or (_compound(name[0]) if len(name) == 1 else None)
            behind = name == ("back",) and tuple(said[at + 1 : at + 2]) == ("of",)  # `back of the knee`
            if site and not behind and not (polish and name == ("po",)):
                sites.append(site)
                break
        else:
            end = at + 1
            rest.append(said[at])
        at = end
    return sites, rest


@lru_cache(maxsize=4096)
def moment_in(text: str) -> str:
    """The moment that the text of a place says beside it: `Left knee pain after (0-10)`; empty = none."""
    outside, inside = _parts(text)
    said = outside + inside
    if len(said) > MOST_WORDS:
        return ""
    parts = [said[start:end] for start in range(len(said)) for end in range(len(said), start, -1)]
    return next(
        (_MOMENTS[part] for part in parts if part in _MOMENTS and (part[0] not in _LAST_ONLY or part == said[-1:])), ""
    )


def times_in(text: str) -> frozenset[str]:
    """The words of a text that say when: what tells two columns of one place apart."""
    return _WHEN.intersection(sum(_parts(text), ()))


@lru_cache(maxsize=4096)
def side_of(text: str) -> str:
    """left, right or both; empty = no word for a side."""
    return _side(_words(text))[0] if len(words(text)) <= MOST_WORDS else ""


@lru_cache(maxsize=4096)
def moment_of(text: str) -> str:
    """day, during, after or morning; empty = no word for one of them."""
    return _MOMENTS.get(words(text), "")


@lru_cache(maxsize=4096)
def step_of(text: str) -> float | None:
    """The rating from 0 to 10 that stands for a word such as `mild`; None = it is no such word."""
    return _STEPS.get(folded(text).rstrip(".! "))
