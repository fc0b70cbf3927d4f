"""Words of a runner's own column of sports: runs by what sort of training they are, other sports, days of rest."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from loadwatch.importers.guessing.words.names import folded, parted, words
from loadwatch.importers.guessing.words.other_sports import IN_TITLES, NO_SPORTS, OUTSIDE, SPORTS, UNNAMED, USUAL
from loadwatch.importers.words import (
    KIND_OF_TYPE,
    LONGEST_TYPE,
    NOT_LIKE_A_RUN,
    OTHER_TYPES,
    is_run_on_foot,
    looks_like_a_run,
)

_RUNS = (
    "easy", "easy run", "long", "long run", "tempo", "tempo run", "intervals", "interval", "fartlek", "hills",
    "hill repeats", "hill", "repeats", "vo2max", "recover", "test", "lthr test", "lactate test", "time trial",
    "leistungstest", "recovery", "recovery run", "race", "progression", "parkrun", "threshold", "base", "steady",
    "steady run", "jog", "jogging", "speed", "speedwork", "workout", "strides", "shakeout", "dauerlauf",
    "lockerer dauerlauf", "locker", "lockerer lauf", "langer lauf", "longrun", "tempolauf", "tempodauerlauf",
    "intervalle", "regeneration", "regenerationslauf", "wettkampf", "fahrtspiel", "footing", "endurance",
    "endurance fondamentale", "sortie longue", "fractionné", "récupération", "seuil", "compétition", "rodaje",
    "rodaje suave", "tirada larga", "series", "competición", "lento", "lungo", "ripetute", "gara", "fondo lento",
    "rodagem", "longo", "tiros", "prova", "duurloop", "rustige duurloop", "lange duurloop", "wedstrijd",
    "intervaltraining", "hersteltraining", "rolig", "rolig tur", "langtur", "terskel", "intervaller", "konkurranse",
    "distans", "distanspass", "långpass", "lugnt", "tävling", "rolig løbetur", "lang tur", "spokojny bieg",
    "wybieganie", "długie wybieganie", "interwały", "rozbieganie", "zawody", "run/walk", "löpning", "löppass",
    "lopen", "hardlopen", "juoksu", "track", "course", "cap", "dl", "ldl", "tdl", "lala",
)  # fmt: skip
_OTHERS = (
    "bike", "cycling", "ride", "swim", "swimming", "walk", "walking", "hike", "hiking", "gym", "strength",
    "strength training", "yoga", "pilates", "rowing", "elliptical", "cross training", "cross-training", "ski",
    "skiing", "football", "soccer", "tennis", "rad", "radfahren", "schwimmen", "wandern", "spazieren", "kraft",
    "krafttraining", "gehen", "vélo", "natation", "marche", "randonnée", "musculation", "renforcement", "bici",
    "ciclismo", "natación", "caminar", "senderismo", "fuerza", "gimnasio", "bicicletta", "nuoto", "camminata",
    "palestra", "bicicleta", "natação", "caminhada", "musculação", "fietsen", "zwemmen", "wandelen",
    "krachttraining", "sykkel", "sykling", "svømming", "gåtur", "styrke", "cykel", "cykling", "simning", "promenad",
    "gym", "styrka", "svømning", "gang", "rower", "pływanie", "spacer", "siłownia", "rennrad", "mtb", "spinning",
    "crosstrainer", "crossfit", "fitness", "climbing", "klettern", "bouldern", "rudern", "stretching", "mobility",
    "physio", "stabi", "gymnastik", "triathlon", "duathlon", "aquajogging", "basketball", "badminton", "volleyball",
    "golf", "dance", "core", "rower", "spin", "zwift", "handball", "escalade", "aviron", "fútbol", "calcio",
    "futebol", "voetbal", "fotball", "fotboll", "fodbold", "rest", "rest day", "off", "ruhetag", "pause", "repos",
    "descanso", "riposo", "rust", "rustdag", "hvile", "hviledag", "vila", "vilodag", "odpoczynek", "day off", "sick",
    "krank", "other", "andere", "landsvägscykling", "peloton", "hiit", "padel",
)  # fmt: skip

RUNS = {folded(word) for word in _RUNS} | {folded(word) for word in KIND_OF_TYPE}
OTHERS = {folded(word) for word in _OTHERS}
_NOT_ALONE = frozenset(
    {
        "rest", "off", "other", "andere", "sick", "krank", "pause", "core", "gang", "rust", "hvile", "vila", "repos",
        "descanso", "riposo", "dance", "fitness", "mobility", "stretching", "physio", "stabi", "base", "race", "long",
        "series", "speed", "steady", "tempo", "lento", "locker", "lugnt", "rolig", "lungo", "longo", "seuil", "prova",
        "gara", "tiros",
    }
)  # fmt: skip
"""Words that say another sport only where they stand alone."""
_OTHER_WORDS = (frozenset(word for word in OTHERS if word.isalpha()) | frozenset(IN_TITLES.split())) - _NOT_ALONE
_SORTS = RUNS - {folded(word) for word in KIND_OF_TYPE} - UNNAMED
"""Words for a sort of training, and not for running itself."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TREADMILL = re.compile(r"treadmill|laufband|tapis|esteira|cinta|loopband|tredemolle|lopband|lobeband|biezni")
_RUN_WORDS = frozenset(word for word in RUNS if word.isalpha()) - {"test"}
_TYPES = frozenset(words("type types kind art typ tipo soort slag rodzaj category"))
_RUN_TYPES = frozenset(words("laufart lauftyp looptype løpstype løbstype löptyp runtype"))
_NO_OTHER_SPORT = frozenset(
    {"other", "others", "misc", "andere", "anderes", "sonstige", "sonstiges", "autre", "otro", "otra", "altro", "outro", "anders",
     "annet", "annat", "andet", "inne"}
)  # fmt: skip
"""Words that say another sport, but in a column of runs another sort of run."""
MOST_KINDS = 40
LONGEST_LIST = 100
_SIGNS_OF_LISTS = re.compile(r"[\[\]'\",;|]")
TOTALS = {
    folded(word)
    for word in ("total", "totals", "sum", "summe", "gesamt", "total général", "totale", "totaal", "totalt", "sum total",
                 "summa", "i alt", "suma", "razem", "average", "mean", "durchschnitt", "moyenne", "media", "gemiddelde",
                 "month total", "weekly total", "week total", "monatssumme", "wochensumme")
}  # fmt: skip
"""What stands in the place of the day in a row that sums up others."""


def of_list(cell: str) -> str:
    """What a list of names, `['running', 'individual']`, is about: running, else another sport; other cells as they are."""
    if len(cell) > LONGEST_LIST or cell[:1] + cell[-1:] != "[]":
        return cell.strip()
    names = [part.strip() for part in _SIGNS_OF_LISTS.split(cell) if any(map(str.isalpha, part))]
    running = (name for name in names if KIND_OF_TYPE.get(folded(name)))
    return next(running, next(filter(is_other, names), names[0] if names else cell))


def is_sport(word: str) -> bool:
    """Whether a text names a sort of run, another sport or a day of rest."""
    return is_run(of_list(word)) or is_other(of_list(word))


def spaced(text: str) -> str:
    """A name in one word with the blanks between its words: `WeightTraining` and `ice-bath` are `weight training`, `ice bath`."""
    return " ".join(_HUMP.sub(" ", text).replace("_", " ").replace("-", " ").split())


_LISTED = frozenset(folded(spaced(name)) for name in SPORTS | OTHER_TYPES) - UNNAMED


@lru_cache(maxsize=8192)
def is_run(text: str) -> bool:
    """Whether a text names a sort of run, and beside it no other sport than walking: `Easy + strides`, `Run / Walk`."""
    if folded(text) in RUNS or is_run_on_foot(text.lower()):
        return True
    said = frozenset(words(text))
    return bool(said & _RUN_WORDS) and not said & _OTHER_WORDS and not NOT_LIKE_A_RUN.search(text.lower())


@lru_cache(maxsize=8192)
def is_other(text: str) -> bool:
    """Whether a text names another sport, or a day of rest, and says nothing of a run: `rest`, `Evening Ride`."""
    if folded(text) in RUNS or folded(text) in OTHERS:
        return folded(text) not in RUNS
    text = spaced(text)
    if folded(text) in _LISTED:
        return True
    other = NOT_LIKE_A_RUN.search(text.lower()) or not _OTHER_WORDS.isdisjoint(words(text))
    return bool(other) and not looks_like_a_run(text.lower())


def of_other_sport(header: str) -> bool:
    """Whether a column's name says that its numbers are another sport's, or a rest's: `Bike km`, `Rad km`, `Rest HR`."""
    text = folded(parted(header))
    return not looks_like_a_run(text) and (
        bool(NOT_LIKE_A_RUN.search(text)) or any(word in OTHERS for word in words(header))
    )


def tells_sports_apart(cells: Sequence[str]) -> bool:
    """Whether a column, whatever its name, holds runs beside other sports: without it their rows would be read as runs."""
    if len({folded(cell) for cell in cells}) > MOST_KINDS:
        return False
    said = among(cells)
    return False in said.values() and sum(said[cell] is not None for cell in cells) >= 0.8 * len(cells)


def is_type(cells: Sequence[str]) -> bool:
    """Whether a column named so says which rows are runs: it names a sort of run or another sport, and not many things."""
    different = {folded(cell) for cell in cells}
    return len(different) <= MOST_KINDS and any(map(is_sport, different))


def among(cells: Iterable[str]) -> dict[str, bool | None]:
    """Each different cell of a column -> whether it is a run, in the light of the others; None where it says no sport.

    Among sports by their names, `Workout` is none of the runs; where no cell says another sport, `Default` is one.
    """
    names = {cell: of_list(cell)[:LONGEST_TYPE] for cell in cells}
    by_name, of_runs = names_sports(names.values()), not any(map(is_other, names.values()))
    indoors = any(_TREADMILL.search(folded(name)) for name in names.values())

    def said(name: str) -> bool | None:
        plain = folded(spaced(name))
        if (plain in UNNAMED and by_name) or is_other(name):
            return False
        return True if is_run(name) or (plain in USUAL and of_runs) or (plain in OUTSIDE and indoors) else None

    return {cell: said(name) for cell, name in names.items()}


def of_runs_alone(title: str) -> bool:
    """Whether a column says the type of runs, so that each of its words is one: `run_type`, `Laufart`, `Type of run`."""
    said = words(parted(title))
    return (looks_like_a_run(" ".join(said)) and not _TYPES.isdisjoint(said)) or not _RUN_TYPES.isdisjoint(said)


def run_in(cell: str) -> str | None:
    """The sort of run in a column of runs alone: also `Other`, and a word that nobody knows, is one. None = as it is."""
    plain = folded(spaced(cell))
    return "run" if plain in _NO_OTHER_SPORT or not is_sport(cell) else None


def names_sports(cells: Collection[str]) -> bool:
    """Whether cells are names of sports, running among them, and none is a sort of training: `Run`, `Ride`, `Yoga`."""
    names = {folded(cell) for cell in cells}
    others = any(is_other(cell) and folded(cell) not in NO_SPORTS for cell in cells)
    return others and any(map(is_running, cells)) and names.isdisjoint(_SORTS)


def is_running(cell: str) -> bool:
    """Whether a cell names running itself, and not a sort of training that other sports have too."""
    return folded(cell) in RUNS - _SORTS - UNNAMED


def is_name(cell: str) -> bool:
    """Whether a cell is the whole name of a sport or of a sort of run, as accounts and diaries list them."""
    return folded(cell) in RUNS or folded(cell) in OTHERS or folded(spaced(of_list(cell))) in _LISTED


def own_kinds(cells: Sequence[str]) -> dict[str, str]:
    """The words of these that are runs, as the reader of types compares them -> `run`; trail and the like it knows itself."""
    runs = (" ".join(cell.lower().replace("_", " ").split()) for cell, is_run in among(cells).items() if is_run)
    return {word: "run" for word in runs if word not in KIND_OF_TYPE}
