"""The proposed week: what to do, how much for now, on which days, and why. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from loadwatch.advice.choosing import situation_of
from loadwatch.advice.entries import Entry
from loadwatch.advice.guards import BACK, Profile
from loadwatch.advice.library import library
from loadwatch.advice.matching import stage
from loadwatch.advice.reasons import soreness_of
from loadwatch.advice.situation import MOST_SORENESS, Situation
from loadwatch.phrases import site_name
from loadwatch.review import Review
from loadwatch.routine.picking import comforts, strength_for, warm_ups
from loadwatch.routine.weekdays import WEEKDAYS, Habits, habits_of, spread

LONGEST_MIN = 20
FEWEST_STRENGTH, MOST_STRENGTH = 2, 3
FEW_SESSIONS, MANY_SESSIONS = 2, 3


@dataclass(frozen=True)
class Proposed:
    """An exercise of a session. `reps` are seconds where it is held; `amount` says both: "2 sets of 10 a side".

    `form`: the harder form, where it is time for that, else "".
    """

    key: str
    title: str
    kind: str
    sets: int
    reps: int
    amount: str
    minutes: int
    because: str
    form: str = ""


@dataclass(frozen=True)
class Session:
    """What is done on one weekday, 0 = Monday."""

    weekday: int
    exercises: tuple[Proposed, ...]

    @property
    def day(self) -> str:
        """The name of the day."""
        return WEEKDAYS[self.weekday]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(exercise.minutes for exercise in self.exercises)


@dataclass(frozen=True)
class Routine:
    """A week's sessions, in the order of the week; none where `because` says why there is none.

    `site`: the body site it is for, "" = none in particular. `days_because`: why these days.
    """

    sessions: tuple[Session, ...]
    because: str
    site: str = ""
    days_because: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The exercises of the whole week, each once."""
        return tuple(dict.fromkeys(exercise.key for session in self.sessions for exercise in session.exercises))


def routine_for(
    review: Review, athlete: str, profile: Profile | None = None, done: pd.DataFrame | None = None
) -> Routine:
    """The routine proposed to an athlete of a review. Pure: the same arguments give the same routine.

    `profile` and `done` as for `advice_for`. An athlete the review does not know gets a general routine. Empty, with the
    reason, while a warning sign stands, with a back condition, and while the site it would be for is to be left alone.
    Raises BadTableError for a `done` that is no DONE table.
    """
    situation = situation_of(review, athlete, done)
    return planned(situation, profile or {}, habits_of(review.runs, athlete, review.today), review.week_start)


def planned(situation: Situation, profile: Profile, habits: Habits, week_start: str = "monday") -> Routine:
    """The routine for a situation."""
    site = site_of(situation)
    if why := why_none(situation, profile, site):
        return Routine((), why, site)
    strength = strength_for(site, situation, profile)
    if len(strength) < FEWEST_STRENGTH:
        return Routine((), "Too much is sore for a session now. Rest, and rate it each day.", site)
    days = spread(_how_many(strength[0]), habits, week_start)
    around = warm_ups(situation, profile)[:1], comforts(site, situation, profile)
    chosen = [_exercises(number, strength, *around) for number in range(len(days))]
    sessions = tuple(
        Session(day, tuple(_proposed(entry, situation) for entry in entries))
        for day, entries in zip(days, chosen, strict=True)
    )
    return Routine(sessions, _what_for(situation, site), site, _why_days(habits))


def site_of(situation: Situation) -> str:
    """The site that matters most: of the most serious flag, else the sorest one, else "" (none is sore)."""
    flagged = next((flag.site for flag in situation.flags if flag.site), "")
    sorest = max(situation.soreness, key=lambda site: situation.soreness[site], default="")
    return flagged or (sorest if situation.soreness.get(sorest, 0.0) > 0 else "")


def why_none(situation: Situation, profile: Profile, site: str) -> str:
    """Why no routine is proposed, "" where one is."""
    if situation.seeks_care:
        return "A warning sign stands. Leave strength work until a professional has seen it."
    if profile.get("back_condition"):
        return "You told us of a back condition. Agree on exercises with your doctor or physiotherapist."
    sorest = situation.sore_sites[0] if situation.sore_sites else site
    if situation.is_settled:
        return f"{soreness_of(sorest)} was above 5 this week. Strength waits until a week has gone by without that."
    if situation.soreness.get(sorest, 0.0) > MOST_SORENESS:
        return f"{soreness_of(sorest)} is above 5. Leave that site alone until it is 5 or less."
    if situation.strength_waits:
        return "Soreness has risen for two weeks, or is above 5. Strength waits until it has settled."
    return ""


def _how_many(first: Entry) -> int:
    """Three sessions where the first exercise is meant for three days a week or more, else two."""
    days = first.amount.days_a_week if first.amount else ()
    return MANY_SESSIONS if days and days[0] >= MANY_SESSIONS else FEW_SESSIONS


def _exercises(number: int, strength: Sequence[Entry], warm: Sequence[Entry], calm: Sequence[Entry]) -> list[Entry]:
    """One session: something to get moving, strength, and one thing for comfort, another one each time."""
    least = min((entry.minutes for entry in calm), default=0)
    picked = _picked(number, strength, LONGEST_MIN - _minutes(warm) - least)
    left = LONGEST_MIN - _minutes([*warm, *picked])
    turn = number % max(len(calm), 1)
    comfort = [entry for entry in (*calm[turn:], *calm[:turn]) if entry.minutes <= left]
    return [*warm, *picked, *comfort[:1]]


def _picked(number: int, strength: Sequence[Entry], room_min: int) -> list[Entry]:
    """Two or three of strength: the first one each time, the others in turn."""
    others = strength[1:]
    start = number * (MOST_STRENGTH - 1) % len(others)
    picked: list[Entry] = []
    for entry in (strength[0], *others[start:], *others[:start]):
        if len(picked) < MOST_STRENGTH and _minutes([*picked, entry]) <= room_min:
            picked.append(entry)
    order = list(library().entries)
    return sorted(picked, key=lambda entry: order.index(entry.key))


def _minutes(entries: Sequence[Entry]) -> int:
    return sum(entry.minutes for entry in entries)


def _proposed(entry: Entry, situation: Situation) -> Proposed:
    assert entry.amount is not None, "only exercises with a dose are picked"  # noqa: S101
    now = stage(entry, situation) if entry.kind == "strength" else None
    sets, reps = (now.sets, now.reps) if now else entry.amount.rungs[0]
    return Proposed(
        key=entry.key,
        title=entry.title,
        kind=entry.kind,
        sets=sets,
        reps=reps,
        amount=entry.amount.amount(sets, reps),
        minutes=entry.minutes,
        because=STEPS[now.how] if now else COMFORT[entry.amount.beside_run],
        form=entry.harder if now and now.how == "harder" else "",
    )


STEPS = {
    "new": "Begin at the low end.",
    "held": "Stay here until it was kept up for two weeks.",
    "sore": "No step up while a site that it works is sorer than usual.",
    "back": "A step back while a site that it works is sorer than usual.",
    "up": "Kept up for two weeks, and no soreness was flagged: one step more.",
    "harder": "The top was kept up for two weeks, and soreness is low: now the harder form.",
}
"""How the amount came about -> why it is proposed."""
COMFORT = {
    "before": "To get moving. Any easy movement does.",
    "after": "For comfort. Leave it out if you do not like it.",
}


def _what_for(situation: Situation, site: str) -> str:
    if not site:
        return "Nothing is rated as sore: a general start for hips, legs and trunk."
    rating = situation.soreness.get(site)
    level = "" if rating is None else f", now at {rating:.2g} of 10"
    order = " What loads the spine least comes first." if site in BACK else ""
    return f"For the {site_name(site)}{level}.{order}"


def _why_days(habits: Habits) -> str:
    if habits.long_run is None:
        return "Days apart from each other. Move them as it suits you, with a day between."
    return f"Your long run is usually on {WEEKDAYS[habits.long_run]}: that day and the day before stay free."
