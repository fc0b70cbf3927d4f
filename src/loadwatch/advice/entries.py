"""The form of the prevention library: what an entry of its content files holds, and when it is shown.

A content file is a section. Each of its tables is one entry, and its keys are the fields below.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from loadwatch.advice.dose import Dose

KINDS = ("load", "rest", "cross-training", "strength", "mobility", "form", "see-somebody")
SLOTS = ("week", "build", "more")
"""Where an advice stands: what this week needs, the one thing to build, what else fits."""
URGENCIES = ("emergency", "soon")
HOW_SOON = ("now", "today or tomorrow", "in the next days", "this week")
"""The soonest first."""
EQUIPMENT = ("dumbbells or kettlebells", "pulldown machine", "stability ball", "foam roller")

VERDICT = "verdict"
"""Beside the flag codes: a rule on the athlete's level as a whole, with no flag and no site."""
SORE = "sore"
"""Beside the flag codes: a rule on each site that is above 2 without a flag of soreness."""

FACTS = (
    "history", "load", "runs", "soreness", "sore", "sore_long", "settled", "longest_run", "held_run", "easier_week",
    "paused", "rise_only",
)  # fmt: skip
"""What a rule may ask to be known or unknown; those that are distances also stand in texts as {longest_run}.

`runs`: there is a run in the last 30 days. `sore`: a site is above 2. `sore_long`: the site (for the verdict: any) was
above 2 for weeks. `settled`: what was above 5 has been at 5 or less for two rated days. `paused`: an exercise was done
lately that its sore site now forbids. `rise_only`: the ease-off comes from a rise over two weeks alone, with no site
above 5.
"""

PLACEHOLDERS = ("site", "longest_run", "held_run", "easier_week", "signs", "paused", "see")
LONGEST_TITLE = 60

_SHARED = ("title", "summary", "how_to", "for_whom", "when_not", "grade", "evidence", "checked")
REQUIRED = {
    "causes": (*_SHARED, "helps", "dose"),
    "strategies": (*_SHARED, "kind", "dose"),
    "exercises": (*_SHARED, "kind", "amount", "start", "cue", "mistake", "easier", "harder", "minutes"),
    "load": (*_SHARED, "kind", "dose", "when"),
    "soreness": (*_SHARED, "kind", "dose", "when"),
    "sites": (*_SHARED, "kind", "dose", "sites", "see", "when"),
    "see_somebody": (*_SHARED, "kind", "dose"),
}
"""Section (file name without .toml) -> the fields that none of its entries may lack."""


@dataclass(frozen=True)
class When:
    """One rule that shows an entry. It is held against each current flag, and against the verdict.

    `codes` are flag codes, "verdict" or "sore"; empty `levels` and `sites` mean any. Soreness bounds look at the
    flag's site and need it to be rated: above `soreness_over`, up to and with `soreness_at_most`.
    `condition`: only with (true) or without (false) a back condition in the profile. Lower `priority` first.
    """

    codes: tuple[str, ...]
    slot: str
    priority: int
    levels: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    soreness_over: float | None = None
    soreness_at_most: float | None = None
    known: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    condition: bool | None = None


@dataclass(frozen=True)
class Entry:
    """One entry of the library. Empty `sites` = any site. Texts may hold placeholders such as {site}.

    `commonly_told` says where the usual advice is weaker than it sounds. `helps` (of a cause) names the
    entries that answer it, `replaces` those that would say the same again. `spares` are sites that the
    entry loads: it is never proposed while one is above `spares_up_to`, with `must_be_rated` not unless each is rated.
    `see` (of a body site) says when to see somebody; the reader makes it the last step of `how_to`.
    `amount` holds the numbers of a dose; then the reader makes `dose` from them. `after`: an exercise to be mastered
    before this one is proposed. `not_again_days`: once done, not asked for again for so long.
    """

    key: str
    section: str
    title: str
    summary: str
    how_to: tuple[str, ...]
    for_whom: str
    when_not: str
    grade: str
    evidence: tuple[str, ...]
    checked: date
    kind: str = ""
    dose: str = ""
    amount: Dose | None = None
    after: str = ""
    not_again_days: int = 0
    sites: tuple[str, ...] = ()
    commonly_told: str = ""
    helps: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    spares: tuple[str, ...] = ()
    spares_up_to: float = 2.0
    must_be_rated: bool = False
    see: str = ""
    start: str = ""
    cue: str = ""
    mistake: str = ""
    easier: str = ""
    harder: str = ""
    equipment: tuple[str, ...] = ()
    minutes: int = 0
    when: tuple[When, ...] = ()

    @cached_property
    def card_title(self) -> str:
        """The title of its card: an exercise says with how much to begin."""
        if self.section == "exercises" and self.amount:
            return self.amount.title(self.title, LONGEST_TITLE)
        return self.title

    def highest_soreness(self, site: str) -> float:
        """Up to which soreness of one of its sites its rules propose it; infinite where no rule sets a bound."""
        return self._bounds.get(site, float("inf"))

    @cached_property
    def _bounds(self) -> dict[str, float]:
        bounds: dict[str, float] = {}
        for rule in self.when:
            if VERDICT not in rule.codes and rule.soreness_at_most is not None:
                for site in rule.sites or self.sites:
                    bounds[site] = max(bounds.get(site, 0.0), rule.soreness_at_most)
        return bounds

    @property
    def texts(self) -> tuple[str, ...]:
        """All text that a user can read, without the empty ones."""
        texts = (
            self.title, self.summary, *self.how_to, self.dose, self.for_whom, self.when_not, self.commonly_told,
            self.start, self.cue, self.mistake, self.easier, self.harder,
        )  # fmt: skip
        return tuple(text for text in texts if text)


@dataclass(frozen=True)
class Sign:
    """A warning sign: the question in plain words, how urgent a yes is, whom to see and how soon, and why."""

    key: str
    name: str
    question: str
    urgency: str
    see: str
    how_soon: str
    because: str
    grade: str
    evidence: tuple[str, ...]
    checked: date
