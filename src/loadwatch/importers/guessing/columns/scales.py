"""The scale of a table's soreness: by what its header says, by words, or by the numbers; where none tells, it is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loadwatch.importers.guessing.columns import looks
from loadwatch.importers.guessing.columns.ratings import says_soreness, use_of
from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import SCALES, family, rating_from
from loadwatch.importers.guessing.words.names import folded, words
from loadwatch.importers.guessing.words.places import place_in, step_of, times_in

UNCLEAR = "?"
"""A header says something about its scale that does not settle it: it is asked, and no other column's scale is taken."""
_PAIN = re.compile(r"pain|schmerz|douleur|dolor|\bdor(es)?\b|pijn|smert|smart|\bbol|\bache|niggle|ondt?\b|beschwerden")
_PHRASE = r"(?<![^\W\d_])[^\W\d_]++(?:['\s-][^\W\d_]++){0,5}+"
"""Up to six words. Nothing of it is tried twice: a made-up header could take for ever."""
_FREE = re.compile(
    r"\b(?:pain|sore|soreness|ache|symptom)[ -]?free|\bno pain\b|schmerzfrei|beschwerdefrei|symptomfrei|smertefri|smartfri|pijnvrij"
    r"|\b(?:sans|sin|senza|sem|zonder|uten|utan|uden|bez) (?:douleur|dolor|dolore|dor|pijn|smerte|smarta|bolu)"
)
"""A name for the good end of a scale: on it a high number may mean that nothing hurts."""
LONGEST_TITLE = 200
HALF = 0.5
_NUMBER_FIRST = re.compile(rf"(?P<number>\d+)\s*(?P<sign>=|:|\b(?:is|ist|means)\b)?\s*(?P<phrase>{_PHRASE})")
_WORD_FIRST = re.compile(rf"(?P<phrase>{_PHRASE})\s*=\s*(?P<number>\d+)")
_BEST = frozenset(
    words(
        "none no best good nothing fresh fine keine kein gut best aucune aucun bien ninguno nada bueno nessuno bene nenhum bom "
        "geen goed ingen inga god bra brak dobrze free painfree frei schmerzfrei schmerzlos beschwerdefrei symptomfrei fit frisch "
        "erholt sin sans senza sem zonder uten utan uden bez nichts rien smertefri smartfri pijnvrij great perfect well"
    )
)
_WORST = frozenset(
    words(
        "worst severe max maximum maximal extreme sore very bad unbearable cannot schlimmste schlimm schlecht stark starke "
        "starkste unertraglich extrem pire severe insupportable peor fuerte insoportable peggiore pior ergste erg slecht verst "
        "svar varst vaerst najgorszy silny agony awful terrible poor"
    )
)


def settled(columns: Sequence[Seen], uses: list[ColumnUse]) -> tuple[list[ColumnUse], str]:
    """The uses, with its own scale for a column of ratings whose header says another than the table's, and the table's scale.

    The scale is a key of SCALES, empty where the file does not tell it. An end that is none at the top, and scales that
    differ, are marked to be checked; of ranges that differ and do not say their direction, one is kept.
    """
    places = [at for at, use in enumerate(uses) if family(use.use) == "rating"]
    said = {at: _said(columns[at]) for at in places}
    known = [scale for scale in said.values() if scale not in ("", UNCLEAR)]
    ranges = {at: columns[at].name.scale for at in places if said[at] == UNCLEAR and columns[at].name.scale}
    odd = [at for at in ranges if ranges[at] != next(iter(ranges.values()))]
    uses = [ColumnUse(use.title) if at in odd else use for at, use in enumerate(uses)]
    uses = _marked(columns, uses)
    places = [at for at in places if at not in odd]
    open_ = [columns[at] for at in places if said[at] not in known]
    shared = known[0] if known and len(set(known)) == 1 and not _inverse(known[0]) else ""
    unclear = any(said[at] == UNCLEAR for at in places)
    table = _by_values(open_, shared, unclear) if open_ else next(iter(known), "")
    for at in places:
        own = said[at] if said[at] in known and said[at] != table else ""
        checked = odd or own or _inverse(said[at])
        uses[at] = replace(uses[at], scale=own, sure=uses[at].sure and not checked)
    return uses, table


def _marked(columns: Sequence[Seen], uses: list[ColumnUse]) -> list[ColumnUse]:
    """The uses, a second rating of one place marked to be checked: where it is left out, or at no other moment than the first."""
    places = [
        _rates(column) if use.use in ("ignored", "rating") else use.use
        for column, use in zip(columns, uses, strict=True)
    ]
    uses = list(uses)
    for at, use in enumerate(uses):
        others = [
            other
            for other in range(len(uses))
            if other != at and places[other] == places[at] and uses[other].use != "ignored"
        ]
        told = use.use != "ignored" and all(
            times_in(columns[other].title) != times_in(columns[at].title) for other in others
        )
        if use.use in ("ignored", "rating") and places[at] and others and not told:
            uses[at] = replace(use, sure=False)
    return uses


def _rates(column: Seen) -> str:
    """The use of a column as a rating, by its name and values; empty = it is none."""
    place = place_in(column.title)
    named = place.known or ("rating" in column.name.scores and "ignored" not in column.name.scores)
    if not named or not column.present or looks.share(column.present, looks.is_rating) < HALF:
        return ""
    return use_of(place) if place.site else "rating"


def _by_values(columns: list[Seen], shared: str, unclear: bool) -> str:
    """The scale of the columns whose names do not say it: words, what all others say, or 0 to 10 where only that fits."""
    cells = [cell for column in columns for cell in column.present]
    numbers = [value for cell in cells if (value := looks.number(cell)) is not None]
    if not numbers:
        return "words" if any(step_of(cell) is not None for cell in cells) else shared
    if unclear or not all(_PAIN.search(folded(column.title)) for column in columns):
        return ""
    return shared or ("0-10" if min(numbers) == 0 and 5 < max(numbers) <= 10 else "")


def _inverse(scale: str) -> bool:
    none, _, worst = scale.partition("-")
    return worst.isdigit() and int(none) > int(worst)


def rating_of(cell: str, scale: str) -> float | None:
    """What a cell means on this scale, from 0 none to 10 worst: a number of it, or a word such as mild. None = neither.

    A number out of another highest one (`3/5` or `30%` where the scale ends with 10) is none of this scale.
    """
    value = looks.number(cell)
    if value is None:
        return step_of(cell)
    if scale == "words":
        return None
    out_of = looks.OUT_OF.match(folded(cell))
    high = out_of["high"] if out_of else "100" if cell.endswith("%") else ""
    return rating_from(value, scale) if not high or int(high) in map(int, scale.split("-")) else None


def _said(column: Seen) -> str:
    """The scale that a header or its cells say, a key of SCALES; UNCLEAR = not quite, empty = nothing."""
    numbers = [value for cell in column.present if (value := looks.number(cell)) is not None]
    if not numbers and column.present:
        return ""
    spelled = _spelled(column.title, zero=0 in numbers)
    if spelled:
        return spelled
    if _FREE.search(folded(column.title)):
        return UNCLEAR
    ends = {column.name.scale} - {""} | {
        f"/{out['high']}" for cell in column.present if (out := looks.OUT_OF.match(folded(cell)))
    }
    if not ends:
        return ""
    highs = {re.findall(r"\d+", end)[-1] for end in ends}
    scale = f"{'1' if any(end.startswith('1') for end in ends) else '0'}-{highs.pop()}"
    return scale if not highs and scale in SCALES and _says_which_end(column) else UNCLEAR


def _says_which_end(column: Seen) -> bool:
    """Whether a range in a header leaves no doubt that its first number is none: one of a pain, or from 0 of a soreness.

    A bare place is as often asked how well it is: `Knee (0-10)`.
    """
    from_none = column.name.scale.startswith("0") and says_soreness(column.title)
    return from_none or bool(_PAIN.search(folded(column.title)))


def _spelled(title: str, *, zero: bool) -> str:
    """The scale that a header spells out: `1 none 5 worst`, `10 = pain-free`; UNCLEAR = not quite, empty = it does not.

    zero: whether its cells hold one, which tells the end that the header leaves out.
    """
    text = folded(title[:LONGEST_TITLE])
    found = list(_WORD_FIRST.finditer(text)) if not re.search(r"\d\s*=", text) else []
    ends: dict[str, str] = {}
    for part in found or _NUMBER_FIRST.finditer(text):
        said = set(words(part["phrase"]))
        cannot = said >= {"can", "t"}
        end = "worst" if cannot else "none" if said & _BEST else "worst" if said & _WORST else ""
        if end or part.groupdict().get("sign") == "=" or found:
            ends.setdefault(end or "other", part["number"])
    if not ends.keys() & {"none", "worst"}:
        return UNCLEAR if ends else ""
    numbers = set(re.findall(r"\d+", text)) | ({"0"} if zero and len(set(re.findall(r"\d+", text))) == 1 else set())
    for end, other in (("none", "worst"), ("worst", "none")):
        if end in ends and other not in ends and len(numbers) == 2:
            ends[other] = next(iter(numbers - {ends[end]}))
    scale = f"{ends.get('none', '')}-{ends.get('worst', '')}"
    return scale if scale in SCALES else UNCLEAR
