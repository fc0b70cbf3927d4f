"""Turns what was chosen into pieces of advice with their final texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from loadwatch.advice.entries import HOW_SOON, URGENCIES, Entry, Sign
from loadwatch.advice.library import library
from loadwatch.advice.matching import HARDER, Match, days_done
from loadwatch.advice.reasons import because_mastered, because_paused, because_sore, reason
from loadwatch.advice.situation import QUIET, Flag, Situation
from loadwatch.phrases import limit, site_name

CARE = {"emergency": "emergency-now", "soon": "doctor-soon"}


@dataclass(frozen=True)
class Advice:
    """One piece of advice for one athlete: what to do, and why it is shown. Texts are final.

    `summary` is the sentence of the card, `how_to` the steps, `body` the same steps as one text. What else is
    known, such as the start of an exercise, stands under `key` in the library.
    """

    key: str
    kind: str
    title: str
    because: str
    body: str
    grade: str
    evidence: tuple[str, ...]
    summary: str = ""
    how_to: tuple[str, ...] = ()
    dose: str = ""
    when_not: str = ""
    site: str = ""
    slot: str = "more"


class Cards:
    """The cards of one situation: reasons and numbers are worked out once for all of them."""

    def __init__(self, situation: Situation, unit: str) -> None:
        self.situation = situation
        self.unit = unit
        self._values = {name: limit(km, unit) for name, km in situation.distances_km.items()}
        self._values["paused"] = ", ".join(entry.title.lower() for entry in situation.paused)
        self._values["see"] = " ".join(_see(situation))
        self._reasons: dict[Flag | None, str] = {}

    def of(self, chosen: Sequence[Match], enough: Sequence[Match]) -> list[Advice]:
        """The cards in this order, and last those of what was done often enough this week."""
        built = next((at for at, match in enumerate(chosen) if match.when.slot == "build"), None)
        cards = [self._card(match, is_one=at == built) for at, match in enumerate(chosen)]
        if built is not None and enough and enough[0].order < chosen[built].order:
            said = f"{cards[built].because} {self._days_done(enough[0].entry)}, which is enough."
            cards[built] = replace(cards[built], because=said)
        return [*cards, *(self._often_enough(match) for match in enough)]

    def _card(self, match: Match, is_one: bool = False) -> Advice:
        entry, filled = match.entry, {**self._values, "site": site_name(match.site)}
        card = card_of(
            entry,
            title=_filled(entry.card_title, filled),
            because=self._because(match),
            summary=_filled(entry.summary, filled),
            how_to=tuple(filter(None, (*self._first_easier(entry), *(_filled(step, filled) for step in entry.how_to)))),
            site=match.site,
            slot=match.when.slot if is_one or match.when.slot != "build" else "more",
        )
        return self._harder(entry, card) if match.when is HARDER else card

    def _because(self, match: Match) -> str:
        if match.when is HARDER:
            return because_mastered(match.entry, self.situation)
        if "paused" in match.when.known:
            return because_paused(self.situation)
        if match.sore_site:
            return because_sore(match.sore_site, self.situation)
        if match.flag not in self._reasons:
            self._reasons[match.flag] = reason(match.flag, self.situation, self.unit)
        return self._reasons[match.flag]

    def _first_easier(self, entry: Entry) -> tuple[str, ...]:
        """Where a site of an exercise is above 2, its easier form comes first."""
        if not entry.easier or not any(self.situation.soreness.get(site, 0.0) > QUIET for site in entry.sites):
            return ()
        return (f"Begin with the easier form: {entry.easier[0].lower()}{entry.easier[1:]}",)

    def _often_enough(self, match: Match) -> Advice:
        said = f"{self._days_done(match.entry)}: that is enough for this week."
        return replace(self._card(match), title=f"{_name(match.entry)}: enough for now", summary=said, slot="more")

    def _days_done(self, entry: Entry) -> str:
        return f"{_name(entry)} was done on {days_done(entry, self.situation)} of the last 7 days"

    def _harder(self, entry: Entry, card: Advice) -> Advice:
        assert entry.amount is not None, "only an exercise with a dose is mastered"  # noqa: S101
        begin = f"Begin again at {entry.amount.amount(*entry.amount.rungs[0])}."
        how_to = (entry.harder, begin, "Go back to the form before when it gets sore.")
        return replace(
            card, title=f"{entry.title}: the harder form", summary=entry.harder, how_to=how_to, body=" ".join(how_to)
        )


def _filled(text: str, values: Mapping[str, str]) -> str:
    return text.format_map(values) if "{" in text else text


def _name(entry: Entry) -> str:
    return entry.title if entry.section == "exercises" else entry.kind.capitalize()


def _see(situation: Situation) -> Iterator[str]:
    """When each sore site should be seen, the sorest first: while running pauses, no card of the site says it."""
    for site in situation.sore_sites:
        yield from (entry.see for entry in library().section("sites") if site in entry.sites)


def card_of(
    entry: Entry, *, title: str, because: str, summary: str, how_to: tuple[str, ...], site: str = "", slot: str
) -> Advice:
    """The card of an entry, with its texts filled in."""
    return Advice(
        key=entry.key,
        kind=entry.kind,
        title=title,
        because=because,
        body=" ".join(how_to),
        grade=entry.grade,
        evidence=entry.evidence,
        summary=summary,
        how_to=how_to,
        dose=entry.dose,
        when_not=entry.when_not,
        site=site,
        slot=slot,
    )


def care(situation: Situation) -> Advice:
    """Whom to see. A sign that nobody knows counts as an emergency: in doubt the sooner."""
    signs = [library().signs[key] for key in dict.fromkeys(situation.signs) if key in library().signs]
    unknown = len(signs) < len(set(situation.signs)) or not signs
    urgency = "emergency" if unknown else min((sign.urgency for sign in signs), key=URGENCIES.index)
    urgent = [sign for sign in signs if sign.urgency == urgency]
    named = ", ".join(sign.name for sign in urgent) or "a warning sign"
    entry = library().entries[CARE[urgency]]
    card = card_of(
        entry,
        title=entry.title,
        because=f"Answered with yes: {named}.",
        summary=entry.summary.format_map({"signs": named}),
        how_to=(*entry.how_to, *dict.fromkeys(sign.because for sign in urgent)),
        slot="week",
    )
    return card if urgency == "emergency" else _in_time(card, urgent)


def _in_time(card: Advice, signs: Sequence[Sign]) -> Advice:
    """The soonest sign says how soon."""
    how_soon = min((sign.how_soon for sign in signs), key=HOW_SOON.index)
    return replace(card, title=f"See a doctor {how_soon}", dose=f"{how_soon.capitalize()}.")
