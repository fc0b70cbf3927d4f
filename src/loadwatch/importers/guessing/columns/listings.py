"""Tables that list something else than runs: the laps of runs that stand elsewhere, shoes and their kilometres."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loadwatch.importers.guessing.columns.looks import is_date
from loadwatch.importers.guessing.words.names import name_of, words

LAPS, THINGS = "laps or intervals of runs", "shoes or other things"
FEWEST_SIGNS = 2
"""So many columns about things, and none about how a run was, make a list of things."""
_LAPS = frozenset(
    words(
        "lap laps interval intervals split splits segment step rep repeat repetition set runde runden intervall intervalle abschnitt "
        "wiederholung tour tours fraction intervalle repetition vuelta vueltas intervalo intervalos serie series tramo giro giri "
        "intervallo ripetuta ripetizione frazione volta voltas parcial tiro ronde ronden herhaling runder drag varv omgang omgange "
        "okrazenie interwal odcinek powtorzenie"
    )
)
_NUMBERS = frozenset(words("no nr number nummer numero n num index id count")) | {"№"}
_SORTS = frozenset(words("type kind art typ tipo soort rodzaj name"))
_THINGS = frozenset(
    words(
        "item brand model make manufacturer marke modell hersteller artikel marque modele fabricant article marca modelo fabricante "
        "articulo modello produttore articolo artigo merk merke maerke fabrikant produsent producent tillverkare marka producent "
        "retired retire replace replacement lifespan purchase purchased bought starting initial price gekauft kaufdatum "
        "anschaffung ausgemustert achat achete compra comprado acquisto aankoop aangekocht kjopt kobt inkopt zakup zakupu"
    )
)
_WORN = frozenset(
    words(
        "known starting initial current lifetime remaining left limit max replace replacement retire used worn aktuell restlich maximal "
        "anfang actuel initiale restant actual inicial restante attuale iniziale residuo atual huidig resterend navaerende nuvarande "
        "nuvaerende obecny"
    )
)
_OF_RUNS = ("duration", "pace", "speed", "avg_hr", "rpe", "cadence_spm")
_GEAR = frozenset(
    words(
        "gear shoe shoes equipment kit schuh schuhe laufschuhe ausrustung material chaussures chaussure equipement zapatillas equipo "
        "equipamiento scarpe attrezzatura tenis equipamento schoenen uitrusting sko utstyr skor utrustning udstyr buty sprzet"
    )
)


def is_of_gear(name: str) -> bool:
    """Whether a sheet is called after shoes and other gear alone: `Gear`, `My shoes`."""
    said = words(name)
    return bool(said) and said[-1] in _GEAR and len(said) <= 2


def listed(titles: Sequence[str], columns: Sequence[Sequence[str]]) -> str:
    """What a table lists that is no run; empty = nothing that says so. columns: the cells below each title."""
    if _lists_laps(titles, columns):
        return LAPS
    signs = sum(not _THINGS.isdisjoint(words(title)) for title in titles)
    of_runs = any(meaning in name_of(title).scores for title in titles for meaning in _OF_RUNS)
    return THINGS if signs >= FEWEST_SIGNS and not of_runs else ""


def is_worn(title: str) -> bool:
    """Whether a distance is how far a thing has come or may come: `Known starting km`, `Replace at (km)`."""
    return not _WORN.isdisjoint(words(title))


def _lists_laps(titles: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """Whether a column counts the laps of each run, or names their sorts, and a day stands in several rows."""
    days = next((cells for cells in columns if any(map(is_date, cells[:1]))), ())
    if not any(one and one == next_ for one, next_ in pairwise(days)):
        return False
    return any(
        (_is_counted(title) and _counts(cells)) or _is_sort(title) for title, cells in zip(titles, columns, strict=True)
    )


def _is_counted(title: str) -> bool:
    said = frozenset(words(title)) - _NUMBERS
    return bool(said) and said <= _LAPS


def _is_sort(title: str) -> bool:
    said = words(title)
    return len(said) > 1 and said[-1] in _SORTS and said[-2] in _LAPS


def _counts(cells: Sequence[str]) -> bool:
    """Whether a column counts on by one from row to row, or begins again."""
    numbers = [int(cell) for cell in cells if cell.isdecimal()]
    steps = list(pairwise(numbers))
    on = any(after == before + 1 for before, after in steps)
    return on and numbers[0] <= 1 and all(after in (before + 1, 0, 1) for before, after in steps)
