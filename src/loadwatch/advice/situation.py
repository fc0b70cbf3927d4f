"""What advice is chosen from: one athlete's part of a review and what they did lately, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from loadwatch.advice.entries import Entry
from loadwatch.advice.library import library
from loadwatch.advice.practice import NOTHING_DONE, Practice
from loadwatch.columns import CODES, LEVELS

DAYS_NEEDED = 30
PAUSED_DAYS = 14
"""An exercise of the last two weeks may have stirred its site up."""
SORENESS_CODES = ("soreness-rising", "soreness-high", "soreness-persisting", "load-and-soreness")
MOST_SORENESS = 5.0
"""Above it is too much (pain-monitoring model)."""
QUIET = 2.0
"""Up to here soreness is as good as none (pain-monitoring model)."""
EASIER_WEEK = 0.8
"""An easier week against the last usual one: our rule of thumb."""
SETTLED_DAYS = 2
"""So many rated days at 5 or less, and a short run is tried."""


@dataclass(frozen=True)
class Flag:
    """A current flag; numbers may be NaN."""

    code: str
    level: str
    site: str = ""
    day: date | None = None
    value: float = float("nan")
    now: float = float("nan")
    before: float = float("nan")
    rule: str = ""

    @property
    def rank(self) -> tuple[int, int, int]:
        """The most serious first; among equals the latest, then in the order of the codes."""
        day = self.day.toordinal() if self.day else 0
        return -LEVELS.index(self.level), -day, CODES.index(self.code)


@dataclass(frozen=True)
class Situation:
    """One athlete today. `soreness` holds the highest that is known of a site for the last 7 days, 0-10.

    `sore_long`: sites whose mean of 7 days is above 2, and that of the three weeks before them as well. `usual_week_km`:
    the last complete week without a flag of load from watch on; None = not known. `ratings`: site -> day -> its highest
    rating, for the last two weeks; read only where something was above 5, or is not asked for again unless it got worse.
    """

    today: date
    level: str = "unknown"
    load_known: bool = False
    has_runs: bool = False
    soreness_known: bool = False
    days_of_history: int = 0
    flags: tuple[Flag, ...] = ()
    soreness: Mapping[str, float] = field(default_factory=dict)
    sore_long: frozenset[str] = frozenset()
    limits_km: Mapping[str, float] = field(default_factory=dict)
    usual_week_km: float | None = None
    signs: tuple[str, ...] = ()
    practice: Practice = NOTHING_DONE
    ratings: Mapping[str, Mapping[date, float]] = field(default_factory=dict)

    def flag(self, *codes: str) -> Flag | None:
        """The most serious current flag of these codes."""
        return next((flag for flag in self.flags if flag.code in codes), None)

    @property
    def seeks_care(self) -> bool:
        """A warning sign stands."""
        return self.level == "seek-care" or any(
            flag.code == "red-flag" or flag.level == "seek-care" for flag in self.flags
        )

    @cached_property
    def eased_sites(self) -> frozenset[str]:
        """Sites that are to be left alone; "" = the athlete as a whole."""
        sites = {flag.site for flag in self.flags if flag.level == "ease-off"}
        return frozenset(sites or ({""} if self.level == "ease-off" else ()))

    @property
    def sore_flags(self) -> tuple[Flag, ...]:
        """The flags of soreness, the most serious first."""
        return tuple(flag for flag in self.flags if flag.site and flag.code in SORENESS_CODES)

    @cached_property
    def sore_sites(self) -> tuple[str, ...]:
        """Sites above 2, the sorest first."""
        sore = [site for site, rating in self.soreness.items() if rating > QUIET]
        return tuple(sorted(sore, key=lambda site: -self.soreness[site]))

    @cached_property
    def steady_sites(self) -> tuple[str, ...]:
        """Sites above 2 without a flag of soreness, the sorest first: they neither rise nor are above 5."""
        flagged = {flag.site for flag in self.sore_flags}
        return tuple(site for site in self.sore_sites if site not in flagged)

    @property
    def strength_waits(self) -> bool:
        """Something is to be left alone, or above 5."""
        return bool(self.eased_sites) or max(self.soreness.values(), default=0.0) > MOST_SORENESS

    @cached_property
    def is_settled(self) -> bool:
        """The ease-off comes from ratings above 5 alone, and each such site was at 5 or less on its last two rated days."""
        eased = [flag for flag in self.flags if flag.level == "ease-off"]
        known = {flag.site for flag in eased}
        others = [rating for site, rating in self.soreness.items() if site not in known]
        is_down = all(flag.code == "soreness-high" and self._has_settled(flag.site) for flag in eased)
        return bool(eased) and is_down and max(others, default=0.0) <= MOST_SORENESS

    def _has_settled(self, site: str) -> bool:
        ratings = self.ratings.get(site, {})
        last = [ratings[day] for day in sorted(ratings)[-SETTLED_DAYS:]]
        return len(last) == SETTLED_DAYS and max(last) <= MOST_SORENESS

    @property
    def is_rise_only(self) -> bool:
        """The ease-off comes from a rise over two weeks alone: no site is above 5."""
        eased = [flag for flag in self.flags if flag.level == "ease-off"]
        is_rise = all(flag.site in self.soreness and flag.code != "soreness-high" for flag in eased)
        return bool(eased) and is_rise and max(self.soreness.values()) <= MOST_SORENESS

    @cached_property
    def paused(self) -> tuple[Entry, ...]:
        """Exercises done in the last two weeks that load a site which is now too sore for them."""
        done = (library().entries.get(key) for key in self.practice.ticks)
        return tuple(
            entry
            for entry in done
            if entry
            and self.practice.days((entry.key,), PAUSED_DAYS)
            and any(self.soreness.get(site, 0.0) > entry.spares_up_to for site in entry.spares)
        )

    @cached_property
    def distances_km(self) -> dict[str, float]:
        """The distances that texts may name, in km; what is not known is not there.

        `held_run`: a run that was flagged and yet counts as the new reference, because nothing else was flagged.
        Then the room left is larger than that run, and the advice is to hold its length first.
        """
        longest, week = self.limits_km.get("longest_run_km"), self.usual_week_km
        run = self.flag("long-run")
        known = {
            "longest_run": longest,
            "held_run": run.now if run and longest and run.now <= longest else None,
            "easier_week": EASIER_WEEK * week if week else None,
        }
        if known["easier_week"] and known["easier_week"] <= self.limits_km.get("week_so_far_km", 0.0):
            known["easier_week"] = None
        return {name: km for name, km in known.items() if km is not None}

    @cached_property
    def facts(self) -> frozenset[str]:
        """What is known, by the names of `entries.FACTS`."""
        said = {
            "history": self.days_of_history >= DAYS_NEEDED,
            "load": self.load_known,
            "runs": self.has_runs,
            "soreness": self.soreness_known,
            "sore": bool(self.sore_sites),
            "sore_long": bool(self.sore_long),
            "settled": self.is_settled,
            "paused": bool(self.paused),
            "rise_only": self.is_rise_only,
        }
        return frozenset(name for name, is_known in said.items() if is_known) | self.distances_km.keys()

    def facts_of(self, site: str) -> frozenset[str]:
        """What is known for rules on a site; "" = for the athlete as a whole."""
        return self.facts - {"sore_long"} if site and site not in self.sore_long else self.facts
