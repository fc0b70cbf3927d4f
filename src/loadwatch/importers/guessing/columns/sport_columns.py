"""Tables with a column for each sport: `Run_distance` between `EBikeRide_distance` and `Kayaking_distance`."""

from __future__ import annotations

from collections.abc import Sequence

from loadwatch.importers.guessing.words.names import folded, parted, words
from loadwatch.importers.guessing.words.sports import of_other_sport
from loadwatch.importers.words import looks_like_a_run


def beside_the_runs(header: Sequence[str]) -> set[int]:
    """The places of columns whose names end like the run's, where one of these is a sport's that everybody knows.

    What stands before the same end is then another sport too, or the sum of all of them.
    """
    said = [words(name) for name in header]
    tails = {its[1:] for its in said if its[1:] and looks_like_a_run(its[0])}
    tails = {tail for tail in tails if not looks_like_a_run(" ".join(tail))}
    alike: dict[tuple[str, ...], set[int]] = {tail: set() for tail in tails}
    for at, its in enumerate(said):
        tail = next((its[start:] for start in range(1, len(its)) if its[start:] in tails), ())
        if tail and not looks_like_a_run(folded(parted(header[at]))):
            alike[tail].add(at)
    return {at for places in alike.values() if any(of_other_sport(header[each]) for each in places) for at in places}
