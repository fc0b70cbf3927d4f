"""Tables with a row a day, as watches and health apps write them: all the walking and every workout of a day are no run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loadwatch.importers.guessing.model.column_map import ColumnUse
from loadwatch.importers.guessing.model.seen import Seen
from loadwatch.importers.guessing.model.uses import family
from loadwatch.importers.guessing.words.hints import STEPS
from loadwatch.importers.guessing.words.names import folded, parted, words
from loadwatch.importers.words import looks_like_a_run

_ONE_STEP = frozenset({"step", "schritt"})
_COUNTS = frozenset({"count", "counts", "total", "daily", "goal", "zahl", "anzahl"})
_OF_A_BODY = frozenset(
    words(
        "sleep sleeping asleep schlaf schlafdauer sommeil sueno sonno sono slaap sovn somn sen weight gewicht korpergewicht poids "
        "peso vekt vikt vaegt waga waist taille resting ruhepuls repos reposo riposo rusthartslag hvilepuls vilopuls hrv consumed "
        "floors etagen bmr bmi stand water wasser sedentary"
    )
)
"""Words of what is measured once a day."""
_WORKOUTS = frozenset(
    {
        "workout", "workouts", "exercise", "exercises", "activity", "activities", "active", "exercice", "exercices", "ejercicio",
        "ejercicios", "esercizio", "exercicio", "oefening", "aktivitat", "aktivitaten", "aktive", "activite", "actividad",
    }
)  # fmt: skip
"""Words, without accents, of any sport that a day had."""
_OF_A_DAY = frozenset({"wellness", "daily", "steps"})
"""Words of a measure of the whole day."""
_OF_RUNS = frozenset({"type", "pace", "speed", "cadence_spm"})


def mark(columns: Sequence[Seen], taken: dict[int, ColumnUse]) -> None:
    """Mark measures that may be a whole day's, and leave out the workouts of a day beside what a body did."""
    places = {family(use.use): at for at, use in taken.items()}
    measures = [places[what] for what in ("distance", "duration") if what in places]
    for at in [at for at in measures if not _OF_A_DAY.isdisjoint(words(columns[at].title))]:
        taken[at] = replace(taken[at], sure=False)
    if "date" not in places or _OF_RUNS & places.keys() or any(_is_a_runs(columns[at]) for at in measures):
        return
    stepped = any(map(_counts_steps, columns))
    bodily = sum(not _OF_A_BODY.isdisjoint(words(column.title)) for column in columns)
    for at in measures:
        workout = not _WORKOUTS.isdisjoint(words(columns[at].title))
        if workout and (stepped or bodily) and len(measures) == 1:
            taken[at] = ColumnUse(columns[at].title, sure=False)
        elif workout or stepped or (bodily > 1 and "duration" not in places):
            taken[at] = replace(taken[at], sure=False)


def _is_a_runs(column: Seen) -> bool:
    return looks_like_a_run(folded(parted(column.title)))


def _counts_steps(column: Seen) -> bool:
    said = set(words(column.title))
    return bool(said & STEPS) or bool(said & _ONE_STEP and said & _COUNTS)
